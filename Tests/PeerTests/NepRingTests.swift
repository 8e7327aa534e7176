import Foundation
import Geospatial
import TestSupport
import Testing

/// The rings that a run used: metres on the ground wherever the mines lie and whatever they are given in.
@Suite(.enabled(if: Peers.areThere, "\(Peers.absent)"))
struct NepRingTests {
  struct Place: CustomTestStringConvertible, Sendable {
    let testDescription: String
    let grid: TestGrid
    /// Middles of the mines, in cells.
    let mines: [(column: Double, row: Double)]
    /// Of the mines, in cells.
    let radius: (columns: Double, rows: Double)
    var distance_km = 5.0
  }

  /// Cells of 0.005° are 0.28 km wide and 0.56 km high at 60° N; those of 0.05° tenfold.
  static let places = [
    Place(
      testDescription: "60° N", grid: TestGrid(columns: 150, rows: 80, crs: "EPSG:4326", x: 24.7, y: 60.2, cell: 0.005),
      mines: [(40.3, 40.2), (110.7, 41.9)], radius: (6, 3)),
    Place(
      testDescription: "60° S, south up",
      grid: TestGrid(columns: 150, rows: 80, crs: "EPSG:4326", x: -70, y: -59.8, cell: 0.005, isSouthUp: true),
      mines: [(40.3, 40.2), (110.7, 41.9)], radius: (6, 3)),
    Place(
      testDescription: "across the border of two UTM zones", grid: TestGrid(columns: 130, rows: 70, x: 725_000),
      mines: [(25.1, 35.3), (66.2, 34.4), (105.6, 35.8)], radius: (2.5, 3.5)),
    Place(
      testDescription: "the antimeridian at 60° N",
      grid: TestGrid(columns: 7200, rows: 60, crs: "EPSG:4326", x: -180, y: 61.5, cell: 0.05),
      mines: [(7199.8, 30.2), (3000.4, 30.3), (0.7 + 60, 29.4)], radius: (3, 1.5), distance_km: 40),
  ]

  private func world(_ place: Place) -> NepWorld {
    var random = SeededGenerator(seed: 81)
    var world = NepWorld(place.grid, years: 2000...2003, &random)
    world.mines = place.mines.enumerated().map { number, middle in
      // A convex mine, so that its surroundings have the area of Steiner's formula.
      let corners = (0..<8).map { corner in
        let angle = Double.pi / 4 * (Double(corner) + 0.3)
        return (
          column: middle.column + place.radius.columns * cos(angle), row: middle.row + place.radius.rows * sin(angle)
        )
      }
      return NepWorld.Site(id: "M\(number)", polygon: place.grid.polygon(corners))
    }
    return world
  }

