/// A number of a group with the bounds of its 90 % interval, which is nil where there are too few clusters to resample.
public struct GroupEstimate: Sendable, Hashable {
  public var value: Double
  /// The 5 % quantile of the bootstrap.
  public var low: Double?
  /// The 95 % quantile of the bootstrap.
  public var high: Double?

  public init(_ value: Double, low: Double? = nil, high: Double? = nil) {
    self.value = value
    self.low = low
    self.high = high
  }
}
