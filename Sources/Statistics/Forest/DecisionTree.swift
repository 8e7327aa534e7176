/// A tree of a forest, in flat arrays; node 0 is the root.
struct DecisionTree: Sendable, Hashable {
  var nodes: [TreeNode]
  /// nodes × outputs: what a leaf says; 0 for inner nodes.
  var values: [Double]
  /// Drawn training rows of each node.
  var counts: [UInt32]
  /// Where a leaf's members begin among those of the tree; it has as many as ``counts`` says. Empty where members aren't kept.
  var memberStarts: [UInt32]
  /// The drawn training rows leaf by leaf, each as the place of its target among all sorted ones, as often as it was drawn; a forest
  /// takes them to itself.
  var members: [UInt32]
  /// Bit r of the whole: the bootstrap drew training row r.
  var bag: [UInt64]

  func isLeaf(_ node: Int) -> Bool { Int(nodes[node].child) == node }

  func isInBag(_ row: Int) -> Bool { bag[row >> 6] >> UInt64(row & 63) & 1 == 1 }

  /// Training rows that the bootstrap didn't draw, ascending.
  func outOfBag(_ rows: Range<Int>) -> [UInt32] {
    var outside: [UInt32] = []
    outside.reserveCapacity(rows.count / 2)
    for row in rows where !isInBag(row) { outside.append(UInt32(row)) }
    return outside
  }

  /// Which of the predictors the tree splits on.
  func usedPredictors(_ count: Int) -> [Bool] {
    var used = [Bool](repeating: false, count: count)
    for (place, node) in nodes.enumerated() where Int(node.child) != place { used[Int(node.predictor)] = true }
    return used
  }

  /// The thresholds of a predictor's splits, ascending and different.
  func thresholds(_ predictor: Int) -> [Double] {
    var found: [Double] = []
    for (place, node) in nodes.enumerated() where Int(node.child) != place && Int(node.predictor) == predictor {
      found.append(node.threshold)
    }
    found.sort()
    return found.indices.filter { $0 == 0 || found[$0] != found[$0 - 1] }.map { found[$0] }
  }
}
