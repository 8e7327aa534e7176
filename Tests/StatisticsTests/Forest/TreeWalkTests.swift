import Testing

@testable import Statistics

struct TreeWalkTests {
  @Test func `keys are in the order of the values`() {
    let values: [Double] =
      [-.infinity, -1e300, -2, -1, -1e-300, 0, .leastNonzeroMagnitude, 1, 1.nextUp, 2, 1e300, .infinity]
      + ForestData.normal(200, "keys")
    for one in values {
      for other in values { #expect((PackedRows.key(one) > PackedRows.key(other)) == (one > other)) }
    }
    #expect(PackedRows.key(-0.0) == PackedRows.key(0.0))
  }

  /// The mean over the trees of the leaf that a row comes to step by step.
  private func slow(_ forest: RandomForest, _ row: [Double]) -> Double {
    let sum = forest.trees.reduce(0) { sum, tree in
      var node = 0
      while !tree.isLeaf(node) {
        let split = tree.nodes[node]
        node = Int(split.child) + (row[Int(split.predictor)] <= split.threshold ? 0 : 1)
      }
      return sum + tree.values[node]
    }
    return sum / Double(forest.trees.count)
  }

  @Test(arguments: [1, 7, 8, 9, 40, 600])
  func `a prediction is the mean of walking each tree step by step, to the last bit`(_ rows: Int) throws {
    // Values about 0, some of them exactly on a threshold: halfway between whole numbers.
    let grid = { (name: String, count: Int) in ForestData.normal(count, name).map { ($0 * 4).rounded() } }
    let target = zip(grid("a", 80), grid("b", 80)).map { $0 - 0.5 * $1 }
    let forest = try RandomForest.train(
      FeatureTable(numbers: ["a": grid("a", 80), "b": grid("b", 80)]), target: target,
      settings: ForestSettings(trees: 9))
    let new = (grid("c", rows).map { $0 / 2 }, grid("d", rows).map { $0 / 2 })
    let table = try FeatureTable(numbers: ["a": new.0, "b": new.1])
    let found = try forest.predict(table).values
    #expect(found == (0..<rows).map { slow(forest, [new.0[$0], new.1[$0]]) })
    #expect(try forest.predict(table, threads: 2).values == found)
    // A row with a gap among them leaves the others as they are.
    let gap = try FeatureTable(numbers: ["a": [.nan] + new.0, "b": [1] + new.1])
    #expect(try forest.predict(gap).values.dropFirst() == found[...])
  }

  @Test func `a forest of one leaf predicts it`() throws {
    let forest = try RandomForest.train(
      FeatureTable(numbers: ["x": [1, 2, 3]]), target: [4, 4, 4], settings: ForestSettings(trees: 3))
    #expect(try forest.predict(FeatureTable(numbers: ["x": [-9, 9]])).values == [4, 4])
  }
}
