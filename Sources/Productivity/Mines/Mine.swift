/// A mine as the statistics see it.
public struct Mine: Sendable, Hashable {
  public var id: String
  /// The polygon's own ellipsoidal area, km².
  public var area_km2: Double
  /// A point inside the polygon, degrees (WGS 84).
  public var longitude: Double
  public var latitude: Double
  /// Σ fraction of the whole polygon in cells of the grid, the part outside the rasters included.
  public var cells: Double
  /// Σ fraction × cell area of the whole polygon, the part outside the rasters included, m².
  public var weight_m2: Double
  /// The first and last year of its baseline.
  public var baseline: ClosedRange<Int>
  /// The outer distance of the reference ring that was used, km; nil without a ring.
  public var referenceDistance_km: Double?
  /// What holds in every year.
  public var flags: Set<MineFlag>
  /// The value of each group field, in the order of the fields.
  public var groups: [String]
  /// Mines of one cluster have overlapping rings, hence aren't independent.
  public var cluster: Int

  public init(
    id: String, area_km2: Double, longitude: Double, latitude: Double, cells: Double, weight_m2: Double,
    baseline: ClosedRange<Int>, referenceDistance_km: Double? = nil, flags: Set<MineFlag> = [], groups: [String] = [],
    cluster: Int
  ) {
    self.id = id
    self.area_km2 = area_km2
    self.longitude = longitude
    self.latitude = latitude
    self.cells = cells
    self.weight_m2 = weight_m2
    self.baseline = baseline
    self.referenceDistance_km = referenceDistance_km
    self.flags = flags
    self.groups = groups
    self.cluster = cluster
  }
}
