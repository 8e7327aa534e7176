internal import Geospatial
internal import Messages
internal import Potential

/// Writes `potential.gpkg`: the mines with what the model and the rules say of them.
struct PotentialLayers {
  let figures: PotentialFigures
  /// Longitude and latitude, one for each mine.
  let polygons: [Polygon]

  static let file = "potential.gpkg"

  private static let fixed: [FeatureWriter.Field] =
    [
      .init("area_km2", .real), .init("current", .real), .init("attainable", .real), .init("potential", .real),
      .init("potential_p05", .real), .init("potential_p95", .real), .init("noise_floor", .real),
      .init("above_noise", .real), .init("inside", .text), .init("strategy", .text),
    ] + (1...PotentialTables.drivers).map { .init("driver_\($0)", .text) } + [.init("flag", .text)]

  /// - Throws: what GDAL says; ``Interrupted``.
  func write(into folder: StagingFolder) throws {
    var writer = try FeatureWriter(path: folder.path(for: Self.file), crs: CoordinateSystem(epsg: 4326))
    let groups = GroupNames.distinct(figures.groupFields, from: ["fid", "geom", "mine"] + Self.fixed.map(\.name))
    try writer.beginLayer(
      "mines", fields: [.init("mine", .text)] + groups.map { .init($0, .text) } + Self.fixed)
    for (index, mine) in figures.mines.enumerated() {
      try Interruption.check()
      let row = figures.rows[index]
      let drivers = (0..<PotentialTables.drivers).map { place in
        Self.text(place < row.drivers.count ? row.drivers[place].predictor : nil)
      }
      try writer.add(
        polygons[index],
        [.text(mine.id)] + mine.groups.map { .text($0) } + [
          .real(mine.area_km2), .real(mine.current), .real(row.attainable), .real(row.potential),
          .real(row.potentialLow), .real(row.potentialHigh), .real(row.noiseFloor), .real(row.potentialAboveNoise),
          Self.text(PotentialWords.inside(row)), Self.text(figures.strategies[index].rule),
        ] + drivers + [Self.text(PotentialWords.flag(mine, row))])
    }
    try writer.close()
  }

  private static func text(_ words: String?) -> FeatureWriter.Value { words.map { .text($0) } ?? .missing }
}
