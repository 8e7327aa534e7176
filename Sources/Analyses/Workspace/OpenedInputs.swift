internal import Synchronization

/// What a check opened, for the computation that follows it: reading 45,000 polygons twice would show.
final class OpenedInputs<Inputs: Sendable>: Sendable {
  private struct Opened: Sendable {
    let inputs: Inputs
    let files: [String: FileSystem.Identity]
  }

  private let opened = Mutex<Opened?>(nil)

  func keep(_ inputs: Inputs, of files: [String: FileSystem.Identity]) {
    opened.withLock { $0 = Opened(inputs: inputs, files: files) }
  }

  /// What was kept, once; nil where the files have changed since: their hashes are taken after the check, and the outcome
  /// must be that of the files that were hashed.
  func take(if files: [String: FileSystem.Identity]) -> Inputs? {
    opened.withLock { opened in
      defer { opened = nil }
      return opened?.files == files ? opened?.inputs : nil
    }
  }
}
