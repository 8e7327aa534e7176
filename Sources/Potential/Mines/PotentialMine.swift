/// A mine as the model of potentials sees it; its predictors stand in a table of their own, row by row.
public struct PotentialMine: Sendable, Hashable {
  public var id: String
  /// The polygon's own ellipsoidal area, km².
  public var area_km2: Double
  /// A point inside the polygon, degrees (WGS 84).
  public var longitude: Double
  public var latitude: Double
  /// What the mine shows now, in the target's unit (g C/m²/yr, or an index); nil where it isn't known.
  public var current: Double?
  /// The 5 % and 95 % bounds of ``current`` where the layer holds them, for its own error.
  public var currentLow: Double?
  public var currentHigh: Double?
  /// Why the mine can't be learnt from although it has a value: the flags of `minesink nep` that speak against it.
  public var qualityFlags: [String]
  /// The value of each group field, in the order of the fields.
  public var groups: [String]
  /// What strategy rules read besides the potential, by the name of the role; a role that is missing for the mine is absent.
  public var roles: [String: StrategyValue]

  public init(
    id: String, area_km2: Double, longitude: Double, latitude: Double, current: Double?, currentLow: Double? = nil,
    currentHigh: Double? = nil, qualityFlags: [String] = [], groups: [String] = [],
    roles: [String: StrategyValue] = [:]
  ) {
    self.id = id
    self.area_km2 = area_km2
    self.longitude = longitude
    self.latitude = latitude
    self.current = current
    self.currentLow = currentLow
    self.currentHigh = currentHigh
    self.qualityFlags = qualityFlags
    self.groups = groups
    self.roles = roles
  }
}
