/// How much worse a forest predicts without what a predictor, or a group of them, says.
public struct Importance: Sendable, Hashable {
  /// The predictor's or the group's name.
  public let name: String
  /// The predictors whose values were permuted together.
  public let predictors: [String]
  /// Mean over all trees of `error(permuted) − error` on the tree's out-of-bag rows; the error is the mean squared error in the squared
  /// unit of the target (regression) or the share of wrong classes. Trees that don't use the predictors count 0. About 0 or below:
  /// the predictors say nothing that others don't.
  public let increase: Double
  /// Standard deviation of the increase over the trees (divisor trees − 1); NaN for one tree.
  public let deviation: Double
  /// Trees that use one of the predictors.
  public let treesUsing: Int
  /// Trees of the forest.
  public let trees: Int

  /// ``increase`` divided by ``deviation``; 0 where it doesn't vary. ranger and randomForest divide by the standard error instead: that is
  /// √trees times this.
  public var scaled: Double { deviation > 0 ? increase / deviation : 0 }

  init(name: String, predictors: [String], increases: [Double?]) {
    self.name = name
    self.predictors = predictors
    trees = increases.count
    let all = increases.map { $0 ?? 0 }
    let count = Double(all.count)
    let mean = all.reduce(0, +) / count
    increase = mean
    deviation = (all.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / (count - 1)).squareRoot()
    treesUsing = increases.count { $0 != nil }
  }
}
