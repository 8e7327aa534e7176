import Synchronization
import Testing

@testable import Statistics

struct ValidationTests {
  @Test func `folds hold every row once and are of equal size`() {
    let folds = Folds(random: 23, count: 4, seed: 3)
    #expect((0..<4).flatMap { folds.leftOut($0) }.sorted() == Array(0..<23))
    #expect((0..<4).allSatisfy { [5, 6].contains(folds.leftOut($0).count) })
    #expect((0..<4).allSatisfy { Set(folds.learning($0)).isDisjoint(with: folds.leftOut($0)) })
    #expect(folds == Folds(random: 23, count: 4, seed: 3) && folds != Folds(random: 23, count: 4, seed: 4))
  }

  @Test func `rows of a group stay together`() throws {
    let groups = [5, 5, 5, 1, 1, 9, 9, 9, 9, 2]
    let folds = try #require(Folds(groups: groups, count: 3, seed: 1))
    for group in Set(groups) {
      #expect(Set(groups.indices.filter { groups[$0] == group }.map { folds.ofRow[$0] }).count == 1)
    }
    // 4, 3 and 2 + 1 rows
    #expect((0..<3).map { folds.leftOut($0).count }.sorted() == [3, 3, 4])
    #expect(Folds(groups: [1, 1, 2], count: 3, seed: 1) == nil)
  }

  @Test func `blocks are squares in kilometres`() {
    let plane: [SpatialBlocks.Coordinate] = [
      .projected(x: 10, y: 10), .projected(x: 99, y: 1), .projected(x: 101, y: 1), .projected(x: -1, y: 1),
      .projected(x: 10, y: -1),
    ]
    // From the south, then from the west.
    #expect(SpatialBlocks.numbers(of: plane, side: 100) == [2, 2, 3, 1, 0])
    // 100 bands of 1.8°; that of 59.4…61.2° is 40,030·cos 60.3° = 19,833 km round: 99 pieces of 3.636°, one of them −1.82…1.82°.
    let globe: [SpatialBlocks.Coordinate] = [
      .geographic(longitude: 0.1, latitude: 60.9), .geographic(longitude: -1.7, latitude: 59.5),
      .geographic(longitude: 1.9, latitude: 61.1), .geographic(longitude: 360.1, latitude: 60.9),
    ]
    let numbers = SpatialBlocks.numbers(of: globe, side: 200)
    #expect(numbers[0] == numbers[1] && numbers[0] == numbers[3] && numbers[2] == numbers[0] + 1)
    let poles: [SpatialBlocks.Coordinate] = [
      .geographic(longitude: 180, latitude: 90), .geographic(longitude: -180, latitude: 90),
      .geographic(longitude: 10, latitude: -90),
    ]
    #expect(SpatialBlocks.numbers(of: poles, side: 200) == [1, 1, 0])
  }

  @Test func `a fold of blocks leaves out whole blocks`() throws {
    let coordinates = (0..<40).map { SpatialBlocks.Coordinate.projected(x: Double($0 * 30), y: 0) }
    let folds = try #require(Folds(coordinates: coordinates, side: 100, count: 3, seed: 5))
    let blocks = SpatialBlocks.numbers(of: coordinates, side: 100)
    for one in 0..<40 {
      for other in 0..<40 where blocks[one] == blocks[other] { #expect(folds.ofRow[one] == folds.ofRow[other]) }
    }
    #expect(Folds(coordinates: coordinates, side: 5000, count: 2, seed: 5) == nil)
  }

  @Test func `a holdout keeps the share and whole groups`() {
    let holdout = Holdout(rows: 200, share: 0.15, seed: 1)
    #expect(holdout.heldOut.count == 30 && holdout.training.count == 170)
    #expect(Set(holdout.heldOut + holdout.training).count == 200)
    let groups = (0..<60).map { $0 / 6 }
    let grouped = Holdout(groups: groups, share: 0.25, seed: 2)
    #expect(Set(grouped.heldOut.map { groups[$0] }).isDisjoint(with: grouped.training.map { groups[$0] }))
    #expect([12, 18].contains(grouped.heldOut.count))
    #expect(Holdout(rows: 2, share: 0.01, seed: 1).heldOut.count == 1)
  }

  @Test func `scores by hand`() {
    let scores = PredictionScores(truth: [1, 2, 3, 4, 9], predicted: [1, 3, 3, 2, .nan])
    // errors 0, 1, 0, −2; Σ(y − 2.5)² = 5
    #expect(scores.count == 4 && scores.rootMeanSquareError == (5.0 / 4).squareRoot())
    #expect(scores.meanAbsoluteError == 0.75 && scores.bias == -0.25 && scores.determination == 0)
    #expect(PredictionScores(truth: [1, 1], predicted: [1, 2]).determination == nil)
  }

  @Test func `left-out rows are predicted by the forest of the others`() throws {
    let (table, target) = try ForestData.friedman(45)
    let settings = ForestSettings(trees: 10)
    let folds = Folds(random: 45, count: 3, seed: 1)
    let validation = try CrossValidation(table, target: target, settings: settings, folds: folds)
    let learning = folds.learning(1)
    let forest = try RandomForest.train(table.rows(learning), target: learning.map { target[$0] }, settings: settings)
    let expected = try forest.predict(table.rows(folds.leftOut(1))).values
    #expect(folds.leftOut(1).map { validation.predictions[$0] } == expected)
    #expect(validation.foldScores.map(\.count) == [15, 15, 15])
    #expect(validation.scores.count == 45)
  }

  @Test func `the search takes the least error, says how far it is and can be stopped`() throws {
    let (table, target) = try ForestData.friedman(60)
    let folds = Folds(random: 60, count: 3, seed: 1)
    let candidates = [1, 40].map { ForestSettings(trees: 15, candidates: 4, minimumNode: $0) }
    let heard = Mutex<[[Int]]>([])
    let search = try HyperparameterSearch(table, target: target, candidates: candidates, folds: folds) { done, total in
      heard.withLock { $0.append([done, total]) }
      return true
    }
    #expect(heard.withLock { $0 } == (1...6).map { [$0, 6] })
    #expect(search.best == 0 && search.settings == candidates[0])
    #expect(search.trials[0].scores.rootMeanSquareError < search.trials[1].scores.rootMeanSquareError)
    #expect(throws: ForestError([.stopped])) {
      try HyperparameterSearch(table, target: target, candidates: candidates, folds: folds) { done, _ in done < 2 }
    }
    let nested = try NestedCrossValidation(
      table, target: target, candidates: candidates, folds: folds,
      inner: { rows in Folds(random: rows.count, count: 2, seed: 7) })
    #expect(nested.chosen == [candidates[0], candidates[0], candidates[0]])
    let single = try CrossValidation(table, target: target, settings: candidates[0], folds: folds)
    #expect(nested.outer.predictions == single.predictions)
  }

  @Test func `the grid has what fits the number of predictors`() {
    #expect(HyperparameterSearch.grid(predictors: 11).count == 120)
    #expect(HyperparameterSearch.grid(predictors: 3).count == 48)
    #expect(Set(HyperparameterSearch.grid(predictors: 1).map(\.candidates)) == [1])
  }
}
