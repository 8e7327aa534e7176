import Analyses
import Foundation
import Messages

/// `minesink report RESULTS`
struct ReportCommand: Subcommand {
  let syntax = CommandSyntax(
    Specification(
      id: "report", title: .reportTitle, about: .reportAbout, parameters: [], examples: ["minesink report results"]),
    common: CommonOptions.languageOnly, operands: [Operand("RESULTS", .resultsOperand)])

  func run(_ parsed: ParsedCommandLine, _ session: Session) throws {
    var problems = parsed.problems
    if let folder = parsed.operands.first, !folder.isEmpty {
      let files = FileManager.default
      if !files.fileExists(atPath: folder) {
        problems.append(.problem("results.missing", file: folder, .resultsMissing, mend: .resultsMissingMend))
      } else if !files.fileExists(atPath: folder + "/run.json") {
        problems.append(.problem("results.not", file: folder, .resultsNot, mend: .resultsMissingMend))
      }
      problems += OutputPlace.reportProblems(folder)
    }
    guard problems.isEmpty, let folder = parsed.operands.first else { throw Problems(problems) }
    let threads = ProcessInfo.processInfo.activeProcessorCount
    let report = try session.services.writeReport(folder, session.language, threads)
    try session.console.output(Text.reportIs.filled(["path": report])[session.language] + "\n")
  }
}
