import Messages
import Potential
import Testing

@testable import Analyses
@testable import Statistics

@Suite struct PotentialSummaryTests {
  @Test func `the headline says what there is a figure for, what it comes to, and how the model did`() throws {
    let headline = try PotentialOutcomeFixture().summary.headline
    #expect(
      headline.map(\.id) == [
        "minesWithPotential", "minesOutside", "areaOutside", "potentialByArea", "noiseFloorByArea", "aboveNoiseByArea",
        "total", "totalCO2", "totalAboveNoise", "shareWithout", "testDetermination", "testError", "testCoverage",
        "driver1", "driver2", "strategy_R1", "strategy_R5", "strategy_none",
      ])
    let values = Dictionary(uniqueKeysWithValues: headline.map { ($0.id, $0) })
    #expect(values["minesWithPotential"]?.value == 2 && values["areaOutside"]?.value == 1)
    #expect(values["potentialByArea"]?.low == 4 && values["potentialByArea"]?.coverage == 0.9)
    // 0.06 Gg C × 44/12 / 1000 = 0.00022 Mt CO2
    #expect(values["totalCO2"].map { abs($0.value - 0.00022) < 1e-15 && $0.unit == "Mt CO2/yr" } == true)
    #expect(values["testDetermination"].map { abs($0.value - 0.76) < 1e-12 && $0.title.en.contains("holdout") } == true)
    // Conditional importance before permutation: 40 of a variance of 20² = 10 %
    #expect(values["driver1"]?.title.en.hasPrefix("Predictor that says most, 1: rain (conditional importance") == true)
    #expect(values["driver1"].map { abs($0.value - 10) < 1e-12 } == true)
    #expect(values["strategy_R1"]?.value == 2 && values["strategy_R1"]?.title.zh.contains("引导恢复") == true)
    for item in headline { #expect(!item.title.en.contains("{") && !item.title.zh.contains("{")) }
  }

