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

  /// - Parameter numbers: the bits of a `Float` for each row, NaN where missing.
  init(name: String, numbers: [UInt32], exactLimit: Int = PackedColumn.exactLimit) {
    let (layout, values) = Self.laidOut(numbers)
    self.name = name
    self.layout = layout
    strings = []
    let extent = Extent(values.span)
    let (low, high) = (Double(extent.low), Double(extent.high))
    if values.count > 100, high - low <= 254, extent.isWhole, low.isFinite {
      kind = .byte
      (offset, step) = (low, 1)
      bytes = values.map { bits in
        let value = Float(bitPattern: bits)
        return value.isNaN ? 255 : UInt8(Double(value) - low)
      }
      return
    }
    guard values.count > exactLimit, low.isFinite, high.isFinite else {
      kind = .float
      (offset, step) = (0, 1)
      bytes = Self.bytes(values)
      return
    }
    kind = .short
    offset = (low + high) / 2
    step = max((high - low) / 65_000, .leastNormalMagnitude)
    let (middle, unit) = (offset, step)
    bytes = Self.bytes(
      values.map { bits in
        let value = Float(bitPattern: bits)
        return value.isNaN ? Int16.min : Int16(((Double(value) - middle) / unit).rounded())
      })
  }

  /// - Parameter codes: places in `strings` for each row.
  init(name: String, codes: [UInt32], strings: [String]) {
    let (layout, values) = Self.laidOut(codes)
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

  /// The least and the largest of some numbers that aren't NaN; 0 where there are none.
  private struct Extent {
    private(set) var low: Float = 0
    private(set) var high: Float = 0
    private(set) var isWhole = true

    init(_ values: Span<UInt32>) {
      var isFirst = true
      for index in values.indices {
        let value = Float(bitPattern: values[index])
        if value.isNaN { continue }
        if isFirst || value < low { low = value }
        if isFirst || value > high { high = value }
        isFirst = false
        if isWhole, value != value.rounded() { isWhole = false }
      }
    }
  }

  private static func laidOut(_ values: [UInt32]) -> (layout: Layout, values: [UInt32]) {
    guard !values.isEmpty else { return (.plain, []) }
    if let length = cycle(values.span) { return (.cycle, Array(values[..<length])) }
    guard runCount(values.span) * 3 < values.count else { return (.plain, values) }
    var runs: [UInt32] = [values[0]]
    var lengths: [UInt32] = [1]
    for index in 1..<values.count {
      if values[index] == values[index - 1] {
        lengths[lengths.count - 1] += 1
      } else {
        runs.append(values[index])
        lengths.append(1)
      }
    }
    return (.runs(lengths), runs)
  }

  /// The length of the shortest beginning, of less than 500 rows, that all further rows repeat.
  private static func cycle(_ values: Span<UInt32>) -> Int? {
    let first = values[0]
    var run = 1
    while run < values.count, values[run] == first { run += 1 }
    if run == values.count { return run > 1 ? 1 : nil }
    // What is shorter than the first run would repeat the first value only.
    for length in run..<min(max(run, 500), values.count) where values[length] == first {
      var index = length
      while index < values.count, values[index] == values[index - length] { index += 1 }
      if index == values.count { return length }
    }
    return nil
  }

  private static func runCount(_ values: Span<UInt32>) -> Int {
    var count = 1
    for index in 1..<values.count { count &+= values[index] == values[index &- 1] ? 0 : 1 }
    return count
  }

  /// Counts as bytes of which the first says how many hold each count: mostly one or two.
  static func smallest(_ counts: [UInt32]) -> [UInt8] {
    let most = counts.max() ?? 0
    if most <= UInt8.max { return [1] + counts.map { UInt8(truncatingIfNeeded: $0) } }
    if most <= UInt16.max { return [2] + bytes(counts.map { UInt16(truncatingIfNeeded: $0) }) }
    return [4] + bytes(counts)
  }

  /// The values as little-endian bytes.
  static func bytes<Value: FixedWidthInteger>(_ values: [Value]) -> [UInt8] {
    let width = Value.bitWidth / 8
    var bytes = [UInt8](repeating: 0, count: values.count * width)
    var place = bytes.mutableSpan
    for index in values.indices {
      let value = values[index].littleEndian
      for byte in 0..<width {
        place[index * width + byte] = UInt8(truncatingIfNeeded: value >> (8 * byte))
      }
    }
    return bytes
  }
}
