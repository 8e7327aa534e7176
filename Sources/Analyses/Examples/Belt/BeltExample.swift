internal import Foundation
internal import Geospatial
internal import Messages

/// `minesink example belt`: a made-up belt of 2,000 mines with known drivers: yearly maps of productivity, the maps of the
/// eleven indicators, the mines with what is known of each, the truth, and a project that runs `nep`, then `potential`.
package enum BeltExample {
  package static let projectName = "belt.yaml"

  private struct Indicator: Sendable {
    let file: String
    let unit: String
    /// Cells of the yearly maps along a side of its cells.
    let coarseness: Int
    let value: @Sendable (BeltLand, Double, Double) -> Double
    /// Decimals that are kept.
    let decimals: Int
  }

  private static let indicators: [Indicator] = [
    Indicator(file: "spei", unit: "1", coarseness: 8, value: { $0.spei($1, $2) }, decimals: 3),
    Indicator(file: "precipitation", unit: "mm/yr", coarseness: 4, value: { $0.precipitation_mm($1, $2) }, decimals: 0),
    Indicator(
      file: "maximum_temperature", unit: "°C", coarseness: 4, value: { $0.maximumTemperature_C($1, $2) }, decimals: 1),
    Indicator(
      file: "minimum_temperature", unit: "°C", coarseness: 4, value: { $0.minimumTemperature_C($1, $2) }, decimals: 1),
    Indicator(
      file: "gpp", unit: "g C/m2/yr", coarseness: 2, value: { $0.grossProduction_gC_per_m2_yr($1, $2) }, decimals: 0),
    Indicator(file: "soc", unit: "t C/ha", coarseness: 2, value: { $0.soilCarbon_t_per_ha($1, $2) }, decimals: 1),
    Indicator(file: "dem", unit: "m", coarseness: 1, value: { $0.elevation_m($1, $2) }, decimals: 0),
    Indicator(
      file: "population", unit: "persons/km2", coarseness: 2, value: { $0.population_per_km2($1, $2) }, decimals: 1),
    Indicator(file: "gdp", unit: "10^4 CNY/km2", coarseness: 2, value: { $0.product_per_km2($1, $2) }, decimals: 0),
    Indicator(file: "aridity", unit: "1", coarseness: 4, value: { $0.aridityIndex($1, $2) }, decimals: 3),
    Indicator(file: "temperature", unit: "°C", coarseness: 4, value: { $0.meanTemperature_C($1, $2) }, decimals: 1),
  ]

  /// The names of the files, in the order in which they are written.
  package static var fileNames: [String] {
    BeltYears.years.map { "nep_\($0).tif" } + indicators.map { "predictors/\($0.file).tif" }
      + ["mines.gpkg", "truth.csv", "README.md", projectName]
  }

  /// The texts among the files that users may edit, by name.
  ///
  /// - Parameter language: the project's language, `en` or `zh`.
  package static func documents(language: String) -> [(name: String, text: String)] {
    [("README.md", BeltDocuments.readme), (projectName, BeltDocuments.project(language: language))]
  }

  /// The mines with their truth.
  package static func mines(_ size: BeltSize = .whole) -> [BeltMine] { BeltMines.all(size, BeltLand()) }

  /// Writes the example into a folder that exists.
  ///
  /// - Parameters:
  ///   - size: smaller ones serve tests
  ///   - language: the project's language, `en` or `zh`
  /// - Returns: the path of the project file
  package static func write(
    into folder: String, size: BeltSize = .whole, language: String, threads: Int
  ) throws -> String {
    func path(_ name: String) -> String { folder.hasSuffix("/") ? folder + name : "\(folder)/\(name)" }
    try FileManager.default.createDirectory(atPath: path("predictors"), withIntermediateDirectories: true)
    let land = BeltLand()
    let mines = mines(size)
    let years = try BeltYears(size, land, mines, threads: threads)
    let grid = BeltGrid(columns: size.columns, rows: size.rows, cell: BeltLand.cell)
    for (number, year) in BeltYears.years.enumerated() {
      try grid.write(
        try years.map(number, threads: threads), path: path("nep_\(year).tif"), title: "NEP \(year)",
        unit: "g C/m2/yr")
    }
    for indicator in indicators {
      let own = BeltGrid(
        columns: size.columns / indicator.coarseness, rows: size.rows / indicator.coarseness,
        cell: BeltLand.cell * Double(indicator.coarseness))
      let scale = pow(10, Double(indicator.decimals))
      let values = try own.map(threads: threads) { longitude, latitude in
        Float((indicator.value(land, longitude, latitude) * scale).rounded() / scale)
      }
      try own.write(
        values, path: path("predictors/\(indicator.file).tif"), title: indicator.file, unit: indicator.unit)
    }
    try writeMines(mines, path: path("mines.gpkg"))
    let files = GeospatialExampleFiles()
    try files.writeText(path: path("truth.csv"), truth(mines))
    for (name, text) in documents(language: language) { try files.writeText(path: path(name), text) }
    return path(projectName)
  }

  private static func writeMines(_ mines: [BeltMine], path: String) throws {
    try? FileManager.default.removeItem(atPath: path)
    var writer = try FeatureWriter(path: path, crs: try CoordinateSystem(epsg: 4326))
    try writer.beginLayer(
      "mines",
      fields: [
        .init("mine", .text), .init("region", .text), .init("mineral", .text), .init("stage", .text),
        .init("closed_year", .integer), .init("soil_percent", .real), .init("bulk_density", .real),
        .init("ph", .real), .init("importance", .text), .init("hazard", .text), .init("red_line", .text),
        .init("plan", .text),
      ])
    for mine in mines {
      let ring = Polygon.Ring(points: mine.outline.map { Polygon.Point(x: $0.x, y: $0.y) }, isHole: false)
      try writer.add(
        Polygon(rings: [ring]),
        [
          .text(mine.id), .text(mine.region), .text(mine.mineral), .text(mine.stage.rawValue),
          mine.closedIn.map { .integer($0) } ?? .missing, .real(mine.soil_percent),
          .real(mine.bulkDensity_g_per_cm3), .real(mine.ph), .text(mine.importance), .text(mine.hazard),
          .text(mine.redLine),
          .text(mine.plan),
        ])
    }
    try writer.close()
  }

  /// What no analysis is told; all numbers in g C/m²/yr.
  private static func truth(_ mines: [BeltMine]) -> String {
    let header = ["mine", "expected_change", "change", "frontier", "potential"].joined(separator: ",")
    let rows = mines.map { mine in
      let numbers = [
        mine.expectedChange_gC_per_m2_yr, mine.change_gC_per_m2_yr, mine.frontier_gC_per_m2_yr,
        mine.potential_gC_per_m2_yr,
      ]
      return ([mine.id] + numbers.map { "\(($0 * 1000).rounded() / 1000)" }).joined(separator: ",")
    }
    return ([header] + rows).joined(separator: "\n") + "\n"
  }
}
