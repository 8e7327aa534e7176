import Productivity

/// A world whose truth is known: clusters of mines in a landscape that they share with their reference.
///
/// Every cell has its own level, a regional trend, a drought year, and noise of each year that correlates between
/// neighbours. Mines lose `meanEffect` from the opening year on, each mine by its own amount, part of which is common to its
/// cluster; a mine's size tells nothing of its loss.
struct SyntheticWorld {
  static let years = Array(2000...2004)
  static let baseline = 2000...2002
  static let drought = 2003
  static let trend_per_yr = 3.0
  static let droughtLoss = -60.0
  static let noise = 40.0
  static let correlation = 0.3
  /// Cells on a side of the landscape of a cluster.
  private static let side = 9

  var mines: [Mine] = []
  var sums: [MineSums] = []
  /// Of each mine, in every year after the baseline.
  var effects: [Double] = []

  /// - Parameters:
  ///   - meanEffect: of the population that mines are drawn from
  ///   - betweenMines: standard deviation of effects within a cluster, and again between clusters
  init(seed: UInt64, clusters: Int, meanEffect: Double, betweenMines: Double, _ normals: NormalPool) {
    var draws = normals.stream(seed)
    for cluster in 0..<clusters {
      let values = Self.landscape(&draws)
      let common = draws.next() * betweenMines
      let zones = Self.zones(&draws)
      let ring = ObviousZone(
        columns: Self.side,
        fractions: (0..<Self.side * Self.side).map { cell in
          zones.allSatisfy { $0.fractions[cell] == 0 } ? 1 : 0
        })
      let reference = ring.sums(values, baseline: 0..<3)
      for zone in zones {
        let effect = meanEffect + common + draws.next() * betweenMines
        var mined = values
        for year in Self.years.indices where Self.years[year] > Self.baseline.upperBound {
          for cell in zone.covered { mined[year][cell] = values[year][cell].map { $0 + effect } }
        }
        mines.append(Mine("\(mines.count)", zone, baseline: Self.baseline, cluster: cluster))
        sums.append(MineSums(mine: zone.sums(mined, baseline: 0..<3), reference: reference))
        effects.append(effect)
      }
    }
  }

  var area_km2: Double { mines.reduce(0) { $0 + $1.area_km2 } }

  /// One or two mines of 2 × 3 to 3 × 3 cells, partly covered at an edge.
  private static func zones(_ draws: inout NormalPool.Stream) -> [ObviousZone] {
    let edge = 0.2 + 0.8 * draws.uniform()
    let isPair = draws.uniform() < 0.4
    func zone(_ columns: ClosedRange<Int>) -> ObviousZone {
      ObviousZone(
        columns: side,
        fractions: (0..<side * side).map { cell in
          let (row, column) = (cell / side, cell % side)
          guard (3...5).contains(row), columns.contains(column) else { return 0 }
          return row == 5 ? edge : 1
        })
    }
    return isPair ? [zone(1...2), zone(5...7)] : [zone(3...5)]
  }

  /// `[year][cell]`
  private static func landscape(_ draws: inout NormalPool.Stream) -> [[Double?]] {
    let level = (0..<side * side).map { _ in 400 + 50 * draws.next() }
    let rest = (1 - correlation * correlation).squareRoot()
    return years.map { year in
      var field = (0..<side * side).map { _ in draws.next() }
      // A first-order autoregression along rows, then along columns, has the variance of the draws.
      for cell in field.indices where cell % side > 0 {
        field[cell] = correlation * field[cell - 1] + rest * field[cell]
      }
      for cell in field.indices where cell >= side {
        field[cell] = correlation * field[cell - side] + rest * field[cell]
      }
      let common = trend_per_yr * Double(year - years[0]) + (year == drought ? droughtLoss : 0)
      return field.indices.map { level[$0] + common + noise * field[$0] }
    }
  }
}
