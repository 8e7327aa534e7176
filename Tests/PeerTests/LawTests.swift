import Foundation
import TestSupport
import Testing

/// What holds for every map, whatever is in it.
@Suite struct LawTests {
  /// A job over random maps with every type, two pools with bounds.
  private func job(
    seed: UInt64, dates: Int = 3, densities: [String] = ["above", "soil"], bounds: Bool = true, reversed: Bool = false,
    codes: [Int: Int] = [:]
  ) throws -> Job {
    var random = SeededGenerator(seed: seed)
    let legend = Array(1...12)
    let job = try Job(legend: legend.map { codes[$0] ?? $0 })
    var maps = (0..<dates).map { _ -> TestMap in
      var map = TestMap(columns: 57, rows: 49, of: legend + [255], &random)
      map.nodata = 255
      return map.recoded(codes)
    }
    if reversed { maps.reverse() }
    for (date, map) in maps.enumerated() { try job.add(map, 1990 + 8 * date) }
    try job.addDensities(densities, bounds: bounds, &random)
    return job
  }

  private func sum(_ rows: [[String: String]], _ column: String) throws -> Double {
    try rows.map { try $0.number(column) }.reduce(0, +)
  }

  @Test(arguments: [1, 2, 3] as [UInt64])
  func `rows, columns and area types add up`(seed: UInt64) throws {
    let results = try job(seed: seed).run(["--tables-only"])
    let transitions = try results.table("transitions")
    let classes = try results.table("class_change")
    let types = try results.table("functional_areas")
    let trajectory = try results.table("trajectory")
    for (from, to) in [(1990, 1998), (1998, 2006), (1990, 2006)] {
      let years = ["from_year": "\(from)", "to_year": "\(to)"]
      let all = transitions.rows(where: years)
      let total = try sum(all, "area_ha")
      #expect(isClose(try sum(all, "share_percent"), 100, relative: 1e-12))
      for code in 1...12 {
        let row = try classes.row(where: years.merging(["code": "\(code)"]) { $1 })
        let out = all.filter { $0["from_code"] == "\(code)" }
        let into = all.filter { $0["to_code"] == "\(code)" }
        let (start, end) = (try row.number("start_ha"), try row.number("end_ha"))
        let (gain, loss) = (try row.number("gain_ha"), try row.number("loss_ha"))
        #expect(isClose(start, try sum(out, "area_ha"), relative: 1e-12))
        #expect(isClose(end, try sum(into, "area_ha"), relative: 1e-12))
        #expect(isClose(try row.number("persistence_ha"), end - gain, relative: 1e-12))
        #expect(isClose(start - loss, end - gain, relative: 1e-12))
        #expect(isClose(try row.number("net_ha"), gain - loss, relative: 1e-12))
        #expect(isClose(try row.number("swap_ha"), 2 * min(gain, loss), relative: 1e-12))
      }
      let areas = types.rows(where: years)
      #expect(isClose(try sum(areas, "area_ha"), total, relative: 1e-12))
      #expect(isClose(try sum(areas, "share_percent"), 100, relative: 1e-12))
    }
    for year in ["1998", "2006"] {
      let rows = trajectory.rows(where: ["year": year]).filter { $0["status"] != "ever_damaged" }
      #expect(isClose(try sum(rows, "share_percent"), 100, relative: 1e-12))
      let ever = try trajectory.row(where: ["year": year, "status": "ever_damaged"]).number("share_percent")
      let never = try trajectory.row(where: ["year": year, "status": "never_damaged"]).number("share_percent")
      #expect(isClose(ever + never, 100, relative: 1e-12))
    }
    #expect(try results.table("reconciliation").rows.allSatisfy { $0["closes"] != "false" })
  }

