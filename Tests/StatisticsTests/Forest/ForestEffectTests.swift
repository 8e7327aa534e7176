import Testing

@testable import Statistics

struct ForestEffectTests {
  /// f = 3 x₁ + 2 x₂, and 10 less in its second part.
  private let line = EffectModel(parts: 2, threads: 1) { part, matrix in
    (0..<matrix.rows).map { 3 * matrix.values[$0 * 2] + 2 * matrix.values[$0 * 2 + 1] - 10 * Double(part) }
  }

  /// x₂ goes along with x₁.
  private func correlated(_ rows: Int) -> PredictorMatrix {
    let first = ForestData.normal(rows, "first")
    let second = ForestData.normal(rows, "second")
    return PredictorMatrix(
      rows: rows, columns: 2, values: (0..<rows).flatMap { [first[$0], first[$0] + 0.1 * second[$0]] })
  }

  @Test func `accumulated local effects of 3 x1 + 2 x2 have the slope 3, whatever goes along`() {
    let curve = AccumulatedLocalEffects.curve(
      line, correlated(200), column: 0, name: "x1", intervals: 10, coverage: 0.9)
    #expect(curve.values.count == 11 && curve.rows.reduce(0, +) == 200)
    for place in 1..<11 {
      let run = curve.values[place] - curve.values[place - 1]
      #expect(abs((curve.effect[place] - curve.effect[place - 1]) / run - 3) < 1e-9)
    }
    // Both parts are centred and alike, so that nothing is left between them.
    #expect(zip(curve.low, curve.high).allSatisfy { abs($0 - $1) < 1e-9 })
    // The mean over the rows is 0: each interval counts with the mean of its ends.
    let sum = (1..<11).reduce(0) { $0 + Double(curve.rows[$1]) * (curve.effect[$1 - 1] + curve.effect[$1]) / 2 }
    #expect(abs(sum) < 1e-9)
  }

  @Test func `partial dependence is the mean over the rows with the value put in`() {
    let matrix = correlated(50)
    let curve = PartialDependence.curve(line, matrix, column: 0, name: "x1", points: 5, coverage: 0.5)
    let others = ForestData.mean(matrix.column(1))
    for (value, effect) in zip(curve.values, curve.effect) {
      #expect(abs(effect - (3 * value + 2 * others - 5)) < 1e-9)
    }
    // Of two parts 10 apart the quartiles are 2.5 within the ends.
    #expect(zip(curve.low, curve.high).allSatisfy { abs($1 - $0 - 5) < 1e-9 })
  }

  @Test func `a predictor of few values has a point for each`() {
    let matrix = PredictorMatrix(rows: 6, columns: 2, values: [0, 1, 0, 2, 0, 3, 1, 4, 1, 5, 2, 6])
    let curve = AccumulatedLocalEffects.curve(line, matrix, column: 0, name: "x", intervals: 40, coverage: 0.9)
    #expect(curve.values.first == 0 && curve.values.last == 2)
    #expect(abs((curve.effect.last ?? 0) - (curve.effect.first ?? 0) - 6) < 1e-9)
    let even = PredictorMatrix(rows: 2, columns: 2, values: [1, 5, 1, 6])
    #expect(
      AccumulatedLocalEffects.curve(line, even, column: 0, name: "x", intervals: 4, coverage: 0.9).effect == [0])
  }

  @Test func `a forest's effects follow the truth`() throws {
    let (table, target) = try ForestData.friedman(250)
    let forest = try RandomForest.train(table, target: target, settings: ForestSettings(trees: 40, candidates: 3))
    // 10 x4: over the middle of its range at least half of the true slope, forests being flat at the ends.
    let curve = try forest.accumulatedLocalEffects(of: "x4", intervals: 10)
    #expect((5...12).contains((curve.effect[8] - curve.effect[2]) / (curve.values[8] - curve.values[2])))
    #expect(zip(curve.low, curve.high).allSatisfy { $0 <= $1 })
    let nothing = try forest.accumulatedLocalEffects(of: "x6", intervals: 10)
    #expect((nothing.effect.max() ?? 9) - (nothing.effect.min() ?? 0) < 1.5)
    let dependence = try forest.partialDependence(of: "x4", points: 5, rows: 50)
    #expect(dependence.effect[4] > dependence.effect[0] + 3 && dependence.rows == [50, 50, 50, 50, 50])
    let refits = try (2...3).map { seed in
      try RandomForest.train(table, target: target, settings: ForestSettings(trees: 20, seed: seed))
    }
    let interval = try forest.accumulatedLocalEffects(of: "x4", refits: refits, intervals: 5)
    #expect(zip(interval.low, interval.effect).allSatisfy { $0 <= $1 })
    #expect(throws: ForestError([.unknownPredictors(["z"])])) { try forest.partialDependence(of: "z") }
  }
}
