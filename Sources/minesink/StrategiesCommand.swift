import Analyses
import Messages

/// `minesink strategies [--out FILE]`
struct StrategiesCommand: Subcommand {
  let syntax = CommandSyntax(
    Specification(
      id: "strategies", title: .strategiesTitle, about: .strategiesAbout,
      parameters: [Parameter("out", .file("yaml"), .optional, .strategiesOut)],
      examples: ["minesink strategies --out rules.yaml"]),
    common: CommonOptions.languageOnly, operands: [])

  func run(_ parsed: ParsedCommandLine, _ session: Session) throws {
    let file = try NewFile(parsed)
    try file.write(try session.services.strategies(), session)
  }
}
