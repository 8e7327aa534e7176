package import Messages

/// The user's rules: `from_type,to_type,area_type`, which area type a change of types belongs to.
package struct RuleTable: Sendable, Hashable {
  package struct Row: Sendable, Hashable {
    package let fromType: String
    package let toType: String
    package let areaType: String
    package let line: Int
  }

  package let file: String
  /// Each pair of types at most once, as written; whether a pair lacks a rule depends on the class table.
  package let rows: [Row]

  /// - Parameters:
  ///   - types: the words for types to name in messages.
  ///   - areaTypes: the words for area types.
  ///   - canonicalType: the type that a word means, aliases included; nil for an unknown word.
  /// - Throws: ``Problems`` with all that is wrong.
  package init(
    _ file: String, types: [String], areaTypes: [String], canonicalType: (String) -> String?
  ) throws(Problems) {
    let reader = TableReader(required: ["from_type", "to_type", "area_type"])
    try self.init(try reader.read(file), types: types, areaTypes: areaTypes, canonicalType: canonicalType)
  }

  /// The same from a sheet that is already read.
  package init(
    _ sheet: Sheet, types: [String], areaTypes: [String], canonicalType: (String) -> String?
  ) throws(Problems) {
    var rows: [Row] = []
    var lines: [[String]: Int] = [:]
    var reader = RowReader(sheet)
    reader.forEachRow { reader in
      let from = reader.word("from_type", allowed: types) { canonicalType($0) != nil }.flatMap(canonicalType)
      let to = reader.word("to_type", allowed: types) { canonicalType($0) != nil }.flatMap(canonicalType)
      let area = reader.word("area_type", allowed: areaTypes) { areaTypes.contains($0) }
      guard let from, let to else { return }
      reader.checkOnce("\(from) → \(to)", "from_type", before: lines[[from, to]])
      if lines[[from, to]] == nil { lines[[from, to]] = reader.row.line }
      if let area { rows.append(Row(fromType: from, toType: to, areaType: area, line: reader.row.line)) }
    }
    try reader.check()
    file = sheet.file
    self.rows = rows
  }
}
