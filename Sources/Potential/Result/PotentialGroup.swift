/// What a group of mines could win back. Only mines with a potential count; densities are never added up.
public struct PotentialGroup: Sendable, Hashable {
  /// How far the interval can be trusted.
  public enum IntervalQuality: String, Sendable, Hashable, CaseIterable {
    case ok
    /// Fewer than 50 clusters.
    case tooNarrow = "too_narrow"
    /// Fewer than two clusters.
    case none
  }

  /// A number of the group with its 90 % cluster-bootstrap bounds.
  public struct Estimate: Sendable, Hashable {
    public var value: Double
    public var low: Double?
    public var high: Double?

    public init(_ value: Double, low: Double? = nil, high: Double? = nil) {
      self.value = value
      self.low = low
      self.high = high
    }
  }

  /// `*` for all mines.
  public var field: String
  public var name: String
  public var mines: Int
  public var minesWithPotential: Int
  /// Outside the area of applicability.
  public var minesOutside: Int
  public var area_km2: Double
  public var areaWithPotential_km2: Double
  public var clusters: Int
  public var interval: IntervalQuality
  /// Weighted by area, in the target's unit; nil without any mine.
  public var potentialByArea: Estimate?
  /// The mean of what lies above the noise floor mine by mine, cut at 0: above 0 even where all scatter is chance, see
  /// ``PotentialResult``.
  public var aboveNoiseByArea: Estimate?
  public var noiseFloorByArea: Estimate?
  /// Each mine counting once.
  public var potentialByMine: Estimate?
  public var currentByArea: Estimate?
  public var attainableByArea: Estimate?
  /// Σ density × area, Gg C/yr; nil for an index.
  public var total_GgC_per_yr: Estimate?
  public var totalAboveNoise_GgC_per_yr: Estimate?
  /// Mines without any potential, % of those that have a figure.
  public var shareWithoutPotential_percent: Estimate?
  /// The mines of the group, by their index in the result.
  public var members: [Int]

  public init(field: String, name: String, members: [Int], area_km2: Double) {
    self.field = field
    self.name = name
    self.members = members
    self.area_km2 = area_km2
    mines = members.count
    minesWithPotential = 0
    minesOutside = 0
    areaWithPotential_km2 = 0
    clusters = 0
    interval = .none
  }
}
