import Productivity
import Testing

/// The arithmetic of seed 003 (dossier §3.1, §3.3): which of its figures follow from one another, and which don't.
struct PaperTests {
  /// Lost 2,262.5 Gg/yr at 151.2 g/m²/yr, won 1,980.4 at 133.7.
  private static let lossArea_km2 = 2262.5 / 151.2 * 1_000
  private static let gainArea_km2 = 1980.4 / 133.7 * 1_000

  private static let base = 2000...2000

  /// Mines of equal change, each with a reference that didn't change.
  private func result(
    _ changes: [(count: Int, change: Double, area_km2: Double)], years: [Int] = [2000, 2020], resamples: Int = 20
  ) throws -> NepResult {
    var mines: [Mine] = []
    var sums: [MineSums] = []
    for (count, change, area) in changes {
      for _ in 0..<count {
        let mine = Mine("\(mines.count)", area_km2: area, baseline: Self.base, cluster: mines.count)
        let weight = mine.weight_m2
        mines.append(mine)
        sums.append(
          MineSums(
            mine: [
              .uniform(300, change: 0, weight_m2: weight), .uniform(300 + change, change: change, weight_m2: weight),
            ],
            reference: [.uniform(400, change: 0, weight_m2: weight), .uniform(400, change: 0, weight_m2: weight)]))
      }
    }
    return try NepResult(
      mines: mines, sums: sums, years: years, options: NepOptions(resamples: resamples), seed: 1)
  }

  @Test func `equations 1 to 4 with sign and unit repaired`() throws {
    // Q₀ = 100, Q = 80, O₀ = 120, O = 130 g/m²/yr on 2 km²
    let area = 2.0
    let mine = Mine("1", area_km2: area, baseline: Self.base)
    let sums = MineSums(
      mine: [.uniform(100, change: 0, weight_m2: area * 1e6), .uniform(80, change: -20, weight_m2: area * 1e6)],
      reference: [.uniform(120, change: 0, weight_m2: 5e7), .uniform(130, change: 10, weight_m2: 5e7)])
    let result = try NepResult(mines: [mine], sums: [sums], years: [2000, 2020], options: NepOptions(), seed: 1)
    let row = try #require(result.lastYear(ofMine: 0))
    // P = −20, W = +10, P − W = −30: the mine fell behind, hence a loss of +30 g/m²/yr.
    #expect(row.mineChange == -20 && row.referenceChange == 10)
    #expect(row.relativeChange == -30 && row.loss == 30)
    let net = try #require(result.whole.years.last?.net_GgC_per_yr)
    let loss = try #require(result.whole.years.last?.grossLoss_GgC_per_yr)
    // 30 g/m²/yr × 2×10⁶ m² = 60×10⁶ g/yr = 0.06 Gg/yr = 60 t C/yr, 60 × 44/12 = 220 t CO2/yr
    #expect(abs(loss.value - 0.06) < 1e-15)
    #expect(net.value == -loss.value)
    #expect(row.total_tC_per_yr(area_km2: area) == -60)
    #expect(loss.value * 1_000 * 44 / 12 == 220)
    // A single mine has nothing to resample.
    #expect(net.low == nil && result.whole.years.last?.interval == .unavailable)
  }

  @Test func `areas follow from loss and gain by area, and 15_04 from no mean`() throws {
    #expect(abs(Self.lossArea_km2 - 14_963.6) < 0.05)
    #expect(abs(Self.gainArea_km2 - 14_812.3) < 0.05)
    #expect(abs(Self.lossArea_km2 + Self.gainArea_km2 - 29_775.9) < 0.05)
    // 53.1 % of the mines lose.
    let result = try result([
      (531, -151.2, Self.lossArea_km2 / 531), (469, 133.7, Self.gainArea_km2 / 469),
    ])
    let year = try #require(result.whole.years.last)
    let net = try #require(year.net_GgC_per_yr?.value)
    #expect(abs(try #require(year.grossLoss_GgC_per_yr?.value) - 2262.5) < 1e-9)
    #expect(abs(try #require(year.grossGain_GgC_per_yr?.value) - 1980.4) < 1e-9)
    // 1980.4 − 2262.5 = −282.1 Gg/yr
    #expect(abs(net + 282.1) < 1e-9)
    #expect(abs(try #require(year.shareLosing_percent?.value) - 53.1) < 1e-12)
    // The share of the area that loses is another: 14,963.6 / 29,775.9 = 50.25 %
    #expect(abs(Self.lossArea_km2 / year.areaWithChange_km2 * 100 - 50.25) < 0.005)
    let byArea = try #require(year.relativeChangeByArea?.value)
    let byMine = try #require(year.relativeChangeByMine?.value)
    // −282.1 Gg / 29,776 km² = −9.47 g/m²/yr
    #expect(abs(byArea + 9.474) < 0.0005)
    // 0.469 × 133.7 − 0.531 × 151.2 = −17.58 g/m²/yr
    #expect(abs(byMine + 17.58) < 0.005)
    // The printed 15.04 is neither; it would need 282.1 Gg / 15.04 = 18,757 km².
    #expect(abs(282.1 / 15.04 * 1_000 - 18_757) < 1)
    #expect(abs(byArea + 15.04) > 2 && abs(byMine + 15.04) > 2)
    // 282.1 Gg are 10.4 % of the greatest total, not 30.6 %.
    #expect(abs(282.1 / 2713 * 100 - 10.4) < 0.05)
    #expect(year.interval == .reliable)
  }

