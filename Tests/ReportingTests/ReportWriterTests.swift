import Foundation
import Messages
import TestSupport
import Testing

@testable import Reporting

@Suite struct ReportWriterTests {
  @Test(.enabled(if: Browser.areAssetsThere, "needs the web assets (make setup)"))
  func `the same results give the same page, and nothing else is left in the folder`() throws {
    let fixture = try ResultsFixture()
    let before = try FileManager.default.contentsOfDirectory(atPath: fixture.folder).sorted()
    let path = try ReportWriter.write(results: fixture.folder, language: .english, threads: 2)
    #expect(path == fixture.folder + "/report.html")
    let first = try Data(contentsOf: URL(fileURLWithPath: path))
    _ = try ReportWriter.write(results: fixture.folder, language: .english, threads: 2)
    #expect(try Data(contentsOf: URL(fileURLWithPath: path)) == first)
    let after = try FileManager.default.contentsOfDirectory(atPath: fixture.folder).sorted()
    #expect(after == (before + ["report.html"]).sorted())
    // Whoever may read the tables may read the report.
    let mode = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
    let tableMode =
      try FileManager.default.attributesOfItem(atPath: fixture.folder + "/run.json")[.posixPermissions] as? Int
    #expect(mode == tableMode)
  }

  @Test(.enabled(if: Browser.areAssetsThere, "needs the web assets (make setup)"))
  func `user words never stand in the file as markup`() throws {
    let fixture = try ResultsFixture()
    let path = try ReportWriter.write(results: fixture.folder, language: .chinese, threads: 2)
    let page = try String(contentsOfFile: path, encoding: .utf8)
    #expect(!page.contains("<img src=x"))
    #expect(!page.contains("sourceMappingURL="))
    #expect(page.contains("\\u003c/script>"))
  }

  @Test(.enabled(if: Browser.areAssetsThere, "needs the web assets (make setup)"))
  func `a file that the summary names and that is gone is said on the page`() throws {
    let fixture = try ResultsFixture()
    try FileManager.default.removeItem(atPath: fixture.folder + "/landuse/maps/a.png")
    let page = try String(
      contentsOfFile: ReportWriter.write(results: fixture.folder, language: .english, threads: 2), encoding: .utf8)
    #expect(page.contains("\"missing\":[\"landuse/maps/a.png\"]"))
  }

  @Test func `a folder without results says so`() throws {
    let folder = try TemporaryFolder.make()
    defer { try? FileManager.default.removeItem(atPath: folder) }
    #expect { try ReportWriter.write(results: folder, language: .english, threads: 2) } throws: { error in
      (error as? Failure)?.message.id == "report.noResults"
    }
    #expect { try ReportWriter.write(results: folder + "/gone", language: .english, threads: 2) } throws: { error in
      (error as? Failure)?.message.id == "report.folderUnreadable"
    }
  }

  @Test func `a broken summary is named`() throws {
    let fixture = try ResultsFixture()
    try "{".write(toFile: fixture.folder + "/landuse/summary.json", atomically: false, encoding: .utf8)
    #expect { try ReportWriter.write(results: fixture.folder, language: .english, threads: 2) } throws: { error in
      let message = (error as? Failure)?.message
      return message?.id == "report.brokenJSON" && message?.file?.hasSuffix("landuse/summary.json") == true
    }
  }

  @Test func `a missing page file says to run make setup`() {
    #expect { try WebAssets(folder: "/nowhere").text("vendor/plotly.min.js") } throws: { error in
      (error as? Failure)?.message.mend?.en.contains("make setup") == true
    }
  }
}
