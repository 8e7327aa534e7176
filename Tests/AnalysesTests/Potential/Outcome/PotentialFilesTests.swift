import Foundation
import Geospatial
import Messages
import Potential
import TestSupport
import Testing

@testable import Analyses
@testable import Statistics

@Suite struct PotentialFilesTests {
  private func written<Result>(
    _ fixture: PotentialOutcomeFixture, _ body: (String, Summary) throws -> Result
  ) throws -> Result {
    try withTemporaryFolder { folder in
      let summary = try fixture.outcome().write(into: StagingFolder(path: folder))
      return try body(folder, summary)
    }
  }

  @Test func `the layer holds what the table says, with null for what is unknown`() throws {
    try written(PotentialOutcomeFixture()) { folder, _ in
      let fields = [
        "country", "area_km2", "current", "attainable", "potential", "potential_p05", "potential_p95", "noise_floor",
        "above_noise", "inside", "strategy", "driver_1", "driver_2", "driver_3", "flag",
      ]
      let layer = try FeatureLayer(
        "\(folder)/potential.gpkg:mines", id: .init("mine", parameter: "--mine-id"),
        fields: fields.map { .init($0, parameter: "--group") })
      #expect(layer.fieldNames == ["mine"] + fields)
      #expect(layer.features.map(\.id) == ["安太堡, \"a\"", "b", "c", "d", "e"])
      let first = layer.features[0].values
      #expect(first[1...8].map { $0.flatMap(Double.init) } == [2, 100, 130, 30, 15, 50, 12, 18])
      #expect(first[9...12] == ["yes", "R1", "soc", "rain"] && first[13] == nil && first[14] == nil)
      let outside = layer.features[2].values
      #expect(outside[3] == nil && outside[4] == nil && outside[9] == "no" && outside[10] == nil)
      #expect(outside[14] == "outside_applicability;coarse_cells")
    }
  }

