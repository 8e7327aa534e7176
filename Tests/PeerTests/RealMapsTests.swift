import Foundation
import TestSupport
import Testing

/// Whole jobs on real maps, with the project files of `Examples/`.
@Suite(.enabled(if: RealMaps.areThere, "\(MineSink.data) isn't there: real maps lie beside the clone"))
struct RealMapsTests {
  private func example(_ name: String) -> String { "\(MineSink.repository)/Examples/\(name)" }

  private func run(_ arguments: [String]) throws -> Results {
    let folder = try TemporaryFolder()
    let ended = try MineSink.success(arguments + ["--out", folder.file("results"), "--language", "en"])
    return Results(folder.file("results"), ended, in: folder)
  }

  /// The whole map with the 42 published rules.
  private func kalimantanTable1() throws -> Results {
    try run([
      "landuse", "--map", "2011=\(RealMaps.kalimantan)/kalbar_lc2011.tif", "--map",
      "2015=\(RealMaps.kalimantan)/kalbar_lc2015.tif", "--classes", example("kalimantan/classes.csv"), "--densities",
      example("kalimantan/densities.csv"), "--scheme", "table1",
    ])
  }

  /// Every transition and every zero beside them.
  private func expectTransitions(_ results: Results, _ from: Int, _ to: Int, _ file: String, cell_ha: Double) throws {
    var expected: [String: [String: String]] = [:]
    for row in try ResultTable(file).rows { expected["\(row["from"] ?? "") \(row["to"] ?? "")"] = row }
    let count = expected.count
    #expect(count > 5)
    let years = ["from_year": "\(from)", "to_year": "\(to)"]
    var found = 0
    for row in try results.table("transitions").rows(where: years) {
      let area = try row.number("area_ha")
      guard let want = expected.removeValue(forKey: "\(row["from_code"] ?? "") \(row["to_code"] ?? "")") else {
        #expect(area == 0, "\(row)")
        continue
      }
      found += 1
      #expect(isClose(area, try want.number("area_ha"), relative: 1e-12), "\(row)")
      #expect(isClose(area / cell_ha, try want.number("pixels"), relative: 1e-12), "\(row)")
    }
    #expect(found == count && expected.isEmpty)
    guard try ResultTable(file).header.contains("dC_tC") else { return }
    let carbon = try results.table("carbon_by_transition")
    for want in try ResultTable(file).rows {
      let row = try carbon.row(
        where: years.merging(["from_code": want["from"] ?? "", "to_code": want["to"] ?? ""]) { $1 })
      #expect(isClose(try row.number("change_tC"), try want.number("dC_tC"), relative: 1e-9, absolute: 1e-6), "\(row)")
    }
  }

  /// Area types: area, share, change of carbon.
  private func expectAreaTypes(_ results: Results, _ file: String) throws {
    let names = ["unlisted": "unassigned", "low_carbon_optimization": "low_carbon_optimisation"]
    let types = try results.table("functional_areas")
    let carbon = try results.table("carbon_by_area_type")
    var change = 0.0
    for want in try ResultTable(file).rows {
      let zone = want["zone"] ?? ""
      let type = ["area_type": names[zone] ?? zone]
      let row = try types.row(where: type)
      #expect(isClose(try row.number("area_ha"), try want.number("area_ha"), relative: 1e-12), "\(zone)")
      #expect(isClose(try row.number("share_percent"), try want.number("share_pct"), relative: 1e-12), "\(zone)")
      let found = try carbon.row(where: type).number("change_tC")
      #expect(isClose(found, try want.number("dC_tC"), relative: 1e-9), "\(zone)")
      change += try want.number("dC_tC")
    }
    let total = try results.table("carbon_change").row(where: ["pool": "total"])
    #expect(isClose(try total.number("change_tC"), change, relative: 1e-9))
  }

  @Test func `West Kalimantan, whole map, table1: transitions, area types and carbon are the expected tables'`() throws
  {
    let results = try kalimantanTable1()
    try expectTransitions(results, 2011, 2015, RealMaps.kalimantan + "/expected_transition_full.csv", cell_ha: 1)
    try expectAreaTypes(results, RealMaps.kalimantan + "/expected_zones_full.csv")
    // 81,937 cells have a code at one date only, because of code 0 (README of the example).
    let rows = try results.table("reconciliation").rows
    #expect(rows.allSatisfy { $0["closes"] != "false" })
    let masked = try #require(rows.first { $0["check"] == "masked_area" }).number("found")
    #expect(masked == Double(6151 * 5693 - 14_672_907))
  }

