import Analyses
import Foundation
import Messages

/// `minesink classes MAP... [--out FILE]`
struct ClassesCommand: Subcommand {
  let syntax = CommandSyntax(
    Specification(
      id: "classes", title: .classesTitle, about: .classesAbout,
      parameters: [Parameter("out", .table([]), .optional, .classesOut)],
      examples: ["minesink classes lu1986.tif lu2018.tif --out classes.csv"]),
    common: CommonOptions.languageOnly, operands: [Operand("MAP", isRepeatable: true, .mapOperand)])

  func run(_ parsed: ParsedCommandLine, _ session: Session) throws {
    var problems = parsed.problems
    let file = try? parsed.values.tableIfGiven("out")
    // The user's filled-in table is worth more than a fresh one.
    if let file, FileManager.default.fileExists(atPath: file) {
      problems.append(.problem("output.exists", file: file, place: "--out", .fileExists, mend: .fileExistsMend))
    }
    if !problems.isEmpty { throw Problems(problems) }
    let table = try session.services.classTable(parsed.operands)
    guard let file else { return try session.console.output(table) }
    do {
      try Data(table.utf8).write(to: URL(fileURLWithPath: file), options: .atomic)
    } catch {
      throw Failure("output.failed", file: file, .fileNotWritten.filled(["reason": error.localizedDescription]))
    }
    session.console.say(Text.resultsAre.filled(["path": file])[session.language])
  }
}
