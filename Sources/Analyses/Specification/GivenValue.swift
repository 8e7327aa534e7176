/// One value as the user wrote it, and where.
package struct GivenValue: Sendable, Hashable {
  package let text: String
  /// The key that it stands under in a map of a project file: the year of a raster series. On the command line nil, and
  /// part of the text (`1986=a.tif`).
  package let key: String?
  package let place: Place

  package init(_ text: String, key: String? = nil, at place: Place) {
    self.text = text
    self.key = key
    self.place = place
  }

  /// The value on one line, as the command line takes it.
  package var record: String { key.map { "\($0)=\(text)" } ?? text }
}
