/// A series of yearly rasters as the user gave it; no file has been touched.
package enum SeriesInput: Sendable, Hashable {
  /// A raster for each year, ascending.
  case files([DatedRaster])
  /// One name for all of them.
  case pattern(SeriesPattern)
}
