internal import Geospatial
internal import Messages

/// The polygons of `--group-layer`: which group a mine lies in.
struct NepGroupLayer: Sendable {
  /// The group of mines that lie in no polygon of the layer.
  static let none = "–"

  let source: String
  let field: String
  let zones: [Zone]
  let join: GroupJoin
  let notes: [Message]

  /// - Throws: ``Problems``.
  init(_ layer: NepSettings.GroupLayer, threads: Int) throws {
    let features = try FeatureLayer(
      layer.source, id: FeatureLayer.Field("fid", parameter: "--group-layer"),
      fields: [FeatureLayer.Field(layer.field, parameter: "--group-layer")], threads: threads)
    let problems = features.poleProblems(ofGroups: "groupLayer.atPole", layer.source)
    guard problems.isEmpty else { throw Problems(problems) }
    source = layer.source
    field = layer.field
    // Land without a name (disputed areas of world maps) is no group.
    zones = features.features.compactMap { feature in
      feature.values[0].map { Zone(id: $0, polygon: feature.polygon) }
    }
    join = GroupJoin(zones: zones)
    let without = features.features.filter { $0.values[0] == nil }.map(\.id)
    guard !without.isEmpty else {
      notes = features.notes
      return
    }
    guard !zones.isEmpty else {
      throw Problems([
        .problem(
          "groupLayer.null", file: layer.source, place: layer.field, .groupLayerNull, mend: .mendGroupLayerNull)
      ])
    }
    notes =
      features.notes + [
        .note(
          "groupLayer.someNull", file: layer.source, place: Text(verbatim: layer.field),
          Text.groupLayerSomeNull.filled(["count": "\(without.count)", "ids": Text.listed(without)]))
      ]
  }
}
