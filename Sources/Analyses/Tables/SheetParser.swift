internal import Messages

/// Splits the bytes of a CSV file into cells: comma, semicolon or tab (whichever the header has most of), quotes and
/// doubled quotes as RFC 4180 has them, lines ending in LF, CRLF or CR.
///
/// Never fails: what is wrong is collected in ``problems`` with its place.
struct SheetParser {
  private let file: String
  private let bytes: [UInt8]
  private let separator: UInt8
  private var index = 0
  private var line = 1
  private var column = 1
  private(set) var problems: [Message] = []

  /// - Parameter bytes: valid UTF-8 without byte-order mark.
  init(_ bytes: [UInt8], file: String) {
    self.bytes = bytes
    self.file = file
    separator = SheetParser.separator(of: bytes)
  }

  /// The rows that have anything in them.
  mutating func rows() -> [Sheet.Row] {
    var rows: [Sheet.Row] = []
    while index < bytes.count {
      let row = row()
      if row.cells.contains(where: { !$0.text.isEmpty }) { rows.append(row) }
    }
    return rows
  }

  private mutating func row() -> Sheet.Row {
    let start = line
    var cells = [cell()]
    while index < bytes.count, bytes[index] == separator {
      step()
      cells.append(cell())
    }
    if index < bytes.count { step() }
    return Sheet.Row(line: start, cells: cells)
  }

  /// Leaves off at the separator or the line's end.
  private mutating func cell() -> Sheet.SheetCell {
    while index < bytes.count, bytes[index] == UInt8(ascii: " "), bytes[index] != separator { step() }
    let place = (line: line, column: column)
    var text: [UInt8] = []
    if index < bytes.count, bytes[index] == UInt8(ascii: "\"") {
      text = quoted(from: place)
      var rest: [UInt8] = []
      while !isAtEndOfCell { rest.append(take()) }
      if rest.contains(where: { $0 != UInt8(ascii: " ") }) {
        problems.append(
          .problem(
            "table.textAfterQuote", file: file, place: .place(line: line),
            Text.tableTextAfterQuote.shown(String(decoding: rest, as: UTF8.self)), mend: .tableQuoteMend))
      }
    } else {
      while !isAtEndOfCell { text.append(take()) }
      while text.last == UInt8(ascii: " ") { text.removeLast() }
    }
    return Sheet.SheetCell(text: String(decoding: text, as: UTF8.self), line: place.line, column: place.column)
  }

  private mutating func quoted(from place: (line: Int, column: Int)) -> [UInt8] {
    let quote = UInt8(ascii: "\"")
    var text: [UInt8] = []
    step()
    while index < bytes.count {
      if bytes[index] == quote {
        step()
        guard index < bytes.count, bytes[index] == quote else { return text }
      }
      text.append(take())
    }
    problems.append(
      .problem(
        "table.openQuote", file: file,
        place: .placeCharacter.filled(["line": "\(place.line)", "character": "\(place.column)"]), .tableOpenQuote,
        mend: .tableQuoteMend))
    return text
  }

  private var isAtEndOfCell: Bool {
    guard index < bytes.count else { return true }
    let byte = bytes[index]
    return byte == separator || byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r")
  }

  private mutating func take() -> UInt8 {
    let byte = bytes[index]
    step()
    return byte
  }

  private mutating func step() {
    let byte = bytes[index]
    index += 1
    let isCarriageReturn = byte == UInt8(ascii: "\r")
    if isCarriageReturn, index < bytes.count, bytes[index] == UInt8(ascii: "\n") { index += 1 }
    if isCarriageReturn || byte == UInt8(ascii: "\n") {
      line += 1
      column = 1
    } else if byte & 0xC0 != 0x80 {
      // The bytes of a character after its first begin with 10.
      column += 1
    }
  }

  /// Of equally frequent ones the comma goes before the semicolon, that before the tab.
  private static func separator(of bytes: [UInt8]) -> UInt8 {
    let candidates = [UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "\t")]
    var counts = [0, 0, 0]
    var isQuoted = false
    var hasText = false
    for byte in bytes {
      if byte == UInt8(ascii: "\"") { isQuoted.toggle() }
      let isEnd = byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r")
      if isEnd, !isQuoted, hasText { break }
      if !isEnd { hasText = true }
      if !isQuoted, let candidate = candidates.firstIndex(of: byte) { counts[candidate] += 1 }
    }
    let most = counts.max() ?? 0
    return candidates[counts.firstIndex(of: most) ?? 0]
  }
}
