import Productivity
import Statistics
import TestSupport
import Testing

struct SeriesTests {
  private let subject = TrendSubject(level: .mine, id: "1")

  /// One mine whose relative change is what is given; its reference stays at 200.
  private func result(
    _ changes: [Double?], years: [Int], reference: Bool = true, options: NepOptions = NepOptions()
  ) throws -> NepResult {
    let mine = Mine("1", area_km2: 2, baseline: years[0]...years[0])
    let zones = changes.map { change in
      change.map { ZoneYear.uniform(100 + $0, change: $0, weight_m2: mine.weight_m2) } ?? ZoneYear()
    }
    let rest = changes.map { _ in ZoneYear.uniform(200, change: 0, weight_m2: 1e7) }
    return try NepResult(
      mines: [mine], sums: [MineSums(mine: zones, reference: reference ? rest : nil)], years: years, options: options,
      seed: 1)
  }

  @Test func `a trend of a published series`() throws {
    // dossier §3.5, checked there with pymannkendall.
    let values = [1, 2.3, 3.1, 4.5, 5.2, 6.8, 7.1, 8.9, 9.5, 10.2]
    let series = TimeSeries(values: values, years: values.indices.map { 2001 + $0 })
    let row = try #require(Trend.row(subject, .relativeChange, series, unit: "index"))
    #expect(row.mannKendallS == 45)
    #expect(row.mannKendallVariance == 125)
    #expect(abs(row.mannKendallZ - 3.93548) < 5e-6)
    #expect(abs(row.mannKendallP - 8.3031e-5) < 5e-10)
    #expect(abs(row.senSlope_per_yr - 1.05) < 1e-12)
    #expect(abs(row.senIntercept - 1.275) < 1e-12)
    #expect(row.years == 10 && row.firstYear == 2001 && row.lastYear == 2010)
    #expect(row.peak == .init(year: 2010, value: 10.2) && row.trough == .init(year: 2001, value: 1))
  }

  @Test func `a gap of years widens distances and counts no value`() throws {
    let years = [2000, 2001, 2005, 2006, 2010]
    let result = try result([0, -1, nil, -6, -10], years: years)
    let row = try #require(result.trends.first { $0.series == .relativeChange })
    // −1 g/m²/yr a year over 2000–2010, four values
    #expect(row.senSlope_per_yr == -1)
    #expect(row.years == 4 && row.firstYear == 2000 && row.lastYear == 2010)
    #expect(row.mean == -17.0 / 4)
    #expect(row.mannKendallS == -6)
  }

  @Test func `of equal extremes the first is named`() throws {
    let result = try result([0, 4, -2, 4, -2], years: Array(2000...2004))
    let row = try #require(result.trends.first { $0.series == .relativeChange })
    #expect(row.peak == .init(year: 2001, value: 4))
    #expect(row.trough == .init(year: 2002, value: -2))
  }

