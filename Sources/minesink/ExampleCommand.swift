import Analyses
import Messages

/// `minesink example NAME --out FOLDER`
struct ExampleCommand: Subcommand {
  let syntax: CommandSyntax

  init(services: Services) {
    syntax = CommandSyntax(
      Specification(
        id: "example", title: .exampleTitle, about: .exampleAbout,
        parameters: [Parameter("out", .folder, .required, .exampleOut)],
        examples: services.exampleNames.map { "minesink example \($0) --out \($0)" }),
      common: CommonOptions.languageOnly,
      operands: [Operand("NAME", .exampleOperand.filled(texts: ["names": Text.list(services.exampleNames)]))])
  }

  func run(_ parsed: ParsedCommandLine, _ session: Session) throws {
    var problems = parsed.problems
    let names = session.services.exampleNames
    if let name = parsed.operands.first, !names.contains(name) {
      let near = Suggestion.nearest(to: name, in: names)
      let text = near.map { Text.exampleUnknownNear.filled(["near": $0]) } ?? .exampleUnknown
      problems.append(
        .problem(
          "example.unknown", place: "NAME", text.shown(name),
          mend: .exampleUnknownMend.filled(texts: ["names": Text.list(names)])))
    }
    guard problems.isEmpty, let name = parsed.operands.first else { throw Problems(problems) }
    let project = try session.services.writeExample(name, try parsed.values.folder("out"), session.language)
    try session.console.output(Text.exampleWritten.filled(["path": project])[session.language] + "\n")
  }
}
