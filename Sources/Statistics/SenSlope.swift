/// The Theil–Sen line: the median of the slopes between all pairs of values.
///
/// ```
/// slope     = median of (xⱼ − xₖ)/(tⱼ − tₖ) over all pairs k before j
/// intercept = median(x) − slope · median(t − origin)
/// ```
/// Slopes are over true times, so that a gap of years widens a pair's distance instead of steepening it. The median of an even
/// number is the mean of the middle two. Up to 29 % of the values may be arbitrarily wrong.
///
/// Source: Sen 1968, Journal of the American Statistical Association 63:1379; intercept: Conover 1980, Practical
/// Nonparametric Statistics.
public struct SenSlope: Sendable, Hashable {
  /// Unit of the values per unit of time.
  public let slope: Double
  /// The line at ``origin``, in the unit of the values.
  public let intercept: Double
  /// The time at which the line has the value ``intercept``.
  public let origin: Double

  /// Nil for fewer than two values.
  ///
  /// - Parameter origin: where time is counted from for the intercept; the series' first time by default, with which times
  ///   0, 1, 2 … are the index in the series
  public init?(_ series: TimeSeries, origin: Double? = nil) {
    guard series.count >= 2 else { return nil }
    let origin = origin ?? series.times[0]
    var slopes = Self.pairwiseSlopes(series)
    var values = series.values
    var elapsed = series.times.map { $0 - origin }
    let slope = Quantiles.median(of: &slopes)
    self.slope = slope
    self.origin = origin
    intercept = Quantiles.median(of: &values) - slope * Quantiles.median(of: &elapsed)
  }

  /// Values and their times; see ``TimeSeries/init(values:times:)``.
  public init?(values: [Double?], times: [Double]) {
    self.init(TimeSeries(values: values, times: times))
  }

  /// The line's value at a time.
  public func value(at time: Double) -> Double { intercept + slope * (time - origin) }

  private static func pairwiseSlopes(_ series: TimeSeries) -> [Double] {
    let times = series.times.span
    let values = series.values.span
    var slopes: [Double] = []
    slopes.reserveCapacity(values.count * (values.count - 1) / 2)
    for later in 1..<values.count {
      for earlier in 0..<later {
        slopes.append((values[later] - values[earlier]) / (times[later] - times[earlier]))
      }
    }
    return slopes
  }
}
