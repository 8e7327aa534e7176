import Foundation
import TestSupport

/// A land-use job in its own folder: maps, class table, densities, results.
final class Job {
  static let types = [
    "arable", "forest", "grass", "urban", "rural", "transport", "water", "openPit", "stripping", "dump", "industrial",
    "other",
  ]

  let folder: TemporaryFolder
  private(set) var maps: [String] = []
  private(set) var years: [Int] = []
  /// Whether all cells of the maps have one area.
  var isProjected = true
  /// Codes of classes, in the order of ``types``.
  let legend: [Int]
  private let missing: [Int]
  private var options: [String] = []
  private var runs = 0

  init(legend: [Int], missing: [Int] = []) throws {
    folder = try TemporaryFolder()
    self.legend = legend
    self.missing = missing
    var table = "code,name,type\n"
    for (index, code) in legend.enumerated() {
      table += "\(code),\"class, \(code)\",\(Self.types[index % Self.types.count])\n"
    }
    for code in missing { table += "\(code),missing \(code),nodata\n" }
    try folder.write("classes.csv", table)
  }

  /// Writes a map and makes it the job's next date.
  func add(_ map: TestMap, _ year: Int, options: [String] = []) throws {
    add(file: try map.write(folder.file("土地 \(year) \(runs) \(maps.count).tif"), options: options), year)
  }

  func add(file: String, _ year: Int) {
    maps.append(file)
    years.append(year)
  }

  /// Random densities below 200 t C/ha for each pool; with bounds around them where wanted.
  func addDensities(_ pools: [String], bounds: Bool = false, _ random: inout SeededGenerator) throws {
    var table =
      "code,"
      + pools.flatMap { pool in
        let column = "\(pool)_tC_per_ha"
        return bounds ? [column, column + "_low", column + "_high"] : [column]
      }.joined(separator: ",") + "\n"
    for code in legend {
      var cells = ["\(code)"]
      for _ in pools {
        let value = random.below(5) == 0 ? 0 : random.between(0, 200)
        cells.append("\(value)")
        if bounds { cells += ["\(value * random.between(0.5, 0.95))", "\(value * random.between(1.05, 1.6) + 0.5)"] }
      }
      table += cells.joined(separator: ",") + "\n"
    }
    try use(densities: table)
  }

  func use(densities table: String) throws {
    options += ["--densities", try folder.write("densities.csv", table)]
  }

  func use(zones: String, id: String) {
    options += ["--zones", zones, "--zone-id", id]
  }

  var densities: String { folder.file("densities.csv") }

  func arguments(_ more: [String], out: String) -> [String] {
    ["landuse"] + zip(years, maps).flatMap { ["--map", "\($0)=\($1)"] }
      + ["--classes", folder.file("classes.csv")] + options + more + ["--out", out]
  }

  /// Runs it anew and gives back the analysis's results.
  func run(_ more: [String] = []) throws -> Results {
    runs += 1
    let out = folder.file("results \(runs)")
    let ended = try MineSink.success(arguments(more, out: out))
    return Results(out, ended, in: folder)
  }

