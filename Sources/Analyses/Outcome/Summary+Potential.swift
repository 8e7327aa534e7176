package import Messages

extension Summary {
  /// Facts of a run of `minesink potential`.
  package struct Potential: Sendable, Hashable, Codable {
    /// A way in which the model was tested; scores are in the target's unit.
    package struct Validation: Sendable, Hashable, Codable {
      /// `random`, `spatial`, `out_of_bag`, `holdout`, `nested`.
      package var scheme: String
      package var title: Text
      /// Mines that were left out and predicted.
      package var mines: Int
      package var rootMeanSquareError: Double?
      package var meanAbsoluteError: Double?
      /// Positive where too much is predicted.
      package var bias: Double?
      /// R² = 1 − SSE/SST.
      package var determination: Double?
      /// Of the 90 % prediction interval.
      package var intervalCoverage_percent: Double?
      package var belowFrontier_percent: Double?

      package func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(scheme, forKey: .scheme)
        try container.encode(title, forKey: .title)
        try container.encode(mines, forKey: .mines)
        try container.encode(rootMeanSquareError, forKey: .rootMeanSquareError)
        try container.encode(meanAbsoluteError, forKey: .meanAbsoluteError)
        try container.encode(bias, forKey: .bias)
        try container.encode(determination, forKey: .determination)
        try container.encode(intervalCoverage_percent, forKey: .intervalCoverage_percent)
        try container.encode(belowFrontier_percent, forKey: .belowFrontier_percent)
      }
    }

    /// A predictor that says much over all mines.
    package struct Driver: Sendable, Hashable, Codable {
      package var predictor: String
      /// Increase of the mean squared error, % of the target's variance.
      package var increase_percent: Double
    }

    /// A rule of the table of strategies and the mines that it was the first to hold for.
    package struct Strategy: Sendable, Hashable, Codable {
      /// `none` where no rule held or could be decided.
      package var id: String
      package var title: Text
      package var mines: Int
      package var area_km2: Double
      /// Mines for which it was passed over because an input was missing.
      package var notAssessable: Int
      /// It asks for nothing: its mines are those for which no rule before it held.
      package var isByExclusion: Bool
      /// Of ``mines``: those for which a rule before it couldn't be decided and might have held.
      package var minesWithUndecidedEarlierRule: Int
    }

    /// `nep`, `npp`, `gpp`, `index`.
    package var variable: String
    /// `g C/m2/yr`, or `index`.
    package var unit: String
    /// The field that was learnt.
    package var target: String
    /// `frontier`, `threshold`.
    package var mode: String
    /// What attainable means in that mode, and that threshold is biased.
    package var label: Text
    /// Of mode frontier.
    package var quantile: Double?
    /// Of mode threshold.
    package var threshold: Double?
    package var mines: Int
    package var area_km2: Double
    package var minesWithPotential: Int
    package var areaWithPotential_km2: Double
    package var training: Int
    package var holdout: Int
    package var predicted: Int
    /// Mines that lack a predictor.
    package var missing: Int
    package var outside: Int
    package var outsideArea_km2: Double
    package var withoutTarget: Int
    package var poorQuality: Int
    /// Spatial blocks with mines to learn from or test with, as the model's report counts them.
    package var blocks: Int
    package var blocks_km: Double
    package var isBlockless: Bool
    /// Clusters of the whole, for its interval.
    package var clusters: Int
    package var groupFields: [String]
    package var predictors: [String]
    /// Roles that were given.
    package var roles: [String]
    package var targetMean: Double
    package var targetStandardDeviation: Double
    package var residualStandardDeviation: Double
    package var applicabilityThreshold: Double
    /// Over mines with potential above 0; what strategy rules compare with.
    package var medianPotential: Double?
    /// The potential of all mines isn't above what chance alone shows.
    package var isBelowNoise: Bool
    package var validations: [Validation]
    /// `conditional` or `permutation`: which importance ``drivers`` are of; nil where neither was asked.
    package var driversBy: String?
    /// The most important first.
    package var drivers: [Driver]
    /// In the order of the rules, `none` last.
    package var strategies: [Strategy]
    /// The file of strategies that was given; nil: the table that ships.
    package var strategiesFile: String?
    /// The model of an earlier run that was asked; nil: trained in this one.
    package var model: String?

    package func encode(to encoder: any Encoder) throws {
      var container = encoder.container(keyedBy: CodingKeys.self)
      try container.encode(variable, forKey: .variable)
      try container.encode(unit, forKey: .unit)
      try container.encode(target, forKey: .target)
      try container.encode(mode, forKey: .mode)
      try container.encode(label, forKey: .label)
      try container.encode(quantile, forKey: .quantile)
      try container.encode(threshold, forKey: .threshold)
      try container.encode(mines, forKey: .mines)
      try container.encode(area_km2, forKey: .area_km2)
      try container.encode(minesWithPotential, forKey: .minesWithPotential)
      try container.encode(areaWithPotential_km2, forKey: .areaWithPotential_km2)
      try container.encode(training, forKey: .training)
      try container.encode(holdout, forKey: .holdout)
      try container.encode(predicted, forKey: .predicted)
      try container.encode(missing, forKey: .missing)
      try container.encode(outside, forKey: .outside)
      try container.encode(outsideArea_km2, forKey: .outsideArea_km2)
      try container.encode(withoutTarget, forKey: .withoutTarget)
      try container.encode(poorQuality, forKey: .poorQuality)
      try container.encode(blocks, forKey: .blocks)
      try container.encode(blocks_km, forKey: .blocks_km)
      try container.encode(isBlockless, forKey: .isBlockless)
      try container.encode(clusters, forKey: .clusters)
      try container.encode(groupFields, forKey: .groupFields)
      try container.encode(predictors, forKey: .predictors)
      try container.encode(roles, forKey: .roles)
      try container.encode(targetMean, forKey: .targetMean)
      try container.encode(targetStandardDeviation, forKey: .targetStandardDeviation)
      try container.encode(residualStandardDeviation, forKey: .residualStandardDeviation)
      try container.encode(applicabilityThreshold, forKey: .applicabilityThreshold)
      try container.encode(medianPotential, forKey: .medianPotential)
      try container.encode(isBelowNoise, forKey: .isBelowNoise)
      try container.encode(validations, forKey: .validations)
      try container.encode(driversBy, forKey: .driversBy)
      try container.encode(drivers, forKey: .drivers)
      try container.encode(strategies, forKey: .strategies)
      try container.encode(strategiesFile, forKey: .strategiesFile)
      try container.encode(model, forKey: .model)
    }
  }
}
