internal import Messages
internal import Productivity

/// The outcome in words and numbers: what `summary.json`, the terminal and the report begin with.
struct NepSummary {
  let settings: NepSettings
  let result: NepResult
  let run: NepRun
  let findings: NepFindings

  init(settings: NepSettings, result: NepResult, run: NepRun) {
    self.settings = settings
    self.result = result
    self.run = run
    findings = NepFindings(settings: settings, result: result, run: run)
  }

  func summary(tables: [Summary.TableEntry]) -> Summary {
    Summary(
      analysis: "nep", title: .nepOutcomeTitle, years: result.years, headline: headline, tables: tables,
      assumptions: assumptions, facts: Summary.Facts(nep: facts))
  }

  // MARK: Headline

  var headline: [Summary.Headline] {
    var items: [Summary.Headline?] = [
      Summary.Headline(
        id: "minesAnalysed", title: .headlineMines, value: Double(result.mines.count), unit: "", source: .sourceMines,
        strength: .user),
      Summary.Headline(
        id: "area", title: .headlineArea, value: result.mines.reduce(0) { $0 + $1.area_km2 }, unit: "km2",
        source: .sourceMines, strength: .user),
    ]
    items += [withValue] + (findings.hasEffect ? effects : levels)
    return items.compactMap { $0 }
  }

  /// The mines that the numbers below rest on: those analysed less those without a change in that year.
  private var withValue: Summary.Headline? {
    guard let year = findings.lastYear else { return nil }
    let title =
      findings.hasEffect ? Text.headlineMinesWithRelativeChange : .headlineMinesWithChange
    return Summary.Headline(
      id: "minesWithValue", title: title, value: Double(result.rows.count { findings.hasChange($0[year]) }), unit: "",
      from: result.years[year], to: result.years[year], source: findings.hasEffect ? .sourceSeries : .sourceMineSeries,
      strength: .measured)
  }

  private static let coverage = 0.9

  private func item(
    _ id: String, _ title: Text, _ estimate: GroupEstimate?, times factor: Double = 1, unit: String, year: Int,
    source: Text = .sourceSeries
  ) -> Summary.Headline? {
    guard let estimate else { return nil }
    return Summary.Headline(
      id: id, title: title, value: estimate.value * factor, low: estimate.low.map { $0 * factor },
      high: estimate.high.map { $0 * factor }, coverage: Self.coverage, unit: unit, from: year, to: year,
      source: source, strength: .measured)
  }

  /// What mining cost and recovery returned, in the last year that has a relative change.
  private var effects: [Summary.Headline?] {
    guard let last = result.whole.years.last(where: { $0.relativeChangeByArea != nil }) else { return [] }
    let unit = result.options.unit
    // t CO2 of a Gg C: 1,000 t × 44/12.
    let carbonDioxide = 1_000 * 44.0 / 12
    var items = [
      item("net", .headlineNet, last.net_GgC_per_yr, unit: "Gg C/yr", year: last.year),
      item("netCO2", .headlineNetCO2, last.net_GgC_per_yr, times: carbonDioxide, unit: "t CO2/yr", year: last.year),
      item("grossLoss", .headlineGrossLoss, last.grossLoss_GgC_per_yr, unit: "Gg C/yr", year: last.year),
      item("grossGain", .headlineGrossGain, last.grossGain_GgC_per_yr, unit: "Gg C/yr", year: last.year),
      item("shareLosing", .headlineShareLosing, last.shareLosing_percent, unit: "%", year: last.year),
      item("meanByArea", .headlineMeanByArea, last.relativeChangeByArea, unit: unit, year: last.year),
      item("meanByMine", .headlineMeanByMine, last.relativeChangeByMine, unit: unit, year: last.year),
    ]
    if result.options.hasCarbon {
      items.append(trend("trendNet", .headlineTrendNet, .netTotal))
    } else {
      items.append(trend("trendRelativeChange", .headlineTrendRelative, .relativeChange))
    }
    if let placebo = result.placebo.last(where: { $0.meanByArea != nil }) {
      items.append(
        item(
          "placeboMean", .headlinePlacebo, placebo.meanByArea, unit: unit, year: placebo.year, source: .sourcePlacebo))
    }
    return items
  }

