internal import Messages
internal import Statistics

/// The forest's answers for many mines.
struct MineAnswers {
  /// The mean prediction of each; NaN where no tree can speak.
  let predicted: [Double]
  let distributions: ConditionalDistributions
  private let predictors: [String]
  /// Mines × predictors.
  private let contributions: [Double]

  /// For all training rows, from the trees that haven't seen them.
  init(
    outOfBag model: PotentialModel, _ request: DistributionRequest, _ options: PotentialOptions, _ watch: StageWatch
  ) throws {
    distributions = try watch.asking { () throws(ForestError) in
      try model.forest.outOfBagDistributions(
        request, threads: options.threads, progress: watch.forest(.frontier))
    }
    predicted = model.forest.outOfBag(threads: options.threads).values
    try Interruption.check()
    let found = try model.forest.outOfBagContributions(threads: options.threads)
    predictors = found.predictors
    contributions = found.values
    try Interruption.check()
  }

  /// For mines that the model doesn't know.
  init(
    _ model: PotentialModel, _ table: FeatureTable, _ request: DistributionRequest, _ options: PotentialOptions,
    _ watch: StageWatch, minesAtOnce: Int
  ) throws {
    distributions = try watch.asking { () throws(ForestError) in
      try model.forest.conditionalDistributions(
        table, request, threads: options.threads, progress: watch.forest(.frontier))
    }
    predicted = try model.forest.predict(table, threads: options.threads).values
    predictors = model.forest.predictors
    var contributions: [Double] = []
    contributions.reserveCapacity(table.rowCount * predictors.count)
    for start in stride(from: 0, to: table.rowCount, by: minesAtOnce) {
      let pack = table.rows(Array(start..<min(table.rowCount, start + minesAtOnce)))
      contributions += try model.forest.contributions(pack, threads: options.threads).values
      try Interruption.check()
    }
    self.contributions = contributions
  }

  /// The predictors that say most about a mine, by the size of their contribution, equal ones in name order; those that say nothing
  /// are left out.
  func drivers(_ mine: Int, _ count: Int) -> [MinePotential.Driver] {
    let first = mine * predictors.count
    let order = predictors.indices.sorted {
      (-abs(contributions[first + $0]), $0) < (-abs(contributions[first + $1]), $1)
    }
    return order.prefix(count).compactMap { place in
      let contribution = contributions[first + place]
      guard contribution.isFinite, contribution != 0 else { return nil }
      return MinePotential.Driver(predictor: predictors[place], contribution: contribution)
    }
  }
}
