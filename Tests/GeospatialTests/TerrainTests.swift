import Foundation
import Messages
import TestSupport
import Testing

@testable import Geospatial

@Suite struct TerrainTests {
  private let columns = 9
  private let rows = 8

  /// Heights of a surface in metres east and north of the raster's middle cell.
  private func heights(east_m: Double, north_m: Double, _ surface: (Double, Double) -> Double) -> [Double] {
    (0..<rows).flatMap { row in
      (0..<columns).map { column in
        surface(Double(column - columns / 2) * east_m, Double(rows / 2 - row) * north_m)
      }
    }
  }

  private func values(
    _ measure: TerrainMeasure, _ heights: [Double], _ spacing: GroundSpacing, columns: Int? = nil
  ) -> [Double] {
    var found = [Double](repeating: 0, count: heights.count)
    var span = found.mutableSpan
    Terrain.values(measure, heights.span, columns: columns ?? self.columns, spacing: spacing, into: &span)
    return found
  }

  /// Three cells east and two north of the middle.
  private func cell(east: Int, north: Int) -> Int { (rows / 2 - north) * columns + columns / 2 + east }

  private func isClose(_ a: Double, _ b: Double, _ tolerance: Double = 1e-9) -> Bool {
    abs(a - b) <= tolerance * max(1, abs(b))
  }

  @Test func `a plane has one slope and no curvature, whatever the cells' sides`() {
    // Rises 3 m in 4 m to the east and 0 to the north: atan 0.75 = 36.8699°.
    let spacing = GroundSpacing(east_m: 30, north_m: 20)
    let plane = heights(east_m: 30, north_m: 20) { x, _ in 0.75 * x }
    #expect(isClose(values(.slope, plane, spacing)[cell(east: 1, north: 1)], 36.869_897_645_844_02))
    // √(0.3² + 0.4²) = 0.5: atan 0.5 = 26.5651°
    let oblique = heights(east_m: 30, north_m: 20) { x, y in 500 + 0.3 * x - 0.4 * y }
    #expect(isClose(values(.slope, oblique, spacing)[cell(east: -2, north: 2)], 26.565_051_177_077_99))
    for measure in [TerrainMeasure.profileCurvature, .planCurvature, .totalCurvature] {
      #expect(abs(values(measure, oblique, spacing)[cell(east: 1, north: -1)]) < 1e-12)
    }
  }

  /// z = −k·r²: curves by 2k whichever way it is cut, so that total is 4k; k = 0.001/m.
  @Test func `a dome is convex along and across its slope, a hollow is concave`() {
    let spacing = GroundSpacing(east_m: 10, north_m: 25)
    for sign in [1.0, -1.0] {
      let surface = heights(east_m: 10, north_m: 25) { x, y in -sign * 0.001 * (x * x + y * y) }
      for place in [cell(east: 2, north: 1), cell(east: -1, north: 2), cell(east: 0, north: -1)] {
        #expect(isClose(values(.profileCurvature, surface, spacing)[place], sign * 0.002))
        #expect(isClose(values(.planCurvature, surface, spacing)[place], sign * 0.002))
        #expect(isClose(values(.totalCurvature, surface, spacing)[place], sign * 0.004))
      }
      // The top is level: it has a total curvature and, as in the paper, no line of descent.
      let top = cell(east: 0, north: 0)
      #expect(values(.slope, surface, spacing)[top] == 0)
      #expect(values(.profileCurvature, surface, spacing)[top] == 0)
      #expect(values(.planCurvature, surface, spacing)[top] == 0)
      #expect(isClose(values(.totalCurvature, surface, spacing)[top], sign * 0.004))
    }
  }

  @Test func `a saddle is concave one way as it is convex the other`() {
    let spacing = GroundSpacing(east_m: 10, north_m: 10)
    // z = k(x² − y²), k = 0.001: east of the middle it rises ever steeper (profile −2k) along a ridge's … across: +2k.
    let saddle = heights(east_m: 10, north_m: 10) { x, y in 0.001 * (x * x - y * y) }
    let place = cell(east: 2, north: 0)
    #expect(isClose(values(.profileCurvature, saddle, spacing)[place], -0.002))
    #expect(isClose(values(.planCurvature, saddle, spacing)[place], 0.002))
    #expect(abs(values(.totalCurvature, saddle, spacing)[place]) < 1e-12)
    // z = k·x·y: along the diagonal, p = q, profile = −2s·p·q/(p² + q²) = −k.
    let twisted = heights(east_m: 10, north_m: 10) { x, y in 0.001 * x * y }
    #expect(isClose(values(.profileCurvature, twisted, spacing)[cell(east: 2, north: 2)], -0.001))
    #expect(isClose(values(.planCurvature, twisted, spacing)[cell(east: 2, north: 2)], 0.001))
    // A cylinder along the north: z = −k·x² curves down its side only.
    let ridge = heights(east_m: 10, north_m: 10) { x, _ in -0.001 * x * x }
    #expect(isClose(values(.profileCurvature, ridge, spacing)[cell(east: 1, north: 1)], 0.002))
    #expect(abs(values(.planCurvature, ridge, spacing)[cell(east: 1, north: 1)]) < 1e-12)
  }