  @Test func `series of a mine, then of a group, each with its unit`() throws {
    let result = try result([0, -1, -2, -6, -10], years: Array(2000...2004))
    #expect(
      result.trends.map(\.series)
        == [.mine, .reference, .relativeChange, .mine, .reference, .relativeChange, .netTotal])
    #expect(result.trends.map(\.subject.level) == [.mine, .mine, .mine, .group, .group, .group, .group])
    #expect(Set(result.trends.dropLast().map(\.unit)) == ["g C/m2/yr"])
    // 2 km² × (−10 + …) g/m²/yr: Gg/yr are a 500th of it.
    let net = try #require(result.trends.last)
    #expect(net.unit == "Gg C/yr" && net.subject.groupField == "*" && net.subject.id == "*")
    #expect(abs(net.trough.value + 0.02) < 1e-15)
    let index = try self.result(
      [0, -1, -2, -6, -10], years: Array(2000...2004), options: NepOptions(hasCarbon: false))
    #expect(index.trends.allSatisfy { $0.unit == "index" && $0.series != .netTotal })
    #expect(index.phases.allSatisfy { $0.series != .netTotal })
  }

  @Test func `fewer than four values have no trend and no phase`() throws {
    let result = try result([0, -1, nil, -3], years: Array(2000...2003))
    #expect(!result.trends.contains { $0.series == .relativeChange || $0.series == .netTotal })
    #expect(result.trends.contains { $0.series == .reference })
    #expect(result.phases.isEmpty)
  }

  @Test func `a step is a break, and phases name their years, means and slopes`() throws {
    // Ten years about 1, then eleven about −20.
    let values = (0..<21).map { ($0 < 10 ? 1.0 : -20) + ($0.isMultiple(of: 2) ? 0.25 : -0.25) }
    let result = try result(values, years: Array(2000...2020))
    let phases = result.phases.filter { $0.subject.level == .mine }
    #expect(phases.map(\.series) == [.relativeChange, .relativeChange])
    #expect(phases.map(\.phase) == [1, 2] && phases.map(\.breaks) == [1, 1])
    #expect(phases.map(\.fromYear) == [2000, 2010] && phases.map(\.toYear) == [2009, 2020])
    #expect(abs(phases[0].mean - 1) < 1e-12)
    // Six times −19.75, five times −20.25
    #expect(abs(phases[1].mean + (6 * 19.75 + 5 * 20.25) / 11) < 1e-12)
    // From 1.25 to 0.75: −40 %; from −19.75 to −19.75: 0
    #expect(abs(try #require(phases[0].change_percent) + 40) < 1e-9)
    #expect(phases[1].change_percent == 0)
    #expect(try #require(phases[0].rSquared) < 0.1)
    #expect(phases[0].bic == phases[1].bic && phases[0].bic != nil)
    // The group has the same phases, of the mean and of the total.
    let group = result.phases.filter { $0.subject.level == .group }
    #expect(group.map(\.series) == [.relativeChange, .relativeChange, .netTotal, .netTotal])
    #expect(group.map(\.fromYear) == [2000, 2010, 2000, 2010])
    #expect(abs(group[3].mean - phases[1].mean * 2 / 1_000) < 1e-15)
  }

  @Test(arguments: [(NepOptions.Breaks.exactly(0), 1), (.exactly(1), 2), (.exactly(2), 3), (.exactly(9), 6)])
  func `as many phases as are asked for, or as there is room for`(
    _ breaks: NepOptions.Breaks, _ phases: Int
  ) throws {
    var generator = SeededGenerator(seed: 3)
    // 20 values: at least 3 in a phase, hence at most 6 phases
    let values = (0..<20).map { _ in Double.random(in: -50...50, using: &generator) }
    let result = try result(values, years: Array(2001...2020), options: NepOptions(breaks: breaks))
    let rows = result.phases.filter { $0.subject.level == .mine }
    #expect(rows.count == phases && rows.allSatisfy { $0.breaks == phases - 1 })
    #expect(rows.first?.fromYear == 2001 && rows.last?.toYear == 2020)
    for (one, next) in zip(rows, rows.dropFirst()) { #expect(one.toYear + 1 == next.fromYear) }
  }

  @Test func `automatic phases have at most two breaks`() throws {
    // Five steps of four years, each farther from zero than the one before.
    let values = (0..<21).map { year -> Double in
      let step = year / 4
      let level = Double(step * 100)
      return step.isMultiple(of: 2) ? level + Double(year % 2) : -level
    }
    let result = try result(values, years: Array(2000...2020))
    #expect(result.phases.allSatisfy { $0.breaks <= 2 })
  }

  @Test func `a mine without reference has phases of its own level`() throws {
    let result = try result(
      [0, 1, 0, 1, 9, 8, 9, 8], years: Array(2000...2007), reference: false,
      options: NepOptions(hasReference: false))
    #expect(result.phases.map(\.series).allSatisfy { $0 == .mine })
    #expect(result.phases.filter { $0.subject.level == .mine }.map(\.fromYear) == [2000, 2004])
    #expect(result.phases.filter { $0.subject.level == .group }.map(\.fromYear) == [2000, 2004])
    #expect(result.trends.map(\.series) == [.mine, .mine])
  }

  @Test func `a percentage across zero is none`() {
    #expect(Phases.change_percent(from: -1, to: 2) == nil)
    #expect(Phases.change_percent(from: 0, to: 2) == nil)
    #expect(Phases.change_percent(from: 2, to: 0) == nil)
    #expect(Phases.change_percent(from: -2, to: -3) == 50)
  }
}
