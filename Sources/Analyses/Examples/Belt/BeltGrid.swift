internal import Geospatial
internal import Messages

/// A grid over the belt, in degrees.
struct BeltGrid: Sendable {
  let columns: Int
  let rows: Int
  /// The side of a cell, degrees.
  let cell: Double

  var geotransform: [Double] { [BeltLand.west, cell, 0, BeltLand.north, 0, -cell] }

  /// One value a cell, from the longitude and latitude of its middle.
  func map(threads: Int, _ value: @escaping @Sendable (_ longitude: Double, _ latitude: Double) -> Float) throws
    -> [Float]
  {
    try cells(threads: threads) { place in
      value(
        BeltLand.west + (Double(place % columns) + 0.5) * cell, BeltLand.north - (Double(place / columns) + 0.5) * cell)
    }
  }

  /// One value a cell, from its place in the rows from the north.
  func cells(threads: Int, _ value: @escaping @Sendable (_ place: Int) -> Float) throws -> [Float] {
    try Parallel.map(count: rows, threads: threads) { row in
      (row * columns..<(row + 1) * columns).map(value)
    }.flatMap { $0 }
  }

  /// Writes the values as a GeoTIFF.
  func write(_ values: [Float], path: String, title: String, unit: String) throws {
    let grid = Grid(
      crs: try CoordinateSystem(epsg: 4326), geotransform: geotransform, columns: columns, rows: rows)
    var style = CloudOptimizedGeoTIFF<Float>.Style(missing: .nan)
    style.title = title
    style.unit = unit
    let file = try CloudOptimizedGeoTIFF<Float>(path, grid: grid, style: style)
    try file.write(PixelWindow(column: 0, row: 0, columns: columns, rows: rows), values.span)
    try file.finish()
  }
}
