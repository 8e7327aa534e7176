public import Statistics

/// Trends of annual series.
public enum Trend {
  /// A series with fewer values has no trend.
  public static let minimumYears = 4

  /// Nil for a series with fewer than ``minimumYears`` values.
  public static func row(
    _ subject: TrendSubject, _ series: TrendSeries, _ values: TimeSeries, unit: String
  ) -> TrendRow? {
    guard values.count >= minimumYears, let kendall = MannKendall(values), let corrected = HamedRao(values),
      let sen = SenSlope(values), let peak = extreme(values, >), let trough = extreme(values, <)
    else { return nil }
    return TrendRow(
      subject: subject, series: series, unit: unit, years: values.count, firstYear: Int(values.times[0]),
      lastYear: Int(values.times[values.count - 1]), mannKendallS: kendall.score,
      mannKendallVariance: kendall.variance, mannKendallZ: kendall.z, mannKendallP: kendall.p, tauB: kendall.tauB,
      hamedRaoVariance: corrected.variance, hamedRaoZ: corrected.z, hamedRaoP: corrected.p,
      senSlope_per_yr: sen.slope, senIntercept: sen.intercept,
      mean: values.values.reduce(0, +) / Double(values.count), peak: peak, trough: trough)
  }

  /// The first of the values that no other exceeds.
  private static func extreme(
    _ series: TimeSeries, _ exceeds: (Double, Double) -> Bool
  ) -> TrendRow.Extreme? {
    var found: TrendRow.Extreme?
    for (time, value) in zip(series.times, series.values) where found.map({ exceeds(value, $0.value) }) ?? true {
      found = TrendRow.Extreme(year: Int(time), value: value)
    }
    return found
  }
}
