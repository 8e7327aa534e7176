package import Messages

/// Polygons read from, and written to, a vector file of any OGR format, without further fields.
package struct PolygonLayer: Sendable {
  /// In the file's order.
  package let zones: [Zone]
  package let notes: [Message]

  /// Reads a layer into the maps' system (``FeatureLayer``).
  ///
  /// - Parameters:
  ///   - source: `FILE` or `FILE:LAYER`; the whole text is tried as a path first.
  ///   - idField: a field with a distinct value for each feature, or `fid` for the feature's own number.
  ///   - parameter: the flag with which the user names that field.
  /// - Throws: ``Problems``.
  package init(_ source: String, idField: String, parameter: String = "--zone-id", crs: CoordinateSystem) throws {
    let layer = try FeatureLayer(source, id: .init(idField, parameter: parameter), crs: crs)
    zones = layer.features.map { Zone(id: $0.id, polygon: $0.polygon) }
    var notes: [Message] = []
    if let own = layer.reprojectedFrom {
      let maps = try crs.properties().name
      notes.append(
        .note("zones.reprojected", file: source, Text.zonesReprojected.filled(["own": own, "maps": maps])))
    }
    self.notes = notes + layer.notes
  }

  /// The file of `FILE` or `FILE:LAYER`.
  package static func file(of source: String) -> String { VectorFile.file(of: source) }

  /// Writes polygons as a GeoPackage (`.gpkg`) or GeoJSON (`.geojson`) with one text field (``FeatureWriter``).
  package static func write(
    path: String, layer: String, crs: CoordinateSystem, idField: String, zones: [Zone]
  ) throws {
    var writer = try FeatureWriter(path: path, crs: crs)
    try writer.beginLayer(layer, fields: [.init(idField, .text)])
    for zone in zones { try writer.add(zone.polygon, [.text(zone.id)]) }
    try writer.close()
  }
}
