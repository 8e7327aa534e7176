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

  /// Folds of some of the rows: by blocks where they have enough of them.
  func folds(within rows: [Int]) -> Folds {
    let count = min(folds, rows.count)
    let own = spatial == nil ? nil : Folds(groups: rows.map { blocks[$0] }, count: count, seed: seed)
    return own ?? Folds(random: rows.count, count: count, seed: seed)
  }
}
