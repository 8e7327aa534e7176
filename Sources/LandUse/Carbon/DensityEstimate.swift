package import Quantities

/// A carbon density with its 95 % bounds.
package struct DensityEstimate: Sendable, Hashable {
  package let value: CarbonDensity
  /// The 2.5 % quantile; the value itself where no bound is known.
  package let low: CarbonDensity
  /// The 97.5 % quantile; the value itself where no bound is known.
  package let high: CarbonDensity

  /// - Precondition: `0 ≤ low ≤ value ≤ high ≤ 1000` t C/ha
  package init(_ value: CarbonDensity, low: CarbonDensity? = nil, high: CarbonDensity? = nil) {
    self.value = value
    self.low = low ?? value
    self.high = high ?? value
    precondition(
      self.low <= value && value <= self.high && CarbonDensity.plausible_tC_per_ha.contains(self.low.value)
        && CarbonDensity.plausible_tC_per_ha.contains(self.high.value), "densities are checked before")
  }

  package var isCertain: Bool { low == high }
}
