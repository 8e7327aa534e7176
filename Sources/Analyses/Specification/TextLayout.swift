/// Lays text out in the columns of a terminal, where a Chinese character is two columns wide.
package enum TextLayout {
  /// The width of a text in terminal columns.
  package static func width(_ text: String) -> Int {
    text.reduce(0) { $0 + width($1) }
  }

  /// 2 for East Asian wide characters and emoji, 0 for marks that combine, else 1 (after Unicode Standard Annex 11).
  package static func width(_ character: Character) -> Int {
    character.unicodeScalars.map(width).max() ?? 0
  }

  private static func width(_ scalar: Unicode.Scalar) -> Int {
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format, .control: return 0
    default: break
    }
    return switch scalar.value {
    case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0xA4CF, 0xA960...0xA97F, 0xAC00...0xD7A3, 0xF900...0xFAFF,
      0xFE30...0xFE6F, 0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1F64F, 0x1F680...0x1F6FF, 0x1F900...0x1FAFF,
      0x20000...0x3FFFD:
      2
    default: 1
    }
  }

  /// A text filled up with spaces to a width, on its right or, for numbers, its left.
  package static func padded(_ text: String, to columns: Int, onLeft: Bool = false) -> String {
    let spaces = String(repeating: " ", count: max(0, columns - width(text)))
    return onLeft ? spaces + text : text + spaces
  }

  /// The lines of a text that is wrapped at a width: between words, and between Chinese characters except before closing
  /// and after opening punctuation.
  package static func wrapped(_ text: String, to columns: Int) -> [String] {
    var lines: [String] = []
    var line = ""
    for piece in pieces(text) {
      let isSpace = piece == " "
      if width(line) + width(piece) > columns, !line.isEmpty, !isSpace {
        lines.append(trimmed(line))
        line = ""
      }
      if !(isSpace && line.isEmpty) { line += piece }
    }
    if !trimmed(line).isEmpty || lines.isEmpty { lines.append(trimmed(line)) }
    return lines
  }

  /// What must stay on one line: a word, a Chinese character with the punctuation that sticks to it, a space.
  private static func pieces(_ text: String) -> [String] {
    let closing = "，。；：、！？）》」”’…％.,;:!?)]}%"
    let opening = "（《「“‘([{"
    var pieces: [String] = []
    var joinsNext = false
    for character in text {
      if character.isWhitespace {
        pieces.append(" ")
        joinsNext = false
        continue
      }
      let isWide = width(character) == 2
      let last = pieces.last ?? " "
      let lastIsWide = last.last.map { width($0) == 2 } ?? false
      let sticks = closing.contains(character) || joinsNext || (!isWide && !lastIsWide)
      if sticks, last != " " {
        pieces[pieces.count - 1].append(character)
      } else {
        pieces.append(String(character))
      }
      joinsNext = opening.contains(character)
    }
    return pieces
  }

  private static func trimmed(_ line: String) -> String {
    var line = line
    while line.last == " " { line.removeLast() }
    return line
  }
}