  /// The cross-table of numpy, set against `transitions.csv`.
  /// - Returns: what differs.
  func differencesFromNumpy(_ results: Results, maps: [String]? = nil) throws -> [String] {
    let peer = try Peers.crossTable(maps ?? self.maps, missing: missing)
    var differences: [String] = []
    let table = try results.table("transitions")
    if table.rows.count != peer.periods.count * legend.count * legend.count {
      differences.append("\(table.rows.count) rows for \(peer.periods.count) periods of \(legend.count) classes")
    }
    var number = 0
    for period in peer.periods {
      var expected: [String: Peers.CrossTable.Transition] = [:]
      for transition in period.transitions { expected["\(transition.from) \(transition.to)"] = transition }
      let years = ["from_year": "\(years[period.from])", "to_year": "\(years[period.to])"]
      for row in table.rows(where: years) {
        number += 1
        let pair = "\(row["from_code"] ?? "") \(row["to_code"] ?? "")"
        let want = expected.removeValue(forKey: pair)
        let area = try row.number("area_ha")
        if want == nil ? area != 0 : !isClose(area, want?.area_ha ?? 0, relative: 1e-12) {
          differences.append("\(years) \(pair): \(area) ha instead of \(want?.area_ha ?? 0)")
        }
        // One area for all cells: their number itself must come out.
        if isProjected, peer.valid_cells > 0 {
          let cells = area / (peer.valid_ha / Double(peer.valid_cells))
          if abs(cells - Double(want?.cells ?? 0)) > 1e-6 {
            differences.append("\(years) \(pair): \(cells) cells instead of \(want?.cells ?? 0)")
          }
        }
        let share = try row.number("share_percent")
        if !isClose(share, area / peer.valid_ha * 100, relative: 1e-11) {
          differences.append("\(years) \(pair): share \(share) of \(area) in \(peer.valid_ha) ha")
        }
      }
      differences += expected.map { "\(years) \($0.key): not there, \($0.value.cells) cells" }
    }
    if number != table.rows.count { differences.append("\(table.rows.count - number) rows of other periods") }
    return differences
  }

}

/// A results folder.
struct Results {
  let root: String
  let ended: Subprocess.Ended
  /// Kept, so that it outlives the job.
  let folder: TemporaryFolder
  let analysis: String

  init(_ root: String, _ ended: Subprocess.Ended, in folder: TemporaryFolder, of analysis: String = "landuse") {
    self.root = root
    self.ended = ended
    self.folder = folder
    self.analysis = analysis
  }

  /// The analysis's own folder.
  var outcome: String { "\(root)/\(analysis)" }

  func table(_ name: String) throws -> ResultTable { try ResultTable("\(outcome)/\(name).csv") }

  /// All files of the analysis, relative to its folder.
  func files() throws -> [String] {
    try FileManager.default.subpathsOfDirectory(atPath: outcome).filter { path in
      let attributes = try FileManager.default.attributesOfItem(atPath: "\(outcome)/\(path)")
      return attributes[.type] as? FileAttributeType == .typeRegular
    }.sorted()
  }

  func rasters() throws -> [String] { try files().filter { $0.hasSuffix(".tif") }.map { "\(outcome)/\($0)" } }

  func bytes(_ file: String) throws -> Data { try Data(contentsOf: URL(fileURLWithPath: "\(outcome)/\(file)")) }

  /// Names of files that aren't there in both, or aren't alike byte by byte.
  func differences(from other: Results, apartFrom: Set<String> = []) throws -> [String] {
    let own = Set(try files())
    let others = Set(try other.files())
    var different = own.symmetricDifference(others)
    for file in own.intersection(others) where !apartFrom.contains(file) {
      if try bytes(file) != other.bytes(file) { different.insert(file) }
    }
    return different.sorted()
  }

  /// The page without the copies of these files in it.
  func page(without files: [String]) throws -> Data {
    var page = try Data(contentsOf: URL(fileURLWithPath: root + "/report.html"))
    for file in files {
      let text = try String(contentsOfFile: "\(root)/\(file)", encoding: .utf8)
      guard let range = page.range(of: Data(text.trimmingCharacters(in: .whitespacesAndNewlines).utf8)) else {
        throw Unexpected("\(file) isn't in the report as it is")
      }
      page.removeSubrange(range)
    }
    return page
  }

  /// The summary, with the folder taken out of paths as they were given.
  func summary() throws -> [String: Any] {
    let text = String(decoding: try bytes("summary.json"), as: UTF8.self)
    let plain = text.replacingOccurrences(of: folder.path, with: "")
    guard let summary = try JSONSerialization.jsonObject(with: Data(plain.utf8)) as? [String: Any] else {
      throw Unexpected("summary.json holds no object")
    }
    return summary
  }

  /// The summary without its fingerprint and what is noted about the files' layout.
  func summaryOfAnyLayout() throws -> NSDictionary {
    var summary = try summary()
    summary["fingerprint"] = nil
    summary["messages"] = nil
    return NSDictionary(dictionary: summary)
  }
}
