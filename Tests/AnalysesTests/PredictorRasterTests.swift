import Foundation
import Messages
import Potential
import Statistics
import TestSupport
import Testing

@testable import Analyses
@testable import Geospatial

@Suite struct PredictorRasterTests {
  private func isClose(_ a: Double, _ b: Double, _ tolerance: Double = 1e-9) -> Bool {
    a.isNaN ? b.isNaN : abs(a - b) <= tolerance * max(1, abs(b))
  }

  private func soil(_ grid: Grid, seed: UInt64, gaps: Double = 0.3) -> [Float] {
    var generator = SeededGenerator(seed: seed)
    return (0..<grid.cells).map { _ in
      Double.random(in: 0...1, using: &generator) < gaps ? -9999 : Float.random(in: 0...80, using: &generator)
    }
  }

  /// MEM datasets can't declare a nodata value here, so a virtual raster does.
  private func declaring(noData: String, _ path: String, _ grid: Grid) throws -> String {
    let transform = grid.geotransform.map { "\($0)" }.joined(separator: ", ")
    let text = """
      <VRTDataset rasterXSize="\(grid.columns)" rasterYSize="\(grid.rows)"><SRS>\(grid.crs.wellKnownText
        .replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing("\"", with: "&quot;"))</SRS>
      <GeoTransform>\(transform)</GeoTransform><VRTRasterBand dataType="Float32" band="1">
      <NoDataValue>\(noData)</NoDataValue><SimpleSource>
      <SourceFilename relativeToVRT="0">\(path)</SourceFilename><SourceBand>1</SourceBand></SimpleSource>
      </VRTRasterBand></VRTDataset>
      """
    let file = path + ".vrt"
    try text.write(toFile: file, atomically: true, encoding: .utf8)
    return file
  }

  @Test(arguments: PredictorWorld.Layout.allCases, [false, true])
  func `a predictor is the mean of the cells under the mine, however the raster is stored`(
    layout: PredictorWorld.Layout, isSouthUp: Bool
  ) throws {
    try withTemporaryFolder { folder in
      let grid = try PredictorWorld.degrees(isSouthUp: isSouthUp)
      let cells = soil(grid, seed: 4)
      let plain = try PredictorWorld.write("\(folder)/soil.tif", cells, grid, layout)
      let file = try declaring(noData: "-9999", plain, grid)
      let mines = PredictorWorld.mines(seed: 9)
      let values = try PredictorWorld.reading([("soc", .raster(file))], mines).read()
      let found = values.numbers("soc")
      #expect(found.count == mines.ids.count)
      for (polygon, value) in zip(mines.polygons, found) {
        let expected = try PredictorWorld.mean(polygon, grid) { cells[$0] == -9999 ? .nan : Double(cells[$0]) }
        #expect(isClose(value, expected))
      }
      #expect(found.contains { !$0.isNaN } && found[0].isNaN)
      #expect(values.facts.first?.missing == zip(mines.ids, found).filter { $0.1.isNaN }.map(\.0))
    }
  }

  /// The coverages' budget of the least memory holds one batch of mines at a time.
  @Test func `threads, memory and layout change no bit`() throws {
    try withTemporaryFolder { folder in
      let grid = try PredictorWorld.degrees()
      let cells = soil(grid, seed: 5, gaps: 0)
      let mines = PredictorWorld.mines(seed: 10, count: 40)
      var first: [[Double]]?
      for layout in PredictorWorld.Layout.allCases {
        let file = try PredictorWorld.write("\(folder)/\(layout).tif", cells, grid, layout)
        for (threads, memory) in [(1, 1 << 26), (3, 1 << 16), (2, 1 << 20)] {
          let values = try PredictorWorld.reading(
            [
              ("a", .raster(file)), ("b", .terrain(.slope, elevation: file)),
              ("c", .terrain(.profileCurvature, elevation: file)),
            ], mines, threads: threads, memoryBytes: memory
          ).read()
          let found = ["a", "b", "c"].map { values.numbers($0).map { $0.isNaN ? -1 : $0 } }
          #expect(found == first ?? found)
          first = found
        }
      }
    }
  }

