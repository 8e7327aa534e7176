internal import CGDAL
internal import Foundation

/// An open raster. Not copyable: a handle belongs to one thread and is closed with its value.
@safe package struct RasterFile: ~Copyable {
  package let path: String
  private let handle: GDALDatasetH

  /// Opens a raster of any format that GDAL reads (`GDALOpenEx`), without side effects on it.
  ///
  /// - Parameter source: what GDAL is given in the file's place, such as a virtual raster over it.
  package init(_ path: String, source: String? = nil) throws(GDALError) {
    self.path = path
    unsafe handle = unsafe try GDAL.handle("GDALOpenEx", file: path) {
      unsafe GDALOpenEx(
        source ?? path, UInt32(GDAL_OF_RASTER | GDAL_OF_READONLY | GDAL_OF_VERBOSE_ERROR), nil, nil, nil)
    }
  }

  deinit {
    unsafe GDALClose(handle)
  }

  /// Facts of the file and of one band, without reading cells.
  package func description(band: Int = 1) throws(GDALError) -> RasterDescription {
    let bandHandle = unsafe try self.band(band)
    var transform = [Double](repeating: 0, count: 6)
    let hasTransform = unsafe transform.withUnsafeMutableBufferPointer {
      unsafe GDALGetGeoTransform(handle, $0.baseAddress) == CE_None
    }
    let reference = unsafe GDALGetSpatialRef(handle)
    let crs = unsafe reference.flatMap { unsafe SpatialReference.wellKnownText(of: $0) }
      .map { CoordinateSystem(wellKnownText: $0) }
    var blockColumns: Int32 = 0
    var blockRows: Int32 = 0
    unsafe GDALGetBlockSize(bandHandle, &blockColumns, &blockRows)
    let driver = unsafe GDALGetDatasetDriver(handle)
    let structure = unsafe GDALGetMetadataItem(handle, "COMPRESSION", "IMAGE_STRUCTURE")
    let signed = unsafe GDALGetMetadataItem(bandHandle, "PIXELTYPE", "IMAGE_STRUCTURE")
    let isSignedByte = unsafe signed.map { unsafe String(cString: $0) } == "SIGNEDBYTE"
    var description = RasterDescription(
      path: path,
      driver: unsafe driver.flatMap { unsafe GDALGetDriverShortName($0) }.map { unsafe String(cString: $0) } ?? "?",
      columns: Int(unsafe GDALGetRasterXSize(handle)), rows: Int(unsafe GDALGetRasterYSize(handle)),
      bands: Int(unsafe GDALGetRasterCount(handle)),
      geotransform: hasTransform ? transform : nil, crs: crs,
      dataType: isSignedByte ? .int8 : RasterDataType(unsafe GDALGetRasterDataType(bandHandle)),
      noData: unsafe noData(bandHandle),
      blockColumns: Int(blockColumns), blockRows: Int(blockRows),
      compression: unsafe structure.map { unsafe String(cString: $0) },
      isOneStrip: unsafe blockRows == 1 && isOneStrip(bandHandle),
      cutOff: unsafe cutOff(bandHandle, blockColumns: Int(blockColumns), blockRows: Int(blockRows)))
    description.unit = unsafe GDALGetRasterUnitType(bandHandle).map { unsafe String(cString: $0) } ?? ""
    return description
  }

  /// Where a block of a GeoTIFF begins in the file (`OFFSET`), or its bytes (`SIZE`); nil for other formats.
  private func blockFact(_ kind: String, _ column: Int, _ row: Int, _ band: GDALRasterBandH) -> Int? {
    let item = unsafe GDALGetMetadataItem(band, "BLOCK_\(kind)_\(column)_\(row)", "TIFF")
    return unsafe item.flatMap { unsafe Int(String(cString: $0)) }
  }

  /// Whether a GeoTIFF is one strip that GDAL shows as one block a row: it has a first block and no second.
  private func isOneStrip(_ band: GDALRasterBandH) -> Bool {
    unsafe blockFact("OFFSET", 0, 0, band) != nil && blockFact("OFFSET", 0, 1, band) == nil
  }

  /// Whether a GeoTIFF ends before its last block does, told from its table of blocks; nil where it is whole, and for
  /// other formats, which say it when they are read.
  private func cutOff(_ band: GDALRasterBandH, blockColumns: Int, blockRows: Int) -> RasterDescription.CutOff? {
    guard blockColumns > 0, blockRows > 0, let file = unsafe VSIFOpenL(path, "rb") else { return nil }
    unsafe VSIFSeekL(file, 0, SEEK_END)
    let bytes = Int(unsafe VSIFTellL(file))
    unsafe VSIFCloseL(file)
    let across = (Int(unsafe GDALGetRasterXSize(handle)) + blockColumns - 1) / blockColumns
    let down = (Int(unsafe GDALGetRasterYSize(handle)) + blockRows - 1) / blockRows
    // Writers put blocks one after the other: of a huge table the last row tells.
    let rows = across * down <= 65_536 ? 0..<down : down - 1..<down
    var end = 0
    for row in rows {
      for column in 0..<across {
        guard let offset = unsafe blockFact("OFFSET", column, row, band),
          let size = unsafe blockFact("SIZE", column, row, band)
        else {
          continue
        }
        end = max(end, offset + size)
      }
    }
    return end > bytes ? RasterDescription.CutOff(bytes: bytes, needed: end) : nil
  }

  /// The nodata value as a number, 64-bit integers included (exact up to 2⁵³).
  private func noData(_ band: GDALRasterBandH) -> Double? {
    var has: Int32 = 0
    switch RasterDataType(unsafe GDALGetRasterDataType(band)) {
    case .int64:
      let value = unsafe GDALGetRasterNoDataValueAsInt64(band, &has)
      return has != 0 ? Double(value) : nil
    case .uint64:
      let value = unsafe GDALGetRasterNoDataValueAsUInt64(band, &has)
      return has != 0 ? Double(value) : nil
    default:
      let value = unsafe GDALGetRasterNoDataValue(band, &has)
      return has != 0 ? value : nil
    }
  }

  /// The names that the file gives to its codes (`GDALGetRasterCategoryNames`, else its attribute table), by code.
  package func categoryNames(band: Int = 1) throws(GDALError) -> [Int: String] {
    let bandHandle = unsafe try self.band(band)
    // GDAL 3.6 reads the file beside a GeoTIFF, where names lie, only when asked for something else of it first.
    _ = unsafe GDALGetMetadata(handle, nil)
    var names: [Int: String] = [:]
    for (code, name) in unsafe GDAL.strings(GDALGetRasterCategoryNames(bandHandle)).enumerated() where !name.isEmpty {
      names[code] = name
    }
    if names.isEmpty, let table = unsafe GDALGetDefaultRAT(bandHandle) {
      let nameColumn = unsafe GDALRATGetColOfUsage(table, GFU_Name)
      let codeColumn = unsafe GDALRATGetColOfUsage(table, GFU_MinMax)
      if nameColumn >= 0, codeColumn >= 0 {
        for row in 0..<(unsafe GDALRATGetRowCount(table)) {
          let code = Int(unsafe GDALRATGetValueAsInt(table, row, codeColumn))
          names[code] = unsafe String(cString: GDALRATGetValueAsString(table, row, nameColumn))
        }
      }
    }
    return names
  }

  /// The colours that the file gives to its codes, `#rrggbb` by code.
  package func colours(band: Int = 1) throws(GDALError) -> [Int: String] {
    let bandHandle = unsafe try self.band(band)
    guard let table = unsafe GDALGetRasterColorTable(bandHandle) else { return [:] }
    var colours: [Int: String] = [:]
    for code in 0..<(unsafe GDALGetColorEntryCount(table)) {
      var entry = GDALColorEntry()
      guard unsafe GDALGetColorEntryAsRGB(table, code, &entry) != 0, entry.c4 != 0 else { continue }
      colours[Int(code)] =
        RGBColour(
          red: UInt8(clamping: entry.c1), green: UInt8(clamping: entry.c2), blue: UInt8(clamping: entry.c3)
        ).hexadecimal
    }
    return colours
  }

  /// Reads a window of a band into the front of `values`, row by row (`GDALRasterIO`); numbers are converted to `Value`.
  package func read<Value: RasterValue>(
    band: Int = 1, _ window: PixelWindow, into values: inout MutableSpan<Value>, at offset: Int = 0
  ) throws(GDALError) {
    precondition(offset + window.cells <= values.count)
    let bandHandle = unsafe try self.band(band)
    let path = path
    try unsafe values.withUnsafeMutableBufferPointer { buffer throws(GDALError) in
      _ = try GDAL.call("GDALRasterIO", file: path, isGood: { $0 == CE_None }) {
        unsafe GDALRasterIO(
          bandHandle, GF_Read, Int32(window.column), Int32(window.row), Int32(window.columns), Int32(window.rows),
          buffer.baseAddress.map { unsafe $0 + offset }, Int32(window.columns), Int32(window.rows), Value.dataType.code,
          0, 0)
      }
    }
  }

  /// For the room's other files, which read through the handle while this value lives.
  var openHandle: GDALDatasetH { unsafe handle }

  func band(_ number: Int) throws(GDALError) -> GDALRasterBandH {
    unsafe try GDAL.handle("GDALGetRasterBand", file: path) { unsafe GDALGetRasterBand(handle, Int32(number)) }
  }
}

