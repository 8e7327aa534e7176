import Foundation
import Geospatial
import TestSupport
import Testing

/// What `minesink nep` can work with, but must say; and results that outlive a failure.
@Suite struct BadInputNepNoteTests {
  private typealias Outline = SmallMines.Outline

  /// Runs it and expects a line on standard error in each language.
  private func expect(
    _ english: String, _ chinese: String, _ arguments: [String], _ prepare: (SmallMines) throws -> Void
  ) throws {
    let mines = try SmallMines()
    try prepare(mines)
    for (language, line) in [("en", english), ("zh", chinese)] {
      let result = try mines.run(
        ["--mine-id", "name", "--series", "nep_{year}.tif"] + arguments, language: language)
      #expect(result.code == 0)
      #expect(result.error.split(separator: "\n").contains { $0 == line }, "\(result.error)")
    }
  }

  @Test func `an undeclared fill value is counted and named by year with its lowest and highest value`() throws {
    // Mine a covers 3 × 3 cells exactly, 2 columns of which are 255 in 2003: 6 of the 18 cells of both mines.
    try expect(
      "values outside the valid range (−1500 … 200) count as missing: 2003: 6 of 18 cells (all 255). One and the same value is most likely a fill value that the file doesn't declare: gdal_edit.py -a_nodata VALUE FILE (the value before scaling).",
      "超出有效范围（−1500 … 200）的值按缺失处理：2003 年：18 个像元中有 6 个（均为 255）。只有同一个值，很可能是文件未声明的填充值：gdal_edit.py -a_nodata 值 文件（缩放前的值）。",
      ["--mines", "mines.geojson", "--reference", "none", "--valid-range", "-1500:200"]
    ) { mines in
      var values = SmallMines.values(2003)
      for row in 0..<SmallMines.rows { for column in 0..<7 { values[row * SmallMines.columns + column] = 255 } }
      try mines.writeYear("nep_2003.tif", values)
    }
  }

  @Test func `a year without data is said to be missing`() throws {
    try expect(
      "no mine or reference has a valid cell in 2003: these years are missing, not zero",
      "2003 年没有任何矿区或参照的有效像元：这些年份为缺失，而不是零", ["--mines", "mines.geojson"]
    ) { mines in
      try mines.writeYear("nep_2003.tif", [UInt8](repeating: 0, count: SmallMines.columns * SmallMines.rows))
    }
  }

  @Test func `crossing lines are mended and named`() throws {
    try expect(
      "m.geojson: polygons whose lines crossed were mended: bow", "m.geojson: 已修复自相交的多边形：bow", ["--mines", "m.geojson"]
    ) { mines in
      let bow = Outline(
        points: [(112.2, 39.4), (112.25, 39.45), (112.25, 39.4), (112.2, 39.45), (112.2, 39.4)],
        properties: "\"name\": \"bow\"")
      try mines.writeMines("m.geojson", [SmallMines.mineA, bow])
    }
  }

  @Test func `mines that overlap are said, and how their land is counted`() throws {
    // 0.02° × 0.03° at 39.4° N: 1.718 km · 3.331 km = 5.74 km².
    try expect(
      "m.geojson: mines of the layer share land, 5.74 km² in all; pairs: 1 (most: a and c, 5.74 km²). Each mine's area counts in full for itself; what analysed mines share, 5.74 km², counts twice in totals of groups and in means by area",
      "m.geojson: 图层中有 1 对矿区相互重叠，共 5.74 km²（重叠最多：a 与 c，5.74 km²）。每个矿区按自身全部面积计；参与分析的矿区之间重叠 5.74 km²，在各组总量与面积加权均值中计入两次",
      ["--mines", "m.geojson"]
    ) { try $0.writeMines("m.geojson", [SmallMines.mineA, .square(112.06, 39.4, "\"name\": \"c\"")]) }
  }

  @Test func `reference polygons that lie on each other are said, and their land counts once`() throws {
    let mines = try SmallMines()
    // 3.5 × 3.5 cells each, one cell apart: together 4.5 × 3.5 cells. Shared: 0.025° × 0.035° at 39.4° N, 2.15 × 3.89 km.
    try mines.writeMines(
      "parks.geojson",
      [.square(112.12, 39.4, side: 0.035, "\"park\": 1"), .square(112.13, 39.4, side: 0.035, "\"park\": 2")])
    let arguments = [
      "--mines", "mines.geojson", "--mine-id", "name", "--series", "nep_{year}.tif", "--reference", "layer",
      "--reference-layer", "parks.geojson",
    ]
    for (language, line) in [
      (
        "en",
        "parks.geojson: reference polygons of one mine share land, 8.37 km² in all; it counts once. Pairs of features: 1: 0 – 1"
      ), ("zh", "parks.geojson: 同一矿区的参照多边形相互重叠，共 8.37 km²，重叠土地只计一次。要素对 1 个：0 – 1"),
    ] {
      let result = try mines.run(arguments, language: language)
      #expect(result.code == 0)
      #expect(result.error.split(separator: "\n").contains { $0 == line }, "\(result.error)")
    }
    let table = try String(contentsOfFile: "\(mines.path)/\(SmallMines.results)/nep/mine_year.csv", encoding: .utf8)
    let row = try #require(table.split(separator: "\n").first { $0.hasPrefix("a,2004,") })
    let pixels = try #require(Double(row.split(separator: ",", omittingEmptySubsequences: false)[13]))
    #expect(abs(pixels - 4.5 * 3.5) < 1e-9)
  }

