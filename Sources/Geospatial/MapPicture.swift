internal import CGDAL
internal import Foundation

/// Pictures of small rasters for a web page: warped to Web Mercator by GDAL, nearest neighbour, transparent outside.
/// Pictures are for looking: no number is taken from one.
package struct MapPicture: Sendable {
  /// Where the picture's corners lie, longitude and latitude in degrees: north-west, north-east, south-east, south-west.
  package let corners: [[Double]]
  package let columns: Int
  package let rows: Int

  /// - Parameters:
  ///   - bands: red, green, blue and opacity of each cell, row by row.
  ///   - size: cells of the picture's longer side, at most.
  package static func write(_ path: String, grid: Grid, bands: [[UInt8]], size: Int = 1400) throws -> MapPicture {
    precondition(bands.count == 4)
    let source = try MemoryDataset.holding(bands, grid: grid)
    let longest = max(grid.columns, grid.rows)
    var words = ["-of", "MEM", "-t_srs", "EPSG:3857", "-r", "near"]
    // Small maps are enlarged, so that their cells stay crisp squares on the page.
    let side = longest >= size / 2 ? min(longest, size) : longest * max(1, size / 2 / longest)
    words += grid.columns >= grid.rows ? ["-ts", "\(side)", "0"] : ["-ts", "0", "\(side)"]
    let options = unsafe try GDAL.withList(words) { list throws(GDALError) in
      unsafe try GDAL.handle("GDALWarpAppOptionsNew", file: path) {
        unsafe OpaqueRaw.pointer(GDALWarpAppOptionsNew(list, nil))
      }
    }
    defer { unsafe GDALWarpAppOptionsFree(OpaquePointer(options)) }
    var sources: [GDALDatasetH?] = unsafe [source.handle]
    var usageError: Int32 = 0
    let warped = unsafe MemoryDataset(
      taking: try GDAL.handle("GDALWarp", file: path) {
        unsafe GDALWarp("", nil, 1, &sources, OpaquePointer(options), &usageError)
      })
    var transform = [Double](repeating: 0, count: 6)
    unsafe GDALGetGeoTransform(warped.handle, &transform)
    let columns = Int(unsafe GDALGetRasterXSize(warped.handle))
    let rows = Int(unsafe GDALGetRasterYSize(warped.handle))
    try warped.copy(to: path, format: "PNG", options: ["ZLEVEL=4"])
    // The PNG driver leaves the georeference beside the picture; the page gets it from the corners.
    unsafe unlink(path + ".aux.xml")
    let radius = 6_378_137.0
    func degrees(_ column: Double, _ row: Double) -> [Double] {
      let x = transform[0] + column * transform[1]
      let y = transform[3] + row * transform[5]
      return [x / radius * 180 / Double.pi, (2 * atan(exp(y / radius)) - Double.pi / 2) * 180 / Double.pi]
    }
    let width = Double(columns)
    let height = Double(rows)
    return MapPicture(
      corners: [degrees(0, 0), degrees(width, 0), degrees(width, height), degrees(0, height)], columns: columns,
      rows: rows)
  }
}