/// What is known of a raster before its cells are read.
package struct RasterDescription: Sendable, Hashable {
  package let path: String
  /// GDAL's short name of the format, `GTiff`.
  package let driver: String
  package let columns: Int
  package let rows: Int
  package let bands: Int
  /// nil where the file gives none.
  package let geotransform: [Double]?
  package let crs: CoordinateSystem?
  package let dataType: RasterDataType
  package let noData: Double?
  package let blockColumns: Int
  package let blockRows: Int
  package let compression: String?
  /// The whole raster is one strip, though its blocks look like rows.
  package let isOneStrip: Bool
  /// nil for a file that is whole, as far as can be told without reading it.
  package let cutOff: CutOff?
  /// Of the band's values, as the file says; empty where it doesn't.
  package var unit = ""

  /// A file that ends before its cells do.
  package struct CutOff: Sendable, Hashable {
    package let bytes: Int
    /// Where its last block ends.
    package let needed: Int
  }

  /// nil where the file isn't georeferenced.
  package var grid: Grid? {
    guard let crs, let geotransform else { return nil }
    return Grid(crs: crs, geotransform: geotransform, columns: columns, rows: rows)
  }

  /// Blocks are strips over the whole width.
  package var isInStrips: Bool { blockColumns >= columns && rows > 1 }
  /// One compressed block holds the whole raster, so that any part costs all of it.
  package var isOneBlock: Bool {
    blockColumns >= columns && (blockRows >= rows || isOneStrip) && columns * rows > 4_194_304
  }
}
