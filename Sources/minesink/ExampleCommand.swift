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
    if problems.isEmpty, let folder, let name = parsed.operands.first {
      problems += inTheWay(session.services.exampleFiles(name), in: folder)
      if problems.isEmpty, try parsed.values.flag("force") == false {
        problems += try edited(name, in: folder, session)
      }
    }
    guard problems.isEmpty, let name = parsed.operands.first, let folder else { throw Problems(problems) }
    let project = try session.services.writeExample(name, folder, session.language)
    try session.console.output(Text.exampleWritten.filled(["path": project])[session.language] + "\n")
  }

  /// Folders where files are to be written, and files where folders are.
  private func inTheWay(_ files: [String], in folder: String) -> [Message] {
    let folders = Set(files.map { ($0 as NSString).deletingLastPathComponent }).subtracting([""]).sorted()
    func place(_ name: String) -> (path: String, isFolder: Bool?) {
      let path = (folder as NSString).appendingPathComponent(name)
      var isFolder: ObjCBool = false
      let exists = unsafe FileManager.default.fileExists(atPath: path, isDirectory: &isFolder)
      return (path, exists ? isFolder.boolValue : nil)
    }
    func problem(_ path: String, _ text: Text) -> Message {
      .problem("example.inTheWay", file: path, text, mend: .exampleInTheWayMend)
    }
    return folders.map(place).filter { $0.isFolder == false }.map { problem($0.path, .exampleNoFolder) }
      + files.map(place).filter { $0.isFolder == true }.map { problem($0.path, .exampleInTheWay) }
  }

  /// What the user has changed is worth more than a fresh copy: texts that are in neither language as they are written, and
  /// maps, polygons and tables that differ from those of a fresh copy.
  private func edited(_ name: String, in folder: String, _ session: Session) throws -> [Message] {
    let files = FileManager.default
    func path(_ file: String) -> String { (folder as NSString).appendingPathComponent(file) }
    let texts = session.services.exampleTexts(name)
    var changed = texts.filter { file, versions in
      guard let bytes = files.contents(atPath: path(file)) else { return false }
      return !versions.contains { bytes == Data($0.utf8) }
    }.map(\.file)
    let others = session.services.exampleFiles(name).filter { file in
      !texts.contains { $0.file == file } && files.fileExists(atPath: path(file))
    }
    if !others.isEmpty {
      let fresh = files.temporaryDirectory.appendingPathComponent("minesink-example-\(UUID().uuidString)").path
      defer { try? files.removeItem(atPath: fresh) }
      _ = try session.services.writeExample(name, fresh, session.language)
      changed += others.filter { file in
        !files.contentsEqual(atPath: path(file), andPath: (fresh as NSString).appendingPathComponent(file))
      }
    }
    return changed.map {
      .problem("example.edited", file: path($0), .exampleEdited, mend: .exampleEditedMend)
    }
  }
}
