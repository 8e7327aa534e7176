internal import Geospatial
package import Messages
internal import Synchronization

/// `minesink nep`: mine polygons and yearly rasters in; what each mine's productivity did against its reference out.
package struct NepAnalysis: Analysis {
  package static let specification = Specification.nep

  package let values: ParameterValues
  package let settings: NepSettings
  private let opened = OpenedNepInputs()

  package init(_ values: ParameterValues) throws(Problems) {
    settings = try NepSettings(values)
    self.values = settings.resolved(values)
  }

  package var inputFiles: [InputFile] { settings.inputFiles }

  package func check(_ context: RunContext) -> [Message] {
    do {
      // Before they are read, so that a change from here on is seen.
      let files = InputHashing.identities(inputFiles)
      opened.keep(try inputs(context), of: files)
      return []
    } catch let problems as Problems {
      return problems.messages
    } catch is Interrupted {
      // Nothing is wrong with the input; whoever asked finds out by itself.
      return []
    } catch let explained as any Explained {
      return [explained.message]
    } catch {
      return [.problem("check.failed", Text(verbatim: "\(error)"))]
    }
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

/// What the check opened, for the computation that follows it: reading 45,000 polygons twice would show.
private final class OpenedNepInputs: Sendable {
  private struct Opened: Sendable {
    let inputs: NepInputs
    let files: [String: FileSystem.Identity]
  }

  private let opened = Mutex<Opened?>(nil)

  func keep(_ inputs: NepInputs, of files: [String: FileSystem.Identity]) {
    opened.withLock { $0 = Opened(inputs: inputs, files: files) }
  }

  /// What was kept, once; nil where the files have changed since: their hashes are taken after the check, and the outcome
  /// must be that of the files that were hashed.
  func take(if files: [String: FileSystem.Identity]) -> NepInputs? {
    opened.withLock { opened in
      defer { opened = nil }
      return opened?.files == files ? opened?.inputs : nil
    }
  }
}
