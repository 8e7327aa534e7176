package import Messages

/// A class of the user's maps: the number in the raster and what it means.
package struct LandClass: Sendable, Hashable {
  package let code: Int
  package let name: String
  package let nameChinese: String?
  package let type: LandType
  /// `#rrggbb`, or nil for the default of the legend.
  package let colour: String?

  package init(code: Int, name: String, nameChinese: String? = nil, type: LandType, colour: String? = nil) {
    self.code = code
    self.name = name
    self.nameChinese = nameChinese
    self.type = type
    self.colour = colour
  }

  /// The user's name in both languages; without a Chinese one, the name itself.
  package var title: Text { Text(name, zh: nameChinese ?? name) }
}
