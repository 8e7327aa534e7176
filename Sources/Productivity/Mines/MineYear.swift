/// One row of `mine_year.csv`. What can't be known is nil, never zero. Densities are in g C/m²/yr, or in the unit of the
/// index.
public struct MineYear: Sendable, Hashable {
  public var year: Int
  /// Share of the whole polygon under valid cells, 0–1.
  public var validCoverage: Double
  public var mine: Double?
  public var reference: Double?
  public var mineChange: Double?
  public var referenceChange: Double?
  /// Mine change − reference change; gain positive.
  public var relativeChange: Double?
  /// The bounds of the 90 % interval of ``relativeChange``.
  public var low: Double?
  public var high: Double?
  /// Σ fraction of valid cells.
  public var minePixels: Double
  public var mineStandardError: Double?
  public var referencePixels: Double?
  public var referenceStandardError: Double?
  public var flags: Set<MineFlag>

  public init(year: Int, validCoverage: Double, minePixels: Double, flags: Set<MineFlag>) {
    self.year = year
    self.validCoverage = validCoverage
    self.minePixels = minePixels
    self.flags = flags
  }

  /// −relative change: what the mine lost against its reference.
  public var loss: Double? { relativeChange.map { -$0 } }

  /// Relative change × area in t C/yr (1 g/m²/yr over 1 km² is 1 t/yr).
  public func total_tC_per_yr(area_km2: Double) -> Double? { relativeChange.map { $0 * area_km2 } }
}
