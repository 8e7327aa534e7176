/// A central value with the bounds of an interval, all in the unit of `Quantity`.
public struct Interval<Quantity: Sendable & Hashable & Codable>: Sendable, Hashable, Codable {
  public var low: Quantity
  public var middle: Quantity
  public var high: Quantity
  /// The share of the distribution between the bounds: 0.9 for 5–95 %.
  public var coverage: Double

  public init(low: Quantity, middle: Quantity, high: Quantity, coverage: Double) {
    self.low = low
    self.middle = middle
    self.high = high
    self.coverage = coverage
  }
}
