/// How large the made-up belt of `minesink example belt` is.
package struct BeltSize: Sendable, Hashable {
  /// Cells of the yearly maps.
  package var columns: Int
  package var rows: Int
  package var mines: Int

  /// The example: 36° × 9° of cells of 0.0125°, 2,000 mines.
  package static let whole = BeltSize(columns: 2880, rows: 720, mines: 2000)

  package init(columns: Int, rows: Int, mines: Int) {
    self.columns = columns
    self.rows = rows
    self.mines = mines
  }
}