  /// The paper's surface z = Ax²y² + Bx²y + Cxy² + Dx² + Ey² + Fxy + Gx + Hy + I through nine random heights, found by elimination.
  @Test func `random heights have the derivatives of the surface through all nine`() {
    var generator = SeededGenerator(seed: 1987)
    for _ in 0..<200 {
      let (east_m, north_m) = (
        Double.random(in: 1...90, using: &generator), Double.random(in: 1...90, using: &generator)
      )
      let heights = (0..<9).map { _ in Double.random(in: -50...900, using: &generator) }
      let (d, e, f, g, h) = surface(heights, east_m, north_m)
      let steep = g * g + h * h
      let expected: [TerrainMeasure: Double] = [
        .elevation: heights[4], .slope: atan(steep.squareRoot()) * 180 / Double.pi,
        .profileCurvature: -2 * (d * g * g + e * h * h + f * g * h) / steep,
        .planCurvature: -2 * (d * h * h + e * g * g - f * g * h) / steep, .totalCurvature: -2 * (d + e),
      ]
      for (measure, value) in expected {
        let found = Terrain.value(
          measure, heights.span, cell: 4, stride: 3, east_m: east_m, north_m: north_m)
        #expect(isClose(found, value, 1e-7), "\(measure)")
      }
    }
  }

  /// D, E, F, G, H.
  private func surface(
    _ heights: [Double], _ east_m: Double, _ north_m: Double
  ) -> (Double, Double, Double, Double, Double) {
    var rows = heights.indices.map { index -> [Double] in
      let x = Double(index % 3 - 1) * east_m
      let y = Double(1 - index / 3) * north_m
      return [x * x * y * y, x * x * y, x * y * y, x * x, y * y, x * y, x, y, 1, heights[index]]
    }
    for column in 0..<9 {
      let pivot = (column..<9).max { abs(rows[$0][column]) < abs(rows[$1][column]) } ?? column
      rows.swapAt(column, pivot)
      for row in 0..<9 where row != column {
        let factor = rows[row][column] / rows[column][column]
        for index in column..<10 { rows[row][index] -= factor * rows[column][index] }
      }
    }
    let found = (0..<9).map { rows[$0][9] / rows[$0][$0] }
    return (found[3], found[4], found[5], found[6], found[7])
  }

