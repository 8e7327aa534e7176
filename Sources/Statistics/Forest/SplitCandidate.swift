/// A possible split of a node by one predictor.
struct SplitCandidate {
  /// The greater, the better; comparable within a node.
  let score: Double
  /// The place of the last row on the left in the predictor's order.
  let last: Int
  /// Drawn rows on the left.
  let left: Int

  /// Scores nearer to each other than this share are equal: they are sums of the same numbers in different orders.
  static let margin = 1 + 1e-12

  /// Whether it is to be taken instead of another predictor's: it is better, or as good and its predictor comes first.
  func isBetter(than other: SplitCandidate, isFirst: Bool) -> Bool {
    score > other.score * Self.margin || (isFirst && score * Self.margin >= other.score)
  }
}
