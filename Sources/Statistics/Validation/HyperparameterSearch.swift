/// Settings of a forest compared by cross-validation; those with the least root mean square error over all left-out rows are best.
///
/// The error of the best settings is too good, because they were chosen by it: report that of a holdout or of
/// ``NestedCrossValidation``.
public struct HyperparameterSearch: Sendable, Hashable {
  /// What one set of settings came to.
  public struct Trial: Sendable, Hashable {
    public let settings: ForestSettings
    public let scores: PredictionScores
    /// Of each fold.
    public let foldScores: [PredictionScores]
  }

  /// In the order in which they were given.
  public let trials: [Trial]
  /// The place of the best in ``trials``; of equally good ones the first.
  public let best: Int

  /// - Parameters:
  ///   - candidates: at least one
  ///   - progress: pieces are forests, one for each candidate and fold
  /// - Throws: as ``RandomForest/train(_:target:settings:progress:)``.
  public init(
    _ table: FeatureTable, target: [Double], candidates: [ForestSettings], folds: Folds,
    progress: RandomForest.Progress? = nil
  ) throws(ForestError) {
    precondition(!candidates.isEmpty, "at least one candidate")
    var trials: [Trial] = []
    for (number, settings) in candidates.enumerated() {
      let total = candidates.count * folds.count
      var forward: RandomForest.Progress?
      if let progress { forward = { done, _ in progress(number * folds.count + done, total) } }
      let validation = try CrossValidation(table, target: target, settings: settings, folds: folds, progress: forward)
      trials.append(Trial(settings: settings, scores: validation.scores, foldScores: validation.foldScores))
    }
    self.trials = trials
    best = trials.indices.min { Self.error(trials[$0]) < Self.error(trials[$1]) } ?? 0
  }

  /// The best settings.
  public var settings: ForestSettings { trials[best].settings }

  private static func error(_ trial: Trial) -> Double { trial.scores.rootMeanSquareError }

  /// The default grid: mtry {2, 3, 4, 6, 11, as far as there are predictors}, minimum node {1, 3, 5, 10}, depth {8, 16, no limit}, trees
  /// {200, 500}; up to 120 sets. A choice of this project: around the defaults of Breiman 2001 and what Probst, Wright & Boulesteix
  /// 2019 (WIREs 9:e1301) find to matter, mtry most, then node size.
  ///
  /// - Parameter settings: seed, threads and whatever the grid doesn't set
  public static func grid(predictors: Int, _ settings: ForestSettings = ForestSettings()) -> [ForestSettings] {
    let counts = [2, 3, 4, 6, 11].filter { $0 <= predictors }
    let depths: [Int?] = [8, 16, nil]
    return (counts.isEmpty ? [predictors] : counts).flatMap { candidates in
      [1, 3, 5, 10].flatMap { node in
        depths.flatMap { depth in
          [200, 500].map { trees in
            var own = settings
            own.candidates = candidates
            own.minimumNode = node
            own.maximumDepth = depth
            own.trees = trees
            return own
          }
        }
      }
    }
  }
}
