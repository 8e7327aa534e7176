extension RandomForest {
  /// Quantiles of the target given the predictors (quantile regression forest, Meinshausen 2006, JMLR 7:983).
  ///
  /// A training row weighs `w_i(x) = mean_trees (times tree t drew row i)·1{i in the leaf of x} / (drawn rows of the leaf)`, so that the
  /// weighted mean of the targets is the forest's prediction; the quantile is the least target y with `Σ w_i 1{y_i ≤ y} ≥ q`. It is
  /// always one of the training targets.
  ///
  /// - Parameters:
  ///   - table: as in ``predict(_:absent:threads:)``
  ///   - probabilities: each 0…1, in any order
  /// - Returns: rows × probabilities, row by row, in the unit of the target; and what was missing
  /// - Throws: as ``predict(_:absent:threads:)``, and for a forest of classes.
  public func quantiles(
    _ table: FeatureTable, _ probabilities: [Double], absent: Set<String> = [], threads: Int? = nil
  ) throws(ForestError) -> ForestPrediction {
    guard kind == .regression else { throw ForestError([.needsRegression]) }
    let (matrix, missing) = try encoding.encode(table, absent: absent)
    let values = try quantiles(matrix, probabilities, isOutOfBag: false, threads: threads)
    return ForestPrediction(values: values, classes: [], missing: missing)
  }

  /// Quantiles for the training rows, each from the trees whose bootstrap didn't draw it, so that its own target doesn't count. NaN
  /// for a row that every tree has drawn.
  ///
  /// - Returns: training rows × probabilities, row by row
  /// - Throws: for a forest of classes.
  public func outOfBagQuantiles(_ probabilities: [Double], threads: Int? = nil) throws(ForestError) -> [Double] {
    guard kind == .regression else { throw ForestError([.needsRegression]) }
    return try quantiles(training, probabilities, isOutOfBag: true, threads: threads)
  }

  /// The weight of each training row for each row of the table: rows × training rows, row by row; each row adds up to 1. For a few
  /// rows: what a prediction rests on.
  public func weights(_ table: FeatureTable, absent: Set<String> = []) throws(ForestError) -> [[Double]] {
    guard kind == .regression else { throw ForestError([.needsRegression]) }
    let matrix = try encoding.encode(table, absent: absent).matrix
    return (0..<matrix.rows).map { row in
      var weights = [Double](repeating: 0, count: training.rows)
      for (number, tree) in trees.enumerated() {
        tree.descend(incomplete: matrix.values.span, columns: matrix.columns, row: row) { leaf, share in
          let weight = share / Double(tree.counts[leaf]) / Double(trees.count)
          for member in memberRange(number, leaf: leaf) { weights[Int(sortedRows[Int(members[member])])] += weight }
        }
      }
      return weights
    }
  }

  private func quantiles(
    _ matrix: PredictorMatrix, _ probabilities: [Double], isOutOfBag: Bool, threads: Int?
  ) throws(ForestError) -> [Double] {
    precondition(probabilities.allSatisfy { (0...1).contains($0) }, "a probability is within 0...1")
    let sorted = sortedTargets
    return try overWeights(
      matrix, isOutOfBag: isOutOfBag, withGaps: true, threads: threads, part: { _ in [Double]() },
      { weights, _, results in
        for probability in probabilities {
          results.append((weights?.quantile(probability)).map { sorted[$0] } ?? .nan)
        }
      }
    ).flatMap { $0 }
  }
}
