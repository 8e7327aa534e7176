extension Summary {
  /// How strong a value is: where it comes from.
  package enum Strength: String, Sendable, Codable, CaseIterable {
    /// Printed in one of the papers that MineSink follows.
    case seed
    /// Seen in the source that is named.
    case source
    /// From the literature, not checked against the source.
    case memory
    /// A convention of MineSink; no authority.
    case design
    /// Computed from the user's maps and tables.
    case measured
    /// Worked out by a model from what the user gave.
    case modelled
    /// Given by the user.
    case user
  }
}
