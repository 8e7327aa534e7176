import Foundation
import TestSupport

/// Independent programs that say what must come out: the scripts of `Tests/Peers` with numpy, rasterio, exactextract,
/// scikit-learn, and R's ranger and party.
enum Peers {
  static let absent = "numpy, rasterio, exactextract and scikit-learn aren't there: make setup"

  static let areThere =
    FileManager.default.isExecutableFile(atPath: python) && FileManager.default.fileExists(atPath: path("crosstab"))
    && (try? Subprocess.run(python, ["-c", "import numpy, rasterio, exactextract, mpmath, sklearn"]).code) == 0

  private static let python =
    ProcessInfo.processInfo.environment["MINESINK_PEERS_PYTHON"] ?? MineSink.repository + "/.venv-peers/bin/python"

  private static func path(_ script: String) -> String {
    let folder = ProcessInfo.processInfo.environment["MINESINK_PEERS"] ?? MineSink.repository + "/Tests/Peers"
    return "\(folder)/\(script).py"
  }

  /// - Parameter codes: exit codes that carry an answer.
  static func ask<Answer: Decodable>(
    _ script: String, _ arguments: [String], codes: Set<Int32> = [0], as: Answer.Type = Answer.self
  ) throws -> Answer {
    let ended = try Subprocess.run(python, [path(script)] + arguments)
    guard codes.contains(ended.code) else { throw Unexpected("\(script): exit code \(ended.code)\n\(ended.error)") }
    return try JSONDecoder().decode(Answer.self, from: Data(ended.output.utf8))
  }

  struct CrossTable: Decodable {
    struct Transition: Decodable {
      let from: Int
      let to: Int
      let cells: Int
      let area_ha: Double
    }

    struct Period: Decodable {
      let from: Int
      let to: Int
      let transitions: [Transition]
    }

    let rows: Int
    let columns: Int
    let valid_cells: Int
    let masked_cells: Int
    let valid_ha: Double
    let periods: [Period]
  }

  static func crossTable(_ maps: [String], missing: [Int]) throws -> CrossTable {
    try ask("crosstab", maps + missing.map { "--missing=\($0)" })
  }

  struct Carbon: Decodable {
    struct Pool: Decodable {
      let start_tC: Double
      let end_tC: Double
      let change_tC: Double
    }

    struct Comparison: Decodable {
      let cells: Int
      let largest_difference_tC_per_ha: Double
      let validity_differs_cells: Int
    }

    let pools: [String: Pool?]
    let compare: Comparison?
  }

  static func carbon(_ start: String, _ end: String, _ densities: String, missing: [Int], raster: String) throws
    -> Carbon
  {
    try ask("carbon", [start, end, densities] + missing.map { "--missing=\($0)" } + ["--compare", raster])
  }

  struct Coverage: Decodable {
    struct Zone: Decodable {
      let id: String
      let covered_cells: Double
      /// Row, column, fraction.
      let cells: [[Double]]
    }

    let zones: [Zone]
  }

  static func coverage(_ raster: String, _ polygons: String, id: String, layer: String) throws -> Coverage {
    try ask("coverage", [raster, polygons, "--id", id, "--layer", layer, "--cells"])
  }

  struct Means: Decodable {
    struct Zone: Decodable {
      let id: String
      let count: Double
      let mean: Double?
      let weighted_mean: Double?
    }

    let zones: [Zone]
  }

  /// - Parameter rowAreas: a file with the area of a cell of each row.
  static func means(_ raster: String, _ polygons: String, id: String, layer: String, rowAreas: String) throws
    -> [Means.Zone]
  {
    try ask("coverage", [raster, polygons, "--id", id, "--layer", layer, "--means", rowAreas], as: Means.self).zones
  }

  /// Area of a cell of each row, m².
  static func rowAreas_m2(_ raster: String) throws -> [Double] {
    struct Areas: Decodable {
      let areas_m2: [Double]
    }
    return try ask("cell_area", ["--raster", raster], as: Areas.self).areas_m2
  }

  struct MineYear: Decodable {
    let mine: String
    let year: Int
    let valid_coverage: Double
    let mine_pixels: Double
    let reference_pixels: Double?
    let mine_level: Double?
    let reference_level: Double?
    let mine_change: Double?
    let reference_change: Double?
    let relative_change: Double?
  }

  /// What must come out for each mine and year, with the references that were used.
  static func mineYears(
    _ mines: String, references: String, baseline: ClosedRange<Int>, minimumCoverage: Double, rasters: [String],
    match: [String] = []
  ) throws -> [MineYear] {
    struct Answer: Decodable {
      let rows: [MineYear]
    }
    let arguments = [
      "--baseline", "\(baseline.lowerBound)", "\(baseline.upperBound)", "--minimum-coverage", "\(minimumCoverage)",
    ]
    return try ask("nep_twin", [mines, references] + rasters + arguments + match, as: Answer.self).rows
  }

  struct Ring: Decodable {
    let mine: String
    let area_km2: Double
    let expected_area_km2: Double
    let mine_area_km2: Double
    let mine_perimeter_km: Double
    let nearest_any_m: Double
    let nearest_own_m: Double
    let farthest_own_m: Double
  }

  /// The references that were used, measured in planes around their mines.
  static func rings(_ mines: String, references: String, distance_km: Double, gap_km: Double) throws -> [Ring] {
    struct Answer: Decodable {
      let rings: [Ring]
    }
    return try ask(
      "nep_rings", [mines, references, "\(1000 * distance_km)", "\(1000 * gap_km)"], as: Answer.self
    ).rings
  }

  struct Layout: Decodable {
    struct File: Decodable {
      let path: String
      let valid: Bool
      let errors: [String]
      let warnings: [String]
      let width: Int
      let height: Int
      let type: String
      let overviews: [[Int]]
      let nodata: String?
      let colour_table_entries: Int
      let categories: [String]
      let statistics: [String: String]
      let crs: String?
    }

    let files: [File]
  }

  static func layout(_ rasters: [String]) throws -> [Layout.File] {
    try ask("cog_check", rasters, codes: [0, 1], as: Layout.self).files
  }

  /// All values of the first band, row by row; NaN where missing. Read by rasterio.
  static func values(_ raster: String) throws -> [Double] {
    let folder = try TemporaryFolder()
    let plain = folder.file("values.raw")
    let ended = try Subprocess.run(python, [path("values"), raster, plain])
    guard ended.code == 0 else { throw Unexpected(ended.error) }
    let bytes = try Data(contentsOf: URL(fileURLWithPath: plain))
    return unsafe bytes.withUnsafeBytes { unsafe Array($0.bindMemory(to: Double.self)) }
  }
}
