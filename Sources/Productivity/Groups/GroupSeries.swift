internal import Statistics

/// A group of mines through the years.
public struct GroupSeries: Sendable, Hashable {
  /// Field and value of the group of all mines.
  public static let whole = MemberGroup.whole

  public var field: String
  public var group: String
  public var years: [GroupYear]

  public init(field: String, group: String, years: [GroupYear]) {
    self.field = field
    self.group = group
    self.years = years
  }

  public var isWhole: Bool { field == Self.whole }
}
