internal import CGDAL

/// A coordinate reference system, kept as WKT (a value: GDAL's object lives only inside a call).
public struct CoordinateSystem: Sendable, Hashable {
  /// Well-known text, WKT 2.
  public let wellKnownText: String

  public init(wellKnownText: String) {
    self.wellKnownText = wellKnownText
  }

  /// A system by its EPSG number.
  public init(epsg: Int) throws(GDALError) {
    try self.init(userInput: "EPSG:\(epsg)")
  }

  /// A system as a user may write it: `EPSG:32649`, WKT, PROJ.
  public init(userInput: String) throws(GDALError) {
    let reference = try SpatialReference(userInput: userInput)
    wellKnownText = reference.wellKnownText
  }

  /// What of it areas and messages need.
  public func properties() throws(GDALError) -> Properties {
    try SpatialReference(wellKnownText: wellKnownText).properties
  }

  /// Whether both mean the same place for the same coordinates, whatever their names and axis order.
  public func isSame(as other: CoordinateSystem) -> Bool {
    if wellKnownText == other.wellKnownText { return true }
    guard let left = try? SpatialReference(wellKnownText: wellKnownText),
      let right = try? SpatialReference(wellKnownText: other.wellKnownText)
    else { return false }
    return left.isSame(as: right)
  }

  public struct Properties: Sendable, Hashable {
    public let name: String
    /// `EPSG:32649`, where the system has a number.
    public let authority: String?
    public let isGeographic: Bool
    public let isProjected: Bool
    public let isWebMercator: Bool
    /// The unit of its coordinates: `metre`, `degree`.
    public let unitName: String
    /// Metres per unit of a projected system.
    public let linearUnit_m: Double
    /// Radians per unit of a geographic system.
    public let angularUnit_rad: Double
    public let semiMajorAxis_m: Double
    /// 1/f; 0 for a sphere.
    public let inverseFlattening: Double
  }
}

/// GDAL's object for a coordinate system, freed with the value.
@safe struct SpatialReference: ~Copyable {
  let handle: OGRSpatialReferenceH

  init(wellKnownText: String) throws(GDALError) {
    try self.init(userInput: wellKnownText)
  }

  init(userInput: String) throws(GDALError) {
    let created = unsafe try GDAL.handle("OSRNewSpatialReference", file: userInput) {
      unsafe OSRNewSpatialReference(nil)
    }
    do throws(GDALError) {
      _ = try GDAL.call("OSRSetFromUserInput", file: userInput, isGood: { $0 == OGRERR_NONE }) {
        unsafe OSRSetFromUserInput(created, userInput)
      }
    } catch {
      unsafe OSRDestroySpatialReference(created)
      throw error
    }
    // Longitude before latitude everywhere: what geotransforms and drivers use.
    unsafe OSRSetAxisMappingStrategy(created, OAMS_TRADITIONAL_GIS_ORDER)
    unsafe handle = unsafe created
  }

  deinit {
    unsafe OSRDestroySpatialReference(handle)
  }

  var wellKnownText: String { unsafe Self.wellKnownText(of: handle) ?? "" }

  /// WKT 2 of an object that belongs to a file or a layer (`OSRExportToWktEx`); nil where GDAL has none for it.
  static func wellKnownText(of reference: OGRSpatialReferenceH) -> String? {
    var text: UnsafeMutablePointer<CChar>?
    return unsafe GDAL.withList(["FORMAT=WKT2_2019", "MULTILINE=NO"]) { list in
      let constList = unsafe UnsafeRawPointer(list)?.assumingMemoryBound(to: UnsafePointer<CChar>?.self)
      unsafe OSRExportToWktEx(reference, &text, constList)
      defer { unsafe VSIFree(text) }
      return unsafe text.map { unsafe String(cString: $0) }
    }
  }

  func isSame(as other: borrowing SpatialReference) -> Bool {
    // Coordinates are always x, y here, also where a definition has latitude first (EPSG:4326) and another hasn't (an ESRI file).
    let options = ["IGNORE_DATA_AXIS_TO_SRS_AXIS_MAPPING=YES", "CRITERION=EQUIVALENT_EXCEPT_AXIS_ORDER_GEOGCRS"]
    return unsafe GDAL.withList(options) { list in
      let constList = unsafe UnsafeRawPointer(list)?.assumingMemoryBound(to: UnsafePointer<CChar>?.self)
      return unsafe OSRIsSameEx(handle, other.handle, constList) != 0
    }
  }

  var properties: CoordinateSystem.Properties {
    func words(_ pointer: UnsafePointer<CChar>?) -> String? {
      unsafe pointer.map { unsafe String(cString: $0) }
    }
    var error: OGRErr = 0
    let code = unsafe words(OSRGetAuthorityCode(handle, nil))
    let authorityName = unsafe words(OSRGetAuthorityName(handle, nil))
    let name = unsafe words(OSRGetName(handle)) ?? "?"
    let projection = unsafe words(OSRGetAttrValue(handle, "PROJECTION", 0)) ?? ""
    let isProjected = unsafe OSRIsProjected(handle) != 0
    let isWebMercator =
      ["3857", "900913", "3785", "102100", "102113"].contains(code ?? "")
      || projection.contains("Auxiliary_Sphere")
      || (projection.hasPrefix("Mercator") && name.lowercased().contains("pseudo"))
    var unit: UnsafeMutablePointer<CChar>?
    let isGeographic = unsafe OSRIsGeographic(handle) != 0
    _ = unsafe isGeographic ? OSRGetAngularUnits(handle, &unit) : OSRGetLinearUnits(handle, &unit)
    return CoordinateSystem.Properties(
      name: name,
      authority: authorityName.flatMap { authority in code.map { "\(authority):\($0)" } },
      isGeographic: isGeographic,
      isProjected: isProjected,
      isWebMercator: isWebMercator,
      unitName: unsafe words(UnsafePointer(unit)) ?? "",
      linearUnit_m: unsafe OSRGetLinearUnits(handle, nil),
      angularUnit_rad: unsafe OSRGetAngularUnits(handle, nil),
      semiMajorAxis_m: unsafe OSRGetSemiMajor(handle, &error),
      inverseFlattening: unsafe OSRGetInvFlattening(handle, &error))
  }
}
