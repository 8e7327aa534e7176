import Foundation
import Messages
import TestSupport
import Testing

@testable import Geospatial

@Suite struct FeatureLayerTests {
  private static let square = "[[[112,39],[112.01,39],[112.01,39.01],[112,39.01],[112,39]]]"

  private func feature(_ properties: String, _ geometry: String) -> String {
    "{\"type\":\"Feature\",\"properties\":{\(properties)},\"geometry\":\(geometry)}"
  }

  private func polygon(_ properties: String, _ coordinates: String = square) -> String {
    feature(properties, "{\"type\":\"Polygon\",\"coordinates\":\(coordinates)}")
  }

  private func write(_ folder: String, _ features: [String]) throws -> String {
    let path = "\(folder)/矿 mines.geojson"
    let text = "{\"type\":\"FeatureCollection\",\"features\":[\(features.joined(separator: ",\n"))]}"
    try Data(text.utf8).write(to: URL(fileURLWithPath: path))
    return path
  }

  private let id = FeatureLayer.Field("mine", parameter: "--mine-id")

  @Test func `fields come as text, whole numbers without decimals, nothing as nil`() throws {
    try withTemporaryFolder { folder in
      let path = try write(
        folder,
        [
          polygon("\"mine\":\"安太堡\",\"province\":14,\"share\":2.0,\"opened\":\"1987\""),
          polygon("\"mine\":\"Bełchatów\",\"province\":null,\"share\":0.1,\"opened\":\"\""),
        ])
      let fields = ["province", "share", "opened"].map { FeatureLayer.Field($0, parameter: "--group-field") }
      let layer = try FeatureLayer(path, id: id, fields: fields)
      #expect(layer.features.map(\.id) == ["安太堡", "Bełchatów"])
      #expect(layer.features.map(\.values) == [["14", "2", "1987"], [nil, "0.1", nil]])
      #expect(layer.fieldNames == ["mine", "province", "share", "opened"])
      #expect(layer.notes.isEmpty && layer.reprojectedFrom == nil)
      #expect(try FeatureLayer.fieldNames(of: path) == layer.fieldNames)
    }
  }

