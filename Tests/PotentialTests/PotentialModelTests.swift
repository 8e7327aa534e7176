import Foundation
import Messages
import Statistics
import Testing

@testable import Potential

struct PotentialModelTests {
  @Test func `every mine is learnt from, kept apart, or counted with the reason why not`() throws {
    var world = PotentialWorld.straight(240)
    world.mines[0].current = nil
    world.mines[1].current = .nan
    world.mines[2].qualityFlags = ["low_coverage"]
    world.columns[1] = world.columns[1].with(.nan, at: 3)
    // A mine counts for the first thing that is the matter with it.
    world.mines[4].current = nil
    world.mines[4].qualityFlags = ["no_reference"]
    let model = try world.model(PotentialWorld.options(trees: 20))
    let selection = model.report.selection
    #expect(selection.withoutTarget == 3 && selection.poorQuality == 1 && selection.missingPredictor == 1)
    #expect(selection.training + selection.holdout == 240 - 5)
    #expect(selection.training == model.trainingMines.count && selection.holdout == model.heldOutMines.count)
    #expect(!selection.isBlockless && selection.blocks > 100)
    // 15 % of 235 mines in blocks of one to three.
    #expect((33...37).contains(selection.holdout))
    let excluded: Set<String> = ["m0", "m1", "m2", "m3", "m4"]
    #expect(model.trainingMines.allSatisfy { !excluded.contains($0.id) })

    let rows = try world.result(PotentialWorld.options(trees: 20, resamples: 5), model: model).rows
    #expect(rows.count { $0.role == .training } == selection.training)
    #expect(rows.count { $0.role == .holdout } == selection.holdout)
    #expect(rows[0].role == .predicted && rows[0].potential == nil)
    #expect(rows[2].role == .predicted && (rows[2].isInside == false || rows[2].potential != nil))
    #expect(rows[3].role == .missing && rows[3].missingPredictors == ["x2"] && rows[3].attainable == nil)
    #expect(rows[3].isInside == nil && rows[3].predicted == nil && rows[3].drivers.isEmpty)
  }

  @Test func `whole blocks are kept apart`() throws {
    let world = PotentialWorld.straight(200)
    var options = PotentialWorld.options(trees: 10)
    options.blocks_km = 800
    let model = try world.model(options)
    let blocks = SpatialBlocks.numbers(
      of: world.mines.map { .geographic(longitude: $0.longitude, latitude: $0.latitude) }, side: 800)
    let numbers = Dictionary(uniqueKeysWithValues: zip(world.mines.map(\.id), blocks))
    let learnt = Set(model.trainingMines.map(\.block))
    #expect(model.trainingMines.allSatisfy { numbers[$0.id] == $0.block })
    #expect(model.heldOutMines.allSatisfy { mine in numbers[mine.id].map { !learnt.contains($0) } ?? false })
  }

  @Test func `with too few blocks mines are left out at random, and that is said`() throws {
    var world = PotentialWorld.straight(100)
    for index in world.mines.indices {
      world.mines[index].longitude = index % 2 == 0 ? 100 : 110
      world.mines[index].latitude = 40
    }
    let model = try world.model(PotentialWorld.options(trees: 10))
    #expect(model.report.selection.isBlockless && model.report.selection.blocks == 2)
    #expect(model.report.selection.holdout == 15)
    #expect(model.report.validation(.spatial) == nil && model.report.validation(.random) != nil)
    #expect(try world.result(PotentialWorld.options(trees: 10, resamples: 5), model: model).clustersAreMines)
  }

  @Test func `a block that holds most mines isn't kept apart`() throws {
    var world = PotentialWorld.straight(100)
    for index in world.mines.indices where index >= 6 {
      world.mines[index].longitude = 100
      world.mines[index].latitude = 40
    }
    for seed in 1...6 as ClosedRange<UInt64> {
      let selection = try world.model(PotentialWorld.options(trees: 3, seed: seed)).report.selection
      #expect(selection.training >= 50)
    }
  }

  @Test func `the validation table holds what was asked for`() throws {
    let world = PotentialWorld.straight(150)
    let report = try world.model(PotentialWorld.options(trees: 40)).report
    #expect(report.validations.map(\.scheme) == [.random, .spatial, .outOfBag, .holdout])
    for scheme in [ModelReport.Validation.Scheme.outOfBag, .holdout] {
      let validation = try #require(report.validation(scheme))
      #expect(validation.intervalCoverage_percent != nil && validation.belowFrontier_percent != nil)
    }
    #expect(report.validation(.random)?.intervalCoverage_percent == nil)
    #expect(report.trials.isEmpty)
    let truth = world.mines.compactMap(\.current)
    #expect(abs(report.targetMean - truth.reduce(0, +) / 150) < 15)
    #expect((30...60).contains(report.residualStandardDeviation))
  }

