internal import CGSL

/// The standard normal distribution, from GSL.
package enum Normal {
  /// Φ(z), the probability of a value up to `z`.
  package static func cumulative(_ z: Double) -> Double {
    gsl_cdf_ugaussian_P(z)
  }

  /// Φ⁻¹(p): the value that a share `p` of the distribution doesn't exceed; −∞ at 0 and ∞ at 1.
  ///
  /// - Parameter probability: 0...1
  package static func quantile(_ probability: Double) -> Double {
    precondition((0...1).contains(probability), "a probability is within 0...1")
    if probability == 0 { return -.infinity }
    if probability == 1 { return .infinity }
    return gsl_cdf_ugaussian_Pinv(probability)
  }
}
