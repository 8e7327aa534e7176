internal import Foundation

/// JSON as MineSink writes it: UTF-8, sorted keys, indented, slashes as they are, a line feed at the end, and doubles in
/// the shortest form that reads back to the same double.
package enum JSONText {
  /// - Throws: `EncodingError` for a number that isn't finite: JSON has none, what is missing is `null`.
  package static func bytes(of value: some Encodable) throws -> [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    return [UInt8](try encoder.encode(value)) + [UInt8(ascii: "\n")]
  }

  /// - Throws: `DecodingError` where the bytes aren't JSON of that shape.
  package static func value<Value: Decodable>(_ type: Value.Type, from bytes: [UInt8]) throws -> Value {
    try JSONDecoder().decode(type, from: Data(bytes))
  }
}
