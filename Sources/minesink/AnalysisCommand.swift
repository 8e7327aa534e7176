import Analyses
import Messages

/// `minesink <analysis> --flag value ...`
struct AnalysisCommand: Subcommand {
  let type: any Analysis.Type

  var syntax: CommandSyntax { CommandSyntax(type.specification, common: CommonOptions.run) }

  func run(_ parsed: ParsedCommandLine, _ session: Session) throws {
    try parsed.check()
    let options = try RunOptions(parsed.common, language: session.language)
    let analysis = try type.init(parsed.values)
    let problems = AnalysisRun.reportProblems([analysis.values], options)
    guard problems.isEmpty else { throw Problems(problems) }
    let context = session.services.context(options, nil, session.commandLine)
    try AnalysisRun(session: session, context: context).run([.ready(analysis)])
  }
}
