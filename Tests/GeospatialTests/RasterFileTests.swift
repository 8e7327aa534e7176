import Foundation
import Messages
import TestSupport
import Testing

@testable import Geospatial

@Suite struct RasterFileTests {
  @Test func `a missing raster says its name and GDAL's reason`() throws {
    do {
      _ = try RasterFile("/nowhere/缺失 图.tif")
      Issue.record("opened a file that isn't there")
    } catch {
      #expect(error.file == "/nowhere/缺失 图.tif")
      #expect(error.message.line(.english).contains("No such file"))
    }
  }

  @Test func `a truncated raster fails with its name`() throws {
    try withTemporaryFolder { folder in
      let path = "\(folder)/cut.tif"
      let grid = Grid(
        crs: try CoordinateSystem(epsg: 32649), geotransform: [5e5, 30, 0, 4e6, 0, -30], columns: 600, rows: 600)
      var generator = SeededGenerator(seed: 1)
      let codes = (0..<grid.cells).map { _ in UInt8.random(in: 0...255, using: &generator) }
      try ClassRaster.write(path: path, grid: grid, codes: codes, noData: 255, names: [:], colours: [:])
      let whole = try Data(contentsOf: URL(filePath: path))
      try whole.prefix(whole.count / 2).write(to: URL(filePath: path))
      let error = #expect(throws: GDALError.self) {
        let file = try RasterFile(path)
        var values = [UInt8](repeating: 0, count: grid.cells)
        var span = values.mutableSpan
        try file.read(PixelWindow(column: 0, row: 0, columns: 600, rows: 600), into: &span)
      }
      #expect(error?.file == path)
      #expect(error?.messages.isEmpty == false)
    }
  }

  @Test func `names and colours beside a GeoTIFF are read, also when nothing else was asked first`() throws {
    try withTemporaryFolder { folder in
      let path = "\(folder)/类.tif"
      let grid = Grid(
        crs: try CoordinateSystem(epsg: 32649), geotransform: [5e5, 30, 0, 4e6, 0, -30], columns: 2, rows: 1)
      try ClassRaster.write(
        path: path, grid: grid, codes: [1, 2], noData: 0, names: [1: "Forest", 2: "排土场"], colours: [1: "#00ff00"])
      let file = try RasterFile(path)
      #expect(try file.categoryNames() == [1: "Forest", 2: "排土场"])
      #expect(try file.colours()[1] == "#00ff00")
    }
  }

  @Test func `polygons survive a round trip through a GeoPackage, reprojected to the grid's system`() throws {
    try withTemporaryFolder { folder in
      let path = "\(folder)/矿 mines.gpkg"
      let utm = try CoordinateSystem(epsg: 32649)
      let square: [Polygon.Point] = [
        .init(x: 5e5, y: 4e6), .init(x: 501_000, y: 4e6), .init(x: 501_000, y: 4_001_000), .init(x: 5e5, y: 4_001_000),
      ]
      let zones = [Zone(id: "安太堡", polygon: Polygon(rings: [.init(points: square, isHole: false)]))]
      try PolygonLayer.write(path: path, layer: "mines", crs: utm, idField: "mine", zones: zones)
      let same = try PolygonLayer(path, idField: "mine", crs: utm)
      #expect(same.zones.map(\.id) == ["安太堡"])
      #expect(abs(same.zones[0].polygon.planarArea - 1e6) < 1e-3)
      #expect(same.notes.isEmpty)
      let other = try PolygonLayer("\(path):mines", idField: "fid", crs: try CoordinateSystem(epsg: 32650))
      #expect(other.notes.map(\.id) == ["zones.reprojected"])
      let problems = #expect(throws: Problems.self) { try PolygonLayer(path, idField: "矿山", crs: utm) }
      #expect(problems?.messages.map(\.id) == ["zones.noField"])
    }
  }
}
