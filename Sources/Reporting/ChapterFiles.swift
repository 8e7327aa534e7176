import Foundation
import Messages

/// The files of one analysis' folder.
struct ChapterFiles {
  let folder: String

  func path(_ name: String) -> String {
    (folder as NSString).appendingPathComponent(name)
  }

  /// The file's bytes, or nil where there is no such file.
  ///
  /// - Throws: ``Failure`` when the file is there and can't be read.
  func bytes(_ name: String, _ options: Data.ReadingOptions = []) throws(Failure) -> Data? {
    let path = path(name)
    guard FileManager.default.fileExists(atPath: path) else { return nil }
    do {
      return try Data(contentsOf: URL(fileURLWithPath: path), options: options)
    } catch {
      throw Failure(
        "report.fileUnreadable", file: path, .fileUnreadable.filled(["reason": error.localizedDescription]),
        mend: .rerunMend)
    }
  }

  /// The file's bytes as the system maps them, or nil where there is no such file: long tables aren't copied into memory.
  ///
  /// - Throws: ``Failure`` when the file is there and can't be read.
  func mapped(_ name: String) throws(Failure) -> Data? {
    try bytes(name, .alwaysMapped)
  }

  /// The shapes of a GeoJSON file, or nil where there is no such file.
  ///
  /// - Throws: ``Failure`` when the file is there and can't be read or isn't GeoJSON of mines or groups.
  func shapes(_ name: String) throws(Failure) -> PackedShapes? {
    guard let bytes = try bytes(name) else { return nil }
    do {
      return try PackedShapes(geoJSON: bytes)
    } catch {
      throw JSONFile.broken(path(name), String(describing: error))
    }
  }

  /// The file's text with its byte-order mark, so that what the reader downloads is the file to the byte.
  ///
  /// - Throws: ``Failure`` when the file is there and can't be read or isn't UTF-8.
  func text(_ name: String) throws(Failure) -> String? {
    guard let bytes = try bytes(name) else { return nil }
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw Failure("report.notUTF8", file: path(name), .notUTF8, mend: .rerunMend)
    }
    return text
  }
}
