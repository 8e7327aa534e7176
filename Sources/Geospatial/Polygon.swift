/// A polygon or several (parts, holes) in the plane of a coordinate system.
package struct Polygon: Sendable, Hashable {
  package struct Point: Sendable, Hashable {
    package var x: Double
    package var y: Double

    package init(x: Double, y: Double) {
      self.x = x
      self.y = y
    }
  }

  /// A closed line without its repeated last point.
  package struct Ring: Sendable, Hashable {
    package var points: [Point]
    package var isHole: Bool

    package init(points: [Point], isHole: Bool) {
      self.points = points
      self.isHole = isHole
    }

    /// Twice the signed area (shoelace formula, about the first point for accuracy).
    var twiceSignedArea: Double {
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

  package var rings: [Ring]

  package init(rings: [Ring]) {
    self.rings = rings
  }

  /// Area in squared units of the plane: shells less holes.
  package var planarArea: Double {
    rings.reduce(0) { $0 + ($1.isHole ? -1 : 1) * abs($1.twiceSignedArea) / 2 }
  }
}

/// A polygon with the identity that the user's field gives it.
package struct Zone: Sendable, Hashable {
  package let id: String
  package var polygon: Polygon

  package init(id: String, polygon: Polygon) {
    self.id = id
    self.polygon = polygon
  }
}
