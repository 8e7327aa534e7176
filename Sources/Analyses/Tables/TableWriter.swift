internal import Geospatial
package import Messages

/// Writes a table row by row: UTF-8 with a byte-order mark (so that Excel shows Chinese), commas, line feeds, quotes
/// where RFC 4180 wants them.
///
/// Holds at most one buffer of 64 KiB and a row. Text cells stand as they are, also those that begin with `=`, `+`, `-`
/// or `@`.
package struct TableWriter: ~Copyable {
  private static let bufferSize = 1 << 16
  private let table: Table
  private let file: ByteFile
  private var buffer: [UInt8] = [0xEF, 0xBB, 0xBF]
  private var rows = 0

  /// Creates the file with its header. The rows of `table` itself aren't written.
  /// - Throws: ``Failure`` naming path and cause.
  package init(_ table: Table, into folder: StagingFolder) throws(Failure) {
    self.table = table
    file = try ByteFile(creating: folder.path(for: table.file))
    buffer.reserveCapacity(TableWriter.bufferSize + 4096)
    TableWriter.write(table.columns.map { .text($0.name) }, to: &buffer)
  }

  /// Adds a row, which must have one cell for each column.
  /// - Throws: ``Failure`` naming path and cause.
  package mutating func append(_ row: [Cell]) throws(Failure) {
    precondition(row.count == table.columns.count, "\(table.file): \(row.count) cells, \(table.columns.count) columns")
    TableWriter.write(row, to: &buffer)
    rows += 1
    if buffer.count >= TableWriter.bufferSize {
      try file.write(buffer)
      buffer.removeAll(keepingCapacity: true)
    }
  }

  /// Adds rows that were made apart.
  /// - Throws: ``Failure`` naming path and cause.
  mutating func append(_ made: TableRows) throws(Failure) {
    try file.write(buffer)
    buffer.removeAll(keepingCapacity: true)
    try file.write(made.bytes)
    rows += made.rows
  }

  /// Writes what is left and closes the file.
  /// - Throws: ``Failure`` naming path and cause.
  package consuming func close() throws(Failure) -> Summary.TableEntry {
    try file.write(buffer)
    return Summary.TableEntry(
      id: table.id, file: table.file, title: table.title, about: table.about, columns: table.columns, rows: rows)
  }

  private static func write(_ row: [Cell], to buffer: inout [UInt8]) {
    // A line with nothing on it reads as no row at all: a single empty cell is quoted.
    if row.count == 1, case .missing = row[0] { buffer += [UInt8(ascii: "\""), UInt8(ascii: "\"")] }
    for (index, cell) in row.enumerated() {
      if index > 0 { buffer.append(UInt8(ascii: ",")) }
      switch cell {
      case .text(let text): write(text, to: &buffer)
      case .integer(let number): buffer += number.description.utf8
      case .double(let number): if number.isFinite { buffer += number.description.utf8 }
      case .missing: break
      }
    }
    buffer.append(UInt8(ascii: "\n"))
  }

  static func write(_ text: String, to buffer: inout [UInt8]) {
    let quote = UInt8(ascii: "\"")
    let needsQuotes =
      text.isEmpty || text.first == " " || text.last == " "
      || text.utf8.contains { byte in
        byte == quote || byte == UInt8(ascii: ",") || byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r")
      }
    guard needsQuotes else {
      buffer += text.utf8
      return
    }
    buffer.append(quote)
    for byte in text.utf8 {
      if byte == quote { buffer.append(quote) }
      buffer.append(byte)
    }
    buffer.append(quote)
  }
}
