package import Messages

extension Summary {
  /// One headline number with its interval, unit and source.
  package struct Headline: Sendable, Hashable, Codable {
    package let id: String
    package let title: Text
    package let value: Double
    /// The interval's bounds in the value's unit; nil where none is known.
    package let low: Double?
    package let high: Double?
    /// The share of the distribution between the bounds: 0.9 for 5–95 %.
    package let coverage: Double?
    package let unit: String
    /// The years that the number is about; `from` alone for a state at one year.
    package let from: Int?
    package let to: Int?
    package let source: Text
    package let strength: Strength

    /// Nil where the value isn't finite: what isn't known is no headline. Bounds that aren't finite are left out.
    package init?(
      id: String, title: Text, value: Double, low: Double? = nil, high: Double? = nil, coverage: Double? = nil,
      unit: String, from: Int? = nil, to: Int? = nil, source: Text, strength: Strength
    ) {
      guard value.isFinite else { return nil }
      self.id = id
      self.title = title
      self.value = value
      let hasInterval = low?.isFinite == true && high?.isFinite == true
      self.low = hasInterval ? low : nil
      self.high = hasInterval ? high : nil
      self.coverage = hasInterval ? coverage : nil
      self.unit = unit
      self.from = from
      self.to = to
      self.source = source
      self.strength = strength
    }

    package func encode(to encoder: any Encoder) throws {
      var container = encoder.container(keyedBy: CodingKeys.self)
      try container.encode(id, forKey: .id)
      try container.encode(title, forKey: .title)
      try container.encode(value, forKey: .value)
      try container.encode(low, forKey: .low)
      try container.encode(high, forKey: .high)
      try container.encode(coverage, forKey: .coverage)
      try container.encode(unit, forKey: .unit)
      try container.encode(from, forKey: .from)
      try container.encode(to, forKey: .to)
      try container.encode(source, forKey: .source)
      try container.encode(strength, forKey: .strength)
    }
  }
}
