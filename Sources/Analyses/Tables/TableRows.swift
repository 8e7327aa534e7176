/// Rows of a table as the bytes of its file, made apart from the file itself: several threads can make the rows of one
/// table, each its own piece, and write the pieces in order (``TableWriter/append(_:)-(TableRows)``).
struct TableRows: Sendable {
  private let columns: Int
  private var column = 0
  private(set) var rows = 0
  private(set) var bytes: [UInt8] = []

  /// - Parameter capacity: bytes that are expected.
  init(columns: Int, capacity: Int = 0) {
    self.columns = columns
    bytes.reserveCapacity(capacity)
  }

  private mutating func begin() {
    if column > 0 { bytes.append(UInt8(ascii: ",")) }
    column += 1
  }

  /// Adds a text that was quoted once with ``encoded(_:)``, because it comes in many rows.
  mutating func add(encoded text: [UInt8]) {
    begin()
    bytes += text
  }

  mutating func add(_ number: Int) {
    begin()
    bytes += number.description.utf8
  }

  /// Adds a number, or an empty cell where there is none or it isn't finite.
  mutating func add(_ number: Double?) {
    begin()
    if let number, number.isFinite { bytes += number.description.utf8 }
  }

  /// Ends the row.
  mutating func endRow() {
    precondition(column == columns, "\(column) cells, \(columns) columns")
    bytes.append(UInt8(ascii: "\n"))
    column = 0
    rows += 1
  }

  /// A text as it stands in a file, in quotes where it needs them; nothing for no text.
  static func encoded(_ text: String?) -> [UInt8] {
    var bytes: [UInt8] = []
    if let text { TableWriter.write(text, to: &bytes) }
    return bytes
  }
}
