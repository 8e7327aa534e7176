import Foundation
import Geospatial
import TestSupport
import Testing

/// Areas of zones against exactextract's fractions times the cells' areas: 1e-6.
@Suite(.enabled(if: Peers.areThere, "\(Peers.absent)"))
struct CoverageTests {
  /// The last row and column of the maps, in cells.
  private static let size = (columns: 60, rows: 48)

  /// Rings in cells from the north-west corner: first point of each ring isn't repeated.
  private static let zones: [(id: String, shells: [(outer: [(Double, Double)], holes: [[(Double, Double)]])])] = [
    ("triangle", [(outer: [(3.3, 2.1), (27.9, 6.4), (11.2, 25.7)], holes: [])]),
    (
      "with holes",
      [
        (
          outer: [(20.5, 10.5), (50.25, 12.125), (48.3, 40.7), (22.9, 38.2)],
          holes: [
            [(30.1, 20.2), (40.7, 21.9), (35.5, 30.3)], [(26.2, 15.1), (26.6, 15.1), (26.6, 15.4), (26.2, 15.4)],
          ]
        )
      ]
    ),
    (
      "两部分",
      [
        (outer: [(1.5, 30.5), (9.75, 31.25), (8.5, 44.5)], holes: []),
        (
          outer: [(12.2, 33.3), (19.9, 33.3), (19.9, 45.1), (12.2, 45.1)],
          holes: [[(14, 35), (16, 35), (16, 37), (14, 37)]]
        ),
      ]
    ),
    ("sliver", [(outer: [(5.1, 7.2), (35.6, 9.9), (35.6, 9.93), (5.1, 7.21)], holes: [])]),
    ("within a cell", [(outer: [(44.2, 5.3), (44.7, 5.4), (44.4, 5.9)], holes: [])]),
    ("over the edge", [(outer: [(-7.5, -3.5), (12.2, -8.1), (9.4, 12.6), (-2.2, 20.3)], holes: [])]),
    ("over the far corner", [(outer: [(50.3, 40.2), (72.8, 41.7), (66.6, 60.2), (48.9, 55.5)], holes: [])]),
    ("around all", [(outer: [(-5, -5), (70, -5), (70, 60), (-5, 60)], holes: [])]),
    ("on the lines", [(outer: [(10, 10), (20, 10), (20, 20), (10, 20)], holes: [])]),
  ]

  struct Case: CustomTestStringConvertible, Sendable {
    let testDescription: String
    let map: String
    /// What the layer's numbers are in; the map's own where nil.
    var layer: Int?
    var file = "zones.gpkg"
  }

  static let cases = [
    Case(testDescription: "projected", map: "projected"),
    Case(testDescription: "geographic", map: "geographic"),
    Case(testDescription: "south up", map: "southUp"),
    Case(testDescription: "zones in degrees on a projected map", map: "projected", layer: 4326),
    Case(testDescription: "zones in another projection on a geographic map", map: "geographic", layer: 32_650),
    Case(testDescription: "GeoJSON on a projected map", map: "projected", file: "zones.geojson"),
  ]

