/// A table as it was read: texts with their places.
package struct Sheet: Sendable, Hashable {
  /// One cell with its place in the file.
  package struct SheetCell: Sendable, Hashable {
    package let text: String
    /// Counted from 1; where a quoted cell spans lines, the line that it begins on.
    package let line: Int
    /// Counted from 1, in characters.
    package let column: Int
  }

  /// One row; as long as the header.
  package struct Row: Sendable, Hashable {
    package let line: Int
    package let cells: [SheetCell]
  }

  /// The file as the user wrote it.
  package let file: String
  package let header: [SheetCell]
  package let rows: [Row]

  /// The position of a column; nil where the table doesn't have it.
  package func position(of column: String) -> Int? {
    header.firstIndex { $0.text == column }
  }
}
