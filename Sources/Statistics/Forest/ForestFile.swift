/// A model as bytes that any machine can read: forest, area of applicability and notes.
///
/// | bytes | what |
/// |---|---|
/// | 8 | "MINESINK" |
/// | 4 | "FRST" |
/// | 4 | version, now 1 |
/// | 8 | length of what follows without the checksum |
/// | … | the model, see ``encode()`` |
/// | 8 | checksum: FNV-1a (64 bits) of all that stands before it |
///
/// All numbers are little-endian, floating-point ones IEEE 754 with 64 bits, texts UTF-8 after their length. The checksum finds damage,
/// not forgery; beside it every index is checked, so that no file makes the program fail. The same model gives the same bytes.
public struct ForestFile: Sendable, Hashable {
  /// The version that is written and read.
  public static let version: UInt32 = 1

  static let magic = Array("MINESINKFRST".utf8)

  public let forest: RandomForest
  public let area: ApplicabilityArea?
  /// What else belongs to the model (the training selection in words, units …), by name.
  public let notes: [String: String]

  public init(forest: RandomForest, area: ApplicabilityArea? = nil, notes: [String: String] = [:]) {
    var forest = forest
    // How many threads trained it is no part of the model.
    forest.settings.threads = 1
    self.forest = forest
    self.area = area
    self.notes = notes
  }

  /// The bytes of a file.
  ///
  /// The model: kind (0 regression, 1 classes) and classes; settings; for each predictor name and levels; training values row by row and
  /// targets; for each tree thresholds, children, predictors, values, counts, starts and places of members, bag; the area; notes.
  public func encode() -> [UInt8] {
    var writer = ByteWriter()
    writer.raw(Self.magic)
    writer.write(Self.version)
    writer.write(UInt64(0))
    let start = writer.bytes.count
    forest.write(to: &writer)
    writer.write(area == nil ? UInt8(0) : 1)
    area?.write(to: &writer)
    writer.write(UInt32(notes.count))
    for (name, note) in notes.sorted(by: { $0.key < $1.key }) {
      writer.write(name)
      writer.write(note)
    }
    writer.set(UInt64(writer.bytes.count - start), at: start - 8)
    writer.write(Self.checksum(writer.bytes[...]))
    return writer.bytes
  }

  /// Reads what ``encode()`` wrote.
  public init(decoding bytes: [UInt8]) throws(ForestFileError) {
    let head = Self.magic.count + 12
    guard bytes.starts(with: Self.magic.prefix(bytes.count)), !bytes.isEmpty else { throw .notAModel }
    guard bytes.count >= head + 8 else { throw .length(expected: UInt64(head + 8), found: UInt64(bytes.count)) }
    var reader = ByteReader(bytes, from: Self.magic.count, to: bytes.count - 8)
    let version = try reader.number(UInt32.self)
    guard version == Self.version else { throw .version(found: version, supported: Self.version) }
    let length = try reader.number(UInt64.self)
    guard length == UInt64(bytes.count - head - 8) else {
      throw .length(expected: length &+ UInt64(head + 8), found: UInt64(bytes.count))
    }
    var tail = ByteReader(bytes, from: bytes.count - 8, to: bytes.count)
    guard try tail.number(UInt64.self) == Self.checksum(bytes.dropLast(8)) else { throw .damaged }
    let forest = try RandomForest(from: &reader)
    let area = try reader.number(UInt8.self) == 0 ? nil : try ApplicabilityArea(from: &reader)
    if let area, area.trainingIndices.count != forest.trainingRows { throw .invalid("area of applicability") }
    var notes: [String: String] = [:]
    for _ in 0..<(try reader.number(UInt32.self)) {
      let name = try reader.text()
      notes[name] = try reader.text()
    }
    guard reader.isAtEnd else { throw .invalid("end") }
    self.init(forest: forest, area: area, notes: notes)
  }

  static func checksum(_ bytes: ArraySlice<UInt8>) -> UInt64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    return hash
  }
}
