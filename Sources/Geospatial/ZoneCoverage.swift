/// The exactly covered fraction of every cell under a polygon.
///
/// Each edge adds, in each cell that it passes, the signed height that it climbs there and the part of the cell to its
/// right; summed from the left along a row, these give the covered fraction of every cell, exact but for rounding, whatever
/// the polygon's shape (the scan conversion of outline fonts). Fractions are planar in the raster's own plane:
/// Σ fraction = polygon area / cell area (``planarCells(of:on:)``) to 1e-9 where the polygon lies inside the grid.
///
/// ```swift
/// let coverage = ZoneCoverage(of: polygon, on: grid)
/// coverage.forEachRun(in: window) { run in
///   for column in run.column..<run.column + run.count { … run.fraction … }
/// }
/// ```
public struct ZoneCoverage: Sendable, Hashable {
  /// Neighbouring cells of one row that are covered alike. 20 bytes, because there are thousands of zones with hundreds
  /// of runs: the fraction is kept as two halves, which need no alignment to 8 bytes.
  public struct Run: Sendable, Hashable {
    public let row: Int32
    public let column: Int32
    public let count: Int32
    @usableFromInline let high: UInt32
    @usableFromInline let low: UInt32

    /// 0 < fraction ≤ 1
    @inlinable public var fraction: Double { Double(bitPattern: UInt64(high) << 32 | UInt64(low)) }

    @inlinable public init(row: Int32, column: Int32, count: Int32, fraction: Double) {
      self.row = row
      self.column = column
      self.count = count
      high = UInt32(truncatingIfNeeded: fraction.bitPattern >> 32)
      low = UInt32(truncatingIfNeeded: fraction.bitPattern)
    }
  }

  /// By row, then column; no cell stands in two of them.
  public let runs: [Run]

  /// - Parameters:
  ///   - polygon: valid (rings don't cross), in the grid's coordinate system. Points that aren't finite cover nothing.
  ///   - grid: of any orientation; what lies beyond it isn't covered.
  ///   - wrapsLongitude: whether the grid's x is a longitude, so that the polygon covers cells a whole turn away too:
  ///     a polygon from 179° to 181° covers the first and the last columns of a grid of the Earth. Of a grid that is
  ///     longer than a turn, only the first turn counts. Has no meaning on rotated grids.
  ///   - fullTurn: a whole turn in the grid's unit.
  public init(of polygon: Polygon, on grid: Grid, wrapsLongitude: Bool = false, fullTurn: Double = 360) {
    runs = CoverageSweep.runs(
      of: polygon, on: grid, turn: wrapsLongitude && !grid.isRotated ? fullTurn / abs(grid.geotransform[1]) : nil)
  }

  /// Cells of the grid, weighted by their fraction.
  public var cells: Double { runs.reduce(0) { $0 + $1.fraction * Double($1.count) } }

  /// Ground area of the cells of the grid, weighted by their fraction, m².
  public func weight_m2(_ area: CellArea) -> Double {
    runs.reduce(0) { $0 + $1.fraction * Double($1.count) * area.squareMetres(row: Int($1.row)) }
  }

  /// Cells under the whole polygon, its part outside the grid included: polygon area / cell area in the grid's plane.
  public static func planarCells(of polygon: Polygon, on grid: Grid) -> Double {
    let g = grid.geotransform
    return polygon.planarArea / abs(g[1] * g[5] - g[2] * g[4])
  }

  /// The smallest rectangle of cells that holds all runs; nil where nothing is covered.
  public var window: PixelWindow? {
    guard let first = runs.first, let last = runs.last else { return nil }
    var left = first.column
    var right = left
    for run in runs {
      left = min(left, run.column)
      right = max(right, run.column + run.count)
    }
    return PixelWindow(
      column: Int(left), row: Int(first.row), columns: Int(right - left), rows: Int(last.row - first.row) + 1)
  }

  /// The runs in a window's rows, as a range of ``runs`` (cut them to its columns).
  public func range(rows: Range<Int>) -> Range<Int> {
    func firstIndex(row: Int) -> Int {
      var low = 0
      var high = runs.count
      while low < high {
        let middle = (low + high) / 2
        if Int(runs[middle].row) < row { low = middle + 1 } else { high = middle }
      }
      return low
    }
    return firstIndex(row: rows.lowerBound)..<firstIndex(row: rows.upperBound)
  }

  /// Calls `body` with what of the runs lies in a window, by row, then column; rows and columns stay those of the grid.
  @inlinable
  public func forEachRun(in window: PixelWindow, _ body: (Run) throws -> Void) rethrows {
    let end = window.column + window.columns
    for index in range(rows: window.row..<window.row + window.rows) {
      let run = runs[index]
      let first = max(Int(run.column), window.column)
      let last = min(Int(run.column) + Int(run.count), end)
      guard first < last else { continue }
      try body(Run(row: run.row, column: Int32(first), count: Int32(last - first), fraction: run.fraction))
    }
  }
}
