package import Messages

extension Summary {
  /// A table of the results folder, described for the report.
  package struct TableEntry: Sendable, Hashable, Codable {
    package let id: String
    /// The file's name in the analysis's folder.
    package let file: String
    package let title: Text
    /// What a row is, and how to read it.
    package let about: Text
    package let columns: [Table.Column]
    /// Rows without the header.
    package let rows: Int

    package init(id: String, file: String, title: Text, about: Text, columns: [Table.Column], rows: Int) {
      self.id = id
      self.file = file
      self.title = title
      self.about = about
      self.columns = columns
      self.rows = rows
    }
  }
}
