import Analyses
import Foundation
import Messages

/// `minesink validate PROJECT.yaml [--json] [--out FOLDER]`
struct ValidateCommand: Subcommand {
  /// A problem as `--json` prints it.
  private struct Entry: Encodable {
    let file: String?
    /// In English: programs read it.
    let place: String?
    let id: String
    let text: Text
    let mend: Text?
  }

  let syntax = CommandSyntax(
    Specification(
      id: "validate", title: .validateTitle, about: .validateAbout,
      parameters: [
        Parameter("json", .flag, .optional, .validateJSON),
        Parameter("out", .folder, .defaultsTo("results"), .validateOut),
      ], examples: ["minesink validate mine.yaml"]),
    common: CommonOptions.languageOnly, operands: [Operand("PROJECT.yaml", .projectOperand)])

  func run(_ parsed: ParsedCommandLine, _ session: Session) throws {
    try parsed.check()
    var preparation = Preparation(parsed.operands[0], session)
    let printsJSON = try parsed.values.flag("json")
    var options = try RunOptions(parsed.common, language: session.language)
    options.isQuiet = printsJSON
    options.outputFolder = try parsed.values.folder("out")
    let context = session.services.context(options, preparation.project?.name, session.commandLine)
    preparation.check(only: [], context)
    try Interruption.check()
    if printsJSON { try session.console.output(try json(preparation.problems)) }
    if !preparation.problems.isEmpty { throw Problems(preparation.problems) }
    guard !printsJSON, let project = preparation.project else { return }
    let names = Text.list(project.entries.map(\.id))
    let said = Text.validated.filled(texts: ["names": names])
      .filled(["count": "\(project.entries.count)", "file": Text.shown(project.path)])
    let lines = [said] + preparation.waits
    try session.console.output(lines.map { $0[session.language] + "\n" }.joined())
  }

  private func json(_ problems: [Message]) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    let entries = problems.map {
      Entry(file: $0.file, place: $0.place?.en, id: $0.id, text: $0.text, mend: $0.mend)
    }
    return String(decoding: try encoder.encode(entries), as: UTF8.self) + "\n"
  }
}
