/// What a year's raster held under the zones, each cell counted once however many zones it lies in.
public struct CellCounts: Sendable, Hashable {
  /// Cells with a value within the valid range.
  public var valid: Int = 0
  /// Cells with a value outside the valid range.
  public var outside: Int = 0
  /// Cells without data.
  public var missing: Int = 0
  /// The lowest and highest of the values outside the valid range, after scaling; nil where there are none.
  public var outsideRange: ClosedRange<Double>?

  public init() {}

  /// Cells that hold a number, be it plausible or not.
  public var read: Int { valid + outside }

  public mutating func addMissing(_ cells: Int) { missing += cells }

  public mutating func merge(_ other: CellCounts) {
    valid += other.valid
    outside += other.outside
    missing += other.missing
    if let more = other.outsideRange {
      outsideRange =
        outsideRange.map {
          min($0.lowerBound, more.lowerBound)...max($0.upperBound, more.upperBound)
        } ?? more
    }
  }
}