  @Test func `West Kalimantan, whole map, by its project file`() throws {
    let results = try run(["run", example("kalimantan/kalimantan.yaml")])
    try expectTransitions(results, 2011, 2015, RealMaps.kalimantan + "/expected_transition_full.csv", cell_ha: 1)
    let table = try results.table("functional_areas")
    #expect(try table.row(where: ["area_type": "unassigned"]).number("area_ha") == 0)
    // Examples/kalimantan/README.md: 606,029 = 219,281 + 385,043 + 1,705.
    #expect(try table.row(where: ["area_type": "low_carbon_optimisation"]).number("area_ha") == 606_029)
    if Peers.areThere {
      for file in try Peers.layout(results.rasters()) {
        #expect(file.valid && file.errors == [] && file.warnings == [], "\(file.path)")
        #expect(file.width == 6151 && file.height == 5693 && !file.overviews.isEmpty, "\(file.path)")
      }
    }
  }

  @Test func `West Kalimantan, window, by its project file, up to the page`() throws {
    let results = try run(["run", example("kalimantan/window.yaml")])
    try expectTransitions(results, 2011, 2015, RealMaps.kalimantan + "/expected_transition_sub800.csv", cell_ha: 1)
    try expectAreaTypes(results, RealMaps.kalimantan + "/expected_zones_sub800.csv")
    let total = try results.table("carbon_change").row(where: ["pool": "total"])
    // README of the data: 21,377,052 -> 20,771,384 t C.
    #expect(try total.number("start_tC").rounded() == 21_377_052)
    #expect(try total.number("end_tC").rounded() == 20_771_384)
    // Nodata 65535 and 127: said, and kept in the summary.
    #expect(results.ended.error.contains("65535") && results.ended.error.contains("127"))
    try expectPage(results, ["functional_areas", "carbon_change", "carbon_by_area_type", "reconciliation"])
  }

  @Test func `Plum Island, three dates, by its project file, up to the page`() throws {
    let results = try run(["run", example("plum-island/plum-island.yaml")])
    let cell_ha = 99.92126 * 99.95485 / 1e4
    for (from, to) in [(1985, 1991), (1991, 1999), (1985, 1999)] {
      let file = RealMaps.plumIsland + "/expected_transition_\(from)_\(to).csv"
      let first = try #require(try ResultTable(file).rows.first)
      let exact_ha = try first.number("area_ha") / first.number("pixels")
      #expect(isClose(exact_ha, cell_ha, relative: 1e-6))
      try expectTransitions(results, from, to, file, cell_ha: exact_ha)
    }
    #expect(!FileManager.default.fileExists(atPath: results.outcome + "/carbon_change.csv"))
    try expectPage(results, ["functional_areas", "class_change", "transitions"])
  }

  /// The page shows each number of these tables, and nothing on it failed.
  private func expectPage(_ results: Results, _ tables: [String]) throws {
    let path = results.root + "/report.html"
    #expect(FileManager.default.fileExists(atPath: path))
    guard let page = try ShownPage.elements(of: path) else { return }
    #expect(page.contains("data-ready") && page.contains("main-svg") && !page.contains("⟦"))
    for name in tables {
      let table = try results.table(name)
      for (number, row) in table.rows.enumerated() {
        for column in table.header where row[column].flatMap(Double.init) != nil {
          let cell =
            "data-table=\"\(name)\" data-row=\"\(number)\" data-column=\"\(column)\" data-value=\"\(row[column] ?? "")\""
          #expect(page.contains(cell), "\(cell)")
        }
      }
    }
  }
}

private enum RealMaps {
  static let kalimantan = MineSink.data + "/lulc_kalbar_2011_2015"
  static let plumIsland = MineSink.data + "/lulc_plum_island_1985_1999"
  static let areThere = [kalimantan, plumIsland].allSatisfy { FileManager.default.fileExists(atPath: $0) }
}
