internal import CGDAL
internal import Foundation
internal import Messages

/// Puts a cloud-optimised GeoTIFF together from compressed tiles: header, all directories, then the tiles of the smallest
/// overview first and full resolution last, with the marks that tell readers so (GDAL, "COG -- Cloud Optimized GeoTIFF").
struct GeoTIFFAssembly {
  let grid: Grid
  let sampleBits: Int
  let sampleFormat: UInt16
  /// The nodata value as text.
  let missing: String
  let palette: [RGBColour]
  let title: String
  let unit: String
  let statistics: TileStatistics?
  let tile: Int

  private static let marks = """
    LAYOUT=IFDS_BEFORE_DATA
    BLOCK_ORDER=ROW_MAJOR
    BLOCK_LEADER=SIZE_AS_UINT4
    BLOCK_TRAILER=LAST_4_BYTES_REPEATED
    KNOWN_INCOMPATIBLE_EDITION=NO

    """ + " "

  func write(
    _ path: String, levels: [(columns: Int, rows: Int)], places: [[TileSpool.Place]], from spool: TileSpool
  ) throws {
    let data = places.map { $0.map { $0.count + 8 }.reduce(0, +) }.reduce(0, +)
    let isBig = data > 4_000_000_000
    let geographic = try geographicFields()
    var directories = levels.indices.map { level in
      directory(level: level, levels[level], tiles: places[level].count, isBig: isBig, geographic: geographic)
    }
    let marks = Array(Self.marks.utf8)
    let digits = String(marks.count)
    let size = String(repeating: "0", count: 6 - digits.count) + digits
    let ghost = Array("GDAL_STRUCTURAL_METADATA_SIZE=\(size) bytes\n".utf8) + marks
    let header = isBig ? 16 : 8
    let start = (header + ghost.count + 1) & ~1
    var offsets: [Int] = []
    var place = start
    for directory in directories {
      offsets.append(place)
      place += (directory.size(isBig: isBig) + 1) & ~1
    }
    // Each tile has its size before it and its last four bytes again behind it.
    for level in levels.indices.reversed() {
      var starts: [UInt64] = []
      for tile in places[level] {
        starts.append(UInt64(place + 4))
        place += tile.count + 8
      }
      directories[level].set(324, longs: starts, isBig: isBig)
    }
    for level in levels.indices {
      directories[level].set(325, longs: places[level].map { UInt64($0.count) }, isBig: isBig)
    }

    let file = try ByteFile(creating: path)
    var head: [UInt8] =
      isBig
      ? [0x49, 0x49, 43, 0, 8, 0, 0, 0] + TIFFDirectory.littleEndian(UInt64(start))
      : [0x49, 0x49, 42, 0] + TIFFDirectory.littleEndian(UInt32(start))
    head += ghost
    head += [UInt8](repeating: 0, count: start - head.count)
    for level in levels.indices {
      head += [UInt8](repeating: 0, count: offsets[level] - head.count)
      let next = level + 1 < levels.count ? offsets[level + 1] : 0
      head += directories[level].encoded(at: offsets[level], next: next, isBig: isBig)
    }
    head += [UInt8](repeating: 0, count: head.count & 1)
    try file.write(head)
    var block: [UInt8] = []
    for level in levels.indices.reversed() {
      for place in places[level] {
        try Interruption.check()
        let bytes = try spool.read(place)
        block += TIFFDirectory.littleEndian(UInt32(bytes.count)) + bytes + bytes.suffix(4)
        if block.count > 4_194_304 {
          try file.write(block)
          block.removeAll(keepingCapacity: true)
        }
      }
    }
    try file.write(block)
  }

