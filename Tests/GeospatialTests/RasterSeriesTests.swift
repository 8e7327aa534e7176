import Foundation
import Messages
import TestSupport
import Testing

@testable import Geospatial

/// Small rasters by year.
struct SeriesFiles {
  let folder: String
  let grid: Grid

  init(_ folder: String, columns: Int = 7, rows: Int = 5, left: Double = 5e5) throws {
    self.folder = folder
    grid = Grid(
      crs: try CoordinateSystem(epsg: 32649), geotransform: [left, 500, 0, 4e6, 0, -500], columns: columns, rows: rows)
  }

  func number(_ year: Int, _ cell: Int) -> Float { Float(year % 100) + Float(cell) / 1000 }

  /// A GeoTIFF of one band a year.
  func write(_ name: String, years: [Int], options: [String] = []) throws -> String {
    let path = "\(folder)/\(name)"
    let bands = years.map { year in (0..<grid.cells).map { number(year, $0) } }
    try MemoryDataset.holding(bands, grid: grid).copy(to: path, format: "GTiff", options: options)
    return path
  }

  /// A virtual raster over a GeoTIFF, whose text says what GDAL's writer can't be told here.
  func virtual(
    _ name: String, over path: String, bands: Int, metadata: String = "", type: String = "Float32",
    of band: (Int) -> String
  ) throws -> String {
    let transform = grid.geotransform.map { "\($0)" }.joined(separator: ", ")
    var text = """
      <VRTDataset rasterXSize="\(grid.columns)" rasterYSize="\(grid.rows)"><SRS>EPSG:32649</SRS>
      <GeoTransform>\(transform)</GeoTransform>\(metadata)
      """
    for number in 1...bands {
      text += """
        <VRTRasterBand dataType="\(type)" band="\(number)">\(band(number))<SimpleSource>
        <SourceFilename relativeToVRT="0">\(path)</SourceFilename><SourceBand>\(number)</SourceBand>
        </SimpleSource></VRTRasterBand>
        """
    }
    let file = "\(folder)/\(name)"
    try (text + "</VRTDataset>").write(toFile: file, atomically: true, encoding: .utf8)
    return file
  }
}

func problemNames(_ body: () throws -> Void) -> [String] {
  do {
    try body()
    return []
  } catch let problems as Problems {
    return problems.messages.map(\.id)
  } catch {
    return ["\(error)"]
  }
}

@Suite struct RasterSeriesTests {
  private func cells(_ series: RasterSeries, _ window: PixelWindow) throws -> [Float] {
    let open = try series.open()
    var values = [Float](repeating: -1, count: window.cells * series.years.count)
    var isMissing = [Bool](repeating: false, count: series.years.count)
    var span = values.mutableSpan
    try open.read(window, stride: window.cells, into: &span, isMissing: &isMissing)
    return values
  }

  @Test(arguments: [
    [], ["INTERLEAVE=BAND"], ["TILED=YES", "BLOCKXSIZE=16", "BLOCKYSIZE=16", "INTERLEAVE=PIXEL"],
    ["TILED=YES", "BLOCKXSIZE=16", "BLOCKYSIZE=16", "INTERLEAVE=BAND", "COMPRESS=DEFLATE"],
  ]) func `files by year and the bands of a stack read alike`(options: [String]) throws {
    try withTemporaryFolder { folder in
      let files = try SeriesFiles(folder, columns: 40, rows: 37)
      let years = [2001, 2003, 2004]
      let stack = try RasterSeries(
        stack: try files.write("stack.tif", years: years, options: options), years: [2001, 2003, 2004])
      let single = try RasterSeries(
        files: try years.reversed().map { (year: $0, path: try files.write("\($0).tif", years: [$0])) })
      #expect(stack.years == years)
      #expect(single.years == years)
      let window = PixelWindow(column: 3, row: 2, columns: 33, rows: 31)
      let expected = years.flatMap { year in
        (2..<33).flatMap { row in (3..<36).map { files.number(year, row * 40 + $0) } }
      }
      #expect(try cells(stack, window) == expected)
      #expect(try cells(single, window) == expected)
    }
  }

