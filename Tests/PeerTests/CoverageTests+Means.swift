import Foundation
import Geospatial
import Messages
import TestSupport
import Testing

/// Means and counts of polygons against exactextract, to 1e-6, and their areas by two laws.
extension CoverageTests {
  /// A raster that exactextract reads from its file and we have as an array, north up or turned round.
  private struct Values {
    let path: String
    let fileGrid: Grid
    let grid: Grid
    /// Row by row; NaN where missing.
    let cells: [Double]

    /// The same cells with the southern row first; the file stays as it is, because exactextract wants north up.
    var turned: Values {
      let end = grid.position(column: 0, row: Double(grid.rows))
      var transform = grid.geotransform
      (transform[3], transform[5]) = (end.y, -transform[5])
      let rows = (0..<grid.rows).reversed().flatMap { cells[$0 * grid.columns..<($0 + 1) * grid.columns] }
      let turned = Grid(crs: grid.crs, geotransform: transform, columns: grid.columns, rows: grid.rows)
      return Values(path: path, fileGrid: fileGrid, grid: turned, cells: rows)
    }

    /// A band of a file, read by rasterio.
    init(file: String) throws {
      let grid = try RasterFile(file).description().grid
      self.init(path: file, grid: try #require(grid), cells: try Peers.values(file))
    }

    init(path: String, fileGrid: Grid? = nil, grid: Grid, cells: [Double]) {
      self.path = path
      self.fileGrid = fileGrid ?? grid
      self.grid = grid
      self.cells = cells
    }
  }

  private struct Sums {
    var count = 0.0
    var value = 0.0
    var weight = 0.0
    var weighted = 0.0
  }

  private func sums(_ coverage: ZoneCoverage, _ values: Values, _ area: CellArea) -> Sums {
    var sums = Sums()
    for run in coverage.runs {
      let weight = run.fraction * area.squareMetres(row: Int(run.row))
      for column in run.column..<run.column + run.count {
        let value = values.cells[Int(run.row) * values.grid.columns + Int(column)]
        guard !value.isNaN else { continue }
        sums.count += run.fraction
        sums.value += run.fraction * value
        sums.weight += weight
        sums.weighted += weight * value
      }
    }
    return sums
  }

  /// Each zone on both sides: counts and means to 1e-6, fractions to 1e-9 of the polygon's area, ground areas by the law.
  ///
  /// - Parameter parts: zones of exactextract that make up one of ours.
  /// - Returns: how many zones were compared that cover valid cells.
  @discardableResult
  private func compare(
    _ zones: [Zone], _ values: Values, wraps: Bool = false, parts: (Zone) -> [Zone] = { [$0] }
  ) throws -> Int {
    let folder = try TemporaryFolder()
    let file = folder.file("zones.gpkg")
    let asked = zones.map(parts)
    try PolygonLayer.write(
      path: file, layer: "mines", crs: values.grid.crs, idField: "mine", zones: asked.flatMap { $0 })
    let fileArea = try CellArea(of: values.fileGrid, file: values.path)
    let areas = try folder.write(
      "areas.txt", (0..<values.fileGrid.rows).map { "\(fileArea.squareMetres(row: $0))\n" }.joined())
    let found = try Peers.means(values.path, file, id: "mine", layer: "mines", rowAreas: areas)
    #expect(found.count == asked.reduce(0) { $0 + $1.count })

    let area = try CellArea(of: values.grid, file: values.path)
    var next = 0
    var compared = 0
    for (zone, own) in zip(zones, asked) {
      let peers = found[next..<next + own.count]
      next += own.count
      let coverage = ZoneCoverage(of: zone.polygon, on: values.grid, wrapsLongitude: wraps)
      let ours = sums(coverage, values, area)
      let count = peers.reduce(0) { $0 + $1.count }
      #expect(isClose(ours.count, count, relative: 1e-6, absolute: 1e-12), "\(zone.id)")
      expectAreas(zone, coverage, values.grid, area)
      guard count > 0 else { continue }
      compared += 1
      let mean = peers.reduce(0) { $0 + $1.count * ($1.mean ?? 0) } / count
      #expect(isClose(ours.value / ours.count, mean, relative: 1e-6), "\(zone.id)")
      if peers.count == 1, let weighted = peers.first?.weighted_mean {
        #expect(isClose(ours.weighted / ours.weight, weighted, relative: 1e-6), "\(zone.id)")
      }
    }
    return compared
  }

