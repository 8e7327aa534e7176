import Foundation
import Geospatial
import TestSupport
import Testing

/// Every row of `mine_year.csv` against an obvious twin in numpy and exactextract: 1e-6.
@Suite(.enabled(if: Peers.areThere, "\(Peers.absent)"))
struct NepTwinTests {
  struct Case: CustomTestStringConvertible, Sendable {
    let testDescription: String
    var isGeographic = false
    var isSouthUp = false
    var missing = 0.05
    var baseline = 2000...2002
    var minimumCoverage = 0.5
    /// Of the mines' file, where it isn't the rasters'.
    var epsg: Int?
    var options: [String] = []
    /// Whether references keep cells by class and without water.
    var isMatched = false
  }

  static let cases = [
    Case(testDescription: "projected"), Case(testDescription: "geographic", isGeographic: true),
    Case(testDescription: "south up", isSouthUp: true, epsg: 4326),
    Case(testDescription: "geographic, south up", isGeographic: true, isSouthUp: true, epsg: 32_650),
    Case(
      testDescription: "many holes", missing: 0.15, baseline: 2001...2003, minimumCoverage: 0.5,
      options: ["--minimum-pixels", "120", "--reference-distance", "3km"]),
    Case(
      testDescription: "a single year, widened rings, geographic", isGeographic: true, missing: 0.2,
      baseline: 2000...2000, minimumCoverage: 0.65,
      options: ["--minimum-pixels", "150", "--reference-distance", "2km", "--gap", "1km"]),
    Case(
      testDescription: "references like the mine", missing: 0.02, options: ["--minimum-pixels", "60"], isMatched: true),
    Case(
      testDescription: "references like the mine, geographic, south up", isGeographic: true, isSouthUp: true,
      missing: 0.02, options: ["--maximum-distance", "12km"], isMatched: true),
  ]

  @Test(arguments: cases)
  func `every row is what numpy and exactextract find with the references that were used`(_ one: Case) throws {
    var random = SeededGenerator(seed: UInt64(51 + one.missing * 100))
    var grid = TestGrid(columns: 104, rows: 81)
    if one.isGeographic { grid = grid.geographic }
    if one.isSouthUp { grid = grid.southUp }
    var world = NepWorld(grid, missing: one.missing, &random)
    world.addStars(every: 26, &random, hasEdge: true)
    let job = try NepJob(world)
    if let epsg = one.epsg { try job.use(mines: "other.gpkg", epsg: epsg) }
    var match: [String] = []
    if one.isMatched {
      let codes = (0..<2).map { _ in (0..<grid.columns * grid.rows).map { _ in 1 + random.below(3) } }
      let maps = try codes.enumerated().map { try grid.map($1).write(job.folder.file("map \($0).tif")) }
      match = ["--match", maps[0], "--exclude", maps[1] + "=2,7"]
    }
    let results = try job.run(
      match + [
        "--baseline", "\(one.baseline.lowerBound)-\(one.baseline.upperBound)", "--minimum-coverage",
        "\(one.minimumCoverage)",
      ] + one.options)
    let peer = try Peers.mineYears(
      job.mines, references: results.outcome + "/nep.gpkg", baseline: one.baseline,
      minimumCoverage: one.minimumCoverage, rasters: zip(world.years, job.files).map { "\($0)=\($1)" }, match: match)
    let rows = try results.mineYears()
    #expect(peer.count == world.mines.count * world.years.count)
    #expect(rows.values.reduce(0) { $0 + $1.count } == peer.count)
    var changes = 0
    for want in peer {
      let row = try #require(rows[want.mine]?[want.year])
      func expect(_ column: String, _ value: Double?, unit: Double = 0) throws {
        let found = try row.numberIfAny(column)
        #expect((found == nil) == (value == nil), "\(column) \(want)")
        guard let found, let value else { return }
        #expect(isClose(found, value, relative: 1e-6, absolute: 1e-6 * unit), "\(column) \(found) \(want)")
      }
      try expect("valid_coverage", want.valid_coverage)
      try expect("mine_pixels", want.mine_pixels)
      try expect("reference_pixels", want.reference_pixels)
      try expect("mine_gC_per_m2_yr", want.mine_level)
      try expect("reference_gC_per_m2_yr", want.reference_level)
      // A change is a difference of levels of some 100 g C/m²/yr, from fractions that exactextract rounds to Float32.
      try expect("mine_change_gC_per_m2_yr", want.mine_change, unit: 100)
      try expect("reference_change_gC_per_m2_yr", want.reference_change, unit: 100)
      try expect("relative_change_gC_per_m2_yr", want.relative_change, unit: 100)
      if want.relative_change != nil { changes += 1 }
      let flags = row["flag"]?.split(separator: ";").map(String.init) ?? []
      #expect(flags.contains("low_coverage") == (want.mine_level == nil))
      let isBefore = want.year < one.baseline.lowerBound
      #expect(flags.contains("before_baseline") == isBefore)
      #expect(flags.contains("low_baseline_coverage") == (want.mine_change == nil && !isBefore))
      #expect(flags.contains("no_reference") == (want.reference_pixels == nil))
      #expect(flags.contains("partly_outside") == (want.mine == world.mines[0].id))
    }
    #expect(changes > peer.count / 4)
  }
}
