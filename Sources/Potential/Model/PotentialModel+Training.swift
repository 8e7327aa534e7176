internal import Messages
public import Statistics

extension PotentialModel {
  /// Chooses the mines to learn from, searches for settings where asked, judges the forest by leaving mines out, and trains it.
  ///
  /// The forest is trained on all mines that can be learnt from but those held out; the holdout tests that very forest. With a search and
  /// no holdout the search itself is judged by nested cross-validation.
  ///
  /// - Parameters:
  ///   - mines: all; those that can't be learnt from are left aside and counted
  ///   - predictors: a row a mine; a number that isn't finite and a category that is nil or empty is missing
  ///   - options: folds ≥ 2, holdout within 0..<1, quantile within 0.5..<1, resamples ≥ 1
  /// - Throws: ``PotentialProblems`` with all that is in the way; `Interrupted`.
  public static func train(
    _ mines: [PotentialMine], _ predictors: FeatureTable, _ options: PotentialOptions,
    progress: PotentialProgress? = nil
  ) throws -> PotentialModel {
    precondition(mines.count == predictors.rowCount, "a row of predictors for each mine")
    precondition(options.folds >= 2 && (0..<1).contains(options.holdout) && options.sample >= 1)
    precondition((0.5..<1).contains(options.quantile) && options.blocks_km > 0 && options.threads >= 1)
    let watch = StageWatch(progress)
    let table = try predictors.withPlainGaps()
    let selection = try MineSelection(mines, table, options)
    let data = LearningData(
      table: table.rows(selection.training), target: selection.training.map { mines[$0].current ?? .nan },
      blocks: selection.training.map { selection.blocks[$0] }, isBlockless: selection.report.isBlockless, options)

    var settings = own(options.forest, options)
    var trials: [HyperparameterSearch.Trial] = []
    let candidates = options.candidates.map { own($0, options) }
    if !candidates.isEmpty {
      let search = try watch.asking { () throws(ForestError) in
        try HyperparameterSearch(
          data.table, target: data.target, candidates: candidates, folds: data.best,
          progress: watch.forest(.search))
      }
      settings = search.settings
      trials = search.trials
    }
    var judged = try ModelValidation(data, settings, options.holdout > 0 ? [] : candidates, watch)
    let forest = try watch.asking { () throws(ForestError) in
      try RandomForest.train(data.table, target: data.target, settings: settings, progress: watch.forest(.training))
    }
    try Interruption.check()
    let calibration = try QuantileCalibration(forest, targets: data.target, threads: options.threads)
    let levels = QuantileLevels(calibration, options)
    try judged.takeOutOfBag(forest, levels, options)
    let heldOut = try judged.takeHoldout(
      forest, selection.holdout.map { mines[$0] }, table.rows(selection.holdout), levels, options)
    let stretch = try BootstrapStretch.measured(data, settings, options, watch)
    try Interruption.check()
    let permutation = try watch.asking { () throws(ForestError) in
      try forest.permutationImportance(threads: options.threads, progress: watch.forest(.importance))
    }
    try Interruption.check()
    let area = try ApplicabilityArea(
      training: data.table, importance: weights(permutation), folds: data.best, threads: options.threads)
    return PotentialModel(
      forest: forest, area: area,
      report: ModelReport(
        selection.report, forest.settings, trials, judged.validations, targets: data.target,
        outOfBag: judged.predictions[.outOfBag] ?? [], area),
      trainingMines: selection.training.map { index in
        TrainingMine(
          id: mines[index].id, target: mines[index].current ?? .nan, block: selection.blocks[index],
          longitude: mines[index].longitude, latitude: mines[index].latitude)
      },
      heldOutMines: heldOut, mode: options.mode, threshold: options.threshold,
      calibration: calibration, bootstrapStretch: stretch, blocks_km: options.blocks_km,
      isFromFile: false, leftOut: judged.predictions, permutation: permutation)
  }

  /// With the seed and the threads of the run.
  private static func own(_ settings: ForestSettings, _ options: PotentialOptions) -> ForestSettings {
    var own = settings
    own.seed = options.seed
    own.threads = options.threads
    return own
  }

  /// Where no predictor helps (nothing but noise), all count alike: one can't say then which differences matter.
  private static func weights(_ importance: [Importance]) -> [String: Double] {
    let helps = importance.contains { $0.increase > 0 }
    return Dictionary(importance.map { ($0.name, helps ? $0.increase : 1) }) { one, _ in one }
  }
}

extension ModelReport {
  init(
    _ selection: Selection, _ settings: ForestSettings, _ trials: [HyperparameterSearch.Trial],
    _ validations: [Validation], targets: [Double], outOfBag: [Double], _ area: ApplicabilityArea
  ) {
    // How many threads trained it is no part of a model.
    var settings = settings
    settings.threads = 1
    let residuals = zip(targets, outOfBag).map { $0 - $1 }.filter { !$0.isNaN }
    self.init(
      selection: selection, settings: settings, trials: trials, validations: validations,
      targetMean: Self.moments(targets).mean, targetStandardDeviation: Self.moments(targets).deviation,
      residualStandardDeviation: Self.moments(residuals).deviation, applicabilityThreshold: area.threshold)
  }

  /// Divisor n − 1; NaN where there is nothing to divide.
  private static func moments(_ values: [Double]) -> (mean: Double, deviation: Double) {
    let count = Double(values.count)
    let mean = values.reduce(0, +) / count
    let squares = values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
    return (mean, (squares / (count - 1)).squareRoot())
  }
}
