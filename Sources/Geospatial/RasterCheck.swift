internal import Foundation
package import Messages

/// What must hold of any raster before its cells are read.
package enum RasterCheck {
  /// Opens a raster and says what it is, or why it can't be one.
  ///
  /// - Parameters:
  ///   - path: as the user wrote it.
  ///   - mend: what to give instead of a file that isn't a raster.
  package static func description(of path: String, mend: Text) -> Result<RasterDescription, Problems> {
    if let missing = missing(path) { return .failure(Problems([missing])) }
    do {
      let file = try RasterFile(path)
      return .success(try file.description())
    } catch {
      return .failure(notOpened(error, path, mend: mend))
    }
  }

  /// A file that isn't there.
  package static func missing(_ path: String) -> Message? {
    guard !FileManager.default.fileExists(atPath: path), !path.hasPrefix("/vsi") else { return nil }
    return .problem("file.missing", file: path, .fileMissing, mend: .fileMissingMend)
  }

  /// Why a file didn't open.
  package static func notOpened(_ error: GDALError, _ path: String, mend: Text) -> Problems {
    Problems([.problem("map.notRaster", file: path, reason(error, path), mend: mend)])
  }

  private static func reason(_ error: GDALError, _ path: String) -> Text {
    let attributes = try? FileManager.default.attributesOfItem(atPath: path)
    if attributes?[.type] as? FileAttributeType == .typeDirectory { return .rasterIsFolder }
    if attributes?[.size] as? Int == 0 { return .rasterIsEmpty }
    return error.isUnknownFormat ? .rasterUnknownFormat : Text.rasterNotOpened.filled(["reason": error.reason])
  }

  /// A raster whose cells couldn't be read, though it opened.
  package static func unreadable(_ error: GDALError) -> Problems {
    Problems([
      .problem(
        "map.unreadable", file: error.file, Text.rasterUnreadable.filled(["reason": error.reason]),
        mend: .mendRasterCutOff)
    ])
  }

  /// A file that ends before its cells do.
  package static func cutOff(_ map: RasterDescription) -> [Message] {
    guard let cutOff = map.cutOff else { return [] }
    return [
      .problem(
        "map.cutOff", file: map.path,
        Text.rasterCutOff.filled(["bytes": "\(cutOff.bytes)", "needed": "\(cutOff.needed)"]), mend: .mendRasterCutOff)
    ]
  }

  /// What keeps a raster from being used: no place on the Earth.
  package static func placement(_ map: RasterDescription) -> [Message] {
    var problems: [Message] = []
    if map.crs == nil {
      problems.append(.problem("map.noSystem", file: map.path, .rasterNoSystem, mend: .mendRasterSystem))
    }
    if map.geotransform == nil {
      problems.append(.problem("map.notPlaced", file: map.path, .rasterNotPlaced, mend: .mendRasterPlace))
    }
    return problems
  }
}
