import Foundation
import TestSupport
import Testing

@testable import Reporting

@Suite struct PackedTableTests {
  private static let suffix = "gC_per_m2_yr"

  @Test func `every value of a packed table stands in its row`() throws {
    let text =
      "\u{FEFF}mine,year,area_km2,flag\n\"a, \"\"b\"\"\",2000,1.5,\n007,2000,,x;y\n007,2001,-2e-3,x;y\r\n矿,2000,4,\n"
    let table = try PackedTable({ Data(text.utf8) }, id: "mine_year", path: "nep/mine_year.csv", threads: 1)
    #expect(table.rows == 4)
    #expect(try words("mine", table) == ["a, \"b\"", "007", "007", "矿"])
    #expect(try words("flag", table) == ["", "x;y", "x;y", ""])
    #expect(try numbers("year", table) == [2000, 2000, 2001, 2000])
    let areas = try numbers("area_km2", table)
    #expect(areas[0] == 1.5 && areas[1].isNaN && areas[2] == Float(-0.002) && areas[3] == 4)
    #expect(table.beginning.csv == text)
    #expect(table.beginning.rowNumbers == nil)
  }

  @Test func `what repeats is held once`() throws {
    // Two mines, three years: years are a cycle of three, mines are runs, a constant is a cycle of one.
    let rows = ["a", "b", "c", "d", "e"].flatMap { mine in
      (2000...2019).map { "\(mine),\($0),5,\(mine == "a" ? "x" : "")" }
    }
    let table = try packed("mine,year,reference_distance_km,flag", rows)
    #expect(try column("year", table).layout == .cycle)
    #expect(try column("year", table).bytes.count == 20 * 4)
    #expect(try column("reference_distance_km", table).bytes.count == 4)
    #expect(try column("mine", table).layout == .runs([20, 20, 20, 20, 20]))
    #expect(try column("mine", table).bytes == [0, 1, 2, 3, 4])
    #expect(try words("flag", table) == Array(repeating: "x", count: 20) + Array(repeating: "", count: 80))
  }

