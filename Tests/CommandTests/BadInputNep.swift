import Foundation
import Geospatial
import TestSupport
import Testing

/// Two mines in a folder of their own, with five years of 40 × 30 cells of 0.01° (112–112.4° E, 39.3–39.6° N).
final class SmallMines {
  static let results = SmallMine.results
  static let cell_degrees = 0.01
  static let columns = 40
  static let rows = 30

  let folder: TemporaryFolder
  var path: String { folder.path }

  init() throws {
    folder = try TemporaryFolder()
    for year in 2000...2004 { try writeYear("nep_\(year).tif", SmallMines.values(year)) }
    try writeMines("mines.geojson", [Self.mineA, Self.mineB])
  }

  /// 100 and some g C/m²/yr, alike from place to place but not the same.
  static func values(_ year: Int) -> [UInt8] {
    (0..<columns * rows).map { UInt8(100 + year % 100 + ($0 * 7 + year) % 5) }
  }

  /// Bytes with 0 as nodata.
  func writeYear(
    _ name: String, _ values: [UInt8], epsg: Int = 4326, left: Double = 112, top: Double = 39.6,
    cell: Double = cell_degrees, columns: Int = columns
  ) throws {
    let grid = Grid(
      crs: try CoordinateSystem(epsg: epsg), geotransform: [left, cell, 0, top, 0, -cell], columns: columns,
      rows: values.count / columns)
    try ClassRaster.write(
      path: "\(path)/\(name)", grid: grid, codes: values, noData: 0, names: [:], colours: [:])
  }

  func write(_ name: String, _ text: String) throws {
    _ = try folder.write(name, text)
  }

  /// A feature of a GeoJSON file.
  struct Outline {
    var type = "Polygon"
    /// Longitude, latitude; closed.
    var points: [(Double, Double)]
    /// `"name": "a"`, as they stand in the file.
    var properties: String

    /// A square with its south-western corner.
    static func square(_ west: Double, _ south: Double, side: Double = 0.03, _ properties: String) -> Outline {
      Outline(
        points: [
          (west, south), (west + side, south), (west + side, south + side), (west, south + side), (west, south),
        ], properties: properties)
    }

    var text: String {
      let places = points.map { "[\($0.0), \($0.1)]" }.joined(separator: ", ")
      let coordinates = type == "Point" ? places : type == "LineString" ? "[\(places)]" : "[[\(places)]]"
      return """
        {"type": "Feature", "properties": {\(properties)},
         "geometry": {"type": "\(type)", "coordinates": \(coordinates)}}
        """
    }
  }

  static let mineA = Outline.square(112.05, 39.4, "\"name\": \"a\"")
  static let mineB = Outline.square(112.25, 39.45, "\"name\": \"b\"")

  func writeMines(_ name: String, _ outlines: [Outline]) throws {
    try write(
      name, "{\"type\": \"FeatureCollection\", \"features\": [\(outlines.map(\.text).joined(separator: ",\n"))]}")
  }

  /// Every file below the folder with its content, hidden ones too.
  func contents() throws -> [String: Data] {
    try folder.contents()
  }

  /// Calls a program of gdal-bin.
  func call(_ program: String, _ arguments: [String]) throws {
    try Subprocess.succeed("/usr/bin/\(program)", ["-q"] + arguments, in: path)
  }

  func run(_ arguments: [String], language: String = "en") throws -> Subprocess.Ended {
    try Program.run(["nep", "--out", SmallMines.results, "--language", language] + arguments, in: path)
  }
}

/// A mistake of a user of `minesink nep`, and what is said about it, to the letter.
struct NepFault: Sendable, CustomTestStringConvertible {
  let name: String
  var mines = "mines.geojson"
  var series = ["nep_{year}.tif"]
  var more: [String] = []
  /// Writes the faulty files.
  var prepare: @Sendable (SmallMines) throws -> Void = { _ in }
  let english: [String]
  let chinese: [String]

  var testDescription: String { name }

  var arguments: [String] {
    ["--mines", mines, "--mine-id", "name"] + series.flatMap { ["--series", $0] } + more
  }

  /// Runs it in both languages: exit code 2, every line as promised, nothing on standard output, nothing written.
  func expectRefusal() throws {
    let mines = try SmallMines()
    try prepare(mines)
    let before = try mines.contents()
    for (language, lines) in [("en", english), ("zh", chinese)] {
      let result = try mines.run(arguments, language: language)
      #expect(result.code == 2)
      #expect(result.output == "")
      let last = language == "en" ? "Problems: \(lines.count); nothing was written." : "共 \(lines.count) 处问题；没有写入任何文件。"
      #expect(result.error == (lines + [last, ""]).joined(separator: "\n"))
    }
    #expect(try mines.contents() == before)
  }
}
