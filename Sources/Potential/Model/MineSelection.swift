internal import Statistics

/// Which mines are learnt from, which are kept apart for the test, and why the others are neither.
///
/// Learnt from is a mine with a target, of sufficient quality, that lacks no predictor; in mode threshold only above the threshold, and
/// of those as many as are asked for, drawn at random. Kept apart are whole blocks, so that no mine is tested beside one that was learnt
/// from; with too few blocks, mines at random.
struct MineSelection {
  /// Mines by their index, ascending.
  let training: [Int]
  let holdout: [Int]
  /// Of each mine, from south to north, then from west to east.
  let blocks: [Int]
  let report: ModelReport.Selection

  /// Fewer blocks can't be left out in turn.
  private static let minimumBlocks = 3

  /// - Parameter table: a row a mine
  init(_ mines: [PotentialMine], _ table: FeatureTable, _ options: PotentialOptions) throws(PotentialProblems) {
    let gaps = table.missingRows
    let empty = table.names.filter { gaps[$0]?.count == table.rowCount }
    var problems = Self.problems(mines, table, options)
    problems += empty.sorted().map { .emptyPredictor($0) }
    var report = ModelReport.Selection(mines: mines.count)
    let usable = Self.usable(mines, table.lacking, empty: Set(empty), &report)
    problems += Self.problems(usable, mines, table, report, empty: Set(empty))
    let pool = Self.pool(usable, mines, options, &report)
    if pool.count < usable.count {
      // What varies among all may not vary among those that are left.
      problems += Self.constants(pool, mines, table, empty: Set(empty)).filter { !problems.contains($0) }
    }
    if options.mode == .threshold, usable.count >= PotentialProblems.minimumMines {
      let above = usable.count - report.belowThreshold
      if above < PotentialProblems.minimumMines {
        problems.append(
          .tooFewAboveThreshold(
            threshold: options.threshold, above: above, usable: usable.count,
            highest: usable.compactMap { mines[$0].current }.max() ?? .nan))
      }
    }
    guard problems.isEmpty else { throw PotentialProblems(problems) }

    let blocks = SpatialBlocks.numbers(
      of: mines.map { .geographic(longitude: $0.longitude, latitude: $0.latitude) }, side: options.blocks_km)
    let apart = Self.apart(pool, pool.map { blocks[$0] }, options)
    holdout = apart.holdout
    training = apart.training
    report.isBlockless = apart.isBlockless
    report.blocks = Set(pool.map { blocks[$0] }).count
    report.training = training.count
    report.holdout = holdout.count
    self.blocks = blocks
    self.report = report
  }

  /// What is wrong whichever mines are usable.
  private static func problems(
    _ mines: [PotentialMine], _ table: FeatureTable, _ options: PotentialOptions
  ) -> [PotentialProblems.Problem] {
    var problems: [PotentialProblems.Problem] = []
    if table.names.isEmpty { problems.append(.noPredictors) }
    let repeated = PotentialProblems.repeated(mines)
    if !repeated.isEmpty { problems.append(.repeatedMines(repeated)) }
    let counts = Set(([options.forest] + options.candidates).compactMap(\.candidates))
    for count in counts.sorted() where count > table.names.count && !table.names.isEmpty {
      problems.append(.tooManyCandidates(count, predictors: table.names.count))
    }
    return problems + PotentialProblems.unknown(in: options.importanceGroups, names: table.names)
  }

  /// What is wrong with the mines that could be learnt from.
  private static func problems(
    _ usable: [Int], _ mines: [PotentialMine], _ table: FeatureTable, _ report: ModelReport.Selection,
    empty: Set<String>
  ) -> [PotentialProblems.Problem] {
    var problems: [PotentialProblems.Problem] = []
    if usable.count < PotentialProblems.minimumMines {
      problems.append(
        .tooFewMines(
          usable: usable.count, withoutTarget: report.withoutTarget, poorQuality: report.poorQuality,
          missingPredictor: report.missingPredictor))
    }
    return problems + constants(usable, mines, table, empty: empty)
  }

  /// Predictors and a target without any variance.
  private static func constants(
    _ mines: [Int], _ all: [PotentialMine], _ table: FeatureTable, empty: Set<String>
  ) -> [PotentialProblems.Problem] {
    // One mine alone says nothing of what varies.
    guard mines.count > 1 else { return [] }
    var problems: [PotentialProblems.Problem] = []
    for name in table.names.sorted() where !empty.contains(name) {
      if let value = table.onlyValue(of: name, in: mines) {
        problems.append(.constantPredictor(name, value: value))
      }
    }
    let targets = mines.compactMap { all[$0].current }
    if targets.allSatisfy({ $0 == targets[0] }) { problems.append(.constantTarget(targets[0])) }
    return problems
  }

  private static func usable(
    _ mines: [PotentialMine], _ lacking: [[String]], empty: Set<String>, _ report: inout ModelReport.Selection
  ) -> [Int] {
    var usable: [Int] = []
    for (index, mine) in mines.enumerated() {
      if mine.current?.isFinite != true {
        report.withoutTarget += 1
      } else if !mine.qualityFlags.isEmpty {
        report.poorQuality += 1
      } else if lacking[index].contains(where: { !empty.contains($0) }) {
        report.missingPredictor += 1
      } else {
        usable.append(index)
      }
    }
    return usable
  }

  /// Those that the mode leaves.
  private static func pool(
    _ usable: [Int], _ mines: [PotentialMine], _ options: PotentialOptions, _ report: inout ModelReport.Selection
  ) -> [Int] {
    guard options.mode == .threshold else { return usable }
    let above = usable.filter { (mines[$0].current ?? -.infinity) > options.threshold }
    report.belowThreshold = usable.count - above.count
    guard above.count > options.sample else { return above }
    var stream = RandomStream(seed: options.seed, name: "potential.sample")
    let lots = above.map { _ in stream.uniform() }
    let drawn = above.indices.sorted { (lots[$0], $0) < (lots[$1], $1) }.prefix(options.sample)
    report.notSampled = above.count - drawn.count
    return drawn.map { above[$0] }.sorted()
  }

  private static func apart(
    _ pool: [Int], _ blocks: [Int], _ options: PotentialOptions
  ) -> (training: [Int], holdout: [Int], isBlockless: Bool) {
    let needed = max(options.folds, minimumBlocks)
    if Set(blocks).count >= needed {
      guard options.holdout > 0 else { return (pool, [], false) }
      let split = Holdout(groups: blocks, share: options.holdout, seed: options.seed)
      // One block may hold most mines: what is left must be enough for the folds, and the greater part.
      if Set(split.training.map { blocks[$0] }).count >= options.folds, split.training.count * 2 >= pool.count {
        return (split.training.map { pool[$0] }, split.heldOut.map { pool[$0] }, false)
      }
    }
    guard options.holdout > 0 else { return (pool, [], true) }
    let split = Holdout(rows: pool.count, share: options.holdout, seed: options.seed)
    return (split.training.map { pool[$0] }, split.heldOut.map { pool[$0] }, true)
  }
}
