package import Messages

extension Summary {
  /// Single facts of an outcome that are neither headline nor table; a fact that an analysis doesn't know is left out.
  package struct Facts: Sendable, Hashable, Codable {
    /// The composite land-use dynamic degree of each period.
    package var compositeDynamicDegree: [DynamicDegree]?
    /// Pairs of different types that the scheme has a rule for.
    package var ruledPairs: Int?
    /// All pairs of types, the same type twice included.
    package var possiblePairs: Int?
    /// The rule scheme's name, or its file's.
    package var scheme: String?
    package var nep: Nep?
    package var potential: Potential?

    package init(
      compositeDynamicDegree: [DynamicDegree]? = nil, ruledPairs: Int? = nil, possiblePairs: Int? = nil,
      scheme: String? = nil, nep: Nep? = nil, potential: Potential? = nil
    ) {
      self.compositeDynamicDegree = compositeDynamicDegree
      self.ruledPairs = ruledPairs
      self.possiblePairs = possiblePairs
      self.scheme = scheme
      self.nep = nep
      self.potential = potential
    }
  }

  /// The composite dynamic degree of a period, percent per year, and which of the literature's variants it is.
  package struct DynamicDegree: Sendable, Hashable, Codable {
    package let from: Int
    package let to: Int
    /// Nil where it isn't defined (no land in common).
    package let percentPerYear: Double?
    package let variant: Text

    package init(from: Int, to: Int, percentPerYear: Double, variant: Text) {
      self.from = from
      self.to = to
      self.percentPerYear = percentPerYear.isFinite ? percentPerYear : nil
      self.variant = variant
    }

    package func encode(to encoder: any Encoder) throws {
      var container = encoder.container(keyedBy: CodingKeys.self)
      try container.encode(from, forKey: .from)
      try container.encode(to, forKey: .to)
      try container.encode(percentPerYear, forKey: .percentPerYear)
      try container.encode(variant, forKey: .variant)
    }
  }
}
