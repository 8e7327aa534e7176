/// How ``NepResult`` is computed from the sums of mines and references.
public struct NepOptions: Sendable, Hashable {
  /// How many breaks divide a series into phases.
  public enum Breaks: Sendable, Hashable {
    /// As many as the Bayesian information criterion asks for, at most ``automaticLimit``.
    case automatic
    /// This many, or as many as the series has room for.
    case exactly(Int)

    /// With some twenty annual values more than two breaks can't be defended (dossier §3.5).
    public static let automaticLimit = 2
  }

  /// The names of the fields that group mines, in the order of ``Mine/groups``.
  public var groupFields: [String]
  /// The share of a polygon that valid cells must cover, 0–1; below it a level or a change is missing.
  public var minimumCoverage: Double
  public var breaks: Breaks
  /// Bootstrap samples of clusters, ≥ 1.
  public var resamples: Int
  /// Whether the values are carbon (g C/m²/yr), so that there are totals (Gg C/yr); an index has none.
  public var hasCarbon: Bool
  /// Whether mines are compared with a reference at all. Without it a group's change is that of its mines themselves,
  /// and nothing is attributed to mining.
  public var hasReference: Bool

  public init(
    groupFields: [String] = [], minimumCoverage: Double = 0.5, breaks: Breaks = .automatic, resamples: Int = 1_000,
    hasCarbon: Bool = true, hasReference: Bool = true
  ) {
    self.groupFields = groupFields
    self.minimumCoverage = minimumCoverage
    self.breaks = breaks
    self.resamples = resamples
    self.hasCarbon = hasCarbon
    self.hasReference = hasReference
  }

  /// The unit of the values, as the tables write it.
  public var unit: String { hasCarbon ? "g C/m2/yr" : "index" }
}
