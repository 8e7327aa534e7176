internal import Messages
internal import Potential
internal import Statistics

/// The outcome in words and numbers: what `summary.json`, the terminal and the report begin with.
struct PotentialSummary {
  let settings: PotentialSettings
  let figures: PotentialFigures
  let run: PotentialRun
  let table: StrategyTable
  /// All rules in their order, `none` last.
  let strategyFacts: [Summary.Potential.Strategy]

  init(settings: PotentialSettings, figures: PotentialFigures, run: PotentialRun, table: StrategyTable) {
    self.settings = settings
    self.figures = figures
    self.run = run
    self.table = table
    strategyFacts = Self.strategies(figures, table)
  }

  func summary(tables: [Summary.TableEntry]) -> Summary {
    Summary(
      analysis: "potential", title: .potentialOutcomeTitle, headline: headline, tables: tables,
      assumptions: assumptions, facts: Summary.Facts(potential: facts))
  }

  var unit: String { settings.variable.isCarbon ? "g C/m2/yr" : "index" }
  private static let coverage = 0.9

  // MARK: Headline

  var headline: [Summary.Headline] {
    let items = reach + potentials + tests + drivers + strategies
    return items.compactMap { $0 }
  }

  private func count(_ id: String, _ title: Text, _ value: Int, _ strength: Summary.Strength) -> Summary.Headline? {
    Summary.Headline(
      id: id, title: title, value: Double(value), unit: "", source: .sourcePotentialModel, strength: strength)
  }

  private func item(
    _ id: String, _ title: Text, _ estimate: PotentialGroup.Estimate?, times factor: Double = 1, unit: String
  ) -> Summary.Headline? {
    guard let estimate else { return nil }
    return Summary.Headline(
      id: id, title: title, value: estimate.value * factor, low: estimate.low.map { $0 * factor },
      high: estimate.high.map { $0 * factor }, coverage: Self.coverage, unit: unit, source: .sourcePotentialModel,
      strength: .modelled)
  }

  /// What there is a figure for, and what not.
  private var reach: [Summary.Headline?] {
    let outside = figures.outside
    return [
      count("minesWithPotential", .headlinePotentialMines, figures.whole?.minesWithPotential ?? 0, .modelled),
      count("minesOutside", .headlinePotentialOutside, outside.count, .modelled),
      Summary.Headline(
        id: "areaOutside", title: .headlinePotentialAreaOutside, value: figures.area_km2(outside), unit: "km2",
        source: .sourcePotentialModel, strength: .modelled),
    ]
  }

  private var potentials: [Summary.Headline?] {
    guard let whole = figures.whole else { return [] }
    let isBiased = figures.options.mode == .threshold
    func title(_ title: Text) -> Text {
      isBiased ? Text.headlinePotentialBiased.filled(texts: ["title": title]) : title
    }
    return [
      item("potentialByArea", title(.headlinePotentialByArea), whole.potentialByArea, unit: unit),
      item("noiseFloorByArea", .headlinePotentialNoiseFloor, whole.noiseFloorByArea, unit: unit),
      item("aboveNoiseByArea", .headlinePotentialAboveNoise, whole.aboveNoiseByArea, unit: unit),
      item("total", title(.headlinePotentialTotal), whole.total_GgC_per_yr, unit: "Gg C/yr"),
      item(
        "totalCO2", title(.headlinePotentialTotalCO2), whole.total_GgC_per_yr, times: PotentialTables.megatonnesCO2,
        unit: "Mt CO2/yr"),
      item("totalAboveNoise", .headlinePotentialTotalAboveNoise, whole.totalAboveNoise_GgC_per_yr, unit: "Gg C/yr"),
      item("shareWithout", title(.headlinePotentialShareWithout), whole.shareWithoutPotential_percent, unit: "%"),
    ]
  }

  /// What the test came to that flatters least.
  private var tests: [Summary.Headline?] {
    guard let test = figures.honestTest else { return [] }
    func item(_ id: String, _ title: Text, _ value: Double?, unit: String) -> Summary.Headline? {
      guard let value else { return nil }
      return Summary.Headline(
        id: id, title: title.filled(texts: ["scheme": test.scheme.title]), value: value, unit: unit,
        source: .sourcePotentialTest, strength: .measured)
    }
    return [
      item("testDetermination", .headlinePotentialDetermination, test.scores.determination, unit: ""),
      item("testError", .headlinePotentialError, test.scores.rootMeanSquareError, unit: unit),
      item("testCoverage", .headlinePotentialCoverage, test.intervalCoverage_percent, unit: "%"),
    ]
  }

  /// Drivers that the headline names.
  private static let shownDrivers = 3
  /// The R² on mines left out below which a model knows next to nothing, and what it uses isn't named (`design`; the
  /// report's page warns at the same).
  private static let weakModel = 0.1

  private var drivers: [Summary.Headline?] {
    guard let kind = figures.mostImportant?.kind else { return [] }
    if let determination = figures.honestTest?.scores.determination, determination < Self.weakModel { return [] }
    return driverFacts.prefix(Self.shownDrivers).enumerated().map { place, driver in
      Summary.Headline(
        id: "driver\(place + 1)",
        title: Text.headlinePotentialDriver.filled(["place": "\(place + 1)"])
          .filled(texts: [
            "predictor": PredictorMeaning.title(driver.predictor),
            "kind": kind == .conditional ? .potentialKindConditional : .potentialKindPermutation,
          ]),
        value: driver.increase_percent, unit: "%", source: .sourcePotentialImportance, strength: .measured)
    }
  }

  /// Rules that hold for a mine.
  private var strategies: [Summary.Headline?] {
    strategyFacts.filter { $0.mines > 0 }.map { strategy in
      count("strategy_\(strategy.id)", title(of: strategy), strategy.mines, .design)
    }
  }

  private func title(of strategy: Summary.Potential.Strategy) -> Text {
    guard strategy.id != PotentialStrategyTables.none else { return .headlinePotentialNoStrategy }
    let undecided = strategy.minesWithUndecidedEarlierRule
    let title: Text =
      switch (strategy.isByExclusion, undecided) {
      case (false, 0): .headlinePotentialStrategy
      case (false, _): .headlinePotentialUndecidedEarlier
      case (true, 0): .headlinePotentialRestDecided
      case (true, strategy.mines): .headlinePotentialRestUndecided
      case (true, _): .headlinePotentialRestSplit
      }
    return title.filled([
      "rule": strategy.id, "undecided": "\(undecided)", "decided": "\(strategy.mines - undecided)",
    ])
    .filled(texts: ["title": strategy.title])
  }
}
