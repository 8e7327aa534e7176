internal import Geospatial
internal import Messages
internal import Productivity

/// Writes `nep.gpkg`: mines with their last year's values, and the references that they were compared with.
struct NepLayers {
  let result: NepResult
  let shapes: NepShapes
  let threads: Int

  static let file = "nep.gpkg"

  private static let fixed: [FeatureWriter.Field] = [
    .init("area_km2", .real), .init("relative_change", .real), .init("attained", .real),
    .init("relative_change_p05", .real), .init("relative_change_p95", .real), .init("sen_slope", .real),
    .init("mk_p", .real), .init("flag", .text),
  ]

  /// - Throws: what GDAL says; ``Interrupted``.
  func write(into folder: StagingFolder) throws {
    var writer = try FeatureWriter(path: folder.path(for: Self.file), crs: CoordinateSystem(epsg: 4326))
    let groups = Self.groupNames(result.options.groupFields)
    try writer.beginLayer(
      "mines", fields: [.init("mine", .text)] + groups.map { .init($0, .text) } + Self.fixed)
    let trends = trends
    try writer.add(count: result.mines.count, threads: threads) { index in
      let mine = result.mines[index]
      let last = result.lastYear(ofMine: index)
      let trend = trends[Array(mine.id.utf8)]
      return (
        shapes.mines[index],
        [.text(mine.id)] + mine.groups.map { .text($0) } + [
          .real(mine.area_km2), .real(last?.relativeChange), .real(last?.mine), .real(last?.low), .real(last?.high),
          .real(trend?.senSlope_per_yr), .real(trend?.mannKendallP),
          (last.flatMap { NepTables.words($0.flags) }).map { .text($0) } ?? .missing,
        ]
      )
    }
    try writer.beginLayer(
      "references", fields: [.init("mine", .text), .init("distance_km", .real), .init("area_km2", .real)])
    try writer.add(count: result.mines.count, threads: threads) { index in
      guard let reference = try shapes.reference(index) else { return nil }
      let mine = result.mines[index]
      return (
        reference.polygon, [.text(mine.id), .real(mine.referenceDistance_km), .real(reference.area_km2)]
      )
    }
    try writer.close()
  }

  /// The trend of each mine's relative change; of its own level where nothing is compared with a reference.
  private var trends: [[UInt8]: TrendRow] {
    let series: TrendSeries = result.options.hasReference ? .relativeChange : .mine
    var trends: [[UInt8]: TrendRow] = [:]
    for trend in result.trends where trend.subject.level == .mine && trend.series == series {
      trends[Array(trend.subject.id.utf8)] = trend
    }
    return trends
  }

  /// Names of the layer's group fields, none that of another field.
  static func groupNames(_ fields: [String]) -> [String] {
    GroupNames.distinct(fields, from: ["fid", "geom", "mine"] + fixed.map(\.name))
  }
}
