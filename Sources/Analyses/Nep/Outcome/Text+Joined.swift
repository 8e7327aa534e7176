internal import Messages

extension Text {
  /// Texts one after the other, each language by its own words.
  static func joined(_ parts: [Text], _ separator: String, zh: String? = nil) -> Text {
    Text(
      parts.map(\.en).joined(separator: separator), zh: parts.map(\.zh).joined(separator: zh ?? separator))
  }
}
