import Analyses
import Foundation
import Messages
import Reporting

/// What the command calls and other rooms deliver. `connected` is the only place where they meet.
struct Services: Sendable {
  /// Begins to listen for Ctrl-C and a polite kill (`InterruptionWatch.start`).
  var watchInterruption: @Sendable (_ language: Language) -> Void
  /// What a run is told and where it says its notes and progress.
  var context: @Sendable (_ options: RunOptions, _ projectName: String?, _ commandLine: [String]) -> RunContext
  /// Checks, computes (or reuses) and publishes one analysis (`Runner.run`).
  var run: @Sendable (_ analysis: any Analysis, _ context: RunContext) throws -> Summary
  /// Writes `report.html` from the outcomes in a results folder, and answers its path (`ReportWriter.write`).
  var writeReport: @Sendable (_ results: String, _ language: Language, _ threads: Int) throws -> String
  /// The class table of some maps, as CSV with its byte-order mark.
  var classTable: @Sendable (_ maps: [String]) throws -> String
  /// The table of strategies that ships, as YAML.
  var strategies: @Sendable () throws -> String
  /// The names of the built-in examples.
  var exampleNames: [String]
  /// The texts of a built-in example that users edit, each as it is written in any language, by file name.
  var exampleTexts: @Sendable (_ name: String) -> [(file: String, versions: [String])]
  /// The names of all files of a built-in example, some in folders.
  var exampleFiles: @Sendable (_ name: String) -> [String]
  /// Writes a built-in example into a folder, and answers the path of its project file.
  var writeExample: @Sendable (_ name: String, _ folder: String, _ language: Language) throws -> String
}

extension Services {
  static let connected = Services(
    watchInterruption: { InterruptionWatch.start(language: $0) },
    context: { options, projectName, commandLine in
      RunContext(
        options: options, projectName: projectName, commandLine: commandLine,
        display: ProgressDisplays.standardError(options.language, isQuiet: options.isQuiet),
        notes: NoteLog(language: options.language, isQuiet: options.isQuiet))
    },
    run: { try Runner.run($0, $1) },
    writeReport: { try ReportWriter.write(results: $0, language: $1, threads: $2) },
    classTable: { maps in
      let draft = try ClassTableDraft(
        maps: maps, threads: ProcessInfo.processInfo.activeProcessorCount, display: SilentDisplay())
      return "\u{FEFF}" + draft.csv
    },
    strategies: { String(decoding: try StrategyFile.shipped().text, as: UTF8.self) },
    exampleNames: ["pingshuo", "belt"],
    exampleTexts: { name in
      let documents = Language.allCases.map { language in
        name == "belt"
          ? BeltExample.documents(language: language.rawValue)
          : PingshuoExample.documents(language: language.rawValue)
      }
      return documents[0].indices.map { index in (documents[0][index].name, documents.map { $0[index].text }) }
    },
    exampleFiles: { $0 == "belt" ? BeltExample.fileNames : PingshuoExample.fileNames },
    writeExample: { name, folder, language in
      try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
      if name == "belt" {
        let threads = ProcessInfo.processInfo.activeProcessorCount
        return try BeltExample.write(into: folder, language: language.rawValue, threads: threads)
      }
      return try PingshuoExample.write(into: folder, language: language.rawValue, files: GeospatialExampleFiles())
    })
}
