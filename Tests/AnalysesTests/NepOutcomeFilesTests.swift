import Foundation
import Geospatial
import Messages
import Productivity
import TestSupport
import Testing

@testable import Analyses

@Suite struct NepOutcomeFilesTests {
  @Test func `the layers hold the last year's values, and the references that were used`() throws {
    try withTemporaryFolder { folder in
      _ = try NepOutcomeFixture().outcome().write(into: StagingFolder(path: folder))
      let fields = ["country", "area_km2", "relative_change", "attained", "flag"]
      let mines = try FeatureLayer(
        "\(folder)/nep.gpkg:mines", id: .init("mine", parameter: "--mine-id"),
        fields: fields.map { .init($0, parameter: "--group-field") })
      #expect(mines.features.map(\.id) == ["安太堡, \"a\"", "b", "c"])
      #expect(mines.features[0].values[0] == "X")
      #expect(mines.features[0].values.dropFirst().prefix(3).map { $0.flatMap(Double.init) } == [2, -30, 100])
      #expect(mines.features[2].values[2] == nil)
      #expect(mines.features[2].values[4] == "no_reference")
      #expect(
        mines.fieldNames == [
          "mine", "country", "area_km2", "relative_change", "attained", "relative_change_p05", "relative_change_p95",
          "sen_slope", "mk_p", "flag",
        ])
      let references = try FeatureLayer(
        "\(folder)/nep.gpkg:references", id: .init("mine", parameter: "--mine-id"),
        fields: [.init("distance_km", parameter: "x"), .init("area_km2", parameter: "x")])
      #expect(references.features.map(\.id) == ["安太堡, \"a\"", "b"])
      #expect(references.features[0].values.map { $0.flatMap(Double.init) } == [5, 380])
    }
  }

  @Test func `group fields that are called like a field of the layer get another name`() {
    #expect(
      NepLayers.groupNames(["country", "FLAG", "flag", "mine", "Country"])
        == ["country", "FLAG_group", "flag_group2", "mine_group", "Country_group"])
  }

  @Test func `outlines of mines carry their number, and only groups with mines are drawn`() throws {
    try withTemporaryFolder { folder in
      _ = try NepOutcomeFixture().outcome().write(into: StagingFolder(path: folder))
      let mines = try #require(
        JSONSerialization.jsonObject(with: Data(readBytes("\(folder)/maps/mines.geojson"))) as? [String: Any])
      let features = try #require(mines["features"] as? [[String: Any]])
      #expect(features.compactMap { ($0["properties"] as? [String: Any])?["mine"] as? Int } == [0, 1, 2])
      let groups = try #require(
        JSONSerialization.jsonObject(with: Data(readBytes("\(folder)/maps/groups.geojson"))) as? [String: Any])
      let named = try #require(groups["features"] as? [[String: Any]])
      #expect(named.compactMap { ($0["properties"] as? [String: Any])?["group"] as? String } == ["X"])
    }
  }

  @Test func `outlines keep within the limit of points, by thinning and at last by points`() throws {
    let rough = (0..<10).map { NepOutcomeFixture.square(Double($0), 0, 0.5, points: 50) }
    let thinned = try #require(try MineOutlines.simplified(rough, limit: 100, threads: 2))
    #expect(thinned.reduce(0) { $0 + $1.rings[0].points.count } <= 100)
    #expect(thinned == (try MineOutlines.simplified(rough, limit: 100, threads: 1)))
    #expect(try MineOutlines.simplified(rough, limit: 29, threads: 1) == nil)
    try withTemporaryFolder { folder in
      let fixture = NepOutcomeFixture()
      try NepMaps(result: try fixture.result(), shapes: fixture.shapes, threads: 1).write(
        into: StagingFolder(path: folder), limit: 5)
      let text = String(decoding: try readBytes("\(folder)/maps/mines.geojson"), as: UTF8.self)
      #expect(text.contains("\"Point\"") && !text.contains("Polygon"))
    }
  }

  @Test func `any number of threads gives the same bytes`() throws {
    func files(_ threads: Int) throws -> [String: [UInt8]] {
      try withTemporaryFolder { folder in
        _ = try NepOutcomeFixture().outcome(threads: threads).write(into: StagingFolder(path: folder))
        return try snapshot(folder)
      }
    }
    #expect(try files(1) == files(3))
  }

  @Test func `the notes name what was left out, overlaps, clusters and values outside the range`() throws {
    let notes = try NepOutcomeFixture().outcome().notes
    #expect(
      notes.map(\.id) == [
        "nep.belowMinimumArea", "nep.outside", "nep.outsideRange", "nep.lowCoverage", "nep.overlaps",
        "nep.noReference", "nep.placebo.found", "nep.fewClusters",
      ])
    let outside = try #require(notes.first { $0.id == "nep.outsideRange" })
    #expect(outside.text.en.contains("2002: 10 of 100 cells (all −9999)"))
    #expect(outside.mend?.en.contains("-a_nodata") == true)
    for note in notes {
      #expect(!note.text.en.contains("{") && !note.text.zh.contains("{"))
      #expect(note.mend?.en.contains("{") != true && note.mend?.zh.contains("{") != true)
    }
    #expect(try NepOutcomeFixture().outcome().problems.isEmpty)
  }

  @Test func `values that are all implausible are a problem that names them`() throws {
    let fixture = NepOutcomeFixture()
    var run = fixture.run
    run.cells = fixture.years.map { .init(year: $0, valid: 0, outside: 7, outsideRange: 20_000...65_535) }
    let problems = NepFindings(settings: fixture.settings, result: try fixture.result(), run: run).problems
    #expect(problems.map(\.id) == ["nep.allOutsideRange"])
    #expect(problems[0].text.en.contains("20000 to 65535"))
    #expect(problems[0].mend?.en.contains("--scale") == true)
  }
}
