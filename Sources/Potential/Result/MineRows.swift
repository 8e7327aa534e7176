internal import Messages
internal import Statistics

/// What the model says of each mine.
struct MineRows {
  let rows: [MinePotential]
  let samples: AttainableSamples

  /// Mines that are asked about together: between two of these packs work can be stopped.
  private static let minesAtOnce = 4096
  /// Predictors that are named for a mine at most.
  private static let driverCount = 3

  /// - Throws: `Interrupted`
  init(
    _ asked: AskedMines, _ model: PotentialModel, _ clusters: BootstrapClusters, _ options: PotentialOptions,
    _ watch: StageWatch
  ) throws {
    let complete = asked.mines.indices.filter { asked.lacking[$0].isEmpty }
    let learnt = complete.filter { asked.trainingRow[$0] != nil }
    let strangers = complete.filter { asked.trainingRow[$0] == nil }
    let levels = QuantileLevels(model.calibration, options)
    let request = DistributionRequest(
      probability: levels.frontier, quantiles: [levels.low, levels.high],
      clusterOfTrainingRow: clusters.ofTrainingRow, clusterWeights: clusters.trainingWeights)
    let inside = try Self.inside(asked, learnt, strangers, model, options, watch)
    var outOfBag: MineAnswers?
    if !learnt.isEmpty { outOfBag = try MineAnswers(outOfBag: model, request, options, watch) }
    var ordinary: MineAnswers?
    if !strangers.isEmpty {
      ordinary = try MineAnswers(
        model, asked.table.rows(strangers), request, options, watch, minesAtOnce: Self.minesAtOnce)
    }

    // One that was kept apart and has a category that training hasn't seen stays kept apart: it was counted there.
    var rows = asked.mines.indices.map {
      MinePotential(role: asked.isHeldOut[$0] ? .holdout : .missing, missingPredictors: asked.lacking[$0])
    }
    var places = [AttainableSamples.Place](repeating: .nowhere, count: rows.count)
    for index in learnt {
      guard let row = asked.trainingRow[index], let answers = outOfBag else { continue }
      rows[index] = MinePotential(role: .training)
      places[index] = .outOfBag(row)
      Self.fill(&rows[index], answers, row, inside[index], model)
    }
    for (row, index) in strangers.enumerated() {
      guard let answers = ordinary else { continue }
      rows[index] = MinePotential(role: asked.isHeldOut[index] ? .holdout : .predicted)
      places[index] = .ordinary(row)
      Self.fill(&rows[index], answers, row, inside[index], model)
    }
    let samples = AttainableSamples(
      places: places, attainable: rows.map(\.attainable), outOfBag: outOfBag?.distributions,
      ordinary: ordinary?.distributions, stretch: model.bootstrapStretch, count: options.resamples)
    let known = rows
    self.rows = try Parallel.map(count: rows.count, threads: options.threads) { index in
      var row = known[index]
      row.take(samples.bounds(index))
      row.compare(with: asked.mines[index])
      return row
    }
    self.samples = samples
  }

  /// The dissimilarity of each mine; nil where a predictor is missing.
  ///
  /// A mine that was learnt from is measured against those of other folds, as the threshold is: against itself it would always be inside.
  private static func inside(
    _ asked: AskedMines, _ learnt: [Int], _ strangers: [Int], _ model: PotentialModel, _ options: PotentialOptions,
    _ watch: StageWatch
  ) throws -> [Double?] {
    var indices = [Double?](repeating: nil, count: asked.mines.count)
    for index in learnt { indices[index] = asked.trainingRow[index].map { model.area.trainingIndices[$0] } }
    for start in stride(from: 0, to: strangers.count, by: minesAtOnce) {
      let pack = Array(strangers[start..<min(strangers.count, start + minesAtOnce)])
      let found = try model.area.indices(of: asked.table.rows(pack), threads: options.threads)
      for (index, value) in zip(pack, found) { indices[index] = value }
      try watch.advance(.applicability, start + pack.count, strangers.count)
    }
    return indices
  }

  private static func fill(
    _ row: inout MinePotential, _ answers: MineAnswers, _ place: Int, _ dissimilarity: Double?, _ model: PotentialModel
  ) {
    row.dissimilarity = dissimilarity
    let isInside = dissimilarity.map { $0 <= model.area.threshold } ?? false
    row.isInside = isInside
    let predicted = answers.predicted[place]
    // A test of the model is one outside its area, too; a claim isn't.
    if !predicted.isNaN, isInside || row.role != .predicted { row.predicted = predicted }
    let found = answers.distributions
    guard isInside, !found.point[place].isNaN else { return }
    row.attainable = found.point[place]
    row.predictionLow = found.quantiles[2 * place]
    row.predictionHigh = found.quantiles[2 * place + 1]
    if model.mode == .frontier { row.noiseFloor = found.shortfall[place] }
    row.drivers = answers.drivers(place, driverCount)
  }
}

extension MinePotential {
  /// The bootstrap's bounds.
  fileprivate mutating func take(_ bounds: (low: Double, high: Double)?) {
    attainableLow = bounds?.low
    attainableHigh = bounds?.high
  }

  /// What is lacking to the attainable; half-widths of both errors are added in quadrature.
  fileprivate mutating func compare(with mine: PotentialMine) {
    guard let attainable, let current = mine.current, current.isFinite else { return }
    let gap = attainable - current
    potential = max(0, gap)
    if let noiseFloor { potentialAboveNoise = max(0, gap - noiseFloor) }
    guard let attainableLow, let attainableHigh else { return }
    let below = Self.joined(attainable - attainableLow, mine.currentHigh.map { $0 - current })
    let above = Self.joined(attainableHigh - attainable, mine.currentLow.map { current - $0 })
    potentialLow = max(0, gap - below)
    potentialHigh = max(0, gap + above)
  }

  private static func joined(_ one: Double, _ other: Double?) -> Double {
    let own = max(0, one)
    let second = max(0, other ?? 0)
    return (own * own + second * second).squareRoot()
  }
}
