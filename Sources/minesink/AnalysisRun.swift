import Analyses
import Foundation
import Messages

/// Runs analyses one after the other, prints what came out, writes the report.
struct AnalysisRun {
  let session: Session
  let context: RunContext

  private var options: RunOptions { context.options }

  func run(_ analyses: [any Analysis]) throws {
    var documents: [String] = []
    for (index, analysis) in analyses.enumerated() {
      let specification = type(of: analysis).specification
      if analyses.count > 1 {
        say(
          .runStarts.filled(texts: ["title": specification.title])
            .filled(["number": "\(index + 1)", "count": "\(analyses.count)"]))
      }
      let summary = try session.services.run(analysis, context)
      let folder = "\(options.outputFolder)/\(specification.id)"
      if options.printsJSON {
        documents.append(try json(of: folder))
      } else {
        try session.console.output(Headline(summary).text(options.language))
      }
      say(.resultsAre.filled(["path": folder]))
    }
    if options.printsJSON {
      let isOne = documents.count == 1
      try session.console.output(isOne ? documents[0] + "\n" : "[\n" + documents.joined(separator: ",\n") + "\n]\n")
    }
    if analyses.contains(where: wantsReport) {
      let report = try session.services.writeReport(options.outputFolder, options.language)
      say(.reportIs.filled(["path": report]))
    }
  }

  /// An analysis that declares `tablesOnly`, and was told so, asks for no report.
  private func wantsReport(_ analysis: any Analysis) -> Bool {
    let values = analysis.values
    guard values.specification.parameter("tablesOnly")?.kind == .flag else { return true }
    return values.texts("tablesOnly").first?.text != "true"
  }

  private func json(of folder: String) throws -> String {
    let file = "\(folder)/summary.json"
    do {
      let text = String(decoding: try Data(contentsOf: URL(fileURLWithPath: file)), as: UTF8.self)
      return text.trimmingCharacters(in: .newlines)
    } catch {
      throw Failure("summary.unreadable", file: file, .fileNotRead.filled(["reason": error.localizedDescription]))
    }
  }

  private func say(_ text: Text) {
    if !options.isQuiet { session.console.say(text[options.language]) }
  }
}
