import Testing

@testable import Statistics

struct ForestDistributionTests {
  private func grown(_ rows: Int, trees: Int) throws -> (RandomForest, FeatureTable, [Double]) {
    let (table, target) = try ForestData.friedman(rows)
    return (try RandomForest.train(table, target: target, settings: ForestSettings(trees: trees)), table, target)
  }

  /// The least target with enough weight up to it, from the definition.
  private func quantile(_ weights: [Double], _ target: [Double], _ probability: Double) -> Double {
    let total = weights.reduce(0, +)
    let enough = target.indices.filter { weights[$0] > 0 }.map { target[$0] }.filter { limit in
      let sum = target.indices.filter { target[$0] <= limit }.reduce(0) { $0 + weights[$1] }
      return sum >= (probability - 1e-10) * total
    }
    return enough.min() ?? .nan
  }

  private func mean(_ weights: [Double], _ target: [Double]) -> Double {
    zip(weights, target).reduce(0) { $0 + $1.0 * $1.1 } / weights.reduce(0, +)
  }

  /// Weights of each training row over the trees that haven't drawn `row`, from the leaves themselves.
  private func outOfBagWeights(_ forest: RandomForest, _ row: Int) -> [Double] {
    var weights = [Double](repeating: 0, count: forest.trainingRows)
    for (number, tree) in forest.trees.enumerated() where !tree.isInBag(row) {
      tree.descend(incomplete: forest.training.values.span, columns: forest.training.columns, row: row) { leaf, _ in
        for member in forest.memberRange(number, leaf: leaf) {
          weights[Int(forest.sortedRows[Int(forest.members[member])])] += 1 / Double(tree.counts[leaf])
        }
      }
    }
    return weights
  }

  /// Exp(1) weights of `clusters` in `samples`; the first sample is all ones, the last leaves out half of the clusters.
  private func drawn(_ samples: Int, _ clusters: Int) -> [[Double]] {
    (0..<samples).map { sample in
      if sample == 0 { return [Double](repeating: 1, count: clusters) }
      let weights = ForestData.uniform(clusters, "cluster \(sample)").map { 1 / $0 - 1 }
      return sample == samples - 1 ? weights.enumerated().map { $0.isMultiple(of: 2) ? $1 : 0 } : weights
    }
  }

  @Test(arguments: [nil, 0, 0.1, 0.5, 0.9, 1] as [Double?])
  func `every number is that of the weights`(_ probability: Double?) throws {
    let (forest, table, target) = try grown(90, trees: 20)
    let clusters = (0..<90).map { $0 * 7 % 13 }
    let request = DistributionRequest(
      probability: probability, quantiles: [0.95, 0.05], clusterOfTrainingRow: clusters, clusterWeights: drawn(11, 13))
    let rows = [0, 8, 40, 41, 77]
    let found = try forest.conditionalDistributions(table.rows(rows), request)
    let outside = try forest.outOfBagDistributions(request)
    #expect(found.sampleCount == 11 && outside.point.count == 90)
    for (place, row) in rows.enumerated() {
      try check(found, place, forest.weights(table.rows([row]))[0], target, request)
      check(outside, row, outOfBagWeights(forest, row), target, request)
    }
  }

  private func check(
    _ found: ConditionalDistributions, _ row: Int, _ weights: [Double], _ target: [Double],
    _ request: DistributionRequest
  ) {
    func point(_ weights: [Double]) -> Double {
      request.probability.map { quantile(weights, target, $0) } ?? mean(weights, target)
    }
    let expected = point(weights)
    #expect(abs(found.point[row] - expected) < 1e-10)
    for (place, probability) in request.quantiles.enumerated() {
      #expect(found.quantiles[row * request.quantiles.count + place] == quantile(weights, target, probability))
    }
    let shortfall = mean(weights, target.map { max(0, expected - $0) })
    #expect(abs(found.shortfall[row] - shortfall) < 1e-10)
    for (sample, own) in found.samples(ofRow: row).enumerated() {
      let drawn = weights.indices.map { weights[$0] * request.clusterWeights[sample][request.clusterOfTrainingRow[$0]] }
      // Samples are kept with the 24 bits of a Float.
      let expected = point(drawn)
      #expect(abs(Double(own) - expected) <= 1e-7 * abs(expected) || (own.isNaN && drawn.allSatisfy { $0 == 0 }))
    }
    // All ones: the point itself.
    #expect(abs(Double(found.samples(ofRow: row).first ?? .nan) - expected) <= 1e-7 * abs(expected))
  }

