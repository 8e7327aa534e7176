internal import CGDAL
internal import Foundation
internal import Messages

/// Writes layers of polygons or points with typed fields as a GeoPackage (`.gpkg`) or GeoJSON (`.geojson`).
///
/// The same content gives the same bytes. GeoJSON holds one layer, in longitude and latitude, as its standard wants.
///
/// ```swift
/// var writer = try FeatureWriter(path: path, crs: crs)
/// try writer.beginLayer("mines", fields: [.init("mine", .text), .init("area_km2", .real)])
/// try writer.add(polygon, [.text("安太堡"), .real(12.5)])
/// try writer.close()
/// ```
@safe package struct FeatureWriter: ~Copyable {
  package enum FieldType: Sendable, Hashable {
    case text, real, integer
  }

  package struct Field: Sendable, Hashable {
    package let name: String
    package let type: FieldType

    package init(_ name: String, _ type: FieldType) {
      self.name = name
      self.type = type
    }
  }

  package enum Value: Sendable, Hashable {
    case text(String)
    case real(Double)
    case integer(Int)
    /// Null.
    case missing

    /// Null for nil.
    package static func real(_ number: Double?) -> Value { number.map { .real($0) } ?? .missing }
  }

  package enum Shape: Sendable, Hashable {
    case polygons, points
  }

  private let path: String
  private let crs: CoordinateSystem
  private let isGeoJSON: Bool
  /// Towards GeoJSON's longitudes and latitudes; nil where the polygons are in the file's system.
  private let transform: PolygonTransform?
  private var dataset: GDALDatasetH?
  private var layer: OGRLayerH?
  private var fieldCount = 0

  /// - Parameter crs: of the polygons that will be given.
  package init(path: String, crs: CoordinateSystem) throws {
    let isGeoJSON = path.hasSuffix("json")
    let transform = isGeoJSON ? try Self.transform(from: crs) : nil
    let opened = unsafe try Self.create(path, isGeoJSON: isGeoJSON)
    self.path = path
    self.crs = crs
    self.isGeoJSON = isGeoJSON
    self.transform = transform
    unsafe dataset = unsafe opened
  }

  private static func transform(from crs: CoordinateSystem) throws -> PolygonTransform? {
    let target = try CoordinateSystem(epsg: 4326)
    let own = try SpatialReference(wellKnownText: crs.wellKnownText)
    let isSame = own.isSame(as: try SpatialReference(wellKnownText: target.wellKnownText))
    return isSame ? nil : try PolygonTransform(from: crs, to: target)
  }

  private static func create(_ path: String, isGeoJSON: Bool) throws -> GDALDatasetH {
    let format = isGeoJSON ? "GeoJSON" : "GPKG"
    let driver = unsafe try GDAL.handle("GDALGetDriverByName", file: format) { unsafe GDALGetDriverByName(format) }
    let opened = unsafe try GDAL.handle("GDALCreate", file: path) {
      unsafe GDALCreate(driver, path, 0, 0, 0, GDT_Unknown, nil)
    }
    guard !isGeoJSON else { return unsafe opened }
    // One transaction for all layers; GeoJSON knows none.
    do {
      _ = try GDAL.call("GDALDatasetStartTransaction", file: path, isGood: { $0 == OGRERR_NONE }) {
        unsafe GDALDatasetStartTransaction(opened, 0)
      }
    } catch {
      unsafe GDALClose(opened)
      throw error
    }
    return unsafe opened
  }

  deinit {
    // After an error: what was written doesn't count.
    if let dataset = unsafe dataset {
      unsafe CPLPushErrorHandler(CPLQuietErrorHandler)
      unsafe GDALClose(dataset)
      CPLPopErrorHandler()
    }
  }

  /// Begins a layer; what is added from here on belongs to it.
  ///
  /// - Parameter decimals: of coordinates in GeoJSON; nil for as many as there are.
  package mutating func beginLayer(
    _ name: String, fields: [Field], shape: Shape = .polygons, decimals: Int? = nil
  ) throws {
    let reference = try SpatialReference(userInput: isGeoJSON ? "EPSG:4326" : crs.wellKnownText)
    let kind = shape == .polygons ? wkbMultiPolygon : wkbPoint
    let (opened, path) = unsafe (dataset, path)
    let options = isGeoJSON ? decimals.map { ["COORDINATE_PRECISION=\($0)"] } ?? [] : []
    let created = unsafe try GDAL.withList(options) { list throws(GDALError) in
      unsafe try GDAL.handle("GDALDatasetCreateLayer", file: path) {
        unsafe GDALDatasetCreateLayer(opened, name, reference.handle, kind, list)
      }
    }
    unsafe layer = unsafe created
    fieldCount = fields.count
    for field in fields {
      let type = [.text: OFTString, .real: OFTReal, .integer: OFTInteger64][field.type] ?? OFTString
      let definition = unsafe OGR_Fld_Create(field.name, type)
      defer { unsafe OGR_Fld_Destroy(definition) }
      _ = try GDAL.call("OGR_L_CreateField", file: path, isGood: { $0 == OGRERR_NONE }) {
        unsafe OGR_L_CreateField(created, definition, 1)
      }
    }
  }

  /// Adds a polygon to the layer begun last; its values are those of the layer's fields, in their order.
  package func add(_ polygon: Polygon, _ values: [Value]) throws {
    try add(try placed(polygon).wellKnownBinary, values)
  }

  /// Adds a point.
  package func add(_ point: Polygon.Point, _ values: [Value]) throws {
    let place = try placed(Polygon(rings: [.init(points: [point], isHole: false)])).rings[0].points[0]
    let geometry = unsafe OGR_G_CreateGeometry(wkbPoint)
    unsafe OGR_G_SetPoint_2D(geometry, 0, place.x, place.y)
    unsafe try add(geometry, values)
  }

  /// Polygons that are made at once by one thread.
  private static let batch = 64

  /// Adds the polygon that `make` gives for each of `0..<count`, in order; none where it gives nil. Several threads make them, a few
  /// batches at a time.
  ///
  /// - Throws: what `make` throws; ``GDALError``; `Interrupted`.
  package func add(
    count: Int, threads: Int,
    _ make: @escaping @Sendable (Int) throws -> (polygon: Polygon, values: [Value])?
  ) throws {
    var next = 0
    while next < count {
      try Interruption.check()
      let end = min(count, next + Self.batch * max(1, threads) * 4)
      let starts = Array(stride(from: next, to: end, by: Self.batch))
      next = end
      guard transform == nil else {
        for index in starts[0]..<end {
          if let made = try make(index) { try add(made.polygon, made.values) }
        }
        continue
      }
      let made = try Parallel.map(starts, threads: threads) { start in
        try (start..<min(end, start + Self.batch)).compactMap { index in
          try make(index).map { (bytes: $0.polygon.wellKnownBinary, values: $0.values) }
        }
      }
      for feature in made.joined() { try add(feature.bytes, feature.values) }
    }
  }

  private func placed(_ polygon: Polygon) throws -> Polygon {
    switch transform {
    case nil: return polygon
    case .some(let transform):
      guard let placed = transform.transformed(polygon) else {
        throw GDALError(function: "OCTTransform", file: path, messages: [])
      }
      return placed
    }
  }

  private func add(_ bytes: [UInt8], _ values: [Value]) throws {
    var geometry: OGRGeometryH?
    _ = try GDAL.call("OGR_G_CreateFromWkb", file: path, isGood: { $0 == OGRERR_NONE }) {
      unsafe bytes.withUnsafeBytes { unsafe OGR_G_CreateFromWkb($0.baseAddress, nil, &geometry, Int32($0.count)) }
    }
    unsafe try add(geometry, values)
  }

  private func add(_ geometry: OGRGeometryH?, _ values: [Value]) throws {
    precondition(values.count == fieldCount, "a value for each field of the layer")
    let layer = unsafe layer
    let feature = unsafe OGR_F_Create(OGR_L_GetLayerDefn(layer))
    defer { unsafe OGR_F_Destroy(feature) }
    unsafe OGR_F_SetGeometryDirectly(feature, geometry)
    for (index, value) in values.enumerated() {
      let index = Int32(index)
      switch value {
      case .text(let words): unsafe OGR_F_SetFieldString(feature, index, words)
      // Neither format knows numbers that aren't finite.
      case .real(let number) where number.isFinite: unsafe OGR_F_SetFieldDouble(feature, index, number)
      case .integer(let number): unsafe OGR_F_SetFieldInteger64(feature, index, Int64(number))
      case .real, .missing: unsafe OGR_F_SetFieldNull(feature, index)
      }
    }
    _ = try GDAL.call("OGR_L_CreateFeature", file: path, isGood: { $0 == OGRERR_NONE }) {
      unsafe OGR_L_CreateFeature(layer, feature)
    }
  }

  /// Ends the file. Without it, nothing of it can be counted on.
  ///
  /// - Throws: ``GDALError`` where the rest couldn't be written, as on a full disk.
  package consuming func close() throws {
    let opened = unsafe dataset
    if !isGeoJSON {
      _ = try GDAL.call("GDALDatasetCommitTransaction", file: path, isGood: { $0 == OGRERR_NONE }) {
        unsafe GDALDatasetCommitTransaction(opened)
      }
    }
    unsafe dataset = nil
    _ = try GDAL.call("GDALClose", file: path) { unsafe GDALClose(opened) }
  }
}
