/// The members of the leaves that some rows fall into, gathered tree by tree, so that a tree is read once for all of them.
struct LeafMembers {
  /// Where each row's members begin; one more than rows.
  let offsets: [Int]
  /// Row by row, tree by tree: the place of each member's target among the sorted ones.
  private(set) var places: [UInt32]
  /// Of each member: one over the drawn rows of its leaf.
  private(set) var weights: [Double]
  /// Trees that speak for each row.
  let totals: [Double]

  /// - Parameters:
  ///   - rows: of the matrix, without missing values
  ///   - isOutOfBag: only trees that haven't drawn the row; the matrix is the training one
  init(_ forest: RandomForest, _ matrix: PredictorMatrix, _ rows: [Int], isOutOfBag: Bool) {
    let count = rows.count
    let chosen = rows.map { UInt32($0) }
    var leaves: [UInt32] = []
    leaves.reserveCapacity(count * forest.trees.count)
    var own = chosen
    var sizes = [Int](repeating: 0, count: count)
    var heard = [Double](repeating: 0, count: count)
    for tree in forest.trees {
      var span = own.mutableSpan
      tree.descend(matrix.values.span, columns: matrix.columns, rows: chosen.span, into: &span)
      for row in 0..<count where !(isOutOfBag && tree.isInBag(rows[row])) {
        sizes[row] += Int(tree.counts[Int(own[row])])
        heard[row] += 1
      }
      leaves += own
    }
    totals = heard
    var offsets = [0]
    for size in sizes { offsets.append((offsets.last ?? 0) + size) }
    self.offsets = offsets
    let total = offsets.last ?? 0
    places = [UInt32](repeating: 0, count: total)
    weights = [Double](repeating: 0, count: total)
    var next = offsets
    for (number, tree) in forest.trees.enumerated() {
      let counts = tree.counts.span
      let starts = tree.memberStarts.span
      let members = tree.members.span
      for row in 0..<count where !(isOutOfBag && tree.isInBag(rows[row])) {
        let leaf = Int(leaves[number * count + row])
        let size = Int(counts[leaf])
        let start = Int(starts[leaf])
        let weight = 1 / Double(size)
        let from = next[row]
        for member in 0..<size {
          places[from + member] = members[start + member]
          weights[from + member] = weight
        }
        next[row] = from + size
      }
    }
  }
}
