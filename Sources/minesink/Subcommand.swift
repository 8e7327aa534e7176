import Analyses
import Messages

/// One command: its syntax and what it does.
protocol Subcommand {
  var syntax: CommandSyntax { get }

  /// - Throws: ``Problems``, ``Failure``, ``Interrupted``; the exit code follows from which.
  func run(_ parsed: ParsedCommandLine, _ session: Session) throws
}

extension Subcommand {
  var name: String { syntax.name }
}
