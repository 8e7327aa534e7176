internal import Foundation
internal import Geospatial
internal import Messages

/// Puts a finished staging folder in the place of the results of before, in one step, together with `run.json`.
struct Publishing {
  private let staging: StagingFolder
  private let results: String
  private let analysis: String
  private let previous: Provenance?
  private var target: String { "\(results)/\(analysis)" }
  /// Where the old results wait on file systems that can't swap two folders.
  private var waiting: String { "\(staging.container)/previous" }

  init(_ staging: StagingFolder, results: String, analysis: String, previous: Provenance?) {
    self.staging = staging
    self.results = results
    self.analysis = analysis
    self.previous = previous
  }

  /// - Throws: ``Failure`` or ``Interrupted``; the results are then as they were.
  func publish(_ records: RunRecords) throws {
    let bytes = try records.bytes
    try Leftovers.whilePublishing {
      try Interruption.check()
      try carryOver()
      // Written before the exchange, because a full disk shows itself here and not in the renaming after it.
      let staged = "\(staging.container)/\(RunRecords.file)"
      try ByteFile(creating: staged).write(bytes)
      let undo = try exchange()
      do {
        try FileSystem.rename(staged, to: "\(results)/\(RunRecords.file)")
      } catch {
        try undo()
        throw error
      }
    }
  }

  /// What the user put into the folder himself comes along: every file that the last run didn't write.
  private func carryOver() throws {
    let written = Set(previous?.outputs.map(\.path) ?? [])
    for file in FileSystem.files(below: target) where !written.contains("\(analysis)/\(file)") {
      var new = "\(staging.path)/\(file)"
      if FileSystem.exists(new) {
        // Without a record nothing tells his files from ours; with one it is his, and stays under another name.
        if previous == nil { continue }
        new += ".kept"
      }
      if !FileSystem.exists(new) { try FileSystem.linkOrCopy("\(target)/\(file)", to: new) }
    }
  }

  /// - Returns: what puts everything back.
  private func exchange() throws -> () throws -> Void {
    guard FileSystem.exists(target) else {
      try FileSystem.rename(staging.path, to: target)
      return { try FileSystem.rename(target, to: staging.path) }
    }
    if try FileSystem.exchange(staging.path, target) {
      return { _ = try FileSystem.exchange(staging.path, target) }
    }
    return try exchangeInTwoSteps()
  }

  /// For file systems without RENAME_EXCHANGE: between the two renamings the folder isn't there.
  func exchangeInTwoSteps() throws -> () throws -> Void {
    try FileSystem.rename(target, to: waiting)
    do {
      try FileSystem.rename(staging.path, to: target)
    } catch {
      try FileSystem.rename(waiting, to: target)
      throw error
    }
    return {
      try FileSystem.rename(target, to: staging.path)
      try FileSystem.rename(waiting, to: target)
    }
  }
}
