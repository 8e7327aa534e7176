internal import CGDAL

/// What a band says of its numbers and of its time.
package struct BandFacts: Sendable, Hashable {
  /// Nil where the band declares none.
  package let scale: Double?
  package let offset: Double?
  package let title: String
  /// By key.
  package let metadata: [String: String]
}

extension RasterFile {
  package func facts(band: Int) throws(GDALError) -> BandFacts {
    let handle = unsafe try self.band(band)
    var hasScale: Int32 = 0
    var hasOffset: Int32 = 0
    let scale = unsafe GDALGetRasterScale(handle, &hasScale)
    let offset = unsafe GDALGetRasterOffset(handle, &hasOffset)
    return BandFacts(
      scale: hasScale != 0 ? scale : nil, offset: hasOffset != 0 ? offset : nil,
      title: unsafe String(cString: GDALGetDescription(handle)),
      metadata: Self.pairs(unsafe GDAL.strings(GDALGetMetadata(handle, nil))))
  }

  /// Metadata of the file; `domain` such as `SUBDATASETS`.
  package func metadata(domain: String? = nil) -> [String: String] {
    Self.pairs(unsafe GDAL.strings(GDALGetMetadata(openHandle, domain)))
  }

  /// `key=value` lines; the first of a key counts.
  private static func pairs(_ lines: [String]) -> [String: String] {
    var found: [String: String] = [:]
    for line in lines {
      guard let sign = line.firstIndex(of: "=") else { continue }
      let key = String(line[..<sign])
      if found[key] == nil { found[key] = String(line[line.index(after: sign)...]) }
    }
    return found
  }

  /// Whether a sparse file has no block under a window, so that all its cells hold the nodata value (0 where none is
  /// declared); false where the format doesn't tell.
  package func isAbsent(band: Int, _ window: PixelWindow) throws(GDALError) -> Bool {
    let handle = unsafe try self.band(band)
    let status = unsafe GDALGetDataCoverageStatus(
      handle, Int32(window.column), Int32(window.row), Int32(window.columns), Int32(window.rows),
      Int32(GDAL_DATA_COVERAGE_STATUS_DATA), nil)
    return status == GDAL_DATA_COVERAGE_STATUS_EMPTY
  }

  /// Reads a window of several bands in one call (`GDALDatasetRasterIO`), so that a block which holds all bands is decoded
  /// once; a band's cells, row by row, begin `stride` numbers after those of the band before it.
  package func read<Value: RasterValue>(
    bands: [Int], _ window: PixelWindow, into values: inout MutableSpan<Value>, at offset: Int, stride: Int
  ) throws(GDALError) {
    guard let count = Optional(bands.count), count > 0 else { return }
    precondition(stride >= window.cells && offset + (count - 1) * stride + window.cells <= values.count)
    var numbers = bands.map { Int32($0) }
    let size = MemoryLayout<Value>.size
    let path = path
    let handle = unsafe openHandle
    try unsafe values.withUnsafeMutableBufferPointer { buffer throws(GDALError) in
      _ = try GDAL.call("GDALDatasetRasterIOEx", file: path, isGood: { $0 == CE_None }) {
        unsafe GDALDatasetRasterIOEx(
          handle, GF_Read, Int32(window.column), Int32(window.row), Int32(window.columns), Int32(window.rows),
          buffer.baseAddress.map { unsafe $0 + offset }, Int32(window.columns), Int32(window.rows),
          Value.dataType.code, Int32(count), &numbers, Int64(size), Int64(size * window.columns),
          Int64(size * stride), nil)
      }
    }
  }
}
