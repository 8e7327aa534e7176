import Messages

@testable import Analyses

/// Takes the parameters of potential and computes nothing.
struct PotentialTrial: Analysis {
  static let specification = Specification.potential
  static let syntax = CommandSyntax(Specification.potential, common: CommonOptions.run)
  static let head = "--mines m.gpkg --mine-id mine "

  let values: ParameterValues
  let settings: PotentialSettings

  init(_ values: ParameterValues) throws(Problems) {
    settings = try PotentialSettings(values)
    self.values = settings.resolved(values)
  }

  var inputFiles: [InputFile] { settings.inputFiles }
  func check(_ context: RunContext) -> [Message] { settings.sourceProblems }
  func compute(into folder: StagingFolder, _ context: RunContext) throws -> Summary { throw Interrupted() }

  /// Settings of a command line without spaces in its values.
  static func settings(_ arguments: String) throws -> PotentialSettings {
    try settings(arguments.split(separator: " ").map(String.init))
  }

  static func settings(_ arguments: [String]) throws -> PotentialSettings {
    let parsed = syntax.parse(arguments)
    try parsed.check()
    return try PotentialTrial(parsed.values).settings
  }

  /// What is said of a command line, by the Specification and then by the settings.
  static func problems(_ arguments: String, _ language: Language = .english) -> [String] {
    let parsed = syntax.parse(arguments.split(separator: " ").map(String.init))
    do throws(Problems) {
      try parsed.check()
      return try PotentialTrial(parsed.values).settings.sourceProblems.map { $0.line(language) }
    } catch {
      return error.messages.map { $0.line(language) }
    }
  }
}
