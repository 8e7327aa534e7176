import Foundation
import Messages

/// What a results folder holds, read whole.
struct ResultsFolder {
  /// `run.json` as it stands, or nil where there is none.
  let run: String?
  /// The analyses, those of ``order`` first, the others by name.
  let chapters: [Chapter]

  /// The order in which readers want the chapters; an analysis that isn't named here comes after.
  private static let order = ["landuse", "nep", "potential"]

  init(_ folder: String, threads: Int) throws {
    let path = folder as NSString
    let names: [String]
    do {
      names = try FileManager.default.contentsOfDirectory(atPath: folder)
    } catch {
      throw Failure(
        "report.folderUnreadable", file: folder,
        .folderUnreadable.filled(["reason": error.localizedDescription]), mend: .folderUnreadableMend)
    }
    var chapters: [Chapter] = []
    // A name that starts with a dot is an unfinished run's.
    for name in names.sorted(by: ResultsFolder.comesFirst) where !name.hasPrefix(".") {
      let inside = path.appendingPathComponent(name)
      let summary = (inside as NSString).appendingPathComponent("summary.json")
      guard FileManager.default.fileExists(atPath: summary) else { continue }
      chapters.append(try Chapter(folder: inside, name: name, threads: threads))
    }
    guard !chapters.isEmpty else {
      throw Failure("report.noResults", file: folder, .noResults, mend: .noResultsMend)
    }
    self.chapters = chapters

    let provenance = path.appendingPathComponent("run.json")
    if FileManager.default.fileExists(atPath: provenance) {
      run = try JSONFile.text(provenance)
    } else {
      run = nil
    }
  }

  private static func comesFirst(_ one: String, _ other: String) -> Bool {
    let ranks = [one, other].map { order.firstIndex(of: $0) ?? order.count }
    return ranks[0] == ranks[1] ? one < other : ranks[0] < ranks[1]
  }
}
