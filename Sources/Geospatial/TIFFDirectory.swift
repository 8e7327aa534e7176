/// A directory of a TIFF file (IFD) as its fields, little-endian (TIFF 6.0; BigTIFF where the file needs 64-bit offsets).
struct TIFFDirectory {
  enum FieldType: UInt16 {
    case ascii = 2
    case short = 3
    case long = 4
    case double = 12
    case long8 = 16

    var bytes: Int {
      switch self {
      case .ascii: 1
      case .short: 2
      case .long: 4
      case .double, .long8: 8
      }
    }
  }

  struct Field {
    let tag: UInt16
    let type: FieldType
    let count: Int
    let bytes: [UInt8]
  }

  private(set) var fields: [Field] = []

  mutating func set(_ tag: UInt16, shorts values: [UInt16]) {
    set(Field(tag: tag, type: .short, count: values.count, bytes: values.flatMap { Self.littleEndian($0) }))
  }

  mutating func set(_ tag: UInt16, longs values: [UInt64], isBig: Bool) {
    let bytes = isBig ? values.flatMap { Self.littleEndian($0) } : values.flatMap { Self.littleEndian(UInt32($0)) }
    set(Field(tag: tag, type: isBig ? .long8 : .long, count: values.count, bytes: bytes))
  }

  mutating func set(_ tag: UInt16, long value: Int) {
    set(Field(tag: tag, type: .long, count: 1, bytes: Self.littleEndian(UInt32(value))))
  }

  mutating func set(_ tag: UInt16, text: String) {
    let bytes = Array(text.utf8) + [0]
    set(Field(tag: tag, type: .ascii, count: bytes.count, bytes: bytes))
  }

  mutating func set(_ field: Field) {
    fields.removeAll { $0.tag == field.tag }
    fields.append(field)
    fields.sort { $0.tag < $1.tag }
  }

  /// Bytes of the directory with everything that it points to.
  func size(isBig: Bool) -> Int {
    let inline = isBig ? 8 : 4
    let outside = fields.map { $0.bytes.count > inline ? Self.even($0.bytes.count) : 0 }.reduce(0, +)
    return (isBig ? 8 : 2) + fields.count * (isBig ? 20 : 12) + (isBig ? 8 : 4) + outside
  }

  /// The directory as it stands at `offset`, followed by the values that don't fit into it.
  func encoded(at offset: Int, next: Int, isBig: Bool) -> [UInt8] {
    let inline = isBig ? 8 : 4
    var head: [UInt8] = []
    var tail: [UInt8] = []
    let headSize = (isBig ? 8 : 2) + fields.count * (isBig ? 20 : 12) + (isBig ? 8 : 4)
    head += isBig ? Self.littleEndian(UInt64(fields.count)) : Self.littleEndian(UInt16(fields.count))
    for field in fields {
      head += Self.littleEndian(field.tag)
      head += Self.littleEndian(field.type.rawValue)
      head += isBig ? Self.littleEndian(UInt64(field.count)) : Self.littleEndian(UInt32(field.count))
      if field.bytes.count <= inline {
        head += field.bytes + [UInt8](repeating: 0, count: inline - field.bytes.count)
      } else {
        let place = offset + headSize + tail.count
        head += isBig ? Self.littleEndian(UInt64(place)) : Self.littleEndian(UInt32(place))
        tail += field.bytes + [UInt8](repeating: 0, count: Self.even(field.bytes.count) - field.bytes.count)
      }
    }
    head += isBig ? Self.littleEndian(UInt64(next)) : Self.littleEndian(UInt32(next))
    return head + tail
  }

  /// Reads the first directory of a small little-endian classic TIFF that GDAL has just written.
  init?(parsing file: [UInt8]) {
    func number(_ offset: Int, _ bytes: Int) -> Int? {
      guard offset >= 0, offset + bytes <= file.count else { return nil }
      return (0..<bytes).reduce(0) { $0 | Int(file[offset + $1]) << (8 * $1) }
    }
    guard file.count > 8, file[0] == 0x49, file[1] == 0x49, number(2, 2) == 42, let start = number(4, 4),
      let count = number(start, 2)
    else { return nil }
    for index in 0..<count {
      let entry = start + 2 + index * 12
      guard let tag = number(entry, 2), let kind = number(entry + 2, 2), let values = number(entry + 4, 4) else {
        return nil
      }
      guard let type = FieldType(rawValue: UInt16(kind)) else { continue }
      let size = values * type.bytes
      guard let place = size <= 4 ? entry + 8 : number(entry + 8, 4), place + size <= file.count else { return nil }
      fields.append(Field(tag: UInt16(tag), type: type, count: values, bytes: Array(file[place..<place + size])))
    }
  }

  init() {}

  static func littleEndian<Number: FixedWidthInteger>(_ number: Number) -> [UInt8] {
    (0..<Number.bitWidth / 8).map { UInt8(truncatingIfNeeded: number >> Number(8 * $0)) }
  }

  private static func even(_ count: Int) -> Int { (count + 1) & ~1 }
}