  @Test func `a band's own scale and nodata hold unless the user gives others`() throws {
    try withTemporaryFolder { folder in
      let files = try SeriesFiles(folder)
      let plain = try files.write("plain.tif", years: [2001, 2002])
      let path = try files.virtual("scaled.vrt", over: plain, bands: 2) { band in
        band == 1 ? "<NoDataValue>-9999</NoDataValue><Offset>3</Offset><Scale>0.1</Scale>" : ""
      }
      let own = try RasterSeries(stack: path, years: [2001, 2002], validRange: -5...5)
      #expect(own.layers.map(\.scale) == [0.1, 1])
      #expect(own.layers.map(\.offset) == [3, 0])
      #expect(own.layers.map(\.noData) == [-9999, nil])
      #expect(own.validRange == -5...5)
      let given = try RasterSeries(stack: path, years: [2001, 2002], scale: 2, offset: -1)
      #expect(given.layers.map(\.scale) == [2, 2])
      #expect(given.layers.map(\.offset) == [-1, -1])
    }
  }

  @Test func `years come from a time axis or from band names`() throws {
    try withTemporaryFolder { folder in
      let files = try SeriesFiles(folder)
      let plain = try files.write("plain.tif", years: [2001, 2002, 2003])
      // 0, 366 and 731 days after 2000-01-01: 2000, 2001 and 2002 (2000 is a leap year).
      let days = ["0", "366", "731"]
      let timed = try files.virtual(
        "timed.vrt", over: plain, bands: 3,
        metadata: "<Metadata><MDI key=\"time#units\">days since 2000-01-01 00:00:00</MDI></Metadata>"
      ) { "<Metadata><MDI key=\"NETCDF_DIM_time\">\(days[$0 - 1])</MDI></Metadata>" }
      #expect(try RasterSeries(stack: timed, years: nil).years == [2000, 2001, 2002])
      let named = try files.virtual("named.vrt", over: plain, bands: 3) {
        "<Description>NEP_\(2009 + $0)_v10</Description>"
      }
      #expect(try RasterSeries(stack: named, years: nil).years == [2010, 2011, 2012])
      #expect(try RasterSeries(stack: named, years: [1, 2, 3]).years == [1, 2, 3])
      #expect(problemNames { _ = try RasterSeries(stack: plain, years: nil) } == ["series.noYears"])
      #expect(problemNames { _ = try RasterSeries(stack: plain, years: [2000, 2001]) } == ["series.bandCount"])
      let twice = try files.virtual("twice.vrt", over: plain, bands: 3) { _ in "<Description>2001</Description>" }
      #expect(problemNames { _ = try RasterSeries(stack: twice, years: nil) } == ["series.repeatedBandYear"])
    }
  }

  @Test func `a netCDF's variable is found by its name, and the whole text is a path first`() throws {
    try withTemporaryFolder { folder in
      let files = try SeriesFiles(folder)
      let odd = try files.write("a:b.tif", years: [2001])
      #expect(try RasterSeries(stack: odd, years: [2001]).grid == files.grid)
      let cube = "\(folder)/cube.nc"
      let bands = [2001, 2002].map { year in (0..<files.grid.cells).map { files.number(year, $0) } }
      try MemoryDataset.holding(bands, grid: files.grid).copy(to: cube, format: "netCDF")
      // GDAL writes each band as a variable of its own.
      let second = try RasterSeries(stack: "\(cube):Band2", years: [2002])
      let window = PixelWindow(column: 0, row: 0, columns: 7, rows: 5)
      #expect(try cells(second, window) == bands[1])
      #expect(problemNames { _ = try RasterSeries(stack: cube, years: nil) } == ["series.whichVariable"])
      #expect(problemNames { _ = try RasterSeries(stack: "\(cube):nep", years: nil) } == ["series.noVariable"])
      #expect(problemNames { _ = try RasterSeries(stack: "\(cube)x:nep", years: nil) } == ["file.missing"])
    }
  }

