import Foundation
package import Messages

/// The options that commands share, declared like any other parameter.
package enum CommonOptions {
  package static let language = Parameter(
    "language", .choice([ChoiceOption("en", .englishOption), ChoiceOption("zh", .chineseOption)], orTable: nil),
    .optional, .languageHelp)
  package static let quiet = Parameter("quiet", .flag, .optional, .quietHelp)
  package static let json = Parameter("json", .flag, .optional, .jsonHelp)

  /// For commands that only read and print.
  package static let languageOnly = Specification(
    id: "common", title: Text(verbatim: ""), about: Text(verbatim: ""), parameters: [language])

  /// For commands that compute.
  package static let run = Specification(
    id: "common", title: Text(verbatim: ""), about: Text(verbatim: ""),
    parameters: [
      Parameter("out", .folder, .defaultsTo("results"), .outHelp),
      Parameter("threads", .integer(unit: nil, 1...1024), .optional, .threadsHelp),
      Parameter("memory", .integer(unit: "MiB", 64...1_048_576), .defaultsTo("1024"), placeholder: "MIB", .memoryHelp),
      Parameter("seed", .integer(unit: nil, 0...Int.max), .defaultsTo("1"), .seedHelp),
      language, quiet, json,
    ])
}

extension RunOptions {
  /// The options of ``CommonOptions/run``; where a specification declares fewer of them, their defaults.
  /// - Parameter language: the language where `--language` isn't given.
  /// - Throws: the problems with their values.
  package init(_ values: ParameterValues, language: Language) throws(Problems) {
    try values.check()
    self.init(threads: ProcessInfo.processInfo.activeProcessorCount, language: language)
    func declares(_ id: String) -> Bool { values.specification.parameter(id) != nil }
    if declares("out") { outputFolder = RunOptions.withoutLastSlash(try values.folder("out")) }
    if declares("threads") { threads = try values.integerIfGiven("threads") ?? min(threads, 1024) }
    if declares("memory") { memoryMiB = try values.integer("memory") }
    if declares("seed") { seed = UInt64(try values.integer("seed")) }
    if declares("quiet") { isQuiet = try values.flag("quiet") }
    if declares("json") { printsJSON = try values.flag("json") }
    if declares("language"), case .option(let code)? = try values.choiceIfGiven("language") {
      self.language = Language(rawValue: code) ?? language
    }
  }

  /// A shell completes the name of a folder with a slash, which would be doubled in every path below it.
  private static func withoutLastSlash(_ path: String) -> String {
    let end = path.lastIndex { $0 != "/" }
    return end.map { String(path[...$0]) } ?? path
  }
}
