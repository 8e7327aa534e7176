internal import CGDAL

/// A small raster in memory (`MEM` driver), for pictures and small files that GDAL's drivers copy.
@safe struct MemoryDataset: ~Copyable {
  let handle: GDALDatasetH

  /// - Parameter bands: row by row, one array a band.
  static func holding<Value: RasterValue>(_ bands: [[Value]], grid: Grid) throws(GDALError) -> MemoryDataset {
    let driver = unsafe try GDAL.handle("GDALGetDriverByName", file: "MEM") { unsafe GDALGetDriverByName("MEM") }
    let dataset = unsafe MemoryDataset(
      taking: try GDAL.handle("GDALCreate", file: "MEM") {
        unsafe GDALCreate(
          driver, "", Int32(grid.columns), Int32(grid.rows), Int32(bands.count), Value.dataType.code, nil)
      })
    var transform = grid.geotransform
    unsafe GDALSetGeoTransform(dataset.handle, &transform)
    let reference = try SpatialReference(wellKnownText: grid.crs.wellKnownText)
    unsafe GDALSetSpatialRef(dataset.handle, reference.handle)
    for (index, band) in bands.enumerated() {
      var cells = band
      let bandHandle = unsafe GDALGetRasterBand(dataset.handle, Int32(index + 1))
      _ = try GDAL.call("GDALRasterIO", file: "MEM", isGood: { $0 == CE_None }) {
        unsafe cells.withUnsafeMutableBufferPointer { buffer in
          unsafe GDALRasterIO(
            bandHandle, GF_Write, 0, 0, Int32(grid.columns), Int32(grid.rows), buffer.baseAddress, Int32(grid.columns),
            Int32(grid.rows), Value.dataType.code, 0, 0)
        }
      }
    }
    return dataset
  }

  /// Takes over a dataset that GDAL made.
  init(taking handle: GDALDatasetH) {
    unsafe self.handle = unsafe handle
  }

  deinit {
    unsafe GDALClose(handle)
  }

  /// Copies the dataset into a file of another format (`GDALCreateCopy`).
  func copy(to path: String, format: String, options: [String] = []) throws(GDALError) {
    let driver = unsafe try GDAL.handle("GDALGetDriverByName", file: format) { unsafe GDALGetDriverByName(format) }
    let written = unsafe try GDAL.withList(options) { list throws(GDALError) in
      unsafe try GDAL.handle("GDALCreateCopy", file: path) {
        unsafe GDALCreateCopy(driver, path, handle, 0, list, nil, nil)
      }
    }
    _ = try GDAL.call("GDALClose", file: path) { unsafe GDALClose(written) }
  }
}
