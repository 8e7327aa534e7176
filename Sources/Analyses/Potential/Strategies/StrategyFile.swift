package import Messages
package import Potential

/// A table of strategies as it stands in a file: the table, and the text for the results folder.
package struct StrategyFile: Sendable, Hashable {
  /// As the user wrote the path; the path of the shipped file.
  package let path: String
  package let table: StrategyTable
  /// Byte for byte.
  package let text: [UInt8]

  /// The name of the file that ships, and of the copy in a results folder.
  package static let name = "strategies.yaml"
  /// The largest file that is read.
  static let sizeLimit: Int64 = 1 << 20

  /// The table that ships with the program.
  /// - Throws: ``Failure`` where its file isn't found, ``Problems`` where somebody has spoilt it.
  package static func shipped() throws -> StrategyFile {
    let folder: ShippedFolder
    do throws(ShippedFolder.Absent) {
      folder = try ShippedFolder.find("Shipped", room: "Analyses", mark: name, variable: "MINESINK_SHIPPED")
    } catch {
      throw Failure(
        "strategies.notShipped", file: error.places.last,
        .strategiesNotShipped.filled(["places": error.places.joined(separator: ", ")]), mend: .strategiesNotShippedMend)
    }
    return try read(folder.file(name))
  }

  /// Reads a table.
  /// - Throws: ``Problems`` with all that is wrong, each with line and column.
  package static func read(_ path: String) throws(Problems) -> StrategyFile {
    guard let identity = FileSystem.identity(path) else {
      throw Problems([.problem("strategies.missing", file: path, .projectMissing, mend: .strategiesMissingMend)])
    }
    guard identity.isRegularFile else {
      throw Problems([.problem("strategies.notAFile", file: path, .tableNotAFile, mend: .strategiesMissingMend)])
    }
    guard identity.bytes <= sizeLimit else {
      throw Problems([.problem("strategies.tooLarge", file: path, .strategiesTooLarge, mend: .strategiesMissingMend)])
    }
    guard let bytes = FileSystem.contents(path) else {
      throw Problems([
        .problem("strategies.unreadable", file: path, .strategiesUnreadable, mend: .projectUnreadableMend)
      ])
    }
    return try decode(bytes, path: path)
  }

  /// Decodes the bytes of a table.
  /// - Parameter path: for messages.
  /// - Throws: ``Problems`` with all that is wrong, each with line and column.
  package static func decode(_ bytes: [UInt8], path: String) throws(Problems) -> StrategyFile {
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw Problems([.problem("strategies.notUTF8", file: path, .projectNotUTF8, mend: .projectNotUTF8Mend)])
    }
    let root: YAMLNode
    do throws(YAMLReader.Stop) {
      // Editors on Windows begin a file with a byte-order mark; it would count as a column.
      root = try YAMLReader.read(text.hasPrefix("\u{FEFF}") ? String(text.unicodeScalars.dropFirst()) : text)
    } catch {
      let place = Place.projectFile(path, line: error.mark.line, column: error.mark.column, keys: "")
      let mend = error.id == "yaml.empty" ? Text.strategiesEmptyMend : error.mend
      throw Problems([place.problem(error.id, error.text, mend: mend)])
    }
    var decoder = StrategyDecoder(path: path)
    let table = decoder.decode(root)
    guard decoder.problems.isEmpty, let table else { throw Problems(decoder.problems) }
    return StrategyFile(path: path, table: table, text: bytes)
  }
}
