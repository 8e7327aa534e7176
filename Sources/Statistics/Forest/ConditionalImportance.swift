/// Conditional permutation importance of a predictor, with what tells whether the threshold suits.
public struct ConditionalImportance: Sendable, Hashable {
  /// What a change of the threshold would do good for.
  public enum Advice: Sendable, Hashable {
    /// Conditioning worked in at least half of the trees that use the predictor.
    case none
    /// In more than half of them nothing was left to condition on: a lower threshold takes in weaker associations.
    case lower
    /// In more than half of them every row had a cell of its own, so that shuffling changed nothing: a higher threshold leaves out
    /// weaker associations.
    case raise
  }

  /// The increase of the error when the predictor is shuffled only among rows that agree in the predictors that go along with it.
  public let importance: Importance
  /// Predictors that go along with it at the threshold (over all training rows), in name order.
  public let associated: [String]
  /// Trees that use the predictor but none of ``associated``, or could condition on none of them: there it was shuffled freely.
  public let treesUnconditioned: Int
  /// Trees in which no two out-of-bag rows agree in the associated predictors: there it couldn't be shuffled.
  public let treesImpossible: Int
  /// Mean number of cells over the trees that use the predictor; 0 where no tree does.
  public let meanCells: Double

  public var advice: Advice {
    let half = Double(importance.treesUsing) / 2
    if Double(treesImpossible) > half { return .raise }
    // A predictor that nothing goes along with isn't mended by another threshold.
    return !associated.isEmpty && Double(treesUnconditioned) > half ? .lower : .none
  }
}
