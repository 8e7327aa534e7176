import Testing

@testable import Statistics

@Suite struct ConditioningCellsTests {
  @Test func `predictors cut one after the other as long as cells keep enough rows`() {
    // 12 rows; 2, then 2 x 3, then 2 x 3 x 2 bins, all different pairs
    let bins: [[UInt32]] = [
      (0..<12).map { UInt32($0 % 2) }, (0..<12).map { UInt32($0 / 2 % 3) }, (0..<12).map { UInt32($0 / 6) },
    ]
    // 12 / 2 = 6, 12 / 6 = 2, 12 / 12 = 1 rows a cell
    #expect(ConditioningCells(bins, count: 12).stretches.count == 12)
    #expect(ConditioningCells(bins, count: 12, leastRowsPerCell: 2).stretches.count == 6)
    #expect(ConditioningCells(bins, count: 12, leastRowsPerCell: 3).stretches.count == 2)
    #expect(ConditioningCells(bins, count: 12, leastRowsPerCell: 7).stretches.count == 1)
    let cells = ConditioningCells(bins, count: 12, leastRowsPerCell: 3)
    #expect(cells.stretches.allSatisfy { stretch in Set(stretch.map { cells.rows[$0] % 2 }).count == 1 })
  }

  /// y follows the first of two that go along with each other; the third and fourth go along weakly with both.
  @Test func `deep trees on many rows leave something to shuffle only with a least number of rows`() throws {
    var numbers = RandomStream(seed: 11, name: "conditioning")
    let rows = 400
    let cause = (0..<rows).map { _ in Normal.quantile(numbers.uniform()) }
    let columns: KeyValuePairs<String, [Double]> = [
      "cause": cause, "companion": cause.map { $0 + 0.5 * Normal.quantile(numbers.uniform()) },
      "third": cause.map { 0.4 * $0 + Normal.quantile(numbers.uniform()) }, "fourth": cause.map { 0.4 * $0 + Normal.quantile(numbers.uniform()) },
    ]
    let target = cause.map { 3 * $0 + 0.5 * Normal.quantile(numbers.uniform()) }
    let forest = try RandomForest.train(
      FeatureTable(numbers: columns), target: target, settings: ForestSettings(trees: 60, minimumNode: 1, seed: 2))
    let whole = try forest.conditionalImportance()
    let bounded = try forest.conditionalImportance(leastRowsPerCell: 3)
    func value(_ found: [ConditionalImportance], _ name: String) -> ConditionalImportance? {
      found.first { $0.importance.name == name }
    }
    let (before, after) = (try #require(value(whole, "cause")), try #require(value(bounded, "cause")))
    // About 147 out-of-bag rows in nearly as many cells.
    #expect(before.meanCells > 100 && after.meanCells < 50)
    #expect(after.importance.increase > 10 * before.importance.increase)
    let companion = try #require(value(bounded, "companion"))
    #expect(after.importance.increase > 5 * companion.importance.increase)
    #expect(try bounded == forest.conditionalImportance(leastRowsPerCell: 3, threads: 3))
  }
}
