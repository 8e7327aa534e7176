import Foundation
import TestSupport

/// A page as a browser shows it.
enum ShownPage {
  /// Nil without Chromium.
  static func elements(of path: String) throws -> NSString? {
    guard Chromium.binary != nil else { return nil }
    return NSString(string: try Chromium.elements(of: path, fragment: "open"))
  }
}

extension NSString {
  /// Swift's own search takes seconds on pages of megabytes in debug builds.
  func contains(_ text: String) -> Bool { range(of: text, options: .literal).location != NSNotFound }
}
