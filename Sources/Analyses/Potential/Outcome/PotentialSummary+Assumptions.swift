internal import Messages
internal import Potential
internal import Statistics

extension PotentialSummary {
  private static let levels = ["potentialByArea", "noiseFloorByArea", "aboveNoiseByArea"]
  private static let totals = ["total", "totalCO2", "totalAboveNoise"]
  private static let shares = ["shareWithout"]
  private static let tests = ["testDetermination", "testError", "testCoverage"]
  private static let reach = ["minesWithPotential", "minesOutside", "areaOutside"]
  private static var all: [String] { reach + levels + totals + shares + tests }
  private static var potentials: [String] { levels + totals + shares }

  private func assumption(
    _ id: String, _ text: Text, _ value: String? = nil, unit: String? = nil, source: Text,
    _ strength: Summary.Strength, affects: [String]
  ) -> Summary.Assumption {
    // Only what this run has said.
    let said = Set(headline.map(\.id))
    return Summary.Assumption(
      id: id, text: text, value: value, unit: unit, source: source, strength: strength,
      affects: affects.filter(said.contains))
  }

  /// What the outcome rests on, where each choice comes from and which headline numbers depend on it.
  var assumptions: [Summary.Assumption] { attainable + learning + reachAssumptions + intervals + use }

  private var options: PotentialOptions { figures.options }

  // MARK: What is attainable

  private var attainable: [Summary.Assumption] {
    var list = [
      assumption(
        "potential", .assumptionPotential, settings.target, source: .sourceMethodPotential, .design,
        affects: Self.potentials)
    ]
    switch options.mode {
    case .frontier:
      list += [
        assumption(
          "quantile", .assumptionQuantile, ShortNumbers.number(options.quantile), source: .sourceMethodPotential,
          options.quantile == PotentialOptions().quantile ? .design : .user, affects: Self.potentials),
        assumption(
          "noiseFloor", .assumptionNoiseFloor, ShortNumbers.number(figures.report.residualStandardDeviation),
          unit: unit,
          source: .sourceMethodSelection, .measured, affects: Self.levels + Self.totals),
      ]
    case .threshold:
      list.append(
        assumption(
          "threshold", .assumptionThreshold, ShortNumbers.number(options.threshold), unit: unit,
          source: .sourceOriginalPaper, .seed, affects: Self.potentials))
    }
    list += [
      assumption(
        "causes", .assumptionCauses, source: .sourceMethodSelection, .design, affects: Self.potentials),
      assumption(
        "regressionToMean", .assumptionRegression, source: .sourceMethodSelection, .design, affects: Self.potentials),
    ]
    return list
  }

  // MARK: What was learnt from

  private var learning: [Summary.Assumption] {
    let forest = figures.report.settings
    let selection = figures.report.selection
    var list = [
      assumption(
        "selection",
        PotentialSelection(settings: settings, options: options, selection: selection).words,
        "\(selection.training)", source: .sourceSettings, .measured, affects: Self.all),
      assumption(
        "excludedFlags", .assumptionFlags,
        settings.excludedFlags.isEmpty ? nil : settings.excludedFlags.joined(separator: ", "),
        source: .sourceMethodPotential, .design, affects: Self.all),
      assumption(
        "forest",
        .assumptionForest.filled([
          "candidates": forest.candidates.map { "\($0)" } ?? "–", "node": forest.minimumNode.map { "\($0)" } ?? "–",
          "depth": forest.maximumDepth.map { "\($0)" } ?? "∞",
        ]), "\(forest.trees)", source: .sourceForest,
        figures.report.trials.isEmpty ? .memory : .measured, affects: Self.all),
      assumption(
        "blocks", .assumptionBlocks, ShortNumbers.number(options.blocks_km), unit: "km", source: .sourceMethodValidity,
        .design,
        affects: Self.tests + Self.potentials),
    ]
    // Of the run that trained the model.
    if let holdout = figures.isOlderModel ? run.training?.holdout : options.holdout {
      list.append(
        assumption(
          "holdout", .assumptionHoldout, ShortNumbers.number(holdout), source: .sourceOriginalPaper,
          holdout == PotentialOptions().holdout ? .seed : .user, affects: Self.tests))
    }
    if let folds = figures.isOlderModel ? run.training?.folds : options.folds {
      list.append(
        assumption(
          "folds", .assumptionFolds, "\(folds)", source: .sourceOriginalPaper,
          folds == PotentialOptions().folds ? .seed : .user, affects: Self.tests))
    }
    list.append(
      assumption(
        "missingPredictors", .assumptionMissing, "\(figures.count(.missing))", source: .sourceDossierConventions,
        .design, affects: Self.reach))
    return list
  }

