import Foundation
import TestSupport

/// A map that a test writes: random codes in patches, on a grid of any kind.
struct TestMap {
  enum Storage: String {
    case byte = "Byte"
    case uint16 = "UInt16"
    case int16 = "Int16"
    case int32 = "Int32"

    var bytes: Int {
      switch self {
      case .byte: 1
      case .uint16, .int16: 2
      case .int32: 4
      }
    }
  }

  var columns: Int
  var rows: Int
  /// Row by row.
  var codes: [Int]
  var storage = Storage.byte
  var crs = "EPSG:32649"
  var x = 500_000.0
  var y = 4_375_000.0
  var cellWidth = 100.0
  /// Positive for a map with south up.
  var cellHeight = -100.0
  var nodata: Int?

  init(columns: Int, rows: Int, codes: [Int]) {
    precondition(codes.count == columns * rows)
    self.columns = columns
    self.rows = rows
    self.codes = codes
  }

  /// Patches of up to 4 × 4 cells, a third of the cells on their own.
  init(columns: Int, rows: Int, of legend: [Int], _ random: inout SeededGenerator) {
    let patches = (0..<(columns / 4 + 1) * (rows / 4 + 1)).map { _ in random.pick(legend) }
    let codes = (0..<columns * rows).map { cell in
      random.below(3) == 0
        ? random.pick(legend) : patches[cell / columns / 4 * (columns / 4 + 1) + cell % columns / 4]
    }
    self.init(columns: columns, rows: rows, codes: codes)
  }

  var geotransform: [Double] { [x, cellWidth, 0, y, 0, cellHeight] }

  /// In degrees, at 39° N, where cells of a row differ from those of the next.
  func geographic(cell: Double = 0.01) -> TestMap {
    var map = self
    (map.crs, map.x, map.y, map.cellWidth, map.cellHeight) = ("EPSG:4326", 112, 39.5, cell, -cell)
    return map
  }

  /// The same cells with the southern row first.
  func southUp() -> TestMap {
    var map = self
    map.codes = (0..<rows).reversed().flatMap { codes[$0 * columns..<($0 + 1) * columns] }
    map.y = y + Double(rows) * cellHeight
    map.cellHeight = -cellHeight
    return map
  }

  /// Each code replaced.
  func recoded(_ codes: [Int: Int]) -> TestMap {
    var map = self
    map.codes = self.codes.map { codes[$0] ?? $0 }
    return map
  }

  /// Writes plain bytes and lets GDAL's tools make a GeoTIFF of them, so that nothing of MineSink is in it.
  @discardableResult
  func write(_ path: String, options: [String] = []) throws -> String {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(codes.count * storage.bytes)
    for code in codes {
      let pattern = UInt32(truncatingIfNeeded: code)
      for byte in 0..<storage.bytes { bytes.append(UInt8(truncatingIfNeeded: pattern >> (8 * UInt32(byte)))) }
    }
    let raster = RawRaster(
      columns: columns, rows: rows, crs: crs, geotransform: geotransform, type: storage.rawValue,
      bytesPerCell: storage.bytes, nodata: nodata.map { "\($0)" }, bytes: Data(bytes))
    return try raster.write(path, options: options)
  }

  static let tiled = ["-co", "TILED=YES", "-co", "BLOCKXSIZE=16", "-co", "BLOCKYSIZE=32", "-co", "COMPRESS=DEFLATE"]

  static func gdal(_ tool: String, _ arguments: [String]) throws {
    try Subprocess.succeed("/usr/bin/env", [tool] + arguments)
  }
}
