import Analyses
import Foundation
import Messages

/// Runs analyses one after the other, prints what came out, writes the report.
struct AnalysisRun {
  let session: Session
  let context: RunContext

  private var options: RunOptions { context.options }

  /// - Throws: ``LateProblems`` where inputs are wrong and something was written already; what the analyses throw.
  func run(_ steps: [Preparation.Step]) throws {
    var documents: [String] = []
    var analyses: [any Analysis] = []
    for (index, step) in steps.enumerated() {
      let specification = step.specification
      if steps.count > 1 {
        say(
          .runStarts.filled(texts: ["title": specification.title])
            .filled(["number": "\(index + 1)", "count": "\(steps.count)"]))
      }
      let summary: Summary
      do {
        let analysis = try step.analysis()
        summary = try session.services.run(analysis, context)
        analyses.append(analysis)
      } catch let problems as Problems where index > 0 {
        // Hours may have gone into what is done: it gets its report.
        try writeReport(of: analyses)
        throw LateProblems(problems: problems, done: steps.prefix(index).map(\.specification.id))
      }
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
    try writeReport(of: analyses)
  }

  private func writeReport(of analyses: [any Analysis]) throws {
    guard analyses.contains(where: wantsReport) else { return }
    let report = try session.services.writeReport(options.outputFolder, options.language, options.threads)
    say(.reportIs.filled(["path": report]))
  }

  /// What would keep the report of these analyses from being written.
  static func reportProblems(_ values: [ParameterValues], _ options: RunOptions) -> [Message] {
    values.contains(where: wantsReport) ? OutputPlace.reportProblems(options.outputFolder) : []
  }

  private func wantsReport(_ analysis: any Analysis) -> Bool { Self.wantsReport(analysis.values) }

  /// An analysis that declares `tablesOnly`, and was told so, asks for no report.
  private static func wantsReport(_ values: ParameterValues) -> Bool {
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
