import Potential
import Statistics
import Testing

struct PotentialProblemsTests {
  private func problems(_ world: PotentialWorld, _ options: PotentialOptions = PotentialWorld.options(trees: 3)) throws
    -> [PotentialProblems.Problem]
  {
    do {
      _ = try world.model(options)
      return []
    } catch let error as PotentialProblems {
      return error.problems
    }
  }

  private func problems(_ world: PotentialWorld, asking model: PotentialModel, groups: [String: [String]] = [:]) throws
    -> [PotentialProblems.Problem]
  {
    var options = PotentialWorld.options(trees: 3, resamples: 2)
    options.importanceGroups = groups
    do {
      _ = try world.result(options, model: model)
      return []
    } catch let error as PotentialProblems {
      return error.problems
    }
  }

  @Test func `constant and empty predictors and an even target are all said at once`() throws {
    var world = PotentialWorld.straight(40)
    world.names += ["flat", "void", "none", "same"]
    world.columns += [
      .numbers([Double](repeating: 2.5, count: 40)), .numbers([Double](repeating: .nan, count: 40)),
      .categories([String?](repeating: "", count: 40)), .categories([String?](repeating: "coal", count: 40)),
    ]
    for index in world.mines.indices { world.mines[index].current = 7 }
    #expect(
      try problems(world) == [
        .emptyPredictor("none"), .emptyPredictor("void"), .constantPredictor("flat", value: "2.5"),
        .constantPredictor("same", value: "coal"), .constantTarget(7),
      ])
  }

  @Test func `fewer than 30 usable mines are too few, with the reasons`() throws {
    var world = PotentialWorld.straight(33)
    for index in 0..<2 { world.mines[index].current = nil }
    world.mines[2].qualityFlags = ["low_coverage"]
    world.columns[0] = world.columns[0].with(.infinity, at: 3)
    #expect(
      try problems(world) == [.tooFewMines(usable: 29, withoutTarget: 2, poorQuality: 1, missingPredictor: 1)])
    world.mines[0].current = 1
    #expect(try problems(world).isEmpty)
  }

  @Test func `a threshold that leaves too few says how high the targets go`() throws {
    let world = PotentialWorld.straight(200)
    var options = PotentialWorld.options(mode: .threshold, trees: 3)
    options.threshold = 150
    let above = world.mines.count { ($0.current ?? 0) > 150 }
    #expect(above < 30)
    let highest = try #require(world.mines.compactMap(\.current).max())
    #expect(
      try problems(world, options) == [
        .tooFewAboveThreshold(threshold: 150, above: above, usable: 200, highest: highest)
      ])
  }

  @Test func `no predictor, an id given twice, too many candidates and unknown members of a group are said`() throws {
    var world = PotentialWorld.straight(40)
    world.mines[3].id = "m5"
    var options = PotentialWorld.options(trees: 3)
    options.forest.candidates = 4
    options.candidates = [ForestSettings(trees: 3, candidates: 3), ForestSettings(trees: 3, candidates: 2)]
    options.importanceGroups = ["climate": ["x1", "rain"], "all": ["x1", "x2"]]
    #expect(
      try problems(world, options) == [
        .repeatedMines(["m5"]), .tooManyCandidates(3, predictors: 2), .tooManyCandidates(4, predictors: 2),
        .unknownInGroup("climate", ["rain"]),
      ])
    let bare = try FeatureTable(names: [], columns: [])
    #expect(
      throws: PotentialProblems([
        .noPredictors, .tooFewMines(usable: 0, withoutTarget: 0, poorQuality: 0, missingPredictor: 0),
      ])
    ) {
      try PotentialModel.train([], bare, PotentialWorld.options(trees: 3))
    }
  }

  @Test func `names and kinds that differ from the model's are said at once`() throws {
    let world = PotentialWorld.straight(40)
    let model = try world.model(PotentialWorld.options(trees: 3))
    var other = world
    other.names = ["x3", "x1"]
    other.columns[1] = .categories([String?](repeating: "wet", count: 40))
    #expect(
      try problems(other, asking: model, groups: ["climate": ["rain"]]) == [
        .predictorNames(lacking: ["x2"], unknown: ["x3"]), .predictorKind("x1", modelHasCategories: false),
        .unknownInGroup("climate", ["rain"]),
      ])
    other = world
    other.columns[0] = .numbers([Double](repeating: .nan, count: 40))
    other.mines[1].id = "m0"
    #expect(try problems(other, asking: model) == [.emptyPredictor("x1"), .repeatedMines(["m0"])])
  }

  @Test func `a category that an old model hasn't seen stops the run with the mines that have it`() throws {
    var world = PotentialWorld.straight(60)
    world.names.append("kind")
    world.columns.append(.categories((0..<60).map { $0 % 2 == 0 ? "open" : "deep" }))
    let fresh = try world.model(PotentialWorld.options(trees: 5))
    let old = try PotentialModel(fresh.file())
    world.columns[2] = world.columns[2].with("sea", at: 4).with("air", at: 7).with("sea", at: 9)
    #expect(
      try problems(world, asking: old) == [.unseenCategories("kind", ["air", "sea"], mines: ["m4", "m7", "m9"])])
    // In the run that trained the model, the user couldn't know: the mine has no figure, and the category is named.
    let result = try world.result(PotentialWorld.options(trees: 5, resamples: 2), model: fresh)
    #expect(result.rows[4].role == .missing && result.rows[4].missingPredictors == ["kind"])
    #expect(
      result.unseenCategories == [
        UnseenCategory(predictor: "kind", category: "air", mines: ["m7"]),
        UnseenCategory(predictor: "kind", category: "sea", mines: ["m4", "m9"]),
      ])
  }

  @Test func `a category that only held out mines have is left out of the test`() throws {
    var world = PotentialWorld.straight(60)
    let apart = try #require(try world.model(PotentialWorld.options(trees: 5)).heldOutMines.first)
    world.names.append("kind")
    world.columns.append(
      .categories(world.mines.indices.map { world.mines[$0].id == apart.id ? "sea" : $0 % 2 == 0 ? "open" : "deep" }))
    let model = try world.model(PotentialWorld.options(trees: 5))
    #expect(model.heldOutMines.first { $0.id == apart.id }?.predicted == nil)
    let others = model.heldOutMines.count - 1
    #expect(model.report.validation(.holdout)?.scores.count == others)
  }

  @Test func `a file without the mines that a model has learnt from isn't a model of potentials`() throws {
    let model = try PotentialWorld.straight(40).model(PotentialWorld.options(trees: 3))
    #expect(throws: PotentialProblems([.modelFile("minesink potential")])) {
      try PotentialModel(ForestFile(forest: model.forest, area: model.area))
    }
    #expect(throws: PotentialProblems([.modelFile("minesink potential")])) {
      try PotentialModel(ForestFile(forest: model.forest, notes: model.file().notes))
    }
  }

  @Test(arguments: [
    "potential.format", "potential.facts", "potential.training", "potential.heldout", "potential.levels",
    "potential.validations",
  ])
  func `a note that doesn't fit the forest is named`(note: String) throws {
    let model = try PotentialWorld.straight(40).model(PotentialWorld.options(trees: 3))
    let file = model.file()
    let text = try #require(file.notes[note])
    // Lines and fields that are gone, doubled or changed: refused, or still a model, but never a crash.
    var refused = 0
    for round in 0..<40 {
      var stream = RandomStream(seed: UInt64(round), name: note)
      var characters = Array(text.unicodeScalars)
      let place = Int(stream.uniform() * Double(characters.count))
      switch round % 4 {
      case 0: characters.removeSubrange(place...)
      case 1: characters.insert("\n", at: place)
      case 2: characters.insert("\t", at: place)
      default: characters[place] = "x"
      }
      var notes = file.notes
      notes[note] = String(String.UnicodeScalarView(characters))
      do {
        _ = try PotentialModel(ForestFile(forest: file.forest, area: file.area, notes: notes))
      } catch {
        #expect(error.problems.allSatisfy { if case .modelFile(note) = $0 { true } else { false } })
        refused += 1
      }
    }
    #expect(refused > 10)
  }
}