  @Test func `a long table keeps numbers to the 65,000th part of their range and intervals by one end`() throws {
    var random = SeededGenerator(seed: 1)
    let values = (0..<400).map { _ in Double.random(in: -900...1_100, using: &random) }
    let rows = values.enumerated().map { row, value in
      row % 7 == 0 ? "m\(row),,," : "m\(row),\(value),\(value - 12.5),\(value + 12.5)"
    }
    let header = "mine,relative_change_\(Self.suffix),relative_change_p05,relative_change_p95"
    let table = try packed(header, rows, exactLimit: 100)
    #expect(
      try column("relative_change_p95", table).layout
        == .mirror(of: "relative_change_p05", about: "relative_change_\(Self.suffix)"))
    // Half a step of at most 2,000 / 65,000; the upper end takes over twice the centre's and once the lower end's error.
    let step = 2_000.0 / 65_000
    for (name, shift, steps) in [
      ("relative_change_\(Self.suffix)", 0.0, 0.51), ("relative_change_p05", -12.5, 0.51),
      ("relative_change_p95", 12.5, 1.6),
    ] {
      for (row, found) in try numbers(name, table).enumerated() {
        if row % 7 == 0 {
          #expect(found.isNaN)
        } else {
          #expect(abs(Double(found) - values[row] - shift) <= steps * step)
        }
      }
    }
  }

  @Test func `an uneven interval keeps both ends`() throws {
    let header = "mine,relative_change_\(Self.suffix),relative_change_p05,relative_change_p95"
    let table = try packed(header, (0..<60).map { "m\($0),\($0),\($0 - 1),\($0 + 3)" }, exactLimit: 10)
    #expect(try column("relative_change_p95", table).layout == .plain)
  }

  @Test func `a long table lists its first rows and says how many there are`() throws {
    let rows = (0..<(EmbeddedTable.limit + 1)).map { "m\($0),\($0)" }
    let table = try packed("mine,year", rows)
    #expect(table.beginning.total == EmbeddedTable.limit + 1)
    #expect(table.beginning.rowNumbers == Array(0..<500))
    #expect(table.beginning.csv == "mine,year\n" + rows[..<500].joined(separator: "\n") + "\n")
  }

  @Test func `a table is the same in whatever pieces and by how many threads it is read`() throws {
    var random = SeededGenerator(seed: 2)
    let words = ["", "a", "矿", "\"x, \"\"y\"\"\nz\"", "\"\n\n\"", "longer than a piece of the smallest size"]
    for _ in 0..<40 {
      let rows = (0..<Int.random(in: 0...60, using: &random)).map { row in
        let fields = [
          words.randomElement(using: &random)!, "\(2000 + row % 7)", row % 5 == 0 ? "" : "\(Double(row) / 7)",
          words.randomElement(using: &random)!,
        ]
        return fields.prefix(Int.random(in: 0...9, using: &random) == 0 ? 2 : 4).joined(separator: ",")
      }
      let end = Bool.random(using: &random) ? "\n" : ""
      let text = (["\u{FEFF}mine,year,area_km2,flag"] + rows).joined(separator: "\n") + end
      let whole = try PackedTable({ Data(text.utf8) }, id: "mine_year", path: "a.csv", threads: 1)
      #expect(whole.rows == rows.count)
      for length in [1, 7, 64, 1_000] {
        let cut = try PackedTable(
          { Data(text.utf8) }, id: "mine_year", path: "a.csv", pieceLength: length, threads: length % 3 + 1)
        #expect(cut.rows == whole.rows && cut.columns == whole.columns)
        #expect(cut.beginning.csv == text)
      }
    }
  }

  @Test func `what a long table leaves out is not in the page`() throws {
    let rows = (0...50_000).map { "m\($0 / 21),\($0 % 21),\($0),1" }
    let long = try packed("mine,year,mk_s,area_km2", rows)
    #expect(long.columns.map(\.name) == ["mine", "year", "area_km2"])
    let short = try packed("mine,year,mk_s,area_km2", Array(rows.dropLast()))
    #expect(short.columns.map(\.name) == ["mine", "year", "mk_s", "area_km2"])
  }

  @Test(arguments: [
    "0", "-0.5", "123456.789", "1e-7", "-2.5E+3", "0.30000000000000004", "12345678901234567890", "5e-324",
  ])
  func `numbers are read as Swift reads them`(text: String) throws {
    let read = cursorNumber(text)
    let expected = try #require(Double(text))
    #expect(abs(read - expected) <= 4 * expected.ulp)
  }

  @Test(arguments: ["", "-", "x", "1x", "1e", ".", "1.2.3", "nan"])
  func `what is no number is missing`(text: String) {
    #expect(cursorNumber(text).isNaN)
  }

  @Test func `random numbers are read as Swift reads them`() {
    var random = SeededGenerator(seed: 3)
    for _ in 0..<2_000 {
      let value = Double(bitPattern: UInt64.random(in: 0...UInt64.max, using: &random))
      guard value.isFinite, abs(value) < 1e30, abs(value) > 1e-30 else { continue }
      #expect(Float(cursorNumber("\(value)")).isApproximately(Float(value)))
    }
  }

  @Test func `shapes are steps of a metre from vertex to vertex`() throws {
    let text = """
      {"type":"FeatureCollection","features":[
      {"type":"Feature","properties":{"mine":3},"geometry":{"type":"Polygon","coordinates":[[[112,39],[112.00102,39],[112,38.9995],[112,39]]]}},
      {"type":"Feature","properties":{"mine":5},"geometry":null},
      {"type":"Feature","properties":{"mine":4},"geometry":{"type":"Point","coordinates":[-70.5,-20.25]}},
      {"type":"Feature","properties":{"mine":7},"geometry":{"type":"MultiPolygon","coordinates":[[[[0,0],[1e-5,0],[0,1e-5],[0,0]]],[[[1,1],[1.1,1],[1,1.1],[1,1]]]]}}]}
      """
    let shapes = try PackedShapes(geoJSON: Data(text.utf8))
    #expect(shapes.step == 1e-5)
    #expect(shapes.mines == [3, 4, 7])
    #expect(shapes.polygons == [1, 0, 2])
    #expect(shapes.rings == [1, 1, 1, 1])
    #expect(shapes.vertices == [4, 1, 4, 4])
    #expect(shapes.starts == [11_200_000, 3_900_000, -7_050_000, -2_025_000, 0, 0, 100_000, 100_000])
    // 0.00102° = 102 steps, 0.0005° = 50 steps.
    #expect(shapes.moves[..<6] == [102, 0, -102, -50, 0, 50])
  }

  @Test func `groups keep their names, and outlines of wide countries a coarser step`() throws {
    let text = """
      {"type":"FeatureCollection","features":[{"type":"Feature","properties":{"group":"矿 <b>"},
      "geometry":{"type":"Polygon","coordinates":[[[-170,10],[150,10],[150,60],[-170,10]]]}}]}
      """
    let shapes = try PackedShapes(geoJSON: Data(text.utf8))
    #expect(shapes.groups == ["矿 <b>"])
    // 320° in 32,000 steps.
    #expect(shapes.step == 0.01)
    #expect(shapes.moves == [32_000, 0, 0, 5_000, -32_000, -5_000])
    #expect(!String(decoding: shapes.json, as: UTF8.self).contains("<"))
  }

  private func cursorNumber(_ text: String) -> Double {
    let bytes = Array((text + ",").utf8)
    var cursor = CSVCursor(bytes.span)
    _ = cursor.next(in: bytes.span)
    return cursor.number(in: bytes.span)
  }

  private func packed(
    _ header: String, _ rows: [String], exactLimit: Int = PackedColumn.exactLimit
  ) throws -> PackedTable {
    let text = ([header] + rows).joined(separator: "\n") + "\n"
    return try PackedTable(
      { Data(text.utf8) }, id: "mine_year", path: "nep/a.csv", exactLimit: exactLimit, threads: 2)
  }

  private func column(_ name: String, _ table: PackedTable) throws -> PackedColumn {
    try #require(table.columns.first { $0.name == name })
  }

  private func words(_ name: String, _ table: PackedTable) throws -> [String] {
    let column = try column(name, table)
    #expect(column.kind == .code8)
    return laidOut(column.bytes.map { column.strings[Int($0)] }, column.layout, table.rows)
  }

  private func numbers(_ name: String, _ table: PackedTable) throws -> [Float] {
    let column = try column(name, table)
    if case .mirror(let other, let centre) = column.layout {
      return zip(try numbers(centre, table), try numbers(other, table)).map { 2 * $0 - $1 }
    }
    let width = column.kind == .float ? 4 : 2
    let values = stride(from: 0, to: column.bytes.count, by: width).map { start -> Float in
      let bits = (0..<width).reduce(UInt32(0)) { $0 | UInt32(column.bytes[start + $1]) << (8 * UInt32($1)) }
      if column.kind == .float { return Float(bitPattern: bits) }
      let whole = Int16(truncatingIfNeeded: bits)
      return whole == .min ? .nan : Float(column.offset + column.step * Double(whole))
    }
    return laidOut(values, column.layout, table.rows)
  }

  private func laidOut<Value>(_ values: [Value], _ layout: PackedColumn.Layout, _ rows: Int) -> [Value] {
    switch layout {
    case .cycle: (0..<rows).map { values[$0 % values.count] }
    case .runs(let lengths): zip(values, lengths).flatMap { Array(repeating: $0, count: Int($1)) }
    default: values
    }
  }
}

extension Float {
  fileprivate func isApproximately(_ other: Float) -> Bool { abs(self - other) <= 2 * other.ulp }
}
