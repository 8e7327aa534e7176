import LandUse
import Messages
import Quantities
import Synchronization
import Testing

struct CarbonDrawsTests {
  private let legend = Legend([
    LandClass(code: 1, name: "forest", type: .forest), LandClass(code: 2, name: "grass", type: .grass),
    LandClass(code: 3, name: "pit", type: .openPit),
  ])

  private func table(_ spread: Double, soilLossFraction: Double = 1) -> CarbonDensityTable {
    func estimates(_ values: [Double]) -> [DensityEstimate?] {
      values.map {
        DensityEstimate(
          CarbonDensity($0), low: CarbonDensity($0 * (1 - spread)), high: CarbonDensity($0 * (1 + spread)))
      }
    }
    return CarbonDensityTable(
      [.above: estimates([60, 10, 0]), .soil: estimates([90, 80, 12])], soilLossFraction: soilLossFraction)
  }

  private func flow(_ from: Int, _ to: Int, _ hectares: Double) -> StateFlow {
    StateFlow(
      from: from, to: to, cells: 1, area: AreaSum(units: Int128(hectares * 10_000 * AreaSum.unitsPerSquareMetre)))
  }

  private func balance(
    _ flows: [StateFlow], _ table: CarbonDensityTable, _ draws: Int = 4000, seed: UInt64 = 1, _ legend: Legend? = nil
  ) throws -> CarbonBalance {
    let legend = legend ?? self.legend
    let states = TrajectoryStates(legend)
    return try CarbonBalance(
      flows, states, legend, table, .extended,
      draws: CarbonDraws(table, legend, states, draws: draws, seed: seed))
  }

  @Test(arguments: [1, 0.7])
  func `without bounds the percentiles are the change itself`(_ fraction: Double) throws {
    let states = TrajectoryStates(legend)
    let pit = states.next(0, 2)
    let result = try balance(
      [flow(0, pit, 3.7), flow(0, 1, 1.1), flow(1, 1, 20)], table(0, soilLossFraction: fraction), 100)
    let all = result.pools.map(\.carbon) + result.transitions.map(\.carbon) + result.areaTypes.map(\.carbon)
    for carbon in all {
      #expect(carbon.interval?.low == carbon.change)
      #expect(carbon.interval?.middle == carbon.change)
      #expect(carbon.interval?.high == carbon.change)
    }
  }

  @Test func `the percentiles are those of the normal distribution`() throws {
    // Land that loses 60 ± 12 and (90 − 12) ± …: the forest's biomass alone, σ = 12/1.96, far from 0
    let result = try balance([flow(0, 2, 10)], table(0.2), 40_000)
    let deviation = 12 / 1.959_963_984_540_054
    let above = try #require(result.pools[0].carbon.interval)
    let standardError = deviation * 10 * 2.11 / 200  // √(p(1−p)/n)/φ at 5 % ≈ 2.11σ/√n
    #expect(abs(above.low.value - -10 * (60 + 1.6449 * deviation)) < 4 * standardError)
    #expect(abs(above.high.value - -10 * (60 - 1.6449 * deviation)) < 4 * standardError)
    #expect(abs(above.middle.value - -600) < 4 * standardError)
    #expect(above.coverage == 0.9)
  }

  @Test func `one draw serves all land of a class`() throws {
    // Forest that stays forest has no uncertain change; what goes and what comes cancels.
    let stays = try balance([flow(0, 0, 100)], table(0.3))
    #expect(stays.total.carbon.interval?.low == .zero && stays.total.carbon.interval?.high == .zero)
    let swapped = try balance([flow(0, 1, 50), flow(1, 0, 50)], table(0.3))
    #expect(swapped.total.carbon.interval?.low.value == 0 && swapped.total.carbon.interval?.high.value == 0)
    #expect(swapped.transitions[0].carbon.interval?.low != swapped.transitions[0].carbon.interval?.high)
  }

