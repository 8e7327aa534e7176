/// Cross-validation of the whole procedure "search for settings, train with the best": settings are chosen anew for each outer fold, from
/// the other outer folds alone, so that the error isn't flattered by the choice (Cawley & Talbot 2010, JMLR 11:2079).
public struct NestedCrossValidation: Sendable, Hashable {
  /// Predictions of each outer fold by the forest that was chosen and trained without it.
  public let outer: CrossValidation
  /// The settings that were chosen for each outer fold.
  public let chosen: [ForestSettings]

  /// - Parameters:
  ///   - candidates: at least one
  ///   - folds: the outer folds
  ///   - inner: gives the inner folds of the rows that it is handed (places in the table, ascending), one for each of them
  ///   - progress: pieces are outer folds
  /// - Throws: as ``RandomForest/train(_:target:settings:progress:)``.
  public init(
    _ table: FeatureTable, target: [Double], candidates: [ForestSettings], folds: Folds, inner: ([Int]) -> Folds,
    progress: RandomForest.Progress? = nil
  ) throws(ForestError) {
    guard target.count == table.rowCount else {
      throw ForestError([.targetLength(expected: table.rowCount, found: target.count)])
    }
    var predictions = [Double](repeating: .nan, count: target.count)
    var chosen: [ForestSettings] = []
    for fold in 0..<folds.count {
      let learning = folds.learning(fold)
      let rows = table.rows(learning)
      let own = learning.map { target[$0] }
      let search = try HyperparameterSearch(rows, target: own, candidates: candidates, folds: inner(learning))
      chosen.append(search.settings)
      let forest = try RandomForest.train(rows, target: own, settings: search.settings)
      let leftOut = folds.leftOut(fold)
      for (row, value) in zip(leftOut, try forest.predict(table.rows(leftOut)).values) { predictions[row] = value }
      if let progress, !progress(fold + 1, folds.count) { throw ForestError([.stopped]) }
    }
    outer = CrossValidation(target: target, predictions: predictions, folds: folds)
    self.chosen = chosen
  }
}
