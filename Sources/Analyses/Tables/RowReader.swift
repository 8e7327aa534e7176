internal import Messages

/// Reads the cells of a sheet row by row by column name, collecting what is wrong with its place.
struct RowReader {
  let sheet: Sheet
  private(set) var row: Sheet.Row
  private(set) var problems: [Message] = []

  init(_ sheet: Sheet) {
    self.sheet = sheet
    row = Sheet.Row(line: 0, cells: [])
  }

  /// Calls the body for each row.
  mutating func forEachRow(_ body: (inout RowReader) -> Void) {
    for row in sheet.rows {
      self.row = row
      body(&self)
    }
  }

  /// - Throws: ``Problems`` with what was collected, if anything.
  func check() throws(Problems) {
    if !problems.isEmpty { throw Problems(TableReader.bounded(problems, file: sheet.file)) }
  }

  mutating func add(_ id: String, _ column: String?, _ text: Text, mend: Text? = nil) {
    problems.append(
      .problem(id, file: sheet.file, place: .place(line: row.line, column: column), text, mend: mend))
  }

  /// The text of a cell; empty where the column isn't there.
  func text(_ column: String) -> String {
    sheet.position(of: column).map { row.cells[$0].text } ?? ""
  }

  /// A text that must be there.
  mutating func requiredText(_ column: String) -> String? {
    let text = text(column)
    if text.isEmpty {
      add("table.emptyCell", column, .cellEmpty, mend: .cellEmptyMend)
      return nil
    }
    return text
  }

  /// A whole number that must be there.
  mutating func requiredWhole(_ column: String) -> Int? {
    guard let text = requiredText(column) else { return nil }
    guard let number = RowReader.whole(text) else {
      add("table.notWhole", column, .cellNotWhole.shown(text), mend: .cellNotWholeMend)
      return nil
    }
    return number
  }

  /// A finite number; nil where the cell is empty or wrong (then a problem is noted).
  mutating func number(_ column: String) -> Double? {
    let text = text(column)
    if text.isEmpty { return nil }
    guard let number = RowReader.number(text) else {
      add("table.notNumber", column, .cellNotNumber.shown(text), mend: .cellNotNumberMend)
      return nil
    }
    return number
  }

  /// One of some words that must be there.
  mutating func word(_ column: String, allowed: [String], isAllowed: (String) -> Bool) -> String? {
    guard let text = requiredText(column) else { return nil }
    if isAllowed(text) { return text }
    let near = Suggestion.nearest(to: text, in: allowed)
    add(
      "table.unknownWord", column,
      (near.map { Text.cellUnknownWordNear.filled(["near": $0]) } ?? .cellUnknownWord).shown(text),
      mend: .cellUnknownWordMend.filled(texts: ["names": Text.list(allowed)]))
    return nil
  }

  /// Digits with a sign; spreadsheets also write whole numbers as `11.0`.
  static func whole(_ text: String) -> Int? {
    let plain = text.hasSuffix(".0") ? String(text.dropLast(2)) : text
    return Int(plain)
  }

  /// A decimal number; neither hexadecimal nor infinite, which `Double.init` takes too.
  static func number(_ text: String) -> Double? {
    let isDecimal = text.utf8.allSatisfy { byte in
      (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) || "+-.eE".utf8.contains(byte)
    }
    guard isDecimal, let number = Double(text), number.isFinite else { return nil }
    return number
  }
}
