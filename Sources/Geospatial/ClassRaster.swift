internal import CGDAL

/// Writes a small map of classes (one byte a cell) as a GeoTIFF with colours and category names.
package enum ClassRaster {
  /// - Parameters:
  ///   - codes: row by row.
  ///   - names: by code; - colours: `#rrggbb` by code.
  package static func write(
    path: String, grid: Grid, codes: [UInt8], noData: UInt8, names: [Int: String], colours: [Int: String]
  ) throws {
    precondition(codes.count == grid.cells)
    let source = try MemoryDataset.holding([codes], grid: grid)
    let band = unsafe GDALGetRasterBand(source.handle, 1)
    unsafe GDALSetRasterNoDataValue(band, Double(noData))
    if let table = unsafe GDALCreateColorTable(GPI_RGB) {
      for (code, text) in colours.sorted(by: { $0.key < $1.key }) {
        guard let colour = RGBColour(hexadecimal: text) else { continue }
        var entry = GDALColorEntry(
          c1: Int16(colour.red), c2: Int16(colour.green), c3: Int16(colour.blue), c4: 255)
        unsafe GDALSetColorEntry(table, Int32(code), &entry)
      }
      unsafe GDALSetRasterColorTable(band, table)
      unsafe GDALDestroyColorTable(table)
    }
    if let last = names.keys.max() {
      unsafe GDAL.withList((0...last).map { names[$0] ?? "" }) { list in
        _ = unsafe GDALSetRasterCategoryNames(band, list)
      }
    }
    try source.copy(
      to: path, format: "GTiff", options: ["COMPRESS=DEFLATE", "TILED=YES", "BLOCKXSIZE=256", "BLOCKYSIZE=256"])
  }
}
