/// Text made fit to stand inside a script or style element, whatever it says.
///
/// Works on bytes: a `<` that a combining mark follows is no `Character` of its own, and must be found all the same.
enum ScriptText {
  private static let backslash = UInt8(ascii: "\\")
  private static let less = UInt8(ascii: "<")

  /// A library's text, in which nothing ends the element and no source map is asked for.
  static func inlined(_ text: String, endTag: String) -> [UInt8] {
    let safeTag = Array("<\\".utf8) + endTag.utf8.dropFirst()
    let withoutTag = replacing(Array(endTag.utf8), with: safeTag, in: Array(text.utf8))
    return replacing(Array("//# sourceMappingURL=".utf8), with: Array("// Source map: ".utf8), in: withoutTag)
  }

  /// JSON in which nothing can end the script element or open a comment in it: in JSON, `<` stands only in strings.
  static func json(_ text: String) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.utf8.count)
    for byte in (text.hasPrefix("\u{FEFF}") ? text.dropFirst() : text[...]).utf8 {
      if byte == less {
        bytes += "\\u003c".utf8
      } else {
        bytes.append(byte)
      }
    }
    return bytes
  }

  /// A JSON string with the same safety.
  static func quoted(_ text: String) -> [UInt8] {
    let quote = UInt8(ascii: "\"")
    var bytes: [UInt8] = [quote]
    bytes.reserveCapacity(text.utf8.count + 2)
    for byte in text.utf8 {
      switch byte {
      case quote, backslash:
        bytes.append(backslash)
        bytes.append(byte)
      case UInt8(ascii: "\n"):
        bytes += "\\n".utf8
      case less, 0..<0x20:
        let digits = String(byte, radix: 16)
        bytes += "\\u\(String(repeating: "0", count: 4 - digits.count))\(digits)".utf8
      default:
        bytes.append(byte)
      }
    }
    bytes.append(quote)
    return bytes
  }

  private static func replacing(_ pattern: [UInt8], with replacement: [UInt8], in bytes: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    var index = 0
    while index < bytes.count {
      if bytes[index] == pattern[0], bytes[index...].starts(with: pattern) {
        result += replacement
        index += pattern.count
      } else {
        result.append(bytes[index])
        index += 1
      }
    }
    return result
  }
}
