/// A raster and some of its codes.
package struct RasterCodes: Sendable, Hashable {
  package let path: String
  /// Ascending, each once.
  package let codes: [Int]
}
