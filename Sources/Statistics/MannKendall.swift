/// The Mann–Kendall test for a monotonic trend.
///
/// ```
/// S   = Σ sgn(xⱼ − xₖ) over all pairs k before j
/// Var = [n(n−1)(2n+5) − Σ t(t−1)(2t+5)] / 18, t the sizes of groups of equal values
/// Z   = (S − 1)/√Var for S > 0, (S + 1)/√Var for S < 0, 0 for S = 0
/// p   = 2·(1 − Φ(|Z|))
/// τ_b = S / √(n₀·(n₀ − Σ t(t−1)/2)), n₀ = n(n−1)/2
/// ```
/// Z is approximate, good from ten values on. The test takes the values for independent of each other; ``HamedRao`` doesn't.
/// Only the order of the times counts, so that gaps don't matter.
///
/// Source: Mann 1945, Econometrica 13:245; Kendall 1975, Rank Correlation Methods (ties, continuity).
public struct MannKendall: Sendable, Hashable {
  /// n, values that aren't missing.
  public let count: Int
  /// S, −n(n−1)/2…n(n−1)/2.
  public let score: Int
  /// The variance of S without a trend.
  public let variance: Double
  /// Z, standard normal without a trend.
  public let z: Double
  /// Two-sided, 0…1.
  public let p: Double
  /// τ_b, −1…1; nil where all values are equal.
  public let tauB: Double?

  /// Nil for fewer than two values.
  public init?(_ series: TimeSeries) {
    let count = series.count
    guard count >= 2 else { return nil }
    let score = Self.score(series.values.span)
    let ties = Self.ties(series.values)
    let pairs = count * (count - 1) / 2
    let tiedPairs = ties.reduce(0) { $0 + $1 * ($1 - 1) / 2 }
    let variance = Double(Self.varianceTerm(count) - ties.reduce(0) { $0 + Self.varianceTerm($1) }) / 18
    self.count = count
    self.score = score
    self.variance = variance
    // Without variance all values are equal, hence S = 0.
    z = Self.z(score: score, variance: variance) ?? 0
    p = Self.p(z: z)
    tauB = tiedPairs < pairs ? Double(score) / (Double(pairs) * Double(pairs - tiedPairs)).squareRoot() : nil
  }

  /// Values and their times; see ``TimeSeries/init(values:times:)``.
  public init?(values: [Double?], times: [Double]) {
    self.init(TimeSeries(values: values, times: times))
  }

  /// The continuity-corrected Z of a score; nil where the variance isn't positive and the score isn't 0.
  static func z(score: Int, variance: Double) -> Double? {
    if score == 0 { return 0 }
    guard variance > 0 else { return nil }
    return Double(score - score.signum()) / variance.squareRoot()
  }

  static func p(z: Double) -> Double {
    min(1, 2 * Normal.cumulative(-abs(z)))
  }

  private static func score(_ values: Span<Double>) -> Int {
    var score = 0
    for later in 1..<values.count {
      let value = values[later]
      for earlier in 0..<later {
        let other = values[earlier]
        if value > other { score += 1 } else if value < other { score -= 1 }
      }
    }
    return score
  }

  /// Sizes of the groups of equal values, those of one value left out.
  private static func ties(_ values: [Double]) -> [Int] {
    let sorted = values.sorted()
    var sizes: [Int] = []
    var start = 0
    for end in 1...sorted.count where end == sorted.count || sorted[end] != sorted[start] {
      if end - start > 1 { sizes.append(end - start) }
      start = end
    }
    return sizes
  }

  /// k(k−1)(2k+5)
  private static func varianceTerm(_ size: Int) -> Int { size * (size - 1) * (2 * size + 5) }
}
