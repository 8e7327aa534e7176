import Messages
import Productivity
import TestSupport
import Testing

/// What must hold whatever the numbers are.
struct LawTests {
  private static let years = [2000, 2001, 2002, 2003, 2005, 2006]
  private static let baseline = 2000...2002

  /// Values on a grid of 6 × 6, some without data; the mine is the block in the middle, the ring what surrounds it.
  private struct Landscape {
    var values: [[Double?]]
    let mine: ObviousZone
    let ring: ObviousZone

    init(_ generator: inout SeededGenerator, missing: Double = 0.1) {
      values = (0..<LawTests.years.count).map { _ in
        (0..<36).map { _ in
          Double.random(in: 0..<1, using: &generator) < missing
            ? nil : Double.random(in: -300...900, using: &generator)
        }
      }
      let inside = (0..<36).map { (2...3).contains($0 / 6) && (1...4).contains($0 % 6) }
      mine = ObviousZone(
        columns: 6, fractions: inside.map { $0 ? Double.random(in: 0.05...1, using: &generator) : 0 })
      ring = ObviousZone(columns: 6, fractions: inside.map { $0 ? 0 : 1 })
    }

    func sums(_ zone: ObviousZone) -> [ZoneYear] { zone.sums(values, baseline: 0..<3) }
  }

  private func rows(_ zone: ObviousZone, _ mine: [ZoneYear], _ reference: [ZoneYear]) -> [MineYear] {
    MineYears.rows(
      Mine("1", zone, baseline: Self.baseline), MineSums(mine: mine, reference: reference), years: Self.years,
      minimumCoverage: 0)
  }

  @Test(arguments: UInt64(1)...20)
  func `swapping mine and reference flips the sign of the relative change`(_ seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let land = Landscape(&generator, missing: 0.03)
    let (mine, ring) = (land.sums(land.mine), land.sums(land.ring))
    let forward = rows(land.mine, mine, ring)
    let backward = rows(land.ring, ring, mine)
    for (one, other) in zip(forward, backward) {
      #expect(one.relativeChange != nil)
      #expect(one.relativeChange == other.relativeChange.map { -$0 })
      #expect(one.loss == other.relativeChange)
    }
  }

  @Test(arguments: UInt64(1)...20)
  func `shifting all values by a constant leaves changes as they are`(_ seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    var land = Landscape(&generator, missing: 0.03)
    let plain = rows(land.mine, land.sums(land.mine), land.sums(land.ring))
    let shift = Double.random(in: -1_000...1_000, using: &generator)
    land.values = land.values.map { $0.map { $0.map { $0 + shift } } }
    let shifted = rows(land.mine, land.sums(land.mine), land.sums(land.ring))
    for (one, other) in zip(plain, shifted) {
      #expect(abs(try #require(one.relativeChange) - (try #require(other.relativeChange))) < 1e-9)
      #expect(abs(try #require(one.mineChange) - (try #require(other.mineChange))) < 1e-9)
      #expect(abs(try #require(one.low) - (try #require(other.low))) < 1e-7)
      #expect(abs(try #require(one.mine) + shift - (try #require(other.mine))) < 1e-9)
    }
  }

  @Test(arguments: UInt64(1)...20)
  func `splitting a mine in two conserves its total at full coverage`(_ seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let land = Landscape(&generator, missing: 0)
    let reference = land.sums(land.ring)
    let whole = rows(land.mine, land.sums(land.mine), reference)
    let share = land.mine.fractions.map { $0 * Double.random(in: 0...1, using: &generator) }
    let left = ObviousZone(columns: 6, fractions: share)
    let right = ObviousZone(columns: 6, fractions: zip(land.mine.fractions, share).map { $0 - $1 })
    let parts = [left, right].map { rows($0, land.sums($0), reference) }
    for year in Self.years.indices {
      let total = try #require(whole[year].total_tC_per_yr(area_km2: land.mine.area_km2))
      let sum =
        try #require(parts[0][year].total_tC_per_yr(area_km2: left.area_km2))
        + #require(parts[1][year].total_tC_per_yr(area_km2: right.area_km2))
      #expect(abs(total - sum) <= 1e-9 * max(1, abs(total)))
    }
  }

  /// 130 mines in 60 clusters, of three countries and two minerals; some without reference, some years without data.
  private static func portfolio(_ seed: UInt64) -> (mines: [Mine], sums: [MineSums]) {
    var generator = SeededGenerator(seed: seed)
    var mines: [Mine] = []
    var sums: [MineSums] = []
    for index in 0..<130 {
      let land = Landscape(&generator, missing: index % 7 == 0 ? 0.6 : 0.05)
      let placebo = Landscape(&generator)
      mines.append(
        Mine(
          "m\(index)", land.mine, baseline: index % 11 == 0 ? 2001...2003 : baseline,
          groups: [["CHN", "AUS", "ZAF"][index % 3], index % 5 == 0 ? "coal" : "iron"], cluster: index % 60))
      sums.append(
        MineSums(
          mine: land.sums(land.mine), reference: index % 13 == 0 ? nil : land.sums(land.ring),
          placebo: index % 4 == 0
            ? nil
            : .init(
              shifted: placebo.sums(placebo.mine).map(\.change), rest: placebo.sums(placebo.ring).map(\.change))))
    }
    return (mines, sums)
  }

  private static let options = NepOptions(groupFields: ["country", "mineral"], resamples: 60)

