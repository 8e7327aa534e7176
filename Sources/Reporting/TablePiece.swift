/// The rows of a piece of a long CSV file, column by column.
struct TablePiece {
  /// What is kept of a column.
  enum Reading {
    case number, text, nothing
  }

  struct Column {
    /// The bits of a `Float` (NaN where missing) for each row, or places in ``strings``.
    var values: [UInt32] = []
    /// Each text once, in the order of its first appearance.
    var strings: [String] = []
    private var places: [String: UInt32] = [:]

    mutating func place(of text: String) -> UInt32 {
      if let place = places[text] { return place }
      let place = UInt32(strings.count)
      strings.append(text)
      places[text] = place
      return place
    }
  }

  private(set) var rows = 0
  private(set) var columns: [Column]

  /// - Parameters:
  ///   - bytes: whole records, without the header.
  ///   - readings: of each column; a record's further fields are left out, those that it lacks are missing.
  init(_ bytes: Span<UInt8>, _ readings: [Reading]) {
    columns = readings.map { _ in Column() }
    var cursor = CSVCursor(bytes, isBeginning: false)
    var last = readings.map { _ in 0..<0 }
    var column = 0
    while cursor.next(in: bytes) {
      if column < readings.count {
        switch readings[column] {
        case .nothing: break
        case .number: columns[column].values.append(Float(cursor.number(in: bytes)).bitPattern)
        case .text:
          // A mine's rows follow one another: the same bytes again need no look into the dictionary.
          let isSame = rows > 0 && TablePiece.areAlike(cursor.field, last[column], in: bytes)
          columns[column].values.append(
            isSame ? columns[column].values[rows - 1] : columns[column].place(of: cursor.text(in: bytes)))
          last[column] = cursor.field
        }
      }
      column += 1
      if cursor.endsRecord {
        while column < readings.count {
          addMissing(column, readings[column])
          last[column] = 0..<0
          column += 1
        }
        rows += 1
        column = 0
      }
    }
  }

  private mutating func addMissing(_ column: Int, _ reading: Reading) {
    switch reading {
    case .nothing: break
    case .number: columns[column].values.append(Float.nan.bitPattern)
    case .text: columns[column].values.append(columns[column].place(of: ""))
    }
  }

  private static func areAlike(_ one: Range<Int>, _ other: Range<Int>, in bytes: Span<UInt8>) -> Bool {
    guard one.count == other.count else { return false }
    for offset in 0..<one.count where bytes[one.lowerBound + offset] != bytes[other.lowerBound + offset] {
      return false
    }
    return true
  }

  /// A column of all pieces, as if they had been read as one.
  static func joined(_ pieces: [TablePiece], column: Int) -> Column {
    guard pieces.count != 1 else { return pieces[0].columns[column] }
    var joined = Column()
    joined.values.reserveCapacity(pieces.reduce(0) { $0 + $1.columns[column].values.count })
    for piece in pieces {
      let part = piece.columns[column]
      if part.strings.isEmpty {
        joined.values += part.values
      } else {
        let places = part.strings.map { joined.place(of: $0) }
        joined.values += part.values.lazy.map { places[Int($0)] }
      }
    }
    return joined
  }
}
