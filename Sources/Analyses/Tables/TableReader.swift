internal import Foundation
package import Messages

/// Reads a CSV table with known columns. Everything that is wrong with it is said at once.
package struct TableReader: Sendable {
  /// Tables that people write are far smaller; a raster given by mistake is far larger.
  private static let largest_bytes: Int64 = 64 << 20
  /// Problems with the cells of a file that is wrong all over would drown the first.
  private static let mostProblems = 50

  private let required: [String]
  private let optional: [String]
  private let ignored: @Sendable (String) -> Bool

  /// - Parameters:
  ///   - required: columns that must be there.
  ///   - optional: columns that may be there.
  ///   - ignored: further columns that may be there and aren't read.
  package init(
    required: [String], optional: [String] = [], ignored: @escaping @Sendable (String) -> Bool = { _ in false }
  ) {
    self.required = required
    self.optional = optional
    self.ignored = ignored
  }

  /// - Throws: ``Problems`` with all that is wrong with file, encoding, quotes, header and row lengths.
  package func read(_ file: String) throws(Problems) -> Sheet {
    guard let identity = FileSystem.identity(file) else {
      throw Problems([.problem("table.missing", file: file, .tableMissing, mend: .tableMissingMend)])
    }
    guard identity.isRegularFile, identity.bytes <= TableReader.largest_bytes else {
      let text = identity.isRegularFile ? Text.tableTooLarge : Text.tableNotAFile
      throw Problems([.problem("table.notATable", file: file, text, mend: .tableMissingMend)])
    }
    do {
      return try read([UInt8](Data(contentsOf: URL(fileURLWithPath: file))), file: file)
    } catch let problems as Problems {
      throw problems
    } catch {
      throw Problems([
        .problem("table.unreadable", file: file, .inputNotRead.filled(["reason": error.localizedDescription]))
      ])
    }
  }

  /// The same for bytes that are already read.
  package func read(_ bytes: [UInt8], file: String) throws(Problems) -> Sheet {
    let text = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(bytes.dropFirst(3)) : bytes
    if let problem = TableReader.encodingProblem(text, file: file) { throw Problems([problem]) }
    var parser = SheetParser(text, file: file)
    let rows = parser.rows()
    guard let header = rows.first else {
      throw Problems([
        .problem(
          "table.empty", file: file, .tableEmpty,
          mend: .tableEmptyMend.filled(["columns": required.joined(separator: ",")]))
      ])
    }
    var problems = parser.problems + headerProblems(header, file: file)
    var even: [Sheet.Row] = []
    for row in rows.dropFirst() {
      // A spreadsheet fills short rows up with empty cells, and sometimes goes on.
      let surplus = row.cells.dropFirst(header.cells.count)
      if row.cells.count < header.cells.count || surplus.contains(where: { !$0.text.isEmpty }) {
        problems.append(
          .problem(
            "table.ragged", file: file, place: .place(line: row.line),
            .tableRagged.filled(["count": "\(row.cells.count)", "expected": "\(header.cells.count)"]),
            mend: .tableRaggedMend))
      } else {
        even.append(Sheet.Row(line: row.line, cells: Array(row.cells.prefix(header.cells.count))))
      }
    }
    if even.isEmpty, problems.isEmpty {
      problems.append(.problem("table.noRows", file: file, .tableNoRows, mend: .tableNoRowsMend))
    }
    if !problems.isEmpty { throw Problems(TableReader.bounded(problems, file: file)) }
    return Sheet(file: file, header: header.cells, rows: even)
  }

  /// The first fifty problems, and how many more there are.
  static func bounded(_ problems: [Message], file: String) -> [Message] {
    guard problems.count > mostProblems else { return problems }
    let more = problems.count - mostProblems
    return problems.prefix(mostProblems) + [
      .problem("table.moreProblems", file: file, .tableMoreProblems.filled(["count": "\(more)"]))
    ]
  }

  private func headerProblems(_ header: Sheet.Row, file: String) -> [Message] {
    var problems: [Message] = []
    let known = required + optional
    let written = header.cells.map(\.text)
    // A column that was probably meant by a misspelt name isn't said to be missing as well.
    var meant: Set<String> = []
    for (position, cell) in header.cells.enumerated() {
      let name = cell.text
      let place = Text.place(line: cell.line, column: name.isEmpty ? "\(position + 1)" : Text.shown(name))
      if written.prefix(position).contains(name), !name.isEmpty {
        problems.append(
          .problem(
            "table.columnTwice", file: file, place: place, .tableColumnTwice.shown(name), mend: .tableColumnTwiceMend))
      } else if name.isEmpty {
        problems.append(
          .problem("table.columnUnnamed", file: file, place: place, .tableColumnUnnamed, mend: .tableColumnUnnamedMend))
      } else if !known.contains(name), !ignored(name) {
        let near = Suggestion.nearest(to: name, in: known.filter { !written.contains($0) })
        if let near { meant.insert(near) }
        let text = near.map { Text.tableColumnUnknownNear.filled(["near": $0]) } ?? .tableColumnUnknown
        problems.append(
          .problem(
            "table.columnUnknown", file: file, place: place, text.shown(name),
            mend: .tableColumnUnknownMend.filled(texts: ["names": Text.list(known)])))
      }
    }
    for name in required where !written.contains(name) && !meant.contains(name) {
      problems.append(
        .problem(
          "table.columnMissing", file: file, place: .place(line: header.line), .tableColumnMissing.shown(name),
          mend: .tableColumnMissingMend.filled(["name": name])))
    }
    return problems
  }

  private static func encodingProblem(_ bytes: [UInt8], file: String) -> Message? {
    let encoding: String
    switch TextEncodingCheck(bytes) {
    case .utf8: return nil
    case .utf16: encoding = "UTF-16"
    case .gbk: encoding = "GBK"
    case .gb18030: encoding = "GB18030"
    case .binary:
      return .problem("table.notText", file: file, .tableNotText, mend: .tableMissingMend)
    case .unknown:
      return .problem(
        "table.encoding", file: file, place: .place(line: TextEncodingCheck.firstBadLine(bytes)), .tableNotUTF8,
        mend: .tableNotUTF8Mend)
    }
    let stem = (file as NSString).deletingPathExtension
    let command = "iconv -f \(encoding) -t UTF-8 \(shellWord(file)) > \(shellWord(stem + ".utf8.csv"))"
    return .problem(
      "table.encoding", file: file, .tableOtherEncoding.filled(["encoding": encoding]),
      mend: .tableOtherEncodingMend.filled(["command": command]))
  }

  /// A path as a POSIX shell takes it.
  private static func shellWord(_ path: String) -> String {
    let isPlain = path.allSatisfy { $0.isLetter || $0.isNumber || "/._-+".contains($0) }
    return isPlain && !path.hasPrefix("-") ? path : "'" + path.replacing("'", with: "'\\''") + "'"
  }
}
