import Foundation
import Geospatial
import TestSupport
import Testing

/// Slopes and curvatures of real heights against gdaldem, a twin in numpy and bands that SAGA computed.
@Suite(
  .enabled(if: Peers.areThere, "\(Peers.absent)"), .enabled(if: RealHeights.areThere, "../shared/data isn't there"))
struct TerrainPeerTests {
  private func values(_ measure: TerrainMeasure, _ heights: [Double], _ grid: Grid) throws -> [Double] {
    let spacing = try GroundSpacing(of: grid, file: "")
    var found = [Double](repeating: 0, count: heights.count)
    var span = found.mutableSpan
    Terrain.values(measure, heights.span, columns: grid.columns, spacing: spacing, into: &span)
    return found
  }

  private func grid(_ file: String) throws -> Grid { try #require(try RasterFile(file).description().grid) }

  private func expectAlike(_ ours: [Double], _ theirs: [Double], tolerance: Double) {
    #expect(ours.count == theirs.count)
    #expect(zip(ours, theirs).allSatisfy { $0.isNaN == $1.isNaN })
    #expect(ours.contains { !$0.isNaN })
    let worst = zip(ours, theirs).map { abs($0 - $1) }.filter { !$0.isNaN }.max() ?? 0
    #expect(worst < tolerance, "\(worst)")
  }

  /// Heights of 30.85 m cells in UTM and of 1 km cells; gdaldem counts in Float32.
  @Test(arguments: ["dem.tif", "nz_elev.tif"]) func `slopes are gdaldem's`(file: String) throws {
    let work = try TemporaryFolder()
    let slopes = work.file("slope.tif")
    try TestMap.gdal("gdaldem", ["slope", "-q", "-alg", "ZevenbergenThorne", RealHeights.folder + file, slopes])
    let heights = try Peers.values(RealHeights.folder + file)
    expectAlike(
      try values(.slope, heights, grid(RealHeights.folder + file)), try Peers.values(slopes), tolerance: 2e-5)
  }

  /// Also on longitudes and latitudes, where the sides of cells differ and change from row to row.
  @Test(
    arguments: ["dem.tif", "srtm.tif"],
    [
      (TerrainMeasure.slope, "slope", 1e-9), (.profileCurvature, "profile", 1e-9), (.planCurvature, "plan", 1e-9),
      (.totalCurvature, "total", 1e-11),
    ])
  func `measures are those of the surface through nine heights`(
    file: String, measure: (ours: TerrainMeasure, theirs: String, tolerance: Double)
  ) throws {
    let work = try TemporaryFolder()
    let twin = try Peers.terrain(RealHeights.folder + file, measure.theirs, work.file("twin.tif"))
    let heights = try Peers.values(RealHeights.folder + file)
    expectAlike(
      try values(measure.ours, heights, grid(RealHeights.folder + file)), try Peers.values(twin),
      tolerance: measure.tolerance)
  }

  /// The bands of ta.tif (Ecuador, 10 m; Muenchow et al. 2012) come from SAGA with the same surface. It gives the curvature of the
  /// profile's line, which is ours over (1 + tan² slope)^1.5, and that of the contour line, ours over tan slope; both convex
  /// positive. The bands are Float32.
  @Test func `published slopes and curvatures come out, with their signs`() throws {
    let work = try TemporaryFolder()
    func band(_ number: Int) throws -> [Double] {
      let file = work.file("band\(number).tif")
      try TestMap.gdal("gdal_translate", ["-q", "-b", "\(number)", RealHeights.folder + "ta.tif", file])
      return try Peers.values(file)
    }
    let heights = try band(4)
    let place = try grid(RealHeights.folder + "ta.tif")
    let slope = try values(.slope, heights, place)
    let profile = try values(.profileCurvature, heights, place)
    let plan = try values(.planCurvature, heights, place)
    let (theirSlope, contour, line) = (try band(1), try band(2), try band(3))
    var compared = 0
    for cell in slope.indices where !slope[cell].isNaN && slope[cell] > 0.01 {
      let tangent = tan(slope[cell] * Double.pi / 180)
      compared += 1
      guard abs(slope[cell] - theirSlope[cell]) < 1e-5,
        abs(profile[cell] / pow(1 + tangent * tangent, 1.5) - line[cell]) < 2e-8,
        abs(plan[cell] / tangent - contour[cell]) < 1e-6 * max(1, abs(contour[cell]))
      else {
        Issue.record("cell \(cell)")
        return
      }
    }
    #expect(compared > 150_000)
  }
}

enum RealHeights {
  static let folder = MineSink.data + "/dem_lc_spdatalarge/"
  static let areThere = FileManager.default.fileExists(atPath: folder + "dem.tif")
}

extension Peers {
  /// Writes a measure of a model of heights, computed by numpy, and returns the file's path.
  static func terrain(_ heights: String, _ measure: String, _ out: String) throws -> String {
    struct Answer: Decodable {
      let file: String
    }
    return try ask("terrain", [heights, measure, out], as: Answer.self).file
  }
}
