import LandUse
import Quantities
import Testing

/// Laws that hold for every landscape (peers.md part 3, last paragraph).
struct LawTests {
  private func close(_ found: Double, _ expected: Double, gross: Double) -> Bool {
    abs(found - expected) <= 1e-9 * max(1, gross)
  }

  @Test(arguments: [2, 3, 5])
  func `rows sum to the first areas, columns to the last and area types to the whole`(_ dates: Int) {
    for seed in 1...5 as ClosedRange<UInt64> {
      let landscape = RandomLandscape(seed: seed, dates: dates, rows: 8, columns: 30, patch: 4)
      let plan = landscape.plan()
      let tally = landscape.tally(plan)
      for (period, pair) in plan.periods.enumerated() {
        let matrix = TransferMatrix(tally.flows(period, plan), plan.states)
        for index in plan.legend.classes.indices {
          func area(_ date: Int) -> AreaSum {
            landscape.codes[date * 240..<(date + 1) * 240].enumerated().reduce(.zero) { sum, cell in
              plan.legend.index(ofCode: cell.element) == index
                ? sum + AreaSum(units: Int128(landscape.units[cell.offset / 30])) : sum
            }
          }
          #expect(matrix.start(index) == area(pair.from))
          #expect(matrix.end(index) == area(pair.to))
        }
        let areas = FunctionalAreas(matrix, plan.legend, .extended)
        #expect(areas.total == tally.commonValidArea)
        let shares = FunctionalAreaType.allCases.compactMap(areas.share).reduce(0, +)
        #expect(abs(shares - 1) < 1e-12)
      }
    }
  }

