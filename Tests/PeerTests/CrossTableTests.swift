import Foundation
import TestSupport
import Testing

/// `transitions.csv` against numpy's count of the same files: exact.
@Suite(.enabled(if: Peers.areThere, "\(Peers.absent)"))
struct CrossTableTests {
  struct Case: CustomTestStringConvertible, Sendable {
    let testDescription: String
    let storage: TestMap.Storage
    let legend: [Int]
    let nodata: [Int?]
    var missing: [Int] = []
  }

  static let cases = [
    Case(
      testDescription: "bytes", storage: .byte, legend: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11], nodata: [nil, nil, nil]),
    Case(
      testDescription: "bytes to the last value, nodata 255 at one date", storage: .byte, legend: [0, 7, 254],
      nodata: [255, nil, 0]),
    Case(
      testDescription: "16 bits, another nodata value at each date", storage: .uint16,
      legend: [1, 2001, 20_141, 40_000, 65_534], nodata: [65_535, 127, 9]),
    Case(
      testDescription: "16 bits with sign and a class that is missing", storage: .int16,
      legend: [-32_768, -5, 0, 300, 32_767], nodata: [-9999, 4, nil], missing: [-1]),
    Case(
      testDescription: "32 bits", storage: .int32, legend: [-70_000, 0, 20_141, 2_000_000_000],
      nodata: [-2_147_483_648, 999_999, nil], missing: [123_456, 5]),
  ]

  @Test(arguments: cases)
  func `three dates of every storage type are counted as numpy counts them`(_ one: Case) throws {
    var random = SeededGenerator(seed: UInt64(one.legend.count * 31 + one.storage.bytes))
    for tiled in [false, true] {
      let job = try Job(legend: one.legend, missing: one.missing)
      for (date, nodata) in one.nodata.enumerated() {
        let codes = one.legend + one.missing + (nodata.map { [$0] } ?? [])
        var map = TestMap(columns: 61, rows: 47, of: codes, &random)
        map.storage = one.storage
        map.nodata = nodata
        try job.add(map, 1990 + 7 * date, options: tiled == (date > 0) ? TestMap.tiled : [])
      }
      let results = try job.run(["--tables-only"])
      #expect(try job.differencesFromNumpy(results) == [])
    }
  }

  @Test(arguments: [(1, 1), (1, 37), (53, 1), (2, 2), (513, 3)])
  func `maps of one cell, one row and one column work`(columns: Int, rows: Int) throws {
    var random = SeededGenerator(seed: 5)
    let job = try Job(legend: [1, 2, 3])
    for year in [2000, 2010] { try job.add(TestMap(columns: columns, rows: rows, of: [1, 2, 3], &random), year) }
    #expect(try job.differencesFromNumpy(job.run(["--tables-only"])) == [])
  }

  @Test func `maps of one class work`() throws {
    let job = try Job(legend: [3])
    for year in [2000, 2010] {
      try job.add(TestMap(columns: 20, rows: 20, codes: Array(repeating: 3, count: 400)), year)
    }
    #expect(try job.differencesFromNumpy(job.run()) == [])
  }

  @Test(arguments: [true, false])
  func `cells of a geographic grid have the ellipsoid's areas`(isSouthUp: Bool) throws {
    var random = SeededGenerator(seed: 11)
    let job = try Job(legend: [1, 2, 3, 4])
    job.isProjected = false
    for year in [2000, 2010] {
      let map = TestMap(columns: 70, rows: 90, of: [1, 2, 3, 4], &random).geographic(cell: 0.1)
      try job.add(isSouthUp ? map.southUp() : map, year)
    }
    #expect(try job.differencesFromNumpy(job.run(["--tables-only"])) == [])
  }

  @Test func `south-up maps are counted like others`() throws {
    var random = SeededGenerator(seed: 12)
    let job = try Job(legend: [1, 2, 3, 4])
    for year in [2000, 2010] { try job.add(TestMap(columns: 33, rows: 44, of: [1, 2, 3, 4], &random).southUp(), year) }
    #expect(try job.differencesFromNumpy(job.run()) == [])
  }

  @Test func `cells that aren't square, in feet, have their own area`() throws {
    var random = SeededGenerator(seed: 13)
    let job = try Job(legend: [1, 2, 3, 4])
    for year in [2000, 2010] {
      var map = TestMap(columns: 33, rows: 44, of: [1, 2, 3, 4], &random)
      (map.crs, map.x, map.y) = ("EPSG:2249", 700_000, 3_000_000)
      (map.cellWidth, map.cellHeight) = (327.83, -328.01)
      try job.add(map, year)
    }
    #expect(try job.differencesFromNumpy(job.run()) == [])
  }

  @Test(arguments: [(3, 5), (-4, 7), (-10, -12), (0, -1)])
  func `maps that overlap in part are counted on their common window`(column: Int, row: Int) throws {
    var random = SeededGenerator(seed: 14)
    for isGeographic in [false, true] {
      let job = try Job(legend: [1, 2, 3])
      job.isProjected = !isGeographic
      for (date, year) in [2000, 2006, 2010].enumerated() {
        var map = TestMap(columns: 40 + 3 * date, rows: 50 - 2 * date, of: [1, 2, 3], &random)
        if isGeographic { map = map.geographic() }
        map.x += Double(column * date) * map.cellWidth
        map.y += Double(row * date) * map.cellHeight
        try job.add(map, year, options: date == 1 ? TestMap.tiled : [])
      }
      let results = try job.run()
      #expect(try job.differencesFromNumpy(results) == [])
    }
  }

  @Test func `--align lays a map of another grid on the first as gdalwarp does`() throws {
    var random = SeededGenerator(seed: 15)
    let first = TestMap(columns: 60, rows: 50, of: [1, 2, 3, 4], &random)
    var finer = TestMap(columns: 150, rows: 140, of: [1, 2, 3, 4], &random)
    (finer.cellWidth, finer.cellHeight, finer.x, finer.y) = (43.7, -41.3, first.x - 110.3, first.y + 91.7)
    var degrees = TestMap(columns: 90, rows: 80, of: [1, 2, 3, 4], &random)
    (degrees.crs, degrees.x, degrees.y) = ("EPSG:4326", 110.99, 39.53)
    (degrees.cellWidth, degrees.cellHeight) = (0.0011, -0.0009)
    for (other, nodata) in [(finer, 0), (degrees, 9)] {
      let job = try Job(legend: [1, 2, 3, 4])
      try job.add(first, 2000)
      var given = other
      given.nodata = nodata
      try job.add(given, 2010)
      let refused = try MineSink.run(job.arguments([], out: job.folder.file("refused")))
      #expect(refused.code == 2 && refused.error.contains("--align"))
      let warped = job.folder.file("warped.tif")
      let (west, north) = (first.x, first.y)
      try TestMap.gdal(
        "gdalwarp",
        [
          "-q", "-r", "near", "-et", "0", "-t_srs", first.crs, "-te", "\(west)", "\(north - 5000)", "\(west + 6000)",
          "\(north)", "-ts", "60", "50", "-dstnodata", "\(nodata)", job.maps[1], warped,
        ])
      let results = try job.run(["--align"])
      #expect(try job.differencesFromNumpy(results, maps: [job.maps[0], warped]) == [])
    }
  }
}
