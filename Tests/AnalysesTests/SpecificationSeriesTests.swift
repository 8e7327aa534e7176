@testable import Analyses
import Foundation
import Messages
import TestSupport
import Testing

/// Patterns with `{year}` and the files that they stand for.
@Suite struct SpecificationSeriesTests {
  private static func pattern(_ text: String, folder: String = "") throws -> SeriesPattern {
    var values = ParameterValues(KindsAnalysis.specification, origin: .commandLine("kinds"), baseFolder: folder)
    values.add(GivenValue(text, at: .commandLine("--series")), to: "series")
    try values.check()
    guard case .pattern(let pattern) = try values.series("series") else { throw CocoaError(.formatting) }
    return pattern
  }

  /// The years found and the problems said, for files of these names.
  private static func found(_ names: [String], _ text: String) throws -> (files: [DatedRaster], problems: [String]) {
    try withTemporaryFolder { folder in
      for name in names { try writeText("", "\(folder)/\(name)") }
      let found = try pattern(text, folder: folder).files(atLeast: 2, namingYearsWith: "--years")
      let files = found.files.map { DatedRaster(year: $0.year, path: String($0.path.dropFirst(folder.count + 1))) }
      return (files, found.problems.map { $0.line(.english).replacing(folder, with: "FOLDER") })
    }
  }

  @Test func `a pattern finds its four-digit files in order, and no others`() throws {
    let found = try Self.found(
      [
        "新 2001.tif", "新 2000.tif", "新 2002.tif", "新 2002.tif.aux.xml", "新 20030.tif", "新 199.tif", "新 0000.tif",
        "2004.tif", "新 200x.tif",
      ], "新 {year}.tif")
    #expect(found.files == [2000, 2001, 2002].map { DatedRaster(year: $0, path: "新 \($0).tif") })
    #expect(found.problems == [])
  }

  @Test func `a gap is a problem that names the missing years`() throws {
    let found = try Self.found(["n2000", "n2001", "n2003", "n2007"], "n{year}")
    #expect(found.files.map(\.year) == [2000, 2001, 2003, 2007])
    #expect(
      found.problems == [
        "--series: n{year} has files from 2000 to 2007, but none for 2002,2004-2006. "
          + "Add them, or name the years that there are: --years 2000,2001,2003,2007."
      ])
  }

  @Test func `no file, one file and a folder that isn't there are problems`() throws {
    #expect(
      try Self.found(["n2000.TIF"], "n{year}.tif").problems == [
        "--series: no file fits n{year}.tif. Check name and folder; {year} stands for four digits."
      ])
    #expect(
      try Self.found(["n2000.tif"], "n{year}.tif").problems == [
        "--series: years found for n{year}.tif: 1 (2000); needed: at least 2. Add a raster of another year."
      ])
    #expect(
      try Self.found([], "none/n{year}.tif").problems == [
        "--series: the folder 'FOLDER/none' of none/n{year}.tif can't be read. "
          + "Check its name; where files can't be listed, name the years with --years."
      ])
  }

  @Test func `listed years make names without a look at the folder`() throws {
    #expect(try Self.pattern("/vsizip/a.zip/n_{year}.tif").file(of: 987).path == "/vsizip/a.zip/n_0987.tif")
    // The project's own folder may be named like the placeholder.
    #expect(try Self.pattern("n_{year}.tif", folder: "a/{year}").file(of: 2000).path == "a/{year}/n_2000.tif")
    #expect(try Self.pattern("type=a/n_{year}.tif").file(of: 2000).path == "type=a/n_2000.tif")
  }
}
