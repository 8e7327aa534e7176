internal import Geospatial
internal import LandUse

/// Every how many cells one is kept for pictures.
struct Thinning: Sendable {
  let factor: Int
  let grid: Grid

  /// - Parameter size: cells of the longer side of a picture, at most.
  init(_ grid: Grid, size: Int = 1400) {
    factor = max(1, (max(grid.columns, grid.rows) + size - 1) / size)
    let half = factor / 2
    let thinned = grid.thinned(by: factor)
    // A last row or column whose middle lies outside the grid is left out.
    self.grid = Grid(
      crs: grid.crs, geotransform: thinned.geotransform, columns: max(1, (grid.columns - half + factor - 1) / factor),
      rows: max(1, (grid.rows - half + factor - 1) / factor))
  }

  /// The kept cells under a window.
  func patch<Code: RasterCode>(of codes: Span<Code>, _ window: PixelWindow, dates: Int) -> ThinnedCodes.Patch? {
    func kept(_ start: Int, _ count: Int, limit: Int) -> [Int] {
      // The middle cell stands for its neighbours.
      let first = max(0, (start - factor / 2 + factor - 1) / factor)
      return (first..<limit).prefix { $0 * factor + factor / 2 < start + count }.map { $0 }
    }
    let rows = kept(window.row, window.rows, limit: grid.rows)
    let columns = kept(window.column, window.columns, limit: grid.columns)
    guard let top = rows.first, let left = columns.first else { return nil }
    var values: [Int32] = []
    values.reserveCapacity(dates * rows.count * columns.count)
    for date in 0..<dates {
      for row in rows {
        let start = (date * window.rows + row * factor + factor / 2 - window.row) * window.columns
        for column in columns {
          values.append(Int32(truncatingIfNeeded: codes[start + column * factor + factor / 2 - window.column]))
        }
      }
    }
    return ThinnedCodes.Patch(row: top, column: left, rows: rows.count, columns: columns.count, codes: values)
  }
}

/// The codes of all dates on a thinned grid.
struct ThinnedCodes: Sendable {
  struct Patch: Sendable {
    let row: Int
    let column: Int
    let rows: Int
    let columns: Int
    /// `[date][row][column]`
    let codes: [Int32]
  }

  let grid: Grid
  let dates: Int
  /// `[date][row][column]`
  private(set) var codes: [Int32]

  init(_ thinning: Thinning, dates: Int, patches: [Patch]) {
    grid = thinning.grid
    self.dates = dates
    codes = [Int32](repeating: 0, count: dates * grid.cells)
    for patch in patches {
      for date in 0..<dates {
        for row in 0..<patch.rows {
          let from = (date * patch.rows + row) * patch.columns
          let to = date * grid.cells + (patch.row + row) * grid.columns + patch.column
          for column in 0..<patch.columns { codes[to + column] = patch.codes[from + column] }
        }
      }
    }
  }
}