  @Test func `what is no polygon is counted by kind, what crosses is mended, what is empty is named`() throws {
    try withTemporaryFolder { folder in
      let point = "{\"type\":\"Point\",\"coordinates\":[112,39]}"
      let line = "{\"type\":\"LineString\",\"coordinates\":[[112,39],[113,39]]}"
      let path = try write(
        folder,
        [
          feature("\"mine\":null", point), feature("\"mine\":\"v1\"", point), feature("\"mine\":\"road\"", line),
          polygon("\"mine\":\"bow tie\"", "[[[112,39],[112.01,39.01],[112.01,39],[112,39.01],[112,39]]]"),
          polygon("\"mine\":\"flat\"", "[[[112,39],[112.01,39],[112.02,39],[112,39]]]"),
          feature("\"mine\":\"nowhere\"", "null"), polygon("\"mine\":\"void\"", "[]"), polygon("\"mine\":\"good\""),
        ])
      for threads in [1, 3] {
        let layer = try FeatureLayer(path, id: id, threads: threads)
        #expect(layer.features.map(\.id) == ["bow tie", "good"])
        // Two triangles of half of 0.01° × 0.005°
        #expect(abs(layer.features[0].polygon.planarArea - 2 * 0.5 * 0.01 * 0.005) < 1e-12)
        #expect(
          layer.notes.map { $0.text.en } == [
            "3 features that aren't polygons are left out: points 2, lines 1",
            "features that have no geometry are left out: nowhere, void", "polygons without area are left out: flat",
            "polygons whose lines crossed were mended: bow tie",
          ])
        #expect(layer.notes[0].text.zh == "已略过 3 个非多边形要素：点 2 个、线 1 条")
      }
    }
  }

  @Test func `features of many batches keep the file's order, whatever the threads`() throws {
    try withTemporaryFolder { folder in
      let bowTie = "[[[112,39],[112.01,39.01],[112.01,39],[112,39.01],[112,39]]]"
      let path = try write(
        folder,
        (0..<300).map { number in
          number % 50 == 7
            ? polygon("\"mine\":\"m\(number)\"", bowTie)
            : polygon(
              "\"mine\":\"m\(number)\"",
              "[[[112,39],[\(112.1 + Double(number) / 10),39],[112,\(40 + Double(number) / 100)],[112,39]]]")
        })
      let alone = try FeatureLayer(path, id: id)
      #expect(alone.features.map(\.id) == (0..<300).map { "m\($0)" })
      for threads in [2, 5] {
        let layer = try FeatureLayer(path, id: id, threads: threads)
        #expect(layer.features == alone.features)
        #expect(layer.notes.map(\.text) == alone.notes.map(\.text) && layer.notes.count == 1)
      }
    }
  }

  @Test func `a ring drawn across the antimeridian is the small polygon, not the rest of the Earth`() throws {
    try withTemporaryFolder { folder in
      let path = try write(
        folder,
        [polygon("\"mine\":\"a\"", "[[[179.9,65],[-179.9,65],[-179.9,65.1],[179.9,65.1],[179.9,65]]]")])
      let area = try #require(try FeatureLayer(path, id: id).features.first).polygon.planarArea
      #expect(abs(area - 0.2 * 0.1) < 1e-9)
      let plane = try FeatureLayer(path, id: id, crs: try CoordinateSystem(epsg: 6933)).features
      // On the ellipsoid, m²
      let ground_m2 = Ellipsoid.wgs84.area_m2(
        longitudes_rad: 0.2 * Double.pi / 180, from: 65 * Double.pi / 180, to: 65.1 * Double.pi / 180)
      #expect(abs((plane.first?.polygon.planarArea ?? 0) / ground_m2 - 1) < 1e-6)
    }
  }

  @Test func `every field that isn't there is said with its flag`() throws {
    try withTemporaryFolder { folder in
      let path = try write(folder, [polygon("\"mine\":1")])
      let problems = #expect(throws: Problems.self) {
        try FeatureLayer(
          path, id: .init("name", parameter: "--mine-id"), fields: [.init("country", parameter: "--group-field")])
      }
      #expect(
        problems?.messages.map { $0.line(.english) } == [
          "\(path): --mine-id: has no field name; it has mine, fid. Name another field with --mine-id, or use fid.",
          "\(path): --group-field: has no field country; it has mine. Name another field with --group-field.",
        ])
    }
  }

  @Test func `duplicate and missing ids are problems, fid is always there`() throws {
    try withTemporaryFolder { folder in
      let path = try write(folder, [polygon("\"mine\":7"), polygon("\"mine\":7"), polygon("\"mine\":null")])
      let problems = #expect(throws: Problems.self) { try FeatureLayer(path, id: id) }
      #expect(problems?.messages.map(\.id) == ["zones.duplicate", "zones.unnamed"])
      let layer = try FeatureLayer(path, id: .init("fid", parameter: "--mine-id"))
      #expect(layer.features.map(\.id) == ["0", "1", "2"])
    }
  }

  @Test func `curves are drawn as lines`() throws {
    try withTemporaryFolder { folder in
      // A circle of 100 m about 5000, 5000, as a table of well-known text.
      let path = "\(folder)/curves.csv"
      let text = "mine,WKT\nround,\"CURVEPOLYGON(CIRCULARSTRING(4900 5000,5100 5000,4900 5000))\"\n"
      try Data(text.utf8).write(to: URL(fileURLWithPath: path))
      let system = try CoordinateSystem(epsg: 32649)
      try Data(system.wellKnownText.utf8).write(to: URL(fileURLWithPath: "\(folder)/curves.prj"))
      let vrt = "\(folder)/curves.vrt"
      let source = """
        <OGRVRTDataSource><OGRVRTLayer name="curves"><SrcDataSource relativeToVRT="1">curves.csv</SrcDataSource>
        <LayerSRS>EPSG:32649</LayerSRS><GeometryField encoding="WKT" field="WKT"/></OGRVRTLayer></OGRVRTDataSource>
        """
      try Data(source.utf8).write(to: URL(fileURLWithPath: vrt))
      let layer = try FeatureLayer(vrt, id: id, crs: system)
      #expect(abs((layer.features.first?.polygon.planarArea ?? 0) / (Double.pi * 1e4) - 1) < 2e-3)
    }
  }

  @Test func `of several layers one must be named, tables without geometry don't count`() throws {
    try withTemporaryFolder { folder in
      let path = "\(folder)/two.gpkg"
      var writer = try FeatureWriter(path: path, crs: try CoordinateSystem(epsg: 4326))
      for name in ["pits", "dumps"] {
        try writer.beginLayer(name, fields: [.init("mine", .text)])
        try writer.add(
          Polygon(rings: [.init(points: [.init(x: 1, y: 1), .init(x: 2, y: 1), .init(x: 2, y: 2)], isHole: false)]),
          [.text(name)])
      }
      try writer.close()
      let problems = #expect(throws: Problems.self) { try FeatureLayer(path, id: id) }
      #expect(problems?.messages.map { $0.text.en } == ["has 2 layers: pits, dumps"])
      #expect(try FeatureLayer("\(path):dumps", id: id).features.map(\.id) == ["dumps"])
      let absent = #expect(throws: Problems.self) { try FeatureLayer("\(path):roads", id: id) }
      #expect(absent?.messages.map(\.id) == ["zones.noLayer"])
      #expect(FeatureLayer.file(of: "\(path):dumps") == path)
    }
  }
}
