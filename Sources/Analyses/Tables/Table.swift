package import Messages

/// A table of the results, in memory. Large ones are written row by row with ``TableWriter``.
package struct Table: Sendable, Hashable {
  /// A column: its name in the file (with the unit in it), its title for readers, its unit.
  package struct Column: Sendable, Hashable, Codable {
    package let name: String
    package let title: Text
    package let unit: String?

    package init(_ name: String, _ title: Text, unit: String? = nil) {
      self.name = name
      self.title = title
      self.unit = unit
    }

    package func encode(to encoder: any Encoder) throws {
      var container = encoder.container(keyedBy: CodingKeys.self)
      try container.encode(name, forKey: .name)
      try container.encode(title, forKey: .title)
      try container.encode(unit, forKey: .unit)
    }
  }

  package let id: String
  /// The file's name in the analysis's folder.
  package let file: String
  package let title: Text
  /// What a row is, and how to read it.
  package let about: Text
  package let columns: [Column]
  /// Each as long as ``columns``.
  package var rows: [[Cell]]

  package init(id: String, file: String, title: Text, about: Text, columns: [Column], rows: [[Cell]] = []) {
    self.id = id
    self.file = file
    self.title = title
    self.about = about
    self.columns = columns
    self.rows = rows
  }

  /// Writes the file and says what the report needs to know of it.
  /// - Throws: ``Failure`` naming path and cause.
  package func write(into folder: StagingFolder) throws(Failure) -> Summary.TableEntry {
    var writer = try TableWriter(self, into: folder)
    for row in rows { try writer.append(row) }
    return try writer.close()
  }
}
