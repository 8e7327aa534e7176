import Testing

@testable import Statistics

struct ApplicabilityAreaTests {
  @Test func `one predictor 0, 1, 2, 3, 10: of science-md 4-6`() throws {
    let area = try ApplicabilityArea(
      training: FeatureTable(numbers: ["x": [0, 1, 2, 3, 10]]), importance: ["x": 1])
    // Σ of the ten distances 44/10 over the standard deviation √15.7
    #expect(abs(area.meanDistance - 1.1104598) < 1e-7)
    #expect(abs(area.meanDistance - 4.4 / 15.7.squareRoot()) < 1e-12)
    // Nearest 1, 1, 1, 1, 7 apart: 1/4.4 and 7/4.4
    for (found, expected) in zip(area.trainingIndices, [1, 1, 1, 1, 7].map { $0 / 4.4 }) {
      #expect(abs(found - expected) < 1e-12)
    }
    #expect(abs(area.threshold - 0.2272727) < 1e-7)
    // 3 from the nearest
    let found = try area.indices(of: FeatureTable(numbers: ["x": [6, 0.5, 10, .nan]]))
    #expect(abs(found[0] - 0.6818182) < 1e-7 && abs(found[1] - 0.5 / 4.4) < 1e-12 && found[2] == 0)
    #expect(found[3].isNaN)
    #expect(
      try area.isInside(FeatureTable(numbers: ["x": [6, 0.5, 10, .nan]])) == [false, true, true, false])
  }

  @Test func `with folds the nearest row of another fold counts`() throws {
    let area = try ApplicabilityArea(
      training: FeatureTable(numbers: ["x": [0, 1, 2, 3, 10]]), importance: ["x": 5],
      folds: Folds(ofRow: [0, 0, 1, 1, 0]))
    for (found, expected) in zip(area.trainingIndices, [2, 1, 1, 2, 7].map { $0 / 4.4 }) {
      #expect(abs(found - expected) < 1e-12)
    }
    // Q₁ 1, Q₃ 2: 2 + 1.5 is less than the greatest, 7.
    #expect(abs(area.threshold - 3.5 / 4.4) < 1e-12)
  }

  @Test func `distances are weighted by importance; negative importance is none`() throws {
    let rows = 21
    let table = try FeatureTable(
      names: ["a", "b", "soil", "none"],
      columns: [
        .numbers(ForestData.normal(rows, "a")), .numbers(ForestData.normal(rows, "b")),
        .categories((0..<rows).map { ["clay", "sand", "loam"][$0 % 3] }), .numbers(ForestData.normal(rows, "none")),
      ])
    let area = try ApplicabilityArea(
      training: table, importance: ["a": 2, "b": 0.5, "soil": 1, "none": -3], threads: 2)
    #expect(area.weights == ["a": 2, "b": 0.5, "soil": 1])
    // From the definition, one row against all.
    func column(_ name: String, _ level: String? = nil) -> [Double] {
      let values: [Double] =
        switch table[name] {
        case .numbers(let values): values
        case .categories(let values): values.map { $0 == level ? 1 : 0 }
        case nil: []
        }
      let mean = ForestData.mean(values)
      let squares = values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
      return values.map { ($0 - mean) / (squares / Double(rows - 1)).squareRoot() }
    }
    let axes =
      [column("a").map { 2 * $0 }, column("b").map { 0.5 * $0 }] + ["clay", "sand", "loam"].map { column("soil", $0) }
    func distance(_ one: Int, _ other: Int) -> Double {
      axes.reduce(0) { $0 + ($1[one] - $1[other]) * ($1[one] - $1[other]) }.squareRoot()
    }
    var mean = 0.0
    for one in 0..<rows { for other in 0..<rows { mean += distance(one, other) / Double(rows * (rows - 1)) } }
    #expect(abs(area.meanDistance - mean) < 1e-12)
    for one in 0..<rows {
      let least = (0..<rows).filter { $0 != one }.map { distance(one, $0) }.min() ?? 0
      #expect(abs(area.trainingIndices[one] - least / mean) < 1e-9)
    }
    #expect(try area.indices(of: table).allSatisfy { $0 < 1e-9 })
    #expect(try area.indices(of: table, threads: 3) == area.indices(of: table))
  }

  @Test func `a forest has an area of its own`() throws {
    let (table, target) = try ForestData.friedman(60)
    let forest = try RandomForest.train(table, target: target, settings: ForestSettings(trees: 20))
    #expect(forest.trainingTable == table)
    let area = try ApplicabilityArea(forest)
    let far = try FeatureTable(names: table.names, columns: table.names.map { _ in .numbers([0.5, 9]) })
    #expect(try area.isInside(far)[1] == false)
  }

  @Test func `what says nothing about distance is refused`() throws {
    let table = try FeatureTable(numbers: ["x": [1, 1, 1], "y": [1, .nan, 3]])
    #expect(throws: ForestError([.noDistance])) { try ApplicabilityArea(training: table, importance: ["x": 1]) }
    #expect(throws: ForestError([.noDistance])) { try ApplicabilityArea(training: table, importance: ["x": -1]) }
    #expect(throws: ForestError([.absentPredictors(["z"]), .missingValues(predictor: "y", rows: [1])])) {
      try ApplicabilityArea(training: table, importance: ["y": 1, "z": 1])
    }
  }
}
