import Analyses
import Foundation
import Messages

/// A project file with its analyses, checked as far as can be without computing.
struct Preparation {
  /// An analysis in its turn.
  enum Step {
    case ready(any Analysis)
    /// It reads what an analysis before it writes, and is made and checked once that has run.
    case waiting(any Analysis.Type, ParameterValues, [OutputReference])

    var specification: Specification {
      switch self {
      case .ready(let analysis): type(of: analysis).specification
      case .waiting(let type, _, _): type.specification
      }
    }

    var values: ParameterValues {
      switch self {
      case .ready(let analysis): analysis.values
      case .waiting(_, let values, _): values
      }
    }

    /// - Throws: ``Problems`` of what has been waited for.
    func analysis() throws(Problems) -> any Analysis {
      switch self {
      case .ready(let analysis): analysis
      case .waiting(let type, let values, _): try type.init(values)
      }
    }
  }

  let project: ProjectFile?
  private(set) var steps: [Step] = []
  private(set) var problems: [Message]
  private let session: Session

  /// Reads the project file; the session takes its language.
  init(_ path: String, _ session: Session) {
    (project, problems) = ProjectFile.read(path, session.registry)
    self.session = session
    session.adopt(project?.language)
  }

  /// What can only be checked on the way, a line for each analysis that waits.
  var waits: [Text] {
    steps.compactMap { step in
      guard case .waiting(let type, _, let references) = step else { return nil }
      func once(_ words: [String]) -> [String] {
        words.reduce(into: []) { kept, word in if !kept.contains(word) { kept.append(word) } }
      }
      return Text.waits.filled(["id": type.specification.id]).filled(texts: [
        "inputs": .list(once(references.map { Text.shown($0.text) })),
        "others": .list(once(references.map(\.analysis))),
      ])
    }
  }

  /// Makes the analyses of the project, or those named, and checks their inputs.
  mutating func check(only names: [String], _ context: RunContext) {
    guard let project else { return }
    let listed = project.entries.map(\.id)
    for name in names where !listed.contains(name) {
      let near = Suggestion.nearest(to: name, in: listed)
      let text = near.map { Text.onlyUnknownNear.filled(["near": $0]) } ?? .onlyUnknown
      problems.append(
        .problem(
          "only.unknown", place: "--only", text.filled(["file": Text.shown(project.path)]).shown(name),
          mend: .onlyUnknownMend.filled(texts: ["names": Text.list(listed)])))
    }
    let chosen = project.entries.filter { names.isEmpty || names.contains($0.id) }
    for (position, entry) in chosen.enumerated() {
      // What its own text shows is already said.
      if !entry.values.problems.isEmpty { continue }
      let before = chosen.prefix(position).map(\.id)
      let references = entry.values.outputReferences
      let wrong = references.compactMap {
        problem($0, of: entry.id, before: before, later: chosen.dropFirst(position).map(\.id), context)
      }
      problems += wrong
      if !wrong.isEmpty { continue }
      var values = entry.values
      values.outputFolder = context.options.outputFolder
      let awaited = references.filter { before.contains($0.analysis) }
      do throws(Problems) {
        let analysis = try entry.type.init(values)
        if awaited.isEmpty {
          problems += analysis.check(context).filter { $0.severity == .problem }
          steps.append(.ready(analysis))
        } else {
          let pending = PendingOutputs(awaited.map { "\(context.options.outputFolder)/\($0.analysis)" })
          problems += analysis.check(context, before: pending).filter { $0.severity == .problem }
          steps.append(.waiting(entry.type, values, awaited))
        }
      } catch {
        problems += error.messages
      }
    }
  }

  /// Why an analysis can't read another's results: there is no such analysis, it runs later, or it hasn't run.
  private func problem(
    _ reference: OutputReference, of id: String, before: [String], later: [String], _ context: RunContext
  ) -> Message? {
    let other = reference.analysis
    guard session.registry.analysis(other) != nil else {
      let near = Suggestion.nearest(to: other, in: session.registry.ids)
      let text = near.map { Text.analysisNotKnownNear.filled(["near": $0]) } ?? .analysisNotKnown
      return reference.place.problem(
        "out.unknown", text.shown(other),
        mend: .analysisUnknownMendCommand.filled(texts: ["names": .list(session.registry.ids)]))
    }
    if before.contains(other) { return nil }
    if other == id {
      return reference.place.problem("out.itself", Text.outItself.shown(reference.text), mend: .outItselfMend)
    }
    if later.contains(other) {
      return reference.place.problem(
        "out.later", Text.outLater.shown(reference.text).filled(["other": other]),
        mend: Text.outLaterMend.filled(["other": other, "id": id]))
    }
    let folder = "\(context.options.outputFolder)/\(other)"
    if FileManager.default.fileExists(atPath: "\(folder)/summary.json") { return nil }
    let isListed = project?.entries.contains { $0.id == other } == true
    return reference.place.problem(
      "out.notRun",
      Text.outNotRun.shown(reference.text).filled(["other": other, "folder": Text.shown(folder)]),
      mend: (isListed ? Text.outNotRunMend : .outNotListedMend).filled(["other": other, "id": id]))
  }
}
