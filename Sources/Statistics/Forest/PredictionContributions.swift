/// What each predictor adds to the predictions of rows; see ``RandomForest/contributions(_:threads:)``.
public struct PredictionContributions: Sendable, Hashable {
  /// In name order.
  public let predictors: [String]
  /// For each row: what the forest would say without knowing its predictors, in the unit of the target. The same for all rows, but not
  /// out of the bag, where it's the mean over the trees that haven't drawn the row. NaN where nothing can be said.
  public let base: [Double]
  /// Rows × predictors, row by row, in the unit of the target: ``base`` and the row's contributions add up to its prediction. NaN
  /// where a predictor is missing, or no tree can speak (out-of-bag only).
  public let values: [Double]

  /// The contributions to one row, in the order of ``predictors``.
  public func row(_ row: Int) -> [Double] {
    Array(values[row * predictors.count..<(row + 1) * predictors.count])
  }
}
