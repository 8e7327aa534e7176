internal import CGDAL
internal import Foundation
package import Messages

/// Polygons read from, and written to, a vector file of any OGR format.
package struct PolygonLayer: Sendable {
  /// In the file's order.
  package let zones: [Zone]
  package let notes: [Message]

  /// Reads a layer, mends invalid polygons, skips what isn't a polygon, and brings everything into `crs`.
  ///
  /// - Parameters:
  ///   - source: `FILE` or `FILE:LAYER`; the whole text is tried as a path first.
  ///   - idField: a field with a distinct value for each feature, or `fid` for the feature's own number.
  /// - Throws: ``Problems``.
  package init(_ source: String, idField: String, crs: CoordinateSystem) throws {
    let dataset = try VectorFile(source)
    let layer = unsafe try dataset.layerHandle()
    var notes: [Message] = []
    let transform = unsafe try Self.transformation(from: layer, to: crs, file: source, notes: &notes)
    defer { if let transform = unsafe transform { unsafe OCTDestroyCoordinateTransformation(transform) } }

    let definition = unsafe OGR_L_GetLayerDefn(layer)
    var fields: [String] = []
    for index in 0..<(unsafe OGR_FD_GetFieldCount(definition)) {
      fields.append(unsafe String(cString: OGR_Fld_GetNameRef(OGR_FD_GetFieldDefn(definition, index))))
    }
    let fieldIndex = fields.firstIndex(of: idField)
    guard fieldIndex != nil || idField == "fid" else {
      throw Problems([
        .problem(
          "zones.noField", file: source, place: "--zone-id",
          Text.zonesNoField.filled(["field": idField, "fields": (fields + ["fid"]).joined(separator: ", ")]),
          mend: .mendZoneID)
      ])
    }

    var zones: [Zone] = []
    var lines: [String: Int] = [:]
    var duplicates: [String] = []
    var skipped = 0
    var mended: [String] = []
    var empty: [String] = []
    var unnamed = 0
    unsafe OGR_L_ResetReading(layer)
    while let feature = unsafe OGR_L_GetNextFeature(layer) {
      defer { unsafe OGR_F_Destroy(feature) }
      try Interruption.check()
      let id: String
      if let fieldIndex {
        let text = unsafe OGR_F_GetFieldAsString(feature, Int32(fieldIndex))
        id = unsafe text.map { unsafe String(cString: $0) } ?? ""
      } else {
        id = "\(unsafe OGR_F_GetFID(feature))"
      }
      guard !id.isEmpty else {
        unnamed += 1
        continue
      }
      guard let borrowed = unsafe OGR_F_GetGeometryRef(feature), unsafe OGR_G_IsEmpty(borrowed) == 0 else {
        empty.append(id)
        continue
      }
      guard let read = unsafe Self.polygon(borrowed, transform) else {
        skipped += 1
        continue
      }
      if read.isMended { mended.append(id) }
      guard read.polygon.planarArea > 0 else {
        empty.append(id)
        continue
      }
      if lines.updateValue(zones.count, forKey: id) != nil { duplicates.append(id) }
      zones.append(Zone(id: id, polygon: read.polygon))
    }
    var problems: [Message] = []
    if !duplicates.isEmpty {
      problems.append(
        .problem(
          "zones.duplicate", file: source, place: idField,
          Text.zonesDuplicate.filled(["field": idField, "ids": Self.listed(duplicates)]), mend: .mendZoneID))
    }
    if unnamed > 0 {
      problems.append(
        .problem(
          "zones.unnamed", file: source, place: idField,
          Text.zonesUnnamed.filled(["field": idField, "count": "\(unnamed)"]), mend: .mendZonesUnnamed))
    }
    if zones.isEmpty && problems.isEmpty {
      problems.append(.problem("zones.none", file: source, .zonesNone, mend: .mendZonesNone))
    }
    guard problems.isEmpty else { throw Problems(problems) }
    if skipped > 0 {
      notes.append(.note("zones.notPolygons", file: source, Text.zonesNotPolygons.filled(["count": "\(skipped)"])))
    }
    if !empty.isEmpty {
      notes.append(.note("zones.empty", file: source, Text.zonesEmpty.filled(["ids": Self.listed(empty)])))
    }
    if !mended.isEmpty {
      notes.append(.note("zones.mended", file: source, Text.zonesMended.filled(["ids": Self.listed(mended)])))
    }
    self.zones = zones
    self.notes = notes
  }

  /// The file of `FILE` or `FILE:LAYER`.
  package static func file(of source: String) -> String {
    guard let colon = source.lastIndex(of: ":"), !FileManager.default.fileExists(atPath: source) else { return source }
    return String(source[..<colon])
  }

  private static func listed(_ ids: [String]) -> String {
    let shown = ids.prefix(8).joined(separator: ", ")
    return ids.count > 8 ? "\(shown), … (\(ids.count))" : shown
  }

  private static func transformation(
    from layer: OGRLayerH, to crs: CoordinateSystem, file: String, notes: inout [Message]
  ) throws -> OGRCoordinateTransformationH? {
    guard let own = unsafe OGR_L_GetSpatialRef(layer) else {
      throw Problems([.problem("zones.noSystem", file: file, .zonesNoSystem, mend: .mendAssignVector)])
    }
    let target = try SpatialReference(wellKnownText: crs.wellKnownText)
    let source = try SpatialReference(wellKnownText: unsafe SpatialReference.wellKnownText(of: own) ?? "")
    if source.isSame(as: target) { return nil }
    notes.append(
      .note(
        "zones.reprojected", file: file,
        Text.zonesReprojected.filled(["own": source.properties.name, "maps": target.properties.name])))
    return unsafe try GDAL.handle("OCTNewCoordinateTransformation", file: file) {
      unsafe OCTNewCoordinateTransformation(source.handle, target.handle)
    }
  }

  /// A feature's polygons in the target system, mended where rings cross; nil for points and lines.
  private static func polygon(
    _ borrowed: OGRGeometryH, _ transform: OGRCoordinateTransformationH?
  ) -> (polygon: Polygon, isMended: Bool)? {
    let flat = unsafe OGR_GT_Flatten(OGR_G_GetGeometryType(borrowed))
    let areas = [wkbPolygon, wkbMultiPolygon, wkbCurvePolygon, wkbMultiSurface, wkbGeometryCollection]
    guard areas.contains(flat) else { return nil }
    guard var geometry = unsafe OGR_G_GetLinearGeometry(borrowed, 0, nil) else { return nil }
    defer { unsafe OGR_G_DestroyGeometry(geometry) }
    var isMended = false
    unsafe CPLPushErrorHandler(CPLQuietErrorHandler)
    defer { CPLPopErrorHandler() }
    if unsafe OGR_G_IsValid(geometry) == 0, let valid = unsafe OGR_G_MakeValid(geometry) {
      unsafe OGR_G_DestroyGeometry(geometry)
      unsafe geometry = unsafe valid
      isMended = true
    }
    if let transform = unsafe transform {
      guard unsafe OGR_G_Transform(geometry, transform) == OGRERR_NONE else { return nil }
    }
    var rings: [Polygon.Ring] = []
    unsafe collect(geometry, into: &rings)
    return rings.isEmpty ? nil : (Polygon(rings: rings), isMended)
  }

  private static func collect(_ geometry: OGRGeometryH, into rings: inout [Polygon.Ring]) {
    let kind = unsafe OGR_GT_Flatten(OGR_G_GetGeometryType(geometry))
    let parts = unsafe OGR_G_GetGeometryCount(geometry)
    guard kind == wkbPolygon else {
      for index in 0..<parts {
        guard let part = unsafe OGR_G_GetGeometryRef(geometry, index) else { continue }
        unsafe collect(part, into: &rings)
      }
      return
    }
    for index in 0..<parts {
      guard let ring = unsafe OGR_G_GetGeometryRef(geometry, index) else { continue }
      var points: [Polygon.Point] = []
      for number in 0..<(unsafe OGR_G_GetPointCount(ring)) {
        points.append(Polygon.Point(x: unsafe OGR_G_GetX(ring, number), y: unsafe OGR_G_GetY(ring, number)))
      }
      if points.first == points.last { points.removeLast() }
      rings.append(Polygon.Ring(points: points, isHole: index > 0))
    }
  }
}

