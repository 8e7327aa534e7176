import Messages
import Potential
import Statistics
import Testing

@testable import Analyses

@Suite struct PotentialProblemMessagesTests {
  private func messages() throws -> PotentialProblemMessages {
    PotentialProblemMessages(try PotentialOutcomeFixture().settings) { .commandLine("--\($0)") }
  }

  private static let all: [(PotentialProblems.Problem, id: String, found: String)] = [
    (.noPredictors, "noPredictors", "no predictor was given"),
    (.repeatedMines(["a", "b"]), "repeatedMines", "the same 'mine': a, b"),
    (.tooManyCandidates(5, predictors: 3), "tooManyCandidates", "5 can't be drawn from 3"),
    (.unknownInGroup("climate", ["spei"]), "unknownInGroup", "spei"),
    (.constantPredictor("rain", value: "3"), "constantPredictor", "'rain' is 3 in all mines"),
    (.emptyPredictor("rain"), "emptyPredictor", "'rain' has no value in any mine"),
    (
      .tooFewMines(usable: 12, withoutTarget: 3, poorQuality: 4, missingPredictor: 5), "tooFewMines",
      "12 mines can be learnt from, at least 30 are needed; left out: 3 without a value of 'relative_change', 4 because of their flags, 5 that lack a predictor"
    ),
    (.constantTarget(0.5), "constantTarget", "'relative_change' is 0.5"),
    (
      .tooFewAboveThreshold(threshold: 100, above: 7, usable: 80, highest: 123.456), "tooFewAboveThreshold",
      "7 of 80 mines have a 'relative_change' above the threshold of 100, at least 30 are needed; the highest is 123.46"
    ),
    (
      .predictorNames(lacking: ["soc"], unknown: ["sco"]), "predictorNames",
      "weren't given: soc; predictors were given that the model doesn't have: sco"
    ),
    (.predictorKind("rock", modelHasCategories: true), "predictorKind", "holds numbers"),
    (.predictorKind("rock", modelHasCategories: false), "predictorKind", "holds categories"),
    (.unseenCategories("rock", ["iron"], mines: ["d"]), "unseenCategories", "iron (mines d)"),
    (.modelFile("minesink potential"), "modelFile", "not one of minesink potential"),
    (.modelFile("potential.training"), "modelFile", "'potential.training'"),
  ]

  @Test func `every problem is said in both languages, with what was found and how to mend it`() throws {
    let messages = try messages()
    for (problem, id, found) in Self.all {
      let message = messages.message(problem)
      #expect(message.id == "potential.\(id)" && message.severity == .problem)
      #expect(message.text.en.contains(found), "\(message.text.en)")
      #expect(message.text.en != message.text.zh && message.mend != nil)
      for text in [message.text, message.mend, message.place].compactMap({ $0 }) {
        #expect(!text.en.contains("{") && !text.zh.contains("{"))
      }
    }
    #expect(
      messages.problems(PotentialProblems(Self.all.map(\.0))).messages.map(\.id)
        == Self.all.map { "potential.\($0.id)" })
  }

  @Test func `a problem says where it was given`() throws {
    let messages = try messages()
    #expect(messages.message(.constantPredictor("rain", value: "3")).place?.en == "--predictor rain=rain.tif")
    #expect(messages.message(.constantTarget(1)).file == "nep.gpkg:mines")
    #expect(
      messages.message(.tooFewAboveThreshold(threshold: 1, above: 1, usable: 1, highest: 1)).place?.en == "--threshold")
  }

  @Test func `every way in which a model's file can be wrong is said`() throws {
    let messages = try messages()
    let errors: [(ForestFileError, String)] = [
      (.notAModel, "isn't a model"), (.version(found: 9, supported: 1), "version 9; version 1"),
      (.length(expected: 100, found: 90), "90 bytes instead of 100"), (.damaged, "checksum"),
      (.invalid("end"), "'end'"),
    ]
    for (error, found) in errors {
      let message = messages.message(error)
      #expect(message.id == "potential.modelFile" && message.text.en.contains(found))
      #expect(message.text.en != message.text.zh && message.mend?.en.contains("forest.minesink") == true)
    }
  }
}
