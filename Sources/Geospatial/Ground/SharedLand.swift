/// The land that two polygons in longitude and latitude share.
enum SharedLand {
  /// Less is what drawing leaves between neighbours.
  static let smallest_m2 = 1.0

  /// m² on the ellipsoid; both with longitudes of the same turn.
  static func area_m2(_ first: Polygon, _ second: Polygon) throws -> Double {
    try PlaneGeometry(first).intersection(PlaneGeometry(second)).polygon.groundArea_m2()
  }
}
