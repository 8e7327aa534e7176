public import Statistics

/// Phases of different mean in annual series.
public enum Phases {
  /// No rows for a series with fewer than ``Trend/minimumYears`` values.
  public static func rows(
    _ subject: TrendSubject, _ series: TrendSeries, _ values: TimeSeries, unit: String, _ breaks: NepOptions.Breaks
  ) -> [PhaseRow] {
    guard values.count >= Trend.minimumYears, let fit = fit(values, breaks) else { return [] }
    return fit.segments.indices.map { place in
      let range = fit.segments[place]
      let years = values.times[range].map { Int($0) }
      let within = Array(values.values[range])
      let line = OrdinaryLeastSquares(TimeSeries(values: within, years: years))
      return PhaseRow(
        subject: subject, series: series, unit: unit, breaks: fit.breaks.count,
        bic: fit.bic.isFinite ? fit.bic : nil, phase: place + 1, fromYear: years[0], toYear: years[years.count - 1],
        mean: fit.means[place], slope_per_yr: line?.slope, rSquared: line?.determination,
        change_percent: change_percent(from: within[0], to: within[within.count - 1]))
    }
  }

  private static func fit(_ values: TimeSeries, _ breaks: NepOptions.Breaks) -> Segmentation.Fit? {
    switch breaks {
    case .automatic:
      Segmentation(values.values, maximumBreaks: NepOptions.Breaks.automaticLimit)?.best()
    case .exactly(let count):
      Segmentation(values.values, maximumBreaks: count)?.fits.last
    }
  }

  /// (last / first − 1) × 100; nil where the two haven't the same sign, for then the quotient says nothing.
  public static func change_percent(from first: Double, to last: Double) -> Double? {
    guard first != 0, last != 0, (first < 0) == (last < 0) else { return nil }
    return (last / first - 1) * 100
  }
}
