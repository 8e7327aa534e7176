internal import Foundation

extension Polygon {
  /// m² on the ellipsoid of a polygon in longitude and latitude (degrees) whose edges are straight there: shells less holes.
  ///
  /// Of each ring `|∮ (a²/2)·q(φ) dλ|`, q being the authalic function of ``Ellipsoid``; an edge's integral is Δλ times the mean of
  /// q along it, by Gauss–Legendre with five nodes on pieces of at most 1° of latitude (two nodes for an edge of less than 0.05°,
  /// whose error is below h⁴/4320 = 1.3 × 10⁻¹⁶): exact but for rounding.
  /// A ring may pass ±180 by longitudes beyond it or by a jump.
  public func groundArea_m2(ellipsoid: Ellipsoid = .wgs84) -> Double {
    rings.reduce(0) { $0 + ($1.isHole ? -1 : 1) * abs($1.signedGroundArea_m2(ellipsoid)) }
  }
}

extension Polygon.Ring {
  /// Nodes and weights on 0…1.
  static let nodes = [
    (0.046_910_077_030_668_004, 0.118_463_442_528_094_54), (0.230_765_344_947_158_45, 0.239_314_335_249_683_23),
    (0.5, 0.284_444_444_444_444_44), (0.769_234_655_052_841_55, 0.239_314_335_249_683_23),
    (0.953_089_922_969_332, 0.118_463_442_528_094_54),
  ]

  private static let fewNodes = [(0.211_324_865_405_187_1, 0.5), (0.788_675_134_594_812_9, 0.5)]

  fileprivate func signedGroundArea_m2(_ ellipsoid: Ellipsoid) -> Double {
    guard let first = points.first, points.count > 2 else { return 0 }
    let radian = Double.pi / 180
    // Heights above the first point's parallel, or else small polygons would be the difference of large numbers.
    let base = ellipsoid.q(latitude_rad: first.y * radian)
    var sum = 0.0
    for index in points.indices {
      let a = points[index]
      let b = points[index + 1 == points.count ? 0 : index + 1]
      let across = (b.x - a.x).turnedWithin180
      guard across != 0 else { continue }
      let up = b.y - a.y
      if up == 0 {
        sum += across * (ellipsoid.q(latitude_rad: a.y * radian) - base)
        continue
      }
      let pieces = max(1, Int(abs(up).rounded(.up)))
      let nodes = abs(up) < 0.05 ? Self.fewNodes : Self.nodes
      var mean = 0.0
      for piece in 0..<pieces {
        for (node, weight) in nodes {
          let latitude = a.y + (Double(piece) + node) / Double(pieces) * up
          mean += weight * (ellipsoid.q(latitude_rad: latitude * radian) - base)
        }
      }
      sum += across * mean / Double(pieces)
    }
    return sum * radian * ellipsoid.halfAxisSquared_m2
  }
}
