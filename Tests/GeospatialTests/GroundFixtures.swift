import Foundation
import Statistics

@testable import Geospatial

/// Shapes laid out in metres around a place, and obvious twins of what the room computes.
enum GroundFixtures {
  static func square(longitude: Double, latitude: Double, side_m: Double) -> Polygon {
    let half = side_m / 2
    return LocalPlane(longitude: longitude, latitude: latitude).unproject(
      Polygon(rings: [
        Polygon.Ring(
          points: [(-half, -half), (half, -half), (half, half), (-half, half)].map { Polygon.Point(x: $0.0, y: $0.1) },
          isHole: false)
      ]))
  }

  /// A jagged outline with `corners` corners between half of `radius_m` and `radius_m` from a place.
  static func jagged(
    longitude: Double, latitude: Double, radius_m: Double, corners: Int, _ random: inout RandomStream
  ) -> Polygon {
    var points: [Polygon.Point] = []
    for corner in 0..<corners {
      let angle = 2 * Double.pi * Double(corner) / Double(corners)
      let radius = radius_m * (0.5 + 0.5 * random.uniform())
      points.append(Polygon.Point(x: radius * cos(angle), y: radius * sin(angle)))
    }
    return LocalPlane(longitude: longitude, latitude: latitude).unproject(
      Polygon(rings: [Polygon.Ring(points: points, isHole: false)]))
  }

  /// Mines strewn over some kilometres around a place.
  static func mines(
    _ count: Int, longitude: Double, latitude: Double, spread_m: Double, _ random: inout RandomStream
  ) -> [Polygon] {
    let plane = LocalPlane(longitude: longitude, latitude: latitude)
    var mines: [Polygon] = []
    for _ in 0..<count {
      let place = plane.unproject(
        Polygon.Point(x: (random.uniform() - 0.5) * spread_m, y: (random.uniform() - 0.5) * spread_m))
      let turned = place.x > 180 ? place.x - 360 : place.x
      mines.append(
        jagged(
          longitude: turned, latitude: place.y, radius_m: 200 + 1500 * random.uniform(),
          corners: 5 + Int(40 * random.uniform()), &random))
    }
    return mines
  }

  /// The distance of a point from a polygon's outline, both in a plane; 0 inside.
  static func distance(_ p: Polygon.Point, _ polygon: Polygon) -> Double {
    if polygon.contains(p) { return 0 }
    var least = Double.infinity
    for ring in polygon.rings {
      for index in ring.points.indices {
        let a = ring.points[index]
        let b = ring.points[(index + 1) % ring.points.count]
        let length = hypot(b.x - a.x, b.y - a.y)
        let t = max(0, min(1, ((p.x - a.x) * (b.x - a.x) + (p.y - a.y) * (b.y - a.y)) / (length * length)))
        least = min(least, hypot(p.x - a.x - t * (b.x - a.x), p.y - a.y - t * (b.y - a.y)))
      }
    }
    return least
  }

  /// Metres along the ellipsoid between two places by Vincenty's inverse formula, independent of ``LocalPlane``.
  static func geodesic_m(_ from: Polygon.Point, _ to: Polygon.Point) -> Double {
    let a = 6_378_137.0
    let f = 1 / 298.257_223_563
    let b = a * (1 - f)
    let radian = Double.pi / 180
    let l = (to.x - from.x) * radian
    let u1 = atan((1 - f) * tan(from.y * radian))
    let u2 = atan((1 - f) * tan(to.y * radian))
    var lambda = l
    var sigma = 0.0
    var (sinSigma, cosSigma, cosSqAlpha, cos2m) = (0.0, 0.0, 0.0, 0.0)
    for _ in 0..<200 {
      sinSigma = hypot(cos(u2) * sin(lambda), cos(u1) * sin(u2) - sin(u1) * cos(u2) * cos(lambda))
      if sinSigma == 0 { return 0 }
      cosSigma = sin(u1) * sin(u2) + cos(u1) * cos(u2) * cos(lambda)
      sigma = atan2(sinSigma, cosSigma)
      let sinAlpha = cos(u1) * cos(u2) * sin(lambda) / sinSigma
      cosSqAlpha = 1 - sinAlpha * sinAlpha
      cos2m = cosSqAlpha == 0 ? 0 : cosSigma - 2 * sin(u1) * sin(u2) / cosSqAlpha
      let c = f / 16 * cosSqAlpha * (4 + f * (4 - 3 * cosSqAlpha))
      let old = lambda
      lambda =
        l + (1 - c) * f * sinAlpha
        * (sigma + c * sinSigma * (cos2m + c * cosSigma * (-1 + 2 * cos2m * cos2m)))
      if abs(lambda - old) < 1e-13 { break }
    }
    let uSq = cosSqAlpha * (a * a - b * b) / (b * b)
    let k1 = 1 + uSq / 16384 * (4096 + uSq * (-768 + uSq * (320 - 175 * uSq)))
    let k2 = uSq / 1024 * (256 + uSq * (-128 + uSq * (74 - 47 * uSq)))
    let inner =
      cosSigma * (-1 + 2 * cos2m * cos2m) - k2 / 6 * cos2m * (-3 + 4 * sinSigma * sinSigma) * (-3 + 4 * cos2m * cos2m)
    return b * k1 * (sigma - k2 * sinSigma * (cos2m + k2 / 4 * inner))
  }
}