  @Test func `turning and mirroring the raster doesn't change a measure, and total is profile and plan together`() {
    var generator = SeededGenerator(seed: 7)
    let spacing = GroundSpacing(east_m: 30, north_m: 12)
    let ground = (0..<rows * columns).map { _ in Double.random(in: 0...100, using: &generator) }
    func turned(_ cells: [Double]) -> [Double] {
      (0..<columns).flatMap { column in (0..<rows).map { cells[$0 * columns + column] } }
    }
    func southUp(_ cells: [Double]) -> [Double] {
      (0..<rows).reversed().flatMap { cells[$0 * columns..<($0 + 1) * columns] }
    }
    let middle = (1..<rows - 1).flatMap { row in (1..<columns - 1).map { row * columns + $0 } }
    for measure in TerrainMeasure.allCases {
      let plain = values(measure, ground, spacing)
      let mirrored = southUp(values(measure, southUp(ground), spacing))
      let across = values(measure, turned(ground), GroundSpacing(east_m: 12, north_m: 30), columns: rows)
      let lifted = values(measure, ground.map { $0 + 4000 }, spacing)
      for cell in middle {
        #expect(isClose(mirrored[cell], plain[cell]))
        #expect(isClose(across[cell % columns * rows + cell / columns], plain[cell]))
        #expect(isClose(lifted[cell], plain[cell] + (measure == .elevation ? 4000 : 0)))
      }
    }
    let profile = values(.profileCurvature, ground, spacing)
    let plan = values(.planCurvature, ground, spacing)
    let total = values(.totalCurvature, ground, spacing)
    for cell in middle { #expect(isClose(profile[cell] + plan[cell], total[cell])) }
  }

  @Test func `a missing neighbour makes a derivative missing, and so does the raster's edge`() {
    let spacing = GroundSpacing(east_m: 30, north_m: 30)
    var ground = heights(east_m: 30, north_m: 30) { x, y in x + y }
    ground[cell(east: 0, north: 0)] = .nan
    for measure in TerrainMeasure.allCases {
      let found = values(measure, ground, spacing)
      for row in 0..<rows {
        for column in 0..<columns {
          let isEdge = row == 0 || column == 0 || row == rows - 1 || column == columns - 1
          let isNear = abs(row - rows / 2) <= 1 && abs(column - columns / 2) <= 1
          let isMissing = measure == .elevation ? row == rows / 2 && column == columns / 2 : isEdge || isNear
          #expect(found[row * columns + column].isNaN == isMissing)
        }
      }
    }
  }

  // MARK: Metres on the ground

  /// One degree on WGS 84: 111 319.491 m along the equator, 110 574.3 m of meridian there; at 60° 55 800.0 and 111 412.2 m
  /// (Bowditch 2019, American Practical Navigator, table of degrees).
  @Test(arguments: [(0.0, 111_319.491, 110_574.3), (60.0, 55_800.0, 111_412.2)])
  func `cells in degrees have their sides in metres`(latitude: Double, east_m: Double, north_m: Double) throws {
    let grid = Grid(
      crs: try CoordinateSystem(epsg: 4326), geotransform: [10, 0.01, 0, latitude + 0.005, 0, -0.01], columns: 3,
      rows: 1
    )
    let spacing = try GroundSpacing(of: grid, file: "dem.tif")
    #expect(abs(spacing.east_m(row: 0) - east_m / 100) < 0.001)
    #expect(abs(spacing.north_m(row: 0) - north_m / 100) < 0.001)
  }

  @Test func `cells in feet have their sides in metres`() throws {
    let feet = Grid(
      crs: try CoordinateSystem(epsg: 2249), geotransform: [7e5, 100, 0, 3e6, 0, 50], columns: 5, rows: 5)
    let spacing = try GroundSpacing(of: feet, file: "dem.tif")
    #expect(abs(spacing.east_m(row: 3) - 100 * 1200 / 3937) < 1e-9)
    #expect(abs(spacing.north_m(row: 3) - 50 * 1200 / 3937) < 1e-9)
  }

  /// A plane in metres around 60° N, seen on a grid of degrees, north or south up.
  @Test(arguments: [false, true]) func `a plane has its slope on a grid of degrees, too`(isSouthUp: Bool) throws {
    let step = 0.001
    let grid = Grid(
      crs: try CoordinateSystem(epsg: 4326),
      geotransform: [20, step, 0, isSouthUp ? 60 : 60 + 8 * step, 0, isSouthUp ? step : -step], columns: columns,
      rows: rows)
    let spacing = try GroundSpacing(of: grid, file: "dem.tif")
    let plane = LocalPlane(longitude: 20.0045, latitude: 60.004)
    let ground = (0..<grid.cells).map { cell in
      let place = grid.position(column: Double(cell % columns) + 0.5, row: Double(cell / columns) + 0.5)
      let point = plane.project(Polygon.Point(x: place.x, y: place.y))
      return 0.3 * point.x + 0.4 * point.y
    }
    let slopes = values(.slope, ground, spacing)
    // The grid's meridians converge; over 500 m a straight line turns by 10⁻⁴.
    for cell in slopes.indices where !slopes[cell].isNaN { #expect(isClose(slopes[cell], 26.565_051_177, 2e-5)) }
    #expect(slopes.count { !$0.isNaN } == (rows - 2) * (columns - 2))
  }

  @Test func `grids without metres on the ground are refused`() throws {
    func problem(_ epsg: Int, _ transform: [Double]) throws -> String? {
      let grid = Grid(crs: try CoordinateSystem(epsg: epsg), geotransform: transform, columns: 4, rows: 4)
      let problems = #expect(throws: Problems.self) { try GroundSpacing(of: grid, file: "dem.tif") }
      #expect(problems?.messages.first?.file == "dem.tif")
      return problems?.messages.first?.id
    }
    #expect(try problem(3857, [1.2e7, 30, 0, 4e6, 0, -30]) == "grid.webMercator")
    #expect(try problem(32649, [5e5, 30, 12, 4e6, 0, -30]) == "grid.skewed")
    #expect(try problem(4326, [10, 0.1, 0.02, 40, 0.02, -0.1]) == "grid.rotatedGeographic")
    // A turned grid of right-angled cells is one like others: sides 3-4-5 times 10 m.
    let turned = Grid(
      crs: try CoordinateSystem(epsg: 32649), geotransform: [5e5, 30, 40, 4e6, 40, -30], columns: 4, rows: 4)
    let spacing = try GroundSpacing(of: turned, file: "dem.tif")
    #expect(abs(spacing.east_m(row: 0) - 50) < 1e-9)
    #expect(abs(spacing.north_m(row: 0) - 50) < 1e-9)
  }
}
