/// Predictions for rows by forests that were trained without them.
public struct CrossValidation: Sendable, Hashable {
  /// Of each row, by the forest of the other folds; in the unit of the target.
  public let predictions: [Double]
  /// Over all rows together.
  public let scores: PredictionScores
  /// Of each fold's left-out rows.
  public let foldScores: [PredictionScores]

  init(target: [Double], predictions: [Double], folds: Folds) {
    self.predictions = predictions
    scores = PredictionScores(truth: target, predicted: predictions)
    foldScores = (0..<folds.count).map { fold in
      let rows = folds.leftOut(fold)
      return PredictionScores(truth: rows.map { target[$0] }, predicted: rows.map { predictions[$0] })
    }
  }

  /// Trains a regression forest for each fold on the other folds and predicts the fold with it.
  ///
  /// - Parameters:
  ///   - table: without missing values
  ///   - target: of each row, finite
  ///   - folds: of the rows
  ///   - progress: pieces are folds
  /// - Throws: as ``RandomForest/train(_:target:settings:progress:)``.
  public init(
    _ table: FeatureTable, target: [Double], settings: ForestSettings, folds: Folds,
    progress: RandomForest.Progress? = nil
  ) throws(ForestError) {
    precondition(folds.ofRow.count == table.rowCount, "a fold for each row")
    guard target.count == table.rowCount else {
      throw ForestError([.targetLength(expected: table.rowCount, found: target.count)])
    }
    var predictions = [Double](repeating: .nan, count: target.count)
    for fold in 0..<folds.count {
      let learning = folds.learning(fold)
      let forest = try RandomForest.train(
        table.rows(learning), target: learning.map { target[$0] }, settings: settings)
      let leftOut = folds.leftOut(fold)
      let found = try forest.predict(table.rows(leftOut)).values
      for (row, value) in zip(leftOut, found) { predictions[row] = value }
      if let progress, !progress(fold + 1, folds.count) { throw ForestError([.stopped]) }
    }
    self.init(target: target, predictions: predictions, folds: folds)
  }
}