  /// Σ fraction is the polygon's area in cells; Σ fraction × cell area is its area on the ground but for what the area
  /// within partly covered cells varies: tan φ · Δφ / 4 of these cells.
  private func expectAreas(_ zone: Zone, _ coverage: ZoneCoverage, _ grid: Grid, _ area: CellArea) {
    let whole = ZoneCoverage.planarCells(of: zone.polygon, on: grid)
    let sum = coverage.cells
    #expect(sum < whole * (1 + 1e-9) + 1e-12, "\(zone.id)")
    // The rest of this is about polygons that lie inside.
    guard sum > whole * (1 - 1e-7) else { return }
    #expect(abs(sum / whole - 1) < 1e-9, "\(zone.id) \(sum) \(whole)")
    guard !area.isConstant else { return }
    let step_rad = abs(grid.geotransform[5]) * Double.pi / 180
    var tolerance_m2 = 1e-9 * coverage.weight_m2(area)
    for run in coverage.runs where run.fraction < 1 {
      let edges = [0, 1].map { grid.position(column: 0, row: Double(run.row) + $0).y * Double.pi / 180 }
      let steepest = edges.map { abs(tan($0)) }.max() ?? 0
      tolerance_m2 += steepest * step_rad / 4 * Double(run.count) * area.squareMetres(row: Int(run.row))
    }
    #expect(abs(coverage.weight_m2(area) - zone.polygon.groundArea_m2()) < tolerance_m2, "\(zone.id)")
  }

  // MARK: Real mines

  private static let gem = MineSink.data + "/mine_polygons_gem_coal/gem_coal_mine_boundaries_methane_v1.0.2.geojson"
  private static let maus = MineSink.data + "/mine_polygons_maus_tang/global_sample_maus_tang.gpkg:maus_polygons"
  private static let leaves = MineSink.data + "/lai_china_2001_2020/MOD15A2_LAI_China_G050_2001-2020.tif"
  private static let hawaii = MineSink.data + "/hawaii_npp_lulc_carbon/npp/npp_2010.tif"
  static let hasRealData = FileManager.default.fileExists(atPath: gem)
  static let noRealData: Comment = "../shared/data isn't there"

  private func mines(_ source: String) throws -> [Zone] {
    try FeatureLayer(source, id: .init("fid", parameter: "--mine-id")).features.map {
      Zone(id: $0.id, polygon: $0.polygon)
    }
  }

  /// 2116 features: 333 polygons, some of them drawn across themselves, 1782 points, a line.
  @Test(.enabled(if: hasRealData, noRealData)) func `coal mines of the world are read, and what is no mine is counted`()
    throws
  {
    let layer = try FeatureLayer(
      Self.gem, id: .init("fid", parameter: "--mine-id"),
      fields: [.init("Country / Area", parameter: "--group-field")])
    #expect(layer.features.count == 333)
    #expect(layer.features.count { $0.values == ["China"] } == 103)
    let notes = layer.notes.map { $0.text.en }
    #expect(notes.contains("1783 features that aren't polygons are left out: points 1782, lines 1"))
    #expect(notes.contains { $0.hasPrefix("polygons whose lines crossed were mended: ") })
  }

  @Test(.enabled(if: hasRealData, noRealData), arguments: [gem, maus], [false, true])
  func `real mines have exactextract's means of China's leaf area where they lie`(source: String, southUp: Bool) throws
  {
    let values = try Values(file: Self.leaves)
    // Those far outside are left out; those across the edge stay.
    let zones = try mines(source).filter { zone in
      zone.polygon.rings.flatMap(\.points).contains { (69.9...140.1).contains($0.x) && (14.9...55.1).contains($0.y) }
    }
    #expect(try compare(zones, southUp ? values.turned : values) > 100)
  }

  /// Hawaii has no mines: the shapes of real ones are moved to seeded places on it and across its edges.
  @Test(.enabled(if: hasRealData, noRealData), arguments: [gem, maus], [false, true])
  func `the shapes of real mines have exactextract's means of Hawaii's productivity`(source: String, southUp: Bool)
    throws
  {
    var random = SeededGenerator(seed: 3)
    let values = try Values(file: Self.hawaii)
    let land = values.cells.indices.filter { !values.cells[$0].isNaN }
    let zones = try mines(source).enumerated().filter { $0.offset % 3 == 0 }.map { number, zone in
      // One in ten anywhere, the others about a cell of the islands.
      let cell = number % 10 == 0 ? random.below(values.cells.count) : random.pick(land)
      let place = values.grid.position(
        column: Double(cell % values.grid.columns) + random.between(0, 1),
        row: Double(cell / values.grid.columns) + random.between(0, 1))
      let first = zone.polygon.rings[0].points[0]
      return moved(zone, place.x - first.x, place.y - first.y)
    }
    #expect(try compare(zones, southUp ? values.turned : values) > 90)
  }

