internal import CGDAL
internal import Foundation
internal import Messages

/// An open vector file and the layer that the user named.
@safe struct VectorFile: ~Copyable {
  let source: String
  private let handle: GDALDatasetH
  private let layer: String?

  init(_ source: String) throws {
    self.source = source
    GDAL.prepare()
    let path = Self.file(of: source)
    layer = path == source ? nil : String(source.dropFirst(path.count + 1))
    unsafe handle = unsafe try Self.open(path)
  }

  /// The file of `FILE` or `FILE:LAYER`; the whole text is tried as a path first.
  static func file(of source: String) -> String {
    let colons = source.indices.filter { source[$0] == ":" }
    guard let last = colons.last, !FileManager.default.fileExists(atPath: source) else { return source }
    // A path may hold colons, and so may the name of a layer.
    let colon = colons.last { FileManager.default.fileExists(atPath: String(source[..<$0])) } ?? last
    return String(source[..<colon])
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

  /// The layer that is named, else the only one that holds geometry (styles and other tables may lie beside it).
  func layerHandle() throws -> OGRLayerH {
    var names: [String] = []
    var spatial: [String] = []
    for index in 0..<(unsafe GDALDatasetGetLayerCount(handle)) {
      guard let one = unsafe GDALDatasetGetLayer(handle, index) else { continue }
      let name = unsafe String(cString: OGR_L_GetName(one))
      names.append(name)
      if unsafe OGR_L_GetGeomType(one) != wkbNone { spatial.append(name) }
    }
    if let layer {
      guard let found = unsafe self.layer(named: layer, of: names) else {
        throw Problems([
          .problem(
            "zones.noLayer", file: source,
            Text.zonesNoLayer.filled(["layer": layer, "layers": names.joined(separator: ", ")]), mend: .mendLayer)
        ])
      }
      return unsafe found
    }
    guard let first = spatial.first, let only = unsafe self.layer(named: first, of: names) else {
      throw Problems([.problem("zones.none", file: source, .zonesNone, mend: .mendZonesNone)])
    }
    guard spatial.count == 1 else {
      throw Problems([
        .problem(
          "zones.whichLayer", file: source,
          Text.zonesWhichLayer.filled(["count": "\(spatial.count)", "layers": spatial.joined(separator: ", ")]),
          mend: .mendLayer)
      ])
    }
    return unsafe only
  }

  private func layer(named name: String, of names: [String]) -> OGRLayerH? {
    guard let index = names.firstIndex(of: name) else { return nil }
    return unsafe GDALDatasetGetLayer(handle, Int32(index))
  }

  /// The names of a layer's fields.
  static func fieldNames(of layer: OGRLayerH) -> [String] {
    let definition = unsafe OGR_L_GetLayerDefn(layer)
    return (0..<(unsafe OGR_FD_GetFieldCount(definition))).map { index in
      unsafe String(cString: OGR_Fld_GetNameRef(OGR_FD_GetFieldDefn(definition, index)))
    }
  }
}
