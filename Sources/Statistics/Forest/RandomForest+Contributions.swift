extension RandomForest {
  /// What each predictor adds to the prediction of each row: on the way down a tree every split changes the mean of the training rows
  /// in the node, and the change belongs to the split's predictor. Over all trees
  /// ```
  /// prediction(row) = base + Σ_predictors contribution(row, predictor)
  /// ```
  /// It tells how the forest came to its number, not what causes the target; of predictors that go along with each other the one that
  /// happened to be split on gets the credit.
  ///
  /// Source: Palczewska et al. 2013, IEEE 14th International Conference on Information Reuse and Integration, 112; Saabas 2014,
  /// "Interpreting random forests".
  ///
  /// - Parameters:
  ///   - table: as in ``predict(_:absent:threads:)``
  ///   - threads: at least 1; has no effect on the result. Nil: as many as training had
  /// - Throws: as ``predict(_:absent:threads:)``, and for a forest of classes.
  public func contributions(_ table: FeatureTable, threads: Int? = nil) throws(ForestError) -> PredictionContributions {
    guard kind == .regression else { throw ForestError([.needsRegression]) }
    return contributions(try encoding.encode(table).matrix, isOutOfBag: false, threads)
  }

  /// The same for the training rows, each over the trees whose bootstrap didn't draw it: base and contributions add up to
  /// ``outOfBag(threads:)``.
  ///
  /// - Throws: for a forest of classes.
  public func outOfBagContributions(threads: Int? = nil) throws(ForestError) -> PredictionContributions {
    guard kind == .regression else { throw ForestError([.needsRegression]) }
    return contributions(training, isOutOfBag: true, threads)
  }

  private func contributions(
    _ matrix: PredictorMatrix, isOutOfBag: Bool, _ threads: Int?
  ) -> PredictionContributions {
    let threads = threads ?? settings.threads
    let blocks = Self.blocks(matrix.rows, threads: threads)
    let incomplete = Set(matrix.incomplete)
    let columns = matrix.columns
    let parts = Workers.map(blocks.count, threads: threads) { number in
      let range = blocks[number]
      let complete = range.filter { !incomplete.contains($0) }
      var base = [Double](repeating: 0, count: range.count)
      var values = [Double](repeating: 0, count: range.count * columns)
      var heard = [Int32](repeating: 0, count: range.count)
      for tree in trees {
        let means = tree.means()
        for row in complete where !(isOutOfBag && tree.isInBag(row)) {
          let place = row - range.lowerBound
          base[place] += means[0]
          heard[place] += 1
          tree.credit(matrix.values.span, row: row, columns: columns, means.span, place: place, to: &values)
        }
      }
      for place in range.indices.map({ $0 - range.lowerBound }) {
        let trees = heard[place] == 0 ? Double.nan : Double(heard[place])
        base[place] /= trees
        for column in place * columns..<(place + 1) * columns { values[column] /= trees }
      }
      return (base: base, values: values)
    }
    return PredictionContributions(
      predictors: predictors, base: parts.flatMap(\.base), values: parts.flatMap(\.values))
  }
}

extension DecisionTree {
  /// The mean of each node's drawn rows, of a tree with one output.
  fileprivate func means() -> [Double] {
    var means = values
    // Children come after their parent.
    for place in nodes.indices.reversed() where !isLeaf(place) {
      let left = Int(nodes[place].child)
      let (one, other) = (Double(counts[left]), Double(counts[left + 1]))
      means[place] = (means[left] * one + means[left + 1] * other) / (one + other)
    }
    return means
  }

  /// Adds each change of the mean on a row's way down to what its predictor gets.
  fileprivate func credit(
    _ values: Span<Double>, row: Int, columns: Int, _ means: Span<Double>, place: Int, to credits: inout [Double]
  ) {
    var node = 0
    while true {
      let split = nodes[node]
      let child = Int(split.child)
      if child == node { return }
      let predictor = Int(split.predictor)
      let next = child + (values[row * columns + predictor] > split.threshold ? 1 : 0)
      credits[place * columns + predictor] += means[next] - means[node]
      node = next
    }
  }
}
