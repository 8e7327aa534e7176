extension RandomForest {
  /// Hears how many of how many pieces of work are done, on any thread, several at once; false stops the work.
  public typealias Progress = @Sendable (_ done: Int, _ total: Int) -> Bool

  /// A regression forest.
  ///
  /// - Parameters:
  ///   - table: predictors without missing values
  ///   - target: a finite number for each row, in any unit
  ///   - progress: see ``Progress``; pieces are trees
  /// - Throws: ``ForestError`` with everything that is wrong: lengths, missing values, settings out of range, fewer than two rows.
  ///   What can be trained on but teaches nothing (a constant predictor, an even target) is left to
  ///   ``problems(in:target:minimumRows:)``.
  public static func train(
    _ table: FeatureTable, target: [Double], settings: ForestSettings = ForestSettings(), progress: Progress? = nil
  ) throws(ForestError) -> RandomForest {
    let problems = obstacles(
      in: table, targetCount: target.count, missing: target.indices.filter { !target[$0].isFinite })
    let settingProblems = settings.problems(predictors: table.names.count)
    guard problems.isEmpty, settingProblems.isEmpty else { throw ForestError(problems + settingProblems) }
    let encoding = PredictorEncoding(table, response: target, outputs: 1)
    return try grow(
      table, encoding, kind: .regression, criterion: VarianceCriterion(targets: target), targets: target,
      settings: settings, progress: progress)
  }

  /// A forest of classes, of which it predicts the probabilities.
  ///
  /// - Parameter classes: the class of each row; others as in ``train(_:target:settings:progress:)``
  public static func train(
    _ table: FeatureTable, classes: [String], settings: ForestSettings = ForestSettings(), progress: Progress? = nil
  ) throws(ForestError) -> RandomForest {
    let problems = obstacles(in: table, targetCount: classes.count, missing: [])
    let settingProblems = settings.problems(predictors: table.names.count)
    guard problems.isEmpty, settingProblems.isEmpty else { throw ForestError(problems + settingProblems) }
    let names = Set(classes).sorted()
    let numbers = Dictionary(uniqueKeysWithValues: names.enumerated().map { ($1, $0) })
    let labels = classes.map { Int32(numbers[$0] ?? 0) }
    var shares = [Double](repeating: 0, count: classes.count * names.count)
    for (row, label) in labels.enumerated() { shares[row * names.count + Int(label)] = 1 }
    // Of two classes one share says all: the categories are ordered by it.
    let encoding =
      names.count == 2
      ? PredictorEncoding(table, response: labels.map { Double($0) }, outputs: 1)
      : PredictorEncoding(table, response: shares, outputs: names.count)
    return try grow(
      table, encoding, kind: .classes(names), criterion: GiniCriterion(classes: labels, outputs: names.count),
      targets: labels.map { Double($0) }, settings: settings, progress: progress)
  }

  /// All that a user should know about training data before a forest is trained on it: what
  /// ``train(_:target:settings:progress:)`` refuses, and besides too few rows, constant predictors and a target without variance.
  ///
  /// - Parameter minimumRows: below about 30 rows a forest says hardly more than the mean
  public static func problems(
    in table: FeatureTable, target: [Double], minimumRows: Int = 30
  ) -> [ForestError.Problem] {
    var problems = obstacles(
      in: table, targetCount: target.count, missing: target.indices.filter { !target[$0].isFinite },
      minimumRows: minimumRows)
    for (name, column) in zip(table.names, table.columns) where table.rowCount > 1 {
      let isConstant =
        switch column {
        case .numbers(let values): values.allSatisfy { $0 == values[0] }
        case .categories(let values): values[0] != nil && values.allSatisfy { $0 == values[0] }
        }
      if isConstant { problems.append(.constantPredictor(name)) }
    }
    if target.count > 1, target.allSatisfy({ $0 == target[0] }) { problems.append(.targetWithoutVariance) }
    return problems
  }

  private static func obstacles(
    in table: FeatureTable, targetCount: Int, missing: [Int], minimumRows: Int = 2
  ) -> [ForestError.Problem] {
    var problems: [ForestError.Problem] = []
    if table.names.isEmpty { problems.append(.noPredictors) }
    if targetCount != table.rowCount { problems.append(.targetLength(expected: table.rowCount, found: targetCount)) }
    if table.rowCount < max(2, minimumRows) {
      problems.append(.tooFewRows(found: table.rowCount, needed: max(2, minimumRows)))
    }
    if !missing.isEmpty { problems.append(.missingTarget(rows: missing)) }
    let gaps = table.missingRows
    for name in table.names {
      guard let rows = gaps[name] else { continue }
      problems.append(
        rows.count == table.rowCount ? .allMissing(predictor: name) : .missingValues(predictor: name, rows: rows))
    }
    return problems
  }

  private static func grow<Criterion: SplitCriterion>(
    _ table: FeatureTable, _ encoding: PredictorEncoding, kind: Kind, criterion: Criterion, targets: [Double],
    settings: ForestSettings, progress: Progress?
  ) throws(ForestError) -> RandomForest {
    let matrix = try encoding.encode(table).matrix
    let isClasses = kind != .regression
    let settings = settings.resolved(predictors: matrix.columns, classes: isClasses)
    let columns = TrainingColumns(matrix, threads: settings.threads)
    var places: [UInt32] = []
    if !isClasses {
      places = [UInt32](repeating: 0, count: targets.count)
      for (place, row) in ascending(targets).enumerated() { places[Int(row)] = UInt32(place) }
    }
    let grower = TreeGrower(columns: columns, criterion: criterion, settings: settings, targetPlaces: places)
    let watch = ProgressWatch(total: settings.trees, progress)
    let trees = Workers.map(
      settings.trees, threads: settings.threads, scratch: { grower.scratch() },
      { number, scratch -> DecisionTree? in
        guard !watch.isStopped else { return nil }
        let tree = grower.grow(number, &scratch)
        watch.advance()
        return tree
      })
    guard !watch.isStopped else { throw ForestError([.stopped]) }
    return RandomForest(
      kind: kind, settings: settings, encoding: encoding, trees: trees.compactMap { $0 }, training: matrix,
      targets: targets)
  }
}
