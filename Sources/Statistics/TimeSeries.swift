/// Values with their times, ascending; what is missing has been left out, its time with it.
///
/// The trend statistics (``MannKendall``, ``HamedRao``, ``SenSlope``, ``OrdinaryLeastSquares``) take it, so that a gap of
/// years stays a gap and no filler counts as a value.
public struct TimeSeries: Sendable, Hashable {
  /// Strictly ascending, in any unit of time; a slope is per this unit.
  public let times: [Double]
  /// As many as times, all finite.
  public let values: [Double]

  public var count: Int { values.count }

  /// - Parameters:
  ///   - values: nil, NaN and infinite ones are missing
  ///   - times: as many as values, strictly ascending; anything else is the caller's mistake
  public init(values: [Double?], times: [Double]) {
    precondition(values.count == times.count, "a time for each value")
    precondition(zip(times, times.dropFirst()).allSatisfy { $0 < $1 }, "times ascend")
    let present = values.indices.filter { values[$0]?.isFinite ?? false }
    self.times = present.map { times[$0] }
    self.values = present.compactMap { values[$0] }
  }

  /// A value a year.
  public init(values: [Double?], years: [Int]) {
    self.init(values: values, times: years.map { Double($0) })
  }

  /// A value at each of the times 0, 1, 2 …, so that a time is the index in `values`.
  public init(values: [Double?]) {
    self.init(values: values, times: values.indices.map { Double($0) })
  }
}
