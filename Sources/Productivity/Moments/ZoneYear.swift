/// What one year's raster says of one zone.
public struct ZoneYear: Sendable, Hashable {
  /// Over the cells that are valid in this year: the year's level.
  public var value = WeightedMoments()
  /// Of `x(year) − x(baseline)`, over the cells that are valid in this year and in every year of the baseline.
  public var change = WeightedMoments()

  public init() {}

  public mutating func merge(_ other: ZoneYear) {
    value.merge(other.value)
    change.merge(other.change)
  }
}
