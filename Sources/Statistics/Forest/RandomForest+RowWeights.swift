extension RandomForest {
  /// Rows whose members are looked up together, tree by tree: enough that a tree, once in the cache, serves many, and never more than
  /// some 8 MB for each thread.
  private func weightedBlocks(_ rows: Int, threads: Int) -> [Range<Int>] {
    let most = max(16, min(2048, (1 << 20) / trees.count))
    // A few for each thread, so that none waits long for the last.
    let size = min(most, max(16, (rows / (4 * threads) + 15) / 16 * 16))
    return stride(from: 0, to: rows, by: size).map { $0..<min(rows, $0 + size) }
  }

  /// Hands the weights of the training rows for each row of the matrix to `read`, block by block.
  ///
  /// - Parameters:
  ///   - isOutOfBag: only trees that haven't drawn the row; the matrix is the training one
  ///   - progress: pieces are blocks of rows
  ///   - part: makes what `read` writes a block's results to
  ///   - read: gets the weights of each row in turn; nil for one with a missing value, unless `withGaps`
  ///   - withGaps: a row with a missing value goes both ways
  /// - Throws: only when `progress` asks to stop.
  func overWeights<Part: Sendable>(
    _ matrix: PredictorMatrix, isOutOfBag: Bool, withGaps: Bool, threads: Int?, progress: Progress? = nil,
    part: @Sendable (Range<Int>) -> Part, _ read: @Sendable (RowWeights?, _ row: Int, inout Part) -> Void
  ) throws(ForestError) -> [Part] {
    let threads = threads ?? settings.threads
    let blocks = weightedBlocks(matrix.rows, threads: threads)
    let incomplete = Set(matrix.incomplete)
    let watch = ProgressWatch(total: blocks.count, progress)
    let parts = Workers.map(
      blocks.count, threads: threads, scratch: { RowWeights(targets: targets.count) },
      { number, weights -> Part? in
        guard !watch.isStopped else { return nil }
        let range = blocks[number]
        var results = part(range)
        var stretches = LeafStretches(
          self, matrix, range.filter { !incomplete.contains($0) }, isOutOfBag: isOutOfBag)
        var next = 0
        for row in range {
          if !incomplete.contains(row) {
            stretches.add(row: next, of: members, to: &weights)
            next += 1
          } else if withGaps {
            addIncomplete(matrix, row, to: &weights)
          } else {
            read(nil, row, &results)
            continue
          }
          weights.settle()
          read(weights, row, &results)
          weights.clear()
        }
        watch.advance()
        return results
      })
    guard !watch.isStopped else { throw ForestError([.stopped]) }
    return parts.compactMap { $0 }
  }

  private func addIncomplete(_ matrix: PredictorMatrix, _ row: Int, to weights: inout RowWeights) {
    for (number, tree) in trees.enumerated() {
      tree.descend(incomplete: matrix.values.span, columns: matrix.columns, row: row) { leaf, share in
        weights.add(members.span.extracting(memberRange(number, leaf: leaf)), share: share)
      }
    }
  }
}
