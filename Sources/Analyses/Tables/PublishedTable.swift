package import Messages

/// Figures that a publication prints, to stand beside ours: `quantity,printed,unit,source,status,remark,remark_zh`.
package struct PublishedTable: Sendable, Hashable {
  /// What the publication's figure is worth.
  package enum Status: String, Sendable, Hashable, CaseIterable {
    case printed
    case misprint
    /// The publication contradicts itself.
    case contradiction
    /// Not printed; filled in from what is.
    case reconstructed
  }

  package struct Row: Sendable, Hashable {
    /// What is compared, such as `area_1986_2018_arable`.
    package let quantity: String
    /// The figure; nil where the publication doesn't print it.
    package let printed: Double?
    /// The same as the table writes it, with the digits that were printed.
    package let printedText: String
    /// Decimals printed: ours agrees where it rounds to the same digits.
    package let decimals: Int
    package let unit: String
    package let source: String
    package let status: Status
    package let remark: String
    package let remarkChinese: String
    package let line: Int
  }

  package let file: String
  package let rows: [Row]

  /// - Throws: ``Problems`` with all that is wrong.
  package init(_ file: String) throws(Problems) {
    let reader = TableReader(
      required: ["quantity", "printed", "unit", "source", "status"], optional: ["remark", "remark_zh"])
    try self.init(try reader.read(file))
  }

  /// The same from a sheet that is already read.
  package init(_ sheet: Sheet) throws(Problems) {
    var rows: [Row] = []
    var reader = RowReader(sheet)
    let words = Status.allCases.map(\.rawValue)
    reader.forEachRow { reader in
      let quantity = reader.requiredText("quantity")
      let printed = reader.number("printed")
      let status = reader.word("status", allowed: words) { words.contains($0) }.flatMap(Status.init)
      if printed == nil, reader.text("printed").isEmpty, let status, status != .reconstructed {
        reader.add("published.noFigure", "printed", .cellEmpty, mend: .publishedNoFigureMend)
      }
      let source = reader.requiredText("source")
      if let quantity, let status, let source {
        rows.append(
          Row(
            quantity: quantity, printed: printed, printedText: reader.text("printed"),
            decimals: PublishedTable.decimals(reader.text("printed")),
            unit: reader.text("unit"), source: source, status: status, remark: reader.text("remark"),
            remarkChinese: reader.text("remark_zh"), line: reader.row.line))
      }
    }
    try reader.check()
    file = sheet.file
    self.rows = rows
  }

  /// Digits after the decimal point, before an exponent.
  static func decimals(_ text: String) -> Int {
    guard let point = text.firstIndex(of: ".") else { return 0 }
    return text[text.index(after: point)...].prefix { $0.isNumber }.count
  }
}
