/// One row of `phases.csv`: a stretch of years in which a series kept about one mean.
///
/// The breaks minimise the residual sum of squares around the phases' means; their number is given, or that of the smallest
/// Bayesian information criterion.
public struct PhaseRow: Sendable, Hashable {
  public var subject: TrendSubject
  public var series: TrendSeries
  public var unit: String
  /// Breaks of the whole series; phases are one more.
  public var breaks: Int
  /// Of the series with these breaks; nil where the phases leave no residual.
  public var bic: Double?
  /// From 1.
  public var phase: Int
  public var fromYear: Int
  public var toYear: Int
  public var mean: Double
  /// Of the least-squares line through the phase, unit of the series per year.
  public var slope_per_yr: Double?
  /// Of that line; nil where all values are equal.
  public var rSquared: Double?
  /// (last / first − 1) × 100 of the phase's values; nil where they haven't the same sign.
  public var change_percent: Double?
}
