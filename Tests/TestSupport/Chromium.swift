internal import Foundation

/// Headless Chromium, where it is installed.
package enum Chromium {
  package static let binary = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"]
    .first { FileManager.default.isExecutableFile(atPath: $0) }

  /// The elements of a page as HTML after its scripts ran, without scripts and styles themselves. Chromium hangs at its start now and then on a busy machine, whatever
  /// the page; a second start is the cure.
  ///
  /// - Throws: ``Unexpected`` where it shows nothing twice.
  package static func elements(of path: String, fragment: String) throws -> String {
    var said = ""
    for _ in 0..<2 {
      let ended = try start(URL(fileURLWithPath: path).absoluteString + "#" + fragment)
      // What it has shown counts, even if it hangs at its end.
      if !ended.output.isEmpty { return without("style", without("script", ended.output)) }
      said += "exit code \(ended.code): \(ended.error.suffix(500))\n"
    }
    throw Unexpected("Chromium shows nothing of \(path)\n\(said)")
  }

  private static func start(_ address: String) throws -> Subprocess.Ended {
    // Short, because Chromium puts a socket into it, and the path of one has at most 107 bytes.
    let folder = NSTemporaryDirectory() + "minesink-chromium-\(UInt32.random(in: .min ... .max))"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: false)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    return try Subprocess.run(
      "/usr/bin/timeout",
      [
        "--kill-after=5", "90", binary ?? "chromium", "--headless=new", "--no-sandbox", "--disable-gpu",
        "--user-data-dir=\(folder)/profile", "--window-size=1280,1000", "--virtual-time-budget=20000", "--dump-dom",
        address,
      ],
      // What it leaves behind when it is killed.
      environment: ["TMPDIR": folder])
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
