import LandUse
import Quantities
import Testing

struct ChangeTests {
  private func close(_ found: Double?, _ expected: Double, _ tolerance: Double = 1e-9) -> Bool {
    found.map { abs($0 - expected) <= tolerance * max(1, abs(expected)) } ?? false
  }

  /// The rasters of the R package intensity.analysis: 1 water, 2 trees, 3 impervious (dossier §1.4).
  private func example() -> [TransferMatrix] {
    let legend = Legend([
      LandClass(code: 1, name: "Water", type: .water), LandClass(code: 2, name: "Trees", type: .forest),
      LandClass(code: 3, name: "Impervious", type: .urban),
    ])
    let codes: [UInt8] = [
      2, 1, 1, 1, 2, 3, 3, 1, 1,  // 2005
      3, 1, 1, 3, 3, 1, 2, 2, 2,  // 2010
      1, 2, 1, 2, 2, 3, 1, 1, 2,  // 2012
    ]
    let plan = CountingPlan(legend, lookups: Array(repeating: CodeLookup(legend), count: 3))
    var tally = LandUseTally(plan)
    // One hectare a cell
    let units = [Int64](repeating: AreaSum.units(squareMetres: 10_000), count: 3)
    tally.add(codes, BlockShape(dates: 3, rows: 3, columns: 3), units: units, plan)
    return [0, 1].map { TransferMatrix(tally.flows($0, plan), plan.states) }
  }

  @Test func `the 3 by 3 example has its matrices`() {
    let matrices = example()
    #expect((0..<9).map { matrices[0].hectares($0 / 3, $0 % 3) } == [2, 2, 1, 0, 0, 2, 1, 1, 0])
    #expect((0..<9).map { matrices[1].hectares($0 / 3, $0 % 3) } == [1, 1, 1, 2, 1, 0, 1, 2, 0])
    #expect((0..<9).map { matrices[0].cells($0 / 3, $0 % 3) } == [2, 2, 1, 0, 0, 2, 1, 1, 0])
    #expect(close(matrices[0].proportion(0, 1), 2.0 / 9))
  }

  @Test func `the 3 by 3 example has its intensities`() throws {
    let analysis = IntensityAnalysis(example(), years: [5, 2])
    #expect(close(analysis.uniform_per_yr, 0.222_222_222_222_222_2))
    let first = analysis.periods[0]
    let second = analysis.periods[1]
    #expect(close(first.interval?.intensity_per_yr, 0.155_555_555_555_555_56))
    #expect(close(second.interval?.intensity_per_yr, 0.388_888_888_888_888_9))
    #expect(first.interval?.verdict == .slow && second.interval?.verdict == .fast)
    for (index, expected) in [0.066_666_666_666_666_67, 0.2, 0.2].enumerated() {
      #expect(close(first.categoryGain[index]?.intensity_per_yr, expected))
    }
    for (index, expected) in [0.12, 0.2, 0.2].enumerated() {
      #expect(close(first.categoryLoss[index]?.intensity_per_yr, expected))
    }
    #expect(first.categoryGain.map { $0?.verdict } == [.dormant, .active, .active])
    for (index, expected) in [0.375, 0.375, 0.5].enumerated() {
      #expect(close(second.categoryGain[index]?.intensity_per_yr, expected))
    }
    for (index, expected) in [1 / 3.0, 1 / 3.0, 0.5].enumerated() {
      #expect(close(second.categoryLoss[index]?.intensity_per_yr, expected))
    }
    // W of both periods
    for (to, expected) in [0.05, 0.085_714_285_714_285_72, 0.085_714_285_714_285_72].enumerated() {
      #expect(close(first.transitionGain[(to + 1) % 3 * 3 + to]?.uniform_per_yr, expected))
    }
    for (to, expected) in [0.25, 0.25, 0.083_333_333_333_333_33].enumerated() {
      #expect(close(second.transitionGain[(to + 1) % 3 * 3 + to]?.uniform_per_yr, expected))
    }
    // R of row 1 (water): 2/5/5 to trees, 1/5/5 to impervious
    #expect(close(first.transitionGain[1]?.intensity_per_yr, 0.08))
    #expect(close(first.transitionGain[2]?.intensity_per_yr, 0.04))
    #expect(first.transitionGain[0] == nil)
    #expect(first.transitionGain[1]?.verdict == .avoid)
    // Q of water's loss to trees: 2 ha/5 yr over trees' 3 ha in 2010; V: 3 ha/5 yr over 9 − 3 ha
    #expect(close(first.transitionLoss[1]?.intensity_per_yr, 2.0 / 5 / 3))
    #expect(close(first.transitionLoss[1]?.uniform_per_yr, 3.0 / 5 / 6))
    #expect(first.transitionLoss[1]?.verdict == .target)
  }

