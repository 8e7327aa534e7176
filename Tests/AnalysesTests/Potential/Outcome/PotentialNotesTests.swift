import Messages
import Potential
import Testing

@testable import Analyses
@testable import Statistics

@Suite struct PotentialNotesTests {
  private func note(_ id: String, _ fixture: PotentialOutcomeFixture) -> Message? {
    let notes = fixture.notes
    for note in notes {
      #expect(!note.text.en.contains("{") && !note.text.zh.contains("{") && note.text.en != note.text.zh)
      #expect(note.mend?.en.contains("{") != true && note.mend?.zh.contains("{") != true)
    }
    return notes.first { $0.id == "potential.\(id)" }
  }

  @Test func `the notes name mines without a claim, predictors, clusters and rules that lack inputs`() throws {
    let notes = try PotentialOutcomeFixture().notes
    #expect(
      notes.map(\.id) == [
        "potential.withoutTarget", "potential.poorQuality", "potential.missingPredictor", "potential.outside",
        "potential.unseenCategories", "potential.measuredAfter", "potential.belowNoise", "potential.fewClusters",
        "potential.notAssessable",
      ])
    #expect(notes[0].text.en.hasPrefix("1 of 5 mines have no value of 'relative_change'"))
    #expect(notes[1].text.en.contains("(coarse_cells 1)"))
    #expect(
      notes[2].text.en.contains("(3.00 km²) lack a predictor (rain 1, rock 1)") && notes[2].text.zh.hasSuffix("d"))
    #expect(notes[3].text.en.contains("dissimilarity above 0.8") && notes[3].text.en.hasSuffix(": c"))
    #expect(notes[4].text.en.contains("'rock'") && notes[4].text.en.contains("(iron)"))
    #expect(notes[5].text.en.contains("(soc)"))
    #expect(notes[7].text.en.contains("only 2 blocks of 200 km"))
    #expect(
      notes[8].text.en.contains(
        "R0: plan (3); R2: soil, the mine has no figure of potential (1); stage: stage (1)")
        && notes[8].mend?.en.hasSuffix("plan, soil, stage.") == true)
    #expect(
      notes[8].text.zh.contains("R0：恢复进度 plan（3）；R2：土壤有机碳 soil、该矿区没有潜力数值（1）；阶段：所处阶段 stage（1）"))
    #expect(notes[5].text.zh.contains("（土壤有机碳 soc）") && notes[6].text.zh.contains("g C/m²/年"))
  }

  @Test func `a role that rules lack but that is a predictor already is said to be wanted twice`() throws {
    var fixture = try PotentialOutcomeFixture()
    fixture.settings.predictors = [
      .init(name: "soil", source: .field("clay"), text: "clay"),
      .init(name: "stage", source: .stage("phase"), text: "@stage:phase"),
    ]
    // A predictor called soil can be anything, a stage is a stage.
    #expect(
      note("notAssessable", fixture)?.mend?.en.hasSuffix(
        "stage. You gave 'stage' as a predictor; rules read roles only, so add --role stage=@stage:phase too.") == true)
    #expect(note("notAssessable", fixture)?.mend?.zh.contains("--role stage=@stage:phase") == true)
    fixture.settings.predictors = []
    #expect(note("notAssessable", fixture)?.mend?.en.contains("You gave") == false)
  }

  @Test func `mode threshold is said to be biased`() throws {
    let note = note("biased", try PotentialOutcomeFixture(mode: .threshold))
    #expect(note?.text.en.contains("biased") == true && note?.text.zh.contains("有偏") == true)
    #expect(note?.mend?.en.contains("--mode frontier") == true)
    #expect(self.note("biased", try PotentialOutcomeFixture()) == nil)
  }

  @Test func `an older model is named`() throws {
    var fixture = try PotentialOutcomeFixture()
    fixture.figures.isOlderModel = true
    fixture.settings.model = "old.minesink"
    #expect(note("olderModel", fixture)?.file == "old.minesink")
  }

  @Test func `productivity as a predictor of productivity is close to leakage`() throws {
    var fixture = try PotentialOutcomeFixture()
    func predictors(_ names: [String]) throws {
      fixture.run.predictors = try FeatureTable(
        names: names, columns: names.map { _ in .numbers([1, 2, 3, 4, 5]) })
    }
    try predictors(["mean_GPP", "gppr"])
    #expect(note("leakage", fixture)?.text.en.contains("mean_GPP is") == true)
    #expect(note("measuredAfter", fixture)?.text.en.contains("(mean_GPP)") == true)
    try predictors(["rain"])
    #expect(note("leakage", fixture) == nil && note("measuredAfter", fixture) == nil)
    fixture = try PotentialOutcomeFixture(.index)
    try predictors(["gpp"])
    #expect(note("leakage", fixture) == nil && note("measuredAfter", fixture) != nil)
  }

  @Test func `a threshold of association that doesn't suit is said`() throws {
    var fixture = try PotentialOutcomeFixture()
    func conditional(unconditioned: Int, impossible: Int) {
      fixture.figures.drivers.conditional = [
        ConditionalImportance(
          importance: PotentialOutcomeFixture.importance("rain"), associated: ["soc"],
          treesUnconditioned: unconditioned,
          treesImpossible: impossible, meanCells: 2)
      ]
    }
    conditional(unconditioned: 2, impossible: 0)
    #expect(note("conditionalLower", fixture)?.text.en.contains("of rain:") == true)
    conditional(unconditioned: 0, impossible: 2)
    #expect(note("conditionalRaise", fixture) != nil && note("conditionalLower", fixture) == nil)
  }

  @Test func `too few blocks are said`() throws {
    var fixture = try PotentialOutcomeFixture()
    fixture.figures.report.selection.isBlockless = true
    #expect(note("blockless", fixture)?.text.en.contains("only 12 blocks of 200 km") == true)
  }

  @Test func `a model that wasn't held out, or that does no better than the mean, is said to be so`() throws {
    var fixture = try PotentialOutcomeFixture()
    #expect(note("noHoldout", fixture) == nil && note("poorModel", fixture) == nil)
    // 1 − 3·0.9²/2 = −0.215
    fixture.figures.report.validations = [PotentialOutcomeFixture.validation(.spatial, error: 0.9)]
    #expect(note("noHoldout", fixture)?.mend?.en.contains("--holdout") == true)
    let poor = note("poorModel", fixture)
    #expect(poor?.text.en.contains("(R² −0.215, folds of whole blocks, 3 mines)") == true)
    #expect(poor?.text.zh.contains("空间分块交叉验证") == true)
  }

  @Test func `a fall of R² from random to spatial folds is said from 0.2 on`() throws {
    var fixture = try PotentialOutcomeFixture()
    // 1 − 1.5·0.2² = 0.94; 1 − 1.5·0.4² = 0.76: a fall of 0.18; 1 − 1.5·0.5² = 0.625: a fall of 0.315
    for (error, isSaid) in [(0.4, false), (0.5, true)] {
      fixture.figures.report.validations = [
        PotentialOutcomeFixture.validation(.random, error: 0.2),
        PotentialOutcomeFixture.validation(.spatial, error: error),
      ]
      #expect((note("spatialGap", fixture) != nil) == isSaid)
    }
    #expect(note("spatialGap", fixture)?.text.en.contains("from 0.94 with random folds to 0.625") == true)
  }

  @Test func `coverage of the holdout outside 85 to 95 % is said`() throws {
    var fixture = try PotentialOutcomeFixture()
    for (coverage, words) in [(84.0, "too narrow"), (96, "too wide"), (85, nil), (95, nil)] as [(Double, String?)] {
      fixture.figures.report.validations = [
        PotentialOutcomeFixture.validation(.holdout, error: 0.2, coverage: coverage)
      ]
      let said = note("coverage", fixture)
      #expect((said == nil) == (words == nil))
      if let words { #expect(said?.text.en.contains(words) == true) }
    }
  }

  @Test func `a potential whose interval reaches the noise floor shows none by construction`() throws {
    var fixture = try PotentialOutcomeFixture()
    let said = note("belowNoise", fixture)
    #expect(said?.text.en.hasPrefix("by construction a 0.9 quantile") == true)
    #expect(said?.text.en.contains("10 g C/m²/yr") == true && said?.text.en.contains("10.667 g C/m²/yr") == true)
    #expect(fixture.summary.facts.isBelowNoise)
    fixture.figures.groups[0].potentialByArea = .init(20, low: 11, high: 30)
    #expect(note("belowNoise", fixture) == nil && !fixture.summary.facts.isBelowNoise)
    fixture.figures.groups[0].potentialByArea = .init(20, low: 9, high: 30)
    #expect(note("belowNoise", fixture) != nil)
  }

  @Test func `clusters that are few, one, or single mines are said`() throws {
    var fixture = try PotentialOutcomeFixture()
    fixture.figures.groups[0].clusters = 1
    #expect(note("oneCluster", fixture)?.text.en.contains("one block of 200 km") == true)
    fixture.figures.groups[0].clusters = 50
    #expect(note("oneCluster", fixture) == nil && note("fewClusters", fixture) == nil)
    fixture.figures.clustersAreMines = true
    #expect(note("clustersAreMines", fixture)?.text.en.contains("single mines instead of blocks") == true)
  }

  @Test func `an outcome without any figure is said to be one`() throws {
    var fixture = try PotentialOutcomeFixture()
    fixture.figures.groups[0].minesWithPotential = 0
    #expect(note("noFigure", fixture)?.mend?.en.contains("potential.csv") == true)
    #expect(note("fewClusters", fixture) == nil)
  }

  @Test func `words of a role that the table doesn't know count as missing, and are named`() throws {
    var fixture = try PotentialOutcomeFixture()
    fixture.figures.mines[0].roles["plan"] = .text("后进")
    let said = note("unknownWords", fixture)
    #expect(said?.text.en.contains("role 'plan'") == true && said?.text.en.contains("后进") == true)
    #expect(said?.mend?.en.hasPrefix("It knows below_plan, on_plan;") == true)
  }
}