  @Test
  func
    `the rule for all others says for how many mines every earlier rule was false, and for how many one wasn't assessable`()
    throws
  {
    var fixture = try PotentialOutcomeFixture()
    fixture.figures.strategies[4].undecided = [.init(rule: "R0", missing: ["plan"])]
    let titles = Dictionary(uniqueKeysWithValues: fixture.summary.headline.map { ($0.id, $0.title) })
    #expect(
      titles["strategy_R5"]?.en
        == "Mines under R5 (for 1 every earlier rule was false, for 1 one couldn't be assessed): Mixed")
    #expect(titles["strategy_R5"]?.zh == "适用 R5 的矿区数（1 个此前各规则均不成立，1 个此前有规则不可评估）：综合")
    #expect(titles["strategy_R1"]?.en.hasPrefix("Mines under R1, of which 2 with an earlier rule") == true)
    let facts = fixture.summary.facts.strategies
    #expect(facts.map(\.isByExclusion) == [false, false, false, true, false])
    #expect(facts.map(\.minesWithUndecidedEarlierRule) == [0, 2, 0, 1, 1])
    func rest() -> String? { fixture.summary.headline.first { $0.id == "strategy_R5" }?.title.en }
    fixture.figures.strategies[3].undecided = [.init(rule: "R0", missing: ["plan"])]
    #expect(rest() == "Mines under R5 (for all 2 an earlier rule couldn't be assessed): Mixed")
    // Where all rules are decided, the others' titles are as plain as before.
    for index in fixture.figures.strategies.indices { fixture.figures.strategies[index].undecided = [] }
    let plain = fixture.summary.headline.first { $0.id == "strategy_R1" }
    #expect(plain?.title.en == "Mines under R1: Guided recovery")
    #expect(rest() == "Mines under R5 (every earlier rule was false): Mixed")
  }

  @Test func `in Chinese the preset's indicators are named in words, as on the page`() throws {
    #expect(PredictorMeaning.title("maximum_temperature") == Text("maximum_temperature", zh: "最高气温"))
    #expect(PredictorMeaning.named("gpp") == Text("gpp", zh: "总初级生产力 gpp"))
    #expect(PredictorMeaning.named("slope") == Text(verbatim: "slope"))
    let driver = try PotentialOutcomeFixture().summary.headline.first { $0.id == "driver2" }
    #expect(driver?.title.zh.contains("土壤有机碳（") == true && driver?.title.en.contains("soc (") == true)
  }

  @Test func `without conditional importance the drivers are those of permutation`() throws {
    var fixture = try PotentialOutcomeFixture()
    fixture.figures.drivers.conditional = []
    #expect(fixture.summary.facts.driversBy == "permutation")
    #expect(fixture.summary.facts.drivers.map(\.predictor) == ["soc", "rain"])
    fixture.figures.drivers.permutation = []
    #expect(fixture.summary.facts.driversBy == nil && fixture.summary.facts.drivers.isEmpty)
    #expect(fixture.summary.headline.allSatisfy { !$0.id.hasPrefix("driver") })
  }

  @Test func `a model that knows next to nothing of mines left out has no drivers in its headline`() throws {
    var fixture = try PotentialOutcomeFixture()
    // R² = 1 − 3·0.8²/2 = 0.04
    fixture.figures.report.validations = [
      PotentialOutcomeFixture.validation(.random, error: 0.2), PotentialOutcomeFixture.validation(.spatial, error: 0.8),
    ]
    #expect(fixture.summary.headline.allSatisfy { !$0.id.hasPrefix("driver") })
    #expect(!fixture.summary.facts.drivers.isEmpty)
    // The holdout comes before the folds: R² = 1 − 3·0.7²/2 = 0.265
    fixture.figures.report.validations.append(PotentialOutcomeFixture.validation(.holdout, error: 0.7))
    #expect(fixture.summary.headline.count { $0.id.hasPrefix("driver") } == 2)
  }

  @Test func `what the model works out is told from what was measured`() throws {
    let headline = try PotentialOutcomeFixture().summary.headline
    #expect(headline.filter { $0.strength == .measured }.map(\.id).filter { $0.hasPrefix("test") }.count == 3)
    #expect(
      headline.filter { $0.strength == .modelled }.map(\.id) == [
        "minesWithPotential", "minesOutside", "areaOutside", "potentialByArea", "noiseFloorByArea", "aboveNoiseByArea",
        "total", "totalCO2", "totalAboveNoise", "shareWithout",
      ])
  }

  @Test func `in mode threshold all that comes from the potential is labelled, in the same words everywhere`() throws {
    let fixture = try PotentialOutcomeFixture(.nep, mode: .threshold)
    let labelled = fixture.summary.headline.filter { $0.title.en.contains("upper-tail conditional, biased") }
    #expect(labelled.map(\.id) == ["potentialByArea", "total", "totalCO2", "shareWithout"])
    #expect(labelled.allSatisfy { $0.title.zh.contains("上尾条件估计，有偏") })
    #expect(fixture.summary.facts.label.zh.hasPrefix("上尾条件估计，有偏："))
    #expect(Text.notePotentialBiased.zh.contains("上尾条件估计，有偏："))
  }

  @Test func `the facts count mines by what became of them`() throws {
    let facts = try PotentialOutcomeFixture().summary.facts
    #expect(facts.mines == 5 && facts.training == 1 && facts.holdout == 1 && facts.predicted == 2 && facts.missing == 1)
    #expect(facts.outside == 1 && facts.outsideArea_km2 == 1 && facts.withoutTarget == 1 && facts.poorQuality == 1)
    #expect(facts.predictors == ["rain", "rock", "soc"] && facts.roles == ["aridity"])
    #expect(facts.validations.map(\.scheme) == ["out_of_bag", "random", "spatial", "holdout"])
    #expect(facts.strategies.map(\.id) == ["R0", "R1", "R2", "R5", "none"])
    #expect(facts.strategies[0].notAssessable == 3 && facts.strategies[1].area_km2 == 6)
  }

  @Test(arguments: [PotentialOptions.Mode.frontier, .threshold])
  func `what an outcome rests on is said once, in both languages, and names headline numbers`(
    _ mode: PotentialOptions.Mode
  ) throws {
    for variable in [ProductivityVariable.nep, .index] {
      let summary = try PotentialOutcomeFixture(variable, mode: mode).summary
      let said = Set(summary.headline.map(\.id))
      #expect(Set(summary.assumptions.map(\.id)).count == summary.assumptions.count)
      for assumption in summary.assumptions {
        #expect(said.isSuperset(of: assumption.affects))
        #expect(!assumption.text.en.contains("{") && !assumption.text.zh.contains("{"))
        #expect(assumption.text.en != assumption.text.zh && !assumption.source.zh.isEmpty)
      }
      let ids = Set(summary.assumptions.map(\.id))
      #expect(ids.contains("noiseFloor") == (mode == .frontier) && ids.contains("threshold") == (mode == .threshold))
      #expect(
        ids.isSuperset(of: ["applicability", "attainableInterval", "predictionInterval", "strategies", "notCredit"]))
    }
  }

  @Test func `choices of the user are told from those of the method`() throws {
    var fixture = try PotentialOutcomeFixture()
    func strength(_ id: String) -> Summary.Strength? {
      fixture.summary.assumptions.first { $0.id == id }?.strength
    }
    #expect(strength("quantile") == .design && strength("holdout") == .seed && strength("strategies") == .design)
    fixture.figures.options.quantile = 0.8
    fixture.figures.options.holdout = 0.3
    fixture.settings.strategies = "mine.yaml"
    #expect(strength("quantile") == .user && strength("holdout") == .user && strength("strategies") == .user)
  }

  @Test func `the summary reads back`() throws {
    let summary = try PotentialOutcomeFixture().summary.summary(tables: [])
    let bytes = try JSONText.bytes(of: summary)
    #expect(try JSONText.value(Summary.self, from: bytes) == summary)
  }
}
