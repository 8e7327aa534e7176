import Foundation
import Messages
import TestSupport
import Testing

@testable import Analyses
@testable import Geospatial

@Suite struct PredictorFillTests {
  private static let grid = try? PredictorWorld.degrees(columns: 10, rows: 10)

  private func box(_ west: Double, _ east: Double) -> Polygon {
    let corners = [(west, 39.9), (east, 39.9), (east, 40.0), (west, 40.0)]
    return Polygon(rings: [.init(points: corners.map { Polygon.Point(x: $0.0, y: $0.1) }, isHole: false)])
  }

  /// Five columns each of a grid of 10 × 10 cells.
  private var mines: PotentialMinesInput {
    PotentialMinesInput(ids: ["west", "east"], polygons: [box(110, 110.05), box(110.05, 110.1)], fields: [:])
  }

  private func notes<Value: RasterValue>(_ cells: [Value], _ source: (String) -> PredictorSource) throws -> [Message] {
    try withTemporaryFolder { folder in
      let file = try PredictorWorld.write("\(folder)/x.tif", cells, try #require(Self.grid))
      let one = try PredictorWorld.reading([("x", source(file))], mines, threads: 1).read()
      let three = try PredictorWorld.reading([("x", source(file))], mines, threads: 3).read()
      #expect(one.notes == three.notes)
      return one.notes
    }
  }

  @Test(arguments: [-9999.0, -32_768, -999, 9999, 1e20])
  func `a fill value that isn't declared is named with the cells and mines that it touches`(fill: Double) throws {
    // Two cells of the first row of the western mine.
    let cells = (0..<100).map { $0 < 2 ? Float(fill) : Float($0) }
    let notes = try notes(cells) { .raster($0) }
    #expect(notes.map(\.id) == ["predictor.fill"])
    let text = notes.first?.text.en ?? ""
    #expect(text.hasPrefix("2 cells under 1 of 2 mines hold \(fill == 1e20 ? "1e+20" : "\(Int(fill))"), while"))
    #expect(text.contains("between 2 and 99:") && !text.contains("{"))
    #expect(notes.first?.place?.en == "x" && notes.first?.file?.hasSuffix("x.tif") == true)
    #expect(notes.first?.text.zh.contains("2 个矿区中有 1 个矿区的 2 个像元") == true)
    #expect(notes.first?.mend?.en.contains("gdal_edit.py -a_nodata") == true)
  }

  @Test func `the greatest number of a byte is told from percentages and from a full range`() throws {
    func ids(_ value: (Int) -> UInt8) throws -> [String] {
      try notes((0..<100).map(value)) { .raster($0) }.map(\.id)
    }
    // 0–200 leave 54 of 255 empty, more than a fifth of 200.
    #expect(try ids { $0 == 50 ? 255 : UInt8($0 * 2) } == ["predictor.fill"])
    #expect(try ids { $0 == 50 ? 255 : UInt8($0) } == ["predictor.fill"])
    #expect(try ids { UInt8(255 - $0 * 2) } == [])
    #expect(try ids { UInt8($0) } == [])
  }

  @Test func `numbers that are usual fill values stay unmentioned where others are like them`() throws {
    // Temperatures of −99 among −120 to 20, and −999 among −1000 to −901.
    for values in [(0..<100).map { Float(-120) + 1.4 * Float($0) } + [], (0..<100).map { Float(-1000 + $0) }] {
      var cells = values
      cells[40] = values[0] < -500 ? -999 : -99
      #expect(try notes(cells) { .raster($0) }.isEmpty)
    }
    // A negative number where nothing else is negative is far, however wide the rest: persons per km².
    #expect(try notes((0..<100).map { $0 == 3 ? Float(-9999) : Float($0 * 500) }) { .raster($0) }.count == 1)
  }

  @Test func `numbers that no measurement reaches are missing, and that is said`() throws {
    let notes = try notes((0..<100).map { $0 == 7 ? -Float.greatestFiniteMagnitude : 5 + Float($0) }) { .raster($0) }
    #expect(notes.map(\.id) == ["predictor.fillMissing"])
    #expect(notes.first?.text.en.hasPrefix("1 cells under 1 of 2 mines") == true)
    #expect(notes.first?.text.en.contains("(-3.4028235e+38)") == true)
  }

  @Test func `a terrain model is looked at, too`() throws {
    let notes = try notes((0..<100).map { $0 == 44 ? Float(-9999) : 1000 + Float($0) }) {
      .terrain(.slope, elevation: $0)
    }
    #expect(notes.map(\.id) == ["predictor.fill"])
  }

  @Test func `of a series the years are counted, and a declared value isn't mentioned`() throws {
    try withTemporaryFolder { folder in
      let grid = try #require(Self.grid)
      let files = try (0..<3).map { year -> DatedRaster in
        let cells = (0..<100).map { cell in cell == 5 && year > 0 ? Float(-9999) : Float(cell + year) }
        let path = try PredictorWorld.write("\(folder)/\(2000 + year).tif", cells, grid)
        return DatedRaster(year: 2000 + year, path: path)
      }
      let notes = try PredictorWorld.reading([("x", .series(files, .mean))], mines).read().notes
      #expect(notes.map(\.id) == ["predictor.fill"])
      #expect(notes.first?.text.en.hasPrefix("2 cells under 1 of 2 mines hold -9999 (in 2 of 3 years), while") == true)
      #expect(notes.first?.text.en.contains("between 1 and 101") == true)
      #expect(notes.first?.file?.hasSuffix("2001.tif") == true)
    }
  }

  @Test func `random fills are found with exactly the cells that hold them, in any layout`() throws {
    try withTemporaryFolder { folder in
      let grid = try PredictorWorld.degrees()
      for seed in 1...3 as ClosedRange<UInt64> {
        var generator = SeededGenerator(seed: seed)
        let cells = (0..<grid.cells).map { _ in
          Int.random(in: 0..<50, using: &generator) == 0 ? Float(-9999) : Float.random(in: 0...900, using: &generator)
        }
        let world = PredictorWorld.mines(seed: seed)
        var (expected, under) = (0, 0)
        for polygon in world.polygons {
          var touched = 0
          for run in ZoneCoverage(of: polygon, on: grid).runs {
            let first = Int(run.row) * grid.columns + Int(run.column)
            touched += cells[first..<first + Int(run.count)].count { $0 == -9999 }
          }
          expected += touched
          under += touched > 0 ? 1 : 0
        }
        for layout in PredictorWorld.Layout.allCases {
          let file = try PredictorWorld.write("\(folder)/\(layout)\(seed).tif", cells, grid, layout)
          let notes = try PredictorWorld.reading([("x", .raster(file))], world).read().notes
          let text = notes.first { $0.id == "predictor.fill" }?.text.en ?? ""
          #expect(text.hasPrefix("\(expected) cells under \(under) of \(world.ids.count) mines hold -9999"))
        }
      }
    }
  }
}