  @Test func `the mean is the prediction and the quantiles are those of the quantile forest`() throws {
    let (forest, table, _) = try grown(120, trees: 30)
    let means = try forest.conditionalDistributions(table, DistributionRequest(probability: nil))
    for (mean, prediction) in zip(means.point, try forest.predict(table).values) {
      #expect(abs(mean - prediction) < 1e-10)
    }
    #expect(means.samples.isEmpty && means.quantiles.isEmpty && means.sampleCount == 0)
    let request = DistributionRequest(probability: 0.9, quantiles: [0.05, 0.95])
    let found = try forest.conditionalDistributions(table, request)
    #expect(try found.point == forest.quantiles(table, [0.9]).values)
    #expect(try found.quantiles == forest.quantiles(table, [0.05, 0.95]).values)
    #expect(try forest.outOfBagDistributions(request).quantiles == forest.outOfBagQuantiles([0.05, 0.95]))
  }

  @Test func `scatter about an even target falls short of the frontier by the normal law`() throws {
    // Without predictors that say anything all rows weigh alike: E max(0, Q − y) = σ(z·q + φ(z)), z = 1.2816, φ = 0.1755: 1.3289 at q = 0.9
    let target = ForestData.normal(4000, "scatter")
    let forest = try RandomForest.train(
      FeatureTable(numbers: ["x": ForestData.uniform(4000, "nothing")]), target: target,
      settings: ForestSettings(trees: 4, minimumNode: 2000, maximumDepth: 1))
    let found = try forest.conditionalDistributions(
      FeatureTable(numbers: ["x": [0.5]]), DistributionRequest(probability: 0.9))
    #expect(abs(found.shortfall[0] - (1.2816 * 0.9 + 0.1755)) < 0.1)
  }

  @Test func `threads have no effect, a row with a gap and one that every tree drew say nothing`() throws {
    let (forest, table, _) = try grown(150, trees: 3)
    let request = DistributionRequest(
      probability: 0.9, quantiles: [0.5], clusterOfTrainingRow: Array(0..<150),
      // Not the last, in which a row's few companions may all weigh nothing.
      clusterWeights: Array(drawn(10, 150).prefix(9)))
    let some = try FeatureTable(
      names: table.names,
      columns: table.columns.map { column in
        guard case .numbers(let values) = column else { return column }
        return .numbers([.nan] + values)
      })
    let found = try forest.conditionalDistributions(some, request, threads: 1)
    let other = try forest.conditionalDistributions(some, request, threads: 3)
    #expect(found.point[0].isNaN && found.quantiles[0].isNaN && found.shortfall[0].isNaN)
    #expect(found.samples(ofRow: 0).allSatisfy { $0.isNaN } && found.samples(ofRow: 0).count == 9)
    #expect(other.point[0].isNaN && found.point[1...] == other.point[1...])
    #expect(found.samples[9...] == other.samples[9...] && found.shortfall[1...] == other.shortfall[1...])
    let outside = try forest.outOfBagDistributions(request)
    for row in 0..<150 {
      let isHeard = forest.trees.contains { !$0.isInBag(row) }
      #expect(outside.point[row].isNaN != isHeard && outside.samples(ofRow: row).allSatisfy { $0.isNaN != isHeard })
    }
    #expect(outside.point.contains { $0.isNaN })
  }

  @Test func `a sample in which nothing weighs anything says nothing; the work can be stopped`() throws {
    let (forest, table, _) = try grown(60, trees: 5)
    var request = DistributionRequest(
      probability: 0.9, clusterOfTrainingRow: (0..<60).map { _ in 0 }, clusterWeights: [[0], [3]])
    let found = try forest.conditionalDistributions(table, request)
    for row in 0..<60 {
      #expect(found.samples[2 * row].isNaN && found.samples[2 * row + 1] == Float(found.point[row]))
    }
    request.probability = 0.1
    #expect(try forest.conditionalDistributions(table, request).samples[0].isNaN)
    request.probability = nil
    #expect(try forest.conditionalDistributions(table, request).samples[0].isNaN)
    #expect(throws: ForestError([.stopped])) {
      try forest.conditionalDistributions(table, request) { _, _ in false }
    }
    let classes = try RandomForest.train(table, classes: (0..<60).map { "\($0 % 2)" })
    #expect(throws: ForestError([.needsRegression])) { try classes.conditionalDistributions(table, request) }
    #expect(throws: ForestError([.needsRegression])) { try classes.outOfBagDistributions(request) }
    #expect(throws: ForestError([.needsRegression])) { try classes.contributions(table) }
    #expect(throws: ForestError([.needsRegression])) { try classes.outOfBagContributions() }
  }
}
