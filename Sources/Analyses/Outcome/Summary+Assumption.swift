package import Messages

extension Summary {
  /// A parameter or convention that headline numbers rest on.
  package struct Assumption: Sendable, Hashable, Codable {
    package let id: String
    package let text: Text
    /// The value as text, because not every assumption is a number.
    package let value: String?
    package let unit: String?
    package let source: Text
    package let strength: Strength
    /// The ids of the headline numbers that depend on it.
    package let affects: [String]

    package init(
      id: String, text: Text, value: String?, unit: String? = nil, source: Text, strength: Strength,
      affects: [String] = []
    ) {
      self.id = id
      self.text = text
      self.value = value
      self.unit = unit
      self.source = source
      self.strength = strength
      self.affects = affects
    }

    package func encode(to encoder: any Encoder) throws {
      var container = encoder.container(keyedBy: CodingKeys.self)
      try container.encode(id, forKey: .id)
      try container.encode(text, forKey: .text)
      try container.encode(value, forKey: .value)
      try container.encode(unit, forKey: .unit)
      try container.encode(source, forKey: .source)
      try container.encode(strength, forKey: .strength)
      try container.encode(affects, forKey: .affects)
    }
  }
}