  @Test(arguments: [1, 0.8, 0.35])
  func `pools, transitions and area types add up, and periods to the whole`(_ fraction: Double) throws {
    for seed in 1...4 as ClosedRange<UInt64> {
      let landscape = RandomLandscape(seed: seed, dates: 4, rows: 6, columns: 40, patch: 3)
      let plan = landscape.plan()
      let tally = landscape.tally(plan)
      let table = RandomLandscape.densities(soilLossFraction: fraction)
      let balances = try plan.periods.indices.map {
        try CarbonBalance(tally.flows($0, plan), plan.states, plan.legend, table, .extended, draws: nil)
      }
      for balance in balances {
        let change = balance.total.carbon.change.value
        let gross = balance.total.start.value + balance.total.end.value
        #expect(close(balance.pools.dropLast().reduce(0) { $0 + $1.carbon.change.value }, change, gross: gross))
        #expect(close(balance.transitions.reduce(0) { $0 + $1.carbon.change.value }, change, gross: gross))
        #expect(close(balance.areaTypes.reduce(0) { $0 + $1.carbon.change.value }, change, gross: gross))
      }
      let consecutive = balances.dropLast()
      let gross = balances[0].total.start.value
      #expect(
        close(
          consecutive.reduce(0) { $0 + $1.total.carbon.change.value }, balances[3].total.carbon.change.value,
          gross: gross))
      for (before, after) in zip(consecutive, consecutive.dropFirst()) {
        #expect(close(after.total.start.value, before.total.end.value, gross: gross))
      }
      #expect(close(balances[2].total.end.value, balances[3].total.end.value, gross: gross))
    }
  }

  @Test func `the carbon of a landscape is that of its obvious twin`() throws {
    for fraction in [1, 0.55] {
      let landscape = RandomLandscape(seed: 31, dates: 4, rows: 7, columns: 29, patch: 3)
      let plan = landscape.plan()
      let table = RandomLandscape.densities(soilLossFraction: fraction)
      let tally = landscape.tally(plan)
      let twin = ObviousTally(
        landscape.codes, dates: 4, rows: 7, columns: 29, units: landscape.units, plan.legend,
        missing: Array(repeating: [], count: 4), rules: .extended)
      func soil(_ words: String) -> Double {
        let parts = words.split(separator: " from ").map { Int($0) ?? 0 }
        let own = table[.soil, parts[0]]?.value.value ?? .nan
        guard parts.count == 2, let origin = table[.soil, parts[1]]?.value.value else { return own }
        return origin > own ? own + (1 - fraction) * (origin - own) : own
      }
      for period in plan.periods.indices {
        let balance = try CarbonBalance(
          tally.flows(period, plan), plan.states, plan.legend, table, .extended, draws: nil)
        let expected = twin.flows.filter { $0.key.period == period }.reduce(0.0) {
          $0 + Double($1.value[1]) / AreaSum.unitsPerSquareMetre / 10_000 * (soil($1.key.to) - soil($1.key.from))
        }
        let found = try #require(balance.pools.first { $0.pool == .soil })
        #expect(close(found.carbon.change.value, expected, gross: found.start.value + found.end.value))
      }
    }
  }

  @Test func `going back undoes the change`() throws {
    var landscape = RandomLandscape(seed: 8, dates: 2, rows: 10, columns: 20, patch: 4)
    let plan = landscape.plan()
    let table = RandomLandscape.densities()
    func change() throws -> Double {
      try CarbonBalance(
        landscape.tally(plan).flows(0, plan), plan.states, plan.legend, table, .extended, draws: nil
      ).total.carbon.change.value
    }
    let forth = try change()
    landscape.codes = Array(landscape.codes[200...] + landscape.codes[..<200])
    #expect(close(try change(), -forth, gross: 1000))
    #expect(forth != 0)
  }

  @Test func `other codes and another order of classes change no total`() throws {
    let landscape = RandomLandscape(seed: 9, dates: 3, rows: 10, columns: 20, patch: 4)
    let plan = landscape.plan()
    let table = RandomLandscape.densities(soilLossFraction: 0.7)
    let order = [4, 11, 0, 7, 2, 9, 1, 10, 3, 8, 6, 5]
    let renamed = Legend(
      order.map { LandClass(code: 200 - $0, name: plan.legend[$0].name, type: plan.legend[$0].type) })
    var other = landscape
    other.codes = landscape.codes.map { 200 - (plan.legend.index(ofCode: $0) ?? 0) }
    let otherPlan = other.plan(renamed)
    let otherTable = CarbonDensityTable(
      Dictionary(uniqueKeysWithValues: table.pools.map { pool in (pool, order.map { table[pool, $0] }) }),
      soilLossFraction: 0.7)
    let tally = landscape.tally(plan)
    let otherTally = other.tally(otherPlan)
    for period in plan.periods.indices {
      let matrix = TransferMatrix(tally.flows(period, plan), plan.states)
      let otherMatrix = TransferMatrix(otherTally.flows(period, otherPlan), otherPlan.states)
      #expect(matrix.changed == otherMatrix.changed && matrix.total == otherMatrix.total)
      #expect(
        FunctionalAreas(matrix, plan.legend, .extended) == FunctionalAreas(otherMatrix, renamed, .extended))
      let balance = try CarbonBalance(
        tally.flows(period, plan), plan.states, plan.legend, table, .extended, draws: nil)
      let otherBalance = try CarbonBalance(
        otherTally.flows(period, otherPlan), otherPlan.states, renamed, otherTable, .extended, draws: nil)
      #expect(
        close(
          otherBalance.total.carbon.change.value, balance.total.carbon.change.value,
          gross: balance.total.start.value))
    }
    for date in 1...2 {
      #expect(TrajectorySummary(tally, plan, date: date) == TrajectorySummary(otherTally, otherPlan, date: date))
    }
  }

  @Test func `one class that stays is one number everywhere`() throws {
    let legend = Legend([LandClass(code: 5, name: "forest", type: .forest)])
    let plan = CountingPlan(legend, lookups: Array(repeating: CodeLookup(legend), count: 2))
    var tally = LandUseTally(plan)
    tally.add(
      [UInt8](repeating: 5, count: 2), BlockShape(dates: 2, rows: 1, columns: 1),
      units: [AreaSum.units(squareMetres: 900)], plan)
    let matrix = TransferMatrix(tally.flows(0, plan), plan.states)
    #expect(matrix.areas.map(\.hectares.value) == [0.09] && matrix.changed == .zero)
    #expect(FunctionalAreas(matrix, legend, .table1).share(.invariant) == 1)
    #expect(TrajectorySummary(tally, plan, date: 1).everDamaged == .zero)
    // Nothing else can gain or lose, so that there is nothing to compare with
    #expect(IntensityAnalysis([matrix], years: [1]).periods[0].interval?.verdict == .uniform)
  }

  @Test func `land ever damaged is what the end-to-end matrix hides`() {
    let legend = Legend([
      LandClass(code: 1, name: "arable", type: .arable), LandClass(code: 2, name: "dump", type: .dump),
      LandClass(code: 3, name: "forest", type: .forest),
    ])
    let plan = CountingPlan(legend, lookups: Array(repeating: CodeLookup(legend), count: 3))
    var tally = LandUseTally(plan)
    // Three cells: arable → dump → forest, arable → arable → forest, arable → dump → dump
    tally.add(
      [UInt8]([1, 1, 1, 2, 1, 2, 3, 3, 2]), BlockShape(dates: 3, rows: 1, columns: 3),
      units: [AreaSum.units(squareMetres: 10_000)], plan)
    let overall = TransferMatrix(tally.flows(2, plan), plan.states)
    #expect(overall.hectares(0, 2) == 2 && overall.hectares(0, 1) == 1)
    let summary = TrajectorySummary(tally, plan, date: 2)
    #expect(summary.everDamaged.hectares.value == 2 && summary.everDamagedCells == 2)
    let reclaimed = summary.rows.first { $0.status == .reclaimed(as: .forest, since: 1) }
    #expect(reclaimed?.cells == 1)
  }
}
