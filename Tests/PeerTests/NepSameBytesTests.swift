import Foundation
import Geospatial
import TestSupport
import Testing

/// Results of `minesink nep` don't depend on how they were computed, nor on how the rasters are stored.
@Suite struct NepSameBytesTests {
  /// Several tiles and lattice squares each way, rings that overlap, cells and mines that miss years.
  private static let world: NepWorld = {
    var random = SeededGenerator(seed: 41)
    var grid = TestGrid(columns: 211, rows: 157).geographic
    // A power of two, which comes out of a netCDF's list of coordinates as it went in.
    grid.cell = 1 / 128
    var world = NepWorld(grid, years: 2001...2005, missing: 0.04, &random)
    world.fields = ["country"]
    world.addStars(every: 21, &random, hasEdge: true)
    for mine in world.mines.indices { world.mines[mine].values = [["中国", "Perú"][mine % 2]] }
    return world
  }()

  private func job(_ options: [String] = []) throws -> NepJob {
    let job = try NepJob(Self.world, options: options)
    // Mines without enough cells within 3 km have their rings widened.
    job.options = ["--group-field", "country", "--reference-distance", "3km", "--minimum-pixels", "80"]
    return job
  }

  @Test func `any number of threads and any memory give the same bytes`() throws {
    let job = try job()
    let first = try job.run(["--threads", "1"])
    #expect(
      try first.files() == [
        "group_year.csv", "maps/mines.geojson", "mine_year.csv", "nep.gpkg", "phases.csv", "placebo.csv",
        "reconciliation.csv", "summary.json", "trend.csv",
      ])
    let flags = Set(try first.table("mine_year").rows.compactMap { $0["flag"] })
    #expect(flags.contains("widened_reference") && flags.contains(""))
    let page = try first.page(without: ["run.json"])
    for more in [
      ["--threads", "2"], ["--threads", "3"], ["--threads", "2", "--memory", "64"],
      ["--threads", "3", "--memory", "64"], ["--threads", "1", "--memory", "64"],
    ] {
      let other = try job.run(more)
      #expect(try other.differences(from: first) == [], "\(more)")
      #expect(try other.page(without: ["run.json"]) == page, "\(more)")
    }
  }

  @Test func `rasters in other tiles, strips and compression give the same bytes`() throws {
    let strips = try job().run()
    let wide = ["-co", "TILED=YES", "-co", "BLOCKXSIZE=256", "-co", "BLOCKYSIZE=128", "-co", "COMPRESS=LZW"]
    let predicted = ["-co", "BLOCKYSIZE=7", "-co", "COMPRESS=ZSTD", "-co", "PREDICTOR=3"]
    for options in [TestMap.tiled, wide, predicted, ["-co", "BIGTIFF=YES", "-co", "ENDIANNESS=BIG"]] {
      let other = try job(options).run(["--threads", "3", "--memory", "64"])
      #expect(try other.differences(from: strips, apartFrom: ["summary.json"]) == [], "\(options)")
      #expect(try other.summaryOfAnyLayout() == strips.summaryOfAnyLayout(), "\(options)")
    }
  }

  @Test func `files by year, a pattern, stacks, and a netCDF's variable give the same bytes`() throws {
    let job = try job()
    let files = try job.run()
    let world = Self.world
    var raster = world.grid.raster(world.values, nodata: "\(NepWorld.nodata)")
    let bands = try raster.write(job.folder.file("stack.tif"), options: ["-co", "INTERLEAVE=BAND"])
    let pixels = try raster.write(
      job.folder.file("pixels.tif"), options: TestMap.tiled + ["-co", "INTERLEAVE=PIXEL"])
    let times = world.years.map { "\(($0 - 2000) * 365 + 200)" }
    raster.tags = [
      ("NETCDF_DIM_EXTRA", "{time}"), ("NETCDF_DIM_time_DEF", "{\(times.count),6}"),
      ("NETCDF_DIM_time_VALUES", "{\(times.joined(separator: ","))}"), ("time#units", "days since 2000-01-01"),
    ]
    raster.bandTags = times.map { [("NETCDF_DIM_time", $0), ("NETCDF_VARNAME", "nep")] }
    let cube = try raster.write(job.folder.file("cube 立方.nc"), options: ["-of", "netCDF", "-co", "FORMAT=NC4"])
    let years = ["--years", "2001-2005"]
    for (series, more) in [
      (["--series", job.folder.file("nep 矿 {year}.tif")], []),
      (["--series", job.folder.file("nep 矿 {year}.tif")], years), (["--stack", bands], years),
      (["--stack", pixels], years), (["--stack", cube + ":nep"], years), (["--stack", cube + ":nep"], []),
    ] {
      let other = try job.run(more + ["--threads", "2", "--memory", "64"], series: series)
      #expect(try other.differences(from: files, apartFrom: ["summary.json"]) == [], "\(series) \(more)")
      #expect(try other.summaryOfAnyLayout() == files.summaryOfAnyLayout(), "\(series) \(more)")
    }
  }

  @Test func `rasters with south up give the same numbers`() throws {
    var world = Self.world
    let north = try NepJob(world).run()
    world.grid = world.grid.southUp
    let south = try NepJob(world).run()
    let (rows, others) = (try north.table("mine_year").rows, try south.table("mine_year").rows)
    #expect(rows.count == others.count && rows.count == world.mines.count * world.years.count)
    for (row, other) in zip(rows, others) {
      for (column, text) in row where text != other[column] {
        #expect(
          isClose(try row.number(column), try other.number(column), relative: 1e-9, absolute: 1e-9), "\(column) \(row)")
      }
    }
  }

  @Test func `another seed has other intervals of groups, and nothing else but the placebo`() throws {
    let job = try job()
    let first = try job.run(["--seed", "7"])
    #expect(try job.run(["--seed", "7"]).differences(from: first) == [])
    let other = try job.run(["--seed", "8"])
    #expect(try other.differences(from: first) == ["group_year.csv", "placebo.csv", "summary.json"])
    for (row, twin) in zip(try first.table("group_year").rows, try other.table("group_year").rows) {
      for (column, text) in row where !column.hasSuffix("_p05") && !column.hasSuffix("_p95") {
        #expect(text == twin[column], "\(column)")
      }
    }
  }
}
