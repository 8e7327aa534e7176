package import Messages
internal import Potential

/// `minesink potential`: mines with what they show and what may drive it in; what each could win back, why, and by which strategy out.
package struct PotentialAnalysis: Analysis {
  package static let specification = Specification.potential

  package let values: ParameterValues
  package let settings: PotentialSettings
  private let opened = OpenedInputs<Opened>()

  /// Mines and rules, opened and checked.
  private struct Opened: Sendable {
    let inputs: PotentialInputs
    let strategies: StrategyFile
    let model: OlderModel?
  }

  package init(_ values: ParameterValues) throws(Problems) {
    settings = try PotentialSettings(values)
    self.values = settings.resolved(values)
  }

  package var inputFiles: [InputFile] { settings.inputFiles }

  package func check(_ context: RunContext) -> [Message] {
    // Before they are read, so that a change from here on is seen.
    let files = InputHashing.identities(inputFiles)
    return Message.stopping {
      let found: Opened
      do {
        found = try open(context)
      } catch let problems as Problems {
        // Without mines the rasters are there or not all the same.
        let none = PotentialMinesInput(ids: [], polygons: [], fields: [:])
        throw Problems(problems.messages + reading(none, context).checkRasters())
      }
      let reading = reading(found.inputs.input, context)
      let problems = reading.check()
      guard problems.isEmpty else { throw Problems(problems) }
      opened.keep(found, of: files)
    }
  }

  package func check(_ context: RunContext, before pending: PendingOutputs) -> [Message] {
    var problems = PotentialInputs.problems(
      settings, before: pending, threads: context.options.threads, place: values.place(of:))
    if settings.strategies.map({ !pending.contains($0) }) ?? true {
      problems += Message.stopping { _ = try strategies() }
    }
    if let model = settings.model, !pending.contains(model), FileSystem.identity(model) != nil {
      problems += Message.stopping { _ = try OlderModel.read(model, settings, place: values.place(of:)) }
    }
    return problems
  }

  package func compute(into folder: StagingFolder, _ context: RunContext) throws -> Summary {
    let found = try opened.take(if: InputHashing.identities(inputFiles)) ?? open(context)
    for note in found.inputs.notes { context.notes.add(note) }
    let outcome = try PotentialComputation(
      settings: settings, inputs: found.inputs, strategies: found.strategies, model: found.model,
      quantile: values.isGiven("quantile") ? settings.quantile : found.model?.quantile ?? settings.quantile,
      reading: reading(found.inputs.input, context), options: context.options, display: context.display,
      place: values.place(of:)
    ).run { context.notes.add($0) }
    for note in outcome.notes { context.notes.add(note) }
    let progress = Progress(.progressWriting, total: 1, on: context.display)
    defer { progress.finish() }
    return try outcome.write(into: folder)
  }

  /// - Throws: ``Problems``: those of the mines and of the rules at once; ``Interrupted``.
  private func open(_ context: RunContext) throws -> Opened {
    let progress = Progress(.progressMines, total: 1, on: context.display)
    defer { progress.finish() }
    var table: StrategyFile?
    var model: OlderModel?
    var problems = Message.stopping { table = try strategies() }
    if let path = settings.model, FileSystem.identity(path) != nil {
      problems += Message.stopping { model = try OlderModel.read(path, settings, place: values.place(of:)) }
    }
    var inputs: PotentialInputs?
    do {
      inputs = try PotentialInputs(
        settings, seed: context.options.seed, threads: context.options.threads, place: values.place(of:))
    } catch let found as Problems {
      problems = found.messages + problems
    }
    try Interruption.check()
    guard problems.isEmpty, let inputs, let table else { throw Problems(problems) }
    return Opened(inputs: inputs, strategies: table, model: model)
  }

  private func strategies() throws -> StrategyFile {
    try settings.strategies.map { path throws(Problems) in try StrategyFile.read(path) } ?? StrategyFile.shipped()
  }

  private func reading(_ mines: PotentialMinesInput, _ context: RunContext) -> PredictorReading {
    PredictorReading(
      settings.predictors, roles: settings.roles, mines: mines, threads: context.options.threads,
      memoryBytes: context.options.memoryMiB << 20, display: context.display)
  }
}
