internal import CGSL

/// Student's t distribution, from GSL (`gsl_cdf_tdist_P`, `gsl_cdf_tdist_Pinv`).
public struct StudentT: Sendable, Hashable {
  /// Positive; needn't be whole.
  public let degreesOfFreedom: Double

  /// - Parameter degreesOfFreedom: positive
  public init(degreesOfFreedom: Double) {
    precondition(degreesOfFreedom > 0, "degrees of freedom are positive")
    self.degreesOfFreedom = degreesOfFreedom
  }

  /// The probability of a value up to `t`.
  public func cumulative(_ t: Double) -> Double {
    precondition(ScientificLibrary.isReady)
    return gsl_cdf_tdist_P(t, degreesOfFreedom)
  }

  /// The value that a share `probability` of the distribution doesn't exceed; −∞ at 0 and ∞ at 1.
  ///
  /// - Parameter probability: 0…1
  public func quantile(_ probability: Double) -> Double {
    precondition((0...1).contains(probability) && ScientificLibrary.isReady, "a probability is within 0...1")
    if probability == 0 { return -.infinity }
    if probability == 1 { return .infinity }
    return gsl_cdf_tdist_Pinv(probability, degreesOfFreedom)
  }
}