  @Test(arguments: places) func `rings have their area, their distance and their cells`(_ place: Place) throws {
    let job = try NepJob(world(place))
    let (outer, gap) = (place.distance_km, 0.5)
    let results = try job.run(
      ["--reference-distance", "\(outer)km", "--maximum-distance", "\(outer)km", "--minimum-pixels", "10"])
    let rings = try Peers.rings(job.mines, references: results.outcome + "/nep.gpkg", distance_km: outer, gap_km: gap)
    #expect(rings.map(\.mine) == job.world.mines.map(\.id))
    let areas_km2 = try Peers.rowAreas_m2(job.files[0]).map { $0 / 1e6 }
    let cell_km2 = areas_km2[areas_km2.count / 2]
    let rows = try results.mineYears()
    for ring in rings {
      // Steiner: P·(R − g) + π(R² − g²); quarter circles of 16 edges have 0.16 % less.
      let expected = ring.mine_perimeter_km * (outer - gap) + Double.pi * (outer * outer - gap * gap)
      #expect(isClose(ring.area_km2, expected, relative: 0.003), "\(ring) \(expected)")
      #expect(isClose(ring.area_km2, ring.expected_area_km2, relative: 0.006), "\(ring)")
      #expect(isClose(ring.nearest_own_m, 1000 * gap, relative: 0.004), "\(ring)")
      #expect(ring.nearest_any_m > 1000 * gap * 0.995, "\(ring)")
      #expect(isClose(ring.farthest_own_m, 1000 * outer, relative: 0.002), "\(ring)")
      for row in try #require(rows[ring.mine]).values {
        #expect(row["flag"] == "" && row["reference_distance_km"] == "\(outer)")
        #expect(isClose(try row.number("area_km2"), ring.mine_area_km2, relative: 1e-4), "\(ring)")
        // Cells of a row differ a little from those of the next.
        #expect(isClose(try row.number("reference_pixels") * cell_km2, ring.area_km2, relative: 0.003), "\(ring)")
        #expect(isClose(try row.number("mine_pixels") * cell_km2, ring.mine_area_km2, relative: 0.003), "\(ring)")
      }
    }
  }

  @Test(arguments: [(0.0, 1.0), (59.9, 1), (59.9, 2.5), (-66, 1)])
  func `rings leave out every mine and its gap, small ones too, also across the antimeridian`(
    latitude: Double, gap: Double
  ) throws {
    var random = SeededGenerator(seed: 82)
    let grid = TestGrid(columns: 7200, rows: 24, crs: "EPSG:4326", x: -180, y: latitude + 0.6, cell: 0.05)
    var world = NepWorld(grid, years: 2000...2001, &random)
    // A crowd of stars of 0.2 to 3 km about the antimeridian; those below 2 km² are cut out, but not analysed.
    let width = 1 / cos(latitude * Double.pi / 180)
    world.mines = (0..<40).map { number in
      let middle = (7200 + random.between(-4, 4) * width, random.between(8, 16))
      let size = random.between(0.04, 0.5)
      let corners = (0..<11).map { corner in
        let angle = 2 * Double.pi * (Double(corner) + random.between(-0.3, 0.3)) / 11
        let radius = size * random.between(0.4, 1)
        return (column: middle.0 + width * radius * cos(angle), row: middle.1 + radius * sin(angle))
      }
      return NepWorld.Site(id: "M\(number)", polygon: grid.polygon(corners))
    }
    let job = try NepJob(world)
    let results = try job.run([
      "--minimum-area", "2km2", "--reference-distance", "9km", "--maximum-distance", "9km", "--minimum-pixels", "1",
      "--gap", "\(gap)km", "--baseline", "2000", "--minimum-coverage", "0", "--skip-placebo",
    ])
    let rings = try Peers.rings(
      job.mines, references: results.outcome + "/nep.gpkg", distance_km: 9, gap_km: gap)
    let analysed = Set(try results.table("mine_year").rows.compactMap { $0["mine"] })
    #expect(analysed.count > 8 && analysed.count < 35 && Set(rings.map(\.mine)).isSubset(of: analysed))
    #expect(rings.count > 8)
    for ring in rings {
      #expect(isClose(ring.area_km2, ring.expected_area_km2, relative: 0.005, absolute: 0.3), "\(ring)")
      #expect(ring.nearest_any_m > 1000 * gap * 0.99 && ring.farthest_own_m < 9000 * 1.001, "\(ring)")
    }
  }

  /// Rows of two runs, all numbers to 1e-6.
  ///
  /// - Parameter errors: how far standard errors and intervals may differ: their correlation is that of neighbours within
  ///   squares of 64 cells, which lie elsewhere in a raster that begins elsewhere. A mine has too few neighbours for that.
  private func expectAlike(_ results: Results, _ others: Results, errors: Double = 1e-6) throws {
    let (rows, twins) = (try results.table("mine_year").rows, try others.table("mine_year").rows)
    try #require(rows.count == twins.count && !rows.isEmpty)
    for (row, twin) in zip(rows, twins) {
      #expect(row["reference_distance_km"] != "")
      for (column, text) in row where text != twin[column] {
        if column == "mine_standard_error", errors > 1e-6 { continue }
        let (value, want) = (try row.number(column), try twin.number(column))
        let isError = column.hasSuffix("_error") || column.hasPrefix("relative_change_p")
        // 1e-5 g C/m²/yr, and over the area of the mine in t C/yr.
        let absolute = column.hasSuffix("tC_per_yr") ? 1e-5 * (try row.number("area_km2")) : 1e-5
        #expect(isClose(value, want, relative: isError ? errors : 1e-6, absolute: absolute), "\(column) \(row)")
      }
    }
  }

  @Test(arguments: [4326, 32_649, 32_650, 3857])
  func `mines across the border of two zones may be given in any system`(epsg: Int) throws {
    let job = try NepJob(world(Self.places[2]))
    let own = try job.run()
    try job.use(mines: "other.gpkg", epsg: epsg)
    try expectAlike(try job.run(), own)
  }

  @Test func `a mine at the antimeridian has what the same land half a turn away has`() throws {
    let place = Self.places[3]
    var world = world(place)
    world.mines = [world.mines[0]]
    let options = ["--reference-distance", "40km", "--maximum-distance", "80km"]
    let job = try NepJob(world)
    let own = try job.run(options)
    let columns = place.grid.columns
    var turned = world
    for year in world.years.indices {
      for cell in world.values[year].indices {
        turned.values[year][cell / columns * columns + (cell % columns + columns / 2) % columns] =
          world.values[year][cell]
      }
    }
    for point in turned.mines[0].polygon.rings[0].points.indices {
      turned.mines[0].polygon.rings[0].points[point].x -= 180
    }
    try expectAlike(try NepJob(turned).run(options), own, errors: 0.2)
    // Cut there, as files often are; and counted from the other side.
    func part(_ side: ClosedRange<Double>, moved: Double) -> [Polygon.Ring] {
      let ring = world.mines[0].polygon.rings[0].points
      var points: [Polygon.Point] = []
      for index in ring.indices {
        let (a, b) = (ring[index], ring[(index + 1) % ring.count])
        if side.contains(a.x) { points.append(Polygon.Point(x: a.x + moved, y: a.y)) }
        if (a.x < 180) != (b.x < 180) {
          points.append(Polygon.Point(x: 180 + moved, y: a.y + (180 - a.x) / (b.x - a.x) * (b.y - a.y)))
        }
      }
      return [Polygon.Ring(points: points, isHole: false)]
    }
    var cut = world
    cut.mines[0].polygon = Polygon(rings: part(0...180, moved: 0) + part(180...360, moved: -360))
    try expectAlike(try NepJob(cut).run(options), own)
    var west = world
    for point in west.mines[0].polygon.rings[0].points.indices { west.mines[0].polygon.rings[0].points[point].x -= 360 }
    try expectAlike(try NepJob(west).run(options), own)
  }
}
