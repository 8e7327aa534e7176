internal import Foundation
internal import Geospatial
internal import Messages

/// Runs an analysis into a results folder: checks it, reuses what is unchanged, else computes and publishes it whole.
package struct Runner {
  private let analysis: any Analysis
  private let id: String
  private let context: RunContext
  private let cache: HashCache
  /// Notes of this analysis alone; they are said through the log of the run.
  private let notes: NoteLog
  private let clock: StageClock
  private var results: String { context.options.outputFolder }
  private var folder: String { "\(results)/\(id)" }

  /// - Throws: ``Problems`` when an input is wrong and nothing was written; ``Failure`` when it failed while running and
  ///   the results are as they were; ``Interrupted``; and what the analysis itself throws.
  @discardableResult
  package static func run(
    _ analysis: any Analysis, _ context: RunContext, cache: HashCache = HashCache()
  ) throws -> Summary {
    try Runner(analysis, context, cache).run()
  }

  private init(_ analysis: any Analysis, _ context: RunContext, _ cache: HashCache) {
    self.analysis = analysis
    self.cache = cache
    id = type(of: analysis).specification.id
    let log = context.notes
    let own = NoteLog { log.add($0) }
    notes = own
    var inner = context
    inner.notes = own
    clock = StageClock(context.display)
    inner.display = clock
    self.context = inner
  }

  private func run() throws -> Summary {
    let messages = analysis.check(context)
    // A check that was interrupted has no problem to tell.
    try Interruption.check()
    let problems = messages.filter { $0.severity == .problem }
    if !problems.isEmpty { throw Problems(problems) }
    for note in messages { notes.add(note) }

    let created = try FileSystem.createFolder(results)
    Leftovers.add(createdFolders: created)
    defer { Leftovers.removeEmpty(createdFolders: created) }
    if FileSystem.exists(folder), FileSystem.identity(folder)?.isFolder != true {
      throw Failure("workspace.notAFolder", file: folder, .notAFolder, mend: .notAFolderMend)
    }
    let lock = try FolderLock(results)
    defer { lock.release() }
    StagingFolder.removeStale(in: results)

    let started = Date()
    let identities = InputHashing.identities(analysis.inputFiles)
    let inputs = try InputHashing.hash(analysis.inputFiles, cache, context)
    cache.save()
    let fingerprint = Fingerprint(id, analysis.values.record, inputs, context)
    var records = RunRecords(results)
    if records.wasUnreadable {
      notes.tell(.note("run.unreadable", file: "\(results)/\(RunRecords.file)", .runRecordsUnreadable))
    }
    let previous = records.provenance(of: id)
    if let previous {
      let reasons = Reuse(previous, fingerprint, inputs, context).reasonsToCompute(results: results, analysis: id)
      if reasons.isEmpty, let summary = reusable(fingerprint) { return summary }
      notes.tell(.note("run.recomputed", file: folder, .recomputed.filled(texts: ["reasons": Reuse.joined(reasons)])))
    }

    let staging = try StagingFolder(for: id, in: results)
    defer { staging.remove() }
    let summary = try computed(into: staging, fingerprint)
    try Interruption.check()
    // An outcome of a file that was written to meanwhile would be recorded under a content that it doesn't come from.
    let changed = InputHashing.identities(analysis.inputFiles).filter { file, now in
      identities[file].map { $0 != now } ?? false
    }.keys.min()
    if let changed { throw Failure("input.changed", file: changed, .inputChanged, mend: .inputChangedMend) }
    let provenance = Provenance(
      version: MineSink.version, command: context.commandLine, settings: fingerprint.settings,
      seed: context.options.seed, threads: context.options.threads, memoryMiB: context.options.memoryMiB,
      inputs: inputs, outputs: outputs(in: staging), fingerprint: fingerprint.hash,
      started: started.formatted(.iso8601), seconds: Date().timeIntervalSince(started), stages: clock.stages,
      peakMemoryMiB: ProcessUsage.peakMemoryMiB)
    try records.set(provenance, of: id)
    try Publishing(staging, results: results, analysis: id, previous: previous).publish(records)
    return summary
  }

  /// The outcome that is there, with its notes said again; nil where it isn't the one.
  private func reusable(_ fingerprint: Fingerprint) -> Summary? {
    guard let bytes = FileSystem.contents("\(folder)/summary.json"),
      let summary = try? JSONText.value(Summary.self, from: bytes), summary.fingerprint == fingerprint.hash
    else { return nil }
    for note in summary.messages { notes.add(note) }
    notes.tell(.note("run.reused", file: folder, .reused))
    return summary
  }

  private func computed(into staging: StagingFolder, _ fingerprint: Fingerprint) throws -> Summary {
    var summary = try explained(staging) { try analysis.compute(into: staging, context) }
    summary.analysis = id
    summary.version = MineSink.version
    summary.fingerprint = fingerprint.hash
    summary.name = context.projectName
    summary.messages = notes.messages
    let bytes: [UInt8]
    do {
      bytes = try JSONText.bytes(of: summary)
    } catch {
      throw Failure("summary.notWritten", file: "\(folder)/summary.json", .summaryNotFinite)
    }
    try explained(staging) { try ByteFile(creating: staging.path(for: "summary.json")).write(bytes) }
    return summary
  }

  /// Runs what writes into the staging folder; a failure names the file as the user would find it, not as it is staged.
  private func explained<Result>(_ staging: StagingFolder, _ body: () throws -> Result) throws -> Result {
    do {
      return try body()
    } catch let error as any Explained {
      let message = error.message
      guard let file = message.file, file.hasPrefix(staging.path + "/") else { throw Failure(message) }
      var name = file.dropFirst(staging.path.count)
      if name.hasSuffix(".tiles") { name = name.dropLast(".tiles".count) }
      throw Failure(
        message.id, file: folder + name, place: message.place, message.text, mend: message.mend ?? .notStagedMend)
    }
  }

  private func outputs(in staging: StagingFolder) -> [Provenance.Output] {
    FileSystem.files(below: staging.path).map { file in
      Provenance.Output(path: "\(id)/\(file)", bytes: FileSystem.identity("\(staging.path)/\(file)")?.bytes ?? 0)
    }
  }
}
