/// One row of `group_year.csv`: what the mines of a group did in a year, against their references.
///
/// Densities are never summed: a total is Σ density × area, and each mean says whether it is weighted by area or counts
/// every mine alike. Without any reference (`NepOptions.hasReference`) only the mines' own levels and changes are known.
public struct GroupYear: Sendable, Hashable {
  /// What the bootstrap's interval is worth.
  public enum IntervalQuality: String, Sendable, Hashable, Codable, CaseIterable {
    case reliable = "ok"
    /// Fewer than ``GroupYear/reliableClusters`` clusters: the interval is too narrow.
    case tooNarrow = "too_narrow"
    /// One cluster or none: there is nothing to resample.
    case unavailable = "none"
  }

  /// With fewer clusters a bootstrap of clusters covers less than it promises.
  public static let reliableClusters = 50

  public var year: Int
  /// Mines of the group.
  public var mines: Int
  /// Those whose change is known in this year; all that follows is about them, except the levels.
  public var minesWithChange: Int
  /// km²
  public var area_km2: Double
  /// km²
  public var areaWithChange_km2: Double
  /// Clusters of overlapping rings among the mines with a change.
  public var clusters: Int
  /// Σ relative change × area, Gg C/yr; gain positive. Nil for an index.
  public var net_GgC_per_yr: GroupEstimate?
  /// The gains alone, Gg C/yr, ≥ 0.
  public var grossGain_GgC_per_yr: GroupEstimate?
  /// The losses alone, Gg C/yr, ≥ 0; gain − loss = net.
  public var grossLoss_GgC_per_yr: GroupEstimate?
  /// Mines whose relative change is below zero, % of the mines with a change.
  public var shareLosing_percent: GroupEstimate?
  /// Σ relative change × area / Σ area.
  public var relativeChangeByArea: GroupEstimate?
  /// The mean over mines, each counting once.
  public var relativeChangeByMine: GroupEstimate?
  /// By area, over the mines with a change.
  public var mineChangeByArea: Double?
  public var referenceChangeByArea: Double?
  /// The level by area, over the mines whose own level and whose reference's are both known in this year.
  public var mineByArea: Double?
  public var referenceByArea: Double?
  public var interval: IntervalQuality

  public init(year: Int, mines: Int, area_km2: Double) {
    self.year = year
    self.mines = mines
    self.area_km2 = area_km2
    minesWithChange = 0
    areaWithChange_km2 = 0
    clusters = 0
    interval = .unavailable
  }

  /// 1 Gg is 10⁹ g, hence 1,000 t: a change of 1 g/m²/yr over 1 km² is 10⁻³ Gg/yr.
  static let gigagramsPerTonne = 0.001
}
