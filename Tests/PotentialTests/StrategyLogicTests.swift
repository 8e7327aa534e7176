import Testing

@testable import Potential

/// Three-valued logic: its truth tables, and the law that makes it sound.
struct StrategyLogicTests {
  /// Kleene 1952, § 64, strong tables: rows t, f, u by columns t, f, u.
  @Test func `the truth tables are Kleene's`() {
    let values: [StrategyVerdict] = [.holds, .fails, .undecided(missing: ["x"])]
    let both: [[StrategyVerdict]] = [
      [values[0], values[1], values[2]], [values[1], values[1], values[1]], [values[2], values[1], values[2]],
    ]
    let either: [[StrategyVerdict]] = [
      [values[0], values[0], values[0]], [values[0], values[1], values[2]], [values[0], values[2], values[2]],
    ]
    for row in 0..<3 {
      for column in 0..<3 {
        #expect(StrategyVerdict.all([values[row], values[column]]) == both[row][column])
        #expect(StrategyVerdict.any([values[row], values[column]]) == either[row][column])
      }
    }
    #expect(values.map(\.negated) == [.fails, .holds, values[2]])
    #expect(StrategyVerdict.all([]) == .holds && StrategyVerdict.any([]) == .fails)
  }

  @Test func `what is missing is named once, in the order asked for`() {
    let parts: [StrategyVerdict] = [.undecided(missing: ["b", "a"]), .holds, .undecided(missing: ["a", "c"])]
    #expect(StrategyVerdict.all(parts) == .undecided(missing: ["b", "a", "c"]))
  }

  /// Whatever is decided with some inputs unknown stays so, whatever they turn out to be: unknown never counts as no.
  @Test(arguments: 1...40) func `a decided condition doesn't change when more is known`(seed: Int) {
    var world = StrategyWorld(UInt64(seed))
    for _ in 0..<100 {
      let condition = world.condition()
      let (mine, row) = world.mine()
      let (poorer, poorerRow) = world.forgetting(mine, row)
      let vocabulary = StrategyWorld.vocabulary
      let full = condition.verdict(.init(mine: mine, row: row, median: 1, vocabulary: vocabulary))
      let known = condition.verdict(.init(mine: poorer, row: poorerRow, median: 1, vocabulary: vocabulary))
      // With everything known, everything is decided.
      if case .undecided = full { Issue.record("undecided with all inputs: \(condition.line)") }
      switch known {
      case .undecided(let missing):
        #expect(!missing.isEmpty && missing.allSatisfy { condition.quantities.contains($0) }, "\(condition.line)")
        let facts = StrategyFacts(mine: poorer, row: poorerRow, median: 1, vocabulary: vocabulary)
        #expect(missing.allSatisfy { facts[$0] == .unknown })
      case .holds, .fails: #expect(known == full, "\(condition.line)")
      }
    }
  }

  @Test(arguments: 1...20) func `without a median what compares with it is undecided, or decided by the rest`(seed: Int)
  {
    var world = StrategyWorld(UInt64(seed))
    for _ in 0..<100 {
      let condition = world.condition()
      let (mine, row) = world.mine()
      let none = condition.verdict(.init(mine: mine, row: row, median: nil, vocabulary: StrategyWorld.vocabulary))
      for median in [0.1, 0.7, 1, 5] {
        let some = condition.verdict(.init(mine: mine, row: row, median: median, vocabulary: StrategyWorld.vocabulary))
        if case .undecided(let missing) = none {
          #expect(missing == ["medianPotential"] && condition.readsMedian)
        } else {
          #expect(none == some)
        }
      }
    }
  }

  @Test func `a word is neither above nor below a number, and a number is no word`() {
    let low = StrategyComparison.below(.number(0.4))
    #expect(low.verdict(on: .word("general"), named: "importance", median: nil) == .fails)
    let general = StrategyComparison.words(["general"])
    #expect(general.verdict(on: .number(0.1), named: "importance", median: nil) == .fails)
    #expect(general.verdict(on: .unknown, named: "importance", median: nil) == .undecided(missing: ["importance"]))
  }

  @Test func `limits belong where the words say`() {
    func verdicts(_ comparison: StrategyComparison) -> [Bool] {
      [1.9, 2, 2.1].map { comparison.verdict(on: .number($0), named: "x", median: 4) == .holds }
    }
    #expect(verdicts(.below(.number(2))) == [true, false, false])
    #expect(verdicts(.atMost(.number(2))) == [true, true, false])
    #expect(verdicts(.atLeast(.medians(0.5))) == [false, true, true])
    #expect(verdicts(.above(.medians(0.5))) == [false, false, true])
    #expect(verdicts(.outside(.number(1.95), .number(2.05))) == [true, false, true])
    #expect(verdicts(.outside(.number(2), .number(2.1))) == [true, false, false])
  }

  @Test func `a condition reads as the table writes it`() {
    let condition = StrategyCondition.all([
      .test("potential", [.atLeast(.medians(1.25))]),
      .not(.any([.test("soil", [.below(.number(50))]), .test("ph", [.outside(.number(5.5), .number(8.5))])])),
      .test("stage", [.words(["active", "closed"]), .missing(false)]), .always,
    ])
    #expect(
      condition.line == """
        all: [{potential: {atLeast: 1.25 median}}, {not: {any: [{soil: {below: 50}}, {ph: {outside: [5.5, 8.5]}}]}}, \
        {stage: {is: [active, closed], missing: no}}, always]
        """)
    #expect(condition.quantities == ["potential", "soil", "ph", "stage"] && condition.readsMedian)
  }
}
