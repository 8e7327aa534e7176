/// Whose series it is.
public enum TrendLevel: String, Sendable, Hashable, Codable, CaseIterable {
  case mine, group
}
