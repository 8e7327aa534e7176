/// The sums of one mine's zones, year by year in the order of the series.
public struct MineSums: Sendable, Hashable {
  public var mine: [ZoneYear]
  /// Nil without a reference.
  public var reference: [ZoneYear]?
  /// The sums over the shifted polygon of the placebo test and over the rest of the reference; nil without one.
  public var placebo: Placebo?

  /// Changes alone (``ZoneYear/change``): nothing else is asked of land that wasn't mined.
  public struct Placebo: Sendable, Hashable {
    public var shifted: [WeightedMoments]
    public var rest: [WeightedMoments]

    public init(shifted: [WeightedMoments], rest: [WeightedMoments]) {
      self.shifted = shifted
      self.rest = rest
    }
  }

  public init(mine: [ZoneYear], reference: [ZoneYear]? = nil, placebo: Placebo? = nil) {
    self.mine = mine
    self.reference = reference
    self.placebo = placebo
  }
}
