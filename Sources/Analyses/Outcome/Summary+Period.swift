extension Summary {
  /// Two years; `[1986,2000]` in JSON.
  package struct Period: Sendable, Hashable, Codable {
    package let from: Int
    package let to: Int

    package init(from: Int, to: Int) {
      self.from = from
      self.to = to
    }

    /// - Throws: `DecodingError` where there aren't two whole numbers.
    package init(from decoder: any Decoder) throws {
      var container = try decoder.unkeyedContainer()
      from = try container.decode(Int.self)
      to = try container.decode(Int.self)
    }

    package func encode(to encoder: any Encoder) throws {
      var container = encoder.unkeyedContainer()
      try container.encode(from)
      try container.encode(to)
    }
  }
}
