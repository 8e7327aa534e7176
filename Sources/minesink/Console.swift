import Foundation
import Messages

/// Standard output for results, standard error for everything else.
struct Console {
  /// Writes results.
  /// - Throws: ``Failure`` where standard output can't take them (a full disk).
  let output: (_ text: String) throws(Failure) -> Void
  /// Says one line to the user.
  let say: (_ line: String) -> Void

  /// The process's own. Where standard error is gone there is nobody to tell.
  static var standard: Console {
    Console { text throws(Failure) in
      do {
        try FileHandle.standardOutput.write(contentsOf: Data(text.utf8))
      } catch {
        throw Failure("output.failed", .outputFailed.filled(["reason": error.localizedDescription]))
      }
    } say: { line in
      try? FileHandle.standardError.write(contentsOf: Data((line + "\n").utf8))
    }
  }
}