  @Test(arguments: cases)
  func `areas of zones are exactextract's fractions times the cells' areas`(_ one: Case) throws {
    var random = SeededGenerator(seed: 21)
    let job = try Job(legend: [1, 2, 3, 4])
    var maps: [TestMap] = []
    for year in [2000, 2009] {
      var map = TestMap(columns: Self.size.columns, rows: Self.size.rows, of: [1, 2, 3, 4, 255], &random)
      map.nodata = 255
      if one.map == "geographic" { map = map.geographic() }
      if one.map == "southUp" { map = map.southUp() }
      maps.append(map)
      try job.add(map, year)
    }
    let file = try writeZones(one, maps[0], job.folder)
    job.use(zones: file, id: "mine")
    try job.addDensities(["soil"], &random)
    let results = try job.run()
    let peer = try Peers.coverage(job.maps[0], file, id: "mine", layer: "mines")
    let areas_ha = try Peers.rowAreas_m2(job.maps[0]).map { $0 / 1e4 }

    let transitions = try results.table("transitions")
    let classes = try results.table("class_change")
    let types = try results.table("functional_areas")
    #expect(peer.zones.count == Self.zones.count)
    for zone in peer.zones {
      var expected: [String: Double] = [:]
      for cell in zone.cells {
        let place = Int(cell[0]) * Self.size.columns + Int(cell[1])
        let pair = (maps[0].codes[place], maps[1].codes[place])
        guard pair.0 != 255, pair.1 != 255 else { continue }
        expected["\(pair.0) \(pair.1)", default: 0] += cell[2] * areas_ha[Int(cell[0])]
      }
      let whole_ha = expected.values.reduce(0, +)
      // Fractions of exactextract are Float32, so that small pairs are measured by the zone.
      let tolerance = 1e-6 * whole_ha + 1e-7
      for row in transitions.rows(where: ["zone": zone.id]) {
        let pair = "\(row["from_code"] ?? "") \(row["to_code"] ?? "")"
        #expect(
          isClose(try row.number("area_ha"), expected[pair] ?? 0, relative: 1e-6, absolute: tolerance),
          "\(zone.id) \(pair)")
      }
      for code in job.legend {
        let row = try classes.row(where: ["zone": zone.id, "code": "\(code)"])
        let start = expected.filter { $0.key.hasPrefix("\(code) ") }.values.reduce(0, +)
        let end = expected.filter { $0.key.hasSuffix(" \(code)") }.values.reduce(0, +)
        #expect(isClose(try row.number("start_ha"), start, relative: 1e-6, absolute: tolerance), "\(zone.id) \(code)")
        #expect(isClose(try row.number("end_ha"), end, relative: 1e-6, absolute: tolerance), "\(zone.id) \(code)")
      }
      let rows = types.rows(where: ["zone": zone.id])
      #expect(
        isClose(try rows.map { try $0.number("area_ha") }.reduce(0, +), whole_ha, relative: 1e-6, absolute: tolerance))
      if whole_ha > 0 {
        #expect(
          isClose(try rows.map { try $0.number("share_percent") }.reduce(0, +), 100, relative: 1e-9), "\(zone.id)")
      }
    }
  }

  @Test func `a zone around everything has the whole's numbers`() throws {
    var random = SeededGenerator(seed: 22)
    let job = try Job(legend: [1, 2, 3, 4, 5, 6, 7, 8])
    var maps: [TestMap] = []
    for year in [2000, 2009, 2015] {
      maps.append(TestMap(columns: Self.size.columns, rows: Self.size.rows, of: job.legend, &random).geographic())
      try job.add(maps[maps.count - 1], year)
    }
    job.use(zones: try writeZones(Self.cases[1], maps[0], job.folder), id: "mine")
    try job.addDensities(["above", "soil"], bounds: true, &random)
    let results = try job.run()
    for name in [
      "transitions", "class_change", "functional_areas", "carbon_change", "carbon_by_transition", "carbon_by_area_type",
      "trajectory",
    ] {
      let table = try results.table(name)
      func cells(_ zone: String) -> [[String]] {
        table.rows(where: ["zone": zone]).map { row in table.header.dropFirst().map { row[$0] ?? "" } }
      }
      #expect(!cells("*").isEmpty)
      #expect(cells("*") == cells("around all"), "\(name)")
    }
  }

  private func writeZones(_ one: Case, _ map: TestMap, _ folder: TemporaryFolder) throws -> String {
    let north = map.cellHeight < 0 ? map.y : map.y + Double(map.rows) * map.cellHeight
    func ring(_ points: [(Double, Double)], isHole: Bool) -> Polygon.Ring {
      Polygon.Ring(
        points: points.map { Polygon.Point(x: map.x + $0.0 * map.cellWidth, y: north - $0.1 * abs(map.cellHeight)) },
        isHole: isHole)
    }
    let zones = Self.zones.map { zone in
      Zone(
        id: zone.id,
        polygon: Polygon(
          rings: zone.shells.flatMap { shell in
            [ring(shell.outer, isHole: false)] + shell.holes.map { ring($0, isHole: true) }
          }))
    }
    let path = folder.file(one.file)
    try PolygonLayer.write(
      path: path, layer: "mines", crs: CoordinateSystem(userInput: map.crs), idField: "mine", zones: zones)
    guard let epsg = one.layer else { return path }
    let other = folder.file("reprojected.gpkg")
    try TestMap.gdal("ogr2ogr", ["-t_srs", "EPSG:\(epsg)", other, path, "mines"])
    return other
  }
}
