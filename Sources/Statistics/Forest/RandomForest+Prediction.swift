extension RandomForest {
  /// Rows that are predicted together: enough that a tree, once in the cache, serves many of them.
  static let rowsPerBlock = 2048

  /// The mean over the trees of what their leaves say.
  ///
  /// - Parameters:
  ///   - table: the predictors by name, in any order; other columns are left aside
  ///   - absent: predictors that the table needn't have; they are missing in every row
  ///   - threads: at least 1; has no effect on the result. Nil: as many as training had
  /// - Throws: ``ForestError`` with all predictors that the table lacks, unknown names in `absent`, and numbers where training had
  ///   categories or the other way round.
  public func predict(
    _ table: FeatureTable, absent: Set<String> = [], threads: Int? = nil
  ) throws(ForestError) -> ForestPrediction {
    let (matrix, missing) = try encoding.encode(table, absent: absent)
    return prediction(predict(matrix, threads: threads), missing: missing)
  }

  /// What each training row gets from the trees whose bootstrap didn't draw it, about 36.8 % of all: honest predictions for the rows
  /// that the forest was trained on. NaN for a row that every tree has drawn (at 500 trees: none).
  public func outOfBag(threads: Int? = nil) -> ForestPrediction {
    let blocks = Self.blocks(training.rows)
    let parts = Workers.map(blocks.count, threads: threads ?? settings.threads) { block -> [Double] in
      let range = blocks[block]
      var sums = [Double](repeating: 0, count: range.count * outputs)
      var heard = [Int32](repeating: 0, count: range.count)
      var leaves = [UInt32](repeating: 0, count: range.count)
      for tree in trees {
        let rows = tree.outOfBag(range)
        var span = leaves.mutableSpan
        tree.descend(training.values.span, columns: training.columns, rows: rows.span, into: &span)
        add(tree, rows.span, leaves.span, first: range.lowerBound, to: &sums)
        for row in rows { heard[Int(row) - range.lowerBound] += 1 }
      }
      return sums.indices.map { place in
        let trees = heard[place / outputs]
        return trees == 0 ? .nan : withinTargets(sums[place] / Double(trees))
      }
    }
    return prediction(parts.flatMap { $0 }, missing: [])
  }

  private func prediction(_ values: [Double], missing: [MissingPredictor]) -> ForestPrediction {
    guard case .classes(let names) = kind else {
      return ForestPrediction(values: values, classes: [], missing: missing)
    }
    return ForestPrediction(values: values, classes: names, missing: missing)
  }

  func predict(_ matrix: PredictorMatrix, threads: Int? = nil) -> [Double] {
    let blocks = Self.blocks(matrix.rows)
    let parts = Workers.map(blocks.count, threads: threads ?? settings.threads) { block -> [Double] in
      let range = blocks[block]
      let gaps = matrix.incomplete.filter { range.contains($0) }
      let lacking = Set(gaps)
      let rows = range.filter { !lacking.contains($0) }.map { UInt32($0) }
      var sums = [Double](repeating: 0, count: range.count * outputs)
      var leaves = [UInt32](repeating: 0, count: rows.count)
      for tree in trees {
        var span = leaves.mutableSpan
        tree.descend(matrix.values.span, columns: matrix.columns, rows: rows.span, into: &span)
        add(tree, rows.span, leaves.span, first: range.lowerBound, to: &sums)
        for row in gaps {
          tree.descend(incomplete: matrix.values.span, columns: matrix.columns, row: row) { leaf, share in
            for output in 0..<outputs {
              sums[(row - range.lowerBound) * outputs + output] += share * tree.values[leaf * outputs + output]
            }
          }
        }
      }
      return sums.map { withinTargets($0 / Double(trees.count)) }
    }
    return parts.flatMap { $0 }
  }

  /// Adds what the leaves say to the sums of their rows.
  private func add(
    _ tree: DecisionTree, _ rows: Span<UInt32>, _ leaves: Span<UInt32>, first: Int, to sums: inout [Double]
  ) {
    let values = tree.values.span
    let outputs = outputs
    var span = sums.mutableSpan
    if outputs == 1 {
      for place in rows.indices { span[Int(rows[place]) &- first] += values[Int(leaves[place])] }
      return
    }
    for place in rows.indices {
      let base = (Int(rows[place]) &- first) &* outputs
      let leaf = Int(leaves[place]) &* outputs
      for output in 0..<outputs { span[base &+ output] += values[leaf &+ output] }
    }
  }

  /// Rounding mustn't carry a mean out of the range of what it is the mean of.
  private func withinTargets(_ value: Double) -> Double {
    guard kind == .regression, let low = sortedRows.first, let high = sortedRows.last else {
      return min(max(value, 0), 1)
    }
    return min(max(value, targets[Int(low)]), targets[Int(high)])
  }

  static func blocks(_ rows: Int) -> [Range<Int>] {
    stride(from: 0, to: rows, by: rowsPerBlock).map { $0..<min(rows, $0 + rowsPerBlock) }
  }
}
