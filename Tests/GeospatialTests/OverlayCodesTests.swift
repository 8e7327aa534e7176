import Foundation
import Messages
import TestSupport
import Testing

@testable import Geospatial

/// Codes of classes that are too large to be told apart.
@Suite struct OverlayCodesTests {
  private let window = PixelWindow(column: 0, row: 0, columns: 2, rows: 2)

  private func grid(_ cells: Int, _ side: Double) throws -> Grid {
    Grid(
      crs: try CoordinateSystem(epsg: 32649), geotransform: [5e5, side, 0, 4e6, 0, -side], columns: cells, rows: cells)
  }

  /// Codes of 1 to 4 plus an offset, as a virtual raster of another type.
  private func raster(
    _ folder: String, type: String, offset: Int, noData: String = "", of cells: [Int32], on grid: Grid
  ) throws -> String {
    let small = "\(folder)/small.tif"
    try MemoryDataset.holding([cells], grid: grid).copy(to: small, format: "GTiff")
    let transform = grid.geotransform.map { "\($0)" }.joined(separator: ", ")
    let path = "\(folder)/codes.vrt"
    let text = """
      <VRTDataset rasterXSize="\(grid.columns)" rasterYSize="\(grid.rows)"><SRS>EPSG:32649</SRS>
      <GeoTransform>\(transform)</GeoTransform><VRTRasterBand dataType="\(type)" band="1">\(noData)
      <ComplexSource><SourceFilename relativeToVRT="0">\(small)</SourceFilename><SourceBand>1</SourceBand>
      <ScaleOffset>\(offset)</ScaleOffset></ComplexSource></VRTRasterBand></VRTDataset>
      """
    try text.write(toFile: path, atomically: true, encoding: .utf8)
    return path
  }

  @Test func `a wide type with codes that fit is read as it is, and its nodata is no class`() throws {
    try withTemporaryFolder { folder in
      let own = try grid(2, 500)
      let path = try raster(
        folder, type: "UInt32", offset: 0, noData: "<NoDataValue>4</NoDataValue>", of: [1, 2, 3, 4], on: own)
      let known = try OverlayRaster(path, content: .codes(hasNoData: true), on: own)
      #expect(try known.open().codes(window) == [1, 2, 3, .min])
      let raw = try OverlayRaster(path, content: .codes(hasNoData: false), on: own)
      #expect(try raw.open().codes(window) == [1, 2, 3, 4])
    }
  }

  @Test func `codes beyond Int32 are a problem that names one, unless they are declared as nodata`() throws {
    try withTemporaryFolder { folder in
      let own = try grid(2, 500)
      let path = try raster(folder, type: "UInt32", offset: 3_000_000_000, of: [1, 2, 3, 4], on: own)
      let overlay = try OverlayRaster(path, content: .codes(hasNoData: true), on: own)
      let problems = try #require(throws: Problems.self) { try overlay.open().codes(window) }
      #expect(problems.messages.map(\.id) == ["overlay.largeCode"])
      #expect(problems.messages[0].text.en.contains("such as 3000000001"))
      for hasNoData in [true, false] {
        let declared = try raster(
          folder, type: "UInt32", offset: 3_000_000_000, noData: "<NoDataValue>3000000001</NoDataValue>",
          of: [1, 1, 1, 1], on: own)
        let overlay = try OverlayRaster(declared, content: .codes(hasNoData: hasNoData), on: own)
        #expect(try overlay.open().codes(window) == [.min, .min, .min, .min])
      }
    }
  }

  @Test(arguments: ["Int32", "UInt32"])
  func `of finer cells codes below 2²⁴ keep their mode, and larger ones are a problem`(type: String) throws {
    try withTemporaryFolder { folder in
      let fine = try grid(4, 250)
      let years = try grid(2, 500)
      let codes: [Int32] = [1, 1, 2, 2, 3, 1, 2, 4, 3, 3, 4, 1, 3, 2, 4, 4]
      let exact = try raster(folder, type: type, offset: (1 << 24) - 5, of: codes, on: fine)
      #expect(
        try OverlayRaster(exact, content: .codes(hasNoData: true), on: years).open().codes(window)
          == [1, 2, 3, 4].map { $0 + (1 << 24) - 5 })
      // GDAL rounds 2²⁴ + 1 to 2²⁴.
      for offset in [1 << 24, 20_000_000] {
        let large = try raster(folder, type: type, offset: offset, of: [Int32](repeating: 1, count: 16), on: fine)
        let overlay = try OverlayRaster(large, content: .codes(hasNoData: true), on: years)
        let problems = try #require(throws: Problems.self) { try overlay.open().codes(window) }
        #expect(problems.messages[0].text.en.contains("beyond ±16777215"))
      }
    }
  }
}
