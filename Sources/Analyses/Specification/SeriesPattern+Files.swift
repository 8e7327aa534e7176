internal import Foundation
package import Messages

extension SeriesPattern {
  /// The files of the folder that the pattern fits, by year, ascending.
  /// - Returns: the files, and everything that is wrong with them as a series: none that fits, fewer than `least`, a year
  ///   missing between the first and the last.
  package func files(atLeast least: Int, namingYearsWith years: String) -> (files: [DatedRaster], problems: [Message]) {
    guard let names = try? FileManager.default.contentsOfDirectory(atPath: folder.isEmpty ? "." : folder) else {
      return (
        [],
        [
          place.problem(
            "series.folderNotRead",
            .seriesFolderNotRead.filled([
              "folder": Text.shown(folder.count > 1 ? String(folder.dropLast()) : "."), "pattern": shown,
            ]),
            mend: .seriesFolderNotReadMend.filled(["years": years]))
        ]
      )
    }
    let found = names.compactMap(dated).sorted { ($0.year, $0.path) < ($1.year, $1.path) }
    guard let first = found.first?.year, let last = found.last?.year else {
      return ([], [place.problem("series.noFile", .seriesNoFile.filled(["pattern": shown]), mend: .seriesNoFileMend)])
    }
    var problems: [Message] = []
    for (one, next) in zip(found, found.dropFirst()) where one.year == next.year {
      let names = Text.seriesYearRepeated.filled(["first": Text.shown(one.path), "second": Text.shown(next.path)])
      problems.append(
        place.problem("series.yearRepeated", names.filled(["year": "\(one.year)"]), mend: .seriesYearRepeatedMend))
    }
    let present = Set(found.map(\.year))
    if present.count < least {
      problems.append(
        place.problem(
          "series.tooFew",
          .seriesTooFewFiles.filled([
            "count": "\(present.count)", "found": YearNotation.text(present.sorted()), "pattern": shown,
            "least": "\(least)",
          ]), mend: .seriesTooFewMend))
    }
    let missing = (first...last).filter { !present.contains($0) }
    if !missing.isEmpty {
      let wanted = YearNotation.text(present.sorted())
      problems.append(
        place.problem(
          "series.gap",
          .seriesGap.filled(["missing": YearNotation.text(missing), "pattern": shown])
            .filled(["first": "\(first)", "last": "\(last)"]),
          mend: .seriesGapMend.filled(["years": years, "found": wanted])))
    }
    return (found, problems)
  }

  private var shown: String { Text.shown(text) }

  /// The folder of the files, with its slash; empty for the current one.
  private var folder: String {
    guard let slash = path.lastIndex(of: "/") else { return "" }
    return String(path[...slash])
  }

  /// The raster of a name in the folder that the pattern fits; the path has the file's own letters, however its accents are
  /// encoded.
  private func dated(_ name: String) -> DatedRaster? {
    let head = halves.head.dropFirst(folder.count)
    let tail = halves.tail
    guard name.hasPrefix(head), name.hasSuffix(tail), name.count == head.count + 4 + tail.count else { return nil }
    let digits = name.dropFirst(head.count).prefix(4)
    guard digits.utf8.count == 4, let year = YearNotation.year(digits) else { return nil }
    return DatedRaster(year: year, path: folder + name)
  }
}
