package import Messages

/// A page of help for a terminal, 100 columns wide: headings, paragraphs, and items in two columns.
package struct HelpPage: Sendable {
  /// The width that every page keeps.
  package static let columns = 100
  private let language: Language
  private var lines: [String] = []

  package init(_ language: Language) {
    self.language = language
  }

  /// The page, ending in a line feed.
  package var text: String { lines.joined(separator: "\n") + "\n" }

  /// An empty line, except at the top.
  package mutating func gap() {
    if !lines.isEmpty { lines.append("") }
  }

  /// A heading after an empty line.
  package mutating func heading(_ text: Text) {
    gap()
    lines.append(text[language])
  }

  /// A wrapped paragraph.
  package mutating func paragraph(_ text: Text, indent: Int = 0) {
    let space = String(repeating: " ", count: indent)
    lines += TextLayout.wrapped(text[language], to: HelpPage.columns - indent).map { space + $0 }
  }

  /// A line as it is: a command to copy.
  package mutating func verbatim(_ line: String, indent: Int = 2) {
    lines.append(String(repeating: " ", count: indent) + line)
  }

  /// A term and what it means; the meaning starts in its column, on a line of its own where the term is too long.
  package mutating func item(_ term: String, _ meaning: Text, indent: Int = 2, column: Int = 28) {
    let body = TextLayout.wrapped(meaning[language], to: HelpPage.columns - column)
    let head = String(repeating: " ", count: indent) + term
    let space = String(repeating: " ", count: column)
    if TextLayout.width(head) + 2 > column {
      lines.append(head)
      lines += body.map { space + $0 }
    } else {
      lines.append(TextLayout.padded(head, to: column) + (body.first ?? ""))
      lines += body.dropFirst().map { space + $0 }
    }
  }
}
