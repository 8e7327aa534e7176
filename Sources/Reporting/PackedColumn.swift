import Foundation

/// A column of a long table as the page holds it: what repeats is held once, and numbers are bytes.
///
/// `Web/js/packed.js` reads it.
struct PackedColumn: Equatable {
  /// What the bytes are.
  enum Kind: String {
    /// Numbers as little-endian `Float`; missing is NaN.
    case float = "f32"
    /// Whole numbers n as little-endian `Int16`: the value is offset + step × n; missing is −32,768.
    case short = "i16"
    /// Whole numbers n in a byte: the value is offset + n; missing is 255.
    case byte = "i8"
    /// Places in ``strings``, little-endian, in one, two or four bytes.
    case code8 = "u8"
    case code16 = "u16"
    case code32 = "u32"
  }

  /// How the values are laid out.
  enum Layout: Equatable {
    /// One after the other.
    case plain
    /// A value for each run of rows that are alike, and the runs' lengths.
    case runs([UInt32])
    /// The first rows, which all others repeat.
    case cycle
    /// The value that lies as far above the centre column as the other column lies below it: an interval's other end.
    case mirror(of: String, about: String)
  }

  let name: String
  let kind: Kind
  let layout: Layout
  let offset: Double
  let step: Double
  let strings: [String]
  let bytes: [UInt8]

  /// Values of this many rows are held to a `Float`'s digits; of more rows to the 65,000th part of the column's range,
  /// so that the page stays small.
  static let exactLimit = 100_000

  init(name: String, numbers: [Float], exactLimit: Int = PackedColumn.exactLimit) {
    let (layout, values) = Self.laidOut(numbers) { $0.bitPattern == $1.bitPattern }
    self.name = name
    self.layout = layout
    strings = []
    let given = values.lazy.filter { !$0.isNaN }
    let (low, high) = (Double(given.min() ?? 0), Double(given.max() ?? 0))
    if values.count > 100, high - low <= 254, given.allSatisfy({ $0 == $0.rounded() }), low.isFinite {
      kind = .byte
      (offset, step) = (low, 1)
      bytes = values.map { $0.isNaN ? 255 : UInt8(Double($0) - low) }
      return
    }
    guard values.count > exactLimit, low.isFinite, high.isFinite else {
      kind = .float
      (offset, step) = (0, 1)
      bytes = Self.bytes(values.map(\.bitPattern))
      return
    }
    kind = .short
    offset = (low + high) / 2
    step = max((high - low) / 65_000, .leastNormalMagnitude)
    let (middle, unit) = (offset, step)
    bytes = Self.bytes(values.map { $0.isNaN ? Int16.min : Int16(((Double($0) - middle) / unit).rounded()) })
  }

  init(name: String, codes: [UInt32], strings: [String]) {
    let (layout, values) = Self.laidOut(codes, ==)
    self.name = name
    self.layout = layout
    self.strings = strings
    (offset, step) = (0, 1)
    if strings.count <= 1 << 8 {
      kind = .code8
      bytes = values.map { UInt8(truncatingIfNeeded: $0) }
    } else if strings.count <= 1 << 16 {
      kind = .code16
      bytes = Self.bytes(values.map { UInt16(truncatingIfNeeded: $0) })
    } else {
      kind = .code32
      bytes = Self.bytes(values)
    }
  }

  init(name: String, mirrorOf other: String, about centre: String) {
    self.name = name
    kind = .float
    layout = .mirror(of: other, about: centre)
    (offset, step, strings, bytes) = (0, 1, [], [])
  }

  /// The column as JSON for the page.
  var json: [UInt8] {
    var json = Array("{\"kind\":\"\(kind.rawValue)\",\"layout\":".utf8)
    switch layout {
    case .plain: json += "\"plain\"".utf8
    case .cycle: json += "\"cycle\"".utf8
    case .runs(let lengths):
      json += "\"runs\",\"lengths\":\"".utf8
      json += Data(Self.smallest(lengths)).base64EncodedData()
      json += "\"".utf8
    case .mirror(let other, let centre):
      json += "\"mirror\",\"of\":".utf8
      json += ScriptText.quoted(other)
      json += ",\"about\":".utf8
      json += ScriptText.quoted(centre)
    }
    if kind == .short || kind == .byte { json += ",\"offset\":\(offset),\"step\":\(step)".utf8 }
    if !strings.isEmpty {
      json += ",\"strings\":[".utf8
      for (number, string) in strings.enumerated() {
        if number > 0 { json.append(UInt8(ascii: ",")) }
        json += ScriptText.quoted(string)
      }
      json += "]".utf8
    }
    json += ",\"bytes\":\"".utf8
    json += Data(bytes).base64EncodedData()
    json += "\"}".utf8
    return json
  }

  private static func laidOut<Value>(
    _ values: [Value], _ areAlike: (Value, Value) -> Bool
  ) -> (layout: Layout, values: [Value]) {
    guard let first = values.first else { return (.plain, []) }
    // The cycle is at least as long as what comes before the first value's next appearance.
    for length in 1..<min(500, max(2, values.count)) where length < values.count && areAlike(values[length], first) {
      if (length..<values.count).allSatisfy({ areAlike(values[$0], values[$0 - length]) }) {
        return (.cycle, Array(values[..<length]))
      }
    }
    var runs: [Value] = [first]
    var lengths: [UInt32] = [1]
    for index in 1..<values.count {
      if areAlike(values[index], values[index - 1]) {
        lengths[lengths.count - 1] += 1
      } else {
        runs.append(values[index])
        lengths.append(1)
      }
    }
    return runs.count * 3 < values.count ? (.runs(lengths), runs) : (.plain, values)
  }

  /// Counts as bytes of which the first says how many hold each count: mostly one or two.
  static func smallest(_ counts: [UInt32]) -> [UInt8] {
    let most = counts.max() ?? 0
    if most <= UInt8.max { return [1] + counts.map { UInt8(truncatingIfNeeded: $0) } }
    if most <= UInt16.max { return [2] + bytes(counts.map { UInt16(truncatingIfNeeded: $0) }) }
    return [4] + bytes(counts)
  }

  /// The values as little-endian bytes.
  static func bytes(_ values: [some FixedWidthInteger]) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(values.count * 4)
    for value in values {
      var rest = value.littleEndian
      for _ in 0..<(value.bitWidth / 8) {
        bytes.append(UInt8(truncatingIfNeeded: rest))
        rest >>= 8
      }
    }
    return bytes
  }
}