  @Test func `each raster keeps its own grid and system, and sources of one file agree with those of copies`() throws {
    try withTemporaryFolder { folder in
      let mines = PredictorWorld.mines(seed: 11)
      let degrees = try PredictorWorld.degrees()
      // The zone of UTM in which the mines lie, and feet instead of metres don't matter: 500 m cells.
      let metres = Grid(
        crs: try CoordinateSystem(epsg: 32649), geotransform: [400_000, 500, 0, 4_440_000, 0, -500], columns: 300,
        rows: 340)
      let soil = try PredictorWorld.write("\(folder)/soil.tif", soil(degrees, seed: 1, gaps: 0), degrees)
      let rain = (0..<metres.cells).map { Float($0 % metres.columns) / 3 }
      let rainFile = try PredictorWorld.write("\(folder)/rain.tif", rain, metres)
      let values = try PredictorWorld.reading(
        [("rain", .raster(rainFile)), ("soc", .raster(soil)), ("height", .terrain(.elevation, elevation: rainFile))],
        roles: [("elevation", .terrain(.elevation, elevation: rainFile)), ("soil", .raster(soil))], mines
      ).read()
      let transform = try PolygonTransform(from: degrees.crs, to: metres.crs)
      for (index, polygon) in mines.polygons.enumerated() {
        guard let placed = transform.transformed(polygon) else { continue }
        let expected = try PredictorWorld.mean(placed, metres) { Double(rain[$0]) }
        #expect(isClose(values.numbers("rain")[index], expected))
      }
      #expect(values.numbers("height").map(\.description) == values.numbers("rain").map(\.description))
      let roles = mines.ids.indices.map { values.roles(of: $0) }
      #expect(roles.map { $0["elevation"] } == values.numbers("height").map { $0.isNaN ? nil : .number($0) })
      #expect(roles.map { $0["soil"] } == values.numbers("soc").map { $0.isNaN ? nil : .number($0) })
      #expect(values.roles(of: 0).isEmpty)
      #expect(values.facts.map(\.name) == ["rain", "soc", "height", "elevation", "soil"])
    }
  }

  @Test func `a grid is the same however its system is spelt, and values don't depend on the rasters beside`() throws {
    try withTemporaryFolder { folder in
      let grid = try PredictorWorld.degrees()
      let plain = try CoordinateSystem(epsg: 4326)
      let respelt = try CoordinateSystem(userInput: "+proj=longlat +datum=WGS84 +no_defs")
      let same = Grid(crs: respelt, geotransform: grid.geotransform, columns: grid.columns, rows: grid.rows)
      #expect(plain.wellKnownText != respelt.wellKnownText && same != grid)
      #expect(same.hasSameCells(as: grid) && grid.hasSameCells(as: same))
      var moved = grid.geotransform
      moved[0] += 1e-9
      let others = [
        Grid(crs: plain, geotransform: moved, columns: grid.columns, rows: grid.rows),
        Grid(crs: plain, geotransform: grid.geotransform, columns: grid.columns - 1, rows: grid.rows),
        Grid(
          crs: try CoordinateSystem(epsg: 4490), geotransform: grid.geotransform, columns: grid.columns,
          rows: grid.rows),
      ]
      #expect(others.allSatisfy { !$0.hasSameCells(as: grid) })
      let mines = PredictorWorld.mines(seed: 6)
      let one = try PredictorWorld.write("\(folder)/one.tif", soil(grid, seed: 7, gaps: 0), grid)
      let two = try PredictorWorld.write("\(folder)/two.tif", soil(grid, seed: 8, gaps: 0), same)
      let together = try PredictorWorld.reading([("one", .raster(one)), ("two", .raster(two))], mines).read()
      for (name, file) in [("one", one), ("two", two)] {
        let alone = try PredictorWorld.reading([(name, .raster(file))], mines).read()
        #expect(together.numbers(name).map(\.bitPattern) == alone.numbers(name).map(\.bitPattern))
      }
    }
  }

