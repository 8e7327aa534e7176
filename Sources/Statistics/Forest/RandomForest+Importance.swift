extension RandomForest {
  /// Permutation importance of every predictor (Breiman 2001): how much the error on out-of-bag rows grows when the predictor's values
  /// are shuffled among them. A predictor that merely goes along with a cause shows importance too;
  /// ``conditionalImportance(threshold:repeats:seed:threads:progress:)`` tells them apart.
  ///
  /// - Parameters:
  ///   - repeats: shuffles of each tree, at least 1; their mean counts
  ///   - seed: of the shuffles; nil: the forest's. The stream of tree t and predictor p is "forest.importance.t.p".
  ///   - progress: pieces are trees
  /// - Returns: in name order
  /// - Throws: only when `progress` asks to stop.
  public func permutationImportance(
    repeats: Int = 1, seed: UInt64? = nil, threads: Int? = nil, progress: Progress? = nil
  ) throws(ForestError) -> [Importance] {
    try permuted(
      predictors.map { ($0, [$0]) }, places: predictors.indices.map { [$0] }, repeats, seed, threads, progress)
  }

  /// Permutation importance of groups: the predictors of a group are shuffled together, row by row, so that predictors that can stand
  /// in for each other (temperatures, rain) are judged as one.
  ///
  /// - Parameter groups: name and predictors; a predictor may be in several groups
  /// - Returns: in the order of the groups
  /// - Throws: for names that aren't predictors, or when `progress` asks to stop.
  public func groupedImportance(
    _ groups: [(name: String, predictors: [String])], repeats: Int = 1, seed: UInt64? = nil, threads: Int? = nil,
    progress: Progress? = nil
  ) throws(ForestError) -> [Importance] {
    let all = try places(of: groups.flatMap(\.predictors))
    var places: [[Int]] = []
    var next = 0
    for group in groups {
      places.append(Array(all[next..<next + group.predictors.count]))
      next += group.predictors.count
    }
    return try permuted(groups.map { ($0.name, $0.predictors) }, places: places, repeats, seed, threads, progress)
  }

  private func permuted(
    _ groups: [(String, [String])], places: [[Int]], _ repeats: Int, _ seed: UInt64?, _ threads: Int?,
    _ progress: Progress?
  ) throws(ForestError) -> [Importance] {
    precondition(repeats >= 1, "at least one shuffle")
    let names = groups.map(\.0)
    let increases = try overTrees(threads, progress) { number -> [Double?] in
      let tree = trees[number]
      var sample = OutOfBagSample(tree, self)
      let used = tree.usedPredictors(training.columns)
      guard sample.count > 0 else { return places.map { _ in nil } }
      let error = sample.error()
      return places.indices.map { group in
        guard places[group].contains(where: { used[$0] }) else { return nil }
        var stream = RandomStream(seed: seed ?? settings.seed, name: "forest.importance.\(number).\(names[group])")
        var sum = 0.0
        for _ in 0..<repeats {
          var order = (0..<sample.count).map { UInt32($0) }
          stream.shuffle(&order, 0..<sample.count)
          sum += sample.error(permuting: places[group], order) - error
        }
        return sum / Double(repeats)
      }
    }
    return groups.indices.map { group in
      Importance(name: groups[group].0, predictors: groups[group].1, increases: increases.map { $0[group] })
    }
  }

  /// What `body` gives for each tree, in their order.
  func overTrees<Result: Sendable>(
    _ threads: Int?, _ progress: Progress?, _ body: @Sendable (Int) -> Result
  ) throws(ForestError) -> [Result] {
    let watch = ProgressWatch(total: trees.count, progress)
    let results = Workers.map(trees.count, threads: threads ?? settings.threads) { number -> Result? in
      guard !watch.isStopped else { return nil }
      let result = body(number)
      watch.advance()
      return result
    }
    guard !watch.isStopped else { throw ForestError([.stopped]) }
    return results.compactMap { $0 }
  }
}
