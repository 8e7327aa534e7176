import Analyses
import Foundation
import Messages

/// Where a command's text goes: to the file that `--out` names, which mustn't be there yet, or to standard output.
struct NewFile {
  let path: String?

  /// - Throws: ``Problems`` with all that is wrong with the command line, and where the file is there already: what the user
  ///   has filled in is worth more than a fresh one.
  init(_ parsed: ParsedCommandLine) throws(Problems) {
    var problems = parsed.problems
    path = try? parsed.values.fileIfGiven("out")
    if let path, FileManager.default.fileExists(atPath: path) {
      problems.append(.problem("output.exists", file: path, place: "--out", .fileExists, mend: .fileExistsMend))
    }
    if let path { problems += OutputPlace.problems(file: path, place: "--out") }
    if !problems.isEmpty { throw Problems(problems) }
  }

  /// - Throws: ``Failure`` where it can't be written.
  func write(_ text: String, _ session: Session) throws {
    guard let path else { return try session.console.output(text) }
    do {
      try Data(text.utf8).write(to: URL(fileURLWithPath: path), options: .atomic)
    } catch {
      throw Failure("output.failed", file: path, .fileNotWritten.filled(["reason": error.localizedDescription]))
    }
    session.console.say(Text.resultsAre.filled(["path": path])[session.language])
  }
}
