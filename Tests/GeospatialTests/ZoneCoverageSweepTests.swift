import Foundation
import TestSupport
import Testing

@testable import Geospatial

/// Coverage against the slow and obvious way (each cell cut out of the polygon), and across the ends of longitude.
@Suite struct ZoneCoverageSweepTests {
  /// The area of a polygon within a box, by cutting each ring at the four sides (Sutherland & Hodgman 1974).
  private func area(of polygon: Polygon, x: ClosedRange<Double>, y: ClosedRange<Double>) -> Double {
    func cut(_ points: [Polygon.Point], _ value: (Polygon.Point) -> Double) -> [Polygon.Point] {
      var kept: [Polygon.Point] = []
      for index in points.indices {
        let a = points[index]
        let b = points[(index + 1) % points.count]
        let (left, right) = (value(a), value(b))
        if left >= 0 { kept.append(a) }
        if (left >= 0) != (right >= 0) {
          let share = left / (left - right)
          kept.append(.init(x: a.x + share * (b.x - a.x), y: a.y + share * (b.y - a.y)))
        }
      }
      return kept
    }
    return polygon.rings.reduce(0) { sum, ring in
      var points = cut(ring.points) { $0.x - x.lowerBound }
      points = cut(points) { x.upperBound - $0.x }
      points = cut(points) { $0.y - y.lowerBound }
      points = cut(points) { y.upperBound - $0.y }
      let area = abs(Polygon.Ring(points: points, isHole: false).twiceSignedArea) / 2
      return sum + (ring.isHole ? -area : area)
    }
  }

  private func star(
    _ random: inout SeededGenerator, x: Double, y: Double, radius: ClosedRange<Double>, corners: Int
  ) -> [Polygon.Point] {
    (0..<corners).map { index in
      let angle = 2 * Double.pi * (Double(index) + Double.random(in: 0...0.8, using: &random)) / Double(corners)
      let length = Double.random(in: radius, using: &random)
      return .init(x: x + length * cos(angle), y: y + length * sin(angle))
    }
  }

  private func expectTwin(_ polygon: Polygon, _ grid: Grid, _ coverage: ZoneCoverage) {
    var fractions = [Double](repeating: 0, count: grid.cells)
    for run in coverage.runs {
      for column in run.column..<run.column + run.count {
        #expect(fractions[Int(run.row) * grid.columns + Int(column)] == 0)
        fractions[Int(run.row) * grid.columns + Int(column)] = run.fraction
      }
    }
    for row in 0..<grid.rows {
      for column in 0..<grid.columns {
        let a = grid.position(column: Double(column), row: Double(row))
        let b = grid.position(column: Double(column + 1), row: Double(row + 1))
        let expected =
          area(of: polygon, x: min(a.x, b.x)...max(a.x, b.x), y: min(a.y, b.y)...max(a.y, b.y))
          / abs(grid.geotransform[1] * grid.geotransform[5])
        #expect(abs(fractions[row * grid.columns + column] - expected) < 1e-9)
      }
    }
    #expect(coverage.runs == coverage.runs.sorted { ($0.row, $0.column) < ($1.row, $1.column) })
  }

  @Test(arguments: 0..<20) func `fractions are those of the polygon cut at each cell`(seed: Int) throws {
    var random = SeededGenerator(seed: UInt64(seed) + 100)
    let southUp = seed % 2 == 1
    let grid = Grid(
      crs: try CoordinateSystem(epsg: 32649),
      geotransform: [5e5, 30, 0, 4e6, 0, southUp ? 20 : -20], columns: 12, rows: 9)
    let middle = grid.position(column: Double.random(in: -1...13, using: &random), row: 4.5)
    let shell = star(&random, x: middle.x, y: middle.y, radius: 40...160, corners: 5 + seed)
    // A hole well within, and a part far below, half outside.
    let hole = star(&random, x: middle.x, y: middle.y, radius: 3...12, corners: 6)
    let part = star(&random, x: middle.x, y: middle.y - 300, radius: 20...120, corners: 7)
    let polygon = Polygon(rings: [
      .init(points: shell, isHole: false), .init(points: hole.reversed(), isHole: true),
      .init(points: part, isHole: false),
    ])
    expectTwin(polygon, grid, ZoneCoverage(of: polygon, on: grid))
  }

  /// A sliver of 1 mm × 300 m on cells of 30 m far from the grid's origin: its 3e-4 cells keep nine digits.
  @Test func `a sliver far from the origin keeps its area`() throws {
    let grid = Grid(
      crs: try CoordinateSystem(epsg: 32649), geotransform: [0, 30, 0, 9e6, 0, -30], columns: 40_000, rows: 200_000)
    let polygon = Polygon(rings: [
      .init(
        points: [
          .init(x: 800_007, y: 4_000_011), .init(x: 800_307, y: 4_000_071), .init(x: 800_307, y: 4_000_071.001),
          .init(x: 800_007, y: 4_000_011.001),
        ], isHole: false)
    ])
    let coverage = ZoneCoverage(of: polygon, on: grid)
    #expect(abs(coverage.cells / ZoneCoverage.planarCells(of: polygon, on: grid) - 1) < 1e-9)
    // 11 columns, with a second row in the columns where it climbs to the next.
    #expect(coverage.runs.count < 16)
  }

