import Testing

@testable import Statistics

struct ForestContributionTests {
  @Test func `base and contributions add up to the prediction, in and out of the bag`() throws {
    let (table, target) = try ForestData.friedman(200)
    let forest = try RandomForest.train(table, target: target, settings: ForestSettings(trees: 6))
    let found = try forest.contributions(table)
    let outside = try forest.outOfBagContributions()
    #expect(found.predictors == table.names && found.values.count == 200 * 6 && found.base.count == 200)
    #expect(Set(found.base).count == 1)
    let predicted = try forest.predict(table).values
    let honest = forest.outOfBag().values
    for row in 0..<200 {
      #expect(abs(found.base[row] + found.row(row).reduce(0, +) - predicted[row]) < 1e-9)
      let sum = outside.base[row] + outside.row(row).reduce(0, +)
      #expect(honest[row].isNaN ? sum.isNaN : abs(sum - honest[row]) < 1e-9)
    }
    #expect(honest.contains { $0.isNaN })
  }

  @Test func `each split's change of the mean is its predictor's`() throws {
    // By hand: of the drawn rows the root has the mean m, and the split at 2.5 sends x ≤ 2 to the mean 1, x ≥ 3 to the mean 5.
    let table = try FeatureTable(numbers: ["a": [1, 2, 3, 4], "b": [0, 0, 0, 0]])
    let forest = try RandomForest.train(
      table, target: [1, 1, 5, 5], settings: ForestSettings(trees: 40, candidates: 2, minimumNode: 1))
    let found = try forest.contributions(table)
    #expect(found.row(0)[1] == 0 && found.row(3)[1] == 0)
    for row in 0..<4 {
      let changes = forest.trees.map { tree -> Double in
        let drawn = (0..<4).filter { tree.isInBag($0) }
        guard tree.nodes.count > 1 else { return 0 }
        #expect(drawn.count >= 2)
        let left = Double(tree.counts[1]) / 4
        return tree.values[forest.leaf(of: row, in: tree)] - (left * 1 + (1 - left) * 5)
      }
      #expect(abs(found.row(row)[0] - ForestData.mean(changes)) < 1e-12)
    }
  }

  @Test func `what the target depends on contributes most; a row with a gap gets nothing; threads have no effect`()
    throws
  {
    let (table, target) = try ForestData.friedman(300)
    let forest = try RandomForest.train(table, target: target, settings: ForestSettings(trees: 30, candidates: 3))
    let found = try forest.contributions(table)
    func weight(_ predictor: Int) -> Double { ForestData.mean((0..<300).map { abs(found.row($0)[predictor]) }) }
    // y has 10·x4 and nothing of x6.
    #expect(weight(3) > 4 * weight(5))
    #expect(try forest.contributions(table, threads: 3) == found)
    let gap = try FeatureTable(names: table.names, columns: table.names.map { .numbers([$0 == "x2" ? .nan : 0.5]) })
    let nothing = try forest.contributions(gap)
    #expect(nothing.base[0].isNaN && nothing.values.allSatisfy { $0.isNaN })
  }
}

extension RandomForest {
  /// The leaf that a training row falls into.
  fileprivate func leaf(of row: Int, in tree: DecisionTree) -> Int {
    var found = 0
    tree.descend(incomplete: training.values.span, columns: training.columns, row: row) { leaf, _ in found = leaf }
    return found
  }
}
