/// Where the members of the leaves stand that some rows fall into, looked up tree by tree and given row by row.
struct LeafStretches {
  /// Rows that are turned from tree by tree to row by row together: a line of the cache.
  private static let tile = 16

  private let trees: Int
  private let rows: Int
  private let firsts: [Int]
  /// Trees × rows, tree by tree: where the members begin, after the first of the tree.
  private var starts: [UInt32]
  /// Trees × rows: how many; 0 where the tree doesn't speak.
  private var counts: [UInt32]
  /// Row by row, of the tile in hand.
  private var tileStarts: [Int]
  private var tileCounts: [UInt32]

  /// - Parameters:
  ///   - rows: of the matrix, without missing values
  ///   - isOutOfBag: only trees that haven't drawn the row; the matrix is the training one
  init(_ forest: RandomForest, _ matrix: PredictorMatrix, _ rows: [Int], isOutOfBag: Bool) {
    let count = rows.count
    trees = forest.trees.count
    self.rows = count
    firsts = forest.memberFirsts
    let packed = PackedRows(matrix, rows)
    var walk = TreeWalk()
    var starts = [UInt32](repeating: 0, count: count * trees)
    var counts = starts
    for (number, tree) in forest.trees.enumerated() {
      let treeStarts = tree.memberStarts.span
      let treeCounts = tree.counts.span
      var allStarts = starts.mutableSpan
      var allCounts = counts.mutableSpan
      walk.enter(tree, predictors: matrix.columns) { UInt64(treeStarts[$0]) &<< 32 | UInt64(treeCounts[$0]) }
      walk.descend(packed) { group, stretches in
        for lane in 0..<min(8, count &- group &* 8) {
          let row = group &* 8 &+ lane
          if isOutOfBag, tree.isInBag(rows[row]) { continue }
          allStarts[number &* count &+ row] = UInt32(truncatingIfNeeded: stretches[lane] &>> 32)
          allCounts[number &* count &+ row] = UInt32(truncatingIfNeeded: stretches[lane])
        }
      }
    }
    self.starts = starts
    self.counts = counts
    tileStarts = [Int](repeating: 0, count: Self.tile * trees)
    tileCounts = [UInt32](repeating: 0, count: Self.tile * trees)
  }

  /// Adds the members of a row's leaves; rows are asked for in ascending order from 0.
  mutating func add(row: Int, of members: [UInt32], to weights: inout RowWeights) {
    if row.isMultiple(of: Self.tile) { turn(from: row) }
    let range = row % Self.tile * trees..<(row % Self.tile + 1) * trees
    weights.add(
      members.span, starts: tileStarts.span.extracting(range), counts: tileCounts.span.extracting(range))
  }

  private mutating func turn(from first: Int) {
    let width = min(Self.tile, rows - first)
    for tree in 0..<trees {
      let from = tree &* rows &+ first
      for row in 0..<width {
        tileStarts[row &* trees &+ tree] = firsts[tree] &+ Int(starts[from &+ row])
        tileCounts[row &* trees &+ tree] = counts[from &+ row]
      }
    }
  }
}