  @Test func `a class more doesn't change the draws of the others`() throws {
    let wider = Legend([LandClass(code: 77, name: "new", type: .urban)] + legend.classes)
    func estimates(_ pool: CarbonPool) -> [DensityEstimate?] {
      [DensityEstimate(CarbonDensity(5), low: CarbonDensity(4), high: CarbonDensity(9))]
        + (0..<3).map { table(0.2)[pool, $0] }
    }
    let widerTable = CarbonDensityTable([.above: estimates(.above), .soil: estimates(.soil)])
    let few = try balance([flow(0, 1, 10)], table(0.2))
    let many = try balance([flow(1, 2, 10)], widerTable, 4000, seed: 1, wider)
    #expect(few.total.carbon == many.total.carbon)
    let reseeded = try balance([flow(0, 1, 10)], table(0.2), seed: 2)
    #expect(few.total.carbon.interval != reseeded.total.carbon.interval)
  }

  @Test func `zones share the draws of the whole`() throws {
    let states = TrajectoryStates(legend)
    let densities = table(0.2)
    let draws = try CarbonDraws(densities, legend, states, draws: 1000, seed: 1)
    let whole = try CarbonBalance([flow(0, 2, 8)], states, legend, densities, .extended, draws: draws)
    let part = try CarbonBalance([flow(0, 2, 2)], states, legend, densities, .extended, draws: draws)
    #expect(whole.total.carbon.interval?.low.value == 4 * (part.total.carbon.interval?.low.value ?? 0))
  }

  @Test func `carried soil is drawn with its origin`() throws {
    let states = TrajectoryStates(legend)
    let pit = states.next(0, 2)
    // At f = 0 nothing of the soil is lost, so that soil doesn't change in any draw (12 stays below 90).
    let kept = try balance([flow(0, pit, 10)], table(0.1, soilLossFraction: 0))
    let soil = try #require(kept.pools.first { $0.pool == .soil })
    #expect(abs(soil.carbon.interval?.low.value ?? 1) < 1e-9 && abs(soil.carbon.interval?.high.value ?? 1) < 1e-9)
    let half = try balance([flow(0, pit, 10)], table(0.1, soilLossFraction: 0.5))
    let full = try balance([flow(0, pit, 10)], table(0.1))
    let halfSoil = half.pools[1].carbon.interval?.low.value ?? 0
    let fullSoil = full.pools[1].carbon.interval?.low.value ?? 1
    #expect(abs(halfSoil / fullSoil - 0.5) < 1e-9)
  }

  @Test func `four times the draws halve the error of a percentile`() throws {
    func spread(_ draws: Int) throws -> Double {
      let lows = try (1...40 as ClosedRange<UInt64>).map { seed in
        try balance([flow(0, 1, 1)], table(0.2), draws, seed: seed).total.carbon.interval?.low.value ?? 0
      }
      let mean = lows.reduce(0, +) / 40
      return (lows.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / 39).squareRoot()
    }
    let ratio = try spread(100) / spread(400)
    // 2 ± 4 standard errors of a ratio of two deviations of 40 values (2·√(2/2/39) = 0.32)
    #expect(abs(ratio - 2) < 1.3)
  }

  @Test func `drawing advances its progress to the end`() throws {
    final class Recorder: ProgressDisplay {
      let last = Atomic<Int64>(0)
      func show(_ title: Text, done: Int64, total: Int64) { last.store(done, ordering: .relaxed) }
      func finish(_ title: Text) {}
    }
    let densities = table(0.2)
    let recorder = Recorder()
    let progress = Progress(Text(verbatim: "draws"), total: CarbonDraws.steps(densities), on: recorder)
    _ = try CarbonDraws(densities, legend, TrajectoryStates(legend), draws: 10, seed: 1, progress: progress)
    // Two pools of three classes
    #expect(progress.total == 6 && recorder.last.load(ordering: .relaxed) == 6)
  }
}
