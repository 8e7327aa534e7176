import Foundation
import Geospatial
import TestSupport
import Testing

/// What holds for every series and every mine, through the built program.
@Suite struct NepLawTests {
  private static let suffix = "_gC_per_m2_yr"
  private static let relative = "relative_change_gC_per_m2_yr"

  private func world(_ seed: UInt64, missing: Double = 0.03, geographic: Bool = false) -> NepWorld {
    var random = SeededGenerator(seed: seed)
    let grid = TestGrid(columns: 90, rows: 75)
    var world = NepWorld(geographic ? grid.geographic : grid, missing: missing, &random)
    world.addStars(every: 25, &random)
    return world
  }

  /// All cells of two columns that hold numbers in the one must hold them in the other.
  private func expectAlike(
    _ found: Results, _ expected: Results, _ columns: [String], absolute: Double, sign: Double = 1
  ) throws {
    let (rows, others) = (try found.table("mine_year").rows, try expected.table("mine_year").rows)
    try #require(rows.count == others.count && !rows.isEmpty)
    var numbers = 0
    for (row, other) in zip(rows, others) {
      #expect(row["mine"] == other["mine"] && row["year"] == other["year"])
      for column in columns {
        let (value, want) = (try row.numberIfAny(column), try other.numberIfAny(column))
        #expect((value == nil) == (want == nil), "\(column) \(row) \(other)")
        guard let value, let want else { continue }
        numbers += 1
        #expect(abs(value - sign * want) <= absolute, "\(column) \(row["mine"] ?? "") \(value) \(want)")
      }
    }
    #expect(numbers > rows.count / 2 * columns.count)
  }

  @Test(arguments: [(1, 37.5), (2, -123.4), (3, 900)] as [(UInt64, Double)])
  func `shifting all rasters and the valid range leaves relative change as it is`(seed: UInt64, shift: Double) throws {
    var world = world(seed, geographic: seed == 2)
    // Values that the range must find missing, before and after.
    for year in world.years.indices { for cell in 0..<9 { world.values[year][cell * 701 + 99] = 1200 } }
    let own = try NepJob(world).run(["--valid-range", "0:1000"])
    let range = "\(shift):\(1000 + shift)"
    let shifted = try NepJob(world.mapped { Float(Double($2) + shift) }).run(["--valid-range", range])
    // Stored numbers below 2048 are rounded by 2⁻¹⁴ at most; a relative change has four of their means in it.
    let changes = ["mine_change", "reference_change", "relative_change", "loss"].map { $0 + Self.suffix }
    try expectAlike(shifted, own, changes, absolute: 4 / 16_384)
    try expectAlike(shifted, own, ["valid_coverage", "mine_pixels", "reference_pixels"], absolute: 0)
    // The shift as an offset rounds nothing that is stored.
    let offset = try NepJob(world).run(["--valid-range", range, "--offset", "\(shift)"])
    try expectAlike(offset, own, changes + ["relative_change_p05", "relative_change_p95"], absolute: 1e-9)
    try expectAlike(offset, own, ["valid_coverage", "mine_pixels", "reference_pixels"], absolute: 0)
    #expect(try (own.facts()["valuesOutsideRange"] as? Int ?? 0) > world.years.count)
  }

