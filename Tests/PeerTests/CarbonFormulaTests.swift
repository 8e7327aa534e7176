import Foundation
import TestSupport
import Testing

/// Stocks and change against the formula of InVEST's carbon model, cell by cell in numpy: 1e-6.
@Suite(.enabled(if: Peers.areThere, "\(Peers.absent)"))
struct CarbonFormulaTests {
  @Test(arguments: [
    ["total"], ["above", "below", "soil", "dead"], ["vegetation", "soil"], ["soil"], ["above", "dead"],
  ])
  func `stocks, change and the raster of change are InVEST's`(pools: [String]) throws {
    var random = SeededGenerator(seed: UInt64(100 + pools.count))
    for isGeographic in pools.count > 1 ? [false, true] : [false] {
      let job = try Job(legend: [1, 2, 3, 40, 5, 6, 7, 8, 9, 10, 11, 12], missing: [13])
      try job.addDensities(pools, &random)
      for year in [2000, 2007, 2018] {
        var map = TestMap(columns: 83, rows: 71, of: job.legend + [13, 255], &random)
        map.nodata = 255
        try job.add(isGeographic ? map.geographic(cell: 0.05) : map, year)
      }
      let results = try job.run()
      let table = try results.table("carbon_change")
      let dates = try job.maps.map { try Peers.values($0) }
      for (from, to) in [(0, 1), (1, 2), (0, 2)] {
        let years = (job.years[from], job.years[to])
        // The mask of all dates: what the third date misses is missing at the other two as well.
        let masked = try maskedMaps(job, dates, from, to, isGeographic: isGeographic)
        let peer = try Peers.carbon(
          masked.0, masked.1, job.densities, missing: [13, 255],
          raster: "\(results.outcome)/carbon_change_\(years.0)_\(years.1).tif")
        for (pool, found) in peer.pools {
          let rows = table.rows(where: ["from_year": "\(years.0)", "to_year": "\(years.1)", "pool": pool])
          guard let found else {
            // A pool that isn't given: empty cells, never zero.
            #expect(rows.allSatisfy { $0["start_tC"] == "" && $0["change_tC"] == "" && $0["change_tCO2"] == "" })
            continue
          }
          let row = try #require(rows.first, "\(pool) \(years)")
          #expect(isClose(try row.number("start_tC"), found.start_tC, relative: 1e-6))
          #expect(isClose(try row.number("end_tC"), found.end_tC, relative: 1e-6))
          let change = try row.number("change_tC")
          #expect(isClose(change, found.change_tC, relative: 1e-6, absolute: 1e-9 * found.start_tC))
          #expect(isClose(try row.number("change_tCO2"), change * 44 / 12, relative: 1e-12))
          #expect(isClose(try row.number("change_tC_per_yr"), change / Double(years.1 - years.0), relative: 1e-12))
          // No bounds: the percentiles are the change.
          for percentile in ["p05", "p50", "p95"] { #expect(try row.number("change_tC_\(percentile)") == change) }
        }
        let compared = try #require(peer.compare)
        #expect(compared.validity_differs_cells == 0)
        // The raster is Float32: half a unit in the last place of 800 t C/ha.
        #expect(compared.largest_difference_tC_per_ha <= 3.1e-5)
        #expect(compared.cells > 1000)
      }
    }
  }

  /// Two dates with 255 wherever any date misses, as InVEST is given them.
  private func maskedMaps(_ job: Job, _ dates: [[Double]], _ from: Int, _ to: Int, isGeographic: Bool) throws -> (
    String, String
  ) {
    let missing = dates[0].indices.map { cell in dates.contains { $0[cell].isNaN || $0[cell] == 13 } }
    func masked(_ date: Int) throws -> String {
      let path = job.folder.file("masked \(date).tif")
      var map = TestMap(
        columns: 83, rows: 71, codes: dates[date].indices.map { missing[$0] ? 255 : Int(dates[date][$0]) })
      map.nodata = 255
      return try (isGeographic ? map.geographic(cell: 0.05) : map).write(path)
    }
    return (try masked(from), try masked(to))
  }
}
