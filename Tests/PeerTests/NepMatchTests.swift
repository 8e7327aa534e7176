import Foundation
import Geospatial
import TestSupport
import Testing

/// Which cells of a reference are kept by `--match`, `--match-elevation` and `--exclude`: counted cell by cell.
@Suite struct NepMatchTests {
  private static let grid = TestGrid(columns: 40, rows: 39)
  private static let mine = (columns: 4..<8, rows: 10..<14)
  private static let reference = (columns: 20..<36, rows: 2..<37)

  private static func cells(_ box: (columns: Range<Int>, rows: Range<Int>)) -> [Int] {
    box.rows.flatMap { row in box.columns.map { row * grid.columns + $0 } }
  }

  private static func site(_ grid: TestGrid, _ box: (columns: Range<Int>, rows: Range<Int>)) -> NepWorld.Site {
    let columns = Double(box.columns.lowerBound)...Double(box.columns.upperBound)
    let rows = Double(box.rows.lowerBound)...Double(box.rows.upperBound)
    return NepWorld.Site(id: "坑 1", polygon: grid.rectangle(columns, rows))
  }

  /// One mine and one piece of reference land, both of whole cells, all years valid.
  private func job(_ random: inout SeededGenerator, isSouthUp: Bool = false) throws -> NepJob {
    let grid = isSouthUp ? Self.grid.southUp : Self.grid
    var world = NepWorld(grid, years: 2000...2003, &random)
    world.mines = [Self.site(grid, Self.mine)]
    let job = try NepJob(world)
    try job.use(references: [Self.site(grid, Self.reference)])
    return job
  }

