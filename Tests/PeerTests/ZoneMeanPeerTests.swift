import Foundation
import Geospatial
import Messages
import Statistics
import TestSupport
import Testing

@testable import Analyses

/// Predictors read from rasters against exactextract's means weighted by the cells' areas, to 1e-6: real mines, real rasters.
@Suite(
  .enabled(if: Peers.areThere, "\(Peers.absent)"), .enabled(if: CoverageTests.hasRealData, CoverageTests.noRealData))
struct ZoneMeanPeerTests {
  private static let gem = MineSink.data + "/mine_polygons_gem_coal/gem_coal_mine_boundaries_methane_v1.0.2.geojson"
  private static let maus = MineSink.data + "/mine_polygons_maus_tang/global_sample_maus_tang.gpkg:maus_polygons"
  private static let leaves = MineSink.data + "/lai_china_2001_2020/MOD15A2_LAI_China_G050_2001-2020.tif"
  private static let hawaii = MineSink.data + "/hawaii_npp_lulc_carbon/npp/npp_"

  private func mines(_ source: String) throws -> [Zone] {
    try FeatureLayer(source, id: .init("fid", parameter: "--mine-id")).features.map {
      Zone(id: $0.id, polygon: $0.polygon.unwrapped)
    }
  }

  private func input(_ zones: [Zone]) -> PotentialMinesInput {
    PotentialMinesInput(ids: zones.map(\.id), polygons: zones.map(\.polygon), fields: [:])
  }

  private func read(_ sources: [PredictorSource], _ zones: [Zone]) throws -> [[Double]] {
    let named = sources.enumerated().map { number, source in
      PotentialSettings.NamedSource(name: "x\(number)", source: source, text: "")
    }
    let values = try PredictorReading(
      named, mines: input(zones), threads: 2, memoryBytes: 64 << 20, display: SilentDisplay()
    ).read()
    return named.map { source in
      guard case .numbers(let values) = values.table[source.name] else { return [] }
      return values
    }
  }

  /// exactextract's mean of each zone, the cells weighing their area; polygons are brought into the raster's system by ogr2ogr.
  private func means(_ raster: String, _ zones: [Zone]) throws -> [Peers.Means.Zone] {
    let folder = try TemporaryFolder()
    let file = folder.file("zones.gpkg")
    try PolygonLayer.write(
      path: file, layer: "mines", crs: CoordinateSystem(epsg: 4326), idField: "mine", zones: zones)
    let areas = try folder.write(
      "areas.txt", try Peers.rowAreas_m2(raster).map { "\($0)\n" }.joined())
    return try Peers.means(raster, file, id: "mine", layer: "mines", rowAreas: areas)
  }

  /// Mines that have a value have exactextract's; those that have none aren't covered by half.
  @discardableResult
  private func compare(_ ours: [Double], _ raster: String, _ zones: [Zone], tolerance: Double = 1e-6) throws -> Int {
    let theirs = try means(raster, zones)
    #expect(theirs.count == zones.count && ours.count == zones.count)
    var compared = 0
    for (own, their) in zip(ours, theirs) {
      guard !own.isNaN else { continue }
      compared += 1
      let mean = try #require(their.weighted_mean)
      #expect(isClose(own, mean, relative: tolerance), "\(their.id)")
    }
    return compared
  }

  @Test(arguments: [gem, maus]) func `real mines have exactextract's means of China's leaf area`(source: String) throws
  {
    let zones = try mines(source)
    let ours = try read([.raster(Self.leaves + ":1")], zones)[0]
    #expect(try compare(ours, Self.leaves, zones) > 90)
  }

  /// Cells of about 500 m, a year a file; the shapes of real mines on land of Hawaii.
  @Test func `a series has the reducers of exactextract's yearly means`() throws {
    let years = Array(2010...2015)
    let values = try Peers.values(Self.hawaii + "2010.tif")
    let zones = try moved(try mines(Self.gem), to: Self.hawaii + "2010.tif", values, seed: 5)
    let files = years.map { DatedRaster(year: $0, path: Self.hawaii + "\($0).tif") }
    let ours = try read([.series(files, .mean), .series(files, .standardDeviation)], zones)
    let theirs = try years.map { try means(Self.hawaii + "\($0).tif", zones).map { $0.weighted_mean ?? .nan } }
    var compared = 0
    for index in zones.indices where !ours[0][index].isNaN {
      let yearly = theirs.map { $0[index] }
      guard yearly.allSatisfy({ !$0.isNaN }) else { continue }
      compared += 1
      let mean = yearly.reduce(0, +) / 6
      let spread = (yearly.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / 5).squareRoot()
      #expect(isClose(ours[0][index], mean, relative: 1e-6))
      #expect(isClose(ours[1][index], spread, relative: 1e-5, absolute: 1e-6 * mean))
    }
    #expect(compared > 60)
  }

  /// New Zealand's own projection, cells of 1 km: polygons change system, and slopes are those of gdaldem.
  @Test func `mines in degrees have exactextract's means of heights and slopes in a projection`() throws {
    let raster = RealHeights.folder + "nz_elev.tif"
    let work = try TemporaryFolder()
    let slopes = work.file("slope.tif")
    try TestMap.gdal("gdaldem", ["slope", "-q", "-alg", "ZevenbergenThorne", raster, slopes])
    let zones = try moved(try mines(Self.maus), to: raster, try Peers.values(raster), seed: 6)
    let ours = try read([.terrain(.elevation, elevation: raster), .terrain(.slope, elevation: raster)], zones)
    #expect(try compare(ours[0], raster, zones) > 60)
    // gdaldem counts in Float32.
    #expect(try compare(ours[1], slopes, zones, tolerance: 2e-6) > 60)
  }

  /// Heights on longitudes and latitudes: the curvature of each cell by numpy, its mean by exactextract.
  @Test func `mines have exactextract's means of curvature in degrees`() throws {
    let raster = RealHeights.folder + "srtm.tif"
    let work = try TemporaryFolder()
    let sources: [(PredictorSource.Terrain, String)] = [(.slope, "slope"), (.profileCurvature, "profile")]
    let zones = try moved(try mines(Self.gem), to: raster, try Peers.values(raster), seed: 7)
    let ours = try read(sources.map { .terrain($0.0, elevation: raster) }, zones)
    for (number, source) in sources.enumerated() {
      let twin = try Peers.terrain(raster, source.1, work.file("\(source.1).tif"))
      #expect(try compare(ours[number], twin, zones) > 60)
    }
  }

  /// A third of the zones, moved so that their first points lie on seeded cells that have a value.
  private func moved(_ zones: [Zone], to raster: String, _ values: [Double], seed: UInt64) throws -> [Zone] {
    var random = SeededGenerator(seed: seed)
    let grid = try #require(try RasterFile(raster).description().grid)
    let land = values.indices.filter { !values[$0].isNaN }
    let back = try PolygonTransform(from: grid.crs, to: CoordinateSystem(epsg: 4326))
    return try zones.enumerated().filter { $0.offset % 3 == 0 }.map { _, zone in
      let cell = random.pick(land)
      let place = grid.position(
        column: Double(cell % grid.columns) + random.between(0, 1),
        row: Double(cell / grid.columns) + random.between(0, 1))
      let point = Polygon(rings: [.init(points: [Polygon.Point(x: place.x, y: place.y)], isHole: false)])
      let target = try #require(back.transformed(point)?.rings.first?.points.first)
      let first = zone.polygon.rings[0].points[0]
      return Zone(id: zone.id, polygon: zone.polygon.shifted(x: target.x - first.x, y: target.y - first.y))
    }
  }
}
