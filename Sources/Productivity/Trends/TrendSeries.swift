/// What the series holds. Of a group, the first three are means by area.
public enum TrendSeries: String, Sendable, Hashable, Codable, CaseIterable {
  /// The level of the mine.
  case mine
  /// The level of the reference.
  case reference
  /// Mine change − reference change; gain positive.
  case relativeChange = "relative_change"
  /// The group's net total, Gg C/yr.
  case netTotal = "net_total"

  /// As the tables write it.
  public func unit(_ options: NepOptions) -> String { self == .netTotal ? "Gg C/yr" : options.unit }
}