  @Test func `outlines carry the number of their mine`() throws {
    try written(PotentialOutcomeFixture()) { folder, _ in
      let collection = try #require(
        JSONSerialization.jsonObject(with: Data(readBytes("\(folder)/maps/mines.geojson"))) as? [String: Any])
      let features = try #require(collection["features"] as? [[String: Any]])
      #expect(features.compactMap { ($0["properties"] as? [String: Any])?["mine"] as? Int } == [0, 1, 2, 3, 4])
    }
  }

  @Test func `the model's file reads back with what it was made for`() throws {
    try written(PotentialOutcomeFixture()) { folder, _ in
      let file = try ForestFile(decoding: readBytes("\(folder)/forest.minesink"))
      #expect(file.notes["target"] == "relative_change" && file.notes["unit"] == "g C/m2/yr")
      #expect(file.notes["selection.en"]?.contains("1 were learnt from") == true)
      #expect(file.notes["label.zh"]?.contains("0.9 分位") == true)
    }
  }

  private func document(_ fixture: PotentialOutcomeFixture) throws -> [String: JSONValue] {
    try written(fixture) { folder, _ in
      guard case .object(let object) = try JSONText.value(JSONValue.self, from: readBytes("\(folder)/model.json"))
      else { return [:] }
      return object
    }
  }

  @Test func `the model's document holds settings, selection in words, validation table and versions`() throws {
    let document = try document(PotentialOutcomeFixture())
    #expect(
      Set(document.keys) == [
        "schema", "program", "forestFile", "trainedHere", "model", "target", "mode", "selection", "forest", "design",
        "predictors", "validations", "search", "residualStandardDeviation", "applicability", "importance",
      ])
    #expect(document["program"] == .text(MineSink.version) && document["model"] == .null)
    guard case .object(let selection)? = document["selection"], case .object(let words)? = selection["words"],
      case .list(let validations)? = document["validations"], case .object(let holdout) = validations[3],
      case .object(let mode)? = document["mode"]
    else { return #expect(Bool(false), "model.json has another layout") }
    #expect(selection["training"] == .whole(1) && selection["withoutTarget"] == .whole(1))
    #expect(
      words["en"]
        == .text(
          "Of 5 mines 1 were learnt from. 1 were kept apart for the test, by whole blocks of 200 km. 1 have no target. 1 have a flag that speaks against learning from them (coarse_cells). 1 lack a predictor."
        ))
    #expect(words["zh"] != words["en"])
    #expect(holdout["scheme"] == .text("holdout") && holdout["intervalCoverage_percent"] == .whole(90))
    // 1 − 3·0.4²/2 = 0.76
    guard case .number(let determination)? = holdout["determination"] else { return #expect(Bool(false)) }
    #expect(abs(determination - 0.76) < 1e-12)
    #expect(mode["id"] == .text("frontier") && mode["isBiased"] == .boolean(false) && mode["threshold"] == .null)
  }

  @Test func `mode threshold is called biased in the document, and what wasn't learnt from is counted`() throws {
    var fixture = try PotentialOutcomeFixture(mode: .threshold)
    fixture.figures.report.selection.poorQuality = 0
    fixture.figures.report.selection.belowThreshold = 1
    let document = try document(fixture)
    guard case .object(let mode)? = document["mode"], case .object(let label)? = mode["label"],
      case .object(let selection)? = document["selection"], case .object(let words)? = selection["words"],
      case .text(let english)? = words["en"]
    else { return #expect(Bool(false), "model.json has another layout") }
    #expect(mode["isBiased"] == .boolean(true) && mode["quantile"] == .null && mode["threshold"] == .whole(100))
    #expect(label["en"].map { if case .text(let text) = $0 { text.contains("biased") } else { false } } == true)
    #expect(
      english.contains("1 don't lie above the threshold of 100.") && english.contains("every prediction lies above"))
  }

  @Test func `the search is listed with the settings that were chosen`() throws {
    var fixture = try PotentialOutcomeFixture()
    fixture.figures.report.trials = [0.4, 0.2, 0.2].enumerated().map { number, error in
      let scores = PotentialOutcomeFixture.validation(.spatial, error: error).scores
      return .init(settings: ForestSettings(trees: 100 + number), scores: scores, foldScores: [scores])
    }
    guard case .list(let trials)? = try document(fixture)["search"] else { return #expect(Bool(false)) }
    let chosen = trials.map { trial -> JSONValue? in
      if case .object(let object) = trial { object["isChosen"] } else { nil }
    }
    // Of equally good ones the first.
    #expect(chosen == [.boolean(false), .boolean(true), .boolean(false)])
  }

  @Test func `a model that was trained leaves a folder in which everything adds up`() throws {
    // y = soil + a scatter that no predictor tells; mines 1° apart.
    let count = 60
    var stream = RandomStream(seed: 5, name: "test")
    let soil = (0..<count).map { _ in stream.uniform() * 100 }
    let rain = (0..<count).map { _ in stream.uniform() * 500 }
    let mines = (0..<count).map { number -> PotentialMine in
      let current = soil[number] + 20 * stream.uniform()
      return PotentialMine(
        id: "m\(number)", area_km2: 1 + Double(number % 7), longitude: Double(number % 10) * 3,
        latitude: Double(number / 10) * 3, current: number % 20 == 0 ? nil : current,
        qualityFlags: number % 15 == 1 ? ["coarse_cells"] : [], groups: [number % 3 == 0 ? "X" : "Y"])
    }
    var known = rain
    known[7] = .nan
    let table = try FeatureTable(numbers: ["soc": soil, "rain": known])
    let options = PotentialOptions(
      holdout: 0.2, forest: ForestSettings(trees: 20), importance: [.permutation], resamples: 20, seed: 3)
    let model = try PotentialModel.train(mines, table, options, progress: nil)
    let result = try PotentialResult(
      mines: mines, groupFields: ["country"], predictors: table, model: model, options: options,
      strategies: PotentialOutcomeFixture.table, hasCarbon: true)
    var settings = try PotentialOutcomeFixture().settings
    settings.predictors.remove(at: 1)
    let run = PotentialRun(
      mines: count, area_km2: mines.reduce(0) { $0 + $1.area_km2 }, predictors: table, seed: 3)
    try withTemporaryFolder { folder in
      let outcome = PotentialOutcome(
        settings: settings, result: result, run: run,
        shapes: mines.map { PotentialOutcomeFixture.square($0.longitude, $0.latitude) },
        strategies: StrategyFile(path: "s.yaml", table: PotentialOutcomeFixture.table, text: []), threads: 2)
      let summary = try outcome.write(into: StagingFolder(path: folder))
      #expect(summary.tables.map(\.rows).allSatisfy { $0 > 0 })
      #expect(summary.facts.potential?.missing == 1)
      #expect(outcome.notes.contains { $0.id == "potential.missingPredictor" && $0.text.en.hasSuffix("m7") })
      let file = try ForestFile(decoding: readBytes("\(folder)/forest.minesink"))
      let read = try PotentialModel(file)
      #expect(read.trainingMines == model.trainingMines)
    }
  }
}
