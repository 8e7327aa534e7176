import Foundation
import Messages
import Potential
import Statistics
import TestSupport
import Testing

@testable import Analyses

/// The mines' layer, the search table and the other files of `minesink potential`.
@Suite struct PotentialInputsTests {
  /// Squares of 0.1° on a row at 40° N, one for each text of properties.
  static func layer(_ properties: [String]) -> String {
    let features = properties.enumerated().map { number, text in
      let west = 110 + 0.2 * Double(number)
      let ring = [(west, 40.0), (west + 0.1, 40), (west + 0.1, 40.1), (west, 40.1), (west, 40)]
        .map { "[\($0.0), \($0.1)]" }.joined(separator: ", ")
      return """
        {"type": "Feature", "properties": {\(text)}, "geometry": {"type": "Polygon", "coordinates": [[\(ring)]]}}
        """
    }
    return "{\"type\": \"FeatureCollection\", \"features\": [\(features.joined(separator: ",\n"))]}"
  }

  static func settings(_ folder: String, _ more: [String], mines: String = "m.geojson") throws -> PotentialSettings {
    try PotentialTrial.settings(["--mines", "\(folder)/\(mines)", "--mine-id", "mine"] + more)
  }

  static func inputs(_ settings: PotentialSettings) throws -> PotentialInputs {
    try PotentialInputs(settings, threads: 2) { .commandLine("--" + Parameter.kebabCase($0)) }
  }

  /// What is wrong, without the folder.
  static func problems(_ settings: PotentialSettings, _ folder: String) throws -> [String] {
    do {
      _ = try inputs(settings)
      return []
    } catch let problems as Problems {
      return problems.messages.map { $0.line(.english).replacing(folder + "/", with: "") }
    }
  }

  static let good = [
    #""mine": "b", "relative_change": -12.5, "relative_change_p05": -20, "relative_change_p95": -5, "flag": null, "country": "CN", "soc": 1.5, "kind": "open", "closed": 2001"#,
    #""mine": "a", "relative_change": 3, "relative_change_p05": null, "relative_change_p95": 5, "flag": "widened_reference;low_coverage", "country": "MN", "soc": null, "kind": null, "closed": null"#,
    #""mine": "矿", "relative_change": null, "relative_change_p05": 1, "relative_change_p95": 2, "flag": "no_reference", "country": "CN", "soc": 2, "kind": "deep", "closed": 1999"#,
  ]

  @Test func `mines arrive with their values, flags, groups and fields`() throws {
    try withTemporaryFolder { folder in
      try writeText(Self.layer(Self.good), "\(folder)/m.geojson")
      let settings = try Self.settings(
        folder,
        [
          "--group", "country", "--predictor", "soc=soc", "--predictor", "type=@mine-type:kind", "--role",
          "plan=closed", "--predictor", "gpp=gpp.tif",
        ])
      let inputs = try Self.inputs(settings)
      #expect(inputs.mines.map(\.id) == ["b", "a", "矿"] && inputs.input.ids == ["b", "a", "矿"])
      #expect(inputs.mines.map(\.current) == [-12.5, 3, nil])
      // Bounds without a value, and a value without one of its bounds.
      #expect(inputs.mines.map(\.currentLow) == [-20, nil, nil] && inputs.mines.map(\.currentHigh) == [-5, 5, nil])
      #expect(inputs.mines.map(\.qualityFlags) == [[], ["low_coverage"], ["no_reference"]])
      #expect(inputs.mines.map(\.groups) == [["CN"], ["MN"], ["CN"]])
      // 0.1° × 0.1° at 40.05° N: 0.1 · 111.04 km by 0.1 · 85.3 km (dossier §3.4: 1° of longitude is 111.32 km · cos φ).
      for (number, mine) in inputs.mines.enumerated() {
        #expect(abs(mine.area_km2 - 94.7) < 0.3)
        #expect(abs(mine.longitude - (110.05 + 0.2 * Double(number))) < 0.05 && abs(mine.latitude - 40.05) < 0.05)
      }
      #expect(inputs.input.fields.keys.sorted() == ["closed", "kind", "soc"])
      guard case .numbers(let soc)? = inputs.input.fields["soc"] else { throw CocoaError(.formatting) }
      #expect(soc[0] == 1.5 && soc[1].isNaN && soc[2] == 2)
      #expect(inputs.input.fields["kind"] == .texts(["open", "", "deep"]))
      #expect(inputs.notes.isEmpty && inputs.search.isEmpty)
    }
  }

