import Analyses
import Messages

/// A project file with its analyses, checked as far as can be without computing.
struct Preparation {
  let project: ProjectFile?
  private(set) var analyses: [any Analysis] = []
  private(set) var problems: [Message]
  private let session: Session

  /// Reads the project file; the session takes its language.
  init(_ path: String, _ session: Session) {
    (project, problems) = ProjectFile.read(path, session.registry)
    self.session = session
    session.adopt(project?.language)
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
    for entry in project.entries where names.isEmpty || names.contains(entry.id) {
      // What its own text shows is already said.
      if !entry.values.problems.isEmpty { continue }
      do throws(Problems) {
        let analysis = try entry.type.init(entry.values)
        problems += analysis.check(context).filter { $0.severity == .problem }
        analyses.append(analysis)
      } catch {
        problems += error.messages
      }
    }
  }
}
