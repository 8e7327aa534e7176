import Analyses
import Foundation
import Messages

/// Finds the command, runs it, and turns whatever happens into lines and an exit code.
struct Command {
  let registry: AnalysisRegistry
  let services: Services

  /// Every command, in the order of the help.
  var subcommands: [any Subcommand] {
    [RunCommand(), ValidateCommand()] + registry.analyses.map { AnalysisCommand(type: $0) } + [
      ClassesCommand(), StrategiesCommand(), ExampleCommand(services: services), SpecCommand(), ReportCommand(),
      HelpCommand(command: self),
    ]
  }

  /// - Parameter commandLine: the program's name first.
  func run(_ commandLine: [String], on console: Console = .standard) -> ExitCode {
    let session = Session(registry: registry, services: services, console: console, commandLine: commandLine)
    services.watchInterruption(session.language)
    do {
      return try dispatch(Array(commandLine.dropFirst()), session)
    } catch let problems as Problems {
      session.say(problems.messages)
      session.console.say(Text.refused.filled(["count": "\(problems.messages.count)"])[session.language])
      return .wrong
    } catch let late as LateProblems {
      session.say(late.problems.messages)
      session.console.say(
        Text.refusedLate.filled(["count": "\(late.problems.messages.count)"])
          .filled(texts: ["done": .list(late.done)])[session.language])
      return .wrong
    } catch let failure as any Explained {
      session.say([failure.message])
      return .failed
    } catch is Interrupted {
      session.console.say(Text.interrupted[session.language])
      return .interrupted
    } catch {
      // Leaf rooms throw types of ours; what comes here is Foundation's, with a sentence of its own.
      session.console.say(Text.failed.filled(["reason": error.localizedDescription])[session.language])
      return .failed
    }
  }

  private func dispatch(_ arguments: [String], _ session: Session) throws -> ExitCode {
    let (name, rest) = Command.split(arguments)
    guard let name else {
      let page = HelpCommand(command: self).mainPage(session.language)
      // Somebody who only named a language asked for the page; an empty command line is a mistake that the page mends.
      if rest.isEmpty {
        session.console.say(page)
        return .wrong
      }
      try session.console.output(page)
      return .done
    }
    if name == "--version" {
      try session.console.output("minesink \(MineSink.version)\n")
      return .done
    }
    let isHelp = name == "--help" || name == "-h"
    let subcommand = try find(isHelp ? "help" : name)
    let parsed = subcommand.syntax.parse(rest)
    if parsed.wantsHelp {
      try session.console.output(subcommand.syntax.help(session.language))
      return .done
    }
    try subcommand.run(parsed, session)
    return .done
  }

  /// The command's name and everything else; a language may be named before the command.
  private static func split(_ arguments: [String]) -> (name: String?, rest: [String]) {
    var rest = arguments
    var language: [String] = []
    let flag = CommonOptions.language.flag
    if rest.first == flag {
      language = Array(rest.prefix(2))
      rest.removeFirst(min(2, rest.count))
    } else if let first = rest.first, first.hasPrefix(flag + "=") {
      language = [rest.removeFirst()]
    }
    guard let name = rest.first else { return (nil, language) }
    return (name, Array(rest.dropFirst()) + language)
  }

  /// - Throws: a problem that names the nearest command.
  func find(_ name: String) throws(Problems) -> any Subcommand {
    let all = subcommands
    if let found = all.first(where: { $0.name == name }) { return found }
    let near = Suggestion.nearest(to: name, in: all.map(\.name))
    let text = near.map { Text.commandUnknownNear.filled(["near": $0]) } ?? .commandUnknown
    throw Problems([.problem("command.unknown", text.shown(name), mend: .commandUnknownMend)])
  }
}
