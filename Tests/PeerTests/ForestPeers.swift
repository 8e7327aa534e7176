import Statistics

/// What scikit-learn, ranger and party make of the data sets of `Tests/Peers/forest.py`.
enum ForestPeers {
  struct DataSet: Decodable {
    let name: String
    let trees: Int
    let candidates: Int
    let minimum_node: Int
    let maximum_depth: Int?
    let threshold: Double
    let names: [String]
    /// Columns.
    let train: [[Double]]
    let train_y: [Double]
    let test: [[Double]]
    let test_y: [Double]
    /// A number for each seed.
    let scikit_learn: [Double]?

    func forest(seed: Int) throws -> RandomForest {
      let settings = ForestSettings(
        trees: trees, candidates: candidates, minimumNode: minimum_node, maximumDepth: maximum_depth,
        seed: UInt64(seed), threads: 2)
      return try RandomForest.train(try table(train), target: train_y, settings: settings)
    }

    func table(_ columns: [[Double]]) throws -> FeatureTable {
      try FeatureTable(names: names, columns: columns.map { .numbers($0) })
    }

    /// 1 − SSE/SST of our forest on the test rows, for each of the seeds 1, 2, …
    func determinations(seeds: Int) throws -> [Double] {
      let held = try table(test)
      let centre = ForestPeers.mean(test_y)
      let total = test_y.reduce(0) { $0 + ($1 - centre) * ($1 - centre) }
      return try (1...seeds).map { seed in
        let predicted = try forest(seed: seed).predict(held).values
        return 1 - zip(test_y, predicted).reduce(0) { $0 + ($1.0 - $1.1) * ($1.0 - $1.1) } / total
      }
    }
  }

  struct Scored: Decodable {
    let data: DataSet
    let ranger: [Double]

    enum CodingKeys: CodingKey { case ranger }

    init(from decoder: any Decoder) throws {
      data = try DataSet(from: decoder)
      ranger = try decoder.container(keyedBy: CodingKeys.self).decode([Double].self, forKey: .ranger)
    }
  }

  /// Importance of each predictor for each seed: seeds × predictors.
  struct Weighed: Decodable {
    let data: DataSet
    let peer: [[Double]]

    enum CodingKeys: CodingKey { case ranger, party }

    init(from decoder: any Decoder) throws {
      data = try DataSet(from: decoder)
      let container = try decoder.container(keyedBy: CodingKeys.self)
      peer =
        try container.decodeIfPresent([[Double]].self, forKey: .ranger)
        ?? container.decode([[Double]].self, forKey: .party)
    }
  }

  private struct Answer<Entry: Decodable>: Decodable {
    let sets: [Entry]
  }

  static func scores(minimumNode: Int) throws -> [Scored] {
    try Peers.ask("forest", ["scores", "--minimum-node", "\(minimumNode)"], as: Answer<Scored>.self).sets
  }

  static func permutationImportance() throws -> [Weighed] {
    try Peers.ask("forest", ["importance"], as: Answer<Weighed>.self).sets
  }

  static func conditionalImportance() throws -> [Weighed] {
    try Peers.ask("forest", ["conditional"], as: Answer<Weighed>.self).sets
  }

  static func mean(_ values: [Double]) -> Double { values.reduce(0, +) / Double(values.count) }

  /// Divisor n − 1.
  static func variance(_ values: [Double]) -> Double {
    let centre = mean(values)
    return values.reduce(0) { $0 + ($1 - centre) * ($1 - centre) } / Double(values.count - 1)
  }

  /// Kendall's rank correlation of two means over seeds, over the pairs of predictors whose difference is clear to the peer: at least
  /// three standard deviations of that difference between its seeds. Copies of one cause have no order, nor have predictors
  /// that say nothing.
  static func clearKendall(_ ours: [[Double]], _ peer: [[Double]]) -> (correlation: Double, pairs: Int) {
    var agreeing = 0
    var pairs = 0
    for one in peer[0].indices {
      for other in 0..<one {
        let differences = peer.map { $0[one] - $0[other] }
        let difference = mean(differences)
        guard abs(difference) >= 3 * variance(differences).squareRoot(), difference != 0 else { continue }
        pairs += 1
        let own = mean(ours.map { $0[one] - $0[other] })
        agreeing += own * difference > 0 ? 1 : -1
      }
    }
    return (Double(agreeing) / Double(pairs), pairs)
  }
}