  /// The number and the mean of the cells of the reference that are to be kept, in every year.
  private func expect(_ job: NepJob, _ options: [String], keeps: (Int) -> Bool, sourceLocation: SourceLocation) throws {
    let rows = try #require(try job.run(options).mineYears()["坑 1"])
    let kept = Self.cells(Self.reference).filter(keeps)
    try #require(kept.count > 10 && kept.count < Self.cells(Self.reference).count)
    for (year, values) in zip(job.world.years, job.world.values) {
      let mean = kept.reduce(0) { $0 + Double(values[$1]) } / Double(kept.count)
      let row = try #require(rows[year])
      #expect(
        isClose(try row.number("reference_pixels"), Double(kept.count), relative: 1e-9), sourceLocation: sourceLocation)
      #expect(
        isClose(try row.number("reference_gC_per_m2_yr"), mean, relative: 1e-9), sourceLocation: sourceLocation)
    }
  }

  private func expect(
    _ job: NepJob, _ options: [String], sourceLocation: SourceLocation = #_sourceLocation, keeps: (Int) -> Bool
  ) throws {
    try expect(job, options, keeps: keeps, sourceLocation: sourceLocation)
  }

  /// A class for each cell; 9 of the mine's 16 cells are of class 1, the others of class 2.
  private func classes(_ random: inout SeededGenerator) -> [Int] {
    var classes = (0..<Self.grid.columns * Self.grid.rows).map { _ in 1 + random.below(3) }
    for (place, cell) in Self.cells(Self.mine).enumerated() { classes[cell] = place < 9 ? 1 : 2 }
    return classes
  }

  /// Five by five cells of 100 m for each, made by `value` of the cell and the place in it, 0–24.
  private func finer(_ value: (_ cell: Int, _ place: Int) -> Int) -> [Int] {
    (0..<Self.grid.rows * 5).flatMap { row in
      (0..<Self.grid.columns * 5).map { column in
        value(row / 5 * Self.grid.columns + column / 5, row % 5 * 5 + column % 5)
      }
    }
  }

  @Test(arguments: [false, true]) func `a land-cover map on the same cells keeps the mine's most frequent class`(
    isSouthUp: Bool
  ) throws {
    var random = SeededGenerator(seed: 61)
    let job = try job(&random, isSouthUp: isSouthUp)
    let classes = classes(&random)
    var map = job.world.grid.map(classes)
    let file = try map.write(job.folder.file("cover.tif"))
    try expect(job, ["--match", file]) { classes[$0] == 1 }
    // The same cells the other way up.
    let turned = isSouthUp ? Self.grid.map(classes) : Self.grid.southUp.map(classes)
    try expect(job, ["--match", try turned.write(job.folder.file("turned.tif"))]) { classes[$0] == 1 }
    // A class that isn't known is no class, even where it is the most frequent one.
    map.nodata = 1
    try expect(job, ["--match", try map.write(job.folder.file("unknown.tif"))]) { classes[$0] == 2 }
  }

  @Test func `of a finer map the most frequent class of a cell counts, of a coarser one the nearest`() throws {
    var random = SeededGenerator(seed: 62)
    let job = try job(&random)
    let classes = classes(&random)
    // 13 of 25 have the cell's class, the others the next one.
    let fine = finer { cell, place in place * 7 % 25 < 13 ? classes[cell] : classes[cell] % 3 + 1 }
    let file = try Self.grid.map(fine, cell: 100).write(job.folder.file("fine.tif"))
    try expect(job, ["--match", file]) { classes[$0] == 1 }

    let wide = (0..<14 * 13).map { _ in 1 + random.below(2) }
    let coarse = try Self.grid.map(wide, cell: 1500).write(job.folder.file("coarse.tif"))
    func nearest(_ cell: Int) -> Int { wide[cell / Self.grid.columns / 3 * 14 + cell % Self.grid.columns / 3] }
    let own = Self.cells(Self.mine).count { nearest($0) == 1 } >= 8 ? 1 : 2
    try expect(job, ["--match", coarse]) { nearest($0) == own }
  }

  @Test func `beyond the edge of a map no cell is like the mine`() throws {
    var random = SeededGenerator(seed: 63)
    let job = try job(&random)
    let classes = classes(&random)
    let columns = 29
    let part = (0..<Self.grid.rows).flatMap { row in
      classes[row * Self.grid.columns..<row * Self.grid.columns + columns]
    }
    var small = Self.grid
    small.columns = columns
    let file = try small.map(part).write(job.folder.file("part.tif"))
    try expect(job, ["--match", file]) { $0 % Self.grid.columns < columns && classes[$0] == 1 }
  }

  @Test func `elevations within the tolerance of the mine's mean are kept, from the same, finer or coarser cells`()
    throws
  {
    var random = SeededGenerator(seed: 64)
    let job = try job(&random)
    let heights = (0..<Self.grid.columns * Self.grid.rows).map { _ in random.below(501) - 100 }
    func mean(_ height: (Int) -> Double) -> Double {
      Self.cells(Self.mine).reduce(0) { $0 + height($1) } / Double(Self.cells(Self.mine).count)
    }
    let own = mean { Double(heights[$0]) }
    let file = try Self.grid.map(heights).write(job.folder.file("height.tif"))
    try expect(job, ["--match-elevation", file + ":80m"]) { abs(Double(heights[$0]) - own) <= 80 }

    // Places −12…12 add to the mean of each cell, which stays.
    let fine = finer { cell, place in heights[cell] + place - 12 }
    let finer = try Self.grid.map(fine, cell: 100).write(job.folder.file("fine height.tif"))
    try expect(job, ["--match-elevation", finer + ":0.08km"]) { abs(Double(heights[$0]) - own) <= 80 }

    // A slope of 20 m a cell eastwards, in steps of three cells: bilinear between them. Centres at columns 1, 4, 7, …
    let slope = (0..<14 * 13).map { 60 * ($0 % 14) }
    let coarse = try Self.grid.map(slope, cell: 1500).write(job.folder.file("slope.tif"))
    // Mine: columns 4–7, mean 5.5; kept up to 470 m / 20 m = 23.5 cells to the east, column 29 being the last.
    try expect(job, ["--match-elevation", coarse + ":475"]) { $0 % Self.grid.columns <= 29 }
  }

  @Test func `excluded codes of every map are left out, even one that is declared as nodata`() throws {
    var random = SeededGenerator(seed: 65)
    let job = try job(&random)
    let classes = classes(&random)
    let water = (0..<Self.grid.columns * Self.grid.rows).map { _ in random.below(6) }
    let heights = (0..<Self.grid.columns * Self.grid.rows).map { _ in random.below(300) }
    var map = Self.grid.map(water)
    map.nodata = 4
    let file = try map.write(job.folder.file("water.tif"))
    let fine = finer { cell, place in place < 15 ? water[cell] : 9 }
    let finer = try Self.grid.map(fine, cell: 100).write(job.folder.file("fine water.tif"))
    try expect(job, ["--exclude", file + "=4,2"]) { ![2, 4].contains(water[$0]) }
    try expect(job, ["--exclude", file + "=4", "--exclude", finer + "=0,1,9"]) { ![0, 1, 4].contains(water[$0]) }
    let cover = try Self.grid.map(classes).write(job.folder.file("cover.tif"))
    let height = try Self.grid.map(heights).write(job.folder.file("height.tif"))
    let own = Self.cells(Self.mine).reduce(0) { $0 + Double(heights[$1]) } / 16
    try expect(job, ["--exclude", file + "=3", "--match", cover, "--match-elevation", height + ":120"]) {
      water[$0] != 3 && classes[$0] == 1 && abs(Double(heights[$0]) - own) <= 120
    }
  }

  @Test func `a ring grows until it holds enough cells like the mine, and a mine without any has no reference`() throws
  {
    var random = SeededGenerator(seed: 66)
    let grid = TestGrid(columns: 60, rows: 60)
    var world = NepWorld(grid, years: 2000...2003, &random)
    world.mines = [NepWorld.Site(id: "A", polygon: grid.rectangle(28...32, 28...32))]
    let job = try NepJob(world)
    // Class 1: the mine, and four cells 8.25 km to its east or west, in each row of it and 12 rows about.
    let columns = [14, 15, 45, 46]
    let rows = 20..<40
    let classes = (0..<3600).map { cell in
      let (column, row) = (cell % 60, cell / 60)
      let isMine = (28..<32).contains(column) && (28..<32).contains(row)
      return isMine || columns.contains(column) && rows.contains(row) ? 1 : 2
    }
    let file = try grid.map(classes).write(job.folder.file("cover.tif"))
    let flags: [(Int, String, String)] = [
      // Within 5 km there are none; 80 within 10 km, all of them nearer than 9.5 km.
      (80, "10.0", "widened_reference"), (81, "", "no_reference"),
    ]
    for (minimum, distance, flag) in flags {
      let results = try job.run(["--match", file, "--minimum-pixels", "\(minimum)", "--maximum-distance", "12km"])
      for row in try results.table("mine_year").rows {
        #expect(row["flag"] == flag && row["reference_distance_km"] == distance)
        guard !distance.isEmpty else {
          #expect(row["reference_pixels"] == "" && row["relative_change_gC_per_m2_yr"] == "")
          continue
        }
        #expect(isClose(try row.number("reference_pixels"), Double(columns.count * rows.count), relative: 1e-9))
      }
    }
  }
}