  @Test func `settings are searched for by the least error, and without a holdout the search itself is judged`() throws
  {
    let world = PotentialWorld.straight(120)
    var options = PotentialWorld.options(trees: 8, holdout: 0)
    options.candidates = [
      ForestSettings(trees: 8, maximumDepth: 1), ForestSettings(trees: 20, candidates: 2, minimumNode: 10),
    ]
    let report = try world.model(options).report
    #expect(report.trials.count == 2)
    let best = report.trials.map(\.scores.rootMeanSquareError).min()
    #expect(report.trials.first { $0.scores.rootMeanSquareError == best }?.settings.trees == report.settings.trees)
    #expect(report.settings.trees == 20 && report.settings.minimumNode == 10)
    #expect(report.validations.map(\.scheme) == [.random, .spatial, .nested, .outOfBag])
    #expect(report.selection.holdout == 0)
    // A holdout tests the chosen forest: the search needn't be nested.
    options.holdout = 0.2
    #expect(try world.model(options).report.validation(.nested) == nil)
  }

  @Test func `a model that was written and read gives the same rows bit for bit`() throws {
    var world = PotentialWorld.straight(150)
    world.mines[9].qualityFlags = ["coarse_cells"]
    world.mines[10].id = "tab\tline\nback\\slash 矿"
    world.names.append("kind")
    world.columns.append(.categories((0..<150).map { $0 % 3 == 0 ? "open" : "deep" }))
    let options = PotentialWorld.options(trees: 25, resamples: 20, importance: [.permutation])
    let model = try world.model(options)
    let bytes = model.file(notes: ["unit": "g C/m²/yr"]).encode()
    let file = try ForestFile(decoding: bytes)
    #expect(file.notes["unit"] == "g C/m²/yr")
    let read = try PotentialModel(file)
    #expect(read.isFromFile && read.report == model.report)
    #expect(read.trainingMines == model.trainingMines && read.heldOutMines == model.heldOutMines)
    let before = try world.result(options, model: model)
    let after = try world.result(options, model: read)
    #expect(before.rows == after.rows)
    #expect(before.groups == after.groups && before.drivers == after.drivers)
    #expect(read.file(notes: ["unit": "g C/m²/yr"]).encode() == bytes)
  }

  @Test
  func
    `a mine that an old model has learnt from stays out of the bag, one whose predictors have changed is a new mine`()
    throws
  {
    let world = PotentialWorld.straight(150)
    let options = PotentialWorld.options(trees: 25, resamples: 5)
    let model = try PotentialModel(ForestFile(decoding: try world.model(options).file().encode()))
    let place = try #require(world.mines.firstIndex { $0.id == model.trainingMines[0].id })
    var some = world
    some.mines = [world.mines[place], world.mines[place]]
    some.mines[1].id = "stranger"
    some.columns = world.columns.map { $0.picked([place, place]) }
    var rows = try some.result(options, model: model).rows
    #expect(rows.map(\.role) == [.training, .predicted])
    #expect(rows[0].predicted == model.forest.outOfBag().values[0])
    #expect(rows[1].predicted == (try model.forest.predict(model.forest.trainingTable.rows([0])).values[0]))
    // Itself counts for the stranger with the same predictors.
    #expect(rows[0].predicted != rows[1].predicted)
    some.columns[0] = some.columns[0].with(0.123, at: 0)
    rows = try some.result(options, model: model).rows
    #expect(rows[0].role == .predicted)
  }

  @Test func `a model keeps to what it was trained for`() throws {
    let world = PotentialWorld.straight(400)
    let model = try world.model(PotentialWorld.options(mode: .threshold, trees: 10))
    let result = try world.result(PotentialWorld.options(mode: .frontier, trees: 10, resamples: 5), model: model)
    #expect(result.options.mode == .threshold && result.options.threshold == 100)
    #expect(result.rows.allSatisfy { $0.noiseFloor == nil })
  }

  @Test func `work stops when the user asks for it`() async throws {
    await #expect(processExitsWith: .success) {
      let world = PotentialWorld.straight(60)
      let options = PotentialWorld.options(trees: 10, resamples: 5)
      let model = try world.model(options)
      Interruption.request()
      var stopped = 0
      do { _ = try world.model(options) } catch is Interrupted { stopped += 1 }
      do { _ = try world.result(options, model: model) } catch is Interrupted { stopped += 1 }
      exit(stopped == 2 ? EXIT_SUCCESS : EXIT_FAILURE)
    }
  }

  @Test func `progress names every stage that is gone through, up to its end`() throws {
    let world = PotentialWorld.straight(60)
    let heard = Heard()
    var options = PotentialWorld.options(trees: 10, resamples: 5, importance: [.permutation, .conditional])
    options.candidates = [ForestSettings(trees: 5), ForestSettings(trees: 6)]
    let model = try PotentialModel.train(world.mines, world.predictors, options) { heard.take($0, $1, $2) }
    _ = try PotentialResult(
      mines: world.mines, groupFields: ["region", "mineral"], predictors: world.predictors, model: model,
      options: options, strategies: StrategyTable(rules: []), hasCarbon: true
    ) { heard.take($0, $1, $2) }
    #expect(heard.finished == Set(PotentialStage.allCases))
  }
}

/// Which stages came to their end.
private final class Heard: @unchecked Sendable {
  private let lock = NSLock()
  private var stages: Set<PotentialStage> = []

  var finished: Set<PotentialStage> { lock.withLock { stages } }

  func take(_ stage: PotentialStage, _ done: Int, _ total: Int) {
    guard done == total else { return }
    lock.withLock { _ = stages.insert(stage) }
  }
}
