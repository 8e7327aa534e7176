import Foundation
import Messages
import TestSupport
import Testing

@testable import Geospatial

/// A polygon that is left out becomes untouched land of other mines' references, so that broken ones are refused.
@Suite struct FeatureDamageTests {
  private let id = FeatureLayer.Field("mine", parameter: "--mine-id")

  private func problems(_ path: String) -> [Message] {
    let problems = #expect(throws: Problems.self) { try FeatureLayer(path, id: id, threads: 2) }
    return problems?.messages ?? []
  }

  /// Two squares, and a third one whose second corner is replaced.
  private func write(_ folder: String, corner: String, system: String? = nil) throws -> String {
    func square(_ name: String, _ west: Int, _ corner: String) -> String {
      """
      {"type":"Feature","properties":{"mine":"\(name)"},"geometry":{"type":"Polygon","coordinates":
      [[[\(west),39],[\(corner)],[\(west + 1),40],[\(west),40],[\(west),39]]]}}
      """
    }
    let crs = system.map { #""crs":{"type":"name","properties":{"name":"\#($0)"}},"# } ?? ""
    let features = [square("a", 1, "2,39"), square("b", 3, "4,39"), square("坏", 110, corner)].joined(separator: ",")
    let path = "\(folder)/矿.geojson"
    try Data("{\"type\":\"FeatureCollection\",\(crs)\"features\":[\(features)]}".utf8)
      .write(to: URL(fileURLWithPath: path))
    return path
  }

  @Test(
    arguments: [
      ("NaN,39", "zones.notFinite"), ("111,NaN", "zones.notFinite"), ("Infinity,39", "zones.notFinite"),
      ("1e300,39", "zones.beyondEarth"), ("-1e300,39", "zones.beyondEarth"), ("541,39", "zones.beyondEarth"),
      ("111,1e300", "zones.beyondPoles"), ("111,-91", "zones.beyondPoles"), ("\"a\",39", "zones.unreadable"),
    ])
  func `a coordinate that can't be is a problem of the polygon that has it`(_ corner: String, _ problem: String) throws
  {
    try withTemporaryFolder { folder in
      let said = problems(try write(folder, corner: corner))
      #expect(said.map(\.id) == [problem])
      for message in said {
        #expect(message.text.en.hasSuffix(": 坏") && message.text.zh.hasSuffix("：坏") && message.mend != nil)
      }
    }
  }

  @Test func `metres further than the Earth goes are a problem`() throws {
    try withTemporaryFolder { folder in
      let path = try write(folder, corner: "2e9,39", system: "urn:ogc:def:crs:EPSG::32649")
      #expect(problems(path).map(\.id) == ["zones.beyondEarth"])
    }
  }

  @Test func `a turn around the Earth is said`() throws {
    try withTemporaryFolder { folder in
      let far = try FeatureLayer(try write(folder, corner: "361,39"), id: id)
      #expect(far.notes.contains { $0.id == "zones.turned" && $0.text.en.hasSuffix(": 坏") })
      let near = try FeatureLayer(try write(folder, corner: "190,39"), id: id)
      #expect(near.notes.isEmpty)
    }
  }

  @Test func `a geometry that isn't one is a problem, with what GDAL says of it`() throws {
    try withTemporaryFolder { folder in
      let path = "\(folder)/mines.gpkg"
      var writer = try FeatureWriter(path: path, crs: try CoordinateSystem(epsg: 4326))
      try writer.beginLayer("mines", fields: [.init("mine", .text)])
      for number in 0..<3 {
        let x = Double(number)
        try writer.add(
          Polygon(rings: [.init(points: [.init(x: x, y: 1), .init(x: x + 1, y: 1), .init(x: x, y: 2)], isHole: false)]),
          [.text("m\(number)")])
      }
      try writer.close()
      #expect(try FeatureLayer(path, id: id).features.count == 3)
      var bytes = try Data(contentsOf: URL(fileURLWithPath: path))
      // The header of a geometry (OGC 12-128r17, 2.1.3): "GP", version 0.
      let header = try #require(bytes.range(of: Data([0x47, 0x50, 0x00])))
      bytes.replaceSubrange(header, with: [0x78, 0x78, 0x78])
      try bytes.write(to: URL(fileURLWithPath: path))
      let said = problems(path)
      #expect(said.map(\.id) == ["zones.unreadable"])
      #expect(said.first?.text.en.contains("(Unable to read geometry): m") == true)
    }
  }

  @Test func `a shapefile that was cut off loses no mine silently`() throws {
    try withTemporaryFolder { folder in
      let path = "\(folder)/mines.shp"
      try Shapefile.write(path, squares: 25)
      #expect(try FeatureLayer(path, id: .init("fid", parameter: "--mine-id")).features.count == 25)
      let whole = try Data(contentsOf: URL(fileURLWithPath: path))
      // 100 bytes of header and 136 for each square: ten of them, and a part of the eleventh.
      try whole.prefix(1500).write(to: URL(fileURLWithPath: path))
      let said = #expect(throws: Problems.self) { try FeatureLayer(path, id: .init("fid", parameter: "--mine-id")) }
      #expect(said?.messages.map(\.id) == ["zones.unreadable"])
      #expect(said?.messages.first?.text.en.hasSuffix(": 10, 11, 12, 13, 14, 15, 16, 17, … (15)") == true)
    }
  }
}

/// A shapefile of squares (ESRI Shapefile Technical Description, July 1998), its numbers as they stand there.
private enum Shapefile {
  static func write(_ path: String, squares: Int) throws {
    let stem = String(path.dropLast(4))
    var records = Data()
    var index = Data()
    for number in 0..<squares {
      let x = Double(number)
      append(Int32(50 + records.count / 2).bigEndian, to: &index)
      append(Int32(64).bigEndian, to: &index)
      append(Int32(number + 1).bigEndian, to: &records)
      append(Int32(64).bigEndian, to: &records)
      append(Int32(5).littleEndian, to: &records)
      for bound in [x, 1, x + 0.5, 1.5] { append(bound.bitPattern.littleEndian, to: &records) }
      for count in [1, 5, 0] as [Int32] { append(count.littleEndian, to: &records) }
      for corner in [x, 1, x, 1.5, x + 0.5, 1.5, x + 0.5, 1, x, 1] {
        append(corner.bitPattern.littleEndian, to: &records)
      }
    }
    try (header(records.count, squares) + records).write(to: URL(fileURLWithPath: path))
    try (header(index.count, squares) + index).write(to: URL(fileURLWithPath: stem + ".shx"))
    let system = """
      GEOGCS["GCS_WGS_1984",DATUM["D_WGS_1984",SPHEROID["WGS_1984",6378137.0,298.257223563]],PRIMEM["Greenwich",0.0],\
      UNIT["Degree",0.0174532925199433]]
      """
    try Data(system.utf8).write(to: URL(fileURLWithPath: stem + ".prj"))
  }

  private static func header(_ bytes: Int, _ squares: Int) -> Data {
    var header = Data()
    for word in [9994, 0, 0, 0, 0, 0, Int32(50 + bytes / 2)] { append(word.bigEndian, to: &header) }
    for word in [1000, 5] as [Int32] { append(word.littleEndian, to: &header) }
    for bound in [0, 1, Double(squares), 1.5, 0, 0, 0, 0] { append(bound.bitPattern.littleEndian, to: &header) }
    return header
  }

  private static func append(_ number: some FixedWidthInteger, to data: inout Data) {
    for shift in stride(from: 0, to: number.bitWidth, by: 8) { data.append(UInt8(truncatingIfNeeded: number >> shift)) }
  }
}