  private static func result(_ seed: UInt64, threads: Int = 1, runSeed: UInt64 = 7) throws -> NepResult {
    let (mines, sums) = portfolio(seed)
    return try NepResult(
      mines: mines, sums: sums, years: years, options: options, seed: runSeed, threads: threads)
  }

  @Test(arguments: UInt64(1)...3)
  func `gain less loss is the net total, and the groups of a field sum to the whole`(_ seed: UInt64) throws {
    let result = try Self.result(seed)
    for group in result.groups {
      for year in group.years {
        guard let net = year.net_GgC_per_yr?.value else { continue }
        let gain = try #require(year.grossGain_GgC_per_yr?.value)
        let loss = try #require(year.grossLoss_GgC_per_yr?.value)
        #expect(gain >= 0 && loss >= 0)
        #expect(abs(gain - loss - net) <= 1e-12 * (gain + loss))
        let byArea = try #require(year.relativeChangeByArea?.value)
        #expect(abs(byArea * year.areaWithChange_km2 / 1_000 - net) <= 1e-12 * (gain + loss))
        let mine = try #require(year.mineChangeByArea)
        let reference = try #require(year.referenceChangeByArea)
        #expect(abs(mine - reference - byArea) <= 1e-10 * (abs(mine) + abs(reference)))
      }
    }
    for field in Self.options.groupFields {
      let groups = result.groups.filter { $0.field == field }
      for place in Self.years.indices {
        let whole = result.whole.years[place]
        let sum = groups.reduce(0) { $0 + ($1.years[place].net_GgC_per_yr?.value ?? 0) }
        #expect(abs(sum - (whole.net_GgC_per_yr?.value ?? 0)) < 1e-9)
        #expect(groups.reduce(0) { $0 + $1.years[place].mines } == whole.mines)
        #expect(groups.reduce(0) { $0 + $1.years[place].minesWithChange } == whole.minesWithChange)
        #expect(abs(groups.reduce(0) { $0 + $1.years[place].areaWithChange_km2 } - whole.areaWithChange_km2) < 1e-9)
      }
    }
    // The whole counts what the mines' own rows say.
    for place in Self.years.indices {
      let totals = zip(result.mines, result.rows).compactMap {
        $1[place].total_tC_per_yr(area_km2: $0.area_km2)
      }
      #expect(totals.count == result.whole.years[place].minesWithChange)
      #expect(abs(totals.reduce(0, +) / 1_000 - (result.whole.years[place].net_GgC_per_yr?.value ?? 0)) < 1e-9)
    }
  }

  @Test func `every number lies within its interval's reach and intervals are ordered`() throws {
    let result = try Self.result(4)
    for group in result.groups {
      for year in group.years {
        for estimate in [
          year.net_GgC_per_yr, year.grossGain_GgC_per_yr, year.grossLoss_GgC_per_yr, year.shareLosing_percent,
          year.relativeChangeByArea, year.relativeChangeByMine,
        ] {
          guard let estimate else { continue }
          #expect((estimate.low == nil) == (year.interval == .unavailable))
          if let low = estimate.low, let high = estimate.high { #expect(low <= high) }
        }
        if let share = year.shareLosing_percent { #expect((0...100).contains(share.value)) }
      }
    }
  }

  @Test(arguments: [2, 3, 5])
  func `the number of threads changes nothing`(_ threads: Int) throws {
    let one = try Self.result(5)
    let many = try Self.result(5, threads: threads)
    #expect(one.rows == many.rows)
    #expect(one.groups == many.groups)
    #expect(one.trends == many.trends)
    #expect(one.phases == many.phases)
    #expect(one.placebo == many.placebo)
  }

  @Test func `the seed moves the bounds and nothing else`() throws {
    let one = try Self.result(6)
    let other = try Self.result(6, runSeed: 8)
    #expect(one.rows == other.rows && one.trends == other.trends && one.phases == other.phases)
    #expect(one.groups != other.groups)
    for (first, second) in zip(one.groups, other.groups) {
      #expect(first.years.map { $0.net_GgC_per_yr?.value } == second.years.map { $0.net_GgC_per_yr?.value })
    }
  }

  @Test func `the order of mines changes no group beyond rounding`() throws {
    let (mines, sums) = Self.portfolio(9)
    let forward = try NepResult(
      mines: mines, sums: sums, years: Self.years, options: Self.options, seed: 7)
    let backward = try NepResult(
      mines: mines.reversed(), sums: sums.reversed(), years: Self.years, options: Self.options, seed: 7)
    #expect(forward.groups.map(\.group) == backward.groups.map(\.group))
    for (one, other) in zip(forward.groups, backward.groups) {
      for (first, second) in zip(one.years, other.years) {
        #expect(first.minesWithChange == second.minesWithChange)
        #expect(abs((first.net_GgC_per_yr?.value ?? 0) - (second.net_GgC_per_yr?.value ?? 0)) < 1e-9)
      }
    }
  }

  @Test func `progress ends where it was said to`() throws {
    let (mines, sums) = Self.portfolio(3)
    let display = LastShown()
    let progress = Progress(
      Text("mines", zh: "矿区"), total: NepResult.steps(mines, options: Self.options), on: display)
    _ = try NepResult(
      mines: mines, sums: sums, years: Self.years, options: Self.options, seed: 1, threads: 2, progress: progress)
    #expect(display.greatest == progress.total)
  }
}
