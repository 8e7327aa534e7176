import Foundation

/// Headless Chromium, where it is installed.
enum Chromium {
  private static let binary = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"]
    .first { FileManager.default.isExecutableFile(atPath: $0) }

  /// What the page looks like after its scripts ran, without scripts and styles; nil without Chromium.
  static func elements(of path: String) throws -> NSString? {
    guard let binary else { return nil }
    let address = URL(fileURLWithPath: path).absoluteString + "#open"
    var said = ""
    // Headless Chromium hangs now and then on a busy machine, whatever the page: a page that is wrong is so twice.
    for _ in 0..<2 {
      let profile = NSTemporaryDirectory() + "minesink-laws-chromium-\(UUID().uuidString)"
      defer { try? FileManager.default.removeItem(atPath: profile) }
      let ended = try MineSink.run(
        "/usr/bin/timeout",
        [
          "--kill-after=5", "50", binary, "--headless=new", "--no-sandbox", "--disable-gpu",
          "--user-data-dir=\(profile)", "--window-size=1280,1000", "--virtual-time-budget=20000", "--dump-dom", address,
        ])
      if ended.code == 0 { return NSString(string: withoutCode(ended.output)) }
      said += "exit code \(ended.code): \(ended.error.suffix(500))\n"
    }
    throw Unexpected("Chromium shows nothing of \(path)\n\(said)")
  }

  private static func withoutCode(_ page: String) -> String {
    ["script", "style"].reduce(page) { page, tag in
      page.replacingOccurrences(of: "<\(tag)[^>]*>[\\s\\S]*?</\(tag)>", with: "", options: .regularExpression)
    }
  }
}

extension NSString {
  /// Swift's own search takes seconds on pages of megabytes in debug builds.
  func contains(_ text: String) -> Bool { range(of: text, options: .literal).location != NSNotFound }
}
