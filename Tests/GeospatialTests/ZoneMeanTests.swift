import Foundation
import Messages
import TestSupport
import Testing

@testable import Geospatial

@Suite struct ZoneMeanTests {
  private func grid(_ columns: Int, _ rows: Int) throws -> Grid {
    Grid(
      crs: try CoordinateSystem(epsg: 4326), geotransform: [110, 0.01, 0, 40, 0, -0.01], columns: columns, rows: rows)
  }

  private func zone(_ points: [(Double, Double)], on grid: Grid) -> ZoneCoverage {
    let ring = points.map { column, row in
      let place = grid.position(column: column, row: row)
      return Polygon.Point(x: place.x, y: place.y)
    }
    return ZoneCoverage(of: Polygon(rings: [.init(points: ring, isHole: false)]), on: grid)
  }

  /// Half of a cell of 1 and a whole cell of 4 in one row: (0.5 · 1 + 1 · 4)/1.5 = 3.
  @Test func `a cell weighs what of it is covered`() throws {
    let grid = try grid(3, 1)
    let area = try CellArea(of: grid, file: "a.tif")
    let zone = zone([(0.5, 0), (2, 0), (2, 1), (0.5, 1)], on: grid)
    let box = PixelWindow(column: 0, row: 0, columns: 3, rows: 1)
    let values: [Float] = [1, 4, 900]
    let mean = ZoneMean(
      of: zone, in: box, values: values.span, box: box, noData: .nan, scale: 1, offset: 0, area: area)
    #expect(abs((mean.value ?? 0) - 3) < 1e-12)
    #expect(abs(mean.weight_m2 / area.squareMetres(row: 0) - 1.5) < 1e-9)
    // 0.1 · 3 − 40 with scale and offset; the cell of 4 is nodata: only 1 counts.
    let scaled = ZoneMean(
      of: zone, in: box, values: values.span, box: box, noData: 4, scale: 0.1, offset: -40, area: area)
    #expect(abs((scaled.value ?? 0) - (0.1 * 1 - 40)) < 1e-12)
  }

  @Test func `cells that hold no conceivable number are missing, and a zone of nothing else has no mean`() throws {
    let grid = try grid(4, 1)
    let area = try CellArea(of: grid, file: "a.tif")
    let zone = zone([(0, 0), (4, 0), (4, 1), (0, 1)], on: grid)
    let box = PixelWindow(column: 0, row: 0, columns: 4, rows: 1)
    let values = [Double.nan, .infinity, -1.7e308, 7]
    func mean(_ noData: Double) -> ZoneMean {
      ZoneMean(of: zone, in: box, values: values.span, box: box, noData: noData, scale: 1, offset: 0, area: area)
    }
    #expect(mean(.nan).value == 7)
    #expect(mean(7).value == nil)
    #expect(mean(7).weight_m2 == 0)
  }

