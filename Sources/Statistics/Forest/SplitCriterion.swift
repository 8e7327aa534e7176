/// What makes a split of a node good, and what a leaf says.
protocol SplitCriterion: Sendable {
  /// What is read of a row while a tree grows.
  associatedtype Sample: Sendable & BitwiseCopyable

  /// Numbers that a leaf holds.
  var outputs: Int { get }

  /// - Parameter times: how often the bootstrap drew the row
  func sample(row: Int, times: Int) -> Sample

  /// Takes in a node's rows; the calls that follow are about it.
  ///
  /// - Returns: drawn rows, and whether all have the same response
  mutating func enter(_ rows: Span<UInt32>, _ samples: Span<Sample>) -> (count: Int, isPure: Bool)

  /// The best split of the node that was entered, `rows` being in ascending order of the predictor.
  ///
  /// - Parameters:
  ///   - ranks: of all rows; a split lies between different ranks
  ///   - minimumLeaf: drawn rows of each side at the least
  /// - Returns: nil without an allowed split; else the first of those with the greatest score.
  mutating func best(
    _ rows: Span<UInt32>, ranks: Span<UInt32>, _ samples: Span<Sample>, minimumLeaf: Int
  ) -> SplitCandidate?

  /// The ``outputs`` numbers of the node that was entered.
  func leaf(_ rows: Span<UInt32>, _ samples: Span<Sample>, into values: inout [Double])
}
