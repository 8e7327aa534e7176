internal import Geospatial
internal import Messages

/// What else is known of the mines, from a layer or a CSV table of its own, by the mines' ids.
struct MineAttributes {
  /// Every field of the layer or table.
  let names: [String]
  let notes: [Message]
  /// The texts of the fields that were read, one for each mine; nil where the mine isn't in it or has none.
  let texts: [String: [String?]]

  private struct Source {
    var ids: [String]
    var columns: [String: [String?]]
    var notes: [Message]
  }

  /// - Parameters:
  ///   - source: `FILE` or `FILE:LAYER` of polygons, or `FILE.csv`
  ///   - idField: the field with the mines' ids
  ///   - wanted: fields to be read, as far as they are there
  ///   - mines: ids of the mines, in their order
  /// - Throws: ``Problems`` where it can't be read, or holds none of the mines.
  init(_ source: String, idField: String, wanted: [String], mines: [String], threads: Int) throws {
    names = try Self.names(source, idField: idField)
    let fields = wanted.filter(names.contains)
    let found =
      Self.isTable(source)
      ? try Self.table(source, idField: idField, fields)
      : try Self.layer(source, idField: idField, fields, threads: threads)
    var places: [String: Int] = [:]
    for (place, id) in found.ids.enumerated() { places[id] = place }
    let placeOfMine = mines.map { places[$0] }
    let without = mines.indices.filter { placeOfMine[$0] == nil }.map { mines[$0] }
    guard without.count < mines.count else {
      throw Problems([
        .problem(
          "attributes.noMine", file: source, place: idField,
          Text.attributesNoMine.filled([
            "field": Text.shown(idField), "values": Text.listed(found.ids), "mines": Text.listed(mines),
          ]), mend: .attributesNoMineMend)
      ])
    }
    texts = found.columns.mapValues { column in placeOfMine.map { place in place.flatMap { column[$0] } } }
    notes =
      found.notes
      + (without.isEmpty
        ? []
        : [
          .note(
            "attributes.missing", file: source,
            Text.attributesMissing.filled(["count": "\(without.count)", "ids": Text.listed(without)]))
        ])
  }

  private static func isTable(_ source: String) -> Bool { source.lowercased().hasSuffix(".csv") }

  /// Every field of the layer or table.
  /// - Throws: ``Problems`` where it can't be read, or has no field of ids.
  static func names(_ source: String, idField: String) throws -> [String] {
    let names =
      isTable(source)
      ? try TableReader(required: [], ignored: { _ in true }).read(source).header.map(\.text)
      : try FeatureLayer.fieldNames(of: source)
    guard names.contains(idField) else {
      let near = Suggestion.nearest(to: idField, in: names)
      let said = near.map { Text.minesNoFieldNear.filled(["near": $0]) } ?? .minesNoField
      throw Problems([
        .problem(
          "attributes.noField", file: source, place: "--attributes-id",
          said.shown(idField).filled(["layer": Text.shown(source)]),
          mend: Text.attributesNoFieldMend.filled(texts: ["names": .list(names)]))
      ])
    }
    return names
  }

  private static func table(_ source: String, idField: String, _ fields: [String]) throws -> Source {
    let sheet = try TableReader(required: [idField], ignored: { _ in true }).read(source)
    func column(_ name: String) -> [String?] {
      guard let position = sheet.position(of: name) else { return sheet.rows.map { _ in nil } }
      return sheet.rows.map { row in
        let text = row.cells[position].text.withoutOuterSpaces
        return text.isEmpty ? nil : text
      }
    }
    let ids = column(idField).map { $0 ?? "" }
    var seen: Set<String> = []
    let repeated = ids.filter { !seen.insert($0).inserted }
    guard repeated.isEmpty else {
      throw Problems([
        .problem(
          "attributes.repeated", file: source, place: idField,
          Text.attributesRepeated.filled(["field": Text.shown(idField), "ids": Text.listed(repeated)]),
          mend: .attributesRepeatedMend)
      ])
    }
    return Source(
      ids: ids, columns: Dictionary(uniqueKeysWithValues: Set(fields).map { ($0, column($0)) }), notes: [])
  }

  private static func layer(_ source: String, idField: String, _ fields: [String], threads: Int) throws -> Source {
    let layer = try FeatureLayer(
      source, id: FeatureLayer.Field(idField, parameter: "--attributes-id"),
      fields: fields.map { FeatureLayer.Field($0, parameter: "--attributes") }, threads: threads)
    var columns: [String: [String?]] = [:]
    for (place, field) in fields.enumerated() { columns[field] = layer.features.map { $0.values[place] } }
    return Source(ids: layer.features.map(\.id), columns: columns, notes: layer.notes)
  }
}
