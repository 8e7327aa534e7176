/// Cuts CSV text (RFC 4180: a field in quotes may hold commas, line ends and doubled quotes) where its records and fields end.
enum CSVRecords {
  private static let quote = UInt8(ascii: "\"")
  private static let comma = UInt8(ascii: ",")
  private static let lineFeed = UInt8(ascii: "\n")
  private static let carriageReturn = UInt8(ascii: "\r")

  /// The records as they are written, without line ends; empty lines and a byte-order mark are left out.
  static func split(_ text: String) -> [String] {
    var records: [String] = []
    var record: [UInt8] = []
    var isQuoted = false
    func finish() {
      if record.last == carriageReturn { record.removeLast() }
      if !record.isEmpty { records.append(String(decoding: record, as: UTF8.self)) }
      record.removeAll(keepingCapacity: true)
    }
    for byte in (text.hasPrefix("\u{FEFF}") ? text.dropFirst() : text[...]).utf8 {
      if byte == quote { isQuoted.toggle() }
      if byte == lineFeed && !isQuoted {
        finish()
      } else {
        record.append(byte)
      }
    }
    finish()
    return records
  }

  /// The fields of one record, unquoted.
  static func fields(_ record: String) -> [String] {
    var fields: [String] = []
    var field: [UInt8] = []
    var isQuoted = false
    var lastWasQuote = false
    for byte in record.utf8 {
      if byte == quote {
        // The second of a doubled quote stands for one quote.
        if !isQuoted && lastWasQuote { field.append(quote) }
        isQuoted.toggle()
        lastWasQuote = !isQuoted
        continue
      }
      lastWasQuote = false
      if byte == comma && !isQuoted {
        fields.append(String(decoding: field, as: UTF8.self))
        field.removeAll(keepingCapacity: true)
      } else {
        field.append(byte)
      }
    }
    fields.append(String(decoding: field, as: UTF8.self))
    return fields
  }
}
