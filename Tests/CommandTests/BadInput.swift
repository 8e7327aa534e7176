import Foundation
import Geospatial
import TestSupport
import Testing

/// A small mine in a folder of its own: 6 × 4 cells of 30 m in UTM 49 N, two dates, three classes.
final class SmallMine {
  static let results = "结果 ⛏️"
  static let left = 605_610.0
  static let top = 4_387_080.0
  /// Two rows of arable land over two rows of forest.
  static let codes1986: [UInt8] = [UInt8](repeating: 1, count: 12) + [UInt8](repeating: 2, count: 12)
  /// The second row has become a pit.
  static let codes2018: [UInt8] =
    [UInt8](repeating: 1, count: 6) + [UInt8](repeating: 7, count: 6) + [UInt8](repeating: 2, count: 12)

  let folder: TemporaryFolder
  /// What stands for `{name}` in the expected lines: numbers that only the made file tells.
  var values: [String: String] = [:]
  var path: String { folder.path }

  init() throws {
    folder = try TemporaryFolder()
    try writeMap("lu1986.tif", SmallMine.codes1986)
    try writeMap("lu2018.tif", SmallMine.codes2018)
    try write(
      "classes.csv",
      "code,name,type,name_zh\n1,Arable land,arable,耕地\n2,Forest land,forest,林地\n7,Open pit,openPit,露天采坑\n")
    try write("densities.csv", "code,total_tC_per_ha\n1,87.11\n2,108.17\n7,0\n")
  }

  func write(_ name: String, _ text: String) throws {
    _ = try folder.write(name, text)
  }

  /// A map of one byte a cell.
  func writeMap(
    _ name: String, _ codes: [UInt8], epsg: Int = 32649, left: Double = left, top: Double = top, cell: Double = 30,
    columns: Int = 6, noData: UInt8 = 0
  ) throws {
    let grid = Grid(
      crs: try CoordinateSystem(epsg: epsg), geotransform: [left, cell, 0, top, 0, -cell], columns: columns,
      rows: codes.count / columns)
    try ClassRaster.write(
      path: "\(path)/\(name)", grid: grid, codes: codes, noData: noData, names: [:], colours: [:])
  }

  /// Squares, or other rings, with their names in the field `mine`.
  func writeZones(_ name: String, epsg: Int, _ rings: [String: [(Double, Double)]]) throws {
    let zones = rings.sorted { $0.key < $1.key }.map { id, points in
      let ring = Polygon.Ring(points: points.map { Polygon.Point(x: $0.0, y: $0.1) }, isHole: false)
      return Zone(id: id, polygon: Polygon(rings: [ring]))
    }
    try PolygonLayer.write(
      path: "\(path)/\(name)", layer: "mines", crs: try CoordinateSystem(epsg: epsg), idField: "mine", zones: zones)
  }

  /// Calls a program of gdal-bin.
  func call(_ program: String, _ arguments: [String]) throws {
    try Subprocess.succeed("/usr/bin/\(program)", arguments, in: path)
  }

  static let hasGDALPrograms = ["gdal_translate", "ogr2ogr"].allSatisfy {
    FileManager.default.isExecutableFile(atPath: "/usr/bin/\($0)")
  }

  /// Every file below the folder with its content, hidden ones too.
  func contents(below name: String = "") throws -> [String: Data] {
    try folder.contents(below: name)
  }
}

/// A mistake of a user, and what is said about it, to the letter.
struct Fault: Sendable, CustomTestStringConvertible {
  let name: String
  var maps = ["1986=lu1986.tif", "2018=lu2018.tif"]
  var classes = "classes.csv"
  var more: [String] = []
  /// Writes the faulty files.
  var prepare: @Sendable (SmallMine) throws -> Void = { _ in }
  /// How many of the lines are notes, which stand first.
  var noted = 0
  let english: [String]
  let chinese: [String]

  var testDescription: String { name }

  var arguments: [String] {
    ["landuse"] + maps.flatMap { ["--map", $0] } + ["--classes", classes, "--out", SmallMine.results] + more
  }

  /// Runs it in both languages: exit code 2, every line as promised, nothing on standard output, nothing written.
  func expectRefusal() throws {
    let mine = try SmallMine()
    try prepare(mine)
    let before = try mine.contents()
    for (language, written) in [("en", english), ("zh", chinese)] {
      let lines = written.map { line in
        mine.values.reduce(line) { $0.replacingOccurrences(of: "{\($1.key)}", with: $1.value) }
      }
      let result = try Program.run(arguments + ["--language", language], in: mine.path)
      #expect(result.code == 2)
      #expect(result.output == "")
      let count = lines.count - noted
      let last = language == "en" ? "Problems: \(count); nothing was written." : "共 \(count) 处问题；没有写入任何文件。"
      #expect(result.error == (lines + [last, ""]).joined(separator: "\n"))
    }
    #expect(try mine.contents() == before)
  }
}
