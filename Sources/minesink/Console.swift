import Foundation
import Messages

/// Standard output for results, standard error for everything else.
struct Console {
  /// Writes results.
  /// - Throws: ``Failure`` where standard output can't take them (a full disk).
  static func output(_ text: String) throws(Failure) {
    do {
      try FileHandle.standardOutput.write(contentsOf: Data(text.utf8))
    } catch {
      throw Failure("output.failed", .outputFailed.filled(["reason": error.localizedDescription]))
    }
  }

  /// Says something to the user. Where standard error is gone there is nobody to tell.
  static func say(_ line: String) {
    try? FileHandle.standardError.write(contentsOf: Data((line + "\n").utf8))
  }
}