  @Test func `values just beyond the valid range come with the range to give`() throws {
    // Values of 100 to 108; those of 107 and 108 are beyond 106.
    let mines = try SmallMines()
    for (language, words) in [
      ("en", "They lie just beyond the limit. If they are real, give --valid-range 0:110: "),
      ("zh", "这些值只略微超出界限。若属实，请给出 --valid-range 0:110："),
    ] {
      let result = try mines.run(
        ["--mines", "mines.geojson", "--mine-id", "name", "--series", "nep_{year}.tif", "--valid-range", "0:106"],
        language: language)
      #expect(result.code == 0 && result.error.contains(words), "\(result.error)")
    }
  }

  @Test func `a mine outside the rasters is said once, with its name`() throws {
    // 0.03° × 0.03° at 39.4° N: 2.577 km · 3.331 km.
    try expect(
      "m.geojson: mines outside the rasters aren't analysed: 1 of 2 (8.61 km²): far",
      "m.geojson: 2 个矿区中有 1 个（8.61 km²）位于栅格范围之外，不参与分析：far", ["--mines", "m.geojson"]
    ) { try $0.writeMines("m.geojson", [SmallMines.mineA, .square(12, 39.4, "\"name\": \"far\"")]) }
  }

  @Test func `one file for two years is said`() throws {
    let mines = try SmallMines()
    let series = ["2000=nep_2000.tif", "2001=nep_2001.tif", "2002=nep_2001.tif"].flatMap { ["--series", $0] }
    let result = try mines.run(
      ["--mines", "mines.geojson", "--mine-id", "name", "--baseline", "2000"] + series)
    #expect(result.code == 0)
    #expect(
      result.error.hasPrefix(
        "nep_2001.tif: is given for several years (2001, 2002), which then have the same values. Check the file names of these years.\n"
      ), "\(result.error)")
  }

  @Test func `names with commas, quotes, colons and other scripts pass through`() throws {
    let mines = try SmallMines()
    try mines.writeMines(
      "平朔:矿区 ⛏️.geojson",
      [
        .square(112.05, 39.4, "\"name\": \"a, \\\"b\\\"\""), .square(112.25, 39.45, "\"name\": \"安太堡 <露天> ⛏️\""),
      ])
    let result = try mines.run(
      ["--mines", "平朔:矿区 ⛏️.geojson", "--mine-id", "name", "--series", "nep_{year}.tif"])
    #expect(result.code == 0)
    let table = try String(contentsOfFile: "\(mines.path)/\(SmallMines.results)/nep/mine_year.csv", encoding: .utf8)
    #expect(table.contains("\n\"a, \"\"b\"\"\",2000,"))
    #expect(table.contains("\n安太堡 <露天> ⛏️,2000,"))
    let page = try String(contentsOfFile: "\(mines.path)/\(SmallMines.results)/report.html", encoding: .utf8)
    #expect(!page.contains("<露天>"))
  }

  @Test func `a layer whose name holds a colon is found`() throws {
    let mines = try SmallMines()
    let ring = Polygon.Ring(
      points: SmallMines.mineA.points.dropLast().map { Polygon.Point(x: $0.0, y: $0.1) }, isHole: false)
    try PolygonLayer.write(
      path: "\(mines.path)/m.gpkg", layer: "coal:2020", crs: CoordinateSystem(epsg: 4326), idField: "name",
      zones: [Zone(id: "a", polygon: Polygon(rings: [ring]))])
    let result = try mines.run(
      ["--mines", "m.gpkg:coal:2020", "--mine-id", "name", "--series", "nep_{year}.tif"])
    #expect(result.code == 0, "\(result.error)")
  }

  @Test func `a signal while inputs are checked or rasters read is no problem of the inputs`() throws {
    let mines = try SmallMines()
    // So many that reading them takes a while.
    try mines.writeMines(
      "many.geojson",
      (0..<3000).map { number in
        .square(
          112 + Double(number % 60) * 0.006, 39.3 + Double(number / 60) * 0.005, side: 0.012, "\"name\": \(number)")
      })
    let before = try mines.contents()
    for part in 1...6 {
      let result = try Program.run(
        ["nep", "--mines", "many.geojson", "--mine-id", "name", "--series", "nep_{year}.tif", "--out", "out"],
        in: mines.path
      ) { process in
        Thread.sleep(forTimeInterval: Double(part) * 0.12)
        process.terminate()
      }
      // 15 where it came before the program watches for signals.
      #expect([130, SIGTERM].contains(result.code), "\(result.error)")
      #expect(!result.error.contains("Problems"))
    }
    #expect(try mines.contents() == before)
  }

  @Test func `a failure while running leaves the last good results whole`() throws {
    let mines = try SmallMines()
    let arguments = ["--mines", "mines.geojson", "--mine-id", "name", "--series", "nep_{year}.tif"]
    #expect(try mines.run(arguments).code == 0)
    let before = try mines.contents()
    // Found out only after all cells were read.
    let result = try mines.run(arguments + ["--valid-range", "0:1"])
    #expect(result.code == 2)
    #expect(result.error.contains("lie outside the valid range (0 … 1)"))
    #expect(try mines.contents() == before)
  }
}
