internal import CGDAL
internal import Foundation
package import Messages

/// A polygon of a vector file with its fields.
package struct Feature: Sendable, Hashable {
  package let id: String
  package var polygon: Polygon
  /// In the order in which the fields were asked for; nil where the file has nothing.
  package let values: [String?]

  package init(id: String, polygon: Polygon, values: [String?]) {
    self.id = id
    self.polygon = polygon
    self.values = values
  }
}

/// Polygons with fields, read from a vector file of any OGR format.
package struct FeatureLayer: Sendable {
  /// A field that the user named, and with which flag.
  package struct Field: Sendable, Hashable {
    package let name: String
    /// `--group-field`
    package let parameter: String

    package init(_ name: String, parameter: String) {
      self.name = name
      self.parameter = parameter
    }
  }

  /// In the file's order.
  package let features: [Feature]
  /// All fields of the layer.
  package let fieldNames: [String]
  package let notes: [Message]
  /// The polygons that go around a pole or touch it, by their id; those that are a mere line in longitudes and latitudes
  /// aren't among the features.
  package let atPoles: [String]
  /// The name of the layer's own system where polygons were brought into another.
  package let reprojectedFrom: String?

  /// Reads a layer, mends invalid polygons, skips what isn't a polygon, and brings everything into `crs`.
  ///
  /// Polygons across the antimeridian get continuous longitudes (``Polygon/unwrapped``), which may pass ±180.
  ///
  /// - Parameters:
  ///   - source: `FILE` or `FILE:LAYER`; the whole text is tried as a path first.
  ///   - id: a field with a distinct value for each feature, or `fid` for the feature's own number.
  ///   - fields: whose values are wanted besides, as text: whole numbers as `12`, an empty text as nil.
  ///   - crs: WGS 84, longitude before latitude, where nil.
  ///   - threads: take turns at the file and make polygons of what they took; they don't change the result.
  /// - Throws: ``Problems``.
  package init(
    _ source: String, id: Field, fields: [Field] = [], crs: CoordinateSystem? = nil, threads: Int = 1
  ) throws {
    let file = try VectorFile(source)
    let layer = unsafe try file.layerHandle()
    let own = unsafe try Self.system(of: layer, file: source)
    let target = try crs ?? CoordinateSystem(epsg: 4326)
    // Each thread makes its own; that there is one at all is known before anything else is said of the layer.
    _ = try Self.transform(from: own, to: target, file: source)
    let properties = try own.properties()
    // With heights, WGS 84 is a system of its own with the same name.
    let isSame = try own.isSame(as: target) || properties.name == target.properties().name
    reprojectedFrom = isSame ? nil : properties.name
    let names = unsafe VectorFile.fieldNames(of: layer)
    fieldNames = names
    // A GeoJSON without features has no fields either: that isn't what is wrong with it.
    guard unsafe OGR_L_GetFeatureCount(layer, 0) != 0 else { throw Problems([FeatureReader.nothing(file: source)]) }
    let missing = Self.missing(id, fields, among: names, file: source)
    guard missing.isEmpty else { throw Problems(missing) }
    let features = unsafe FeatureSource(layer, file: source, names: names, id: id.name, wanted: fields.map(\.name))
    var reader = FeatureReader(file: source)
    let targetIsGeographic = try target.properties().isGeographic
    try reader.read(features, threads: threads) {
      FeatureParser(
        try Self.transform(from: own, to: target, file: source), isGeographic: properties.isGeographic,
        targetIsGeographic: targetIsGeographic)
    }
    self.features = reader.features
    notes = reader.notes
    atPoles = reader.atPoles
    let problems = reader.problems(id)
    guard problems.isEmpty else { throw Problems(problems) }
  }

  /// The file of `FILE` or `FILE:LAYER`.
  package static func file(of source: String) -> String { VectorFile.file(of: source) }

  /// The fields that a layer has, for choosing before reading it.
  ///
  /// - Throws: ``Problems``.
  package static func fieldNames(of source: String) throws -> [String] {
    let file = try VectorFile(source)
    return unsafe VectorFile.fieldNames(of: try file.layerHandle())
  }

  private static func missing(_ id: Field, _ fields: [Field], among names: [String], file: String) -> [Message] {
    var problems: [Message] = []
    func demand(_ field: Field, among names: [String], mend: Text) {
      guard !names.contains(field.name) else { return }
      problems.append(
        .problem(
          "zones.noField", file: file, place: field.parameter,
          Text.zonesNoField.filled(["field": field.name, "fields": names.joined(separator: ", ")]),
          mend: mend.filled(["flag": field.parameter])))
    }
    demand(id, among: names + ["fid"], mend: .mendZoneID)
    for field in fields { demand(field, among: names, mend: .mendField) }
    return problems
  }

  private static func system(of layer: OGRLayerH, file: String) throws -> CoordinateSystem {
    guard let own = unsafe OGR_L_GetSpatialRef(layer) else {
      throw Problems([.problem("zones.noSystem", file: file, .zonesNoSystem, mend: .mendAssignVector)])
    }
    return CoordinateSystem(wellKnownText: unsafe SpatialReference.wellKnownText(of: own) ?? "")
  }

  private static func transform(
    from own: CoordinateSystem, to target: CoordinateSystem, file: String
  ) throws -> PolygonTransform {
    do {
      return try PolygonTransform(from: own, to: target)
    } catch {
      throw Problems([
        .problem(
          "zones.noTransform", file: file, Text.zonesNoTransform.filled(["reason": error.reason]),
          mend: .mendAssignVector)
      ])
    }
  }
}
