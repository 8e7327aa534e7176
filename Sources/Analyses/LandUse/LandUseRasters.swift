internal import Geospatial
internal import LandUse
internal import Messages

/// The result rasters while they are written.
struct LandUseRasters: Sendable {
  let outputs: CellOutputs
  /// For each period.
  let functional: [CloudOptimizedGeoTIFF<UInt8>]
  /// For each period; empty without densities.
  let change: [CloudOptimizedGeoTIFF<Float>]
  let reclamation: CloudOptimizedGeoTIFF<UInt8>

  /// What a worker holds for a cell.
  var bytesPerCell: Int { functional.count + 4 * change.count + 1 }

  init(
    _ plan: CountingPlan, years: [Int], rules: FunctionalRules, density: [Double?]?, grid: Grid, language: Language,
    path: (String) -> String
  ) throws {
    outputs = CellOutputs(plan, rules: rules, density_tC_per_ha: density, wantsStatus: true)
    func name(_ kind: String, _ period: DatePair) -> String {
      path("\(kind)_\(years[period.from])_\(years[period.to]).tif")
    }
    functional = try plan.periods.map { period in
      var style = CloudOptimizedGeoTIFF<UInt8>.Style(missing: FunctionalAreaType.noDataCode)
      style.title = Text.rasterFunctionalShort[language]
      // Codes begin at 1.
      style.categories = [""] + FunctionalAreaType.allCases.map { $0.name[language] }
      style.palette =
        [RGBColour(red: 0, green: 0, blue: 0)] + FunctionalAreaType.allCases.map { RGBColour(known: $0.colour) }
      return try CloudOptimizedGeoTIFF(name("functional", period), grid: grid, style: style)
    }
    change =
      density == nil
      ? []
      : try plan.periods.map { period in
        var style = CloudOptimizedGeoTIFF<Float>.Style(missing: .nan)
        style.title = Text.rasterCarbonShort[language]
        style.unit = "t C/ha"
        return try CloudOptimizedGeoTIFF(name("carbon_change", period), grid: grid, style: style)
      }
    let statuses = ReclamationStatus.all(dates: years.count)
    var style = CloudOptimizedGeoTIFF<UInt8>.Style(missing: ReclamationStatus.noData.rawValue)
    style.title = Text.rasterReclamationShort[language]
    style.categories = statuses.map { $0.name(years: years)[language] }
    style.palette = statuses.map { RGBColour(known: $0.colour(dates: years.count)) }
    reclamation = try CloudOptimizedGeoTIFF(
      path("reclamation_\(years[0])_\(years[years.count - 1]).tif"), grid: grid, style: style)
  }

  func finish() throws {
    for writer in functional { try writer.finish() }
    for writer in change { try writer.finish() }
    try reclamation.finish()
  }
}

extension RGBColour {
  /// A colour of our own tables, which are all well written.
  init(known text: String) {
    self = RGBColour(hexadecimal: text) ?? RGBColour(red: 128, green: 128, blue: 128)
  }
}
