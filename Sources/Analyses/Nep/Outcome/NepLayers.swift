internal import Geospatial
internal import Messages
internal import Productivity

/// Writes `nep.gpkg`: mines with their last year's values, and the references that they were compared with.
struct NepLayers {
  let result: NepResult
  let shapes: NepShapes

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
    for (index, mine) in result.mines.enumerated() {
      try Interruption.check()
      let last = result.lastYear(ofMine: index)
      let trend = trends[mine.id]
      try writer.add(
        shapes.mines[index],
        [.text(mine.id)] + mine.groups.map { .text($0) } + [
          .real(mine.area_km2), .real(last?.relativeChange), .real(last?.mine), .real(last?.low), .real(last?.high),
          .real(trend?.senSlope_per_yr), .real(trend?.mannKendallP),
          (last.flatMap { NepTables.words($0.flags) }).map { .text($0) } ?? .missing,
        ])
    }
    try writer.beginLayer(
      "references", fields: [.init("mine", .text), .init("distance_km", .real), .init("area_km2", .real)])
    for (index, mine) in result.mines.enumerated() {
      try Interruption.check()
      guard let reference = try shapes.reference(index) else { continue }
      try writer.add(
        reference.polygon, [.text(mine.id), .real(mine.referenceDistance_km), .real(reference.area_km2)])
    }
    try writer.close()
  }

  /// The trend of each mine's relative change; of its own level where nothing is compared with a reference.
  private var trends: [String: TrendRow] {
    let series: TrendSeries = result.options.hasReference ? .relativeChange : .mine
    var trends: [String: TrendRow] = [:]
    for trend in result.trends where trend.subject.level == .mine && trend.series == series {
      trends[trend.subject.id] = trend
    }
    return trends
  }

  /// Names of the layer's group fields: the user's own, with `_group` at the end where another field has that name already
  /// (names differ in more than case).
  static func groupNames(_ fields: [String]) -> [String] {
    var taken = Set(["fid", "geom", "mine"] + fixed.map(\.name))
    return fields.map { field in
      var name = field
      var number = 1
      while !taken.insert(name.lowercased()).inserted {
        name = number == 1 ? "\(field)_group" : "\(field)_group\(number)"
        number += 1
      }
      return name
    }
  }
}
