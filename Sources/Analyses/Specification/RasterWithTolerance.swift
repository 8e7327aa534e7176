/// A raster and how far its values may lie apart.
package struct RasterWithTolerance: Sendable, Hashable {
  package let path: String
  /// In the dimension's own unit: metres.
  package let tolerance: Double
}
