import Foundation
import TestSupport
import Testing

@testable import Geospatial

@Suite struct CloudOptimizedGeoTIFFTests {
  private func grid(_ columns: Int, _ rows: Int) throws -> Grid {
    Grid(
      crs: try CoordinateSystem(epsg: 32649), geotransform: [5e5, 30, 0, 4e6, 0, -30], columns: columns, rows: rows)
  }

  /// Writes `values` in windows of random size and order.
  private func write<Value: PyramidValue>(
    _ path: String, _ values: [Value], _ grid: Grid, style: CloudOptimizedGeoTIFF<Value>.Style, seed: UInt64
  ) throws {
    var generator = SeededGenerator(seed: seed)
    let writer = try CloudOptimizedGeoTIFF<Value>(path, grid: grid, style: style)
    let step = Int.random(in: 100...700, using: &generator)
    var windows: [PixelWindow] = []
    for row in stride(from: 0, to: grid.rows, by: step) {
      for column in stride(from: 0, to: grid.columns, by: step) {
        windows.append(
          PixelWindow(
            column: column, row: row, columns: min(step, grid.columns - column), rows: min(step, grid.rows - row)))
      }
    }
    for window in windows.shuffled(using: &generator) {
      var part: [Value] = []
      for row in window.row..<window.row + window.rows {
        let start = row * grid.columns + window.column
        part += values[start..<start + window.columns]
      }
      try writer.write(window, part.span)
    }
    try writer.finish()
  }

  @Test func `codes come back, with colours, names, statistics and overviews, in the same bytes for any order`() throws
  {
    try withTemporaryFolder { folder in
      var generator = SeededGenerator(seed: 7)
      let grid = try grid(1300, 1111)
      let values: [UInt8] = (0..<grid.cells).map { (index: Int) -> UInt8 in
        let column = index % 1300
        let row = index / 1300
        return column < 30 ? 255 : UInt8(column / 200 + row / 500)
      }
      var style = CloudOptimizedGeoTIFF<UInt8>.Style(missing: 255)
      style.palette = (0..<9).map { RGBColour(red: UInt8($0 * 20), green: 100, blue: 7) }
      style.categories = (0..<9).map { "区 \($0)" }
      let paths = ["\(folder)/a.tif", "\(folder)/b.tif"]
      for path in paths {
        try write(path, values, grid, style: style, seed: generator.next())
      }
      #expect(try Data(contentsOf: URL(filePath: paths[0])) == Data(contentsOf: URL(filePath: paths[1])))
      let file = try RasterFile(paths[0])
      let description = try file.description()
      #expect(description.noData == 255 && description.blockColumns == 512 && description.dataType == .uint8)
      #expect(description.grid == grid || description.grid?.geotransform == grid.geotransform)
      #expect(try file.categoryNames()[3] == "区 3")
      #expect(try file.colours()[2] == "#286407")
      var read = [UInt8](repeating: 0, count: grid.cells)
      var span = read.mutableSpan
      try file.read(PixelWindow(column: 0, row: 0, columns: 1300, rows: 1111), into: &span)
      #expect(read == values)
    }
  }

  @Test func `floats come back with NaN as nodata`() throws {
    try withTemporaryFolder { folder in
      let grid = try grid(700, 513)
      let values: [Float] = (0..<grid.cells).map { (index: Int) -> Float in
        index % 7 == 0 ? Float.nan : Float(index % 101) - 50
      }
      var style = CloudOptimizedGeoTIFF<Float>.Style(missing: .nan)
      style.unit = "t C/ha"
      try write("\(folder)/c.tif", values, grid, style: style, seed: 3)
      let file = try RasterFile("\(folder)/c.tif")
      #expect(try file.description().noData?.isNaN == true)
      var read = [Float](repeating: 0, count: grid.cells)
      var span = read.mutableSpan
      try file.read(PixelWindow(column: 0, row: 0, columns: 700, rows: 513), into: &span)
      #expect(zip(read, values).allSatisfy { $0 == $1 || ($0.isNaN && $1.isNaN) })
    }
  }
}
