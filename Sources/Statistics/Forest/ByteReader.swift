/// Reads what ``ByteWriter`` wrote, and never beyond the end.
struct ByteReader {
  private let bytes: [UInt8]
  private var next: Int
  private let end: Int

  init(_ bytes: [UInt8], from start: Int, to end: Int) {
    self.bytes = bytes
    next = start
    self.end = end
  }

  var isAtEnd: Bool { next == end }

  mutating func number<Number: FixedWidthInteger>(_ type: Number.Type) throws(ForestFileError) -> Number {
    let size = Number.bitWidth / 8
    guard end - next >= size else { throw .invalid("length") }
    var number: Number = 0
    for byte in 0..<size { number |= Number(truncatingIfNeeded: bytes[next + byte]) << Number(8 * byte) }
    next += size
    return number
  }

  mutating func double() throws(ForestFileError) -> Double { Double(bitPattern: try number(UInt64.self)) }

  mutating func text() throws(ForestFileError) -> String {
    let count = Int(try number(UInt32.self))
    guard count <= end - next else { throw .invalid("length") }
    let own = bytes[next..<next + count]
    guard let text = String(validating: own, as: UTF8.self) else { throw .invalid("text") }
    next += count
    return text
  }

  mutating func numbers<Number: FixedWidthInteger>(_ type: Number.Type) throws(ForestFileError) -> [Number] {
    let count = try size(of: Number.bitWidth / 8)
    var numbers: [Number] = []
    numbers.reserveCapacity(count)
    for _ in 0..<count { numbers.append(try number(type)) }
    return numbers
  }

  mutating func doubles() throws(ForestFileError) -> [Double] {
    let count = try size(of: 8)
    var numbers: [Double] = []
    numbers.reserveCapacity(count)
    for _ in 0..<count { numbers.append(try double()) }
    return numbers
  }

  /// A number of elements that the rest of the bytes can hold.
  mutating func size(of element: Int) throws(ForestFileError) -> Int {
    let count = try number(UInt64.self)
    guard count <= UInt64((end - next) / element) else { throw .invalid("length") }
    return Int(count)
  }
}
