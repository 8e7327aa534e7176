import Analyses
import Foundation
import Messages

/// `minesink example NAME --out FOLDER [--force]`
struct ExampleCommand: Subcommand {
  let syntax: CommandSyntax

  init(services: Services) {
    syntax = CommandSyntax(
      Specification(
        id: "example", title: .exampleTitle, about: .exampleAbout,
        parameters: [
          Parameter("out", .folder, .required, .exampleOut), Parameter("force", .flag, .optional, .exampleForce),
        ],
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
    let folder = try? parsed.values.folder("out")
    if let folder { problems += OutputPlace.problems(folder: folder, place: "--out") }
    if let folder, let name = parsed.operands.first, names.contains(name), try parsed.values.flag("force") == false {
      problems += edited(session.services.exampleTexts(name), in: folder)
    }
    guard problems.isEmpty, let name = parsed.operands.first, let folder else { throw Problems(problems) }
    let project = try session.services.writeExample(name, folder, session.language)
    try session.console.output(Text.exampleWritten.filled(["path": project])[session.language] + "\n")
  }

  /// What the user has changed is worth more than a fresh copy.
  private func edited(_ texts: [(file: String, versions: [String])], in folder: String) -> [Message] {
    texts.compactMap { file, versions in
      let path = (folder as NSString).appendingPathComponent(file)
      guard let bytes = FileManager.default.contents(atPath: path),
        !versions.contains(where: { bytes == Data($0.utf8) })
      else { return nil }
      return .problem("example.edited", file: path, .exampleEdited, mend: .exampleEditedMend)
    }
  }
}
