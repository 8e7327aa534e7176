/// The box around a polygon, in the polygon's plane.
package struct Bounds: Sendable, Hashable {
  package var west: Double
  package var south: Double
  package var east: Double
  package var north: Double

  package init(west: Double, south: Double, east: Double, north: Double) {
    self.west = west
    self.south = south
    self.east = east
    self.north = north
  }

  package var width: Double { east - west }
  package var height: Double { north - south }
  package var centre: Polygon.Point { Polygon.Point(x: (west + east) / 2, y: (south + north) / 2) }
  /// Boxes of nothing lie inside out.
  package var isEmpty: Bool { !(west <= east && south <= north) }

  /// Whether both share at least a point.
  package func meets(_ other: Bounds) -> Bool {
    west <= other.east && other.west <= east && south <= other.north && other.south <= north
  }

  package func contains(_ point: Polygon.Point) -> Bool {
    west <= point.x && point.x <= east && south <= point.y && point.y <= north
  }

  package func shifted(x: Double) -> Bounds {
    Bounds(west: west + x, south: south, east: east + x, north: north)
  }
}

extension Polygon.Ring {
  /// The box around the ring's points; empty for a ring without points.
  package var bounds: Bounds {
    var bounds = Bounds(west: .infinity, south: .infinity, east: -.infinity, north: -.infinity)
    for point in points {
      bounds.west = min(bounds.west, point.x)
      bounds.east = max(bounds.east, point.x)
      bounds.south = min(bounds.south, point.y)
      bounds.north = max(bounds.north, point.y)
    }
    return bounds
  }
}

extension Polygon {
  /// The box around all rings.
  package var bounds: Bounds {
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
  package func shifted(x: Double, y: Double) -> Polygon {
    Polygon(
      rings: rings.map { ring in
        Ring(points: ring.points.map { Point(x: $0.x + x, y: $0.y + y) }, isHole: ring.isHole)
      })
  }
}
