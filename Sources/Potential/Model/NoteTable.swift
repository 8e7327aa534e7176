/// Rows of texts as one text: fields parted by tabulators, rows by line ends.
struct NoteTable {
  var rows: [[String]]

  init(rows: [[String]]) { self.rows = rows }

  /// Reads what ``text`` wrote.
  init(_ text: String) {
    rows = text.isEmpty ? [] : text.split(separator: "\n", omittingEmptySubsequences: false).map(Self.fields)
  }

  var text: String { rows.map { $0.map(Self.escaped).joined(separator: "\t") }.joined(separator: "\n") }

  private static func fields(_ line: Substring) -> [String] {
    line.split(separator: "\t", omittingEmptySubsequences: false).map(plain)
  }

  /// By scalars: for Swift a carriage return before a line end is one character with it.
  private static func escaped(_ field: String) -> String {
    var escaped = String.UnicodeScalarView()
    for scalar in field.unicodeScalars {
      switch scalar {
      case "\\": escaped.append(contentsOf: "\\\\".unicodeScalars)
      case "\t": escaped.append(contentsOf: "\\t".unicodeScalars)
      case "\n": escaped.append(contentsOf: "\\n".unicodeScalars)
      case "\r": escaped.append(contentsOf: "\\r".unicodeScalars)
      default: escaped.append(scalar)
      }
    }
    return String(escaped)
  }

  private static func plain(_ field: Substring) -> String {
    var plain = String.UnicodeScalarView()
    var isEscaped = false
    for scalar in field.unicodeScalars {
      if !isEscaped, scalar == "\\" {
        isEscaped = true
        continue
      }
      switch (isEscaped, scalar) {
      case (true, "t"): plain.append("\t")
      case (true, "n"): plain.append("\n")
      case (true, "r"): plain.append("\r")
      default: plain.append(scalar)
      }
      isEscaped = false
    }
    return String(plain)
  }
}
