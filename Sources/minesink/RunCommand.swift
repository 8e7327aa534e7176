import Analyses
import Messages

/// `minesink run PROJECT.yaml [--only ANALYSIS]...`
struct RunCommand: Subcommand {
  let syntax = CommandSyntax(
    Specification(
      id: "run", title: .runTitle, about: .runAbout,
      parameters: [Parameter("only", .texts, .optional, placeholder: "ANALYSIS", .onlyHelp)],
      examples: ["minesink run mine.yaml", "minesink run mine.yaml --only landuse --out results --language zh"]),
    common: CommonOptions.run, operands: [Operand("PROJECT.yaml", .projectOperand)])

  func run(_ parsed: ParsedCommandLine, _ session: Session) throws {
    try parsed.check()
    var preparation = Preparation(parsed.operands[0], session)
    let options = try RunOptions(parsed.common, language: session.language)
    let context = session.services.context(options, preparation.project?.name, session.commandLine)
    preparation.check(only: try parsed.values.words("only"), context)
    try Interruption.check()
    let problems = preparation.problems + AnalysisRun.reportProblems(preparation.steps.map(\.values), options)
    if !problems.isEmpty { throw Problems(problems) }
    if !options.isQuiet { for wait in preparation.waits { session.console.say(wait[options.language]) } }
    try AnalysisRun(session: session, context: context).run(preparation.steps)
  }
}
