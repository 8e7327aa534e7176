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
    let values = quantiles(matrix, probabilities, isOutOfBag: false, threads: threads)
    return ForestPrediction(values: values, classes: [], missing: missing)
  }

  /// Quantiles for the training rows, each from the trees whose bootstrap didn't draw it, so that its own target doesn't count. NaN
  /// for a row that every tree has drawn.
  ///
  /// - Returns: training rows × probabilities, row by row
  /// - Throws: for a forest of classes.
  public func outOfBagQuantiles(_ probabilities: [Double], threads: Int? = nil) throws(ForestError) -> [Double] {
    guard kind == .regression else { throw ForestError([.needsRegression]) }
    return quantiles(training, probabilities, isOutOfBag: true, threads: threads)
  }

  /// The weight of each training row for each row of the table: rows × training rows, row by row; each row adds up to 1. For a few
  /// rows: what a prediction rests on.
  public func weights(_ table: FeatureTable, absent: Set<String> = []) throws(ForestError) -> [[Double]] {
    guard kind == .regression else { throw ForestError([.needsRegression]) }
    let matrix = try encoding.encode(table, absent: absent).matrix
    return (0..<matrix.rows).map { row in
      var weights = [Double](repeating: 0, count: training.rows)
      for tree in trees {
        tree.descend(incomplete: matrix.values.span, columns: matrix.columns, row: row) { leaf, share in
          let start = Int(tree.memberStarts[leaf])
          let weight = share / Double(tree.counts[leaf]) / Double(trees.count)
          for member in start..<start + Int(tree.counts[leaf]) {
            weights[Int(sortedRows[Int(tree.members[member])])] += weight
          }
        }
      }
      return weights
    }
  }

  /// Rows that are looked up together, tree by tree.
  private static var rowsAtOnce: Int { 512 }

  private func quantiles(
    _ matrix: PredictorMatrix, _ probabilities: [Double], isOutOfBag: Bool, threads: Int?
  ) -> [Double] {
    precondition(probabilities.allSatisfy { (0...1).contains($0) }, "a probability is within 0...1")
    let order = probabilities.indices.sorted { probabilities[$0] < probabilities[$1] }
    let sorted = sortedRows.map { targets[Int($0)] }
    let incomplete = Set(matrix.incomplete)
    let starts = Array(stride(from: 0, to: matrix.rows, by: Self.rowsAtOnce))
    let parts = Workers.map(
      starts.count, threads: threads ?? settings.threads, scratch: { QuantileScratch(targets: sorted.count) },
      { number, scratch -> [Double] in
        let range = starts[number]..<min(matrix.rows, starts[number] + Self.rowsAtOnce)
        let complete = range.filter { !incomplete.contains($0) }
        let members = LeafMembers(self, matrix, complete, isOutOfBag: isOutOfBag)
        var results = [Double](repeating: .nan, count: range.count * probabilities.count)
        var next = 0
        for row in range {
          if incomplete.contains(row) {
            for tree in trees {
              tree.descend(incomplete: matrix.values.span, columns: matrix.columns, row: row) { leaf, share in
                scratch.add(tree, leaf: leaf, share: share)
              }
            }
          } else {
            scratch.add(members, row: next)
            next += 1
          }
          scratch.read(sorted, probabilities, order) { place, value in
            results[(row - range.lowerBound) * probabilities.count + place] = value
          }
          scratch.clear()
        }
        return results
      })
    return parts.flatMap { $0 }
  }
}
