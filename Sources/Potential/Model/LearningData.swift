internal import Statistics

/// What the forest learns from, and how it is divided for judging it.
struct LearningData {
  /// Without gaps; a row a training mine.
  let table: FeatureTable
  let target: [Double]
  /// Of each training mine.
  let blocks: [Int]
  let random: Folds
  /// Folds of whole blocks; nil with too few blocks.
  let spatial: Folds?
  private let folds: Int
  private let seed: UInt64

  init(
    table: FeatureTable, target: [Double], blocks: [Int], isBlockless: Bool, _ options: PotentialOptions
  ) {
    self.table = table
    self.target = target
    self.blocks = blocks
    folds = min(options.folds, target.count)
    seed = options.seed
    random = Folds(random: target.count, count: folds, seed: seed)
    spatial = isBlockless ? nil : Folds(groups: blocks, count: folds, seed: seed)
  }

  /// By blocks where there are enough of them.
  var best: Folds { spatial ?? random }

  /// Three parts of about equal size, by blocks where there are enough of them.
  var thirds: Folds {
    let own = spatial == nil ? nil : Folds(groups: blocks, count: 3, seed: seed)
    return own ?? Folds(random: target.count, count: 3, seed: seed)
  }

  /// Numbers from 0 of the clusters that the bootstrap draws: blocks, or with few of them the mines themselves.
  func clusters(of rows: [Int]) -> [Int] {
    guard Set(blocks).count >= BootstrapClusters.minimumBlocks else { return Array(rows.indices) }
    let numbers = Set(rows.map { blocks[$0] }).sorted()
    let places = Dictionary(uniqueKeysWithValues: numbers.enumerated().map { ($1, $0) })
    return rows.map { places[blocks[$0]] ?? 0 }
  }

  /// Folds of some of the rows: by blocks where they have enough of them.
  func folds(within rows: [Int]) -> Folds {
    let count = min(folds, rows.count)
    let own = spatial == nil ? nil : Folds(groups: rows.map { blocks[$0] }, count: count, seed: seed)
    // One block may hold nearly all of them: a forest needs two rows to learn from.
    if let own, (0..<own.count).allSatisfy({ own.learning($0).count >= 2 }) { return own }
    return Folds(random: rows.count, count: count, seed: seed)
  }
}
