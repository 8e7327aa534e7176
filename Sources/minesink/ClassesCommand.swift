import Analyses
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
    let file = try NewFile(parsed)
    try file.write(try session.services.classTable(parsed.operands), session)
  }
}