  @Test func `a mine across the antimeridian has the mean of both its sides`() throws {
    try withTemporaryFolder { folder in
      let grid = Grid(
        crs: try CoordinateSystem(epsg: 4326), geotransform: [-180, 1, 0, 30, 0, -1], columns: 360, rows: 60)
      let file = try PredictorWorld.write("\(folder)/earth.tif", (0..<grid.cells).map { Float($0 % 360) }, grid)
      let box = Polygon(rings: [
        .init(
          points: [(179, 0), (181, 0), (181, 1), (179, 1)].map { Polygon.Point(x: $0.0, y: $0.1) }, isHole: false)
      ])
      let mines = PotentialMinesInput(ids: ["fiji"], polygons: [box], fields: [:])
      // A cell of column 359 and one of column 0.
      #expect(try PredictorWorld.reading([("x", .raster(file))], mines).read().numbers("x") == [359.0 / 2])
    }
  }

  /// Layers of 0.1° with heights that come from a formula; derivatives are compared with those of the whole raster.
  @Test(arguments: [PredictorWorld.Layout.tiles16, .strips])
  func `derivatives don't know of blocks`(layout: PredictorWorld.Layout) throws {
    try withTemporaryFolder { folder in
      let grid = try PredictorWorld.degrees()
      let heights = (0..<grid.cells).map { cell -> Double in
        let (x, y) = (Double(cell % grid.columns), Double(cell / grid.columns))
        return 800 + 90 * sin(x / 7) * cos(y / 5) + x * 3
      }
      let file = try PredictorWorld.write("\(folder)/dem.tif", heights.map { Float($0) }, grid, layout)
      let spacing = try GroundSpacing(of: grid, file: file)
      let mines = PredictorWorld.mines(seed: 13)
      let sources: [(String, PredictorSource)] = PredictorSource.Terrain.allCases.map {
        ($0.rawValue, .terrain($0, elevation: file))
      }
      let values = try PredictorWorld.reading(sources, mines, memoryBytes: 1 << 16).read()
      let stored = heights.map { Double(Float($0)) }
      for terrain in PredictorSource.Terrain.allCases {
        var cells = [Double](repeating: 0, count: grid.cells)
        var span = cells.mutableSpan
        Terrain.values(terrain.measure, stored.span, columns: grid.columns, spacing: spacing, into: &span)
        for (polygon, value) in zip(mines.polygons, values.numbers(terrain.rawValue)) {
          #expect(isClose(value, try PredictorWorld.mean(polygon, grid) { cells[$0] }))
        }
      }
      #expect(values.facts.map(\.unit) == ["m", "°", "1/m", "1/m", "1/m"])
    }
  }

  // MARK: Series

  @Test func `a series is reduced over the mine's yearly means`() throws {
    try withTemporaryFolder { folder in
      let grid = try PredictorWorld.degrees()
      let years = [2001, 2002, 2004, 2005, 2007]
      let cells = years.map { year in
        (0..<grid.cells).map { Float($0 % 17) + Float((year * 31) % 7) + Float(year - 2000) * 2 }
      }
      let files = try zip(years, cells).map { year, cells in
        DatedRaster(year: year, path: try PredictorWorld.write("\(folder)/\(year).tif", cells, grid))
      }
      let mines = PredictorWorld.mines(seed: 21)
      let values = try PredictorWorld.reading(
        PredictorSource.Reducer.allCases.map { ($0.rawValue, .series(files, $0)) }, mines
      ).read()
      for (index, polygon) in mines.polygons.enumerated() {
        let means = try cells.map { year in try PredictorWorld.mean(polygon, grid) { Double(year[$0]) } }
        let mean = means.reduce(0, +) / 5
        let spread = (means.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / 4).squareRoot()
        let isMissing = means[0].isNaN
        #expect(isClose(values.numbers("mean")[index], mean))
        #expect(isClose(values.numbers("min")[index], isMissing ? .nan : means.min() ?? .nan))
        #expect(isClose(values.numbers("max")[index], isMissing ? .nan : means.max() ?? .nan))
        #expect(isClose(values.numbers("sd")[index], spread))
        let trend = SenSlope(TimeSeries(values: means.map { $0.isNaN ? nil : $0 }, years: years))?.slope
        #expect(isClose(values.numbers("trend")[index], trend ?? .nan))
      }
    }
  }