  @Test func `a change backwards in time is the change forwards with the other sign`() throws {
    let forwards = try job(seed: 4, dates: 2).run(["--tables-only"])
    let backwards = try job(seed: 4, dates: 2, reversed: true).run(["--tables-only"])
    for pool in ["above", "soil", "total"] {
      let one = try forwards.table("carbon_change").row(where: ["pool": pool])
      let other = try backwards.table("carbon_change").row(where: ["pool": pool])
      let gross = try one.number("start_tC")
      for (mine, theirs) in [
        ("change_tC", "change_tC"), ("change_tC_p05", "change_tC_p95"), ("change_tC_p50", "change_tC_p50"),
        ("change_tC_p95", "change_tC_p05"), ("change_tCO2", "change_tCO2"),
      ] {
        #expect(isClose(try one.number(mine), -(try other.number(theirs)), relative: 1e-9, absolute: 1e-12 * gross))
      }
    }
    for row in try forwards.table("transitions").rows {
      let mirrored = try backwards.table("transitions").row(where: [
        "from_code": row["to_code"] ?? "", "to_code": row["from_code"] ?? "",
      ])
      #expect(row["area_ha"] == mirrored["area_ha"])
    }
  }

  @Test func `permuting the classes' codes changes no total`() throws {
    var random = SeededGenerator(seed: 77)
    let shuffled = random.shuffled(Array(1...12))
    let codes = Dictionary(uniqueKeysWithValues: zip(1...12, shuffled.map { $0 * 7 }))
    let plain = try job(seed: 5).run(["--tables-only"])
    let other = try job(seed: 5, codes: codes).run(["--tables-only"])
    for name in ["functional_areas", "trajectory"] {
      #expect(try plain.bytes("\(name).csv") == other.bytes("\(name).csv"), "\(name)")
    }
    let columns = ["start_tC", "end_tC", "change_tC"]
    for (one, two) in zip(try plain.table("carbon_change").rows, try other.table("carbon_change").rows)
    where one["change_tC"] != "" {
      for column in columns {
        #expect(isClose(try one.number(column), try two.number(column), relative: 1e-12, absolute: 1e-6))
      }
    }
    let renamed = try other.table("transitions")
    for row in try plain.table("transitions").rows {
      let from = try #require(Int(row["from_code"] ?? "").flatMap { codes[$0] })
      let to = try #require(Int(row["to_code"] ?? "").flatMap { codes[$0] })
      let same = try renamed.row(where: [
        "from_year": row["from_year"] ?? "", "to_year": row["to_year"] ?? "", "from_code": "\(from)",
        "to_code": "\(to)",
      ])
      #expect(row["area_ha"] == same["area_ha"])
    }
  }

  @Test(arguments: ["1", "0.8", "0.35", "0"])
  func `periods add up to the whole, parts to the change, and the end is the start plus the change`(fraction: String)
    throws
  {
    let results = try job(seed: 6, dates: 4, densities: ["vegetation", "soil", "dead"]).run([
      "--soil-loss-fraction", fraction,
    ])
    let table = try results.table("carbon_change")
    let transitions = try results.table("carbon_by_transition")
    let types = try results.table("carbon_by_area_type")
    let periods = [(1990, 1998), (1998, 2006), (2006, 2014), (1990, 2014)]
    for (from, to) in periods {
      let years = ["from_year": "\(from)", "to_year": "\(to)"]
      let total = try table.row(where: years.merging(["pool": "total"]) { $1 })
      let (start, change) = (try total.number("start_tC"), try total.number("change_tC"))
      let tolerance = 1e-9 * start
      let pools = try ["vegetation", "soil", "dead"].map { pool in
        try table.row(where: years.merging(["pool": pool]) { $1 })
      }
      for row in pools + [total] {
        let end = try row.number("start_tC") + row.number("change_tC")
        #expect(isClose(try row.number("end_tC"), end, relative: 1e-12))
      }
      #expect(isClose(try sum(pools, "change_tC"), change, relative: 0, absolute: tolerance))
      #expect(isClose(try sum(transitions.rows(where: years), "change_tC"), change, relative: 0, absolute: tolerance))
      #expect(isClose(try sum(types.rows(where: years), "change_tC"), change, relative: 0, absolute: tolerance))
      // And the raster: t C/ha on cells of 1 ha, Float32.
      let values = try Peers.areThere ? Peers.values("\(results.outcome)/carbon_change_\(from)_\(to).tif") : []
      if !values.isEmpty {
        #expect(isClose(values.filter { !$0.isNaN }.reduce(0, +), change, relative: 0, absolute: 1e-6 * start))
      }
    }
    for pool in ["vegetation", "soil", "dead", "total"] {
      func change(_ period: (Int, Int)) throws -> Double {
        try table.row(where: ["from_year": "\(period.0)", "to_year": "\(period.1)", "pool": pool]).number("change_tC")
      }
      let parts = try periods.dropLast().map(change).reduce(0, +)
      #expect(isClose(try change(periods[3]), parts, relative: 1e-9, absolute: 1e-4))
    }
  }