/// An open vector file and the layer that the user named.
@safe struct VectorFile: ~Copyable {
  let source: String
  private let handle: GDALDatasetH
  private let layer: String?

  init(_ source: String) throws {
    self.source = source
    GDAL.prepare()
    let path = PolygonLayer.file(of: source)
    layer = path == source ? nil : String(source.dropFirst(path.count + 1))
    unsafe handle = unsafe try Self.open(path)
  }

  private static func open(_ path: String) throws -> GDALDatasetH {
    guard FileManager.default.fileExists(atPath: path) || path.hasPrefix("/vsi") else {
      throw Problems([.problem("file.missing", file: path, .fileMissing, mend: .fileMissingMend)])
    }
    do {
      return unsafe try GDAL.handle("GDALOpenEx", file: path) {
        unsafe GDALOpenEx(path, UInt32(GDAL_OF_VECTOR | GDAL_OF_READONLY | GDAL_OF_VERBOSE_ERROR), nil, nil, nil)
      }
    } catch {
      let text =
        error.isUnknownFormat ? Text.vectorUnknownFormat : Text.vectorNotOpened.filled(["reason": error.reason])
      throw Problems([.problem("zones.notVector", file: path, text, mend: .mendVector)])
    }
  }

  deinit {
    unsafe GDALClose(handle)
  }

  func layerHandle() throws -> OGRLayerH {
    let count = unsafe GDALDatasetGetLayerCount(handle)
    var names: [String] = []
    for index in 0..<count {
      if let one = unsafe GDALDatasetGetLayer(handle, index) {
        names.append(unsafe String(cString: OGR_L_GetName(one)))
      }
    }
    if let layer {
      guard let index = names.firstIndex(of: layer), let found = unsafe GDALDatasetGetLayer(handle, Int32(index)) else {
        throw Problems([
          .problem(
            "zones.noLayer", file: source,
            Text.zonesNoLayer.filled(["layer": layer, "layers": names.joined(separator: ", ")]), mend: .mendLayer)
        ])
      }
      return unsafe found
    }
    if count == 0 { throw Problems([.problem("zones.none", file: source, .zonesNone, mend: .mendZonesNone)]) }
    guard count == 1, let only = unsafe GDALDatasetGetLayer(handle, 0) else {
      throw Problems([
        .problem(
          "zones.whichLayer", file: source,
          Text.zonesWhichLayer.filled(["count": "\(count)", "layers": names.joined(separator: ", ")]),
          mend: .mendLayer)
      ])
    }
    return unsafe only
  }
}
