package import Messages

/// The user's class table: `code,name,type[,name_zh,colour]`, and any columns of cell counts (`cells…`), as
/// `minesink classes` writes them.
package struct ClassTable: Sendable, Hashable {
  package struct Row: Sendable, Hashable {
    package let code: Int
    package let name: String
    /// Nil where the table doesn't give it.
    package let nameChinese: String?
    /// As the user wrote it.
    package let typeText: String
    /// Whether cells of this code count as missing.
    package let isNodata: Bool
    /// `#rrggbb` in lower case; nil where the table doesn't give it.
    package let colour: String?
    package let line: Int
  }

  package static let nodata = "nodata"
  package let file: String
  package let rows: [Row]

  /// - Parameters:
  ///   - types: the words for types to name in messages, without `nodata`.
  ///   - isType: whether a word is a type, aliases included.
  /// - Throws: ``Problems`` with all that is wrong.
  package init(_ file: String, types: [String], isType: (String) -> Bool) throws(Problems) {
    let reader = TableReader(
      required: ["code", "name", "type"], optional: ["name_zh", "colour"], ignored: { $0.hasPrefix("cells") })
    try self.init(try reader.read(file), types: types, isType: isType)
  }

  /// The same from a sheet that is already read.
  package init(_ sheet: Sheet, types: [String], isType: (String) -> Bool) throws(Problems) {
    var rows: [Row] = []
    var lines: [Int: Int] = [:]
    var reader = RowReader(sheet)
    reader.forEachRow { reader in
      let code = reader.requiredWhole("code")
      if let code { reader.checkOnce("\(code)", "code", before: lines[code]) }
      if let code, lines[code] == nil { lines[code] = reader.row.line }
      let name = reader.requiredText("name")
      let type = reader.word("type", allowed: types + [ClassTable.nodata]) { $0 == ClassTable.nodata || isType($0) }
      let colour = reader.colour("colour")
      let chinese = reader.text("name_zh")
      if let code, let name, let type {
        rows.append(
          Row(
            code: code, name: name, nameChinese: chinese.isEmpty ? nil : chinese, typeText: type,
            isNodata: type == ClassTable.nodata, colour: colour, line: reader.row.line))
      }
    }
    try reader.check()
    file = sheet.file
    self.rows = rows
  }
}

extension RowReader {
  /// Says that a key stands on an earlier line already.
  mutating func checkOnce(_ key: String, _ column: String, before line: Int?) {
    guard let line else { return }
    add("table.duplicate", column, .cellDuplicate.filled(["line": "\(line)"]).shown(key), mend: .cellDuplicateMend)
  }

  /// `#rrggbb` in lower case; nil where the cell is empty or wrong (then a problem is noted).
  fileprivate mutating func colour(_ column: String) -> String? {
    let text = text(column)
    if text.isEmpty { return nil }
    let digits = text.dropFirst()
    guard text.hasPrefix("#"), digits.utf8.count == 6, digits.allSatisfy({ $0.isASCII && $0.isHexDigit }) else {
      add("classes.colour", column, .cellNotColour.shown(text), mend: .cellNotColourMend)
      return nil
    }
    return text.lowercased()
  }
}
