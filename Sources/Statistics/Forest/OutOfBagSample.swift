/// The out-of-bag rows of one tree, with which the tree's error is measured again and again.
struct OutOfBagSample {
  private let tree: DecisionTree
  private let targets: [Double]
  private let outputs: Int
  let columns: Int
  /// Rows.
  let count: Int
  /// count × columns; what is permuted is put here and taken back.
  private(set) var values: [Double]
  private let places: [UInt32]

  init(_ tree: DecisionTree, _ forest: RandomForest) {
    self.tree = tree
    let rows = tree.outOfBag(0..<forest.training.rows).map { Int($0) }
    targets = rows.map { forest.targets[$0] }
    outputs = forest.outputs
    columns = forest.training.columns
    count = rows.count
    values = forest.training.rows(rows).values
    places = (0..<rows.count).map { UInt32($0) }
  }

  func column(_ column: Int) -> [Double] {
    (0..<count).map { values[$0 * columns + column] }
  }

  /// Mean squared error, or the share of wrong classes (the first of equally frequent ones is said).
  func error() -> Double {
    var leaves = places
    var span = leaves.mutableSpan
    tree.descend(values.span, columns: columns, rows: places.span, into: &span)
    var sum = 0.0
    for row in 0..<count {
      let leaf = Int(leaves[row])
      if outputs == 1 {
        let error = tree.values[leaf] - targets[row]
        sum += error * error
      } else {
        var most = 0
        for output in 1..<outputs where tree.values[leaf * outputs + output] > tree.values[leaf * outputs + most] {
          most = output
        }
        if most != Int(targets[row]) { sum += 1 }
      }
    }
    return sum / Double(count)
  }

  /// The error with the values of `predictors` taken from other rows: row i's from `order[i]`.
  mutating func error(permuting predictors: [Int], _ order: [UInt32]) -> Double {
    let kept = predictors.map { column($0) }
    for (place, predictor) in predictors.enumerated() {
      for row in 0..<count { values[row * columns + predictor] = kept[place][Int(order[row])] }
    }
    let found = error()
    for (place, predictor) in predictors.enumerated() {
      for row in 0..<count { values[row * columns + predictor] = kept[place][row] }
    }
    return found
  }
}
