internal import Statistics

/// The change of a mine less that of its reference, with its 90 % interval.
///
///     SE² = s²(mine)/n_eff(mine) + s²(reference)/n_eff(reference),   bounds = change ± t(0.95; n_eff(reference) − 1)·SE
///
/// over the changes of cells. A mine has few cells, often four: the correlation of neighbours is the reference's for both,
/// and below ``ownVarianceCells`` cells the variance is the reference's too. The interval tells how well the two means are
/// known, given that mine and reference would have changed alike.
///
/// Few correlated cells vary less among themselves than they do around their expectation, so that the interval of a small
/// mine comes out somewhat narrow: in worlds of known truth (mines of 6 to 9 cells, ρ = 0.3) it covers 86 %, not 90 %.
/// Totals of groups don't rest on it; their intervals are those of the bootstrap.
public struct RelativeChange: Sendable, Hashable {
  /// Kish's n from which a mine's own variance is used.
  public static let ownVarianceCells = 5.0
  /// The share of the distribution below the upper bound: 90 % lie between the bounds.
  static let upperProbability = 0.95

  /// Gain positive.
  public let value: Double
  /// Nil where the reference has too few cells to know a variance, or values are too large to be squared.
  public let interval: ClosedRange<Double>?

  /// - Parameters:
  ///   - mine: of the changes since the baseline; not empty
  ///   - reference: the same, of the same year
  public init(mine: WeightedMoments, reference: WeightedMoments) {
    value = mine.mean - reference.mean
    guard let referenceVariance = reference.variance else {
      interval = nil
      return
    }
    let correlation = reference.neighbourCorrelation ?? 0
    let mineVariance =
      mine.kishCount >= Self.ownVarianceCells ? mine.variance ?? referenceVariance : referenceVariance
    let referenceCount = reference.effectiveCount(correlation: correlation)
    let error =
      (mineVariance / mine.effectiveCount(correlation: correlation) + referenceVariance / referenceCount).squareRoot()
    let half = StudentT(degreesOfFreedom: max(1, referenceCount - 1)).quantile(Self.upperProbability) * error
    // Values so large that their squares overflow have no bounds.
    interval = (value - half).isFinite && (value + half).isFinite ? value - half...value + half : nil
  }
}
