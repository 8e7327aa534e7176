import LandUse
import Quantities
import Testing

struct CarbonTests {
  private func close(_ found: Double, _ expected: Double, _ tolerance: Double = 1e-9) -> Bool {
    abs(found - expected) <= tolerance * max(1, abs(expected))
  }

  private func table(_ pools: [CarbonPool: [Double]], soilLossFraction: Double = 1) -> CarbonDensityTable {
    CarbonDensityTable(
      pools.mapValues { $0.map { DensityEstimate(CarbonDensity($0)) } }, soilLossFraction: soilLossFraction)
  }

  private func flow(_ from: Int, _ to: Int, _ hectares: Double) -> StateFlow {
    StateFlow(
      from: from, to: to, cells: 1, area: AreaSum(units: Int128(hectares * 10_000 * AreaSum.unitsPerSquareMetre)))
  }

  /// Arable, forest, grass and dump with the densities of seed 002 (t C/ha).
  private let pingshuo = Legend([
    LandClass(code: 1, name: "Arable", type: .arable), LandClass(code: 2, name: "Forest", type: .forest),
    LandClass(code: 3, name: "Grass", type: .grass), LandClass(code: 4, name: "Dump", type: .dump),
  ])
  private var seedDensities: CarbonDensityTable {
    table([.soil: [82.11, 92.67, 88.35, 0], .vegetation: [5, 15.5, 6.398, 0]])
  }

  @Test func `Pingshuo lost 650 848 tonnes of carbon`() throws {
    let states = TrajectoryStates(pingshuo)
    let damaged = (0..<3).map { states.next($0, 3) }
    let flows = [flow(0, damaged[0], 4482.5), flow(1, damaged[1], 963.49), flow(2, damaged[2], 1648.13)]
    let balance = try CarbonBalance(flows, states, pingshuo, seedDensities, .table1, draws: nil)
    // 4482.5 × 87.11 + 963.49 × 108.17 + 1648.13 × 94.748
    #expect(close(balance.total.carbon.change.value, -650_848.309_54))
    #expect(close(balance.total.carbon.change.carbonDioxide.value, -2_386_443.801_646_667))
    #expect(balance.pools.map(\.pool) == [.vegetation, .soil, .total])
    #expect(close(balance.transitions[0].carbon.change.value, -390_470.575))
    let controlled = balance.areaTypes.first { $0.areaType == .emissionControl }
    #expect(close(controlled?.carbon.change.value ?? 0, -650_848.309_54))
    #expect(balance.total.carbon.interval == nil)
    #expect(close(balance.total.carbon.perYear(32).value, -650_848.309_54 / 32))
  }

  @Test func `Pingshuo held 4.719 million tonnes in 1986`() throws {
    let flows = [flow(0, 0, 32_119.86), flow(1, 1, 8426.73), flow(2, 2, 10_655.54)]
    let balance = try CarbonBalance(
      flows, TrajectoryStates(pingshuo), pingshuo, seedDensities, .extended, draws: nil)
    #expect(close(balance.total.start.value, 4_719_071.492_62))
    #expect(balance.total.end == balance.total.start)
  }

  @Test func `InVEST's constant scene holds 86 and then 28 tonnes a hectare`() throws {
    // test_carbon.py: class 1 with 15 + 10 + 60 + 1, class 2 with 5 + 3 + 20 + 0 t C/ha
    let legend = Legend([
      LandClass(code: 1, name: "1", type: .forest), LandClass(code: 2, name: "2", type: .urban),
    ])
    let densities = table([.above: [15, 5], .below: [10, 3], .soil: [60, 20], .dead: [1, 0]])
    let balance = try CarbonBalance(
      [flow(0, 1, 10)], TrajectoryStates(legend), legend, densities, .extended, draws: nil)
    #expect(close(balance.total.start.value, 86 * 10))
    #expect(close(balance.total.end.value, 28 * 10))
    #expect(close(balance.total.carbon.change.value, -58 * 10))
  }

  @Test func `only a total is a total and no pool`() throws {
    let densities = table([.total: [134.29, 2.5, 10, 0]])
    let balance = try CarbonBalance(
      [flow(0, 1, 2)], TrajectoryStates(pingshuo), pingshuo, densities, .extended, draws: nil)
    #expect(balance.pools.map(\.pool) == [.total])
    #expect(close(balance.total.carbon.change.value, 2 * (2.5 - 134.29)))
  }

  @Test func `pools that count the same carbon are told`() {
    #expect(CarbonDensityTable.overlap([.above, .below, .soil, .dead]) == nil)
    #expect(CarbonDensityTable.overlap([.above, .vegetation]) ?? (.dead, .dead) == (.above, .vegetation))
    #expect(CarbonDensityTable.overlap([.soil, .total]) ?? (.dead, .dead) == (.soil, .total))
  }

  @Test func `a class in use without a density is told`() {
    let densities = CarbonDensityTable([.soil: [DensityEstimate(CarbonDensity(1)), nil, nil, nil]])
    #expect(densities.missing(inUse: [0, 2]).map(\.classIndex) == [2])
    #expect(densities.held_tC_per_ha(.total, 1, TrajectoryStates(pingshuo)) == nil)
  }

  @Test func `reclaiming at a fraction of 0.8 wins back what was lost`() throws {
    let states = TrajectoryStates(pingshuo)
    let densities = table([.soil: [82.11, 92.67, 88.35, 10]], soilLossFraction: 0.8)
    let dumped = states.next(1, 3)
    let lost = try CarbonBalance([flow(1, dumped, 100)], states, pingshuo, densities, .extended, draws: nil)
    let won = try CarbonBalance([flow(dumped, 0, 100)], states, pingshuo, densities, .extended, draws: nil)
    let both = try CarbonBalance([flow(1, 0, 100)], states, pingshuo, densities, .extended, draws: nil)
    #expect(close(lost.total.carbon.change.value, -0.8 * (92.67 - 10) * 100))
    #expect(close(lost.total.carbon.change.value + won.total.carbon.change.value, both.total.carbon.change.value))
    #expect(close(won.total.start.value, lost.total.end.value))
  }
}
