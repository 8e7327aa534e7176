internal import Statistics

/// Which level of the forest's quantiles really holds which share of the targets.
///
/// A quantile forest rests each quantile on few rows, and its trees have chosen their splits by the targets of those very rows; so its
/// upper quantiles lie too low and its intervals are too narrow (with the default leaves about 85 % below the quantile of 0.9, and 80 %
/// within an interval of 90 %). Out of the bag the share below each level can be counted; the level that is asked of the forest is the one
/// that holds the wanted share. The holdout tests what comes of it.
public struct QuantileCalibration: Sendable, Hashable {
  /// The share of training mines whose target is at or below its out-of-bag quantile of level k/(count − 1); ascending.
  public let shares: [Double]

  private static let steps = 100

  public init(shares: [Double]) {
    precondition(shares.count >= 2, "a share for level 0 and one for level 1")
    self.shares = shares
  }

  /// - Parameter targets: of the training rows
  init(_ forest: RandomForest, targets: [Double], threads: Int) throws(ForestError) {
    let levels = (0...Self.steps).map { Double($0) / Double(Self.steps) }
    let quantiles = try forest.outOfBagQuantiles(levels, threads: threads)
    var below = [Int](repeating: 0, count: levels.count)
    var rows = 0
    for (row, target) in targets.enumerated() where !quantiles[row * levels.count].isNaN {
      rows += 1
      for place in levels.indices where target <= quantiles[row * levels.count + place] { below[place] += 1 }
    }
    // Where no tree can speak for any mine, levels stay what they are called.
    shares = levels.indices.map { rows == 0 ? levels[$0] : Double(below[$0]) / Double(rows) }
  }

  /// The level whose quantile a share of the targets doesn't exceed, linear between the levels that were counted.
  ///
  /// - Parameter share: 0…1
  public func level(holding share: Double) -> Double {
    guard let place = shares.firstIndex(where: { $0 >= share }) else { return 1 }
    guard place > 0 else { return 0 }
    let step = (share - shares[place - 1]) / (shares[place] - shares[place - 1])
    return (Double(place - 1) + step) / Double(shares.count - 1)
  }
}
