/// A raster and the year that it shows.
package struct DatedRaster: Sendable, Hashable {
  package let year: Int
  package let path: String

  package init(year: Int, path: String) {
    self.year = year
    self.path = path
  }
}
