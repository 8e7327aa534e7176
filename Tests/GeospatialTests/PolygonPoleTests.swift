import Foundation
import TestSupport
import Testing

@testable import Geospatial

@Suite struct PolygonPoleTests {
  private func polygon(_ points: [(Double, Double)]) -> Polygon {
    Polygon(rings: [.init(points: points.map { Polygon.Point(x: $0.0, y: $0.1) }, isHole: false)])
  }

  @Test func `what goes around a pole or touches it reaches it, in every notation of longitudes`() {
    for step in [10.0, 60, 119] {
      for latitude in [89.9, -70] {
        let around = stride(from: 0.0, to: 360, by: step).map { ($0, latitude + 0.05 * sin($0)) }
        #expect(polygon(around).reachesPole)
        #expect(polygon(around.map { ($0.0 > 180 ? $0.0 - 360 : $0.0, $0.1) }).reachesPole)
        #expect(polygon(around.reversed()).reachesPole)
      }
    }
    #expect(polygon([(10, 89), (20, 89), (15, 90)]).reachesPole)
    #expect(polygon([(-180, -89), (180, -89), (180, -90), (-180, -90)]).reachesPole)
  }

  @Test func `boxes, frames of the map and polygons across the antimeridian don't`() {
    #expect(!polygon([(10, 89), (20, 89), (15, 89.9)]).reachesPole)
    #expect(!polygon([(-180, -60), (180, -60), (180, 60), (-180, 60)]).reachesPole)
    #expect(!polygon([(-180, -60), (0, -60), (180, -60), (180, 60), (0, 60), (-180, 60)]).reachesPole)
    #expect(!polygon([(179, 60), (-179, 60), (-179, 61), (179, 61)]).reachesPole)
    #expect(!polygon([(179, 60), (181, 60), (181, 61), (179, 61)]).reachesPole)
  }

  @Test func `a layer names what lies at a pole, whatever its coordinate system`() throws {
    try withTemporaryFolder { folder in
      let id = FeatureLayer.Field("mine", parameter: "--mine-id")
      // Polar stereographic metres around the pole, and a square beside it.
      func square(_ name: String, _ x: Double, _ y: Double, _ side: Double) -> String {
        let points = [(0.0, 0.0), (1, 0), (1, 1), (0, 1), (0, 0)].map { "[\(x + side * $0.0), \(y + side * $0.1)]" }
        return """
          {"type": "Feature", "properties": {"mine": "\(name)"},
           "geometry": {"type": "Polygon", "coordinates": [[\(points.joined(separator: ","))]]}}
          """
      }
      let path = "\(folder)/polar.geojson"
      let system = "{\"type\": \"name\", \"properties\": {\"name\": \"urn:ogc:def:crs:EPSG::3413\"}}"
      let features = [square("around", -5000, -6000, 11_000), square("beside", 40_000, 3000, 2000)]
      try """
      {"type": "FeatureCollection", "crs": \(system), "features": [\(features.joined(separator: ","))]}
      """.write(toFile: path, atomically: true, encoding: .utf8)
      let layer = try FeatureLayer(path, id: id)
      #expect(layer.features.map(\.id) == ["around", "beside"])
      #expect(layer.atPoles == ["around"])
    }
  }
}
