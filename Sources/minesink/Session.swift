import Analyses
import Foundation
import Messages

/// One call of the program: what it can do, what it was told, the language it answers in.
final class Session {
  let registry: AnalysisRegistry
  let services: Services
  let console: Console
  /// The whole command line, the program's name first.
  let commandLine: [String]
  /// From `--language`, else the project file, else the locale.
  private(set) var language: Language
  private let isLanguageGiven: Bool

  init(
    registry: AnalysisRegistry, services: Services, console: Console, commandLine: [String],
    environment: [String: String] = ProcessInfo.processInfo.environment
  ) {
    self.registry = registry
    self.services = services
    self.console = console
    self.commandLine = commandLine
    let given = Session.languageFlag(commandLine)
    isLanguageGiven = given != nil
    language = given ?? Session.locale(environment)
  }

  /// Takes the language of a project file, unless the command line names one.
  func adopt(_ projectLanguage: Language?) {
    if let projectLanguage, !isLanguageGiven { language = projectLanguage }
  }

  /// Files of which the same is said one by one.
  private static let alike = 10

  /// Says each problem on a line of its own; where the same is wrong with many files, how many more there are.
  func say(_ messages: [Message]) {
    var counts: [Message: Int] = [:]
    for message in messages { counts[message.ofAnyFile, default: 0] += 1 }
    var said: [Message: Int] = [:]
    for message in messages {
      let kind = message.ofAnyFile
      let number = said[kind, default: 0] + 1
      said[kind] = number
      let count = counts[kind] ?? 0
      // One more line saves nothing where it stands for one problem.
      if number <= Self.alike || count == Self.alike + 1 {
        console.say(message.line(language))
      } else if number == count {
        let more = Text.moreAlike.filled(["count": "\(count - Self.alike)"]).filled(texts: ["text": message.text])
        console.say(more[language])
      }
    }
  }

  /// The language of the first of the three variables that is set, as for any program (POSIX, environment variables).
  private static func locale(_ environment: [String: String]) -> Language {
    let names = ["LC_ALL", "LC_MESSAGES", "LANG"]
    let locale = names.compactMap { environment[$0] }.first { !$0.isEmpty }
    return Language(locale: locale ?? "")
  }

  /// The flag is looked for before the command line is parsed, because what is wrong with it is said in that language.
  private static func languageFlag(_ arguments: [String]) -> Language? {
    let flag = CommonOptions.language.flag
    for (index, argument) in arguments.enumerated() {
      if argument == "--" { return nil }
      if argument == flag, index + 1 < arguments.count, let language = Language(rawValue: arguments[index + 1]) {
        return language
      }
      if argument.hasPrefix(flag + "="), let language = Language(rawValue: String(argument.dropFirst(flag.count + 1))) {
        return language
      }
    }
    return nil
  }
}

extension Message {
  /// What the same about another file is equal to.
  fileprivate var ofAnyFile: Message {
    .problem(id, place: place, text, mend: mend)
  }
}
