import Foundation
import Messages
import Testing

@testable import Reporting

@Suite(
  .enabled(if: Browser.isReady, "needs chromium (apt) and the web assets (make setup)"), .serialized)
struct NumbersInBrowserTests {
  /// What a script that ends in a list of texts finds; narrow spaces are plain ones here.
  private func tried(_ script: String) throws -> [String] {
    let page = try Browser.shown(
      NepFixture(), .english,
      then: "document.documentElement.setAttribute('data-tried', [\(script)].join('|'));")
    let found = try #require(page.firstMatch(of: /data-tried="([^"]*)"/))
    return found.1.replacing("&lt;", with: "<").replacing("\u{202F}", with: " ").split(
      separator: "|", omittingEmptySubsequences: false
    ).map(String.init)
  }

  @Test func `a number is rounded once, also where it passed through a float`() throws {
    let shown = try tried(
      ["167.06505", "564.73476", "2.5", "0.1", "16777216", "-0.30000001192092896"]
        .map { "MineSink.sensible(MineSink.rounded(Math.fround(\($0))))" }.joined(separator: ",")
        + ",MineSink.sensible(MineSink.rounded(100 * (1 - 0.9))),MineSink.rounded(Math.fround(167.06505))")
    #expect(shown == ["167.07", "564.73", "2.50", "0.100", "16 777 216", "−0.300", "10", "167.06505"])
  }

  @Test func `both ends of an interval have as many decimals as the wider`() throws {
    let shown = try tried(
      "MineSink.between(-40752.6, 246408),MineSink.between(-0.902, 0.08755),MineSink.between(-1103, 900.01),"
        + "MineSink.between(-11325, 5575.8),MineSink.between(100000.1, 100000.4),MineSink.between(3, 12),MineSink.between(5, 5)"
    )
    #expect(
      shown == [
        "−40 753 … 246 408", "−0.902 … 0.088", "−1 103.00 … 900.01", "−11 325.0 … 5 575.8", "100 000.1 … 100 000.4",
        "3 … 12", "5 … 5",
      ])
  }

  @Test func `thousands stand apart from four digits on, as in the terminal`() throws {
    #expect(
      try tried(
        "MineSink.sensible(1970),MineSink.signed(-1500.5),MineSink.roundSigned(1500),MineSink.roundSigned(-0.5)")
        == ["1 970", "−1 500.50", "+1 500", "−0.5"])
  }

  @Test func `the legend's circles are as large as the mines' and say what they stand for`() throws {
    let words =
      "(zoom, ...areas) => MineSink.mines.circleSizes(areas, (area) => MineSink.mines.radius(area, zoom)).map((each) => MineSink.mines.circleWords(each)).join(';')"
    let shown = try tried(
      "MineSink.mines.radius(100, 5),MineSink.mines.radius(1, 5),MineSink.mines.radius(10000, 9),"
        + "(\(words))(5, 0.3, 20, 700),(\(words))(5, 50),(\(words))(5),(\(words))(0, 0.01, 1)")
    #expect(shown == ["13", "4", "26", "≤ 5 km²;50 km²;≥ 200 km²", "50 km²", "", "≤ 1 km²"])
  }

  @Test func `the axis about zero has at least three marks`() throws {
    let isThere = "[-1500, 0, 1500].every((each) => MineSink.mines.marks(1500).tickvals.includes(each))"
    #expect(try tried(isThere) == ["true"])
  }

  @Test func `an option isn't broken within its hyphens`() throws {
    let parts =
      "MineSink.withOptions('nep --out results-a -v x-1').map((part) => part.outerHTML ? '[' + part.textContent + ']' : part).join('')"
    #expect(try tried(parts) == ["nep [--out] results-a [-v] x-1"])
  }
}