  /// Sen's slope of a series of all mines.
  private func trend(_ id: String, _ title: Text, _ series: TrendSeries) -> Summary.Headline? {
    let row = result.trends.first {
      $0.subject.level == .group && $0.subject.groupField == GroupSeries.whole && $0.series == series
    }
    return row.flatMap { row in
      Summary.Headline(
        id: id, title: title, value: row.senSlope_per_yr, unit: "\(row.unit) per yr", from: row.firstYear,
        to: row.lastYear, source: series == .mine ? .sourceMineSeries : .sourceSeries, strength: .measured)
    }
  }

  /// What can be said without an effect: the mines' own level and change, by area, in the last year that has them.
  private var levels: [Summary.Headline?] {
    [
      mean("mineByArea", .headlineMineByArea) { $0.mine },
      mean("mineChangeByArea", .headlineMineChangeByArea) { $0.mineChange },
      trend("trendMine", .headlineTrendMine, .mine),
    ]
  }

  private func mean(_ id: String, _ title: Text, _ value: (MineYear) -> Double?) -> Summary.Headline? {
    for (place, year) in result.years.enumerated().reversed() {
      var sum = 0.0
      var area = 0.0
      for (index, mine) in result.mines.enumerated() {
        guard let value = value(result.rows[index][place]) else { continue }
        sum += value * mine.area_km2
        area += mine.area_km2
      }
      guard area > 0 else { continue }
      return Summary.Headline(
        id: id, title: title, value: sum / area, unit: result.options.unit, from: year, to: year,
        source: .sourceMineSeries, strength: .measured)
    }
    return nil
  }

  // MARK: Facts

  var facts: Summary.Nep {
    let range = settings.validRange
    func limit(_ bound: Double?) -> Double? { bound.flatMap { $0.isFinite ? $0 : nil } }
    let without = findings.count(.noReference)
    return Summary.Nep(
      variable: settings.variable.rawValue, unit: result.options.unit, reference: settings.reference.rawValue,
      baseline: baseline, mines: run.mines, minesAnalysed: result.mines.count,
      belowMinimumArea: run.mines(.belowMinimumArea), outside: run.mines(.outside),
      noBaseline: run.mines(.noBaseline),
      withReference: result.mines.count - without, withoutReference: without, widened: findings.count(.widened),
      coarse: findings.count(.coarseCells), overlapping: findings.count(.overlaps),
      overlapArea_km2: run.countedTwice_km2, clusters: findings.clusters, cellSize_m: run.cellSize_m,
      valuesOutsideRange: run.valuesOutside, validRangeLow: limit(range?.lowerBound),
      validRangeHigh: limit(range?.upperBound), groupFields: result.options.groupFields,
      hasPlacebo: !result.placebo.isEmpty, lastYear: result.years.last ?? 0, series: series)
  }

  /// The common baseline, as `2000–2002` or `2000`; nil where each mine has its own.
  var baseline: String? {
    guard settings.baselineField == nil, let window = settings.baseline ?? result.mines.first?.baseline else {
      return nil
    }
    return window.count == 1 ? "\(window.lowerBound)" : "\(window.lowerBound)–\(window.upperBound)"
  }

  private var series: [Summary.Nep.Series] {
    TrendSeries.allCases.compactMap { series in
      guard result.trends.contains(where: { $0.series == series }) else { return nil }
      return Summary.Nep.Series(
        id: series.rawValue, title: series.title, unit: series.unit(result.options))
    }
  }
}

extension TrendSeries {
  fileprivate var title: Text {
    switch self {
    case .mine: .seriesMine
    case .reference: .seriesReference
    case .relativeChange: .columnRelativeChange
    case .netTotal: .columnNetTotal
    }
  }
}
