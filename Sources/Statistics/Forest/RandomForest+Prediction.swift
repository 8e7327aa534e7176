extension RandomForest {
  /// Rows that are predicted together at the most: enough that a tree, once in the cache, serves many of them.
  private static let rowsPerBlock = 12_288

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
    let threads = threads ?? settings.threads
    let blocks = Self.blocks(training.rows, threads: threads)
    let parts = Workers.map(blocks.count, threads: threads) { block -> [Double] in
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
    let threads = threads ?? settings.threads
    let blocks = Self.blocks(matrix.rows, threads: threads)
    let parts = Workers.map(blocks.count, threads: threads) { block -> [Double] in
      let range = blocks[block]
      let gaps = matrix.incomplete.filter { range.contains($0) }
      let lacking = Set(gaps)
      let rows = range.filter { !lacking.contains($0) }
      let packed = PackedRows(matrix, rows)
      let found = outputs == 1 ? means(packed) : shares(packed)
      var results = [Double](repeating: 0, count: range.count * outputs)
      for (place, row) in rows.enumerated() {
        for output in 0..<outputs {
          results[(row - range.lowerBound) * outputs + output] = found[place * outputs + output]
        }
      }
      for row in gaps {
        for tree in trees {
          tree.descend(incomplete: matrix.values.span, columns: matrix.columns, row: row) { leaf, share in
            for output in 0..<outputs {
              results[(row - range.lowerBound) * outputs + output] += share * tree.values[leaf * outputs + output]
            }
          }
        }
      }
      return results.map { withinTargets($0 / Double(trees.count)) }
    }
    return parts.flatMap { $0 }
  }

  /// Sums over the trees, row by row, of one output.
  private func means(_ rows: PackedRows) -> [Double] {
    var sums = [SIMD8<Double>](repeating: SIMD8(repeating: 0), count: rows.groups)
    var walk = TreeWalk()
    for tree in trees {
      let values = tree.values.span
      walk.enter(tree, predictors: training.columns) { values[$0].bitPattern }
      var span = sums.mutableSpan
      walk.descend(rows) { group, given in span[group] += unsafe unsafeBitCast(given, to: SIMD8<Double>.self) }
    }
    return (0..<rows.count).map { sums[$0 / 8][$0 % 8] }
  }

  /// Sums over the trees, row by row and class by class.
  private func shares(_ rows: PackedRows) -> [Double] {
    var sums = [Double](repeating: 0, count: rows.groups * 8 * outputs)
    var walk = TreeWalk()
    for tree in trees {
      let values = tree.values.span
      walk.enter(tree, predictors: training.columns) { UInt64($0) }
      var span = sums.mutableSpan
      walk.descend(rows) { group, leaves in
        for lane in 0..<8 {
          let base = (group &* 8 &+ lane) &* outputs
          let leaf = Int(leaves[lane]) &* outputs
          for output in 0..<outputs { span[base &+ output] += values[leaf &+ output] }
        }
      }
    }
    return sums
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

  /// Stretches of rows of about the same length, as many for each thread.
  static func blocks(_ rows: Int, threads: Int) -> [Range<Int>] {
    let rounds = (rows + rowsPerBlock * threads - 1) / (rowsPerBlock * threads)
    let size = max(256, (rows + rounds * threads - 1) / max(1, rounds * threads))
    return stride(from: 0, to: rows, by: size).map { $0..<min(rows, $0 + size) }
  }
}
