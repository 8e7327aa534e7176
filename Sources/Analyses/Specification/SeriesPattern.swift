/// The files of a series by one name, in which `{year}` stands for four digits: `nep_{year}.tif`.
package struct SeriesPattern: Sendable, Hashable {
  /// What stands for the year.
  package static let placeholder = "{year}"

  /// As the user wrote it.
  package let text: String
  /// The pattern as a path (relative ones of a project file are resolved).
  package let path: String
  /// Where it was given, for what is said about it.
  package let place: Place

  /// - Precondition: `{year}` stands in the text and the path, once, behind the last slash.
  init(_ text: String, path: String, at place: Place) {
    self.text = text
    self.path = path
    self.place = place
  }

  /// What stands before and behind the year; a project file's own folder may well be named `{year}`.
  var halves: (head: String, tail: String) {
    guard let range = path.ranges(of: SeriesPattern.placeholder).last else { return (path, "") }
    return (String(path[..<range.lowerBound]), String(path[range.upperBound...]))
  }

  /// The file of a year, whether or not it is there.
  package func file(of year: Int) -> DatedRaster {
    let digits = "\(year)"
    let padded = String(repeating: "0", count: max(0, 4 - digits.count)) + digits
    return DatedRaster(year: year, path: halves.head + padded + halves.tail)
  }
}
