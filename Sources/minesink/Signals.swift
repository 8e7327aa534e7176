import Foundation
import Messages

/// Ctrl-C and a polite kill stop the work at the next block instead of in the middle of a file.
enum Signals {
  static func install() {
    // The flag's storage is made here, not in the handler.
    _ = Interruption.isRequested
    for number in [SIGINT, SIGTERM] {
      signal(number) { _ in Interruption.request() }
    }
  }
}
