import Analyses
import Messages

/// `minesink spec [ANALYSIS] [--json | --markdown]`
struct SpecCommand: Subcommand {
  let syntax = CommandSyntax(
    Specification(
      id: "spec", title: .specTitle, about: .specAbout,
      parameters: [
        Parameter("json", .flag, .optional, .specJSON), Parameter("markdown", .flag, .optional, .specMarkdown),
      ]),
    common: CommonOptions.languageOnly, operands: [Operand("ANALYSIS", isRequired: false, .specOperand)])

  func run(_ parsed: ParsedCommandLine, _ session: Session) throws {
    var problems = parsed.problems
    let chosen = try? specifications(parsed.operands.first, session.registry)
    do throws(Problems) {
      _ = try specifications(parsed.operands.first, session.registry)
    } catch {
      problems += error.messages
    }
    if parsed.values.isGiven("json"), parsed.values.isGiven("markdown") {
      problems.append(
        .problem("spec.formats", place: "--json", .jsonOrMarkdown, mend: .jsonOrMarkdownMend))
    }
    guard problems.isEmpty, let chosen else { throw Problems(problems) }
    if try parsed.values.flag("markdown") {
      try session.console.output(chosen.map { $0.page(session.language) }.joined(separator: "\n"))
    } else {
      try session.console.output(try SpecificationDocument(chosen).json())
    }
  }

  private func specifications(
    _ id: String?, _ registry: AnalysisRegistry
  ) throws(Problems) -> [Specification] {
    guard let id else { return registry.specifications }
    if let analysis = registry.analysis(id) { return [analysis.specification] }
    throw Problems([.unknownAnalysis(id, in: registry.ids)])
  }
}
