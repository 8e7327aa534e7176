/// Whose series a row of `trend.csv` or `phases.csv` is about.
public struct TrendSubject: Sendable, Hashable {
  public var level: TrendLevel
  /// Nil for a mine.
  public var groupField: String?
  /// The mine's id, or the group's value.
  public var id: String

  public init(level: TrendLevel, groupField: String? = nil, id: String) {
    self.level = level
    self.groupField = groupField
    self.id = id
  }
}
