import Testing

@testable import Statistics

struct ForestImportanceTests {
  /// y = 5 x1 + noise; x2 = x1 + noise says nothing of its own; x3 says nothing at all.
  private func correlated(_ rows: Int) throws -> (FeatureTable, [Double]) {
    let cause = ForestData.normal(rows, "cause")
    let own = ForestData.normal(rows, "own")
    let errors = ForestData.normal(rows, "errors")
    let table = try FeatureTable(numbers: [
      "x1": cause, "x2": zip(cause, own).map { $0 + 0.4 * $1 }, "x3": ForestData.normal(rows, "nothing"),
    ])
    return (table, zip(cause, errors).map { 5 * $0 + 0.5 * $1 })
  }

  @Test func `importance is the growth of the out-of-bag error, tree by tree, from the definition`() throws {
    let (table, target) = try correlated(60)
    let forest = try RandomForest.train(table, target: target, settings: ForestSettings(trees: 10))
    let found = try forest.permutationImportance()
    for (predictor, name) in ["x1", "x2", "x3"].enumerated() {
      let increases = forest.trees.enumerated().map { number, tree in
        slowIncrease(forest, target, tree, number, predictor, "importance", cells: { _ in 0 })
      }
      #expect(abs(found[predictor].increase - ForestData.mean(increases)) < 1e-9)
      #expect(found[predictor].name == name && found[predictor].trees == 10)
      let squares = increases.reduce(0) { $0 + ($1 - found[predictor].increase) * ($1 - found[predictor].increase) }
      #expect(abs(found[predictor].deviation - (squares / 9).squareRoot()) < 1e-9)
    }
  }

  /// The increase for one tree with rows and cells taken from their definitions; `cells` says which cell a row is in.
  private func slowIncrease(
    _ forest: RandomForest, _ target: [Double], _ tree: DecisionTree, _ number: Int, _ predictor: Int, _ stream: String,
    cells: (Int) -> Int
  ) -> Double {
    let rows = (0..<target.count).filter { !tree.isInBag($0) }
    guard tree.usedPredictors(3)[predictor] else { return 0 }
    func predict(_ row: Int, _ value: Double) -> Double {
      var node = 0
      while !tree.isLeaf(node) {
        let split = tree.nodes[node]
        let own = Int(split.predictor) == predictor ? value : forest.training.values[row * 3 + Int(split.predictor)]
        node = Int(split.child) + (own <= split.threshold ? 0 : 1)
      }
      return tree.values[node]
    }
    let values = forest.training.column(predictor)
    var shuffle = RandomStream(seed: 1, name: "forest.\(stream).\(number).\(forest.predictors[predictor])")
    // Cells in the order in which their first row comes.
    var names: [Int] = []
    for row in rows where !names.contains(cells(row)) { names.append(cells(row)) }
    var given: [Int: Double] = [:]
    for name in names {
      let members = rows.filter { cells($0) == name }
      var mixed = members
      shuffle.shuffle(&mixed, 0..<mixed.count)
      for (row, from) in zip(members, mixed) { given[row] = values[from] }
    }
    let before = rows.map { (predict($0, values[$0]) - target[$0]) * (predict($0, values[$0]) - target[$0]) }
    let after = rows.map { row -> Double in
      let error = predict(row, given[row] ?? values[row]) - target[row]
      return error * error
    }
    return ForestData.mean(after) - ForestData.mean(before)
  }

  @Test func `conditional importance is that of shuffling within cells cut at the tree's own split points`() throws {
    let (table, target) = try correlated(80)
    let forest = try RandomForest.train(table, target: target, settings: ForestSettings(trees: 8, maximumDepth: 3))
    let found = try forest.conditionalImportance()
    #expect(found.map(\.associated) == [["x2"], ["x1"], []])
    for predictor in 0..<2 {
      let other = 1 - predictor
      let values = forest.training.column(other)
      let increases = forest.trees.enumerated().map { number, tree in
        let cuts = Set(
          tree.nodes.indices.filter { !tree.isLeaf($0) && Int(tree.nodes[$0].predictor) == other }
            .map { tree.nodes[$0].threshold })
        return slowIncrease(
          forest, target, tree, number, predictor, "conditional",
          cells: { row in cuts.filter { values[row] > $0 }.count })
      }
      #expect(abs(found[predictor].importance.increase - ForestData.mean(increases)) < 1e-9)
    }
  }

