import Foundation
import TestSupport

/// Plain bytes that GDAL's tools make a raster of, so that nothing of MineSink is in it.
struct RawRaster {
  let columns: Int
  let rows: Int
  let crs: String
  let geotransform: [Double]
  /// GDAL's name of the type, and the size of a value.
  let type: String
  let bytesPerCell: Int
  var nodata: String?
  /// Band after band, little-endian.
  let bytes: Data
  /// Tags of the whole, and of each band.
  var tags: [(String, String)] = []
  var bandTags: [[(String, String)]] = []

  @discardableResult
  func write(_ path: String, options: [String] = []) throws -> String {
    let folder = try TemporaryFolder()
    try bytes.write(to: URL(fileURLWithPath: folder.file("cells.raw")))
    let bandBytes = columns * rows * bytesPerCell
    let bands = (0..<bytes.count / bandBytes).map { band in
      """
      <VRTRasterBand dataType="\(type)" band="\(band + 1)" subClass="VRTRawRasterBand">
      \(bandTags.isEmpty ? "" : Self.metadata(bandTags[band]))
      \(nodata.map { "<NoDataValue>\($0)</NoDataValue>" } ?? "")
      <SourceFilename relativetoVRT="1">cells.raw</SourceFilename><ImageOffset>\(band * bandBytes)</ImageOffset>
      <PixelOffset>\(bytesPerCell)</PixelOffset><LineOffset>\(bytesPerCell * columns)</LineOffset>
      <ByteOrder>LSB</ByteOrder></VRTRasterBand>
      """
    }
    let header = try folder.write(
      "cells.vrt",
      """
      <VRTDataset rasterXSize="\(columns)" rasterYSize="\(rows)"><SRS>\(crs)</SRS>
      <GeoTransform>\(geotransform.map { "\($0)" }.joined(separator: ","))</GeoTransform>
      \(tags.isEmpty ? "" : Self.metadata(tags))
      \(bands.joined(separator: "\n"))</VRTDataset>
      """)
    try TestMap.gdal("gdal_translate", ["-q", header, path] + options)
    return path
  }

  private static func metadata(_ tags: [(String, String)]) -> String {
    "<Metadata>\(tags.map { "<MDI key=\"\($0.0)\">\($0.1)</MDI>" }.joined())</Metadata>"
  }
}