  /// Cell by cell with everything known, and merged of the parts of any cut.
  @Test func `random zones have the mean of their cells, whole or merged of parts`() throws {
    var generator = SeededGenerator(seed: 12)
    let (columns, rows) = (40, 30)
    let grid = try grid(columns, rows)
    let area = try CellArea(of: grid, file: "a.tif")
    let box = PixelWindow(column: 0, row: 0, columns: columns, rows: rows)
    for _ in 0..<60 {
      // Far from zero, so that a plain sum of squares would lose digits.
      let values = (0..<grid.cells).map { _ in
        Bool.random(using: &generator) ? 1e6 + Double.random(in: 0...1, using: &generator) : -9999
      }
      let (x, y) = (Double.random(in: 0...40, using: &generator), Double.random(in: 0...30, using: &generator))
      let size = Double.random(in: 0.3...15, using: &generator)
      let corners = (0..<7).map { corner -> (Double, Double) in
        let angle = Double(corner) * 0.9
        return (x + size * cos(angle), y + size * sin(angle))
      }
      let zone = zone(corners, on: grid)
      var weight = 0.0
      var weighted = 0.0
      for run in zone.runs {
        for column in Int(run.column)..<Int(run.column + run.count) {
          let value = values[Int(run.row) * columns + column]
          guard value != -9999 else { continue }
          weight += run.fraction * area.squareMetres(row: Int(run.row))
          weighted += run.fraction * area.squareMetres(row: Int(run.row)) * (value - 1e6)
        }
      }
      func mean(_ part: PixelWindow) -> ZoneMean {
        ZoneMean(of: zone, in: part, values: values.span, box: box, noData: -9999, scale: 1, offset: 0, area: area)
      }
      let whole = mean(box)
      var merged = ZoneMean()
      let cut = Int.random(in: 1..<columns, using: &generator)
      merged.merge(mean(PixelWindow(column: 0, row: 0, columns: cut, rows: rows)))
      merged.merge(mean(PixelWindow(column: cut, row: 0, columns: columns - cut, rows: 11)))
      merged.merge(mean(PixelWindow(column: cut, row: 11, columns: columns - cut, rows: rows - 11)))
      for found in [whole, merged] {
        #expect((found.value == nil) == (weight == 0))
        guard weight > 0 else { continue }
        #expect(abs(found.weight_m2 / weight - 1) < 1e-12)
        #expect(abs(found.mean - 1e6 - weighted / weight) < 1e-9)
      }
    }
  }

  @Test func `the mean of a derivative is that of its cells, where they have neighbours`() throws {
    var generator = SeededGenerator(seed: 5)
    let (columns, rows) = (20, 16)
    let grid = try grid(columns, rows)
    let area = try CellArea(of: grid, file: "a.tif")
    let spacing = try GroundSpacing(of: grid, file: "a.tif")
    let heights = (0..<grid.cells).map { $0 == 77 ? .nan : Double.random(in: 0...500 + Double($0), using: &generator) }
    let box = PixelWindow(column: 0, row: 0, columns: columns, rows: rows)
    // Over the raster's edge, so that some of its cells lack neighbours.
    let zone = zone([(-1, 3.3), (14.2, -1), (17.9, 9.1), (6.5, 15.2)], on: grid)
    for measure in TerrainMeasure.allCases {
      var cells = [Double](repeating: 0, count: grid.cells)
      var span = cells.mutableSpan
      Terrain.values(measure, heights.span, columns: columns, spacing: spacing, into: &span)
      let expected = ZoneMean(
        of: zone, in: box, values: cells.span, box: box, noData: .nan, scale: 1, offset: 0, area: area)
      let found = ZoneMean(
        of: zone, in: box, heights: heights.span, box: box, measure: measure, spacing: spacing, area: area)
      #expect(found == expected)
      #expect(found.weight_m2 > 0)
    }
  }

  // MARK: One raster

  @Test func `a raster of several bands says which by number, and one that doesn't is a problem`() throws {
    try withTemporaryFolder { folder in
      let files = try SeriesFiles(folder)
      let one = try files.write("one.tif", years: [2001])
      let three = try files.write("three.tif", years: [2001, 2002, 2003])
      #expect(try RasterSeries(raster: one).layers.map(\.band) == [1])
      #expect(try RasterSeries(raster: three + ":2").layers.map(\.band) == [2])
      #expect(try RasterSeries(raster: one + ":1").layers.map(\.path) == [one])
      #expect(problemNames { _ = try RasterSeries(raster: three) } == ["raster.bands"])
      #expect(problemNames { _ = try RasterSeries(raster: three + ":4") } == ["raster.bands"])
      #expect(problemNames { _ = try RasterSeries(raster: folder + "/none.tif") } == ["file.missing"])
      #expect(problemNames { _ = try RasterSeries(raster: folder + "/none.tif:2") } == ["file.missing"])
      #expect(problemNames { _ = try RasterSeries(raster: folder) } == ["map.notRaster"])
      let open = try RasterSeries(raster: three + ":3").open()
      var values = [Float](repeating: 0, count: 1)
      var isMissing = [false]
      var span = values.mutableSpan
      try open.read(
        PixelWindow(column: 2, row: 1, columns: 1, rows: 1), stride: 1, into: &span, isMissing: &isMissing)
      #expect(values == [files.number(2003, 9)])
    }
  }

