internal import Statistics

/// By how much the bootstrap of a forest's weights understates how far the frontier strays from forest to forest.
///
/// The bootstrap weighs targets anew but leaves the trees as they are, though other targets would have grown other trees; and it knows
/// its own spread from few targets only. How much that matters is measured: blocks are dealt into three thirds, a forest is grown on
/// each of two of them, and both are asked about the mines of the third. If the bootstrap's variances were right, nine differences
/// in ten would lie within 1.645 standard deviations:
/// ```
/// stretch = Q_0.9( |attainable_A − attainable_B| / √(variance_A + variance_B) ) / 1.6449      variance: of the bootstrap samples
/// ```
/// at least 1. What both forests have in common (a frontier that is too flat) doesn't show.
enum BootstrapStretch {
  private static let samples = 50

  /// - Throws: `Interrupted`
  static func measured(
    _ data: LearningData, _ settings: ForestSettings, _ options: PotentialOptions, _ watch: StageWatch
  ) throws -> Double {
    guard data.target.count >= 30 else { return 1 }
    let thirds = data.thirds
    let asked = data.table.rows(thirds.leftOut(2))
    var found: [ConditionalDistributions] = []
    for third in 0..<2 {
      let rows = thirds.leftOut(third)
      let own = data.table.rows(rows)
      let target = rows.map { data.target[$0] }
      let forest = try watch.asking { () throws(ForestError) in
        try RandomForest.train(own, target: target, settings: settings, progress: watch.quietly)
      }
      let levels = QuantileLevels(
        try QuantileCalibration(forest, targets: target, threads: options.threads), options)
      let clusters = data.clusters(of: rows)
      let count = (clusters.max() ?? 0) + 1
      let request = DistributionRequest(
        probability: levels.frontier, clusterOfTrainingRow: clusters,
        clusterWeights: (0..<samples).map { sample in
          BootstrapClusters.draws(count, options.seed, "potential.stretch.\(third).\(sample)")
        })
      found.append(
        try watch.asking { () throws(ForestError) in
          try forest.conditionalDistributions(asked, request, threads: options.threads, progress: watch.quietly)
        })
    }
    return ratio(
      differences: zip(found[0].point, found[1].point).map { $0 - $1 },
      variances: found[0].point.indices.map { row in
        variance(found[0].samples(ofRow: row)) + variance(found[1].samples(ofRow: row))
      })
  }

  /// - Parameters:
  ///   - differences: between two forests, for each mine
  ///   - variances: of these differences, as the bootstrap has them
  static func ratio(differences: [Double], variances: [Double]) -> Double {
    var ratios = zip(differences, variances).compactMap { difference, variance -> Double? in
      guard difference.isFinite, variance.isFinite else { return nil }
      if variance > 0 { return abs(difference) / variance.squareRoot() }
      return difference == 0 ? 0 : .infinity
    }
    guard !ratios.isEmpty else { return 1 }
    let found = Quantiles.type7(of: &ratios, [0.9])[0] / Normal.quantile(0.95)
    return found.isFinite ? max(1, found) : 1
  }

  private static func variance(_ samples: ArraySlice<Float>) -> Double {
    let known = samples.filter { !$0.isNaN }.map { Double($0) }
    let mean = known.reduce(0, +) / Double(known.count)
    return known.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Double(known.count - 1)
  }
}
