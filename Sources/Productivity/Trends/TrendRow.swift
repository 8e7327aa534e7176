/// One row of `trend.csv`: how a series moved over its years, and where it peaked and bottomed.
///
/// Years without a value are left out, never taken as zero; slopes are per year of the calendar.
public struct TrendRow: Sendable, Hashable {
  /// A value and the year in which it stood.
  public struct Extreme: Sendable, Hashable {
    public var year: Int
    public var value: Double

    public init(year: Int, value: Double) {
      self.year = year
      self.value = value
    }
  }

  public var subject: TrendSubject
  public var series: TrendSeries
  public var unit: String
  /// Values, hence years that have one.
  public var years: Int
  public var firstYear: Int
  public var lastYear: Int
  /// Mann–Kendall's S, the number of rising pairs less the number of falling ones.
  public var mannKendallS: Int
  /// Var(S) with the correction for ties.
  public var mannKendallVariance: Double
  /// With the correction for continuity.
  public var mannKendallZ: Double
  /// Two-sided.
  public var mannKendallP: Double
  /// Kendall's τ-b; nil where all values are equal.
  public var tauB: Double?
  /// Var(S) corrected for autocorrelation (Hamed & Rao 1998).
  public var hamedRaoVariance: Double
  /// Nil where the corrected variance isn't positive.
  public var hamedRaoZ: Double?
  /// Two-sided.
  public var hamedRaoP: Double?
  /// The median of the slopes of all pairs, unit of the series per year (Sen 1968).
  public var senSlope_per_yr: Double
  /// median(value) − slope × median(years since the first).
  public var senIntercept: Double
  public var mean: Double
  /// The greatest value; of equals, the first.
  public var peak: Extreme
  /// The smallest value; of equals, the first.
  public var trough: Extreme
}
