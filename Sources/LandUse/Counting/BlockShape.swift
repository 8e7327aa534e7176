/// A block of aligned rasters in one flat span, `[date][row][column]`.
package struct BlockShape: Sendable, Hashable {
  package let dates: Int
  package let rows: Int
  package let columns: Int

  package init(dates: Int, rows: Int, columns: Int) {
    self.dates = dates
    self.rows = rows
    self.columns = columns
  }

  package var cellsPerDate: Int { rows * columns }
  package var count: Int { dates * rows * columns }
}
