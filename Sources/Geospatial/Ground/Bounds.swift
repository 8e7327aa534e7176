/// The box around a polygon, in the polygon's plane.
public struct Bounds: Sendable, Hashable {
  public var west: Double
  public var south: Double
  public var east: Double
  public var north: Double

  public init(west: Double, south: Double, east: Double, north: Double) {
    self.west = west
    self.south = south
    self.east = east
    self.north = north
  }

  public var width: Double { east - west }
  public var height: Double { north - south }
  public var centre: Polygon.Point { Polygon.Point(x: (west + east) / 2, y: (south + north) / 2) }
  /// Boxes of nothing lie inside out.
  public var isEmpty: Bool { !(west <= east && south <= north) }

  /// Whether both share at least a point.
  public func meets(_ other: Bounds) -> Bool {
    west <= other.east && other.west <= east && south <= other.north && other.south <= north
  }

  public func contains(_ point: Polygon.Point) -> Bool {
    west <= point.x && point.x <= east && south <= point.y && point.y <= north
  }

  public func shifted(x: Double) -> Bounds {
    Bounds(west: west + x, south: south, east: east + x, north: north)
  }
}

extension Polygon.Ring {
  /// The box around the ring's points; empty for a ring without points.
  public var bounds: Bounds {
    var low = SIMD2<Double>(repeating: .infinity)
    var high = SIMD2<Double>(repeating: -.infinity)
    let points = points.span
    for index in points.indices {
      let place = SIMD2(points[index].x, points[index].y)
      low.replace(with: place, where: place .< low)
      high.replace(with: place, where: place .> high)
    }
    return Bounds(west: low.x, south: low.y, east: high.x, north: high.y)
  }
}

extension Polygon {
  /// The box around all rings.
  public var bounds: Bounds {
    var bounds = Bounds(west: .infinity, south: .infinity, east: -.infinity, north: -.infinity)
    for ring in rings {
      let own = ring.bounds
      bounds.west = min(bounds.west, own.west)
      bounds.east = max(bounds.east, own.east)
      bounds.south = min(bounds.south, own.south)
      bounds.north = max(bounds.north, own.north)
    }
    return bounds
  }

  /// The same polygon somewhere else.
  public func shifted(x: Double, y: Double) -> Polygon {
    Polygon(
      rings: rings.map { ring in
        Ring(points: ring.points.map { Point(x: $0.x + x, y: $0.y + y) }, isHole: ring.isHole)
      })
  }
}
