import Testing

@testable import Statistics

struct RandomForestTests {
  private func grown(
    _ table: FeatureTable, _ target: [Double], _ settings: ForestSettings = ForestSettings(trees: 20)
  ) throws -> RandomForest {
    try RandomForest.train(table, target: target, settings: settings)
  }

  @Test func `x = 1, 2, 3, 4 with y = 1, 1, 5, 5 is split at 2·5 and leaves no error`() throws {
    let columns = TrainingColumns(PredictorMatrix(rows: 4, columns: 1, values: [1, 2, 3, 4]), threads: 1)
    var criterion = VarianceCriterion(targets: [1, 1, 5, 5])
    let samples = (0..<4).map { criterion.sample(row: $0, times: 1) }
    let (count, isPure) = criterion.enter(columns.orders.span, samples.span)
    #expect(count == 4 && !isPure)
    let best = criterion.best(columns.orders.span, ranks: columns.ranks.span, samples.span, minimumLeaf: 1)
    let split = try #require(best)
    #expect(split.last == 1 && split.left == 2)
    #expect(columns.threshold(column: 0, below: 1, above: 2) == 2.5)
    // SSE of the node 4·(5 − 3)² = 16 falls by score·n = (−4)²/(2·2)·4 = 16 to 0.
    #expect(split.score * 4 == 16)
    // Within a forest every tree that drew both kinds of rows has this split or one next to it, and pure leaves.
    let table = try FeatureTable(numbers: ["x": [1, 2, 3, 4]])
    let forest = try grown(table, [1, 1, 5, 5], ForestSettings(trees: 50, minimumNode: 1))
    #expect(
      forest.trees.allSatisfy { tree in tree.nodes.count <= 3 && tree.values.allSatisfy { [0, 1, 5].contains($0) } })
    #expect(forest.trees.contains { $0.nodes[0].threshold == 2.5 })
  }

  @Test func `a tree is the one that trying every split finds`() throws {
    let (table, target) = try ForestData.friedman(60)
    let settings = ForestSettings(trees: 5, candidates: 6, minimumNode: 3, minimumLeaf: 2, maximumDepth: 5)
    let forest = try grown(table, target, settings)
    for (number, tree) in forest.trees.enumerated() {
      var stream = RandomStream(seed: settings.seed, name: "forest.tree.\(number)")
      let drawn = (0..<60).map { _ in stream.index(below: 60) }
      #expect((0..<60).allSatisfy { tree.isInBag($0) == drawn.contains($0) })
      let slow = SlowTree(forest.training, target, drawn, settings)
      for row in 0..<60 { #expect(abs(slow.predict(row) - leafValue(tree, forest.training, row)) < 1e-9) }
    }
  }

  @Test func `a tree of classes is the one that trying every split finds`() throws {
    let (table, target) = try ForestData.friedman(60)
    let classes = target.map { $0 < 12 ? "low" : $0 < 17 ? "middle" : "top" }
    let settings = ForestSettings(trees: 4, candidates: 6, minimumNode: 2, maximumDepth: 4)
    let forest = try RandomForest.train(table, classes: classes, settings: settings)
    for (number, tree) in forest.trees.enumerated() {
      var stream = RandomStream(seed: settings.seed, name: "forest.tree.\(number)")
      let drawn = (0..<60).map { _ in stream.index(below: 60) }
      let impurity = SlowTree.purity(drawn.map { classes[$0] })
      let left = drawn.filter {
        forest.training.values[$0 * 6 + Int(tree.nodes[0].predictor)] <= tree.nodes[0].threshold
      }
      let right = drawn.filter { !left.contains($0) }
      let found = SlowTree.purity(left.map { classes[$0] }) + SlowTree.purity(right.map { classes[$0] })
      var best = impurity
      for predictor in 0..<6 {
        let values = forest.training.column(predictor)
        for cut in values {
          let below = drawn.filter { values[$0] <= cut }
          let above = drawn.filter { values[$0] > cut }
          guard !below.isEmpty, !above.isEmpty else { continue }
          best = max(best, SlowTree.purity(below.map { classes[$0] }) + SlowTree.purity(above.map { classes[$0] }))
        }
      }
      #expect(abs(found - best) < 1e-9)
    }
    for row in stride(from: 0, to: 180, by: 3) {
      #expect(abs(try forest.predict(table).values[row..<row + 3].reduce(0, +) - 1) < 1e-12)
      if row > 9 { break }
    }
    let right = zip(try forest.predict(table).mostProbable, classes).filter { $0 == $1 }.count
    #expect(right > 45)
  }

  private func leafValue(_ tree: DecisionTree, _ matrix: PredictorMatrix, _ row: Int) -> Double {
    var node = 0
    while !tree.isLeaf(node) {
      let split = tree.nodes[node]
      let value = matrix.values[row * matrix.columns + Int(split.predictor)]
      node = Int(split.child) + (value > split.threshold ? 1 : 0)
    }
    return tree.values[node]
  }

  @Test func `out-of-bag predictions are the means over the trees that haven't drawn the row`() throws {
    let (table, target) = try ForestData.friedman(80)
    let forest = try grown(table, target)
    let outOfBag = forest.outOfBag().values
    for row in 0..<80 {
      var sum = 0.0
      var trees = 0
      for number in 0..<20 {
        var stream = RandomStream(seed: 1, name: "forest.tree.\(number)")
        guard !(0..<80).map({ _ in stream.index(below: 80) }).contains(row) else { continue }
        sum += leafValue(forest.trees[number], forest.training, row)
        trees += 1
      }
      #expect(trees == 0 ? outOfBag[row].isNaN : abs(outOfBag[row] - sum / Double(trees)) < 1e-12)
    }
  }

  @Test(arguments: [2, 3, 8])
  func `the number of threads has no effect`(_ threads: Int) throws {
    let (table, target) = try ForestData.friedman(100)
    var one = try grown(table, target)
    let many = try grown(table, target, ForestSettings(trees: 20, threads: threads))
    #expect(many.outOfBag() == one.outOfBag())
    #expect(try many.predict(table) == one.predict(table))
    one.settings.threads = threads
    #expect(many == one)
  }

  @Test func `another seed gives another forest, more trees keep the first ones`() throws {
    let (table, target) = try ForestData.friedman(60)
    let forest = try grown(table, target)
    #expect(try grown(table, target, ForestSettings(trees: 20, seed: 2)).trees != forest.trees)
    #expect(try Array(grown(table, target, ForestSettings(trees: 30)).trees.prefix(20)) == forest.trees)
  }

  @Test func `predictions stay within the range of the training target`() throws {
    let (table, target) = try ForestData.friedman(100)
    let forest = try grown(table, target.map { $0 / 3 + 1e6 })
    let far = try FeatureTable(
      names: table.names, columns: table.names.indices.map { .numbers([-1e9, 1e9, Double($0) * 1e5]) })
    let range = (target.min() ?? 0) / 3 + 1e6...(target.max() ?? 0) / 3 + 1e6
    #expect(try forest.predict(far).values.allSatisfy { range.contains($0) })
    #expect(forest.outOfBag().values.allSatisfy { $0.isNaN || range.contains($0) })
    // A target that is the same everywhere comes back to the last bit.
    let even = try grown(table, [Double](repeating: 0.1, count: 100))
    #expect(try even.predict(far).values == [0.1, 0.1, 0.1])
  }

  @Test func `the order of the columns has no effect`() throws {
    let (table, target) = try ForestData.friedman(80)
    let turned = try FeatureTable(names: table.names.reversed(), columns: table.columns.reversed())
    let forest = try grown(table, target)
    #expect(try grown(turned, target) == forest)
    #expect(try forest.predict(turned) == forest.predict(table))
  }

  @Test func `a predictor on another monotone scale gives leaves of the same rows`() throws {
    let (table, target) = try ForestData.friedman(80)
    let scaled = try FeatureTable(
      names: table.names,
      columns: table.columns.map { column in
        guard case .numbers(let values) = column else { return column }
        return .numbers(values.map { $0 * $0 * $0 * 1000 - 5 })
      })
    // Rows that a tree hasn't drawn may lie between the two values that a threshold is halfway between.
    let (forest, same) = (try grown(scaled, target), try grown(table, target))
    #expect(forest.members == same.members)
    for (one, other) in zip(forest.trees, same.trees) {
      #expect(one.memberStarts == other.memberStarts && one.counts == other.counts && one.values == other.values)
      #expect(one.nodes.map(\.predictor) == other.nodes.map(\.predictor))
    }
  }

  @Test func `a forest learns what there is to learn`() throws {
    let (table, target) = try ForestData.friedman(300)
    let forest = try grown(table, target, ForestSettings(trees: 100))
    #expect(ForestData.determination(target, forest.outOfBag().values) > 0.7)
  }

  @Test func `limits of node, leaf and depth are kept`() throws {
    let (table, target) = try ForestData.friedman(100)
    let forest = try grown(table, target, ForestSettings(trees: 10, minimumNode: 12, minimumLeaf: 4, maximumDepth: 3))
    for tree in forest.trees {
      for node in tree.nodes.indices {
        #expect(tree.isLeaf(node) ? tree.counts[node] >= 4 : tree.counts[node] > 12)
        let child = Int(tree.nodes[node].child)
        if !tree.isLeaf(node) { #expect(tree.counts[child] + tree.counts[child + 1] == tree.counts[node]) }
      }
      #expect(tree.counts[0] == 100 && tree.nodes.count <= 15)
    }
  }
}
