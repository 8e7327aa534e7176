/// One value as the user wrote it, and where.
package struct GivenValue: Sendable, Hashable {
  package let text: String
  /// The key that it stands under in a map of a project file: the year of a raster series. On the command line nil, and
  /// part of the text (`1986=a.tif`).
  package let key: String?
  /// Whether it is a member of a list in a project file, and so one value, whatever commas it holds.
  package let isMember: Bool
  package let place: Place

  package init(_ text: String, key: String? = nil, isMember: Bool = false, at place: Place) {
    self.text = text
    self.key = key
    self.isMember = isMember
    self.place = place
  }

  /// The value on one line, as the command line takes it.
  func record(_ kind: Kind) -> String {
    guard let key, let separator = kind.keySeparator else { return text }
    return "\(key)\(separator)\(text)"
  }
}