  private func moved(_ zone: Zone, _ x: Double, _ y: Double) -> Zone {
    var zone = zone
    for ring in zone.polygon.rings.indices {
      for index in zone.polygon.rings[ring].points.indices {
        zone.polygon.rings[ring].points[index].x += x
        zone.polygon.rings[ring].points[index].y += y
      }
    }
    return zone
  }

  // MARK: Random shapes

  private func star(
    _ random: inout SeededGenerator, _ x: Double, _ y: Double, _ radius: ClosedRange<Double>, corners: Int
  ) -> [(Double, Double)] {
    (0..<corners).map { index in
      let angle = 2 * Double.pi * (Double(index) + random.between(0, 0.8)) / Double(corners)
      let length = random.between(radius.lowerBound, radius.upperBound)
      return (x + length * cos(angle), y + length * sin(angle))
    }
  }

  /// Polygons in cells of a grid of 60 × 48: stars with a hole, of two parts, slivers, specks, across edges.
  private func shapes(_ random: inout SeededGenerator, columns: Double = 60, rows: Double = 48) -> [[(
    points: [(Double, Double)], isHole: Bool
  )]] {
    (0..<60).map { number in
      let (x, y) = (random.between(-1, columns + 1), random.between(-1, rows + 1))
      switch number % 5 {
      case 0: return [(star(&random, x, y, 0.5...9, corners: 5 + number), false)]
      case 1:
        return [
          (star(&random, x, y, 4...9, corners: 12), false), (star(&random, x, y, 0.3...2, corners: 9), true),
          (star(&random, x + 25, y, 1...8, corners: 7), false),
        ]
      case 2: return [(star(&random, x, y, 0.001...0.3, corners: 6), false)]
      case 3:
        let (dx, dy) = (random.between(-20, 20), random.between(-20, 20))
        let wide = random.between(1e-4, 1e-2)
        return [([(x, y), (x + dx, y + dy), (x + dx, y + dy + wide), (x, y + wide)], false)]
      default: return [(star(&random, x, y, 0.2...2.5, corners: 8), false)]
      }
    }
  }

  private func zones(
    _ shapes: [[(points: [(Double, Double)], isHole: Bool)]], on grid: Grid
  ) -> [Zone] {
    shapes.enumerated().map { number, rings in
      Zone(
        id: "\(number)",
        polygon: Polygon(
          rings: rings.map { ring in
            Polygon.Ring(
              points: ring.points.map { point in
                let place = grid.position(column: point.0, row: point.1)
                return Polygon.Point(x: place.x, y: place.y)
              }, isHole: ring.isHole)
          }))
    }
  }

  private func written(_ map: TestMap, _ path: String) throws -> Values {
    try map.write(path)
    let grid = Grid(
      crs: try CoordinateSystem(userInput: map.crs), geotransform: map.geotransform, columns: map.columns,
      rows: map.rows)
    return Values(path: path, grid: grid, cells: map.codes.map { $0 == map.nodata ? .nan : Double($0) })
  }

  @Test(arguments: ["projected", "geographic", "southUp"])
  func `random shapes have exactextract's means of random values`(kind: String) throws {
    var random = SeededGenerator(seed: 77)
    let folder = try TemporaryFolder()
    var map = TestMap(columns: 60, rows: 48, of: Array(1000..<3000) + [Int](repeating: 9, count: 300), &random)
    (map.storage, map.nodata) = (.uint16, 9)
    if kind == "geographic" { map = map.geographic() }
    if kind == "southUp" { map = map.southUp() }
    let values = try written(map, folder.file("random.tif"))
    #expect(try compare(zones(shapes(&random), on: values.grid), values) > 50)
  }

  /// A grid around the Earth in cells of 1°; exactextract is asked for the polygon where it is and a turn to the west.
  @Test func `random shapes across the antimeridian have exactextract's means of their two halves`() throws {
    var random = SeededGenerator(seed: 78)
    let folder = try TemporaryFolder()
    var map = TestMap(columns: 360, rows: 60, of: Array(1000..<3000) + [Int](repeating: 9, count: 300), &random)
    (map.storage, map.nodata) = (.uint16, 9)
    (map.crs, map.x, map.y, map.cellWidth, map.cellHeight) = ("EPSG:4326", -180, 30, 1, -1)
    let values = try written(map, folder.file("earth.tif"))
    let all = shapes(&random, columns: 30, rows: 28).map { rings in
      rings.map { ring in (points: ring.points.map { ($0.0 + 345, $0.1 + 16) }, isHole: ring.isHole) }
    }
    let compared = try compare(zones(all, on: values.grid), values, wraps: true) { zone in
      let there = moved(zone, -360, 0)
      return [zone, Zone(id: "\(zone.id) west", polygon: there.polygon)]
    }
    #expect(compared > 50)
  }
}