  @Test func `the 3 by 3 example has its swap, net and components`() {
    let matrices = example()
    let changes = ClassChange.all(matrices[0], years: 5)
    #expect(changes.map(\.swap.value) == [2, 4, 4])
    #expect(changes.map { abs($0.net.value) } == [2, 1, 1])
    for matrix in matrices {
      let components = DifferenceComponents(matrix)
      #expect(components.quantity.value == 2 && components.exchange.value == 4 && components.shift.value == 1)
    }
    let degrees = CompositeDynamicDegree.allCases.map { $0.perYear(matrices[0], years: 5) }
    // 7 of 9 ha in 5 years: 15.556 %/yr, with the factor 2 7.778 %/yr; Liu: (3/5 + 2/2 + 2/2)/5
    #expect(close(degrees[0], 7.0 / 9 / 2 / 5) && close(degrees[1], 7.0 / 9 / 5) && close(degrees[2], 2.6 / 5))
    #expect(Set(CompositeDynamicDegree.allCases.map(\.name)).count == 3)
  }

  /// A, F, G and the rest: what seed 002 prints of Pingshuo 1986–2018 (ha), the rest of the rest filled in.
  private let pingshuo = TransferMatrix(
    size: 5,
    hectares: [
      18_034.52, 3648.10, 4281.94, 4482.5, 1672.80,
      2257.40, 4215.16, 737.02, 963.49, 253.66,
      3744.42, 1375.50, 3708.57, 1648.13, 178.92,
      0, 0, 0, 0, 0,
      155.00, 61.24, 65.83, 29.45, 186.35,
    ])

  @Test func `Pingshuo has its single dynamic degrees, swap and net`() {
    let changes = ClassChange.all(pingshuo, years: 32)
    let expected = [(-0.7714, 12_313.64, 7928.52), (0.3238, 8423.14, 873.27), (-0.5461, 10_169.58, 1862.18)]
    for (change, (degree, swap, net)) in zip(changes, expected) {
      #expect(abs((change.dynamicDegree_per_yr ?? 0) * 100 - degree) < 5e-5)
      #expect(abs(change.swap.value - swap) < 0.015)
      #expect(abs(abs(change.net.value) - net) < 0.015)
    }
    #expect(abs(changes[0].start.value - 32_119.86) < 1e-6 && abs(changes[0].end.value - 24_191.34) < 0.011)
    #expect(abs((0..<3).reduce(0) { $0 + changes[$1].persistence.value } - 25_958.25) < 1e-6)
  }

  @Test func `a class that is new has no dynamic degree and one that is gone no gain intensity`() {
    let matrix = TransferMatrix(size: 3, hectares: [1, 2, 0, 0, 0, 0, 0, 4, 0])
    let changes = ClassChange.all(matrix, years: 10)
    #expect(changes[1].dynamicDegree_per_yr == nil && changes[1].lossIntensity_per_yr == nil)
    #expect(changes[1].gainIntensity_per_yr == 0.1)
    #expect(changes[2].gainIntensity_per_yr == nil && changes[2].dynamicDegree_per_yr == -0.1)
    let empty = TransferMatrix(size: 1, hectares: [0])
    #expect(IntensityAnalysis([empty], years: [1]).uniform_per_yr == nil)
    #expect(IntensityAnalysis([empty], years: [1]).periods[0].interval == nil)
    #expect(CompositeDynamicDegree.wangBaoWhole.perYear(empty, years: 1) == nil)
    #expect(empty.proportion(0, 0) == nil)
  }

  @Test func `rates that are equal are uniform`() {
    let matrix = TransferMatrix(size: 2, hectares: [5, 5, 5, 5])
    let analysis = IntensityAnalysis([matrix, matrix], years: [4, 4])
    #expect(analysis.periods.allSatisfy { $0.interval?.verdict == .uniform })
    #expect(analysis.periods[0].categoryGain.allSatisfy { $0?.verdict == .uniform })
  }
}
