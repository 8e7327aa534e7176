/// Walks over the fields of a long CSV file (RFC 4180) as bytes, without making a text of each.
struct CSVCursor {
  /// The field that ``next(in:)`` found, without its quotes; doubled quotes stand as they are written.
  private(set) var field: Range<Int> = 0..<0
  /// Whether doubled quotes may stand in the field.
  private(set) var isQuoted = false
  /// Whether the field was its record's last.
  private(set) var endsRecord = true
  /// Where the next field begins.
  private(set) var place: Int

  private static let quote = UInt8(ascii: "\"")
  private static let comma = UInt8(ascii: ",")
  private static let lineFeed = UInt8(ascii: "\n")
  private static let carriageReturn = UInt8(ascii: "\r")

  /// A cursor before the first field; a byte-order mark at the file's beginning is left out.
  init(_ bytes: Span<UInt8>, isBeginning: Bool = true) {
    let hasMark = isBeginning && bytes.count >= 3 && bytes[0] == 0xEF && bytes[1] == 0xBB && bytes[2] == 0xBF
    place = hasMark ? 3 : 0
  }

  /// Steps to the next field; false at the end of the file. Empty lines are left out.
  mutating func next(in bytes: Span<UInt8>) -> Bool {
    let count = bytes.count
    if endsRecord {
      while place < count, bytes[place] == CSVCursor.lineFeed || bytes[place] == CSVCursor.carriageReturn { place += 1 }
      guard place < count else { return false }
    }
    var end = place
    isQuoted = end < count && bytes[end] == CSVCursor.quote
    if isQuoted {
      end += 1
      while end < count {
        if bytes[end] == CSVCursor.quote {
          guard end + 1 < count, bytes[end + 1] == CSVCursor.quote else { break }
          end += 1
        }
        end += 1
      }
      field = (place + 1)..<end
    }
    while end < count, bytes[end] != CSVCursor.comma, bytes[end] != CSVCursor.lineFeed { end += 1 }
    if !isQuoted {
      field = place..<(end > place && bytes[end - 1] == CSVCursor.carriageReturn ? end - 1 : end)
    }
    endsRecord = end == count || bytes[end] == CSVCursor.lineFeed
    place = min(end + 1, count)
    return true
  }

  /// The field as text, its doubled quotes made single.
  func text(in bytes: Span<UInt8>) -> String {
    var letters: [UInt8] = []
    letters.reserveCapacity(field.count)
    var isSecond = false
    for index in field {
      let byte = bytes[index]
      isSecond = isQuoted && byte == CSVCursor.quote && !isSecond
      if !isSecond { letters.append(byte) }
    }
    return String(decoding: letters, as: UTF8.self)
  }

  /// The field as a number; NaN where it is empty or none. Digits beyond the 18th are cut: far more than a `Float` holds.
  func number(in bytes: Span<UInt8>) -> Double {
    var index = field.lowerBound
    let end = field.upperBound
    guard index < end else { return .nan }
    let isNegative = bytes[index] == UInt8(ascii: "-")
    if isNegative { index += 1 }
    var digits: UInt64 = 0
    var power = 0
    var hasDigit = false
    var isAfterPoint = false
    while index < end {
      let byte = bytes[index]
      if byte >= 0x30, byte <= 0x39 {
        hasDigit = true
        if digits < 100_000_000_000_000_000 {
          digits = digits * 10 + UInt64(byte - 0x30)
          if isAfterPoint { power -= 1 }
        } else if !isAfterPoint {
          power += 1
        }
      } else if byte == UInt8(ascii: "."), !isAfterPoint {
        isAfterPoint = true
      } else {
        break
      }
      index += 1
    }
    guard hasDigit else { return .nan }
    if index < end {
      guard bytes[index] | 0x20 == UInt8(ascii: "e"), let exponent = Self.whole((index + 1)..<end, bytes) else {
        return .nan
      }
      power += exponent
    }
    let value = Double(digits) * Self.tenToThe(power)
    return isNegative ? -value : value
  }

  private static func whole(_ range: Range<Int>, _ bytes: Span<UInt8>) -> Int? {
    var value = 0
    var sign = 1
    for index in range {
      let byte = bytes[index]
      if index == range.lowerBound, byte == UInt8(ascii: "-") || byte == UInt8(ascii: "+") {
        sign = byte == UInt8(ascii: "-") ? -1 : 1
      } else if byte >= 0x30, byte <= 0x39, value < 1_000 {
        value = value * 10 + Int(byte - 0x30)
      } else {
        return nil
      }
    }
    return range.isEmpty ? nil : sign * value
  }

  /// Exact to 10²²; beyond, off by a few units of the last place of a `Double`.
  private static func tenToThe(_ power: Int) -> Double {
    var value = 1.0
    var factor = 10.0
    var rest = power.magnitude
    while rest > 0 {
      if rest & 1 == 1 { value *= factor }
      factor *= factor
      rest >>= 1
    }
    return power < 0 ? 1 / value : value
  }
}
