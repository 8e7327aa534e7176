import Foundation
import TestSupport
import Testing

@testable import Geospatial

@Suite struct ZoneCoverageTests {
  private func grid(_ columns: Int, _ rows: Int, southUp: Bool = false) throws -> Grid {
    Grid(
      crs: try CoordinateSystem(epsg: 32649),
      geotransform: southUp ? [0, 10, 0, 0, 0, 10] : [0, 10, 0, Double(rows) * 10, 0, -10], columns: columns, rows: rows
    )
  }

  private func box(_ x0: Double, _ y0: Double, _ x1: Double, _ y1: Double, hole: Bool = false) -> Polygon.Ring {
    Polygon.Ring(
      points: [.init(x: x0, y: y0), .init(x: x1, y: y0), .init(x: x1, y: y1), .init(x: x0, y: y1)], isHole: hole)
  }

  @Test func `a box covers cells by its share of them`() throws {
    // 10 m cells; x from 5 to 25 m covers half a cell, one whole, half; y from 20 to 30 m is the top row of three.
    let coverage = ZoneCoverage(of: Polygon(rings: [box(5, 20, 25, 30)]), on: try grid(3, 3))
    #expect(
      coverage.runs == [
        .init(row: 0, column: 0, count: 1, fraction: 0.5), .init(row: 0, column: 1, count: 1, fraction: 1),
        .init(row: 0, column: 2, count: 1, fraction: 0.5),
      ])
  }

  @Test func `a triangle halves the cells on its diagonal`() throws {
    let triangle = Polygon.Ring(
      points: [.init(x: 0, y: 0), .init(x: 30, y: 0), .init(x: 0, y: 30)], isHole: false)
    let coverage = ZoneCoverage(of: Polygon(rings: [triangle]), on: try grid(3, 3))
    #expect(abs(coverage.cells - 4.5) < 1e-12)
    #expect(coverage.runs.filter { $0.fraction == 0.5 }.count == 3)
  }

  @Test func `holes, parts, slivers and edges outside the grid count right`() throws {
    let holed = Polygon(rings: [box(0, 0, 40, 40), box(10, 10, 20, 30, hole: true), box(60, 0, 61, 40)])
    // (40·40 − 10·20 + 1·40) m² in cells of 100 m²
    #expect(abs(ZoneCoverage(of: holed, on: try grid(8, 4)).cells - 14.4) < 1e-12)
    let over = Polygon(rings: [box(-500, -500, 15, 900)])
    #expect(abs(ZoneCoverage(of: over, on: try grid(8, 4)).cells - 1.5 * 4) < 1e-12)
    let beyond = Polygon(rings: [box(-50, -50, -5, -5), box(500, 0, 600, 40)])
    #expect(ZoneCoverage(of: beyond, on: try grid(8, 4)).runs.isEmpty)
  }

  /// Σ fraction = polygon area / cell area, to 1e-9, for star-shaped polygons on north-up and south-up grids.
  @Test(arguments: 0..<60) func `fractions add up to the polygon's area`(seed: Int) throws {
    var generator = SeededGenerator(seed: UInt64(seed))
    let centre = Double.random(in: 300...700, using: &generator)
    let corners = Int.random(in: 3...40, using: &generator)
    let points = (0..<corners).map { index -> Polygon.Point in
      let angle = 2 * Double.pi * (Double(index) + Double.random(in: 0...0.9, using: &generator)) / Double(corners)
      let radius = Double.random(in: 1...290, using: &generator)
      return .init(x: centre + radius * cos(angle), y: 500 + radius * sin(angle))
    }
    let polygon = Polygon(rings: [.init(points: points, isHole: false)])
    // A star about its centre is simple only while no two neighbours are half a turn apart.
    guard corners > 4 else { return }
    for southUp in [false, true] {
      let coverage = ZoneCoverage(of: polygon, on: try grid(100, 100, southUp: southUp))
      #expect(abs(coverage.cells / (polygon.planarArea / 100) - 1) < 1e-9)
      #expect(coverage.runs.allSatisfy { $0.fraction > 0 && $0.fraction <= 1 + 1e-9 })
    }
  }

  @Test func `a window finds its rows`() throws {
    let coverage = ZoneCoverage(of: Polygon(rings: [box(0, 0, 40, 40)]), on: try grid(4, 4))
    #expect(coverage.range(rows: 1..<3).count == 2)
    #expect(coverage.range(rows: 4..<9).isEmpty)
  }
}
