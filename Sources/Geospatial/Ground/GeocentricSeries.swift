internal import Foundation

/// Geocentric metres of places near an origin: sines and cosines of small angles by their series, a fifth of the time that those of any
/// angle take.
///
/// Within 0.02 rad of the origin in longitude and in latitude; what the series leave out, x⁶/720 of the radius, is below 0.6 µm there.
struct GeocentricSeries {
  private let origin: Polygon.Point
  private let ellipsoid: Ellipsoid
  private let sineOfLatitude: Double
  private let cosineOfLatitude: Double
  private let sineOfLongitude: Double
  private let cosineOfLongitude: Double

  private static let radian = Double.pi / 180
  private static let widest_rad = 0.02

  /// - Parameter origin: degrees.
  init(around origin: Polygon.Point, ellipsoid: Ellipsoid) {
    self.origin = origin
    self.ellipsoid = ellipsoid
    sineOfLatitude = sin(origin.y * Self.radian)
    cosineOfLatitude = cos(origin.y * Self.radian)
    sineOfLongitude = sin(origin.x * Self.radian)
    cosineOfLongitude = cos(origin.x * Self.radian)
  }

  /// Nil for a place too far from the origin.
  @inline(__always)
  func place(_ point: Polygon.Point) -> SIMD3<Double>? {
    let up = (point.y - origin.y) * Self.radian
    let along = (point.x - origin.x) * Self.radian
    guard abs(up) <= Self.widest_rad, abs(along) <= Self.widest_rad else { return nil }
    let (sineUp, cosineUp) = Self.sineAndCosine(up)
    let (sineAlong, cosineAlong) = Self.sineAndCosine(along)
    return Self.place(
      sineOfLatitude: sineOfLatitude * cosineUp + cosineOfLatitude * sineUp,
      cosineOfLatitude: cosineOfLatitude * cosineUp - sineOfLatitude * sineUp,
      sineOfLongitude: sineOfLongitude * cosineAlong + cosineOfLongitude * sineAlong,
      cosineOfLongitude: cosineOfLongitude * cosineAlong - sineOfLongitude * sineAlong, ellipsoid)
  }

  /// Wherever it lies.
  static func exactPlace(_ point: Polygon.Point, _ ellipsoid: Ellipsoid) -> SIMD3<Double> {
    let latitude = point.y * radian
    let longitude = point.x * radian
    return place(
      sineOfLatitude: sin(latitude), cosineOfLatitude: cos(latitude), sineOfLongitude: sin(longitude),
      cosineOfLongitude: cos(longitude), ellipsoid)
  }

  @inline(__always)
  private static func sineAndCosine(_ angle: Double) -> (sine: Double, cosine: Double) {
    let square = angle * angle
    return (angle * (1 - square / 6 * (1 - square / 20)), 1 - square / 2 * (1 - square / 12))
  }

  @inline(__always)
  private static func place(
    sineOfLatitude: Double, cosineOfLatitude: Double, sineOfLongitude: Double, cosineOfLongitude: Double,
    _ ellipsoid: Ellipsoid
  ) -> SIMD3<Double> {
    let e2 = ellipsoid.eccentricitySquared
    let across = ellipsoid.semiMajorAxis_m / (1 - e2 * sineOfLatitude * sineOfLatitude).squareRoot()
    let equatorial = across * cosineOfLatitude
    return SIMD3(equatorial * cosineOfLongitude, equatorial * sineOfLongitude, across * (1 - e2) * sineOfLatitude)
  }
}
