import Foundation
import Messages

@testable import Analyses

/// An analysis that counts the bytes of its input, and does what a test asks besides.
struct ByteCount: Analysis {
  static let specification = Specification(
    id: "bytecount", title: Text("Bytes", zh: "字节"), about: Text("Counts.", zh: "计数。"),
    parameters: [
      Parameter("input", .raster, .required, Text("The file.", zh: "文件。")),
      Parameter("unit", .text, .defaultsTo("byte"), Text("A word.", zh: "词。")),
    ])

  let values: ParameterValues
  let input: String
  var problems: [Message] = []
  /// Called when the table is written, with the staging folder.
  var meanwhile: @Sendable (StagingFolder, RunContext) throws -> Void = { _, _ in }

  init(_ values: ParameterValues) {
    self.values = values
    input = values.texts("input").first?.text ?? ""
  }

  init(input: String, unit: String? = nil) {
    var values = ParameterValues(Self.specification, origin: .commandLine("bytecount"))
    values.add(GivenValue(input, at: .commandLine("--input")), to: "input")
    if let unit { values.add(GivenValue(unit, at: .commandLine("--unit")), to: "unit") }
    self.init(values)
  }

  var inputFiles: [InputFile] { [InputFile(parameter: "input", path: input)] }

  func check(_ context: RunContext) -> [Message] { problems }

  func compute(into folder: StagingFolder, _ context: RunContext) throws -> Summary {
    let count = try Data(contentsOf: URL(fileURLWithPath: input)).count
    context.notes.add(.note("test.note", file: input, Text("a note.", zh: "提示。")))
    let table = Table(
      id: "counts", file: "counts.csv", title: Text("Counts", zh: "计数"), about: Text("One row.", zh: "一行。"),
      columns: [Table.Column("bytes", Text("Bytes", zh: "字节"), unit: "B")], rows: [[.integer(count)]])
    let entry = try table.write(into: folder)
    try writeText("picture", folder.path(for: "maps/picture.png"))
    try meanwhile(folder, context)
    return Summary(analysis: "bytecount", title: Self.specification.title, tables: [entry])
  }
}

/// What a run said.
final class Said: Sendable {
  let log: NoteLog
  private let box = Box()

  private final class Box: @unchecked Sendable {
    private let lock = NSLock()
    private var messages: [Message] = []

    func add(_ message: Message) { lock.withLock { messages.append(message) } }
    var all: [Message] { lock.withLock { messages } }
  }

  init() {
    let box = box
    log = NoteLog { box.add($0) }
  }

  var ids: [String] { box.all.map(\.id) }
  var english: String { box.all.map { $0.line(.english) }.joined(separator: "\n") }
}

/// Runs with a hash cache of the test's own.
@discardableResult
func runBytes(
  _ analysis: ByteCount, in folder: String, results: String = "results", said: Said = Said(), seed: UInt64 = 1,
  name: String? = nil
) throws -> Summary {
  let context = RunContext(
    options: RunOptions(outputFolder: "\(folder)/\(results)", threads: 2, seed: seed), projectName: name,
    commandLine: ["minesink", "bytecount"], notes: said.log)
  return try Runner.run(analysis, context, cache: HashCache("\(folder)/cache/hashes.json"))
}
