/// Appends numbers and texts, little-endian.
struct ByteWriter {
  private(set) var bytes: [UInt8] = []

  mutating func raw(_ more: [UInt8]) { bytes += more }

  mutating func write<Number: FixedWidthInteger>(_ number: Number) {
    var rest = number
    for _ in 0..<Number.bitWidth / 8 {
      bytes.append(UInt8(truncatingIfNeeded: rest))
      rest = rest >> 8
    }
  }

  mutating func write(_ number: Double) { write(number.bitPattern) }

  /// After its length in bytes.
  mutating func write(_ text: String) {
    let own = Array(text.utf8)
    write(UInt32(own.count))
    bytes += own
  }

  /// Each after the number of them.
  mutating func write<Number: FixedWidthInteger>(_ numbers: [Number]) {
    write(UInt64(numbers.count))
    bytes.reserveCapacity(bytes.count + numbers.count * Number.bitWidth / 8)
    for number in numbers { write(number) }
  }

  mutating func write(_ numbers: [Double]) {
    write(UInt64(numbers.count))
    for number in numbers { write(number.bitPattern) }
  }

  mutating func set(_ number: UInt64, at place: Int) {
    for byte in 0..<8 { bytes[place + byte] = UInt8(truncatingIfNeeded: number >> UInt64(8 * byte)) }
  }
}
