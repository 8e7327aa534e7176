extension RandomForest {
  /// For each row of the table the distribution of the target given its predictors, reduced to what was asked for: the weights of
  /// ``quantiles(_:_:absent:threads:)`` give the point (a quantile, or the mean, which is the prediction), other quantiles, the mean
  /// shortfall and, with weights of clusters, the point of every sample.
  ///
  /// Rows are taken in blocks and their weights left aside once they are reduced: beside a few MB for each thread only the results
  /// stay, 4 bytes for each row and sample.
  ///
  /// - Parameters:
  ///   - table: as in ``predict(_:absent:threads:)``
  ///   - threads: at least 1; has no effect on the result. Nil: as many as training had
  ///   - progress: pieces are blocks of rows
  /// - Throws: as ``predict(_:absent:threads:)``, for a forest of classes, and when `progress` asks to stop.
  public func conditionalDistributions(
    _ table: FeatureTable, _ wanted: DistributionRequest, threads: Int? = nil, progress: Progress? = nil
  ) throws(ForestError) -> ConditionalDistributions {
    guard kind == .regression else { throw ForestError([.needsRegression]) }
    let matrix = try encoding.encode(table).matrix
    return try distributions(matrix, wanted, isOutOfBag: false, threads, progress)
  }

  /// The same for the training rows, each from the trees whose bootstrap didn't draw it, so that its own target doesn't count.
  ///
  /// - Throws: for a forest of classes, and when `progress` asks to stop.
  public func outOfBagDistributions(
    _ wanted: DistributionRequest, threads: Int? = nil, progress: Progress? = nil
  ) throws(ForestError) -> ConditionalDistributions {
    guard kind == .regression else { throw ForestError([.needsRegression]) }
    return try distributions(training, wanted, isOutOfBag: true, threads, progress)
  }

  private struct Part: Sendable {
    var point: [Double] = []
    var quantiles: [Double] = []
    var shortfall: [Double] = []
    var samples: [Float] = []
    var sampled: SampledPoints?
  }

  private func distributions(
    _ matrix: PredictorMatrix, _ wanted: DistributionRequest, isOutOfBag: Bool, _ threads: Int?, _ progress: Progress?
  ) throws(ForestError) -> ConditionalDistributions {
    wanted.check(rows: training.rows)
    let targets = sortedTargets
    let sampleWeights = SampleWeights(wanted, sortedRows: sortedRows)
    let parts = try overWeights(
      matrix, isOutOfBag: isOutOfBag, withGaps: false, threads: threads, progress: progress,
      part: { rows in
        var part = Part()
        part.samples.reserveCapacity(rows.count * sampleWeights.count)
        part.sampled = SampledPoints(sampleWeights, targets: targets, probability: wanted.probability)
        return part
      },
      { weights, _, part in
        guard let weights, weights.count > 0 else {
          part.point.append(.nan)
          part.quantiles += wanted.quantiles.map { _ in .nan }
          part.shortfall.append(.nan)
          part.samples += repeatElement(.nan, count: sampleWeights.count)
          return
        }
        let point = weights.point(wanted.probability, targets)
        part.point.append(point)
        for probability in wanted.quantiles {
          part.quantiles.append(weights.quantile(probability).map { targets[$0] } ?? .nan)
        }
        part.shortfall.append(weights.shortfall(below: point, targets))
        if sampleWeights.count > 0 { part.sampled?.append(of: weights, to: &part.samples) }
      })
    var samples: [Float] = []
    samples.reserveCapacity(matrix.rows * sampleWeights.count)
    for part in parts { samples += part.samples }
    return ConditionalDistributions(
      point: parts.flatMap(\.point), quantiles: parts.flatMap(\.quantiles), shortfall: parts.flatMap(\.shortfall),
      samples: samples, sampleCount: sampleWeights.count)
  }
}
