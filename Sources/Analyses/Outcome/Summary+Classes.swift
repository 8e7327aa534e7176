package import Messages

extension Summary {
  /// A land-use class of the maps.
  package struct LandClass: Sendable, Hashable, Codable {
    package let code: Int
    package let name: Text
    /// The type's word as it stands in class tables, such as `openPit`.
    package let type: String
    /// `#rrggbb`.
    package let colour: String

    package init(code: Int, name: Text, type: String, colour: String) {
      self.code = code
      self.name = name
      self.type = type
      self.colour = colour
    }
  }

  /// A functional-area type.
  package struct AreaType: Sendable, Hashable, Codable {
    package let id: String
    package let name: Text
    /// `#rrggbb`.
    package let colour: String

    package init(id: String, name: Text, colour: String) {
      self.id = id
      self.name = name
      self.colour = colour
    }
  }
}
