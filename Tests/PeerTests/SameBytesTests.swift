import Foundation
import Geospatial
import TestSupport
import Testing

/// Results don't depend on how they were computed: byte by byte the same.
@Suite struct SameBytesTests {
  /// Maps of more than one tile each way, zones across tiles, densities with bounds.
  private func job(options: [[String]] = [[], [], []]) throws -> Job {
    var random = SeededGenerator(seed: 31)
    let job = try Job(legend: Array(1...12))
    let size = ["-outsize", "1311", "1170"]
    var last: TestMap?
    for (date, year) in [1986, 2000, 2018].enumerated() {
      var map = TestMap(columns: 131, rows: 117, of: Array(1...12) + [255], &random)
      map.nodata = 255
      map = map.geographic()
      last = map
      try job.add(map, year, options: size + options[date])
    }
    try job.addDensities(["above", "soil"], bounds: true, &random)
    guard let map = last else { return job }
    let zones = (0..<7).map { number in
      let points = (0..<9).map { corner in
        Polygon.Point(
          x: map.x + random.between(0, 131) * map.cellWidth, y: map.y + (Double(corner) * 13 + 3) * map.cellHeight)
      }
      return Zone(
        id: "矿 \(number)",
        polygon: Polygon(
          rings: [
            Polygon.Ring(
              points: points + [Polygon.Point(x: map.x - 0.1, y: map.y + map.cellHeight * 60)], isHole: false)
          ]))
    }
    let file = job.folder.file("zones.gpkg")
    try PolygonLayer.write(
      path: file, layer: "zones", crs: CoordinateSystem(userInput: map.crs), idField: "mine", zones: zones)
    job.use(zones: file, id: "mine")
    return job
  }

  private func fingerprint(_ results: Results) throws -> String {
    struct Head: Decodable { let fingerprint: String }
    return try JSONDecoder().decode(Head.self, from: results.bytes("summary.json")).fingerprint
  }

  @Test func `any number of threads and any memory give the same bytes`() throws {
    let job = try job()
    let first = try job.run(["--threads", "1"])
    // 9 tables and the summary; 7 rasters, 4 of them with names beside them; 10 pictures and the outlines.
    #expect(try first.files().count == 10 + 7 + 4 + 11)
    let page = try first.page(without: ["run.json"])
    for more in [
      ["--threads", "2"], ["--threads", "3"], ["--threads", "7"], ["--threads", "2", "--memory", "64"],
      ["--threads", "7", "--memory", "64"], ["--threads", "1", "--memory", "4096"],
    ] {
      let other = try job.run(more)
      #expect(try other.differences(from: first) == [], "\(more)")
      #expect(try other.page(without: ["run.json"]) == page, "\(more)")
    }
  }

  @Test func `maps stored in other tiles give the same bytes but for the fingerprint and the notes on them`() throws {
    let strips = try job().run()
    let records = ["run.json", "landuse/summary.json"]
    let big = ["-co", "TILED=YES", "-co", "BLOCKXSIZE=512", "-co", "BLOCKYSIZE=512", "-co", "COMPRESS=LZW"]
    let one = ["-co", "BLOCKYSIZE=1170", "-co", "COMPRESS=DEFLATE"]
    for options in [[TestMap.tiled, big, ["-co", "BLOCKYSIZE=7"]], [one, one, one]] {
      let other = try job(options: options).run(["--threads", "3", "--memory", "64"])
      #expect(try other.differences(from: strips, apartFrom: ["summary.json"]) == [])
      #expect(try other.summaryOfAnyLayout() == strips.summaryOfAnyLayout())
      #expect(try fingerprint(other) != fingerprint(strips))
      #expect(try other.page(without: records) == strips.page(without: records))
    }
  }

  @Test func `the same seed gives the same bytes, another seed other percentiles`() throws {
    let job = try job()
    let first = try job.run(["--seed", "7"])
    #expect(try job.run(["--seed", "7"]).differences(from: first) == [])
    let other = try job.run(["--seed", "8"])
    let different = try other.differences(from: first).filter { !$0.hasPrefix("maps/") }
    #expect(
      different == ["carbon_by_area_type.csv", "carbon_by_transition.csv", "carbon_change.csv", "summary.json"])
    let rows = zip(try first.table("carbon_change").rows, try other.table("carbon_change").rows)
    for (one, two) in rows where one["change_tC"] != "" {
      #expect(one["change_tC"] == two["change_tC"])
      #expect(one["change_tC_p05"] != two["change_tC_p05"] && one["change_tC_p95"] != two["change_tC_p95"])
    }
  }
}
