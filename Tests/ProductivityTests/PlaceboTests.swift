import Productivity
import Testing

struct PlaceboTests {
  private let zone = ObviousZone([[1, 1, 1, 1], [1, 1, 1, 1]])

  /// Both halves of a year's grid alternate by ±`spread` around a mean, so that neighbours don't correlate.
  private func year(_ change: Double, spread: Double) -> ZoneYear {
    var result = ZoneYear()
    result.value = zone.moments((0..<8).map { 100 + change + ($0 % 2 == 0 ? spread : -spread) })
    result.change = zone.moments((0..<8).map { change + ($0 % 2 == 0 ? spread : -spread) })
    return result
  }

  private func result(_ shifted: [Double?], spread: Double = 1) throws -> NepResult {
    let mines = shifted.indices.map { index in
      var mine = Mine("\(index)", zone, baseline: 2000...2000, cluster: index)
      mine.area_km2 = Double(index + 1)
      return mine
    }
    let sums = shifted.map { change in
      MineSums(
        mine: [year(0, spread: spread), year(-50, spread: spread)],
        reference: [year(0, spread: spread), year(3, spread: spread)],
        placebo: change.map {
          .init(
            shifted: [year(0, spread: spread), year(3 + $0, spread: spread)].map(\.change),
            rest: [year(0, spread: spread), year(3, spread: spread)].map(\.change))
        })
    }
    return try NepResult(
      mines: mines, sums: sums, years: [2000, 2001], options: NepOptions(resamples: 50), seed: 1)
  }

  @Test func `means, spread and share of the mines whose interval leaves out zero`() throws {
    let result = try result([0, nil, 2, -8])
    let year = try #require(result.placebo.last)
    #expect(year.year == 2001 && year.mines == 3)
    // (0 × 1 + 2 × 3 − 8 × 4)/8; (0 + 2 − 8)/3
    #expect(year.meanByArea?.value == -26.0 / 8)
    #expect(abs(try #require(year.meanByMine?.value) + 2) < 1e-12)
    // Around −2: √((4 + 16 + 36)/2)
    #expect(abs(try #require(year.standardDeviation) - 28.squareRoot()) < 1e-12)
    // s² = 8/7 in both: SE = √(2 × 8/7/8) = 0.53; t(0.95; 7) × SE = 1.01: 2 and −8 lie outside.
    #expect(abs(try #require(year.shareOutsideInterval_percent) - 200.0 / 3) < 1e-12)
    #expect(try #require(year.meanByArea?.low) <= -26.0 / 8)
    #expect(try #require(year.meanByArea?.high) >= -26.0 / 8)
    // In the baseline nothing has changed.
    #expect(result.placebo[0].meanByArea?.value == 0)
    #expect(result.placebo[0].shareOutsideInterval_percent == 0)
  }

  @Test func `without any placebo there is no row`() throws {
    #expect(try result([nil, nil]).placebo.isEmpty)
  }

  @Test func `one placebo has a mean and no spread`() throws {
    let year = try #require(try result([nil, 5]).placebo.last)
    #expect(year.mines == 1 && year.meanByArea?.value == 5 && year.meanByMine?.value == 5)
    #expect(year.standardDeviation == nil && year.meanByArea?.low == nil)
  }
}
