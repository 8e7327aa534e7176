/// Two halves of normal distributions with one mode (Fechner's split normal), for estimates with skewed bounds.
///
/// Density `√(2/π)/(σ₁+σ₂) · exp(−(x−m)²/2σ²)` with σ₁ below the mode m and σ₂ above it; the share `r = σ₁/(σ₁+σ₂)` lies below the
/// mode. Equal deviations give the normal distribution. Source: Wallis 2014, Statistical Science 29:106 (on Fechner 1897).
package struct SplitNormal: Sendable, Hashable {
  package let mode: Double
  /// σ₁, the deviation below the mode; 0 together with σ₂ for a value without uncertainty.
  package let lowerDeviation: Double
  /// σ₂, the deviation above the mode.
  package let upperDeviation: Double

  package init(mode: Double, lowerDeviation: Double, upperDeviation: Double) {
    precondition(lowerDeviation >= 0 && upperDeviation >= 0, "deviations aren't negative")
    self.mode = mode
    self.lowerDeviation = lowerDeviation
    self.upperDeviation = upperDeviation
  }

  /// The distribution with mode `value` whose quantiles at `(1−coverage)/2` and `(1+coverage)/2` are `low` and `high`.
  ///
  /// With t = (1−coverage)/2 the quantiles are `m + σ₁Φ⁻¹(t/2r)` and `m − σ₂Φ⁻¹(t/2(1−r))`, so that r is the one root of
  /// `(m−low)(1−r)·b(r) − (high−m)·r·a(r)` within t...1−t, where a and b are the two quantiles in deviations; the expression falls
  /// everywhere, hence bisection. `low == value` gives its limit r = t: only the share t lies below the value.
  ///
  /// - Parameters:
  ///   - value: `low...high`
  ///   - coverage: within 0..<1, 0.95 for the bounds of a 95 % interval
  package init(value: Double, low: Double, high: Double, coverage: Double = 0.95) {
    precondition(low <= value && value <= high, "the value lies between its bounds")
    precondition(coverage > 0 && coverage < 1, "coverage is within 0..<1")
    let below = value - low
    let above = high - value
    let tail = (1 - coverage) / 2
    guard below > 0 || above > 0 else {
      self.init(mode: value, lowerDeviation: 0, upperDeviation: 0)
      return
    }
    if below == above {
      let deviation = below / -Normal.quantile(tail)
      self.init(mode: value, lowerDeviation: deviation, upperDeviation: deviation)
      return
    }
    var least = tail
    var most = 1 - tail
    for _ in 0..<200 {
      let middle = least + (most - least) / 2
      if middle == least || middle == most { break }
      let atMiddle =
        below * (1 - middle) * Self.tailInDeviations(tail, of: 1 - middle)
        - above * middle * Self.tailInDeviations(tail, of: middle)
      if atMiddle > 0 { least = middle } else { most = middle }
    }
    let share = least + (most - least) / 2
    // The wider side determines its own deviation well; the other one follows from the share.
    if below > above {
      let lower = below / Self.tailInDeviations(tail, of: share)
      self.init(mode: value, lowerDeviation: lower, upperDeviation: lower * (1 - share) / share)
    } else {
      let upper = above / Self.tailInDeviations(tail, of: 1 - share)
      self.init(mode: value, lowerDeviation: upper * share / (1 - share), upperDeviation: upper)
    }
  }

  /// How many deviations away the tail probability `tail` begins on the side that holds `share` of the distribution.
  private static func tailInDeviations(_ tail: Double, of share: Double) -> Double {
    -Normal.quantile(min(1, tail / (2 * share)))
  }

  package var isPoint: Bool { lowerDeviation == 0 && upperDeviation == 0 }

  /// r, the probability of a value below the mode.
  package var shareBelowMode: Double { isPoint ? 0.5 : lowerDeviation / (lowerDeviation + upperDeviation) }

  /// m + √(2/π)(σ₂ − σ₁)
  package var mean: Double { mode + (2 / Double.pi).squareRoot() * (upperDeviation - lowerDeviation) }

  /// (1 − 2/π)(σ₂ − σ₁)² + σ₁σ₂
  package var variance: Double {
    let difference = upperDeviation - lowerDeviation
    return (1 - 2 / Double.pi) * difference * difference + lowerDeviation * upperDeviation
  }

  /// The probability of a value up to `x`.
  package func cumulative(_ x: Double) -> Double {
    if isPoint { return x < mode ? 0 : 1 }
    let share = shareBelowMode
    if x < mode { return 2 * share * Normal.cumulative((x - mode) / lowerDeviation) }
    if upperDeviation == 0 { return 1 }
    return 1 - 2 * (1 - share) * Normal.cumulative(-(x - mode) / upperDeviation)
  }

  /// The value that a share `probability` of the distribution doesn't exceed.
  package func quantile(_ probability: Double) -> Double {
    if isPoint { return mode }
    let share = shareBelowMode
    if probability < share { return mode + lowerDeviation * Normal.quantile(probability / (2 * share)) }
    return mode - upperDeviation * Normal.quantile((1 - probability) / (2 * (1 - share)))
  }
}
