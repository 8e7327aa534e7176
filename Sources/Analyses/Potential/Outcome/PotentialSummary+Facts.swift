internal import Messages
internal import Potential
internal import Statistics

extension PotentialSummary {
  /// Predictors without which the model does worse, the most important first.
  var driverFacts: [Summary.Potential.Driver] {
    let variance = figures.report.targetStandardDeviation * figures.report.targetStandardDeviation
    guard variance > 0, let known = figures.mostImportant?.predictors else { return [] }
    return known.filter { $0.increase > 0 }.map {
      Summary.Potential.Driver(predictor: $0.name, increase_percent: 100 * $0.increase / variance)
    }
  }

  static func strategies(_ figures: PotentialFigures, _ table: StrategyTable) -> [Summary.Potential.Strategy] {
    let titles = Dictionary(table.rules.map { ($0.id, $0.title) }) { first, _ in first }
    let exclusions = Set(table.rules.filter(\.isByExclusion).map(\.id))
    return PotentialStrategyTables(figures: figures, table: table).shares(Array(figures.mines.indices)).map { share in
      Summary.Potential.Strategy(
        id: share.rule, title: titles[share.rule] ?? .potentialNoRule, mines: share.mines, area_km2: share.area_km2,
        notAssessable: share.notAssessable ?? 0, isByExclusion: exclusions.contains(share.rule),
        minesWithUndecidedEarlierRule: share.minesWithUndecidedEarlier)
    }
  }

  var facts: Summary.Potential {
    let report = figures.report
    let options = figures.options
    let isFrontier = options.mode == .frontier
    return Summary.Potential(
      variable: settings.variable.rawValue, unit: unit, target: settings.target, mode: options.mode.rawValue,
      label: PotentialSelection(settings: settings, options: options, selection: report.selection).label,
      quantile: isFrontier ? options.quantile : nil, threshold: isFrontier ? nil : options.threshold,
      mines: figures.mines.count, area_km2: figures.area_km2(Array(figures.mines.indices)),
      minesWithPotential: figures.whole?.minesWithPotential ?? 0,
      areaWithPotential_km2: figures.whole?.areaWithPotential_km2 ?? 0, training: figures.count(.training),
      holdout: figures.count(.holdout), predicted: figures.count(.predicted), missing: figures.count(.missing),
      outside: figures.outside.count, outsideArea_km2: figures.area_km2(figures.outside),
      withoutTarget: figures.mines.count { $0.current == nil },
      poorQuality: figures.mines.count { !$0.qualityFlags.isEmpty }, blocks: report.selection.blocks,
      blocks_km: options.blocks_km, isBlockless: report.selection.isBlockless,
      clusters: figures.whole?.clusters ?? 0, groupFields: figures.groupFields,
      predictors: run.predictors.names.sorted(), roles: settings.roles.map(\.name), targetMean: report.targetMean,
      targetStandardDeviation: report.targetStandardDeviation,
      residualStandardDeviation: report.residualStandardDeviation,
      applicabilityThreshold: report.applicabilityThreshold, medianPotential: figures.medianPotential,
      isBelowNoise: figures.isBelowNoise, validations: report.validations.map(Self.validation),
      driversBy: figures.mostImportant?.kind.rawValue, drivers: driverFacts, strategies: strategyFacts,
      strategiesFile: settings.strategies, model: settings.model)
  }

  private static func validation(_ validation: ModelReport.Validation) -> Summary.Potential.Validation {
    func finite(_ number: Double?) -> Double? { number.flatMap { $0.isFinite ? $0 : nil } }
    let scores = validation.scores
    return Summary.Potential.Validation(
      scheme: validation.scheme.rawValue, title: validation.scheme.title, mines: scores.count,
      rootMeanSquareError: finite(scores.rootMeanSquareError), meanAbsoluteError: finite(scores.meanAbsoluteError),
      bias: finite(scores.bias), determination: finite(scores.determination),
      intervalCoverage_percent: finite(validation.intervalCoverage_percent),
      belowFrontier_percent: finite(validation.belowFrontier_percent))
  }
}
