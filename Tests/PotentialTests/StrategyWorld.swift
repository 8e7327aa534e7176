import Messages
import TestSupport

@testable import Potential

/// Random conditions, tables and mines.
struct StrategyWorld {
  static let numbers = ["aridity", "spei", "soil", "ph", "potential", "potentialAboveNoise"]
  static let vocabulary = StrategyVocabulary([
    "plan": [.init("on_plan", ["yes"]), .init("below_plan", ["no", "落后"])],
    "stage": [.init("planned"), .init("active"), .init("closed", ["闭矿"])],
    "importance": [.init("extremely important"), .init("important"), .init("general")],
  ])

  var stream: SeededGenerator

  init(_ seed: UInt64) {
    stream = SeededGenerator(seed: seed)
  }

  mutating func pick<Element>(_ choices: [Element]) -> Element {
    choices[Int.random(in: choices.indices, using: &stream)]
  }

  mutating func threshold() -> StrategyThreshold {
    let number = Double.random(in: 0...2, using: &stream)
    return pick([.number(number), .medians(number)])
  }

  mutating func test() -> StrategyCondition {
    if Bool.random(using: &stream) {
      let name = pick(["plan", "stage", "importance"])
      let words = (StrategyWorld.vocabulary.words[name] ?? []).map(\.word)
      return .test(name, [.words([pick(words)])])
    }
    let comparisons: [StrategyComparison] = [
      .below(threshold()), .atMost(threshold()), .atLeast(threshold()), .above(threshold()),
      .outside(.number(0.5), .number(1.5)),
    ]
    let count = Int.random(in: 1...2, using: &stream)
    return .test(pick(StrategyWorld.numbers), (0..<count).map { _ in pick(comparisons) })
  }

  mutating func condition(depth: Int = 3) -> StrategyCondition {
    guard depth > 0, Int.random(in: 0..<10, using: &stream) < 6 else { return test() }
    let parts = (0..<Int.random(in: 1...3, using: &stream)).map { _ in condition(depth: depth - 1) }
    return pick([.all(parts), .any(parts), .not(parts[0])])
  }

  mutating func table() -> StrategyTable {
    let rules = (0..<Int.random(in: 1...6, using: &stream)).map { number in
      StrategyRule(
        id: "R\(number)", title: Text("", zh: ""), condition: condition(), source: Text(verbatim: "test"),
        strength: "design")
    }
    return StrategyTable(rules: rules, vocabulary: StrategyWorld.vocabulary)
  }

  /// A mine of which everything is known, and what the model says of it.
  mutating func mine() -> (PotentialMine, MinePotential) {
    var mine = PotentialMine(id: "m", area_km2: 1, longitude: 0, latitude: 0, current: 0)
    for name in ["aridity", "spei", "soil", "ph"] {
      mine.roles[name] = .number(Double.random(in: 0...2, using: &stream))
    }
    for name in ["plan", "stage", "importance"] {
      mine.roles[name] = .text(pick(StrategyWorld.vocabulary.words[name] ?? []).word)
    }
    var row = MinePotential(role: .training)
    row.potential = Double.random(in: 0...2, using: &stream)
    row.potentialAboveNoise = Double.random(in: 0...2, using: &stream)
    return (mine, row)
  }

  /// The same with some of it unknown.
  mutating func forgetting(_ mine: PotentialMine, _ row: MinePotential) -> (PotentialMine, MinePotential) {
    var (mine, row) = (mine, row)
    for name in mine.roles.keys.sorted() where Int.random(in: 0..<10, using: &stream) < 4 {
      // Gone, not a number, or a word that nobody knows: all the same.
      mine.roles[name] = pick([nil, .number(.nan), .text("？")])
    }
    if Int.random(in: 0..<10, using: &stream) < 4 { row.potential = nil }
    if Int.random(in: 0..<10, using: &stream) < 4 { row.potentialAboveNoise = nil }
    return (mine, row)
  }
}