  /// Missing in the first two of three years under a mine: named; in one of three: there is a value.
  @Test func `a mine is told to be hardly covered where its series has no value for it`() throws {
    try withTemporaryFolder { folder in
      let grid = try PredictorWorld.degrees(columns: 10, rows: 10)
      let files = try (0..<3).map { year in
        // West of column 5 two years are missing, east of it one is.
        let cells = (0..<100).map { $0 % 10 == 0 || ($0 % 10 < 5 ? year == 2 : year > 0) ? Float(year) : .nan }
        return DatedRaster(
          year: 2001 + year, path: try PredictorWorld.write("\(folder)/\(year).tif", cells, grid))
      }
      func box(_ west: Double) -> Polygon {
        let corners = [(west, 39.95), (west + 0.03, 39.95), (west + 0.03, 39.98), (west, 39.98)]
        return Polygon(rings: [.init(points: corners.map { Polygon.Point(x: $0.0, y: $0.1) }, isHole: false)])
      }
      let mines = PotentialMinesInput(ids: ["west", "east"], polygons: [box(110.0), box(110.06)], fields: [:])
      let values = try PredictorWorld.reading([("x", .series(files, .mean))], mines).read()
      // East: (1 + 2)/2.
      #expect(values.numbers("x").map(\.description) == ["nan", "1.5"])
      #expect(values.notes.map(\.id) == ["predictor.lowCoverage"])
      #expect(values.notes.first?.text.en.hasSuffix(": west") == true)
    }
  }

  @Test func `a reducer wants enough years`() {
    let years = [2000, 2001, 2002, 2003, 2004]
    func value(_ reducer: PredictorSource.Reducer, _ values: [Double]) -> Double {
      reducer.value(values, years: Array(years.prefix(values.count)))
    }
    #expect(value(.mean, [1, 2, 6]) == 3)
    #expect(value(.minimum, [4, .nan, 2]) == 2)
    #expect(value(.maximum, [4, .nan, 2]) == 4)
    // √(((1 − 3)² + (3 − 3)² + (5 − 3)²)/2) = 2
    #expect(value(.standardDeviation, [1, 3, 5]) == 2)
    #expect(value(.standardDeviation, [7]).isNaN)
    // A line of 2 a year with a gap: slopes are over true years.
    #expect(value(.trend, [1, 3, .nan, 7, 9]) == 2)
    #expect(value(.trend, [1, 3, 5]).isNaN)
    // Two of five years say too little of five.
    #expect(value(.mean, [1, 2, .nan, .nan, .nan]).isNaN)
    #expect(value(.mean, [1, 2, 3, .nan, .nan]) == 2)
    #expect(value(.mean, [.nan]).isNaN)
  }

  // MARK: What can't be read