  @Test func `a raster without a place or without areas is a problem`() throws {
    try withTemporaryFolder { folder in
      let web = Grid(
        crs: try CoordinateSystem(epsg: 3857), geotransform: [1.2e7, 30, 0, 4e6, 0, -30], columns: 3, rows: 3)
      try MemoryDataset.holding([[Float](repeating: 1, count: 9)], grid: web).copy(
        to: folder + "/web.tif", format: "GTiff")
      #expect(problemNames { _ = try RasterSeries(raster: folder + "/web.tif") } == ["grid.webMercator"])
      let nowhere = folder + "/nowhere.vrt"
      try """
      <VRTDataset rasterXSize="3" rasterYSize="3"><VRTRasterBand dataType="Byte" band="1"/></VRTDataset>
      """.write(toFile: nowhere, atomically: true, encoding: .utf8)
      #expect(problemNames { _ = try RasterSeries(raster: nowhere) } == ["map.noSystem", "map.notPlaced"])
    }
  }

  // MARK: Outlines

  /// A quarter of a meridian is 10 001 965.729 m and a degree of the equator 111 319.491 m (WGS 84; Torge & Müller 2012, Geodesy).
  @Test func `the way along an outline is that on the ellipsoid`() {
    func length(_ points: [(Double, Double)]) -> Double {
      Polygon(rings: [.init(points: points.map { Polygon.Point(x: $0.0, y: $0.1) }, isHole: false)])
        .groundPerimeter_m()
    }
    // There and back.
    #expect(abs(length([(30, 0), (30, 90)]) / 2 - 10_001_965.729) < 0.001)
    #expect(abs(length([(-20, 0), (-21, 0)]) / 2 - 111_319.491) < 0.001)
    // Across the antimeridian, by a jump and by a longitude beyond it.
    #expect(abs(length([(179.5, 0), (-179.5, 0)]) / 2 - 111_319.491) < 0.001)
    #expect(abs(length([(179.5, 0), (180.5, 0)]) / 2 - 111_319.491) < 0.001)
    #expect(length([(3, 4)]) == 0)
  }

  @Test func `holes lengthen an outline, and small outlines agree with a plane's`() {
    let square = [(112.0, 39.0), (112.01, 39.0), (112.01, 39.01), (112.0, 39.01)]
    let inner = [(112.004, 39.004), (112.006, 39.004), (112.006, 39.006), (112.004, 39.006)]
    func ring(_ points: [(Double, Double)], isHole: Bool) -> Polygon.Ring {
      .init(points: points.map { Polygon.Point(x: $0.0, y: $0.1) }, isHole: isHole)
    }
    let whole = Polygon(rings: [ring(square, isHole: false), ring(inner, isHole: true)])
    func planar(_ polygon: Polygon) -> Double {
      LocalPlane(around: polygon).project(polygon).rings.reduce(0) { sum, ring in
        sum
          + ring.points.indices.reduce(0) { length, index in
            let (a, b) = (ring.points[index], ring.points[(index + 1) % ring.points.count])
            return length + hypot(b.x - a.x, b.y - a.y)
          }
      }
    }
    #expect(abs(whole.groundPerimeter_m() / planar(whole) - 1) < 1e-6)
    let parts = whole.rings.map { Polygon(rings: [.init(points: $0.points, isHole: false)]).groundPerimeter_m() }
    #expect(abs(parts.reduce(0, +) - whole.groundPerimeter_m()) < 1e-6)
  }
}
