import Analyses
import Foundation
import Testing

/// A whole page of output, kept in `Snapshots/` beside the tests.
///
/// After a wanted change: `MINESINK_RENEW_SNAPSHOTS=1 swift test --filter CommandTests`, then read the difference in git.
struct Snapshot: Sendable, CustomTestStringConvertible {
  let name: String
  let arguments: [String]

  var testDescription: String { name }

  static let pages: [Snapshot] = ["en", "zh"].flatMap { language in
    (["", "run", "validate", "classes", "strategies", "example", "spec", "report", "help"] + AnalysisRegistry.standard.ids).map {
      command in
      Snapshot(
        name: (command.isEmpty ? "first-page" : command) + ".\(language).txt",
        arguments: ["help"] + (command.isEmpty ? [] : [command]) + ["--language", language])
    }
  }

  func compare(_ output: String) throws {
    let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("Snapshots").appendingPathComponent(name)
    if ProcessInfo.processInfo.environment["MINESINK_RENEW_SNAPSHOTS"] == "1" {
      try Data(output.utf8).write(to: file)
    }
    let kept = try String(contentsOf: file, encoding: .utf8)
    #expect(output == kept, "renew with MINESINK_RENEW_SNAPSHOTS=1 if this is wanted")
  }
}
