import Testing

@testable import Statistics

struct ForestInputTests {
  private func problems(_ body: () throws -> Void) -> [ForestError.Problem] {
    do {
      try body()
      return []
    } catch let error as ForestError {
      return error.problems
    } catch {
      return []
    }
  }

  @Test func `everything that stands in the way of training is said at once`() throws {
    let table = try FeatureTable(
      names: ["b", "a", "c"],
      columns: [
        .numbers([1, .nan, 3, .infinity]), .numbers([.nan, .nan, .nan, .nan]), .categories(["x", nil, "y", "x"]),
      ])
    let found = problems {
      _ = try RandomForest.train(table, target: [1, 2, .nan], settings: ForestSettings(trees: 0, candidates: 4))
    }
    #expect(
      found == [
        .targetLength(expected: 4, found: 3), .missingTarget(rows: [2]), .missingValues(predictor: "b", rows: [1, 3]),
        .allMissing(predictor: "a"), .missingValues(predictor: "c", rows: [1]),
        .setting(name: "trees", value: 0, allowed: 1...100_000), .setting(name: "candidates", value: 4, allowed: 1...3),
      ])
    #expect(table.completeRows == [])
    #expect(table.missingRows["b"] == [1, 3])
  }

  @Test func `repeated names and columns of different length are refused`() {
    let found = problems {
      _ = try FeatureTable(
        names: ["a", "b", "a"], columns: [.numbers([1, 2]), .numbers([1]), .categories(["x", "y"])])
    }
    #expect(found == [.repeatedNames(["a"]), .columnLength(predictor: "b", expected: 2, found: 1)])
  }

  @Test func `what teaches nothing is listed for the user`() throws {
    let table = try FeatureTable(
      names: ["same", "only", "x"],
      columns: [.numbers([2, 2, 2]), .categories(["m", "m", "m"]), .numbers([1, 2, 3])])
    #expect(
      RandomForest.problems(in: table, target: [5, 5, 5]) == [
        .tooFewRows(found: 3, needed: 30), .constantPredictor("same"), .constantPredictor("only"),
        .targetWithoutVariance,
      ])
    // It can be trained on all the same, and says the mean.
    let forest = try RandomForest.train(table, target: [5, 5, 5], settings: ForestSettings(trees: 3))
    #expect(try forest.predict(table).values == [5, 5, 5])
  }

  @Test func `a table that lacks a predictor or has another kind is refused`() throws {
    let table = try FeatureTable(
      names: ["n", "c", "m"], columns: [.numbers([1, 2, 3]), .categories(["x", "y", "x"]), .numbers([3, 4, 4])])
    let forest = try RandomForest.train(table, target: [1, 2, 3], settings: ForestSettings(trees: 3))
    let other = try FeatureTable(names: ["c"], columns: [.numbers([1])])
    #expect(
      problems { _ = try forest.predict(other, absent: ["z"]) } == [
        .unknownPredictors(["z"]), .absentPredictors(["m", "n"]),
        .kindDiffers(predictor: "c", trainedOnCategories: true),
      ])
  }

  @Test func `a missing predictor sends a row both ways, in the proportion of the training rows`() throws {
    // One predictor and depth 1: with it missing, each tree says the mean of its two leaves weighted by their rows, which is the
    // mean of its drawn rows.
    let table = try FeatureTable(numbers: ["x": [1, 2, 3, 4, 5, 6, 7, 8]])
    let target: [Double] = [1, 1, 1, 1, 9, 9, 9, 9]
    let forest = try RandomForest.train(table, target: target, settings: ForestSettings(trees: 30, minimumNode: 1))
    let means = (0..<30).map { number in
      var stream = RandomStream(seed: 1, name: "forest.tree.\(number)")
      return ForestData.mean((0..<8).map { _ in target[stream.index(below: 8)] })
    }
    let gap = try forest.predict(FeatureTable(numbers: ["x": [.nan, 1]]))
    #expect(abs(gap.values[0] - ForestData.mean(means)) < 1e-12)
    #expect(gap.missing == [MissingPredictor(predictor: "x", rows: [0], unseen: [:])])
    let without = try forest.predict(
      FeatureTable(names: ["other"], columns: [.numbers([0])]), absent: ["x"])
    #expect(without.values == [gap.values[0]])
  }

  @Test func `categories are split in the order of their mean response; an unseen one is missing and named`() throws {
    // Means: b 1, c 2, a 9.
    let categories = ["a", "b", "c", "a", "b", "c", "a", "b", "c"]
    let target: [Double] = [9, 1, 2, 9, 1, 2, 9, 1, 2]
    let table = try FeatureTable(names: ["soil"], columns: [.categories(categories)])
    let forest = try RandomForest.train(table, target: target, settings: ForestSettings(trees: 40, minimumNode: 1))
    #expect(forest.categories(of: "soil") == ["b", "c", "a"])
    let prediction = try forest.predict(FeatureTable(names: ["soil"], columns: [.categories(["a", "z", nil])]))
    #expect(prediction.values[0] > 8)
    #expect(prediction.values[1] == prediction.values[2])
    #expect(prediction.missing == [MissingPredictor(predictor: "soil", rows: [1, 2], unseen: ["z": [1]])])
    // Of three classes: by the first principal component of their shares, in which "a" and "b" stand at the ends.
    let classes = categories.map { ["a": "rich", "b": "poor", "c": "fair"][$0] ?? "" }
    let mixed = ["rich", "poor", "fair", "rich", "poor", "poor", "rich", "poor", "rich"]
    #expect(try RandomForest.train(table, classes: classes, settings: ForestSettings(trees: 5)).kind != .regression)
    let order = try RandomForest.train(table, classes: mixed, settings: ForestSettings(trees: 5)).categories(of: "soil")
    #expect(order == ["a", "c", "b"] || order == ["b", "c", "a"])
  }

  @Test func `training stops when its progress is told to`() throws {
    let (table, target) = try ForestData.friedman(40)
    let found = problems {
      _ = try RandomForest.train(table, target: target, settings: ForestSettings(trees: 50)) { done, _ in done < 3 }
    }
    #expect(found == [.stopped])
  }
}