  @Test func `every problem of the years is said at once, each with its file`() throws {
    try withTemporaryFolder { folder in
      let files = try SeriesFiles(folder)
      let good = try files.write("2000.tif", years: [2000])
      let shifted = try SeriesFiles(folder, left: 500_100).write("2001.tif", years: [2001])
      let bands = try files.write("2002.tif", years: [2000, 2001])
      let complex = try files.virtual("2003.vrt", over: good, bands: 1, type: "CFloat32") { _ in "" }
      let big = try SeriesFiles(folder, columns: 300, rows: 300).write("2004.tif", years: [2004])
      let cut = "\(folder)/cut.tif"
      let whole = try Data(contentsOf: URL(filePath: big))
      try whole.prefix(whole.count / 2).write(to: URL(filePath: cut))
      do {
        _ = try RasterSeries(files: [
          (2000, good), (2001, shifted), (2002, bands), (2003, complex), (2004, cut), (2005, "\(folder)/none.tif"),
          (2006, good), (2006, good),
        ])
        Issue.record("read a series that isn't one")
      } catch let problems as Problems {
        let found = Set(problems.messages.map { "\($0.id) \($0.file?.split(separator: "/").last ?? "")" })
        #expect(
          found == [
            "grid.originDiffers 2001.tif", "series.bands 2002.tif", "series.complex 2003.vrt", "map.cutOff cut.tif",
            "file.missing none.tif", "series.repeatedYear 2000.tif",
          ])
        #expect(!problems.messages.contains { $0.mend?.en.contains("--align") ?? false })
      }
    }
  }

  @Test func `years of one lattice with other corners share a window`() throws {
    try withTemporaryFolder { folder in
      let files = try SeriesFiles(folder)
      let moved = try SeriesFiles(folder, left: 501_000)
      let series = try RasterSeries(files: [
        (2000, try files.write("2000.tif", years: [2000])), (2001, try moved.write("2001.tif", years: [2001])),
      ])
      #expect(series.grid.columns == 5)
      #expect(series.notes.map(\.id) == ["grid.partialOverlap"])
      let window = PixelWindow(column: 0, row: 1, columns: 2, rows: 1)
      #expect(
        try cells(series, window)
          == [files.number(2000, 9), files.number(2000, 10), files.number(2001, 7), files.number(2001, 8)])
    }
  }

  @Test func `a block that a sparse file doesn't hold is told without reading`() throws {
    try withTemporaryFolder { folder in
      let grid = try SeriesFiles(folder, columns: 64, rows: 32).grid
      let path = "\(folder)/sparse.tif"
      let zeros = [Float](repeating: 0, count: grid.cells).enumerated().map { $0.offset % 64 < 32 ? Float(1) : 0 }
      try MemoryDataset.holding([zeros], grid: grid).copy(
        to: path, format: "GTiff", options: ["SPARSE_OK=TRUE", "TILED=YES", "BLOCKXSIZE=32", "BLOCKYSIZE=32"])
      let file = try RasterFile(path)
      #expect(try !file.isAbsent(band: 1, PixelWindow(column: 0, row: 0, columns: 33, rows: 32)))
      #expect(try file.isAbsent(band: 1, PixelWindow(column: 32, row: 0, columns: 32, rows: 32)))
      // Without a nodata value its cells are zeros, as GDAL and every other reader says.
      let series = try RasterSeries(files: [(2000, path)])
      #expect(try cells(series, PixelWindow(column: 31, row: 3, columns: 2, rows: 1)) == [1, 0])
    }
  }

  @Test(arguments: [
    ("days since 2000-01-01", "standard", 365.0, 2000), ("days since 2000-01-01", "standard", 366.0, 2001),
    ("days since 1900-1-1 0:0:0", "gregorian", 36_524.0, 2000), ("days since 1900-1-1", "", 36_523.0, 1999),
    ("days since 2000-01-01", "noleap", 365.0, 2001), ("days since 2000-07-01", "360_day", 180.0, 2001),
    ("hours since 1999-12-31T12:00:00", "standard", 11.0, 1999),
    ("hours since 1999-12-31 12:00:00", "standard", 12.0, 2000),
    ("months since 2000-06-01", "standard", 7.0, 2001), ("years since 0-1-1", "standard", 2015.0, 2015),
    ("seconds since 1970-01-01T00:00:00Z", "proleptic_gregorian", 1e9, 2001),
  ]) func `a time axis gives years`(units: String, calendar: String, value: Double, year: Int) throws {
    #expect(try #require(TimeAxis(units: units, calendar: calendar)).year(value) == year)
  }

  @Test(arguments: [Double.nan, .infinity, -.infinity, 9.969_209_968_386_869e36, -1e300])
  func `a fill value on a time axis is no year`(value: Double) throws {
    for units in ["days since 2000-01-01", "seconds since 1970-01-01", "months since 2000-01-01"] {
      #expect(try #require(TimeAxis(units: units, calendar: "standard")).year(value) == nil)
    }
  }

  @Test func `finer codes give their mode, finer heights their mean, and a south-up grid is met`() throws {
    try withTemporaryFolder { folder in
      let crs = try CoordinateSystem(epsg: 32649)
      // Four by four cells of 250 m over two by two of 500 m.
      let fine = Grid(crs: crs, geotransform: [5e5, 250, 0, 4e6, 0, -250], columns: 4, rows: 4)
      let codes: [UInt8] = [1, 1, 2, 2, 3, 1, 2, 4, 5, 5, 6, 9, 5, 7, 6, 6]
      let codePath = "\(folder)/codes.tif"
      try ClassRaster.write(path: codePath, grid: fine, codes: codes, noData: 9, names: [:], colours: [:])
      let heights = codes.map { Double($0) * 10 }
      let heightPath = "\(folder)/heights.tif"
      try MemoryDataset.holding([heights], grid: fine).copy(to: heightPath, format: "GTiff")
      let north = Grid(crs: crs, geotransform: [5e5, 500, 0, 4e6, 0, -500], columns: 2, rows: 2)
      let south = Grid(crs: crs, geotransform: [5e5, 500, 0, 3_999_000, 0, 500], columns: 2, rows: 2)
      let window = PixelWindow(column: 0, row: 0, columns: 2, rows: 2)
      let up = try OverlayRaster(codePath, content: .codes(hasNoData: true), on: north)
      #expect(try up.open().codes(window) == [1, 2, 5, 6])
      #expect(up.notes.map(\.id) == ["overlay.resampled"])
      let down = try OverlayRaster(codePath, content: .codes(hasNoData: true), on: south)
      #expect(try down.open().codes(window) == [5, 6, 1, 2])
      // (10 + 10 + 30 + 10)/4 = 15 m, (20 + 20 + 20 + 40)/4 = 25 m, (50 + 50 + 50 + 70)/4 = 55 m, (60 + 90 + 60 + 60)/4 = 67.5 m
      let mean = try OverlayRaster(heightPath, content: .heights, on: north)
      #expect(try mean.open().heights(window) == [15, 25, 55, 67.5])
      // On its own lattice a raster is read as it is; where the grid is wider, nothing is known.
      let part = Grid(crs: crs, geotransform: [5e5 + 250, 250, 0, 4e6, 0, -250], columns: 2, rows: 2)
      let same = try OverlayRaster(codePath, content: .codes(hasNoData: true), on: part)
      #expect(same.notes.isEmpty)
      #expect(try same.open().codes(window) == [1, 2, 1, 2])
      let wide = Grid(crs: crs, geotransform: [5e5 + 750, 250, 0, 4e6, 0, -250], columns: 2, rows: 3)
      let beyond = try OverlayRaster(codePath, content: .codes(hasNoData: true), on: wide)
      #expect(
        try beyond.open().codes(PixelWindow(column: 0, row: 0, columns: 2, rows: 3)) == [2, .min, 4, .min, .min, .min])
      // The same without nodata: 9 is a code like others.
      let raw = try OverlayRaster(codePath, content: .codes(hasNoData: false), on: wide)
      #expect(
        try raw.open().codes(PixelWindow(column: 0, row: 0, columns: 2, rows: 3)) == [2, .min, 4, .min, 9, .min])
    }
  }
}
