import Statistics
import Testing

struct SplitNormalTests {
  @Test(arguments: [(100.0, 80.0, 120.0), (100, 90, 140), (100, 20, 105), (50, 49.99, 90), (87.11, 0, 90)])
  func `the bounds are the quantiles of 2.5 and 97.5 percent`(_ value: Double, _ low: Double, _ high: Double) {
    let distribution = SplitNormal(value: value, low: low, high: high)
    #expect(distribution.mode == value)
    #expect(abs(distribution.quantile(0.025) - low) < 1e-8 * (high - low))
    #expect(abs(distribution.quantile(0.975) - high) < 1e-8 * (high - low))
    #expect(abs(distribution.cumulative(low) - 0.025) < 1e-9)
    #expect(abs(distribution.cumulative(high) - 0.975) < 1e-9)
  }

  @Test func `equal sides give the normal distribution`() {
    let distribution = SplitNormal(value: 10, low: 6, high: 14)
    let deviation = 4 / 1.959963984540054
    #expect(abs(distribution.lowerDeviation - deviation) < 1e-12)
    #expect(distribution.upperDeviation == distribution.lowerDeviation)
    for probability in [0.001, 0.3, 0.5, 0.9] {
      #expect(abs(distribution.quantile(probability) - (10 + deviation * Normal.quantile(probability))) < 1e-9)
    }
    #expect(distribution.mean == 10)
    #expect(abs(distribution.variance - deviation * deviation) < 1e-12)
  }

  @Test func `a value that is its own lower bound has the tail below it and no more`() {
    let distribution = SplitNormal(value: 50, low: 50, high: 80)
    #expect(abs(distribution.shareBelowMode - 0.025) < 1e-12)
    #expect(abs(distribution.quantile(0.025) - 50) < 1e-9)
    #expect(abs(distribution.quantile(0.975) - 80) < 1e-9)
    let mirrored = SplitNormal(value: 50, low: 20, high: 50)
    #expect(abs(mirrored.quantile(0.025) - 20) < 1e-9)
    #expect(abs(mirrored.quantile(0.975) - 50) < 1e-9)
  }

  @Test func `a value without bounds is a point`() {
    let distribution = SplitNormal(value: 5, low: 5, high: 5)
    #expect(distribution.isPoint)
    #expect([0.0, 0.2, 1].allSatisfy { distribution.quantile($0) == 5 })
    #expect(distribution.cumulative(4.999) == 0 && distribution.cumulative(5) == 1)
    #expect(TruncatedSplitNormal(distribution, within: 0...1000).quantile(0.7) == 5)
  }

  @Test func `quantile undoes cumulative`() {
    let distribution = SplitNormal(mode: 3, lowerDeviation: 1, upperDeviation: 4)
    for probability in stride(from: 0.01, through: 0.99, by: 0.07) {
      #expect(abs(distribution.cumulative(distribution.quantile(probability)) - probability) < 1e-12)
    }
    // The mode splits the mass as σ₁/(σ₁+σ₂) = 1/5.
    #expect(abs(distribution.cumulative(3) - 0.2) < 1e-12)
  }

  @Test func `drawn moments are those of the formulas`() {
    let distribution = SplitNormal(mode: 300, lowerDeviation: 10, upperDeviation: 30)
    var values = [Double](repeating: 0, count: 40_000)
    var stream = RandomStream(seed: 1, name: "moments")
    TruncatedSplitNormal(distribution, within: 0...1000).draw(into: &values, from: &stream)
    let mean = values.reduce(0, +) / 40_000
    let variance = values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / 39_999
    // m + √(2/π)·20 = 315.96; (1 − 2/π)·400 + 300 = 445.35; four standard errors
    #expect(abs(distribution.mean - 315.957_691_2) < 1e-6)
    #expect(abs(distribution.variance - 445.352_091_1) < 1e-6)
    #expect(abs(mean - distribution.mean) < 4 * (distribution.variance / 40_000).squareRoot())
    #expect(abs(variance / distribution.variance - 1) < 0.05)
  }

  @Test func `truncation at zero gives the half normal distribution`() {
    // Mode 0 and σ 2, cut at 0: quantile p = 2·Φ⁻¹((1 + p)/2)
    let cut = TruncatedSplitNormal(SplitNormal(mode: 0, lowerDeviation: 2, upperDeviation: 2), within: 0...1000)
    for probability in [0.1, 0.5, 0.95] {
      #expect(abs(cut.quantile(probability) - 2 * Normal.quantile((1 + probability) / 2)) < 1e-9)
    }
    #expect(cut.quantile(0) == 0)
    #expect(cut.quantile(1) <= 1000)
  }
}
