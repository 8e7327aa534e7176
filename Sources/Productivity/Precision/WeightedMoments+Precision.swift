internal import Statistics

extension WeightedMoments {
  /// Σw² tells equal weights from a difference of rounding only to this.
  private static let countTolerance = 1e-9

  /// Kish's number of cells of equal weight that carry the same information: (Σw)² / Σw², 0 without cells
  /// (Kish 1965, Survey Sampling).
  public var kishCount: Double { squaredWeight > 0 ? weight * weight / squaredWeight : 0 }

  /// The variance between cells, freed of bias: Σw(x − mean)²/Σw · n/(n − 1) with Kish's n; nil with n ≤ 1.
  public var variance: Double? {
    let count = kishCount
    guard count > 1 + Self.countTolerance else { return nil }
    return deviation / weight * (count / (count - 1))
  }

  /// The correlation of neighbours on a row: ρ = 1 − γ/s², γ being half the mean squared difference of neighbours (the
  /// semivariance at a lag of one cell), within ``correlationLimits``. Nil without neighbours or without variance.
  public var neighbourCorrelation: Double? {
    guard pairs > 0, let variance, variance > 0, variance.isFinite else { return nil }
    let semivariance = squaredPairDifference / (2 * pairs)
    return min(max(1 - semivariance / variance, Self.correlationLimits.lowerBound), Self.correlationLimits.upperBound)
  }

  /// Negative correlation of neighbouring cells is an accident of few pairs; of 1 nothing could be learnt.
  public static let correlationLimits = 0.0...0.99

  /// How many independent cells carry the same information on the mean, ≥ 1
  /// (``EffectiveSampleSize/square(count:correlation:)``).
  public func effectiveCount(correlation: Double) -> Double {
    EffectiveSampleSize.square(count: kishCount, correlation: correlation)
  }

  /// √(s²/n_eff), in the unit of the cells; nil with n ≤ 1.
  ///
  /// - Parameter correlation: of neighbours; nil: these cells' own
  public func standardError(correlation: Double? = nil) -> Double? {
    guard let variance else { return nil }
    return (variance / effectiveCount(correlation: correlation ?? neighbourCorrelation ?? 0)).squareRoot()
  }
}
