internal import Foundation

extension Polygon {
  /// The same land with continuous longitudes where the polygon straddles the antimeridian; else the polygon itself.
  ///
  /// An edge of over 180° is taken for one that crosses the antimeridian the short way round. Parts are brought together
  /// (−179.9 beside 179.9 becomes 180.1) where the whole box is wider than 180° and gets smaller by it. Longitudes may then pass ±180.
  public var unwrapped: Polygon { unwrapped(within: bounds) }

  /// The same where the box around the polygon is known.
  func unwrapped(within bounds: Bounds) -> Polygon {
    guard bounds.width > 180 else { return self }
    var rings = rings.map(\.unwrapped)
    var shifted = rings
    // The eastern half of the plane is the place to be: what lies in the west moves there, holes with their shells.
    var shift = 0.0
    for index in shifted.indices {
      if !shifted[index].isHole { shift = shifted[index].bounds.centre.x < 0 ? 360 : 0 }
      for number in shifted[index].points.indices {
        shifted[index].points[number].x += shift
      }
    }
    let joined = Polygon(rings: shifted)
    if joined.bounds.width < Polygon(rings: rings).bounds.width { rings = joined.rings }
    return Polygon(rings: rings)
  }

  /// Whether an edge is over 180° long: drawn across the whole map to come out on the other side.
  public var jumpsOverAntimeridian: Bool {
    rings.contains { ring in
      ring.points.indices.contains { index in
        let next = ring.points[index + 1 == ring.points.count ? 0 : index + 1]
        return abs(next.x - ring.points[index].x) > 180
      }
    }
  }
}

extension Polygon.Ring {
  /// The ring with each longitude within 180° of the one before it; itself where it goes around a pole.
  fileprivate var unwrapped: Polygon.Ring {
    guard var longitude = points.first?.x else { return self }
    var result = self
    for index in points.indices {
      longitude += (points[index].x - longitude).turnedWithin180
      result.points[index].x = longitude
    }
    guard let first = result.points.first, let last = result.points.last, abs(first.x - last.x) <= 180 else {
      return self
    }
    // A box whose sides run from −180 to 180 goes around the globe; it isn't one without width.
    return result.bounds.width > 0 ? result : self
  }
}

extension Double {
  /// A difference of longitudes, degrees, the short way round; itself within ±180.
  public var turnedWithin180: Double {
    abs(self) <= 180 ? self : remainder(dividingBy: 360)
  }
}
