import Foundation
import Messages
import TestSupport
import Testing

@testable import Reporting

@Suite(
  .enabled(if: Browser.isReady, "needs chromium (apt) and the web assets (make setup)"), .serialized)
struct ReportInBrowserTests {
  @Test(arguments: Language.allCases)
  func `every number of the tables stands on the page as in the file`(language: Language) throws {
    let page = try shown(language)
    #expect(page.contains("data-ready"))
    for table in ResultsFixture.tables {
      let id = table.file.replacing(".csv", with: "")
      let records = CSVRecords.split(table.text)
      let header = CSVRecords.fields(records[0])
      for (row, record) in records.dropFirst().enumerated() {
        let fields = CSVRecords.fields(record)
        guard fields[0] == "*" else { continue }
        for (column, text) in zip(header, fields) where Double(text) != nil {
          let start = "data-table=\"\(id)\" data-row=\"\(row)\" data-column=\"\(column)\" data-value=\"\(text)\""
          let shown = try #require(words(after: start, in: page), "\(start) isn't on the page")
          let value = try #require(Double(text))
          // Shown with about six digits, shares with one decimal: off by half of the last digit.
          let tolerance = max(abs(value) * 1e-3, column.hasSuffix("percent") ? 0.0501 : 0.00501)
          let said = try #require(number(shown), "\(shown) in \(start) isn't a number")
          #expect(abs(said - value) <= tolerance)
        }
      }
    }
  }

  @Test(arguments: Language.allCases)
  func `headline, interval and words carry the summary's numbers`(language: Language) throws {
    let page = try shown(language)
    // -1328.4275 t C is shown with two decimals, the interval likewise.
    #expect(page.contains("data-value=\"-1328.4275\""))
    #expect(page.contains("−1\u{202F}328.43"))
    #expect(page.contains("−1\u{202F}400.13") || page.contains("−1\u{202F}400.12"))
    #expect(page.contains(language == .chinese ? "土地损失碳" : "The land lost"))
    #expect(page.contains(language == .chinese ? "排土场" : "Dump"))
    #expect(page.contains(language == .chinese ? "待核引用" : "unchecked quote"))
    #expect(page.contains("lang=\"\(language == .chinese ? "zh-CN" : "en")\""))
  }

  @Test(arguments: Language.allCases)
  func `no word is missing and no chart failed`(language: Language) throws {
    let page = try shown(language)
    #expect(!page.contains("⟦"))
    // Plotly has a class of that name.
    #expect(!page.replacing("legendundefined", with: "").contains("undefined"))
    #expect(!page.contains("NaN"))
    #expect(page.contains("id=\"chart-sankey\""))
    #expect(page.contains("main-svg"))
  }

  @Test func `hostile names stay names`() throws {
    let page = try shown(.english)
    #expect(!page.contains("data-hacked"))
    #expect(!page.contains("<img src=\"x\""))
    #expect(page.contains("&lt;/script&gt;&lt;img src=x"))
  }

  @Test func `the page asks no other address for anything`() throws {
    let page = try shown(.english)
    for attribute in page.matches(of: /\s(src|href|action|data|poster)="([^"]*)"/) {
      let address = attribute.2
      #expect(address.hasPrefix("#") || address.hasPrefix("data:") || address.hasPrefix("blob:"), "\(address)")
    }
    #expect(page.contains("default-src 'none'"))
  }

  @Test func `an analysis without a chapter of its own shows its tables`() throws {
    let fixture = try ResultsFixture()
    try fixture.addUnknownAnalysis()
    let page = try Chromium.elements(
      of: ReportWriter.write(results: fixture.folder, language: .english, threads: 2), fragment: "open")
    #expect(page.contains("data-chapter=\"nep\""))
    #expect(page.contains("data-column=\"nep_gC_per_m2_yr\" data-value=\"120.5\""))
    #expect(page.contains("data-chapter=\"landuse\""))
  }

  /// The page of the fixture in each language, shown once for all tests.
  private static let pages: [Language: Result<String, any Error>] = Dictionary(
    uniqueKeysWithValues: Language.allCases.map { language in
      (
        language,
        Result {
          let fixture = try ResultsFixture()
          let report = try ReportWriter.write(results: fixture.folder, language: language, threads: 2)
          return try Chromium.elements(of: report, fragment: "open")
        }
      )
    })

  private func shown(_ language: Language) throws -> String {
    try #require(Self.pages[language]).get()
  }

  /// The text of the first element whose attributes hold `start`.
  private func words(after start: String, in page: String) -> String? {
    guard let found = page.range(of: start), let end = page[found.upperBound...].firstIndex(of: ">") else { return nil }
    return String(page[page.index(after: end)...].prefix { $0 != "<" })
  }

  /// What a shown number says.
  private func number(_ words: String) -> Double? {
    var plain = words.replacing("\u{202F}", with: "").replacing("−", with: "-")
    for unit in ["&nbsp;", " %", " ha"] { plain = plain.replacing(unit, with: "") }
    for (digit, raised) in zip("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹") {
      plain = plain.replacing(String(raised), with: String(digit))
    }
    plain = plain.replacing(" × 10⁻", with: "e-").replacing(" × 10", with: "e")
    return Double(plain)
  }
}
