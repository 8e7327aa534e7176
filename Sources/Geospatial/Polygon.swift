/// A polygon or several (parts, holes) in the plane of a coordinate system.
///
/// Holes follow the shell that they lie in. Which way round a ring is drawn has no meaning.
public struct Polygon: Sendable, Hashable {
  /// A place: x and y, or longitude and latitude in degrees.
  public struct Point: Sendable, Hashable {
    public var x: Double
    public var y: Double

    public init(x: Double, y: Double) {
      self.x = x
      self.y = y
    }
  }

  /// A closed line without its repeated last point.
  public struct Ring: Sendable, Hashable {
    public var points: [Point]
    public var isHole: Bool

    public init(points: [Point], isHole: Bool) {
      self.points = points
      self.isHole = isHole
    }

    /// Twice the signed area, positive when drawn anticlockwise (shoelace formula, about the first point for accuracy).
    public var twiceSignedArea: Double {
      guard let origin = points.first, points.count > 2 else { return 0 }
      var sum = 0.0
      for index in points.indices {
        let a = points[index]
        let b = points[index + 1 == points.count ? 0 : index + 1]
        sum += (a.x - origin.x) * (b.y - origin.y) - (b.x - origin.x) * (a.y - origin.y)
      }
      return sum
    }
  }

  public var rings: [Ring]

  public init(rings: [Ring]) {
    self.rings = rings
  }

  /// Area in squared units of the plane: shells less holes.
  public var planarArea: Double {
    rings.reduce(0) { $0 + ($1.isHole ? -1 : 1) * abs($1.twiceSignedArea) / 2 }
  }
}

/// A polygon with the identity that the user's field gives it.
public struct Zone: Sendable, Hashable {
  public let id: String
  public var polygon: Polygon

  public init(id: String, polygon: Polygon) {
    self.id = id
    self.polygon = polygon
  }
}
