internal import Geospatial
package import Messages

/// `minesink nep`: mine polygons and yearly rasters in; what each mine's productivity did against its reference out.
package struct NepAnalysis: Analysis {
  package static let specification = Specification.nep

  package let values: ParameterValues
  package let settings: NepSettings
  private let opened = OpenedInputs<NepInputs>()

  package init(_ values: ParameterValues) throws(Problems) {
    settings = try NepSettings(values)
    self.values = settings.resolved(values)
  }

  package var inputFiles: [InputFile] { settings.inputFiles }

  package func check(_ context: RunContext) -> [Message] {
    // Before they are read, so that a change from here on is seen.
    let files = InputHashing.identities(inputFiles)
    return Message.stopping { opened.keep(try inputs(context), of: files) }
  }

  package func compute(into folder: StagingFolder, _ context: RunContext) throws -> Summary {
    let inputs = try opened.take(if: InputHashing.identities(inputFiles)) ?? inputs(context)
    for note in inputs.notes { context.notes.add(note) }
    let found = try NepComputation(
      settings: settings, inputs: inputs, options: context.options, display: context.display
    ).run()
    let outcome = NepOutcome(
      settings: settings, result: found.result, run: found.run, shapes: found.shapes, threads: context.options.threads)
    guard outcome.problems.isEmpty else { throw Problems(outcome.problems) }
    for note in outcome.notes { context.notes.add(note) }
    let progress = Progress(.progressWriting, total: 1, on: context.display)
    defer { progress.finish() }
    return try outcome.write(into: folder)
  }

  private func inputs(_ context: RunContext) throws -> NepInputs {
    let progress = Progress(.progressMines, total: 1, on: context.display)
    defer { progress.finish() }
    return try NepInputs(
      settings, threads: context.options.threads, display: context.display, place: values.place(of:))
  }
}
