/// Sums over the valid cells of a zone, from which mean, spread and effective sample size follow.
///
/// Each cell weighs `w = covered fraction × cell area` (m²). Sums of pieces are merged with ``merge(_:)`` in a fixed order
/// (pieces of a fixed lattice of cells, row by row), so that they don't depend on how the raster was read.
public struct WeightedMoments: Sendable, Hashable {
  /// Σ fraction: cells, partly covered ones counted by their part.
  public var cells: Double = 0
  /// Σ w, m².
  public var weight: Double = 0
  /// Σ w², m⁴.
  public var squaredWeight: Double = 0
  /// Σ w·x / Σ w in the unit of x; 0 without cells.
  public var mean: Double = 0
  /// Σ w·(x − mean)², unit of x squared × m².
  public var deviation: Double = 0
  /// Pairs of valid cells that are neighbours on a row.
  public var pairs: Double = 0
  /// Σ (x₁ − x₂)² over those pairs.
  public var squaredPairDifference: Double = 0

  public init() {}

  public var isEmpty: Bool { weight == 0 }

  /// Adds the sums of another piece of the same zone (Chan, Golub & LeVeque 1983).
  public mutating func merge(_ other: WeightedMoments) {
    guard !other.isEmpty else { return }
    guard !isEmpty else {
      self = other
      return
    }
    let difference = other.mean - mean
    let total = weight + other.weight
    deviation += other.deviation + difference * difference * (weight * other.weight / total)
    mean += difference * (other.weight / total)
    weight = total
    cells += other.cells
    squaredWeight += other.squaredWeight
    pairs += other.pairs
    squaredPairDifference += other.squaredPairDifference
  }
}
