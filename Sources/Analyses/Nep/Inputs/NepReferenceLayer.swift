internal import Geospatial
internal import Messages
internal import Productivity

/// The user's own reference polygons: which belong to which mine.
struct NepReferenceLayer: Sendable {
  let polygons: [Polygon]
  /// The numbers of the polygons of each analysed mine.
  let byMine: [[Int]]
  /// A number for each polygon: those that touch have the same.
  let clusters: [Int]
  /// The land of those mines whose polygons share some, by mine: what is shared is in it once.
  private let merged: [Int: Polygon]
  let notes: [Message]

  /// - Throws: ``Problems``: polygons that share land with mines among them.
  init(_ source: String, _ mines: NepMines, _ settings: NepSettings, threads: Int) throws {
    let (layer, isNamed) = try Self.layer(source, settings, threads: threads)
    let join = try ReferenceLayerJoin(references: layer.features.map(\.polygon), threads: threads)
    polygons = join.polygons
    let overlaps = try join.overlaps(with: mines.polygons, threads: threads)
    if !overlaps.isEmpty {
      let pairs = overlaps.map { overlap in
        "\(mines.ids[overlap.mine]) – \(layer.features[overlap.reference].id)"
      }
      let area_km2 = overlaps.reduce(0) { $0 + $1.area_m2 } / 1e6
      throw Problems([
        .problem(
          "referenceLayer.overlapsMines", file: source,
          Text.referenceOverlaps.filled([
            "count": "\(overlaps.count)", "area": ShortNumbers.area(area_km2), "pairs": Text.listed(pairs),
          ]), mend: .mendReferenceOverlaps)
      ])
    }
    var notes = layer.notes
    if isNamed {
      var numbers: [String: [Int]] = [:]
      for (number, feature) in layer.features.enumerated() {
        if let id = feature.values[0] { numbers[id, default: []].append(number) }
      }
      byMine = mines.mines.map { numbers[$0.id] ?? [] }
    } else {
      byMine = try Parallel.map(mines.analysed, threads: threads) { number in
        join.references(within: settings.maximumDistance_m, of: mines.polygons[number])
      }
    }
    guard byMine.contains(where: { !$0.isEmpty }) else {
      throw Problems([Self.noneFound(source, isNamed ? layer.features.compactMap { $0.values[0] } : nil, settings)])
    }
    let text = isNamed ? Text.referenceByField : .referenceByDistance
    notes.append(
      .note(
        "referenceLayer.join", file: source,
        text.filled([
          "field": settings.mineID, "distance": Text.plain(settings.maximumDistance_m / 1000),
          "count": "\(byMine.count { !$0.isEmpty })", "all": "\(byMine.count)",
        ])))
    let shared = try join.shared(within: byMine, threads: threads)
    merged = try Self.merged(byMine, shared, join)
    if let note = Self.sharedNote(shared, layer, source) { notes.append(note) }
    self.notes = notes
    clusters = try join.clusters(threads: threads)
  }

  /// The polygons, and whether they belong to mines by name.
  /// - Throws: ``Problems``.
  static func layer(
    _ source: String, _ settings: NepSettings, threads: Int
  ) throws -> (layer: FeatureLayer, isNamed: Bool) {
    let names = try FeatureLayer.fieldNames(of: source)
    let isNamed = settings.mineID != "fid" && names.contains(settings.mineID)
    let layer = try FeatureLayer(
      source, id: FeatureLayer.Field("fid", parameter: "--reference-layer"),
      fields: isNamed ? [FeatureLayer.Field(settings.mineID, parameter: "--mine-id")] : [], threads: threads)
    let problems = layer.poleProblems("referenceLayer.atPole", source)
    guard problems.isEmpty else { throw Problems(problems) }
    return (layer, isNamed)
  }

  /// - Parameter names: those of the polygons, where they belong to mines by name.
  private static func noneFound(_ source: String, _ names: [String]?, _ settings: NepSettings) -> Message {
    guard let names else {
      return .problem(
        "referenceLayer.noneNear", file: source,
        Text.referenceNoneNear.filled(["distance": Text.plain(settings.maximumDistance_m / 1000)]),
        mend: .mendReferenceNoneNear)
    }
    return .problem(
      "referenceLayer.noName", file: source, place: settings.mineID,
      Text.referenceNoneByField.filled(["field": settings.mineID, "values": Text.listed(names)]),
      mend: .mendReferenceNoneByField)
  }

  /// The land of a mine's reference, WGS 84; nil without one.
  func polygon(of mine: Int) -> Polygon? {
    if let polygon = merged[mine] { return polygon }
    return byMine[mine].isEmpty ? nil : Polygon(rings: byMine[mine].flatMap { polygons[$0].rings })
  }
}
