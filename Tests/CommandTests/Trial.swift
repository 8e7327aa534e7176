import Analyses
import Foundation
import Messages
import Synchronization

@testable import minesink

/// The command in this process, with two small analyses and services that write down what they were asked.
final class Trial: Sendable {
  private struct Record {
    var calls: [String] = []
    var said: [String] = []
    var printed = ""
  }

  private let record = Mutex(Record())
  private let ending: (any Error)?
  private let meanwhile: @Sendable (_ analysis: String) throws -> Void
  private let example: [String: String]

  /// - Parameters:
  ///   - ending: what a run ends with, instead of a summary.
  ///   - example: files of an example that are written, by name.
  ///   - meanwhile: what an analysis does.
  init(
    ending: (any Error)? = nil, example: [String: String] = [:],
    meanwhile: @escaping @Sendable (_ analysis: String) throws -> Void = { _ in }
  ) {
    self.ending = ending
    self.example = example
    self.meanwhile = meanwhile
  }

  /// What the services were asked, in order.
  var calls: [String] { record.withLock { $0.calls } }
  /// The lines on standard error.
  var said: [String] { record.withLock { $0.said } }
  /// Standard output.
  var printed: String { record.withLock { $0.printed } }

  func run(_ arguments: [String]) -> ExitCode {
    let console = Console { text in
      self.record.withLock { $0.printed += text }
    } say: { line in
      self.record.withLock { $0.said.append(line) }
    }
    let registry = AnalysisRegistry([OneAnalysis.self, TwoAnalysis.self, ThreeAnalysis.self])
    return Command(registry: registry, services: services).run(["minesink"] + arguments, on: console)
  }

  private func note(_ call: String) {
    record.withLock { $0.calls.append(call) }
  }

  private var services: Services {
    var services = Services.connected
    services.watchInterruption = { _ in }
    services.run = { analysis, context in
      self.note(type(of: analysis).specification.id)
      if let ending = self.ending { throw ending }
      let problems = analysis.check(context)
      if !problems.isEmpty { throw Problems(problems) }
      try self.meanwhile(type(of: analysis).specification.id)
      return try JSONDecoder().decode(Summary.self, from: Data(Trial.summary.utf8))
    }
    services.writeReport = { folder, language, _ in
      self.note("report \(language.rawValue)")
      return "\(folder)/report.html"
    }
    services.classTable = { $0.joined(separator: ",") + "\n" }
    services.strategies = { "version: 1\n" }
    services.writeExample = { name, folder, language in
      self.note("example \(name) \(folder) \(language.rawValue)")
      for (file, content) in self.example {
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        try Data(content.utf8).write(to: URL(fileURLWithPath: "\(folder)/\(file)"))
      }
      return "\(folder)/\(name).yaml"
    }
    return services
  }

  private static let summary = """
    {"schema": 1, "analysis": "one", "version": "0.1.0", "fingerprint": "0", "name": null,
     "title": {"en": "trial", "zh": "试验"}, "years": [1986, 2018], "periods": [[1986, 2018]], "zones": [],
     "headline": [
       {"id": "carbonChange", "title": {"en": "carbon change", "zh": "碳储量变化"}, "value": -650848.31, "low": -700000,
        "high": -600000, "coverage": 0.9, "unit": "t C", "from": 1986, "to": 2018, "source": {"en": "", "zh": ""},
        "strength": "seed"},
       {"id": "area", "title": {"en": "area", "zh": "面积"}, "value": 1234.5, "low": null, "high": null,
        "coverage": null, "unit": "ha", "from": null, "to": null, "source": {"en": "", "zh": ""}, "strength": "seed"}],
     "classes": [], "areaTypes": [],
     "maps": {"corners": [[0, 1], [1, 1], [1, 0], [0, 0]], "width": 1, "height": 1, "layers": [], "outlines": null},
     "tables": [], "assumptions": [], "messages": [],
     "facts": {"compositeDynamicDegree": [], "ruledPairs": 0, "possiblePairs": 0, "scheme": "extended"}}
    """
}

/// Takes a share and whether to write tables only.
struct OneAnalysis: Analysis {
  let values: ParameterValues

  static let specification = Specification(
    id: "one", title: Text("one", zh: "一"), about: Text("One.", zh: "一。"),
    parameters: [
      Parameter("share", .number(unit: nil, 0...1), .optional, Text("Share.", zh: "比例。")),
      Parameter("tablesOnly", .flag, .optional, Text("Tables only.", zh: "只要表格。")),
    ])

  init(_ values: ParameterValues) throws(Problems) {
    try values.check()
    self.values = values
  }

  var inputFiles: [InputFile] { [] }
  func check(_ context: RunContext) -> [Message] { [] }
  func compute(into folder: StagingFolder, _ context: RunContext) throws -> Summary { throw Interrupted() }
}

/// Finds its input wrong where it is told to.
struct TwoAnalysis: Analysis {
  let values: ParameterValues

  static let specification = Specification(
    id: "two", title: Text("two", zh: "二"), about: Text("Two.", zh: "二。"),
    parameters: [Parameter("wrong", .text, .optional, Text("Whether it is wrong.", zh: "是否有误。"))])

  init(_ values: ParameterValues) throws(Problems) {
    try values.check()
    self.values = values
  }

  var inputFiles: [InputFile] { [] }

  func check(_ context: RunContext) -> [Message] {
    values.isGiven("wrong") ? [.problem("two.wrong", file: "two", Text("is wrong.", zh: "有误。"))] : []
  }

  func compute(into folder: StagingFolder, _ context: RunContext) throws -> Summary { throw Interrupted() }
}

/// Reads a file, which another analysis may write, and a second one beside it.
struct ThreeAnalysis: Analysis {
  let values: ParameterValues
  let file: String
  let beside: String?

  static let specification = Specification(
    id: "three", title: Text("three", zh: "三"), about: Text("Three.", zh: "三。"),
    parameters: [
      Parameter("file", .raster, .required, Text("A file.", zh: "文件。")),
      Parameter("beside", .raster, .optional, Text("Another.", zh: "另一个。")),
    ])

  init(_ values: ParameterValues) throws(Problems) {
    try values.check()
    self.values = values
    file = try values.raster("file")
    beside = try values.rasterIfGiven("beside")
  }

  var inputFiles: [InputFile] { [InputFile(parameter: "file", path: file)] }

  func check(_ context: RunContext) -> [Message] { missing([file, beside]) }

  func check(_ context: RunContext, before pending: PendingOutputs) -> [Message] {
    missing([file, beside].compactMap { $0 }.filter { !pending.contains($0) })
  }

  private func missing(_ files: [String?]) -> [Message] {
    files.compactMap { $0 }.filter { !FileManager.default.fileExists(atPath: $0) }.map {
      .problem("three.missing", file: $0, Text("isn't there.", zh: "不存在。"))
    }
  }

  func compute(into folder: StagingFolder, _ context: RunContext) throws -> Summary { throw Interrupted() }
}
