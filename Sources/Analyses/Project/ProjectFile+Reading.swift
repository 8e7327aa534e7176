import Foundation
package import Messages

extension ProjectFile {
  /// The largest project file that is read.
  static let sizeLimit = 1 << 20

  /// Reads and decodes a project file.
  /// - Returns: the project as far as it could be decoded, and every problem that its own text shows, values included.
  package static func read(
    _ path: String, _ registry: AnalysisRegistry
  ) -> (project: ProjectFile?, problems: [Message]) {
    do throws(Problems) {
      return decode(try bytes(of: path), path: path, registry)
    } catch {
      return (nil, error.messages)
    }
  }

  /// Decodes the bytes of a project file.
  /// - Parameter path: the file as the user wrote it: for messages, and for where relative paths start.
  /// - Returns: the project as far as it could be decoded, and everything that is wrong with it.
  package static func decode(
    _ bytes: [UInt8], path: String, _ registry: AnalysisRegistry
  ) -> (project: ProjectFile?, problems: [Message]) {
    if bytes.count > sizeLimit {
      return (nil, [.problem("project.tooLarge", file: path, .projectTooLarge, mend: .projectTooLargeMend)])
    }
    guard let text = String(validating: bytes, as: UTF8.self) else {
      return (nil, [.problem("project.notUTF8", file: path, .projectNotUTF8, mend: .projectNotUTF8Mend)])
    }
    do throws(YAMLReader.Stop) {
      // Editors on Windows begin a file with a byte-order mark; it would count as a column.
      let root = try YAMLReader.read(text.hasPrefix("\u{FEFF}") ? String(text.unicodeScalars.dropFirst()) : text)
      var decoder = ProjectDecoder(path: path, registry: registry)
      return (decoder.decode(root), decoder.problems)
    } catch {
      let place = Place.projectFile(path, line: error.mark.line, column: error.mark.column, keys: "")
      return (nil, [place.problem(error.id, error.text, mend: error.mend)])
    }
  }

  private static func bytes(of path: String) throws(Problems) -> [UInt8] {
    var isFolder: ObjCBool = false
    guard unsafe FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
      throw Problems([.problem("project.missing", file: path, .projectMissing, mend: .projectMissingMend)])
    }
    if isFolder.boolValue {
      throw Problems([.problem("project.isFolder", file: path, .projectIsFolder, mend: .projectMissingMend)])
    }
    do {
      guard let handle = FileHandle(forReadingAtPath: path) else { throw CocoaError(.fileReadNoPermission) }
      defer { try? handle.close() }
      // One byte more than the limit is enough to know that it is passed, even where the "file" has no end.
      return Array(try handle.read(upToCount: sizeLimit + 1) ?? Data())
    } catch {
      throw Problems([
        .problem(
          "project.unreadable", file: path, .projectUnreadable.filled(["reason": error.localizedDescription]),
          mend: .projectUnreadableMend)
      ])
    }
  }
}