  @Test func `everything that is wrong with rasters is said at once, with predictor and file`() throws {
    try withTemporaryFolder { folder in
      let grid = try PredictorWorld.degrees()
      let good = try PredictorWorld.write("\(folder)/good.tif", soil(grid, seed: 1), grid)
      let web = Grid(
        crs: try CoordinateSystem(epsg: 3857), geotransform: [1.2e7, 300, 0, 4.9e6, 0, -300], columns: 30, rows: 30)
      let webFile = try PredictorWorld.write("\(folder)/web.tif", [Float](repeating: 1, count: 900), web)
      let away = Grid(
        crs: try CoordinateSystem(epsg: 4326), geotransform: [10, 0.1, 0, 50, 0, -0.1], columns: 10, rows: 10)
      let awayFile = try PredictorWorld.write("\(folder)/away.tif", [Float](repeating: 1, count: 100), away)
      let bands = "\(folder)/bands.tif"
      try MemoryDataset.holding([soil(grid, seed: 2), soil(grid, seed: 3)], grid: grid).copy(to: bands, format: "GTiff")
      let skewed = Grid(
        crs: try CoordinateSystem(epsg: 32649), geotransform: [400_000, 500, 60, 4_440_000, 0, -500], columns: 300,
        rows: 340)
      let skewedFile = try PredictorWorld.write(
        "\(folder)/skewed.tif", [Float](repeating: 1, count: skewed.cells), skewed)
      let reading = PredictorWorld.reading(
        [
          ("a", .raster("\(folder)/none.tif")), ("b", .raster(webFile)), ("c", .raster(awayFile)),
          ("d", .raster(bands)),
          ("e", .terrain(.slope, elevation: skewedFile)), ("f", .raster(good)), ("g", .field("type")),
          (
            "h",
            .series([DatedRaster(year: 2001, path: good), DatedRaster(year: 2002, path: bands)], .mean)
          ), ("i", .terrain(.slope, elevation: awayFile)),
        ], PredictorWorld.mines(seed: 1))
      let messages = reading.check()
      #expect(
        messages.map(\.id) == [
          "file.missing", "grid.webMercator", "raster.bands", "grid.skewed", "series.bands", "predictor.outside",
          "predictor.noField",
        ])
      #expect(messages.allSatisfy { $0.severity == .problem && $0.mend != nil })
      #expect(messages.compactMap(\.place?.en) == ["a", "b", "d", "e", "h", "c, i", "g"])
      #expect(messages.map { $0.line(.chinese) }.allSatisfy { !$0.replacing("{year}", with: "").contains("{") })
      #expect(throws: Problems(messages)) { try reading.read() }
    }
  }

  @Test func `a raster without a valid cell under any mine is named`() throws {
    try withTemporaryFolder { folder in
      let grid = try PredictorWorld.degrees()
      let file = try PredictorWorld.write("\(folder)/empty.tif", [Float](repeating: .nan, count: grid.cells), grid)
      let reading = PredictorWorld.reading([("soc", .raster(file))], PredictorWorld.mines(seed: 2))
      #expect(reading.check().isEmpty)
      let problems = #expect(throws: Problems.self) { try reading.read() }
      #expect(problems?.messages.map(\.id) == ["predictor.noCells"])
      #expect(problems?.messages.first?.file == file)
    }
  }

  @Test func `mines that are hardly covered, or smaller than a cell, are told`() throws {
    try withTemporaryFolder { folder in
      let grid = try PredictorWorld.degrees(columns: 10, rows: 10)
      let file = try PredictorWorld.write(
        "\(folder)/half.tif", (0..<100).map { $0 % 10 < 5 ? Float(3) : .nan }, grid)
      // 70 % of its width east of the middle column at 110.05, 30 % of it, and a speck in a cell.
      func box(_ west: Double, _ east: Double) -> Polygon {
        let corners = [(west, 39.95), (east, 39.95), (east, 39.98), (west, 39.98)]
        return Polygon(rings: [.init(points: corners.map { Polygon.Point(x: $0.0, y: $0.1) }, isHole: false)])
      }
      let mines = PotentialMinesInput(
        ids: ["thin", "wide", "speck"],
        polygons: [box(110.02, 110.09), box(110.01, 110.06), PredictorWorld.outline(110.013, 39.965, radius: 0.001)],
        fields: [:])
      let values = try PredictorWorld.reading([("x", .raster(file))], mines).read()
      #expect(values.numbers("x").map(\.description) == ["nan", "3.0", "3.0"])
      #expect(values.notes.map(\.id) == ["predictor.lowCoverage", "predictor.coarseCells"])
      #expect(values.notes[0].text.en.contains(": thin"))
      #expect(values.notes[1].text.en.hasPrefix("of 3 mines") && values.notes[1].text.en.hasSuffix(": x 1"))
      #expect(values.facts[0].missing == ["thin"])
      #expect(values.facts[0].minesWithValue == 2)
      #expect(values.facts[0].mean == 3)
    }
  }
}