  private func directory(
    level: Int, _ size: (columns: Int, rows: Int), tiles: Int, isBig: Bool, geographic: [TIFFDirectory.Field]
  ) -> TIFFDirectory {
    var directory = TIFFDirectory()
    if level > 0 { directory.set(254, long: 1) }  // NewSubfileType: a smaller picture of another
    directory.set(256, long: size.columns)
    directory.set(257, long: size.rows)
    directory.set(258, shorts: [UInt16(sampleBits)])
    directory.set(259, shorts: [8])  // Compression: Adobe DEFLATE
    directory.set(262, shorts: [palette.isEmpty ? 1 : 3])  // Photometric
    directory.set(277, shorts: [1])  // SamplesPerPixel
    directory.set(284, shorts: [1])  // PlanarConfiguration
    directory.set(322, long: tile)
    directory.set(323, long: tile)
    directory.set(324, longs: [UInt64](repeating: 0, count: tiles), isBig: isBig)
    directory.set(325, longs: [UInt64](repeating: 0, count: tiles), isBig: isBig)
    directory.set(339, shorts: [sampleFormat])
    directory.set(42113, text: missing)
    if !palette.isEmpty {
      let colours = palette + [RGBColour](repeating: RGBColour(red: 0, green: 0, blue: 0), count: 256 - palette.count)
      directory.set(
        320,
        shorts: [\RGBColour.red, \.green, \.blue].flatMap { part in colours.map { UInt16($0[keyPath: part]) * 257 } })
    }
    if level == 0 {
      for field in geographic { directory.set(field) }
      directory.set(42112, text: metadata)
    }
    return directory
  }

  private var metadata: String {
    func escaped(_ text: String) -> String {
      text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
    }
    var items: [String] = []
    if let statistics {
      for (name, value) in [
        ("MAXIMUM", statistics.maximum), ("MEAN", statistics.mean), ("MINIMUM", statistics.minimum),
        ("STDDEV", statistics.standardDeviation),
      ] {
        items.append("  <Item name=\"STATISTICS_\(name)\" sample=\"0\">\(value)</Item>\n")
      }
    }
    if !title.isEmpty {
      items.append("  <Item name=\"DESCRIPTION\" sample=\"0\" role=\"description\">\(escaped(title))</Item>\n")
    }
    if !unit.isEmpty {
      items.append("  <Item name=\"UNITTYPE\" sample=\"0\" role=\"unittype\">\(escaped(unit))</Item>\n")
    }
    return "<GDALMetadata>\n\(items.joined())</GDALMetadata>\n"
  }

  /// The fields that say where the grid lies, as GDAL writes them into a file of one cell.
  private func geographicFields() throws -> [TIFFDirectory.Field] {
    let name = "/vsimem/minesink-\(UUID().uuidString).tif"
    defer { unsafe VSIUnlink(name) }
    let driver = unsafe try GDAL.handle("GDALGetDriverByName", file: "GTiff") { unsafe GDALGetDriverByName("GTiff") }
    let dataset = unsafe try GDAL.handle("GDALCreate", file: name) {
      unsafe GDALCreate(driver, name, 1, 1, 1, GDT_Byte, nil)
    }
    let reference = try SpatialReference(wellKnownText: grid.crs.wellKnownText)
    var transform = grid.geotransform
    unsafe GDALSetGeoTransform(dataset, &transform)
    unsafe GDALSetSpatialRef(dataset, reference.handle)
    _ = try GDAL.call("GDALClose", file: name) { unsafe GDALClose(dataset) }
    var length: vsi_l_offset = 0
    guard let bytes = unsafe VSIGetMemFileBuffer(name, &length, 0) else {
      throw GDALError(function: "VSIGetMemFileBuffer", file: name, messages: [])
    }
    let file = unsafe Array(UnsafeBufferPointer(start: bytes, count: Int(length)))
    guard let directory = TIFFDirectory(parsing: file) else {
      throw GDALError(function: "GDALCreate", file: name, messages: ["unreadable GeoTIFF fields"])
    }
    return directory.fields.filter { [33550, 33922, 34264, 34735, 34736, 34737].contains($0.tag) }
  }
}