  @Test func `fields that aren't there, with the nearest name, all at once`() throws {
    try withTemporaryFolder { folder in
      try writeText(Self.layer(Self.good), "\(folder)/m.geojson")
      let settings = try PotentialTrial.settings([
        "--mines", "\(folder)/m.geojson", "--mine-id", "mines", "--target", "relativ_change", "--group",
        "contry,kind", "--predictor", "soc=soc", "--predictor", "gdp=GDP", "--role", "stage=@stage:closd",
        "--exclude-flags", "low_covrage,widened_reference",
      ])
      let own =
        "Its fields: mine, relative_change, relative_change_p05, relative_change_p95, flag, country, soc, kind, closed"
      let fields = own + ". If another table with the same ids holds it, give that with --attributes."
      #expect(
        try Self.problems(settings, folder) == [
          "--target: 'm.geojson' has no field 'relativ_change'; did you mean relative_change? \(fields)",
          "--group: 'm.geojson' has no field 'contry'; did you mean country? \(fields)",
          "--predictor: 'm.geojson' has no field 'GDP'. \(fields)",
          "--role: 'm.geojson' has no field 'closd'; did you mean closed? \(fields)",
          "--mine-id: 'm.geojson' has no field 'mines'; did you mean mine? \(own), fid.",
          "m.geojson: kind: 1 of 3 mines have no value: 1. "
            + "Fill in the field (such as with “unknown”), or leave kind out of --group.",
          "--exclude-flags: 'low_covrage' is a flag of no mine, nor of nep; did you mean low_coverage? Known flags: "
            + "coarse_cells, no_reference, widened_reference, overlaps_mine, partly_outside, low_coverage, "
            + "low_baseline_coverage, few_reference_cells, before_baseline.",
        ])
    }
  }

  @Test func `a field that isn't there is said where it was named, and that another table may hold it`() throws {
    try withTemporaryFolder { folder in
      try writeText(Self.layer(Self.good), "\(folder)/m.geojson")
      let yaml = """
        version: 1
        analyses:
          - analysis: potential
            mines: m.geojson
            mineId: mine
            predictor: {soc: soc, gdp: GDP}
            role: {aridity: closed, soil: soil_percent}

        """
      let (project, problems) = ProjectFile.decode(
        Array(yaml.utf8), path: "\(folder)/p.yaml", AnalysisRegistry([PotentialTrial.self]))
      #expect(problems.isEmpty)
      let values = try #require(project?.entries.first?.values)
      let settings = try PotentialSettings(values)
      func found(_ language: Language) -> [String] {
        do {
          _ = try PotentialInputs(settings, threads: 1, place: values.place(of:))
          return []
        } catch {
          return ((error as? Problems)?.messages ?? []).map { $0.line(language).replacing(folder + "/", with: "") }
        }
      }
      let fields = "mine, relative_change, relative_change_p05, relative_change_p95, flag, country, soc, kind, closed"
      #expect(
        found(.english) == [
          "p.yaml:6:27: analyses[0].predictor.gdp: 'm.geojson' has no field 'GDP'. Its fields: \(fields). "
            + "If another table with the same ids holds it, give that with --attributes.",
          "p.yaml:7:29: analyses[0].role.soil: 'm.geojson' has no field 'soil_percent'. Its fields: \(fields). "
            + "If another table with the same ids holds it, give that with --attributes.",
        ])
      #expect(found(.chinese).allSatisfy { $0.hasSuffix("若另有编号相同的表含有该字段，请用 --attributes 给出。") })
    }
  }

  @Test func `a target of words, a field of mixed values, and mines of one name`() throws {
    try withTemporaryFolder { folder in
      try writeText(
        Self.layer([
          #""mine": "a", "relative_change": "12", "soc": "1""#,
          #""mine": "a", "relative_change": "high", "soc": "n/a""#,
          #""mine": "c", "relative_change": "1", "soc": "2""#,
        ]), "\(folder)/m.geojson")
      let settings = try Self.settings(folder, ["--predictor", "soc=soc"])
      let found = try Self.problems(settings, folder)
      #expect(found.count == 1 && found[0].contains("a"), "mines of one name are told apart first: \(found)")
      let numbered = try PotentialTrial.settings([
        "--mines", "\(folder)/m.geojson", "--mine-id", "fid", "--predictor", "soc=soc",
      ])
      #expect(
        try Self.problems(numbered, folder) == [
          "m.geojson: relative_change: 'high' isn't a number; mines with such a value: 1 (1). "
            + "Name a field of numbers with --target; leave it empty where there is none.",
          "m.geojson: soc: most values are numbers, but 'n/a' isn't; mines with such a value: 1 (1). "
            + "Leave the field empty where a value is missing; where all of them are categories, write @mine-type:soc.",
        ])
      let typed = try PotentialTrial.settings([
        "--mines", "\(folder)/m.geojson", "--mine-id", "fid", "--target", "soc", "--predictor", "soc=@mine-type:soc",
      ])
      #expect(try Self.problems(typed, folder).allSatisfy { !$0.contains("most values") })
    }
  }

  @Test func `a layer without flags is said, a target without values refused`() throws {
    try withTemporaryFolder { folder in
      try writeText(
        Self.layer([#""mine": "a", "y": 1, "z": null"#, #""mine": "b", "y": 2, "z": null"#]), "\(folder)/m.geojson")
      let settings = try Self.settings(folder, ["--target", "y", "--predictor", "area=@area"])
      #expect(try Self.inputs(settings).notes.map(\.id) == ["mines.noFlags"])
      let other = try Self.settings(
        folder, ["--target", "z", "--predictor", "area=@area", "--exclude-flags", "no_reference"])
      #expect(
        try Self.problems(other, folder) == [
          "m.geojson: z: no mine has a value. Name another field with --target; relative_change needs a run of nep with a "
            + "reference.",
          "--exclude-flags: 'm.geojson' has no field flag. Leave it out, or give a layer with flags.",
        ])
      let none = try Self.settings(folder, ["--target", "y", "--predictor", "area=@area", "--exclude-flags", "none"])
      #expect(try Self.inputs(none).notes.isEmpty)
    }
  }

  @Test func `mines around a pole are refused`() throws {
    try withTemporaryFolder { folder in
      let ring = [(-135.0, 80.0), (-45, 85), (45, 80), (135, 85), (-135, 80)].map { "[\($0.0), \($0.1)]" }
      let cap = """
        {"type": "Feature", "properties": {"mine": "cap", "relative_change": 1},
         "geometry": {"type": "Polygon", "coordinates": [[\(ring.joined(separator: ", "))]]}}
        """
      try writeText(
        Self.layer(Self.good).replacing("\"features\": [", with: "\"features\": [\(cap), "), "\(folder)/m.geojson")
      let settings = try Self.settings(folder, ["--predictor", "a=@area"])
      #expect(
        try Self.problems(settings, folder) == [
          "m.geojson: polygons that go around a pole or touch it can't be computed with in longitudes and latitudes: cap. "
            + "Check their coordinates and the layer's coordinate system; leave them out where they are right."
        ])
    }
  }

  @Test func `a layer of a run for another variable is refused`() throws {
    try withTemporaryFolder { folder in
      let geojson = Self.layer([#""mine": "a", "relative_change": 1"#, #""mine": "b", "relative_change": 2"#])
      // GDAL knows a file by its content.
      try writeText(geojson, "\(folder)/nep.gpkg")
      var summary = Summary(analysis: "nep", title: Text("nep", zh: "nep"))
      summary.facts.nep = Summary.Nep(
        variable: "npp", unit: "g C/m2/yr", reference: "ring", baseline: nil, mines: 2, minesAnalysed: 2,
        belowMinimumArea: 0, outside: 0, noBaseline: 0, withReference: 2, withoutReference: 0, widened: 0, coarse: 0,
        overlapping: 0, overlapArea_km2: 0, clusters: 2, cellSize_m: 500, valuesOutsideRange: 0, validRangeLow: nil,
        validRangeHigh: nil, groupFields: [], hasPlacebo: false, lastYear: 2020, series: [])
      try Data(try JSONText.bytes(of: summary)).write(to: URL(fileURLWithPath: "\(folder)/summary.json"))
      let settings = try Self.settings(folder, ["--predictor", "area=@area"], mines: "nep.gpkg")
      #expect(
        try Self.problems(settings, folder) == [
          "--variable: is 'nep', but 'nep.gpkg' comes from a run of nep with npp. Give npp, or the layer of another run."
        ])
      let same = try Self.settings(folder, ["--predictor", "area=@area", "--variable", "npp"], mines: "nep.gpkg")
      #expect(try Self.inputs(same).mines.count == 2)
    }
  }

  @Test func `a search table gives settings, and everything wrong with it is said`() throws {
    try withTemporaryFolder { folder in
      let standard = ForestSettings(trees: 300, candidates: 1, seed: 7, threads: 2)
      func read(_ text: String) throws -> [ForestSettings] {
        try writeText(text, "\(folder)/s.csv")
        return try SearchTable.read("\(folder)/s.csv", standard: standard, predictors: 3)
      }
      let found = try read("trees,candidates,minimum_node,maximum_depth\n100,2,,\n,,5,8\n")
      #expect(
        found == [
          ForestSettings(trees: 100, candidates: 2, seed: 7, threads: 2),
          ForestSettings(trees: 300, candidates: 1, minimumNode: 5, maximumDepth: 8, seed: 7, threads: 2),
        ])
      do {
        _ = try read("trees,candidates,minimum_node,maximum_depth\n5,4,x,\n100,,,\n100,,,\n")
        Issue.record("it was taken")
      } catch let problems as Problems {
        #expect(
          problems.messages.map { $0.line(.english).replacing(folder + "/", with: "") } == [
            "s.csv: line 2, column trees: '5' is out of range; allowed: from 10 to 10000. Give a value in that range.",
            "s.csv: line 2, column candidates: '4' is out of range; allowed: from 1 to 3. Give a value in that range.",
            "s.csv: line 2, column minimum_node: 'x' isn't a whole number. Give a whole number from 1 to 1000000.",
            "s.csv: line 4, column trees: '100,,,' stands on line 3 already. Keep one of the rows.",
          ])
      }
      #expect(throws: Problems.self) { try read("trees,mtry\n1,2\n") }
    }
  }

  @Test func `everything that can be seen before another analysis has run is said`() throws {
    try withTemporaryFolder { folder in
      let settings = try PotentialTrial.settings([
        "--mines", "\(folder)/nep/nep.gpkg:mines", "--mine-id", "mine", "--predictor", "a=\(folder)/none.tif",
        "--predictor", "b=\(folder)/nep/map.tif", "--predictor", "c=@slope:\(folder)/dem.tif", "--role",
        "aridity=\(folder)/none.tif", "--search", "\(folder)/s.csv", "--attributes", "\(folder)/a.csv",
      ])
      let found = PotentialInputs.problems(
        settings, before: PendingOutputs(["\(folder)/nep"]), threads: 1, place: { .commandLine($0) })
      #expect(
        found.map { "\($0.id) \(($0.file ?? "").replacing(folder + "/", with: ""))" } == [
          "table.missing s.csv", "table.missing a.csv", "file.missing none.tif", "file.missing dem.tif",
        ])
      // Once it has run, what it wrote is missed with the rest.
      let after = try Self.problems(settings, folder)
      #expect(after.contains { $0.contains("nep/nep.gpkg") } && after.contains { $0.contains("s.csv") })
    }
  }

  @Test func `what the mines' layer doesn't hold comes from a table of attributes`() throws {
    try withTemporaryFolder { folder in
      try writeText(Self.layer(Self.good), "\(folder)/m.geojson")
      try writeText("id,gdp,region,soc\n矿,3,north,9\nb,1,south,9\nelse,7,east,9\n", "\(folder)/a.csv")
      let more = ["--attributes", "\(folder)/a.csv", "--attributes-id", "id"]
      let settings = try Self.settings(
        folder, more + ["--predictor", "gdp=gdp", "--predictor", "soc=soc", "--predictor", "where=region"])
      #expect(settings.inputFiles.map(\.parameter) == ["mines", "attributes"])
      let inputs = try Self.inputs(settings)
      guard case .numbers(let gdp)? = inputs.input.fields["gdp"], case .numbers(let soc)? = inputs.input.fields["soc"]
      else { throw CocoaError(.formatting) }
      #expect(gdp[0] == 1 && gdp[1].isNaN && gdp[2] == 3)
      // The layer's own field comes first.
      #expect(soc[0] == 1.5 && inputs.input.fields["region"] == .texts(["south", "", "north"]))
      #expect(inputs.notes.map(\.id) == ["attributes.missing"])
      // A group must be known of every mine, wherever it stands; a name that is nowhere is looked for in both.
      let wrong = try Self.settings(folder, more + ["--predictor", "gdp=gpd", "--group", "region"])
      #expect(
        try Self.problems(wrong, folder).map { $0.prefix(62) } == [
          "--predictor: 'm.geojson' has no field 'gpd'; did you mean gdp?",
          "m.geojson: region: 1 of 3 mines have no value: a. Fill in the ",
        ])
      try writeText("id,gdp\nx,3\n", "\(folder)/a.csv")
      #expect(try Self.problems(settings, folder).contains { $0.hasPrefix("a.csv: id: ") })
      let unnamed = try Self.settings(
        folder, ["--attributes", "\(folder)/a.csv", "--predictor", "gdp=gdp"])
      #expect(try Self.problems(unnamed, folder).contains { $0.contains("'a.csv' has no field 'mine'") })
    }
  }
}
