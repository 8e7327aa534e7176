import Analyses
import Messages

/// `minesink help [COMMAND]`
struct HelpCommand: Subcommand {
  let command: Command

  let syntax = CommandSyntax(
    Specification(id: "help", title: .helpTitle, about: .helpAbout, parameters: []),
    common: CommonOptions.languageOnly, operands: [Operand("COMMAND", isRequired: false, .helpOperand)])

  func run(_ parsed: ParsedCommandLine, _ session: Session) throws {
    try parsed.check()
    guard let name = parsed.operands.first else {
      return try session.console.output(mainPage(session.language))
    }
    try session.console.output(try command.find(name).syntax.help(session.language))
  }

  /// The first page: what it does, how to begin, the commands.
  func mainPage(_ language: Language) -> String {
    var page = HelpPage(language)
    page.verbatim("minesink \(MineSink.version)", indent: 0)
    page.gap()
    page.paragraph(.mainAbout)
    page.heading(.mainExamples)
    page.paragraph(.mainExampleDemo, indent: 2)
    page.verbatim("minesink example pingshuo --out pingshuo", indent: 6)
    page.paragraph(.mainExampleRun, indent: 2)
    page.verbatim("minesink run pingshuo/pingshuo.yaml --out results", indent: 6)
    page.paragraph(.mainExampleOwn, indent: 2)
    page.verbatim("minesink classes lu1986.tif lu2018.tif --out classes.csv", indent: 6)
    page.verbatim("minesink landuse --map 1986=lu1986.tif --map 2018=lu2018.tif --classes classes.csv", indent: 6)
    page.heading(.mainCommands)
    for subcommand in command.subcommands {
      let operands = subcommand.syntax.operands.map(\.usage)
      page.item(([subcommand.name] + operands).joined(separator: " "), subcommand.syntax.specification.title)
    }
    page.item("--version", .mainVersion)
    page.gap()
    page.paragraph(.mainMore)
    return page.text
  }
}