  // MARK: Where it may speak

  private var reachAssumptions: [Summary.Assumption] {
    [
      assumption(
        "applicability", .assumptionApplicability, ShortNumbers.number(figures.report.applicabilityThreshold),
        source: .sourceApplicability, .source, affects: Self.reach + Self.potentials),
      assumption(
        "areas", .assumptionPotentialAreas, source: .sourceMethodAreas, .design, affects: Self.levels + Self.totals),
    ]
  }

  // MARK: Intervals

  private var intervals: [Summary.Assumption] {
    let clusters = figures.whole?.clusters ?? 0
    var list = [
      assumption(
        "attainableInterval", .assumptionAttainableInterval, "\(options.resamples)", source: .sourceBayesianBootstrap,
        .design, affects: Self.potentials),
      assumption(
        "predictionInterval", .assumptionPredictionInterval, source: .sourceQuantileForest, .source,
        affects: ["testCoverage"]),
      assumption(
        "potentialInterval",
        figures.mines.contains { $0.currentLow != nil && $0.currentHigh != nil }
          ? .assumptionQuadrature : .assumptionNoOwnInterval, source: .sourceMethodPotential, .design, affects: []),
      assumption(
        "clusters",
        figures.clustersAreMines
          ? .assumptionPotentialClustersAreMines
          : clusters < PotentialGroup.reliableClusters
            ? .assumptionPotentialFewClusters : .assumptionPotentialClusters,
        "\(clusters)", source: .sourceMethodValidity, .measured, affects: Self.potentials),
      assumption("seed", .assumptionSeed, "\(run.seed)", source: .sourceSettings, .user, affects: Self.all),
    ]
    if let test = figures.honestTest, let coverage = test.intervalCoverage_percent {
      list.insert(
        assumption(
          "coverage",
          Text.assumptionCoverage.filled(["count": "\(test.scores.count)"]).filled(
            texts: ["scheme": test.scheme.title]), ShortNumbers.number(coverage), unit: "%",
          source: .sourceMethodValidity,
          .measured, affects: ["testCoverage"]), at: 2)
    }
    if figures.mostImportant != nil {
      list.append(
        assumption(
          "importance", .assumptionImportance, source: .sourcePotentialImportance, .source,
          affects: ["driver1", "driver2", "driver3"]))
    }
    return list
  }

  // MARK: What it is used for

  private var use: [Summary.Assumption] {
    let rules = table.rules.map { "strategy_\($0.id)" } + ["strategy_\(PotentialStrategyTables.none)"]
    var list = [
      assumption(
        "strategies", .assumptionStrategies, settings.strategies, source: .sourceOwnThresholds,
        settings.strategies == nil ? .design : .user, affects: rules)
    ]
    if let median = figures.medianPotential {
      list.append(
        assumption(
          "medianPotential", .assumptionMedian, ShortNumbers.number(median), unit: unit, source: .sourceOwnThresholds,
          .design,
          affects: rules))
    }
    if settings.variable.isCarbon {
      list += [
        assumption(
          "unit", .assumptionPotentialUnit, unit, source: .sourceSettings, .user,
          affects: Self.potentials),
        assumption(
          "carbonDioxide", .assumptionCarbonDioxide, "44/12", source: .sourceDossierConventions, .source,
          affects: ["totalCO2"]),
      ]
    }
    list.append(
      assumption(
        "notCredit", .assumptionPotentialNotCredit, source: .sourceDossierConventions, .design,
        affects: Self.totals))
    return list
  }
}
