import Productivity
import Testing

struct GroupTests {
  private let years = [2000, 2001]

  private func sums(_ change: Double?, _ area_km2: Double, reference: Double? = 0) -> MineSums {
    let weight = area_km2 * 1e6
    let start = ZoneYear.uniform(100, change: 0, weight_m2: weight)
    let end = change.map { ZoneYear.uniform(100 + $0, change: $0, weight_m2: weight) } ?? ZoneYear()
    return MineSums(
      mine: [start, end],
      reference: reference.map {
        [.uniform(200, change: 0, weight_m2: 1e7), .uniform(200 + $0, change: $0, weight_m2: 1e7)]
      })
  }

  private func result(
    _ described: [(change: Double?, area_km2: Double, cluster: Int, group: String)],
    _ options: NepOptions = NepOptions(groupFields: ["country"], resamples: 100), reference: Double? = 0
  ) throws -> NepResult {
    try NepResult(
      mines: described.enumerated().map { index, mine in
        Mine(
          "\(index)", area_km2: mine.area_km2, baseline: 2000...2000,
          groups: options.groupFields.map { _ in mine.group }, cluster: mine.cluster)
      },
      sums: described.map { sums($0.change, $0.area_km2, reference: reference) }, years: years, options: options,
      seed: 1)
  }

  @Test func `totals, shares and both means of a group`() throws {
    let result = try result([(-30, 2, 0, "A"), (10, 6, 1, "A"), (nil, 100, 2, "A"), (0, 4, 3, "A")])
    let year = try #require(result.whole.years.last)
    #expect(year.mines == 4 && year.minesWithChange == 3 && year.clusters == 3)
    #expect(year.area_km2 == 112 && year.areaWithChange_km2 == 12)
    // −30 × 2 + 10 × 6 + 0 × 4 = 0 t/yr; losses 60 t, gains 60 t
    #expect(year.net_GgC_per_yr?.value == 0)
    #expect(year.grossGain_GgC_per_yr?.value == 0.06)
    #expect(year.grossLoss_GgC_per_yr?.value == 0.06)
    // One of three: a mine that stayed as it was doesn't lose.
    #expect(year.shareLosing_percent?.value == 100.0 / 3)
    #expect(year.relativeChangeByArea?.value == 0)
    #expect(year.relativeChangeByMine?.value == -20.0 / 3)
    // (70 × 2 + 110 × 6 + 100 × 4)/12
    #expect(year.mineByArea == 100)
    #expect(year.referenceByArea == 200)
    #expect(year.interval == .tooNarrow)
  }

  @Test func `a year in which no mine has a change has no totals, not totals of zero`() throws {
    let result = try result([(nil, 2, 0, "A"), (nil, 6, 1, "A")])
    let year = try #require(result.whole.years.last)
    #expect(year.mines == 2 && year.minesWithChange == 0 && year.areaWithChange_km2 == 0)
    #expect(year.net_GgC_per_yr == nil && year.grossGain_GgC_per_yr == nil && year.grossLoss_GgC_per_yr == nil)
    #expect(year.shareLosing_percent == nil && year.relativeChangeByArea == nil && year.mineChangeByArea == nil)
    #expect(year.mineByArea == nil)
    #expect(year.interval == .unavailable)
  }

  @Test func `the whole comes first, then fields in order, then values by their scalars`() throws {
    let names = ["b", "Z", "ä", "a\u{308}", "矿", "a", "", "Z"]
    let result = try result(names.enumerated().map { (1, 1, $0, $1) })
    #expect(result.groups.map(\.field) == ["*"] + [String](repeating: "country", count: 7))
    #expect(
      result.groups.map { Array($0.group.unicodeScalars) }
        == ["*", "", "Z", "a", "a\u{308}", "b", "ä", "矿"].map { Array($0.unicodeScalars) })
    #expect(result.groups[2].years[0].mines == 2)
    #expect(result.whole.isWhole && !result.groups[1].isWhole)
  }

  @Test(arguments: [(1, GroupYear.IntervalQuality.unavailable), (2, .tooNarrow), (49, .tooNarrow), (50, .reliable)])
  func `below 50 clusters the interval is too narrow, with one there is none`(
    _ clusters: Int, _ quality: GroupYear.IntervalQuality
  ) throws {
    let result = try result((0..<100).map { (Double($0 % 7) - 3, 1 + Double($0 % 3), $0 % clusters, "A") })
    for group in result.groups {
      let year = try #require(group.years.last)
      #expect(year.clusters == clusters)
      #expect(year.interval == quality)
      #expect((year.net_GgC_per_yr?.low == nil) == (quality == .unavailable))
    }
  }

  @Test func `bounds of a total are those of the mean times the known area`() throws {
    let result = try result((0..<80).map { (Double($0 % 7) - 3, 1 + Double($0 % 3), $0, "A") })
    let year = try #require(result.whole.years.last)
    let (net, byArea) = (try #require(year.net_GgC_per_yr), try #require(year.relativeChangeByArea))
    let (low, high) = (try #require(net.low), try #require(net.high))
    #expect(abs(low - (try #require(byArea.low)) * year.area_km2 / 1_000) < 1e-12)
    #expect(abs(high - (try #require(byArea.high)) * year.area_km2 / 1_000) < 1e-12)
    #expect(low < net.value && net.value < high)
    // All changes equal: the areas of mines are known, so that there is nothing uncertain in their total.
    let equal = try self.result((0..<80).map { (-5, 1 + Double($0 % 3), $0, "A") }).whole.years[1]
    let total = try #require(equal.net_GgC_per_yr)
    #expect(abs(try #require(total.low) - total.value) < 1e-12)
    #expect(abs(try #require(total.high) - total.value) < 1e-12)
  }

  @Test func `a group keeps its interval whatever other groups there are`() throws {
    let mines = (0..<60).map { (change: Double($0 % 9) - 5, area: 1 + Double($0 % 4), cluster: $0, group: "A") }
    let alone = try result(mines.map { ($0.change, $0.area, $0.cluster, $0.group) })
    let others = try result(
      mines.map { ($0.change, $0.area, $0.cluster, $0.group) } + (60..<90).map { (50, 3, $0, "0") })
    #expect(alone.groups.first { $0.group == "A" } == others.groups.first { $0.group == "A" })
  }

  @Test func `an index has no carbon`() throws {
    let result = try result(
      (0..<60).map { (-1, 2, $0, "A") }, NepOptions(groupFields: ["country"], resamples: 20, hasCarbon: false))
    let year = try #require(result.whole.years.last)
    #expect(year.net_GgC_per_yr == nil && year.grossGain_GgC_per_yr == nil && year.grossLoss_GgC_per_yr == nil)
    #expect(year.relativeChangeByArea?.value == -1 && year.shareLosing_percent?.value == 100)
    #expect(result.options.unit == "index")
  }

  @Test func `without any reference a group has its mines' own changes and attributes nothing to mining`() throws {
    let result = try result(
      [(-30, 2, 0, "A"), (10, 6, 1, "A")],
      NepOptions(groupFields: ["country"], resamples: 20, hasReference: false), reference: nil)
    let year = try #require(result.whole.years.last)
    // (−30 × 2 + 10 × 6)/8
    #expect(year.mineChangeByArea == 0)
    #expect(year.minesWithChange == 2)
    #expect(year.mineByArea == 100)
    #expect(year.referenceByArea == nil && year.referenceChangeByArea == nil)
    #expect(year.net_GgC_per_yr == nil && year.relativeChangeByArea == nil && year.shareLosing_percent == nil)
    #expect(year.interval == .unavailable)
  }
}
