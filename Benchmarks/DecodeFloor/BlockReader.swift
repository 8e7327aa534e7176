import CGDAL

/// The blocks of a file's first band, decoded one by one past GDAL's block cache.
@safe final class BlockReader {
  /// How many blocks the band has.
  let blocks: Int
  /// Size of a decoded block in bytes.
  let bytesOfBlock: Int

  private let dataset: GDALDatasetH
  private let band: GDALRasterBandH
  private let blocksAcross: Int
  private let buffer: UnsafeMutableRawPointer

  init?(_ path: String) {
    guard let dataset = unsafe GDALOpen(path, GA_ReadOnly), let band = unsafe GDALGetRasterBand(dataset, 1) else {
      return nil
    }
    unsafe self.dataset = unsafe dataset
    unsafe self.band = unsafe band
    var width: Int32 = 0
    var height: Int32 = 0
    unsafe GDALGetBlockSize(band, &width, &height)
    blocksAcross = Int((unsafe GDALGetRasterBandXSize(band) + width - 1) / width)
    blocks = blocksAcross * Int((unsafe GDALGetRasterBandYSize(band) + height - 1) / height)
    bytesOfBlock = Int(width) * Int(height) * Int(GDALGetDataTypeSizeBytes(unsafe GDALGetRasterDataType(band)))
    unsafe buffer = .allocate(byteCount: bytesOfBlock, alignment: 64)
  }

  deinit {
    unsafe buffer.deallocate()
    unsafe GDALClose(dataset)
  }

  /// Decodes one block, counted in rows of blocks; false if GDAL can't.
  func decode(_ block: Int) -> Bool {
    unsafe GDALReadBlock(band, Int32(block % blocksAcross), Int32(block / blocksAcross), buffer) == CE_None
  }
}
