import Productivity
import Testing

/// Does the method find what is there, as often as it says?
struct SyntheticWorldTests {
  private static let worlds = 500
  private static let normals = NormalPool()

  private func result(_ world: SyntheticWorld, resamples: Int) throws -> NepResult {
    try NepResult(
      mines: world.mines, sums: world.sums, years: SyntheticWorld.years, options: NepOptions(resamples: resamples),
      seed: 11)
  }

  @Test func `the interval of a total covers the truth in 90 % ± 5 points of 500 worlds`() throws {
    // What mines lose is a draw from a population with this mean; the interval is about that mean on their known area.
    let truth = -70.0
    let checked = [SyntheticWorld.drought, 2004]
    var covered = [0, 0]
    var coveredByMine = 0
    var intervals = 0
    var mines = 0
    for seed in 1...UInt64(Self.worlds) {
      let world = SyntheticWorld(
        seed: seed, clusters: 60, meanEffect: truth, betweenMines: 25, Self.normals)
      let result = try result(world, resamples: 400)
      for (place, year) in checked.enumerated() {
        let row = try #require(result.whole.years.first { $0.year == year })
        #expect(row.interval == .reliable && row.clusters == 60)
        let net = try #require(row.net_GgC_per_yr)
        let (low, high) = (try #require(net.low), try #require(net.high))
        if (low...high).contains(truth * world.area_km2 / 1_000) { covered[place] += 1 }
      }
      // Each mine's own interval is about its own effect.
      for (rows, effect) in zip(result.rows, world.effects) {
        let row = rows[rows.count - 1]
        mines += 1
        guard let low = row.low, let high = row.high else { continue }
        intervals += 1
        if (low...high).contains(effect) { coveredByMine += 1 }
      }
    }
    for count in covered {
      let rate = Double(count) / Double(Self.worlds)
      #expect((0.85...0.95).contains(rate), "coverage \(rate)")
    }
    #expect(intervals == mines)
    let rate = Double(coveredByMine) / Double(intervals)
    #expect((0.82...0.97).contains(rate), "coverage of single mines \(rate)")
  }

  @Test func `where mining has no effect none is found, whatever drought and trend do`() throws {
    let worlds = 60
    var covered = 0
    var outside = 0
    var mines = 0
    for seed in 1...UInt64(worlds) {
      let world = SyntheticWorld(
        seed: 10_000 + seed, clusters: 60, meanEffect: 0, betweenMines: 0, Self.normals)
      let result = try result(world, resamples: 200)
      let row = try #require(result.whole.years.first { $0.year == SyntheticWorld.drought })
      // Mines and references did move: by −60 for the drought and 2 × 3 for the trend since the baseline's middle.
      #expect(abs(try #require(row.mineChangeByArea) + 54) < 10)
      #expect(abs(try #require(row.referenceChangeByArea) + 54) < 10)
      let net = try #require(row.net_GgC_per_yr)
      if try #require(net.low) <= 0, try #require(net.high) >= 0 { covered += 1 }
      for rows in result.rows {
        guard let low = rows[3].low, let high = rows[3].high else { continue }
        mines += 1
        if low > 0 || high < 0 { outside += 1 }
      }
    }
    // 54 of 60 are expected; fewer than 47 have a probability below 0.3 %.
    #expect(covered >= 47, "\(covered) of \(worlds)")
    #expect((0.03...0.18).contains(Double(outside) / Double(mines)), "\(outside) of \(mines)")
  }

  @Test func `a world's effect shows in trend and phases`() throws {
    let world = SyntheticWorld(seed: 1, clusters: 60, meanEffect: -70, betweenMines: 25, Self.normals)
    let result = try result(world, resamples: 50)
    let phases = result.phases.filter { $0.subject.level == .group && $0.series == .netTotal }
    #expect(phases.map(\.fromYear) == [2000, 2003])
    #expect(phases[0].mean.magnitude < 0.05 * phases[1].mean.magnitude)
    let trend = try #require(result.trends.first { $0.subject.level == .group && $0.series == .netTotal })
    #expect(trend.senSlope_per_yr < 0)
    // The regional trend and the drought don't show in the difference: the trough isn't deeper than noise makes it.
    #expect(
      result.whole.years.filter { $0.year > 2002 }.allSatisfy {
        abs(($0.relativeChangeByArea?.value ?? 0) + 70) < 15
      })
  }
}
