internal import CGDAL

/// Makes polygons of GDAL's geometries: mended where rings cross, continuous across the antimeridian, in the target system.
///
/// One value belongs to one thread, as its way between the systems does.
struct FeatureParser: ~Copyable {
  enum Outcome: Sendable {
    /// At a pole: goes around it or touches it.
    case polygon(Polygon, isMended: Bool, isTurned: Bool, isAtPole: Bool)
    /// No geometry, or one without any point.
    case missing
    /// Nothing with an area.
    case empty(isAtPole: Bool)
    /// A coordinate is NaN or infinite.
    case notFinite
    /// A coordinate that no place on the Earth has, in whatever unit.
    case beyondEarth
    /// A latitude of over 90°.
    case beyondPole
    /// Too many lines cross for mending.
    case tangled
    /// A point has no place in the target system.
    case unplaced
  }

  private let transform: PolygonTransform
  /// The layer's coordinates are longitudes and latitudes.
  private let isGeographic: Bool
  /// Those that polygons are brought into are.
  private let targetIsGeographic: Bool

  /// GEOS' mending takes the square of the crossings: 10 000 took minutes (GEOS 3.11), 1000 take less than a second.
  static let mostCrossings = 1000

  /// One and a half turns: continuous longitudes of land across the antimeridian may pass ±180, and no map goes further.
  private static let furthestLongitude = 540.0
  /// In metres or feet: the Earth's girth is 4 × 10⁷ m.
  private static let furthestCoordinate = 1e9

  init(_ transform: consuming PolygonTransform, isGeographic: Bool, targetIsGeographic: Bool) {
    self.transform = transform
    self.targetIsGeographic = targetIsGeographic
    self.isGeographic = isGeographic
  }

  /// - Parameter address: of GDAL's geometry, which is freed; 0 without one.
  func outcome(_ address: UInt) -> Outcome {
    guard let handle = unsafe OGRGeometryH(bitPattern: address) else { return .missing }
    var geometry = unsafe PlaneGeometry(owning: handle)
    if geometry.isEmpty { return .missing }
    if unsafe OGR_G_HasCurveGeometry(geometry.handle, 1) != 0,
      let linear = unsafe OGR_G_GetLinearGeometry(geometry.handle, 0, nil)
    {
      geometry = unsafe PlaneGeometry(owning: linear)
    }
    let polygon = geometry.polygon
    // Before anything is mended: mending drops what it can't make sense of, and the rest looks whole.
    if let flaw = flaw(polygon) { return flaw }
    if polygon.isPlainlyValid { return placed(polygon, isMended: false) }
    // Before it is mended: a cap around a pole may be a mere line, of which mending leaves nothing.
    let isAtPole = isGeographic && polygon.reachesPole
    guard !geometry.isValid else { return placed(polygon, isMended: false, isAtPole: isAtPole) }
    if polygon.crosses(over: Self.mostCrossings) { return .tangled }
    guard let valid = try? geometry.mended() else { return placed(polygon, isMended: false, isAtPole: isAtPole) }
    return placed(valid.polygon, isMended: true, isAtPole: isAtPole)
  }

  /// What is wrong with the coordinates themselves.
  private func flaw(_ polygon: Polygon) -> Outcome? {
    var furthest = Polygon.Point(x: 0, y: 0)
    for ring in polygon.rings {
      for point in ring.points {
        guard point.x.isFinite, point.y.isFinite else { return .notFinite }
        furthest.x = max(furthest.x, abs(point.x))
        furthest.y = max(furthest.y, abs(point.y))
      }
    }
    guard isGeographic else { return max(furthest.x, furthest.y) > Self.furthestCoordinate ? .beyondEarth : nil }
    if furthest.y > 90 + 1e-9 { return .beyondPole }
    return furthest.x > Self.furthestLongitude ? .beyondEarth : nil
  }

  private func placed(_ own: Polygon, isMended: Bool, isAtPole: Bool = false) -> Outcome {
    guard own.planarArea > 0 else { return .empty(isAtPole: isAtPole) }
    let bounds = own.bounds
    guard let polygon = transform.transformed(isGeographic ? own.unwrapped(within: bounds) : own) else {
      return .unplaced
    }
    return .polygon(
      polygon, isMended: isMended, isTurned: isGeographic && max(-bounds.west, bounds.east) > 360 + 1e-9,
      isAtPole: targetIsGeographic && (isAtPole || polygon.reachesPole))
  }
}