  @Test func `a polygon over many rows is summed in bands as it is whole`() throws {
    let grid = Grid(
      crs: try CoordinateSystem(epsg: 32649), geotransform: [0, 1, 0, 3000, 0, -1], columns: 3000, rows: 3000)
    var random = SeededGenerator(seed: 7)
    let polygon = Polygon(rings: [
      .init(points: star(&random, x: 1500, y: 1500, radius: 300...1800, corners: 41), isHole: false)
    ])
    let coverage = ZoneCoverage(of: polygon, on: grid)
    // Row by row on its own, each in one band.
    for row in [0, 13, 1024, 1500, 2999] {
      let one = grid.cropped(to: PixelWindow(column: 0, row: row, columns: 3000, rows: 1))
      let alone = ZoneCoverage(of: polygon, on: one).runs
      let within = coverage.runs[coverage.range(rows: row..<row + 1)]
      #expect(alone.count == within.count)
      for (a, b) in zip(alone, within) {
        #expect(a.column == b.column && a.count == b.count && abs(a.fraction - b.fraction) < 1e-9)
      }
    }
  }

  private func earth(_ step: Double, columns: Int? = nil, west: Double = -180) throws -> Grid {
    Grid(
      crs: try CoordinateSystem(epsg: 4326), geotransform: [west, step, 0, 10, 0, -step],
      columns: columns ?? Int((360 / step).rounded()), rows: Int(20 / step))
  }

  private func box(_ x: ClosedRange<Double>, _ y: ClosedRange<Double>) -> Polygon {
    Polygon(rings: [
      .init(
        points: [
          .init(x: x.lowerBound, y: y.lowerBound), .init(x: x.upperBound, y: y.lowerBound),
          .init(x: x.upperBound, y: y.upperBound), .init(x: x.lowerBound, y: y.upperBound),
        ], isHole: false)
    ])
  }

  @Test func `a polygon across the antimeridian covers the first and the last columns`() throws {
    let grid = try earth(0.5)
    // 179.25 to 180.75° E: half of column 718, all of 719 and 0, half of 1; 0 to 0.5° N is row 19.
    let runs: [ZoneCoverage.Run] = [
      .init(row: 19, column: 0, count: 1, fraction: 1), .init(row: 19, column: 1, count: 1, fraction: 0.5),
      .init(row: 19, column: 718, count: 1, fraction: 0.5), .init(row: 19, column: 719, count: 1, fraction: 1),
    ]
    for turns in [-360.0, 0, 360] {
      let polygon = box(179.25 + turns...180.75 + turns, 0...0.5)
      #expect(ZoneCoverage(of: polygon, on: grid, wrapsLongitude: true).runs == runs)
    }
    // Without wrapping, the part beyond the edge doesn't count.
    #expect(ZoneCoverage(of: box(179.25...180.75, 0...0.5), on: grid).cells == 1.5)
  }

  @Test func `a grid from 0 to 360 degrees knows western longitudes`() throws {
    let polygon = box(-70.5 ... -69.5, 1...2)
    let coverage = ZoneCoverage(of: polygon, on: try earth(0.5, west: 0), wrapsLongitude: true)
    #expect(coverage.window == PixelWindow(column: 579, row: 16, columns: 2, rows: 2))
    #expect(coverage.cells == 4)
  }

  @Test func `a grid longer than a turn doesn't count twice`() throws {
    // 400° long: columns 720 to 799 repeat the first 80.
    let grid = try earth(0.5, columns: 800)
    #expect(ZoneCoverage(of: box(-170 ... -169, 0...1), on: grid, wrapsLongitude: true).cells == 4)
    #expect(ZoneCoverage(of: box(179...181, 0...1), on: grid, wrapsLongitude: true).cells == 8)
    // A turn of 514 2/7 columns of 0.7°: the cell at 180° holds both ends, and no part of it twice.
    let uneven = try earth(0.7, columns: 600)
    let polygon = box(178.3...181.7, 0.7...2.1)
    let coverage = ZoneCoverage(of: polygon, on: uneven, wrapsLongitude: true)
    #expect(abs(coverage.cells / ZoneCoverage.planarCells(of: polygon, on: uneven) - 1) < 1e-9)
  }

  @Test(arguments: 0..<10) func `wherever the grid is cut, a polygon covers the same`(seed: Int) throws {
    var random = SeededGenerator(seed: UInt64(seed))
    let longitude = Double.random(in: -200...200, using: &random)
    let points = star(&random, x: longitude, y: 0, radius: 1...8, corners: 12)
    let polygon = Polygon(rings: [.init(points: points, isHole: false)])
    for west in [-180.0, 0, -11, longitude - 0.3, longitude + 180] {
      let grid = try earth(0.25, west: west)
      let coverage = ZoneCoverage(of: polygon, on: grid, wrapsLongitude: true)
      #expect(abs(coverage.cells / ZoneCoverage.planarCells(of: polygon, on: grid) - 1) < 1e-9)
    }
  }

  @Test func `a window gets what of the runs lies in it`() throws {
    let coverage = ZoneCoverage(of: box(1.2...3.7, 0.25...1.75), on: try earth(0.5))
    var cells = 0.0
    for column in stride(from: 352, to: 384, by: 3) {
      for row in 14..<22 {
        coverage.forEachRun(in: PixelWindow(column: column, row: row, columns: 3, rows: 1)) { run in
          #expect(Int(run.row) == row && Int(run.column) >= column && Int(run.column + run.count) <= column + 3)
          cells += run.fraction * Double(run.count)
        }
      }
    }
    #expect(abs(cells - coverage.cells) < 1e-12)
  }

  @Test func `what has no place covers nothing`() throws {
    let grid = try earth(0.5)
    for polygon in [
      Polygon(rings: []), Polygon(rings: [.init(points: [], isHole: false)]), box(0...Double.infinity, 0...1),
      box(1e300...2e300, 0...1), box(0...0, 0...1),
    ] {
      #expect(ZoneCoverage(of: polygon, on: grid).runs.isEmpty)
    }
  }
}
