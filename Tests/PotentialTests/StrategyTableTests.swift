import Messages
import Testing

@testable import Potential

/// Rules in order, and what a mine's row says of them.
struct StrategyTableTests {
  private func rule(_ id: String, _ condition: StrategyCondition) -> StrategyRule {
    StrategyRule(
      id: id, title: Text(id, zh: id), condition: condition, source: Text(verbatim: "test"), strength: "design")
  }

  private func mine(_ roles: [String: StrategyValue]) -> PotentialMine {
    PotentialMine(id: "m", area_km2: 1, longitude: 0, latitude: 0, current: 0, roles: roles)
  }

  private func row(_ potential: Double?) -> MinePotential {
    var row = MinePotential(role: .training)
    row.potential = potential
    return row
  }

  @Test func `the median leaves out mines without a potential`() {
    // Of 10, 20, 60 and 70: (20 + 60) / 2 = 40; 0 and what isn't known don't count.
    let rows = [0, 70, nil, 10, 60, 0, 20].map { row($0) }
    #expect(StrategyTable.median(rows) == 40)
    #expect(StrategyTable.median([row(0), row(nil)]) == nil)
    #expect(StrategyTable.median([]) == nil)
  }

  @Test func `the first rule that holds is taken, and undecided ones before it are named`() {
    let table = StrategyTable(
      rules: [
        rule("R0", .test("plan", [.words(["below_plan"])])),
        rule("R1", .any([.test("aridity", [.below(.number(0.2))]), .test("spei", [.below(.number(-1))])])),
        rule("R2", .test("potential", [.atLeast(.medians(1.25))])), rule("R5", .always),
      ], vocabulary: StrategyWorld.vocabulary)
    let mines = [mine(["aridity": .number(0.31), "spei": .number(-0.2)]), mine(["aridity": .number(0.15)]), mine([:])]
    let found = table.strategies(mines: mines, rows: [row(25), row(25), row(nil)], median: 20)
    // 25 ≥ 1.25 × 20 = 25
    #expect(found[0].rule == "R2")
    #expect(found[0].undecided == [.init(rule: "R0", missing: ["plan"])])
    #expect(
      found[0].readings == [
        .init(name: "potential", value: .number(25)), .init(name: "medianPotential", value: .number(20)),
      ])
    // Dry by one index is dry, whatever the other says.
    #expect(found[1].rule == "R1" && found[1].readings == [.init(name: "aridity", value: .number(0.15))])
    #expect(found[2].rule == "R5" && found[2].readings.isEmpty)
    #expect(
      found[2].undecided == [
        .init(rule: "R0", missing: ["plan"]), .init(rule: "R1", missing: ["aridity", "spei"]),
        .init(rule: "R2", missing: ["potential"]),
      ])
    #expect(table.quantitiesRead == ["aridity", "plan", "potential", "spei"])
  }

  /// The order law, against a twin that asks every rule.
  @Test(arguments: 1...40) func `random tables give the first rule that holds`(seed: Int) {
    var world = StrategyWorld(UInt64(seed))
    for _ in 0..<25 {
      let table = world.table()
      let whole = world.mine()
      let (mine, row) = world.forgetting(whole.0, whole.1)
      let found = table.strategies(mines: [mine], rows: [row], median: 1)[0]
      let facts = StrategyFacts(mine: mine, row: row, median: 1, vocabulary: table.vocabulary)
      let verdicts = table.rules.map { $0.condition.verdict(facts) }
      let first = verdicts.firstIndex(of: .holds)
      #expect(found.rule == first.map { table.rules[$0].id })
      let before = verdicts.prefix(first ?? verdicts.count).enumerated().filter { $1 != .fails }
      #expect(found.undecided.map(\.rule) == before.map { table.rules[$0.offset].id })
    }
  }

  /// Losing an input never moves a mine silently: the rule it had is either kept or named as not assessable.
  @Test(arguments: 1...40) func `losing information names the rule that is lost`(seed: Int) {
    var world = StrategyWorld(UInt64(seed))
    for _ in 0..<50 {
      let table = world.table()
      let (mine, row) = world.mine()
      let (poorer, poorerRow) = world.forgetting(mine, row)
      let full = table.strategies(mines: [mine], rows: [row], median: 1)[0]
      let known = table.strategies(mines: [poorer], rows: [poorerRow], median: 1)[0]
      #expect(full.undecided.isEmpty)
      guard known.rule != full.rule, let lost = full.rule else {
        // No rule appears out of nothing.
        if full.rule == nil { #expect(known.rule == nil) }
        continue
      }
      #expect(known.undecided.contains { $0.rule == lost })
      let ids = table.rules.map(\.id)
      if let kept = known.rule { #expect(ids.firstIndex(of: kept)! > ids.firstIndex(of: lost)!) }
    }
  }

  @Test func `a zone that can't be decided isn't passed over`() {
    let cold = StrategyCondition.all([
      .test("aridity", [.below(.number(0.5))]), .test("temperature", [.below(.number(2))]),
    ])
    let table = StrategyTable(
      rules: [rule("R", .always)],
      climateZones: [
        rule("humid", .test("aridity", [.atLeast(.number(0.5))])), rule("cold", cold), rule("dry", .always),
      ])
    let mines = [mine(["aridity": .number(0.6)]), mine(["aridity": .number(0.3)]), mine([:])]
    let found = table.strategies(mines: mines, rows: mines.map { _ in row(1) }, median: 1)
    // At 0.6 it can't be cold, whatever the temperature; at 0.3 it may.
    #expect(found.map(\.climateZone) == ["humid", nil, nil])
    #expect(found[0].undecidedBesides.isEmpty)
    #expect(found[1].undecidedBesides == [.init(rule: "climate", missing: ["temperature"])])
    #expect(found[2].undecidedBesides == [.init(rule: "climate", missing: ["aridity", "temperature"])])
  }

  @Test func `a second-best input stands in where the best is missing, and only there`() {
    let dry = StrategyCondition.any([
      .test("aridity", [.missing(false), .below(.number(0.2))]),
      .all([.test("aridity", [.missing(true)]), .test("precipitation", [.below(.number(200))])]),
    ])
    let table = StrategyTable(rules: [], climateZones: [rule("dry", dry), rule("other", .always)])
    let wet = StrategyValue.number(0.4)
    let mines = [
      mine(["precipitation": .number(150)]), mine(["precipitation": .number(150), "aridity": wet]),
      mine(["aridity": wet]), mine([:]),
    ]
    let found = table.strategies(mines: mines, rows: mines.map { _ in row(1) }, median: nil)
    #expect(found.map(\.climateZone) == ["dry", "other", "other", nil])
    #expect(found[3].undecidedBesides == [.init(rule: "climate", missing: ["precipitation"])])
  }

  @Test func `lines that go with every strategy are told apart by mine`() {
    let table = StrategyTable(
      rules: [],
      always: [rule("active", .test("stage", [.words(["active"])])), rule("watch", .always)],
      vocabulary: StrategyWorld.vocabulary)
    let mines = [mine(["stage": .text("Active")]), mine(["stage": .text("闭矿")]), mine([:])]
    let found = table.strategies(mines: mines, rows: mines.map { _ in row(1) }, median: nil)
    #expect(found.map(\.always) == [["active", "watch"], ["watch"], ["watch"]])
    #expect(found[2].undecidedBesides == [.init(rule: "active", missing: ["stage"])])
  }

  @Test func `words are read as the table spells them, and others are unknown`() {
    let vocabulary = StrategyVocabulary([
      "plan": [.init("on_plan", ["yes"]), .init("below_plan", ["no", "落后"])],
      "hazard": [.init("yes", ["1", "是"]), .init("no", ["0"])], "importance": [.init("general", ["一般"])],
    ])
    func fact(_ value: StrategyValue, _ name: String) -> StrategyFact { vocabulary.fact(value, of: name) }
    #expect(fact(.text(" Below-Plan "), "plan") == .word("below_plan"))
    #expect(fact(.text("落后"), "plan") == .word("below_plan"))
    #expect(fact(.text("maybe"), "plan") == .unknown)
    // Fields of yes and no are often numbers; a score is a number, even one that is spelt out.
    #expect(fact(.number(1), "hazard") == .word("yes") && fact(.number(2), "hazard") == .unknown)
    #expect(fact(.number(1), "importance") == .number(1) && fact(.text("0.7"), "importance") == .number(0.7))
    #expect(fact(.text("一般"), "importance") == .word("general"))
    #expect(fact(.text("0.31"), "aridity") == .number(0.31) && fact(.text("dry"), "aridity") == .unknown)
    #expect(fact(.text("nan"), "aridity") == .unknown && fact(.number(.infinity), "aridity") == .unknown)
    let table = StrategyTable(
      rules: [rule("R", .all([.test("plan", [.words(["on_plan"])]), .test("aridity", [.below(.number(1))])]))],
      vocabulary: vocabulary)
    let mines = [mine(["plan": .text("maybe"), "aridity": .text("dry")]), mine(["plan": .text("yes")])]
    #expect(table.unknownWords(mines) == ["plan": ["maybe"], "aridity": ["dry"]])
  }
}
