internal import Foundation

extension Polygon {
  /// Metres on the ellipsoid along all rings, those of holes included, of a polygon in longitude and latitude (degrees) whose edges
  /// are straight there, as for ``groundArea_m2(ellipsoid:)``.
  ///
  /// Of each edge `∫ √((M·Δφ)² + (N·cosφ·Δλ)²) dt` over t = 0…1, M and N being the radii of curvature at the point's latitude, by
  /// Gauss–Legendre with five nodes on pieces of at most 1° of latitude: exact but for rounding. A ring may pass ±180 by longitudes beyond it
  /// or by a jump.
  public func groundPerimeter_m(ellipsoid: Ellipsoid = .wgs84) -> Double {
    rings.reduce(0) { $0 + $1.groundLength_m(ellipsoid) }
  }
}

extension Polygon.Ring {
  fileprivate func groundLength_m(_ ellipsoid: Ellipsoid) -> Double {
    let radian = Double.pi / 180
    var sum = 0.0
    for index in points.indices {
      let a = points[index]
      let b = points[index + 1 == points.count ? 0 : index + 1]
      let across = (b.x - a.x).turnedWithin180 * radian
      let up = (b.y - a.y) * radian
      guard across != 0 || up != 0 else { continue }
      let pieces = max(1, Int(abs(b.y - a.y).rounded(.up)))
      var length = 0.0
      for piece in 0..<pieces {
        for (node, weight) in Self.nodes {
          let latitude = a.y * radian + (Double(piece) + node) / Double(pieces) * up
          let radii = ellipsoid.radii_m(latitude_rad: latitude)
          length += weight * hypot(radii.meridian * up, radii.parallel * across)
        }
      }
      sum += length / Double(pieces)
    }
    return sum
  }
}
