internal import Foundation
internal import Synchronization

/// Standard error as lines and, at its end, one line that is drawn over and over.
///
/// One lock for both, so that a note never lands in the middle of a progress bar.
public enum StandardError {
  private static let hasDrawnLine = Mutex(false)
  private static let clearLine = "\r\u{1B}[K"

  /// Writes a line; a line that is being drawn gives way.
  public static func say(_ line: String) {
    hasDrawnLine.withLock { isDrawn in
      write((isDrawn ? clearLine : "") + line + "\n")
      isDrawn = false
    }
  }

  /// Draws a line in the place of the one drawn before.
  static func draw(_ line: String) {
    hasDrawnLine.withLock { isDrawn in
      write(clearLine + line)
      isDrawn = true
    }
  }

  /// Whether it is a terminal that can draw over a line.
  static var isTerminal: Bool {
    isatty(2) == 1 && ProcessInfo.processInfo.environment["TERM"] != "dumb"
  }

  /// The terminal's width in columns; 80 where it doesn't say.
  static var columns: Int {
    var size = winsize()
    guard unsafe ioctl(2, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return 80 }
    return Int(size.ws_col)
  }

  /// Where standard error is gone there is nobody to tell.
  private static func write(_ text: String) {
    try? FileHandle.standardError.write(contentsOf: Data(text.utf8))
  }
}