  @Test func `30_6 % is from peak to trough of the total, 18_9 % from end to end of a phase`() throws {
    // Annual totals as printed, Gg/yr; the years between are not.
    let totals = [(2001, 2104.0), (2006, 2695), (2007, 2713), (2014, 2198), (2019, 1883), (2020, 2112)]
    let area = 29_776.0
    let mine = Mine("all", area_km2: area, baseline: 2001...2001)
    let result = try NepResult(
      mines: [mine],
      sums: [
        MineSums(
          mine: totals.map {
            .uniform($0.1 / area * 1_000, change: $0.1 / area * 1_000, weight_m2: area * 1e6)
          },
          reference: totals.map { _ in .uniform(0, change: 0, weight_m2: 1e9) })
      ],
      years: totals.map(\.0), options: NepOptions(breaks: .exactly(2)), seed: 1)
    let trend = try #require(result.trends.first { $0.series == .netTotal })
    #expect(trend.peak.year == 2007 && abs(trend.peak.value - 2713) < 1e-9)
    #expect(trend.trough.year == 2019 && abs(trend.trough.value - 1883) < 1e-9)
    #expect(trend.unit == "Gg C/yr")
    let decrease = (trend.peak.value - trend.trough.value) / trend.peak.value * 100
    #expect(abs(decrease - 30.59) < 0.005)
    // The mean density of 2020: 2112 Gg / 29,776 km² = 70.9 g/m²/yr
    #expect(abs(try #require(result.whole.years.last?.relativeChangeByArea?.value) - 70.9) < 0.05)

    // (2198 − 2713)/2713 = −18.98 %, which rounds to 19.0, not 18.9; (2198 − 2713)/7 = −73.6 Gg/yr per yr
    let phases = result.phases.filter { $0.series == .netTotal }
    #expect(phases.map(\.fromYear) == [2001, 2007, 2019] && phases.map(\.toYear) == [2006, 2014, 2020])
    #expect(abs(try #require(phases[1].change_percent) + 18.98) < 0.005)
    #expect(abs(try #require(phases[1].slope_per_yr) + 73.6) < 0.05)
    // 16.2 % down to 1883 starts at 2247, to 2112 at 2520; 2014 has 2198, so that only the first is near.
    #expect(abs(1883 / (1 - 0.162) - 2247) < 0.1 && abs(2112 / (1 - 0.162) - 2520) < 0.5)
  }

  @Test func `a sum of densities over mines isn't carbon`() throws {
    // 103.574 kg/m²/yr "in total" at 10.8 g/m²/yr each: 103,574 / 10.8 = 9,590.2 mines
    let count = Int((103_574 / 10.8).rounded())
    #expect(count == 9590)
    let area = 29_776.0
    // 3.10 km² a mine
    #expect(abs(area / Double(count) - 3.10) < 0.006)
    let result = try result([(count, 10.8, area / Double(count))], resamples: 2)
    let year = try #require(result.whole.years.last)
    // 10.8 g/m²/yr × 29,776 km² = 321.6 Gg/yr
    #expect(abs(try #require(year.net_GgC_per_yr?.value) - 321.6) < 0.05)
    #expect(abs(try #require(year.relativeChangeByMine?.value) - 10.8) < 1e-9)
    #expect(abs(try #require(year.relativeChangeByArea?.value) - 10.8) < 1e-9)
  }

  @Test func `the sister paper's figures agree with each other`() throws {
    // 576.9 Gg C/yr at 11.9 g/m²/yr: 48,479 km² (Land 2024, 13(11), 1913)
    let area = 576.9 / 11.9 * 1_000
    #expect(abs(area - 48_479) < 0.5)
    let result = try result([(2, -11.9, area / 2)])
    #expect(abs(try #require(result.whole.years.last?.grossLoss_GgC_per_yr?.value) - 576.9) < 1e-9)
  }
}
