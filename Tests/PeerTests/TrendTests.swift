import Foundation
import Geospatial
import Statistics
import Testing

/// Trends of a real series against pymannkendall and scipy.
@Suite(.enabled(if: LeafArea.isThere, "\(LeafArea.folder) isn't there: real maps lie beside the clone"))
struct TrendTests {
  @Test func `the trend of every cell of China's leaf area is pymannkendall's`() throws {
    let series = try LeafArea.bands("MOD15A2_LAI_China_G050_2001-2020.tif")
    let expected = try LeafArea.bands("expected_trend_mk_sen_ols.tif")
    #expect(series.count == 20 && expected.count == 6)
    let cells = series[0].count
    #expect(cells == 80 * 140 && expected[0].count == cells)
    let years = Array(2001...2020)
    var scoresThatDiffer = 0
    // In the order of the file's bands: Sen slope, Z, p, S, slope and p of ordinary least squares.
    var largest = (sen: 0.0, z: 0.0, p: 0.0, line: 0.0)
    for cell in 0..<cells {
      let trend = TimeSeries(values: series.map { Double($0[cell]) }, years: years)
      let test = try #require(MannKendall(trend))
      let sen = try #require(SenSlope(trend))
      let line = try #require(OrdinaryLeastSquares(trend))
      if Double(test.score) != Double(expected[3][cell]) { scoresThatDiffer += 1 }
      largest.sen = max(largest.sen, abs(sen.slope - Double(expected[0][cell])))
      largest.z = max(largest.z, abs(test.z - Double(expected[1][cell])))
      largest.p = max(largest.p, abs(test.p - Double(expected[2][cell])))
      largest.line = max(largest.line, abs(line.slope - Double(expected[4][cell])))
    }
    #expect(scoresThatDiffer == 0)
    #expect(largest.sen <= 1e-6 && largest.z <= 1e-6 && largest.p <= 1e-6 && largest.line <= 1e-6, "\(largest)")
  }
}

enum LeafArea {
  static let folder = MineSink.data + "/lai_china_2001_2020"
  static let isThere = FileManager.default.fileExists(atPath: folder)

  /// All cells of each band, row by row.
  static func bands(_ file: String) throws -> [[Float]] {
    let raster = try RasterFile("\(folder)/\(file)")
    let facts = try raster.description()
    let window = PixelWindow(column: 0, row: 0, columns: facts.columns, rows: facts.rows)
    return try (1...facts.bands).map { band in
      var cells = [Float](repeating: 0, count: window.cells)
      var span = cells.mutableSpan
      try raster.read(band: band, window, into: &span)
      return cells
    }
  }
}
