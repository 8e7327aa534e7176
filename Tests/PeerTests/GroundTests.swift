import Foundation
import Geospatial
import TestSupport
import Testing

/// Planes of ground metres against PROJ's azimuthal equidistant projection, through GDAL's own programs.
struct GroundTests {
  @Test(arguments: [(0.0, 0.0), (25, 60), (16, 80), (112.3, -39.5), (179.97, 67)])
  func `places in a local plane are where PROJ's aeqd has them, to one in ten thousand`(
    longitude: Double, latitude: Double
  ) throws {
    let folder = try TemporaryFolder()
    var points: [Polygon.Point] = []
    for distance_m in [100.0, 5_000, 20_000, 50_000] {
      for turn in 0..<12 {
        let angle = Double(turn) * Double.pi / 6
        points.append(Polygon.Point(x: distance_m * cos(angle), y: distance_m * sin(angle)))
      }
    }
    let features = points.map { point in
      #"{"type":"Feature","properties":{},"geometry":{"type":"Point","coordinates":[\#(point.x),\#(point.y)]}}"#
    }
    let file = folder.file("points.geojson")
    try #"{"type":"FeatureCollection","features":[\#(features.joined(separator: ","))]}"#
      .write(toFile: file, atomically: true, encoding: .utf8)
    let table = folder.file("places.csv")
    try TestMap.gdal(
      "ogr2ogr",
      [
        "-s_srs", "+proj=aeqd +lat_0=\(latitude) +lon_0=\(longitude) +ellps=WGS84 +units=m +no_defs",
        "-t_srs", "+proj=longlat +ellps=WGS84 +no_defs", "-lco", "GEOMETRY=AS_XY", table, file,
      ])
    let rows = try String(contentsOfFile: table, encoding: .utf8).split(whereSeparator: \.isNewline).dropFirst()
    try #require(rows.count == points.count)
    let plane = LocalPlane(longitude: longitude, latitude: latitude)
    for (point, row) in zip(points, rows) {
      let numbers = row.split(separator: ",").compactMap { Double($0.trimmingCharacters(in: .whitespaces)) }
      try #require(numbers.count == 2)
      let distance_m = hypot(point.x, point.y)
      let back = plane.project(Polygon.Point(x: numbers[0], y: numbers[1]))
      #expect(hypot(back.x - point.x, back.y - point.y) < 1e-5 * distance_m + 1e-6)
      let place = plane.unproject(point)
      #expect(abs(place.y - numbers[1]) < 1e-5)
      #expect(abs((place.x - numbers[0]).remainder(dividingBy: 360)) < 1e-4)
    }
  }
}
