package import Messages

/// A file that an analysis writes into its results folder.
package struct OutputFile: Sendable, Hashable {
  /// The name, with `<from>`-like placeholders where there are several.
  package let file: String
  package let about: Text
  /// The columns of a table; empty for other files.
  package let columns: [Table.Column]

  package init(_ file: String, _ about: Text, columns: [Table.Column] = []) {
    self.file = file
    self.about = about
    self.columns = columns
  }

  /// A table as it is laid out.
  package init(_ table: Table) {
    self.init(table.file, table.about, columns: table.columns)
  }
}
