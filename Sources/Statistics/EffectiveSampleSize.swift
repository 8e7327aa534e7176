internal import Foundation

/// How many independent values tell as much of a mean as the correlated cells of a map do.
public enum EffectiveSampleSize {
  /// The effective size of a square of cells whose correlation falls as `ρ^(Δrows + Δcolumns)` (a first-order autoregression
  /// along rows and along columns).
  ///
  /// With m = √n cells on a side,
  /// ```
  /// f     = [(1 + ρ)/(1 − ρ) − 2ρ(1 − ρᵐ)/(m(1 − ρ)²)] / m
  /// n_eff = max(1, 1/f²)
  /// ```
  /// f is the variance of the mean of m values on a line over the variance of one; on the square the two directions multiply.
  /// Exact for a full square, an approximation for zones of other shapes with n cells.
  ///
  /// - Parameters:
  ///   - count: n, at least 0; needn't be whole: Kish's `(Σw)²/Σw²` of unequally weighted cells
  ///   - correlation: ρ between neighbours, 0 ≤ ρ < 1
  /// - Returns: 1…n, and 1 for n below 1
  ///
  /// Source: the variance of a mean of a first-order autoregression, e.g. Priestley 1981, Spectral Analysis and Time Series,
  /// §5.3.2; separable correlation on a lattice: Martin 1979, Biometrika 66:209.
  public static func square(count: Double, correlation: Double) -> Double {
    precondition(count >= 0 && correlation >= 0 && correlation < 1, "a correlation within 0..<1")
    guard count > 1 else { return 1 }
    let side = count.squareRoot()
    let rest = 1 - correlation
    let line =
      ((1 + correlation) / rest - 2 * correlation * (1 - pow(correlation, side)) / (side * rest * rest)) / side
    return min(count, max(1, 1 / (line * line)))
  }
}
