import Foundation
import Messages
import TestSupport
import Testing

@testable import Geospatial

@Suite struct FeatureWriterTests {
  private let wgs84 = try? CoordinateSystem(epsg: 4326)

  private func ring(_ x: Double, _ y: Double, _ side: Double, hole: Bool = false) -> Polygon.Ring {
    .init(
      points: [
        .init(x: x, y: y), .init(x: x + side, y: y), .init(x: x + side, y: y + side), .init(x: x, y: y + side),
      ], isHole: hole)
  }

  private func write(_ path: String) throws {
    let polygon = Polygon(rings: [ring(112, 39, 1), ring(112.25, 39.25, 0.5, hole: true), ring(114, 39, 1)])
    var writer = try FeatureWriter(path: path, crs: try CoordinateSystem(epsg: 4326))
    try writer.beginLayer(
      "mines", fields: [.init("mine", .text), .init("change", .real), .init("year", .integer)], decimals: 5)
    try writer.add(polygon, [.text("安太堡 'A'"), .real(-0.1), .integer(2020)])
    try writer.add(polygon, [.text("b"), .real(nil), .missing])
    try writer.add(polygon, [.missing, .real(.nan), .integer(-1)])
    if !path.hasSuffix("json") {
      try writer.beginLayer("references", fields: [.init("mine", .text)])
      try writer.add(polygon, [.text("b")])
    }
    try writer.close()
  }

  @Test func `layers, types, nulls and holes survive a GeoPackage`() throws {
    try withTemporaryFolder { folder in
      let path = "\(folder)/nep.gpkg"
      try write(path)
      let fields = ["mine", "change", "year"].map { FeatureLayer.Field($0, parameter: "--group-field") }
      let layer = try FeatureLayer("\(path):mines", id: .init("fid", parameter: "--mine-id"), fields: fields)
      #expect(layer.features.map(\.id) == ["1", "2", "3"])
      #expect(
        layer.features.map(\.values) == [["安太堡 'A'", "-0.1", "2020"], ["b", nil, nil], [nil, nil, "-1"]])
      // 1 − 0.25 + 1 square degrees
      #expect(layer.features.allSatisfy { abs($0.polygon.planarArea - 1.75) < 1e-12 })
      #expect(layer.features[0].polygon.rings.map(\.isHole) == [false, true, false])
      #expect(
        try FeatureLayer("\(path):references", id: .init("mine", parameter: "--mine-id")).features.map(\.id) == ["b"])
    }
  }

  @Test(arguments: ["a.gpkg", "a.geojson"]) func `polygons made by several threads are written in order`(
    name: String
  ) throws {
    try withTemporaryFolder { folder in
      for (threads, crs) in [(1, 4326), (3, 4326), (3, 4490)] {
        let path = "\(folder)/\(threads)-\(crs)-\(name)"
        var writer = try FeatureWriter(path: path, crs: try CoordinateSystem(epsg: crs))
        try writer.beginLayer("mines", fields: [.init("mine", .integer)])
        try writer.add(count: 1000, threads: threads) { [self] index in
          guard !index.isMultiple(of: 3) else { return nil }
          return (Polygon(rings: [ring(100 + Double(index) / 100, 39, 0.01)]), [.integer(index)])
        }
        try writer.close()
        let features = try FeatureLayer("\(path):mines", id: .init("mine", parameter: "--mine-id")).features
        let expected = (0..<1000).filter { !$0.isMultiple(of: 3) }
        #expect(features.map(\.id) == expected.map(String.init))
        #expect(
          zip(features, expected).allSatisfy { feature, index in
            abs(feature.polygon.rings[0].points[0].x - 100 - Double(index) / 100) < 1e-6
          })
      }
    }
  }

  @Test func `what making a polygon throws ends the writing`() throws {
    try withTemporaryFolder { folder in
      let writer = try FeatureWriter(path: "\(folder)/a.gpkg", crs: try CoordinateSystem(epsg: 4326))
      var begun = writer
      try begun.beginLayer("mines", fields: [])
      #expect(throws: Interrupted.self) { try begun.add(count: 100, threads: 2) { _ in throw Interrupted() } }
    }
  }

  @Test(arguments: ["a.gpkg", "a.geojson"]) func `the same content gives the same bytes`(name: String) throws {
    try withTemporaryFolder { folder in
      var found: Set<Data> = []
      for part in ["1", "2"] {
        let path = "\(folder)/\(part)"
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
        try write("\(path)/\(name)")
        found.insert(try Data(contentsOf: URL(fileURLWithPath: "\(path)/\(name)")))
      }
      #expect(found.count == 1)
    }
  }

  @Test func `GeoJSON is in degrees, of points too`() throws {
    try withTemporaryFolder { folder in
      let path = "\(folder)/points.geojson"
      var writer = try FeatureWriter(path: path, crs: try CoordinateSystem(epsg: 32649))
      try writer.beginLayer("mines", fields: [.init("mine", .integer)], shape: .points, decimals: 5)
      try writer.add(Polygon.Point(x: 500_000, y: 0), [.integer(3)])
      try writer.close()
      let text = try String(contentsOfFile: path, encoding: .utf8)
      // The central meridian of zone 49 is 111° E.
      #expect(text.contains("\"type\": \"Point\", \"coordinates\": [ 111.0, 0.0 ]"))
      #expect(text.contains("\"mine\": 3"))
    }
  }

  @Test func `a folder that isn't there is an error`() throws {
    #expect(throws: GDALError.self) {
      _ = try FeatureWriter(path: "/nowhere/at all/a.gpkg", crs: try CoordinateSystem(epsg: 4326))
    }
  }
}