  @Test func `a mere correlate has importance, but hardly any on condition of the cause`() throws {
    let (table, target) = try correlated(250)
    let settings = ForestSettings(trees: 60, candidates: 1, minimumNode: 5)
    let forest = try RandomForest.train(table, target: target, settings: settings)
    let marginal = try forest.permutationImportance()
    let conditional = try forest.conditionalImportance()
    #expect(marginal[1].increase > 1)
    #expect(conditional[1].importance.increase < 0.25 * marginal[1].increase)
    #expect(conditional[1].importance.increase < 0.25 * conditional[0].importance.increase)
    #expect(abs(marginal[2].increase) < 0.05 * marginal[0].increase)
    // Nothing goes along with x3, so that nothing is to be conditioned on.
    #expect(conditional[2].treesUnconditioned == conditional[2].importance.treesUsing)
    #expect(conditional[2].advice == .none)
  }

  @Test func `a threshold of 1 conditions on nothing, 0 on everything; advice is given where it hardly works`() throws {
    let (table, target) = try correlated(50)
    let forest = try RandomForest.train(table, target: target, settings: ForestSettings(trees: 10, minimumNode: 1))
    let free = try forest.conditionalImportance(threshold: 1)
    #expect(free.allSatisfy { $0.associated.isEmpty && $0.meanCells == 1 && $0.treesImpossible == 0 })
    let full = try forest.conditionalImportance(threshold: 0)
    #expect(full.map(\.associated) == [["x2", "x3"], ["x1", "x3"], ["x1", "x2"]])
    #expect(full[0].meanCells > 10)
    #expect(full.contains { $0.treesImpossible > 0 })
    func advice(unconditioned: Int, impossible: Int, associated: [String] = ["a"]) -> ConditionalImportance.Advice {
      ConditionalImportance(
        importance: Importance(name: "x", predictors: ["x"], increases: [1, 1, 1, nil]), associated: associated,
        treesUnconditioned: unconditioned, treesImpossible: impossible, meanCells: 1
      ).advice
    }
    #expect(advice(unconditioned: 1, impossible: 1) == .none)
    #expect(advice(unconditioned: 0, impossible: 2) == .raise)
    #expect(advice(unconditioned: 2, impossible: 0) == .lower)
    #expect(advice(unconditioned: 3, impossible: 0, associated: []) == .none)
  }

  @Test func `threads and the order of columns have no effect, predictors that aren't used have none`() throws {
    let (table, target) = try correlated(60)
    let forest = try RandomForest.train(table, target: target, settings: ForestSettings(trees: 10))
    #expect(try forest.permutationImportance(threads: 3) == forest.permutationImportance())
    #expect(try forest.conditionalImportance(threads: 3) == forest.conditionalImportance())
    let even = try RandomForest.train(
      FeatureTable(numbers: ["x": [1, 2, 3, 4, 5, 6], "same": [1, 1, 1, 1, 1, 1]]), target: [1, 2, 3, 4, 5, 6],
      settings: ForestSettings(trees: 10))
    let same = try even.permutationImportance()[0]
    #expect(same.name == "same" && same.increase == 0 && same.treesUsing == 0 && same.scaled == 0)
  }

  @Test func `a group of a cause and its stand-in weighs more than either`() throws {
    let (table, target) = try correlated(150)
    let forest = try RandomForest.train(table, target: target, settings: ForestSettings(trees: 30, candidates: 1))
    let groups = try forest.groupedImportance([("both", ["x2", "x1"]), ("x1", ["x1"]), ("x2", ["x2"])])
    #expect(groups[0].increase > groups[1].increase && groups[1].increase > groups[2].increase)
    #expect(groups[0].predictors == ["x2", "x1"])
    // The single ones are shuffled as ever.
    #expect(try groups[1].increase == forest.permutationImportance()[0].increase)
    #expect(throws: ForestError([.unknownPredictors(["z"])])) { try forest.groupedImportance([("g", ["z"])]) }
  }

  @Test func `of classes it is the growth of the share of wrong ones`() throws {
    let (table, target) = try correlated(120)
    let classes = target.map { $0 < 0 ? "low" : "high" }
    let forest = try RandomForest.train(table, classes: classes, settings: ForestSettings(trees: 20))
    let found = try forest.permutationImportance()
    #expect((0.1...0.5).contains(found[0].increase))
    #expect(abs(found[2].increase) < 0.05)
  }
}
