internal import Foundation
internal import Messages
internal import Potential
internal import Statistics
internal import Synchronization

/// From the opened inputs of `minesink potential` to its outcome.
struct PotentialComputation {
  let settings: PotentialSettings
  let inputs: PotentialInputs
  let strategies: StrategyFile
  /// An older model; nil: one is trained.
  let model: OlderModel?
  /// Where an older model is asked and none was given, that of its own run.
  let quantile: Double
  let reading: PredictorReading
  let options: RunOptions
  let display: any ProgressDisplay
  let place: (String) -> Place

  /// - Parameter say: what must be said of the inputs.
  /// - Throws: ``Problems`` where there is nothing to learn from or the model doesn't fit, ``Interrupted``.
  func run(say: (Message) -> Void) throws -> PotentialOutcome {
    let values = try reading.read()
    for note in values.notes { say(note) }
    var mines = inputs.mines
    for index in mines.indices { mines[index].roles = values.roles(of: index) }
    let stages = StageProgress(display)
    defer { stages.finish() }
    let result: PotentialResult
    do {
      let own = domainOptions
      let model =
        try self.model?.model
        ?? PotentialModel.train(mines, values.table, own) { stages.show($0, $1, $2) }
      result = try PotentialResult(
        mines: mines, groupFields: settings.groupFields, predictors: values.table, model: model, options: own,
        strategies: strategies.table, hasCarbon: settings.variable.isCarbon
      ) { stages.show($0, $1, $2) }
    } catch let found as PotentialProblems {
      throw PotentialProblemMessages(settings, place: place).problems(found)
    } catch let found as ForestError {
      throw Problems([
        .problem(
          "potential.forest", file: settings.mines,
          Text.forestNotGrown.filled(["reason": found.problems.map { "\($0)" }.joined(separator: "; ")]),
          mend: .forestNotGrownMend)
      ])
    }
    let units = values.facts.compactMap { fact in fact.isRole ? nil : fact.unit.map { (fact.name, $0) } }
    return PotentialOutcome(
      settings: settings, result: result,
      run: PotentialRun(
        mines: mines.count, area_km2: mines.reduce(0) { $0 + $1.area_km2 }, predictors: values.table,
        units: Dictionary(units) { first, _ in first }, seed: options.seed,
        training: model?.training),
      shapes: inputs.input.polygons, strategies: strategies, threads: options.threads)
  }

  private var domainOptions: PotentialOptions {
    PotentialOptions(
      mode: settings.mode == .frontier ? .frontier : .threshold, quantile: quantile,
      threshold: settings.threshold, sample: settings.sample, holdout: settings.holdout, folds: settings.folds,
      blocks_km: settings.blocks_km,
      forest: ForestSettings(
        trees: settings.trees, candidates: settings.candidates, minimumNode: settings.minimumNode,
        maximumDepth: settings.maximumDepth, seed: options.seed, threads: options.threads),
      candidates: inputs.search,
      importance: Set(settings.importance.map { $0 == .permutation ? .permutation : .conditional }),
      importanceGroups: settings.importanceGroups, resamples: settings.resamples, seed: options.seed,
      threads: options.threads)
  }
}

/// Shows the domain's stages one after the other.
private final class StageProgress: Sendable {
  private let display: any ProgressDisplay
  private let running = Mutex<PotentialStage?>(nil)

  init(_ display: any ProgressDisplay) {
    self.display = display
  }

  func show(_ stage: PotentialStage, _ done: Int, _ total: Int) {
    running.withLock { current in
      if current != stage {
        if let current { display.finish(current.title) }
        current = stage
        display.show(stage.title, done: 0, total: Int64(total))
      }
      display.show(stage.title, done: Int64(done), total: Int64(total))
    }
  }

  func finish() {
    running.withLock { current in
      if let current { display.finish(current.title) }
      current = nil
    }
  }
}

extension PotentialStage {
  fileprivate var title: Text {
    switch self {
    case .search: .stageSearch
    case .validation: .stageValidation
    case .training: .stageTraining
    case .importance: .stageImportance
    case .responses: .stageResponses
    case .applicability: .stageApplicability
    case .frontier: .stageFrontier
    case .groups: .stageGroups
    }
  }
}
