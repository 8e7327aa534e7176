import Foundation
import Messages
import TestSupport
import Testing

@testable import Analyses
@testable import Geospatial

@Suite struct PredictorUnitTests {
  /// A virtual raster over a constant one, which states a unit.
  private func file(_ name: String, unit: String?, in folder: String, value: Float = 1) throws -> String {
    let grid = try PredictorWorld.degrees(columns: 10, rows: 10)
    let path = try PredictorWorld.write("\(folder)/\(name).tif", [Float](repeating: value, count: 100), grid)
    guard let unit else { return path }
    let transform = grid.geotransform.map { "\($0)" }.joined(separator: ", ")
    let text = """
      <VRTDataset rasterXSize="10" rasterYSize="10"><SRS>EPSG:4326</SRS><GeoTransform>\(transform)</GeoTransform>
      <VRTRasterBand dataType="Float32" band="1"><UnitType>\(unit)</UnitType><SimpleSource>
      <SourceFilename relativeToVRT="0">\(path)</SourceFilename><SourceBand>1</SourceBand></SimpleSource>
      </VRTRasterBand></VRTDataset>
      """
    try text.write(toFile: path + ".vrt", atomically: true, encoding: .utf8)
    return path + ".vrt"
  }

  private let mines = PotentialMinesInput(
    ids: ["a"], polygons: [PredictorWorld.outline(110.05, 39.95, radius: 0.03)],
    fields: ["percent": .numbers([3]), "closed": .numbers([2010])])

  @Test func `a predictor has the unit that its raster states, and what is derived from it one that follows`() throws {
    try withTemporaryFolder { folder in
      let rain = try file("rain", unit: " mm/yr\n", in: folder)
      let bare = try file("bare", unit: nil, in: folder)
      let dem = try file("dem", unit: "metre", in: folder)
      let years = try (2001...2004).map {
        DatedRaster(year: $0, path: try file("t\($0)", unit: "°C", in: folder, value: Float($0)))
      }
      let sources: [(String, PredictorSource)] = [
        ("rain", .raster(rain)), ("bare", .raster(bare)), ("height", .terrain(.elevation, elevation: dem)),
        ("slope", .terrain(.slope, elevation: dem)), ("warmest", .series(years, .maximum)),
        ("spread", .series(years, .standardDeviation)), ("warming", .series(years, .trend)), ("area", .geometry(.area)),
        ("soil", .field("percent")), ("closed", .yearsSinceClosure("closed", year: 2020)),
      ]
      let facts = try PredictorWorld.reading(sources, mines).read().facts
      #expect(
        facts.map(\.unit) == ["mm/yr", nil, "m", "°", "°C", "°C", "°C per yr", "km²", nil, "yr"])
    }
  }

  @Test func `years in different units have no unit, and a note names both`() throws {
    try withTemporaryFolder { folder in
      let years = try zip(2001...2003, ["K", "°C", "K"]).map {
        DatedRaster(year: $0, path: try file("t\($0)", unit: $1, in: folder))
      }
      let values = try PredictorWorld.reading([("t", .series(years, .mean))], mines).read()
      #expect(values.facts.first?.unit == nil)
      let note = values.notes.first { $0.id == "predictor.units" }
      #expect(note?.text.en.contains("(K, °C)") == true && note?.place?.en == "t")
      #expect(note?.text.zh.contains("{") == false)
    }
  }

  @Test func `a year without a unit is taken for like the others, and a sentence is cut`() throws {
    try withTemporaryFolder { folder in
      let years = try zip(2001...2002, ["K", nil]).map {
        DatedRaster(year: $0, path: try file("t\($0)", unit: $1, in: folder))
      }
      let long = try file("long", unit: String(repeating: "kilograms ", count: 9), in: folder)
      let values = try PredictorWorld.reading([("t", .series(years, .mean)), ("l", .raster(long))], mines).read()
      #expect(values.facts[0].unit == "K")
      #expect(values.facts[1].unit.map { $0.count == 40 && $0.hasSuffix("…") } == true)
    }
  }
}
