internal import Foundation
internal import Statistics

/// The clusters of mines that share their fate in the bootstrap, and what each sample weighs them (Bayesian bootstrap, Rubin 1981,
/// Annals of Statistics 9:130): independent weights from the exponential distribution with mean 1.
///
/// Clusters are blocks. With fewer than ``minimumBlocks`` of them among the mines that were learnt from, each mine is a cluster of its
/// own. The same weights serve the frontier of each mine and the totals of groups, so that both move together within a sample. The
/// weights of clusters that were learnt from depend on the model and the seed alone, not on which mines are asked about.
struct BootstrapClusters {
  /// With fewer, resampling blocks says next to nothing.
  static let minimumBlocks = 30

  let areMines: Bool
  /// Of each training row, 0..<``trainingCount``.
  let ofTrainingRow: [Int]
  let trainingCount: Int
  /// Of each mine that is asked about.
  let ofMine: [Int]
  /// Samples × clusters; those that were learnt from come first.
  let weights: [[Double]]

  init(_ model: PotentialModel, _ asked: AskedMines, _ options: PotentialOptions) {
    let learnt = model.trainingMines
    let coordinates =
      learnt.map { SpatialBlocks.Coordinate.geographic(longitude: $0.longitude, latitude: $0.latitude) }
      + asked.mines.map { .geographic(longitude: $0.longitude, latitude: $0.latitude) }
    let blocks = SpatialBlocks.numbers(of: coordinates, side: model.blocks_km)
    areMines = Set(blocks.prefix(learnt.count)).count < Self.minimumBlocks
    let keys: [Int]
    if areMines {
      // The mine itself where it was learnt from, else one of its own.
      let rows = Dictionary(learnt.enumerated().map { ($1.id, $0) }) { one, _ in one }
      keys =
        Array(learnt.indices)
        + asked.mines.enumerated().map { index, mine in rows[mine.id] ?? learnt.count + index }
    } else {
      keys = blocks
    }
    var numbers: [Int: Int] = [:]
    for key in Set(keys.prefix(learnt.count)).sorted() { numbers[key] = numbers.count }
    let trainingCount = numbers.count
    for key in Set(keys.dropFirst(learnt.count)).sorted() where numbers[key] == nil { numbers[key] = numbers.count }
    self.trainingCount = trainingCount
    ofTrainingRow = keys.prefix(learnt.count).map { numbers[$0] ?? 0 }
    ofMine = keys.dropFirst(learnt.count).map { numbers[$0] ?? 0 }
    let others = numbers.count - trainingCount
    weights = (0..<options.resamples).map { sample in
      Self.draws(trainingCount, options.seed, "potential.bootstrap.\(sample)")
        + Self.draws(others, options.seed, "potential.bootstrap.others.\(sample)")
    }
  }

  /// Weights of the clusters that were learnt from: samples × clusters.
  var trainingWeights: [[Double]] { weights.map { Array($0.prefix(trainingCount)) } }

  static func draws(_ count: Int, _ seed: UInt64, _ name: String) -> [Double] {
    guard count > 0 else { return [] }
    var stream = RandomStream(seed: seed, name: name)
    return (0..<count).map { _ in -log(stream.uniform()) }
  }
}
