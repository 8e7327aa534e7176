import Foundation
package import Messages

/// Writes the report of a results folder: one HTML file that holds all it shows, so that it opens offline.
///
/// Keeps no state: whatever the folder holds is what the report shows, so that running one analysis again
/// keeps the chapters of the others.
package enum ReportWriter {
  /// The report's name in the results folder.
  package static let fileName = "report.html"

  /// Reads every `<analysis>/summary.json`, its tables, pictures and outlines and `run.json` of `folder`,
  /// and replaces `folder/report.html` when the new one is whole.
  ///
  /// - Parameters:
  ///   - folder: a results folder that holds at least one analysis.
  ///   - language: the language that the page starts in; both are in it, and the reader can switch.
  ///   - threads: the page doesn't depend on it.
  /// - Returns: the path of the report.
  /// - Throws: ``Interrupted``; ``Failure`` when the folder holds no results, a file of it can't be read, the page's own files
  ///   are missing, or the report can't be written.
  package static func write(results folder: String, language: Language, threads: Int) throws -> String {
    let results = try ResultsFolder(folder, threads: threads)
    let assets = try WebAssets.find()
    let page = try Page(results: results, language: language).html(assets)
    let path = (folder as NSString).appendingPathComponent(fileName)
    do {
      // A neighbour, renamed into place: an interruption leaves the last report as it was.
      try Data(page).write(to: URL(fileURLWithPath: path), options: .atomic)
    } catch {
      let reason = (error as NSError).localizedFailureReason ?? error.localizedDescription
      throw Failure(
        "report.notWritten", file: path, .reportNotWritten.filled(["reason": reason]),
        mend: .reportNotWrittenMend)
    }
    return path
  }
}