  @Test(arguments: [4, 5] as [UInt64])
  func `mines and their references in each other's place turn the sign`(seed: UInt64) throws {
    let world = world(seed, missing: 0.1, geographic: seed == 5)
    let references = world.mines.map { mine in
      var site = mine
      for ring in site.polygon.rings.indices {
        for point in site.polygon.rings[ring].points.indices {
          site.polygon.rings[ring].points[point].x += 8.3 * world.grid.cell
          site.polygon.rings[ring].points[point].y -= 2.7 * world.grid.cell
        }
      }
      return site
    }
    // A reference isn't held to the minimum coverage.
    let forth = try NepJob(world)
    try forth.use(references: references)
    var turned = world
    turned.mines = references
    let back = try NepJob(turned)
    try back.use(references: world.mines)
    let one = try forth.run(["--minimum-coverage", "0"])
    let other = try back.run(["--minimum-coverage", "0"])
    try expectAlike(one, other, [Self.relative], absolute: 1e-9, sign: -1)
    let (rows, others) = (try one.table("mine_year").rows, try other.table("mine_year").rows)
    for (row, other) in zip(rows, others) {
      for (column, twin) in [("mine", "reference"), ("mine_change", "reference_change")] {
        for (a, b) in [(column, twin), (twin, column)] {
          #expect(
            isClose(try row.number(a + Self.suffix), try other.number(b + Self.suffix), relative: 1e-12, absolute: 1e-9)
          )
        }
      }
      #expect(row["loss" + Self.suffix]?.isEmpty == false)
    }
  }

  @Test func `a mine in two parts has its total in two parts`() throws {
    var random = SeededGenerator(seed: 6)
    var grid = TestGrid(columns: 60, rows: 40)
    // Equal area, and edges along meridians and parallels are straight on both sides.
    (grid.crs, grid.x, grid.y) = ("EPSG:6933", 10_000_000, 4_500_000)
    var world = NepWorld(grid, &random)
    let reference = grid.rectangle(31.4...47.7, 3.2...33.9)
    world.mines = [.init(id: "all", polygon: grid.rectangle(4.3...21.8, 6.1...29.2))]
    let whole = try NepJob(world)
    try whole.use(references: [.init(id: "all", polygon: reference)])
    world.mines = [
      .init(id: "west", polygon: grid.rectangle(4.3...11.15, 6.1...29.2)),
      .init(id: "east", polygon: grid.rectangle(11.15...21.8, 6.1...29.2)),
    ]
    let parts = try NepJob(world)
    try parts.use(references: ["west", "east"].map { .init(id: $0, polygon: reference) })
    let (one, two) = (try whole.run(), try parts.run())
    let (all, halves) = (try one.mineYears()["all"], try two.mineYears())
    for year in world.years {
      let row = try #require(all?[year])
      let west = try #require(halves["west"]?[year])
      let east = try #require(halves["east"]?[year])
      for column in ["relative_change_tC_per_yr", "area_km2", "mine_pixels"] {
        let sum = try west.number(column) + east.number(column)
        #expect(isClose(sum, try row.number(column), relative: 1e-8, absolute: 1e-6), "\(column)")
      }
      let net = try #require(try two.whole()[year])
      #expect(
        isClose(
          try net.number("net_GgC_per_yr"), try row.number("relative_change_tC_per_yr") / 1000, relative: 1e-8,
          absolute: 1e-9))
    }
  }

  @Test(arguments: [2004, 2006]) func `a year without data is missing, never zero`(year: Int) throws {
    var world = world(7)
    let complete = try NepJob(world).run()
    let place = try #require(world.years.firstIndex(of: year))
    world.values[place] = world.values[place].map { _ in NepWorld.nodata }
    let results = try NepJob(world).run()
    let known = [
      "mine", "year", "area_km2", "valid_coverage", "mine_pixels", "reference_pixels", "reference_distance_km",
    ]
    for (mine, years) in try results.mineYears() {
      let row = try #require(years[year])
      for (column, text) in row where !known.contains(column) && column != "flag" {
        #expect(text == "", "\(mine) \(column)")
      }
      for column in ["valid_coverage", "mine_pixels", "reference_pixels"] { #expect(try row.number(column) == 0) }
      #expect(row["flag"] == "low_coverage;low_baseline_coverage")
      // The other years don't know of it.
      for (other, row) in years where other != year {
        #expect(try row == complete.mineYears()[mine]?[other], "\(mine) \(other)")
      }
    }
    let row = try #require(try results.whole()[year])
    #expect(row["mines_with_change"] == "0" && row["interval"] == "none")
    let counts = ["group_field", "group", "year", "mines", "mines_with_change", "area_km2", "area_with_change_km2"]
    for (column, text) in row where !counts.contains(column) && column != "clusters" && column != "interval" {
      #expect(text == "", "\(column)")
    }
    for trend in try results.table("trend").rows {
      #expect(trend["years"] == "\(world.years.count - 1)" && trend["peak_year"] != "\(year)")
    }
  }

  @Test(arguments: [8, 9] as [UInt64])
  func `groups are the sums and means of their mines, and gains are losses in a world upside down`(seed: UInt64) throws
  {
    var world = world(seed, missing: 0.05)
    world.fields = ["country"]
    for mine in world.mines.indices { world.mines[mine].values = [mine % 3 == 0 ? "中国" : "Côte d'Ivoire"] }
    let arguments = ["--group-field", "country"]
    let results = try NepJob(world).run(arguments)
    let mirrored = try NepJob(world.mapped { -$2 }).run(arguments)
    try expectAlike(mirrored, results, [Self.relative], absolute: 1e-9, sign: -1)
    let country = Dictionary(uniqueKeysWithValues: world.mines.map { ($0.id, $0.values[0]) })
    let rows = try results.table("mine_year").rows
    let groups = try results.table("group_year").rows
    #expect(groups.count == 3 * world.years.count)
    for (group, other) in zip(groups, try mirrored.table("group_year").rows) {
      let members = rows.filter { row in
        row["year"] == group["year"] && row[Self.relative] != ""
          && (group["group"] == "*" || country[row["mine"] ?? ""] == group["group"])
      }
      let totals = try members.map { try $0.number("relative_change_tC_per_yr") / 1000 }
      let changes = try members.map { try $0.number(Self.relative) }
      let area = try members.map { try $0.number("area_km2") }.reduce(0, +)
      func expect(_ column: String, _ value: Double) throws {
        #expect(
          isClose(try group.number(column), value, relative: 1e-12, absolute: 1e-10), "\(column) \(group)")
      }
      try expect("mines_with_change", Double(members.count))
      try expect("area_with_change_km2", area)
      try expect("net_GgC_per_yr", totals.reduce(0, +))
      try expect("gross_gain_GgC_per_yr", totals.filter { $0 > 0 }.reduce(0, +))
      try expect("gross_loss_GgC_per_yr", -totals.filter { $0 < 0 }.reduce(0, +))
      try expect("share_losing_percent", 100 * Double(changes.count { $0 < 0 }) / Double(changes.count))
      try expect("relative_change_by_area_gC_per_m2_yr", totals.reduce(0, +) * 1000 / area)
      try expect("relative_change_by_mine_gC_per_m2_yr", changes.reduce(0, +) / Double(changes.count))
      for (column, twin) in [
        ("net_GgC_per_yr_p05", "net_GgC_per_yr_p95"), ("net_GgC_per_yr_p95", "net_GgC_per_yr_p05"),
        ("relative_change_by_mine_gC_per_m2_yr_p05", "relative_change_by_mine_gC_per_m2_yr_p95"),
      ] where group[column] != "" || other[twin] != "" {
        #expect(isClose(try group.number(column), -(try other.number(twin)), relative: 1e-9, absolute: 1e-9))
      }
      for bound in ["", "_p05", "_p95"] where group["gross_gain_GgC_per_yr" + bound] != "" {
        for (column, twin) in [("gross_gain", "gross_loss"), ("gross_loss", "gross_gain")] {
          let (value, want) = (
            try group.number("\(column)_GgC_per_yr\(bound)"), try other.number("\(twin)_GgC_per_yr\(bound)")
          )
          #expect(isClose(value, want, relative: 1e-9, absolute: 1e-9), "\(column)\(bound) \(group)")
        }
      }
    }
    #expect(try results.table("reconciliation").rows.allSatisfy { $0["closes"] != "false" })
  }

  @Test func `a mine with a baseline of its own has the changes since that baseline`() throws {
    var world = world(10)
    world.fields = ["opened"]
    let windows = ["2000", "2002", "2001-2002", "2003-2004"]
    for mine in world.mines.indices { world.mines[mine].values = [windows[mine % windows.count]] }
    let job = try NepJob(world)
    let own = try job.run(["--baseline-field", "opened"]).mineYears()
    for (number, baseline) in ["2000-2002", "2002-2004", "2001-2002", "2003-2004"].enumerated() {
      let expected = try job.run(["--baseline", baseline]).mineYears()
      let first = try #require(Int(baseline.prefix(4)))
      for (place, mine) in world.mines.enumerated() where place % windows.count == number {
        for year in world.years {
          let row = try #require(own[mine.id]?[year])
          let want = try #require(expected[mine.id]?[year])
          if year < first {
            #expect(row["flag"] == "before_baseline")
            for column in ["mine_change", "reference_change", "relative_change", "loss"] {
              #expect(row[column + Self.suffix] == "")
            }
            for column in ["mine", "reference"] { #expect(row[column + Self.suffix] == want[column + Self.suffix]) }
          } else {
            #expect(row == want)
          }
        }
      }
    }
  }

  @Test func `the order of the mines in their file changes no mine's numbers`() throws {
    var world = world(11, missing: 0.1)
    let own = try NepJob(world).run().mineYears()
    world.mines.reverse()
    world.mines.swapAt(0, 3)
    let results = try NepJob(world).run()
    let rows = try results.table("mine_year").rows
    #expect(rows.map { $0["mine"] } == world.mines.flatMap { mine in world.years.map { _ in mine.id } })
    for row in rows {
      let want = try #require(own[row["mine"] ?? ""]?[Int(try row.number("year"))])
      for (column, text) in row where text != want[column] {
        #expect(
          isClose(try row.number(column), try want.number(column), relative: 1e-9, absolute: 1e-9), "\(column) \(row)")
      }
    }
  }

  @Test func `scale and offset in the files are those of the command`() throws {
    let world = world(12)
    // Stored: (x − 5)/0.25, so that both sides compute with the same stored numbers.
    let stored = world.mapped { (($2 - 5) * 4).rounded() }
    let told = try NepJob(stored).run(["--scale", "0.25", "--offset", "5"])
    let written = try NepJob(stored, options: ["-a_scale", "0.25", "-a_offset", "5"])
    #expect(try written.run().differences(from: told, apartFrom: ["summary.json"]) == [])
    // What the user says goes before what the file says.
    let plain = try NepJob(stored).run(["--valid-range", "-1500:9000"])
    let overruled = try written.run(["--scale", "1", "--offset", "0", "--valid-range", "-1500:9000"])
    #expect(try overruled.differences(from: plain, apartFrom: ["summary.json"]) == [])
    #expect(try told.differences(from: plain).contains("mine_year.csv"))
  }

  @Test func `without a reference there are levels and changes, and nothing relative`() throws {
    let world = world(13)
    let job = try NepJob(world)
    let rings = try job.run().table("mine_year").rows
    let results = try job.run(["--reference", "none"])
    let rows = try results.table("mine_year").rows
    #expect(rows.count == rings.count)
    for (row, other) in zip(rows, rings) {
      for column in ["mine", "mine_change"] { #expect(row[column + Self.suffix] == other[column + Self.suffix]) }
      for column in ["reference", "reference_change", "relative_change", "loss"] {
        #expect(row[column + Self.suffix] == "")
      }
      for column in ["relative_change_tC_per_yr", "reference_pixels", "relative_change_p05", "reference_distance_km"] {
        #expect(row[column] == "")
      }
      #expect(row["flag"]?.contains("no_reference") == true)
    }
    for row in try results.table("group_year").rows {
      #expect(row["net_GgC_per_yr"] == "" && row["mines_with_change"] != "0")
    }
  }
}
