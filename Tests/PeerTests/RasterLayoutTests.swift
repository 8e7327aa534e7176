import Foundation
import TestSupport
import Testing

/// Every raster that is written: its layout by GDAL's validator, its values by rasterio.
@Suite(.enabled(if: Peers.areThere, "\(Peers.absent)"))
struct RasterLayoutTests {
  /// Three dates of 521 × 517 cells, wider than a tile: each cell of a small map stands for 4 × 4, cut at the edge.
  private func job(factor: Int, _ size: (columns: Int, rows: Int), isSouthUp: Bool = false) throws -> Job {
    var random = SeededGenerator(seed: UInt64(size.columns))
    let job = try Job(legend: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12], missing: [99])
    try job.addDensities(["vegetation", "soil"], bounds: true, &random)
    for year in [1986, 2000, 2018] {
      var map = TestMap(columns: size.columns, rows: size.rows, of: job.legend + [99, 200], &random)
      map.nodata = 200
      map.cellWidth *= Double(factor)
      map.cellHeight *= Double(factor)
      if isSouthUp { map = map.southUp() }
      let size = ["-outsize", "\(size.columns * factor)", "\(size.rows * factor)", "-co", "COMPRESS=DEFLATE"]
      try job.add(map, year, options: size)
    }
    return job
  }

  @Test(arguments: [(1, 1, 1), (1, 90, 70), (4, 131, 137), (4, 128, 128), (9, 180, 11)])
  func `every raster is a cloud-optimised GeoTIFF with colours, names, statistics and overviews`(
    factor: Int, columns: Int, rows: Int
  ) throws {
    let job = try job(factor: factor, (columns, rows))
    let results = try job.run()
    let rasters = try results.rasters()
    #expect(rasters.count == 3 + 3 + 1)
    for file in try Peers.layout(rasters) {
      let name = (file.path as NSString).lastPathComponent
      #expect(file.valid && file.errors == [] && file.warnings == [], "\(name)")
      #expect(file.width == columns * factor && file.height == rows * factor && file.crs == "EPSG:32649", "\(name)")
      let isChange = name.hasPrefix("carbon")
      #expect(file.type == (isChange ? "Float32" : "Byte") && file.nodata == (isChange ? "nan" : "255"), "\(name)")
      #expect((file.colour_table_entries > 0) == !isChange && file.categories.isEmpty == isChange, "\(name)")
      #expect(file.overviews.isEmpty == (max(file.width, file.height) <= 512), "\(name)")
      if let last = file.overviews.last { #expect(last.allSatisfy { $0 <= 512 }, "\(name)") }
      let values = try Peers.values(file.path).filter { !$0.isNaN }
      guard !values.isEmpty else { continue }
      func statistic(_ key: String) throws -> Double {
        try #require(file.statistics["STATISTICS_\(key)"].flatMap(Double.init), "\(name): no \(key)")
      }
      let mean = values.reduce(0, +) / Double(values.count)
      let variance = values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Double(values.count)
      #expect(isClose(try statistic("MINIMUM"), values.min() ?? 0, relative: 1e-6), "\(name)")
      #expect(isClose(try statistic("MAXIMUM"), values.max() ?? 0, relative: 1e-6), "\(name)")
      #expect(isClose(try statistic("MEAN"), mean, relative: 1e-6, absolute: 1e-9), "\(name)")
      #expect(isClose(try statistic("STDDEV"), variance.squareRoot(), relative: 1e-6, absolute: 1e-6), "\(name)")
    }
  }

  @Test(arguments: [false, true])
  func `every value of every raster is what the maps say`(isSouthUp: Bool) throws {
    let job = try job(factor: 4, (131, 137), isSouthUp: isSouthUp)
    let results = try job.run()
    let dates = try job.maps.map { path in
      try Peers.values(path).map { $0.isNaN || $0 == 99 ? 0 : Int($0) }
    }
    let types = [""] + job.legend.indices.map { Job.types[$0] }
    let valid = dates[0].indices.map { cell in dates.allSatisfy { $0[cell] > 0 } }
    let densities = try densities(job)
    for (from, to) in [(0, 1), (1, 2), (0, 2)] {
      let years = "\(job.years[from])_\(job.years[to])"
      let functional = try Peers.values("\(results.outcome)/functional_\(years).tif")
      let change = try Peers.values("\(results.outcome)/carbon_change_\(years).tif")
      let table = types.map { first in types.map { RuleBook.extended(first, $0) } }
      var wrong = 0
      for cell in valid.indices {
        guard valid[cell] else {
          if !functional[cell].isNaN || !change[cell].isNaN { wrong += 1 }
          continue
        }
        let (before, after) = (dates[from][cell], dates[to][cell])
        if functional[cell] != Double(table[before][after]) { wrong += 1 }
        if abs(change[cell] - (densities[after] - densities[before])) > 3.1e-5 { wrong += 1 }
      }
      #expect(wrong == 0, "\(years)")
    }
    let path = "\(results.outcome)/reclamation_1986_2018.tif"
    let names = try Peers.layout([path])[0].categories
    let statuses = try Peers.values(path)
    var known: [Int: Double] = [:]
    var wrong = 0
    for cell in valid.indices {
      guard valid[cell] else {
        if !statuses[cell].isNaN { wrong += 1 }
        continue
      }
      let key = dates.reduce(0) { $0 * 100 + $1[cell] }
      if known[key] == nil {
        let name = RuleBook.status(dates.map { types[$0[cell]] }, job.years)
        known[key] = Double(try #require(names.firstIndex(of: name), "\(name) isn't among \(names)"))
      }
      if statuses[cell] != known[key] { wrong += 1 }
    }
    #expect(wrong == 0)
    #expect(known.count > 1000)
  }

  /// t C/ha by code, all pools.
  private func densities(_ job: Job) throws -> [Double] {
    let table = try ResultTable(job.densities)
    return try [0]
      + job.legend.map { code in
        let row = try table.row(where: ["code": "\(code)"])
        return try row.number("vegetation_tC_per_ha") + row.number("soil_tC_per_ha")
      }
  }
}
