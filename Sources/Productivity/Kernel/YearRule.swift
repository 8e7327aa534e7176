/// How the numbers of one year's raster become values.
public struct YearRule: Sendable, Hashable {
  /// value = stored number × scale + offset
  public var scale: Double
  public var offset: Double
  /// The stored number (before scaling) that marks cells without data; NaN and infinities never are data.
  public var noData: Double?
  /// Values (after scaling) outside are taken for missing and counted; nil: only those beyond
  /// ``CellScreen/conceivable``.
  public var validRange: ClosedRange<Double>?

  public init(
    scale: Double = 1, offset: Double = 0, noData: Double? = nil, validRange: ClosedRange<Double>? = nil
  ) {
    self.scale = scale
    self.offset = offset
    self.noData = noData
    self.validRange = validRange
  }
}
