internal import Statistics

/// The trends and the phases of a mine or of a group.
struct SeriesAnalysis: Sendable {
  private(set) var trends: [TrendRow] = []
  private(set) var phases: [PhaseRow] = []

  init(mine id: String, _ rows: [MineYear], _ options: NepOptions) {
    let years = rows.map(\.year)
    let subject = TrendSubject(level: .mine, id: id)
    let mine = TimeSeries(values: rows.map(\.mine), years: years)
    let relative = TimeSeries(values: rows.map(\.relativeChange), years: years)
    addTrends(
      subject,
      [
        (.mine, mine), (.reference, TimeSeries(values: rows.map(\.reference), years: years)),
        (.relativeChange, relative),
      ], options)
    addPhases(subject, relative.count == 0 ? [(.mine, mine)] : [(.relativeChange, relative)], options)
  }

  init(group: GroupSeries, _ options: NepOptions) {
    let years = group.years.map(\.year)
    let subject = TrendSubject(level: .group, groupField: group.field, id: group.group)
    let mine = TimeSeries(values: group.years.map(\.mineByArea), years: years)
    let relative = TimeSeries(values: group.years.map { $0.relativeChangeByArea?.value }, years: years)
    let net = TimeSeries(values: group.years.map { $0.net_GgC_per_yr?.value }, years: years)
    addTrends(
      subject,
      [
        (.mine, mine), (.reference, TimeSeries(values: group.years.map(\.referenceByArea), years: years)),
        (.relativeChange, relative), (.netTotal, net),
      ], options)
    addPhases(
      subject, relative.count == 0 ? [(.mine, mine)] : [(.relativeChange, relative), (.netTotal, net)], options)
  }

  private mutating func addTrends(
    _ subject: TrendSubject, _ series: [(TrendSeries, TimeSeries)], _ options: NepOptions
  ) {
    for (name, values) in series {
      if let trend = Trend.row(subject, name, values, unit: name.unit(options)) { trends.append(trend) }
    }
  }

  private mutating func addPhases(
    _ subject: TrendSubject, _ series: [(TrendSeries, TimeSeries)], _ options: NepOptions
  ) {
    for (name, values) in series {
      phases += Phases.rows(subject, name, values, unit: name.unit(options), options.breaks)
    }
  }
}
