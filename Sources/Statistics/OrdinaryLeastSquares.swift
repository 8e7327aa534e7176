/// The straight line with the least sum of squared residuals.
///
/// `slope = Σ(t − t̄)(x − x̄) / Σ(t − t̄)²`, `R² = [Σ(t − t̄)(x − x̄)]² / (Σ(t − t̄)²·Σ(x − x̄)²)`
public struct OrdinaryLeastSquares: Sendable, Hashable {
  /// Unit of the values per unit of time.
  public let slope: Double
  /// The line at ``origin``, in the unit of the values.
  public let intercept: Double
  /// The time at which the line has the value ``intercept``: the series' first.
  public let origin: Double
  /// R², the share of the variance that the line takes up, 0…1; nil where all values are equal.
  public let determination: Double?

  /// Nil for fewer than two values.
  public init?(_ series: TimeSeries) {
    guard series.count >= 2 else { return nil }
    let count = Double(series.count)
    origin = series.times[0]
    let elapsed = series.times.map { [origin] in $0 - origin }
    let meanTime = elapsed.reduce(0, +) / count
    // From the first value, so that equal values leave no rounding.
    let base = series.values[0]
    let offsets = series.values.map { $0 - base }
    let meanOffset = offsets.reduce(0, +) / count
    var timeSquares = 0.0
    var valueSquares = 0.0
    var products = 0.0
    for (time, offset) in zip(elapsed, offsets) {
      timeSquares += (time - meanTime) * (time - meanTime)
      valueSquares += (offset - meanOffset) * (offset - meanOffset)
      products += (time - meanTime) * (offset - meanOffset)
    }
    slope = products / timeSquares
    intercept = base + meanOffset - slope * meanTime
    determination = valueSquares > 0 ? min(1, products / timeSquares * (products / valueSquares)) : nil
  }

  /// Values and their times; see ``TimeSeries/init(values:times:)``.
  public init?(values: [Double?], times: [Double]) {
    self.init(TimeSeries(values: values, times: times))
  }

  /// The line's value at a time.
  public func value(at time: Double) -> Double { intercept + slope * (time - origin) }
}
