import Foundation
import Messages

/// The files of one analysis' folder.
struct ChapterFiles {
  let folder: String

  func path(_ name: String) -> String {
    (folder as NSString).appendingPathComponent(name)
  }

  func has(_ name: String) -> Bool {
    FileManager.default.fileExists(atPath: path(name))
  }

  /// The file's bytes, or nil where there is no such file.
  ///
  /// - Throws: ``Failure`` when the file is there and can't be read.
  func bytes(_ name: String) throws(Failure) -> Data? {
    has(name) ? try read(name) : nil
  }

  /// The file's bytes as the system maps them: long tables aren't copied into memory.
  ///
  /// - Throws: ``Failure`` when the file can't be read.
  func mapped(_ name: String) throws(Failure) -> Data {
    try read(name, .alwaysMapped)
  }

  private func read(_ name: String, _ options: Data.ReadingOptions = []) throws(Failure) -> Data {
    let path = path(name)
    do {
      return try Data(contentsOf: URL(fileURLWithPath: path), options: options)
    } catch {
      throw Failure(
        "report.fileUnreadable", file: path, .fileUnreadable.filled(["reason": error.localizedDescription]),
        mend: .rerunMend)
    }
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
