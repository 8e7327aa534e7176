import Foundation

/// Headless Chromium, where it is installed.
enum Chromium {
  private static let binary = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"]
    .first { FileManager.default.isExecutableFile(atPath: $0) }

  /// What the page looks like after its scripts ran, without scripts and styles; nil without Chromium.
  static func elements(of path: String) throws -> NSString? {
    guard let binary else { return nil }
    let profile = try WorkFolder()
    let address = URL(fileURLWithPath: path).absoluteString + "#open"
    let ended = try MineSink.run(
      "/usr/bin/timeout",
      [
        "120", binary, "--headless=new", "--no-sandbox", "--disable-gpu", "--user-data-dir=\(profile.path)",
        "--window-size=1280,1000", "--virtual-time-budget=20000", "--dump-dom", address,
      ])
    var page = ended.output
    for tag in ["script", "style"] {
      page = page.replacingOccurrences(of: "<\(tag)[^>]*>[\\s\\S]*?</\(tag)>", with: "", options: .regularExpression)
    }
    // NSString: searching Swift's own strings takes seconds in debug builds.
    return NSString(string: page)
  }
}

extension NSString {
  func contains(_ text: String) -> Bool { range(of: text, options: .literal).location != NSNotFound }
}
