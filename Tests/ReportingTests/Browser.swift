import Foundation
import Messages
import Testing

@testable import Reporting

/// A results folder that is there as long as the fixture is.
protocol FixtureFolder: AnyObject {
  var folder: String { get }
}

/// Headless Chromium, which shows a page and gives back the elements it made.
enum Browser {
  static let binary = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"]
    .first { FileManager.default.isExecutableFile(atPath: $0) }

  /// Whether a report can be written and shown here.
  static var isReady: Bool { binary != nil && areAssetsThere }

  static var areAssetsThere: Bool {
    guard let assets = try? WebAssets.find() else { return false }
    return (try? assets.text("vendor/plotly.min.js")) != nil && (try? assets.text("vendor/maplibre-gl.js")) != nil
  }

  /// The page's elements as HTML after its scripts ran, without the scripts and styles themselves.
  ///
  /// Headless Chromium hangs at its start now and then on a busy machine; a second start is the cure.
  static func elements(of path: String, fragment: String) throws -> String {
    let first = try dump(path, fragment)
    return first.isEmpty ? try dump(path, fragment) : first
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
    return try withExtendedLifetime(fixture) { try elements(of: path, fragment: "open") }
  }

  private static func dump(_ path: String, _ fragment: String) throws -> String {
    let profile = NSTemporaryDirectory() + "minesink-chromium-\(UUID().uuidString)"
    defer { try? FileManager.default.removeItem(atPath: profile) }
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/timeout")
    let address = URL(fileURLWithPath: path).absoluteString + "#" + fragment
    process.arguments = [
      "--kill-after=5", "90", binary ?? "chromium", "--headless=new", "--no-sandbox", "--disable-gpu",
      "--user-data-dir=\(profile)", "--window-size=1280,1000", "--virtual-time-budget=20000", "--dump-dom", address,
    ]
    let output = Pipe()
    process.standardOutput = output
    process.standardError = FileHandle.nullDevice
    try process.run()
    let bytes = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    var html = String(decoding: bytes, as: UTF8.self)
    for tag in ["script", "style"] { html = without(tag, html) }
    return html
  }

  private static func without(_ tag: String, _ html: String) -> String {
    var kept = ""
    for (number, part) in html.components(separatedBy: "<\(tag)").enumerated() {
      guard number > 0 else {
        kept += part
        continue
      }
      kept += part.components(separatedBy: "</\(tag)>").dropFirst().joined(separator: "</\(tag)>")
    }
    return kept
  }
}
