/// What a forest says about rows.
public struct ForestPrediction: Sendable, Hashable {
  /// Regression: a number for each row, in the unit of the target. Classes: rows × classes probabilities, row by row, each row adding
  /// up to 1 (the mean of the trees' shares, as scikit-learn does). NaN where no tree can speak (out-of-bag only).
  public let values: [Double]
  /// Classes in the order of the probabilities; empty for regression.
  public let classes: [String]
  /// Predictors that were missing, with the rows, in name order; see ``RandomForest`` for what was done about it.
  public let missing: [MissingPredictor]

  /// The most probable class of each row, the first in alphabetical order of equally probable ones; nil where no tree can speak.
  public var mostProbable: [String?] {
    guard !classes.isEmpty else { return [] }
    return stride(from: 0, to: values.count, by: classes.count).map { start in
      let row = values[start..<start + classes.count]
      guard !values[start].isNaN, let most = row.max(), let place = row.firstIndex(of: most) else { return nil }
      return classes[place - start]
    }
  }
}
