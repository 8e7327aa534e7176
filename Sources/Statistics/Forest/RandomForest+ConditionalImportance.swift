extension RandomForest {
  /// Conditional permutation importance of every predictor (Strobl et al. 2008, BMC Bioinformatics 9:307; Debeer & Strobl 2020, BMC
  /// Bioinformatics 21:307): how much the error on out-of-bag rows grows when a predictor's values are shuffled only among rows that are
  /// alike in the predictors that go along with it. It falls to about 0 for a predictor that merely goes along with a cause.
  ///
  /// In each tree that uses predictor j, the out-of-bag rows are put into cells by the tree's own split points of those associated
  /// predictors that the tree uses, and j's values are shuffled within the cells. Associated are predictors with `1 − p ≥ threshold`,
  /// p being that of Spearman's rank correlation over the training rows. Trees that don't use j count 0.
  ///
  /// - Parameters:
  ///   - threshold: 0…1; 0 conditions on all predictors, 1 on none (then it is permutation importance)
  ///   - leastRowsPerCell: nil: the rows are cut by all associated predictors, as in the papers. Deep trees on many rows cut so finely
  ///     that each row has a cell of its own, whatever the threshold, and nothing can be shuffled; then a number such as 3: the
  ///     predictors cut one after the other, those that go along most (|r| of ranks) first, as long as cells keep so many rows on average
  ///   - repeats: shuffles of each tree, at least 1; their mean counts
  ///   - seed: of the shuffles; nil: the forest's. The stream of tree t and predictor p is "forest.conditional.t.p".
  ///   - progress: pieces are trees
  /// - Returns: in name order
  /// - Throws: only when `progress` asks to stop.
  public func conditionalImportance(
    threshold: Double = 0.95, leastRowsPerCell: Double? = nil, repeats: Int = 1, seed: UInt64? = nil,
    threads: Int? = nil, progress: Progress? = nil
  ) throws(ForestError) -> [ConditionalImportance] {
    precondition((0...1).contains(threshold) && repeats >= 1, "a threshold within 0...1, at least one shuffle")
    let association = PredictorAssociation(training, threads: threads ?? settings.threads)
    let associated = predictors.indices.map { one in
      predictors.indices.filter { other in
        other != one && threshold < 1 && association.confidence(one, other) >= threshold
      }
    }
    // The order of conditions has no effect on the cells but where only the first of them are taken.
    let ordered = associated.enumerated().map { one, others in
      leastRowsPerCell == nil
        ? others : others.sorted { (-association.strength(one, $0), $0) < (-association.strength(one, $1), $1) }
    }
    let found = try overTrees(threads, progress) { number -> [ConditionalTrial?] in
      conditionalTrials(number, ordered, repeats, seed ?? settings.seed, leastRowsPerCell ?? 0)
    }
    return predictors.indices.map { predictor in
      let trials = found.map { $0[predictor] }
      let used = trials.compactMap { $0 }
      let cells = used.reduce(0) { $0 + $1.cells }
      return ConditionalImportance(
        importance: Importance(
          name: predictors[predictor], predictors: [predictors[predictor]], increases: trials.map { $0?.increase }),
        associated: associated[predictor].map { predictors[$0] },
        treesUnconditioned: used.count { $0.isUnconditioned }, treesImpossible: used.count { $0.isImpossible },
        meanCells: used.isEmpty ? 0 : Double(cells) / Double(used.count))
    }
  }

  /// What shuffling each predictor does to one tree; nil for those that it doesn't use.
  private func conditionalTrials(
    _ number: Int, _ associated: [[Int]], _ repeats: Int, _ seed: UInt64, _ leastRowsPerCell: Double
  ) -> [ConditionalTrial?] {
    let tree = trees[number]
    let used = tree.usedPredictors(training.columns)
    var sample = OutOfBagSample(tree, self)
    guard sample.count > 0 else { return used.map { _ in nil } }
    let error = sample.error()
    let bins = predictors.indices.map { used[$0] ? Self.bins(sample.column($0), tree.thresholds($0)) : [] }
    return predictors.indices.map { predictor in
      guard used[predictor] else { return nil }
      let conditions = associated[predictor].filter { used[$0] }
      let cells = ConditioningCells(
        conditions.map { bins[$0] }, count: sample.count,
        leastRowsPerCell: leastRowsPerCell)
      let isImpossible = cells.isImpossible
      var stream = RandomStream(seed: seed, name: "forest.conditional.\(number).\(predictors[predictor])")
      var sum = 0.0
      if !isImpossible {
        for _ in 0..<repeats {
          sum += sample.error(permuting: [predictor], cells.shuffled(&stream)) - error
        }
      }
      return ConditionalTrial(
        increase: sum / Double(repeats), isUnconditioned: cells.stretches.count < 2, isImpossible: isImpossible,
        cells: cells.stretches.count)
    }
  }

  /// How many thresholds lie below each value: the interval between split points that it falls into.
  static func bins(_ values: [Double], _ thresholds: [Double]) -> [UInt32] {
    values.map { value in
      var low = 0
      var high = thresholds.count
      while low < high {
        let middle = (low + high) / 2
        if value > thresholds[middle] { low = middle + 1 } else { high = middle }
      }
      return UInt32(low)
    }
  }
}
