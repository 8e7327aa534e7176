internal import Foundation

/// The power transform of Yeo & Johnson 2000 (Biometrika 87:954), which takes numbers of both signs towards a symmetric distribution.
///
/// ```
/// ψ(x, λ) = ((x+1)^λ − 1)/λ              x ≥ 0, λ ≠ 0
///           ln(x+1)                      x ≥ 0, λ = 0
///           −[(1−x)^(2−λ) − 1]/(2−λ)     x < 0, λ ≠ 2
///           −ln(1−x)                     x < 0, λ = 2
/// ```
/// Logarithms are natural: with others the transform would jump at λ = 0 and 2. λ = 1 changes nothing; ψ grows with x for every λ and
/// passes through 0. A forest doesn't need it (splits don't depend on monotone scales); distances, linear models and correlations do.
public struct YeoJohnson: Sendable, Hashable {
  /// λ, any finite number.
  public let lambda: Double

  /// - Parameter lambda: finite
  public init(lambda: Double) {
    precondition(lambda.isFinite, "λ is finite")
    self.lambda = lambda
  }

  /// λ of greatest likelihood, by Brent's method; see ``logLikelihood(_:)``.
  ///
  /// The maximum is sought from [−2, 2], widened up to [−5, 5] while it lies at an end. λ = 1 for fewer than two finite values or equal
  /// ones.
  ///
  /// - Parameter sample: what isn't finite is left out
  public init(fitting sample: [Double]) {
    let known = sample.filter { $0.isFinite }
    guard let first = known.first, known.contains(where: { $0 != first }) else {
      self.init(lambda: 1)
      return
    }
    var bound = 2.0
    var found = 1.0
    while true {
      found = BrentMinimum.find(within: -bound...bound) { -YeoJohnson(lambda: $0).logLikelihood(known) }
      if abs(found) < bound - 1e-3 || bound >= 5 { break }
      bound = min(5, bound + 1)
    }
    self.init(lambda: found)
  }

  /// ψ(x); NaN for NaN.
  public func transform(_ x: Double) -> Double {
    x >= 0 ? Self.power(log1p(x), lambda) : -Self.power(log1p(-x), 2 - lambda)
  }

  /// The x with ψ(x) = y.
  ///
  /// For λ < 0 no ψ reaches −1/λ, for λ > 2 none goes down to 1/(2 − λ): what lies at or beyond such a bound has no x.
  ///
  /// - Returns: ±∞ and `isClamped` for what lies beyond the image
  public func inverse(_ y: Double) -> (x: Double, isClamped: Bool) {
    let exponent = y >= 0 ? lambda : 2 - lambda
    let magnitude = abs(y)
    var logarithm = magnitude
    if exponent != 0 {
      let scaled = exponent * magnitude
      guard !(scaled <= -1) else { return (y >= 0 ? .infinity : -.infinity, true) }
      logarithm = log1p(scaled) / exponent
    }
    let x = expm1(logarithm)
    return (y >= 0 ? x : -x, false)
  }

  /// `ℓ(λ) = −(n/2)·ln σ̂² + (λ − 1)·Σ sign(x)·ln(|x| + 1)`, σ̂² being the variance of ψ(x) with divisor n; constants are dropped.
  ///
  /// - Parameter sample: finite, not all equal
  public func logLikelihood(_ sample: [Double]) -> Double {
    let count = Double(sample.count)
    let transformed = sample.map { transform($0) }
    let mean = transformed.reduce(0, +) / count
    let variance = transformed.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / count
    let slope = sample.reduce(0) { $0 + ($1 >= 0 ? log1p($1) : -log1p(-$1)) }
    return -count / 2 * log(variance) + (lambda - 1) * slope
  }

  /// (e^(exponent·logarithm) − 1)/exponent, which tends to the logarithm as the exponent tends to 0.
  private static func power(_ logarithm: Double, _ exponent: Double) -> Double {
    exponent == 0 ? logarithm : expm1(exponent * logarithm) / exponent
  }
}
