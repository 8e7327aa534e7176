import Foundation
import Messages
import TestSupport
import Testing

@testable import Reporting

/// A results folder that is there as long as the fixture is.
protocol FixtureFolder: AnyObject {
  var folder: String { get }
}

/// The pages of results folders as a browser shows them.
enum Browser {
  /// Whether a report can be written and shown here.
  static var isReady: Bool { Chromium.binary != nil && areAssetsThere }

  static var areAssetsThere: Bool {
    guard let assets = try? WebAssets.find() else { return false }
    return (try? assets.text("vendor/plotly.min.js")) != nil && (try? assets.text("vendor/maplibre-gl.js")) != nil
  }

  /// The elements of a results folder's page; `script` runs once the page is drawn. Errors stand in `data-errors`.
  static func shown(_ fixture: some FixtureFolder, _ language: Language, then script: String = "") throws -> String {
    let path = try ReportWriter.write(results: fixture.folder, language: language, threads: 2)
    let listening = """
      <script>(function () {
        const tell = (words) => document.documentElement.setAttribute("data-errors", words);
        window.addEventListener("error", (event) => tell(event.message));
        console.error = (error) => tell(error && error.message || error);
      })();</script></head>
      """
    let acting = """
      <script>(function wait() {
        if (!document.documentElement.hasAttribute("data-ready")) return setTimeout(wait, 50);
        try { \(script) } catch (error) { console.error(error); }
      })();</script></body>
      """
    var page = try String(contentsOfFile: path, encoding: .utf8)
    for (end, addition) in [("</head>", listening), ("</body>", acting)] {
      let place = try #require(page.range(of: "\n" + end))
      page.replaceSubrange(place, with: "\n" + addition)
    }
    try page.write(toFile: path, atomically: false, encoding: .utf8)
    return try withExtendedLifetime(fixture) { try Chromium.elements(of: path, fragment: "open") }
  }
}
