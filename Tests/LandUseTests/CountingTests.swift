import LandUse
import Quantities
import Testing

struct CountingTests {
  /// Codes 0 and 200 are missing (200 at odd dates only, where it isn't unknown), 99 is unknown.
  private func missing(_ dates: Int) -> [Set<Int>] { (0..<dates).map { $0 % 2 == 0 ? [0] : [0, 200] } }

  private func expectEqual(
    _ tally: LandUseTally, _ plan: CountingPlan, _ twin: ObviousTally, _ landscape: RandomLandscape
  ) {
    for period in plan.periods.indices {
      let flows = tally.flows(period, plan)
      #expect(flows.count == twin.flows.keys.count { $0.period == period })
      for flow in flows {
        let pair = ObviousTally.Pair(
          period: period, from: RandomLandscape.words(flow.from, plan.states),
          to: RandomLandscape.words(flow.to, plan.states))
        #expect(twin.flows[pair] == [Int128(flow.cells), flow.area.units])
      }
    }
    for date in 1..<plan.dates {
      let summary = TrajectorySummary(tally, plan, date: date)
      for row in summary.rows {
        #expect(twin.statuses[date][row.status.rawValue, default: [0, 0]] == [Int128(row.cells), row.area.units])
      }
      #expect(summary.total == tally.commonValidArea)
    }
    #expect(twin.masked == [Int128(tally.maskedCells), tally.maskedArea.units])
    for date in 0..<plan.dates {
      #expect(twin.valid[date] == [Int128(tally.validCells(date: date)), tally.validArea(date: date).units])
    }
    #expect(tally.unknownCodes == twin.unknown)
    #expect(
      tally.commonValidCells + tally.maskedCells + tally.unknownCells == landscape.rows * landscape.columns)
  }

  @Test(
    arguments: [
      (2, 9, 31, 3, [0, 200]), (2, 5, 64, 12, []), (3, 8, 27, 4, [0, 200]), (4, 6, 40, 6, [0, 99, 200]),
      (2, 1, 1, 1, []),
      (3, 17, 1, 1, [0]), (5, 3, 8, 2, [99]), (2, 4, 9, 9, [0]), (3, 2, 100, 30, []),
    ])
  func `the counting loop gives what its obvious twin gives`(
    _ dates: Int, _ rows: Int, _ columns: Int, _ patch: Int, _ extra: [Int]
  ) {
    for seed in 1...6 as ClosedRange<UInt64> {
      let landscape = RandomLandscape(
        seed: seed, dates: dates, rows: rows, columns: columns, patch: patch, extraCodes: extra)
      let missing = missing(dates)
      let plan = landscape.plan(missing: missing)
      let twin = ObviousTally(
        landscape.codes, dates: dates, rows: rows, columns: columns, units: landscape.units, plan.legend,
        missing: missing, rules: .extended)
      expectEqual(landscape.tally(plan), plan, twin, landscape)
    }
  }

  @Test func `all number types of maps give the same`() {
    let landscape = RandomLandscape(seed: 5, dates: 3, rows: 7, columns: 45, patch: 5, extraCodes: [0, 99])
    let plan = landscape.plan(missing: missing(3))
    let bytes = landscape.tally(plan)
    var words = LandUseTally(plan)
    words.add(landscape.codes.map(UInt16.init), landscape.shape, units: landscape.units, plan)
    var integers = LandUseTally(plan)
    integers.add(landscape.codes.map(Int32.init), landscape.shape, units: landscape.units, plan)
    #expect(words == bytes)
    #expect(integers == bytes)
  }

  @Test func `codes that are far apart, negative or of five digits are looked up`() {
    let legend = Legend([
      LandClass(code: -2_147_483_648, name: "a", type: .forest), LandClass(code: 50_011, name: "b", type: .grass),
      LandClass(code: 2_147_483_647, name: "c", type: .openPit),
    ])
    let plan = CountingPlan(
      legend, lookups: [CodeLookup(legend, missing: [-9999]), CodeLookup(legend, missing: [-9999, 0])])
    let codes: [Int32] = [.min, 50_011, -9999, 7, 50_011, .max, .min, 50_011]
    var tally = LandUseTally(plan)
    tally.add(codes, BlockShape(dates: 2, rows: 1, columns: 4), units: [Int64(1)], plan)
    #expect(tally.flows(0, plan).map { [$0.from, $0.to, $0.cells] } == [[0, 1, 1], [1, plan.states.next(1, 2), 1]])
    #expect(tally.maskedCells == 1 && tally.validCells(date: 1) == 3)
    #expect(tally.unknownCodes == [[7: 1], [:]] && tally.unknownCells == 1 && tally.hasUnknownCodes)
    #expect(plan.lookups[0].classIndex(of: 50_011) == 1 && plan.lookups[0].isMissing(-9999))
  }

  @Test(arguments: [2, 4])
  func `tiles in any order add up to the same bits`(_ dates: Int) {
    let landscape = RandomLandscape(seed: 11, dates: dates, rows: 13, columns: 37, patch: 4, extraCodes: [0, 99])
    let plan = landscape.plan(missing: missing(dates))
    let whole = landscape.tally(plan)
    var tiles: [LandUseTally] = []
    for top in stride(from: 0, to: 13, by: 5) {
      for left in stride(from: 0, to: 37, by: 11) {
        let rows = min(5, 13 - top)
        let columns = min(11, 37 - left)
        var codes: [UInt8] = []
        for date in 0..<dates {
          for row in top..<top + rows {
            let start = (date * 13 + row) * 37 + left
            codes += landscape.codes[start..<start + columns].map(UInt8.init)
          }
        }
        var tally = LandUseTally(plan)
        tally.add(
          codes, BlockShape(dates: dates, rows: rows, columns: columns),
          units: Array(landscape.units[top..<top + rows]), plan)
        tiles.append(tally)
      }
    }
    var forward = LandUseTally(plan)
    for tile in tiles { forward.merge(tile) }
    var backward = LandUseTally(plan)
    for tile in tiles.reversed() { backward.merge(tile) }
    #expect(forward == whole)
    #expect(backward == whole)
  }

  @Test func `cells given one by one with their fractions make a zone`() {
    let landscape = RandomLandscape(seed: 3, dates: 3, rows: 6, columns: 20, patch: 5, extraCodes: [0])
    let plan = landscape.plan(missing: missing(3))
    let raw = landscape.codes.map(UInt8.init)
    var byCell = LandUseTally(plan)
    var byRun = LandUseTally(plan)
    for row in 0..<6 {
      byRun.add(raw.span, landscape.shape, row: row, columns: 0..<20, unitsPerCell: landscape.units[row], plan)
      for column in 0..<20 {
        byCell.add(
          raw.span, landscape.shape, row: row, columns: column..<column + 1, unitsPerCell: landscape.units[row], plan)
      }
    }
    #expect(byCell == landscape.tally(plan))
    #expect(byRun == landscape.tally(plan))

    // A quarter of one cell
    var part = LandUseTally(plan)
    let cell = raw.indices.first { cell in cell < 120 && (0..<3).allSatisfy { raw[$0 * 120 + cell] != 0 } } ?? 0
    part.add(
      raw.span, landscape.shape, row: cell / 20, columns: cell % 20..<cell % 20 + 1,
      unitsPerCell: AreaSum.units(squareMetres: 225), plan)
    #expect(part.commonValidArea.squareMetres == 225 && part.commonValidCells == 1)
  }

  @Test func `a sparse tally keeps all that occurred`() {
    let landscape = RandomLandscape(seed: 13, dates: 3, rows: 6, columns: 20, patch: 5, extraCodes: [0])
    let plan = landscape.plan(missing: missing(3))
    let whole = landscape.tally(plan)
    var twice = SparseTally(whole)
    twice.merge(SparseTally(whole))
    var doubled = whole
    doubled.merge(whole)
    #expect(SparseTally(whole).tally(plan) == whole)
    #expect(twice.tally(plan) == doubled)
    var merged = SparseTally()
    merged.merge(SparseTally(whole))
    #expect(merged.tally(plan) == whole)
    doubled.reset()
    #expect(doubled == LandUseTally(plan))
  }

  @Test(arguments: [2, 4])
  func `every cell gets its area type, carbon change and status`(_ dates: Int) {
    let landscape = RandomLandscape(seed: 21, dates: dates, rows: 9, columns: 33, patch: 4, extraCodes: [0, 99])
    let missing = missing(dates)
    let plan = landscape.plan(missing: missing)
    let twin = ObviousTally(
      landscape.codes, dates: dates, rows: 9, columns: 33, units: landscape.units, plan.legend, missing: missing,
      rules: .extended)
    let table = RandomLandscape.densities(soilLossFraction: 0.6)
    let held = table.held_tC_per_ha(.total, plan.states)
    let outputs = CellOutputs(plan, rules: .extended, density_tC_per_ha: held, wantsStatus: true)
    var functional = [UInt8](repeating: 77, count: plan.periods.count * 9 * 33)
    var change = [Float](repeating: -1, count: functional.count)
    var statuses = [UInt8](repeating: 77, count: 9 * 33)
    var tally = LandUseTally(plan)
    let raw = landscape.codes.map(UInt8.init)
    let units = landscape.units
    do {
      var functionalSpan = functional.mutableSpan
      var changeSpan = change.mutableSpan
      var statusSpan = statuses.mutableSpan
      tally.add(
        raw.span, landscape.shape, rowUnits: units.span, plan, outputs: outputs,
        functional: &functionalSpan, change_tC_per_ha: &changeSpan, statuses: &statusSpan)
    }
    #expect(tally == landscape.tally(plan))
    var heldByWords: [String: Double] = [:]
    for state in 0..<plan.states.stateCount { heldByWords[RandomLandscape.words(state, plan.states)] = held[state] }
    for (cell, outcome) in twin.outcomes.enumerated() {
      #expect(statuses[cell] == outcome.status.rawValue)
      for period in plan.periods.indices {
        let place = period * 9 * 33 + cell
        #expect(functional[place] == outcome.functional[period]?.code ?? 255)
        if let (from, to) = outcome.states[period], let before = heldByWords[from], let after = heldByWords[to] {
          #expect(change[place] == Float(after - before))
        } else {
          #expect(change[place].isNaN)
        }
      }
    }
  }
}
