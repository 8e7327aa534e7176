internal import Statistics

/// The mines that a model is asked about, against those that it knows.
struct AskedMines {
  let mines: [PotentialMine]
  /// The model's predictors, a row a mine, without categories that the model doesn't know.
  let table: FeatureTable
  /// Names of the predictors that each mine lacks, in name order.
  let lacking: [[String]]
  /// The training row that is the mine itself: it has the same id and the same predictors. A mine whose predictors have changed since
  /// is asked like any other.
  let trainingRow: [Int?]
  let isHeldOut: [Bool]
  let unseen: [UnseenCategory]

  /// - Throws: ``PotentialProblems`` with all that doesn't fit the model.
  init(
    _ mines: [PotentialMine], _ predictors: FeatureTable, _ model: PotentialModel, _ options: PotentialOptions
  ) throws {
    let given = try predictors.withPlainGaps()
    var problems = Self.problems(given, model.forest)
    let repeated = PotentialProblems.repeated(mines)
    if !repeated.isEmpty { problems.append(.repeatedMines(repeated)) }
    problems += PotentialProblems.unknown(in: options.importanceGroups, names: model.forest.predictors)
    let unseen = Self.unseen(given, mines, model.forest)
    if model.isFromFile {
      // Grouped by predictor: the user mends a column, not a category.
      for predictor in model.forest.predictors {
        let own = unseen.filter { $0.predictor == predictor }
        guard !own.isEmpty else { continue }
        let concerned = Set(own.flatMap(\.mines))
        problems.append(
          .unseenCategories(predictor, own.map(\.category), mines: mines.map(\.id).filter { concerned.contains($0) }))
      }
    }
    guard problems.isEmpty else { throw PotentialProblems(problems) }
    self.mines = mines
    self.unseen = unseen
    table = try Self.known(given, model.forest)
    lacking = table.lacking
    let rows = Dictionary(model.trainingMines.enumerated().map { ($1.id, $0) }) { one, _ in one }
    let training = model.forest.trainingTable
    let table = table
    trainingRow = mines.enumerated().map { index, mine in
      rows[mine.id].flatMap { Self.isSame(table, index, training, $0) ? $0 : nil }
    }
    let heldOut = Set(model.heldOutMines.map(\.id))
    isHeldOut = mines.map { heldOut.contains($0.id) }
  }

  private static func problems(_ table: FeatureTable, _ forest: RandomForest) -> [PotentialProblems.Problem] {
    var problems: [PotentialProblems.Problem] = []
    let lacking = forest.predictors.filter { table[$0] == nil }
    let unknown = table.names.filter { !forest.predictors.contains($0) }.sorted()
    if !lacking.isEmpty || !unknown.isEmpty { problems.append(.predictorNames(lacking: lacking, unknown: unknown)) }
    let gaps = table.missingRows
    for name in forest.predictors {
      guard let column = table[name] else { continue }
      let hasLevels = forest.categories(of: name) != nil
      switch column {
      case .numbers where hasLevels, .categories where !hasLevels:
        problems.append(.predictorKind(name, modelHasCategories: hasLevels))
      default:
        if table.rowCount > 0, gaps[name]?.count == table.rowCount { problems.append(.emptyPredictor(name)) }
      }
    }
    return problems
  }

  /// In the order of predictors and categories.
  private static func unseen(
    _ table: FeatureTable, _ mines: [PotentialMine], _ forest: RandomForest
  ) -> [UnseenCategory] {
    forest.predictors.flatMap { name -> [UnseenCategory] in
      guard case .categories(let values) = table[name], let levels = forest.categories(of: name) else { return [] }
      let known = Set(levels)
      var strange: [String: [String]] = [:]
      for (row, value) in values.enumerated() {
        if let value, !known.contains(value) { strange[value, default: []].append(mines[row].id) }
      }
      return strange.sorted { $0.key < $1.key }.map { category, mines in
        UnseenCategory(predictor: name, category: category, mines: mines)
      }
    }
  }

  /// The model's predictors in its order; categories that it doesn't know are missing.
  private static func known(_ table: FeatureTable, _ forest: RandomForest) throws(ForestError) -> FeatureTable {
    var columns: [FeatureTable.Column] = []
    for name in forest.predictors {
      switch table[name] {
      case .categories(let values):
        let levels = Set(forest.categories(of: name) ?? [])
        columns.append(.categories(values.map { $0.flatMap { levels.contains($0) ? $0 : nil } }))
      case .numbers(let values): columns.append(.numbers(values))
      case nil: columns.append(.numbers([Double](repeating: .nan, count: table.rowCount)))
      }
    }
    return try FeatureTable(names: forest.predictors, columns: columns)
  }

  private static func isSame(_ one: FeatureTable, _ row: Int, _ other: FeatureTable, _ otherRow: Int) -> Bool {
    zip(one.columns, other.columns).allSatisfy { mine, learnt in
      switch (mine, learnt) {
      case (.numbers(let values), .numbers(let others)): values[row] == others[otherRow]
      case (.categories(let values), .categories(let others)): values[row] == others[otherRow]
      default: false
      }
    }
  }
}
