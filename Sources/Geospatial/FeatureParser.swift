internal import CGDAL

/// Makes polygons of GDAL's geometries: mended where rings cross, continuous across the antimeridian, in the target system.
///
/// One value belongs to one thread, as its way between the systems does.
struct FeatureParser: ~Copyable {
  enum Outcome: Sendable {
    case polygon(Polygon, isMended: Bool, isBeyondPole: Bool)
    /// Nothing, or nothing with an area.
    case empty
    /// Too many lines cross for mending.
    case tangled
    /// A point has no place in the target system.
    case unplaced
  }

  private let transform: PolygonTransform
  /// The layer's coordinates are longitudes and latitudes.
  private let isGeographic: Bool

  /// GEOS' mending takes the square of the crossings: 10 000 took minutes (GEOS 3.11), 1000 take less than a second.
  static let mostCrossings = 1000

  init(_ transform: consuming PolygonTransform, isGeographic: Bool) {
    self.transform = transform
    self.isGeographic = isGeographic
  }

  /// - Parameter address: of GDAL's geometry, which is freed; 0 without one.
  func outcome(_ address: UInt) -> Outcome {
    guard let handle = unsafe OGRGeometryH(bitPattern: address) else { return .empty }
    var geometry = unsafe PlaneGeometry(owning: handle)
    if unsafe OGR_G_HasCurveGeometry(geometry.handle, 1) != 0,
      let linear = unsafe OGR_G_GetLinearGeometry(geometry.handle, 0, nil)
    {
      geometry = unsafe PlaneGeometry(owning: linear)
    }
    let polygon = geometry.polygon
    if polygon.isPlainlyValid { return placed(polygon, isMended: false) }
    guard !geometry.isValid else { return placed(polygon, isMended: false) }
    if polygon.crosses(over: Self.mostCrossings) { return .tangled }
    guard let valid = try? geometry.mended() else { return placed(polygon, isMended: false) }
    return placed(valid.polygon, isMended: true)
  }

  private func placed(_ own: Polygon, isMended: Bool) -> Outcome {
    guard own.planarArea > 0 else { return .empty }
    guard isGeographic else {
      guard let polygon = transform.transformed(own) else { return .unplaced }
      return .polygon(polygon, isMended: isMended, isBeyondPole: false)
    }
    let bounds = own.bounds
    guard let polygon = transform.transformed(own.unwrapped(within: bounds)) else { return .unplaced }
    return .polygon(polygon, isMended: isMended, isBeyondPole: max(-bounds.south, bounds.north) > 90 + 1e-9)
  }
}
