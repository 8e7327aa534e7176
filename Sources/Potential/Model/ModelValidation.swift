internal import Messages
internal import Statistics

/// The ways in which mines are left out and predicted, and what came of it.
struct ModelValidation {
  typealias Scheme = ModelReport.Validation.Scheme

  private(set) var validations: [ModelReport.Validation] = []
  /// Of each training mine.
  private(set) var predictions: [Scheme: [Double]] = [:]
  private let data: LearningData

  /// Folds at random and, where there are enough blocks, of whole blocks.
  ///
  /// - Parameter candidates: nested cross-validation of the search among them; empty: none
  /// - Throws: `Interrupted`
  init(_ data: LearningData, _ settings: ForestSettings, _ candidates: [ForestSettings], _ watch: StageWatch) throws {
    self.data = data
    let plain = [(Scheme.random, data.random as Folds?), (.spatial, data.spatial)]
    let forests = plain.reduce(0) { $0 + ($1.1?.count ?? 0) } + (candidates.isEmpty ? 0 : data.best.count)
    var done = 0
    for (scheme, folds) in plain {
      guard let folds else { continue }
      let found = try watch.asking { [done] () throws(ForestError) in
        try CrossValidation(
          data.table, target: data.target, settings: settings, folds: folds,
          progress: watch.forest(.validation, before: done, total: forests))
      }
      done += folds.count
      validations.append(ModelReport.Validation(scheme: scheme, scores: found.scores))
      predictions[scheme] = found.predictions
    }
    guard !candidates.isEmpty else { return }
    let nested = try watch.asking { [done] () throws(ForestError) in
      try NestedCrossValidation(
        data.table, target: data.target, candidates: candidates, folds: data.best, inner: data.folds(within:),
        progress: watch.forest(.validation, before: done, total: forests))
    }
    validations.append(ModelReport.Validation(scheme: .nested, scores: nested.outer.scores))
    predictions[.nested] = nested.outer.predictions
  }

  /// Each training mine from the trees that haven't seen it. The levels of quantiles were set by these very shares.
  mutating func takeOutOfBag(_ forest: RandomForest, _ levels: QuantileLevels, _ options: PotentialOptions) throws {
    try Interruption.check()
    let predicted = forest.outOfBag(threads: options.threads).values
    let quantiles = try forest.outOfBagQuantiles(IntervalCheck.probabilities(levels), threads: options.threads)
    take(.outOfBag, data.target, predicted, quantiles, levels)
    predictions[.outOfBag] = predicted
  }

  /// Mines that took no part in anything.
  mutating func takeHoldout(
    _ forest: RandomForest, _ mines: [PotentialMine], _ table: FeatureTable, _ levels: QuantileLevels,
    _ options: PotentialOptions
  ) throws -> [HeldOutMine] {
    guard !mines.isEmpty else { return [] }
    try Interruption.check()
    let found = try forest.predict(table, threads: options.threads)
    let quantiles = try forest.quantiles(table, IntervalCheck.probabilities(levels), threads: options.threads)
    // Its other predictors alone would be a guess.
    let strange = Set(found.missing.flatMap(\.rows))
    let width = IntervalCheck.probabilities(levels).count
    let known = mines.indices.filter { !strange.contains($0) }
    take(
      .holdout, known.map { mines[$0].current ?? .nan }, known.map { found.values[$0] },
      known.flatMap { quantiles.values[$0 * width..<($0 + 1) * width] }, levels)
    return mines.indices.map { row in
      HeldOutMine(
        id: mines[row].id, target: mines[row].current ?? .nan,
        predicted: strange.contains(row) ? nil : found.values[row])
    }
  }

  private mutating func take(
    _ scheme: Scheme, _ truth: [Double], _ predicted: [Double], _ quantiles: [Double], _ levels: QuantileLevels
  ) {
    let check = IntervalCheck(truth, quantiles: quantiles, levels)
    validations.append(
      ModelReport.Validation(
        scheme: scheme, scores: PredictionScores(truth: truth, predicted: predicted),
        intervalCoverage_percent: check.intervalCoverage_percent,
        belowFrontier_percent: check.belowFrontier_percent))
  }
}
