import Foundation
import Geospatial
import TestSupport
import Testing

/// Worlds whose truth is known: what the method finds where nothing happened, and where mining took something.
@Suite struct NepEffectTests {
  private static let size = 8
  private static let side = 16

  /// 64 mines of 3 × 3 cells whose rings of 2.5 km don't meet; from 2003 on the mines' cells have another level, and 2004 is
  /// a year of drought for all land.
  private func results(seed: UInt64, effect: Float) throws -> Results {
    var random = SeededGenerator(seed: seed)
    let grid = TestGrid(columns: Self.size * Self.side, rows: Self.size * Self.side)
    var world = NepWorld(grid, years: 2000...2005, &random)
    func isMine(_ place: Int) -> Bool { (6..<9).contains(place % Self.side) }
    world = world.mapped { year, cell, value in
      let drought: Float = year == 2004 ? -150 : 0
      let isChanged = year >= 2003 && isMine(cell % grid.columns) && isMine(cell / grid.columns)
      return value + drought + (isChanged ? effect : 0)
    }
    for place in 0..<Self.size * Self.size {
      let (column, row) = (Double(place % Self.size * Self.side + 6), Double(place / Self.size * Self.side + 6))
      world.mines.append(.init(id: "\(place)", polygon: grid.rectangle(column...column + 3, row...row + 3)))
    }
    return try NepJob(world).run(["--reference-distance", "2.5km", "--seed", "\(seed)"])
  }

  @Test(arguments: [0, -80, 55] as [Float])
  func `groups find the effect within their interval, and the placebo finds none`(effect: Float) throws {
    var within = 0
    var intervals = 0
    for seed in 71...75 as ClosedRange<UInt64> {
      let results = try results(seed: seed, effect: effect)
      let whole = try results.whole()
      for year in 2003...2005 {
        let row = try #require(whole[year])
        #expect(row["interval"] == "ok" && row["clusters"] == "64" && row["mines_with_change"] == "64")
        let truth = Double(effect)
        let found = try row.number("relative_change_by_area_gC_per_m2_yr")
        // Noise of ±40 in nine cells and a baseline of three years: 23.1/3 · √(4/3)/√64 = 1.1 g C/m²/yr; 4 errors.
        #expect(abs(found - truth) < 4.5)
        let low = try row.number("relative_change_by_area_gC_per_m2_yr_p05")
        let high = try row.number("relative_change_by_area_gC_per_m2_yr_p95")
        #expect(low < found && found < high && high - low < 8)
        intervals += 1
        if low <= truth, truth <= high { within += 1 }
        let area = try row.number("area_with_change_km2")
        #expect(abs(try row.number("net_GgC_per_yr") - truth * area / 1000) < 4.5 * area / 1000)
        let losing = try row.number("share_losing_percent")
        #expect(effect == 0 ? (20...80).contains(losing) : effect < 0 ? losing > 99 : losing < 1)
        // The drought is nobody's loss.
        let change = try row.number("mine_change_by_area_gC_per_m2_yr")
        if year == 2004 { #expect(change < truth + 20) }
      }
      for row in try results.table("placebo").rows where try row.number("year") >= 2003 {
        #expect(try row.number("mines") > 30)
        let low = try row.number("mean_by_area_gC_per_m2_yr_p05")
        let high = try row.number("mean_by_area_gC_per_m2_yr_p95")
        #expect(abs(try row.number("mean_by_area_gC_per_m2_yr")) < 4.5 && low < high)
        intervals += 1
        if low <= 0, 0 <= high { within += 1 }
        #expect(try row.number("share_outside_interval_percent") < 30)
      }
      let phases = try results.table("phases").rows(where: ["level": "group", "id": "*", "series": "relative_change"])
      #expect(phases.contains { $0["from_year"] == "2003" } || effect == 0)
    }
    #expect(intervals == 30)
    // 90 % intervals; fewer than 22 of 30 would come by chance in 1 of 100 such tests.
    #expect(within >= 22, "\(within) of \(intervals)")
  }
}