  @Test func `land that is dug up and reclaimed wins back what was lost and no more`() throws {
    // 200 cells of 1 ha: forest, dump, forest. Soil 90 and 20 t C/ha, of which 0.8 × 70 = 56 are lost; above 15 and 1.
    let job = try Job(legend: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10])
    for (year, code) in [(2000, 2), (2008, 10), (2016, 2)] {
      try job.add(TestMap(columns: 20, rows: 10, codes: Array(repeating: code, count: 200)), year)
    }
    var table = "code,above_tC_per_ha,soil_tC_per_ha\n"
    for code in job.legend { table += code == 2 ? "2,15,90\n" : "\(code),1,20\n" }
    try job.use(densities: table)
    let carbon = try job.run(["--soil-loss-fraction", "0.8"]).table("carbon_change")
    func number(_ from: Int, _ to: Int, _ pool: String, _ column: String) throws -> Double {
      try carbon.row(where: ["from_year": "\(from)", "to_year": "\(to)", "pool": pool]).number(column)
    }
    #expect(isClose(try number(2000, 2008, "soil", "change_tC"), -200 * 56, relative: 1e-12))
    #expect(isClose(try number(2008, 2016, "soil", "change_tC"), 200 * 56, relative: 1e-12))
    #expect(isClose(try number(2000, 2008, "above", "change_tC"), -200 * 14, relative: 1e-12))
    #expect(try number(2000, 2016, "soil", "change_tC") == 0)
    #expect(try number(2000, 2016, "total", "change_tC") == 0)
    #expect(isClose(try number(2008, 2016, "total", "start_tC"), 200 * (1 + 90 - 56), relative: 1e-12))
    #expect(isClose(try number(2008, 2016, "total", "end_tC"), 200 * (15 + 90), relative: 1e-12))
  }

  @Test func `without bounds the percentiles are the change, with bounds they lie in order around it`() throws {
    let plain = try job(seed: 8, bounds: false).run(["--tables-only"])
    for name in ["carbon_change", "carbon_by_transition", "carbon_by_area_type"] {
      for row in try plain.table(name).rows where row["change_tC"] != "" {
        for percentile in ["p05", "p50", "p95"] { #expect(row["change_tC_\(percentile)"] == row["change_tC"]) }
      }
    }
    let bounded = try job(seed: 8).run(["--tables-only"])
    for row in try bounded.table("carbon_change").rows(where: ["pool": "total"]) {
      let (low, high) = (try row.number("change_tC_p05"), try row.number("change_tC_p95"))
      #expect(try low < row.number("change_tC_p50") && row.number("change_tC_p50") < high)
      #expect(isClose(try row.number("change_tCO2_p05"), low * 44 / 12, relative: 1e-12))
    }
  }

  @Test func `maps without a common cell are refused by name, not counted as zero`() throws {
    let job = try Job(legend: [1, 2])
    for year in [2000, 2010] {
      var map = TestMap(columns: 9, rows: 9, codes: Array(repeating: 255, count: 81))
      map.nodata = 255
      try job.add(map, year)
    }
    let ended = try MineSink.run(job.arguments([], out: job.folder.file("none")))
    #expect(ended.code == 2 && ended.output == "")
    #expect(ended.error.contains("nodata"), "\(ended.error)")
    #expect(!FileManager.default.fileExists(atPath: job.folder.file("none")))
  }
}
