import Messages
import Testing

@testable import Geospatial

@Suite struct GridAlignmentTests {
  private func grid(_ epsg: Int = 32649, x: Double = 5e5, y: Double = 4e6, size: Double = 30) throws -> Grid {
    Grid(
      crs: try CoordinateSystem(epsg: epsg), geotransform: [x, size, 0, y, 0, -size], columns: 100, rows: 80)
  }

  @Test func `an origin whole cells away is aligned`() throws {
    let alignment = try GridAlignment(
      of: try grid(x: 5e5 + 7 * 30, y: 4e6 - 3 * 30 + 0.02), file: "b.tif", on: try grid(), referenceFile: "a.tif")
    #expect(alignment.column == 7)
    #expect(alignment.row == 3)
  }

  /// Files of one product have EPSG:4326, those of another what ESRI or PROJ writes for it.
  @Test(arguments: [
    "+proj=longlat +datum=WGS84 +no_defs", "OGC:CRS84",
    #"GEOGCS["GCS_WGS_1984",DATUM["D_WGS_1984",SPHEROID["WGS_1984",6378137.0,298.257223563]],PRIMEM["Greenwich",0.0],"#
      + #"UNIT["Degree",0.0174532925199433]]"#,
  ])
  func `a system is the same however it is spelt, another datum isn't`(spelling: String) throws {
    let plain = try CoordinateSystem(epsg: 4326)
    let respelt = try CoordinateSystem(userInput: spelling)
    #expect(plain.isSame(as: respelt) && respelt.isSame(as: plain))
    let china = try CoordinateSystem(epsg: 4490)
    #expect(!china.isSame(as: plain) && !china.isSame(as: respelt))
  }

  @Test func `what differs is named with its amount`() throws {
    let cases: [(Grid, String, String)] = [
      (try grid(32650), "grid.systemDiffers", "UTM zone 50N"),
      (try grid(size: 28.5), "grid.cellSizeDiffers", "28.5"),
      (try grid(x: 5e5 + 10, y: 4e6), "grid.originDiffers", "0.3333"),
    ]
    for (other, id, words) in cases {
      let problems = #expect(throws: Problems.self) {
        try GridAlignment(of: other, file: "b.tif", on: try grid(), referenceFile: "a.tif")
      }
      #expect(problems?.messages.map(\.id) == [id])
      let line = problems?.messages.first?.line(.english) ?? ""
      #expect(line.hasPrefix("b.tif: ") && line.contains(words) && line.contains("a.tif") && line.contains("--align"))
    }
  }
}
