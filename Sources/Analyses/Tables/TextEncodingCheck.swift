/// What encoding the bytes of a table are in, as far as bytes tell.
enum TextEncodingCheck: Equatable {
  case utf8
  case utf16
  /// Not UTF-8, but every byte pair is a character of GBK.
  case gbk
  /// The same with characters of four bytes, which only GB18030 has.
  case gb18030
  /// Bytes of zero: not text at all.
  case binary
  case unknown

  init(_ bytes: [UInt8]) {
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
      self = .utf16
    } else if bytes.contains(0) {
      // ASCII in UTF-16 has every second byte zero.
      let zeros = bytes.prefix(1024).count { $0 == 0 }
      let share = Double(zeros) / Double(min(bytes.count, 1024))
      self = bytes.count > 1 && bytes.count.isMultiple(of: 2) && (0.3...0.5).contains(share) ? .utf16 : .binary
    } else if String(validating: bytes, as: UTF8.self) != nil {
      self = .utf8
    } else {
      self = TextEncodingCheck.chinese(bytes)
    }
  }

  /// GBK: 81–FE then 40–7E or 80–FE; GB18030 also 81–FE, 30–39, 81–FE, 30–39 (GB 18030-2005).
  private static func chinese(_ bytes: [UInt8]) -> TextEncodingCheck {
    var index = 0
    var hasFour = false
    while index < bytes.count {
      if bytes[index] < 0x80 {
        index += 1
        continue
      }
      guard (0x81...0xFE).contains(bytes[index]), index + 1 < bytes.count else { return .unknown }
      let second = bytes[index + 1]
      if (0x40...0x7E).contains(second) || (0x80...0xFE).contains(second) {
        index += 2
      } else if (0x30...0x39).contains(second), index + 3 < bytes.count, (0x81...0xFE).contains(bytes[index + 2]),
        (0x30...0x39).contains(bytes[index + 3])
      {
        hasFour = true
        index += 4
      } else {
        return .unknown
      }
    }
    return hasFour ? .gb18030 : .gbk
  }

  /// The line of the first byte that isn't UTF-8.
  static func firstBadLine(_ bytes: [UInt8]) -> Int {
    var line = 1
    var start = 0
    for (index, byte) in bytes.enumerated() where byte == UInt8(ascii: "\n") {
      if String(validating: bytes[start..<index], as: UTF8.self) == nil { return line }
      start = index + 1
      line += 1
    }
    return line
  }
}
