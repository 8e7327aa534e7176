internal import Geospatial

extension Grid {
  /// Whether both have the same cells on the ground, however their files spell the coordinate system: rasters of different products
  /// often differ in nothing else, and what is known of the mines on one grid then holds for the other.
  ///
  /// The numbers have to be equal to the last bit, so that no value depends on which other rasters were given.
  func hasSameCells(as other: Grid) -> Bool {
    columns == other.columns && rows == other.rows && geotransform == other.geotransform && crs.isSame(as: other.crs)
  }
}
