internal import Foundation

/// The exactly covered fraction of every cell under a polygon.
///
/// Each edge adds, in each cell that it passes, the signed height that it climbs there and the part of the cell to its
/// right; summed from the left along a row, these give the covered fraction of every cell, exact but for rounding, whatever
/// the polygon's shape (the scan conversion of outline fonts). Fractions are planar in the raster's own plane:
/// Σ fraction = polygon area / cell area to 1e-9 where the polygon lies inside the grid.
package struct ZoneCoverage: Sendable {
  /// Neighbouring cells of one row that are covered alike.
  package struct Run: Sendable, Hashable {
    package let row: Int32
    package let column: Int32
    package let count: Int32
    /// 0 < fraction ≤ 1
    package let fraction: Double
  }

  /// By row, then column.
  package let runs: [Run]

  /// Cells of the grid, weighted by their fraction.
  package var cells: Double { runs.reduce(0) { $0 + $1.fraction * Double($1.count) } }

  /// Fractions within this of 0 and 1 are 0 and 1: what a long way round leaves of rounding.
  private static let rounding = 1e-11

  private struct Entry {
    let row: Int32
    let column: Int32
    /// Signed height climbed in this cell, as a share of the cell.
    let height: Double
    /// The part of the cell to the right of the edge, times the height.
    let area: Double
  }

  /// - Parameters:
  ///   - polygon: valid (rings don't cross), in the grid's coordinate system.
  package init(of polygon: Polygon, on grid: Grid) {
    var entries: [Entry] = []
    for ring in polygon.rings {
      var points = ring.points.map { point in
        let cell = grid.cell(x: point.x, y: point.y)
        return Polygon.Point(x: cell.column, y: cell.row)
      }
      let signed = Polygon.Ring(points: points, isHole: false).twiceSignedArea
      guard signed != 0 else { continue }
      // Shells add, holes take away, whichever way round they were drawn: a shell climbs down on its left side.
      if (signed > 0) != ring.isHole { points.reverse() }
      for index in points.indices {
        Self.add(
          points[index], points[index + 1 == points.count ? 0 : index + 1], columns: grid.columns, rows: grid.rows,
          to: &entries)
      }
    }
    runs = Self.swept(&entries, columns: grid.columns)
  }

  /// Cuts an edge at the lines between cells. What lies left of the grid counts in its first column, what lies right of
  /// it or above or below doesn't count.
  private static func add(_ a: Polygon.Point, _ b: Polygon.Point, columns: Int, rows: Int, to entries: inout [Entry]) {
    guard a.y != b.y else { return }
    let sign = b.y > a.y ? 1.0 : -1.0
    let (top, bottom) = b.y > a.y ? (a, b) : (b, a)
    let low = max(top.y, 0)
    let high = min(bottom.y, Double(rows))
    guard low < high else { return }
    let slope = (bottom.x - top.x) / (bottom.y - top.y)
    func x(at y: Double) -> Double {
      y == bottom.y ? bottom.x : top.x + (y - top.y) * slope
    }
    var row = Int(low)
    var y0 = low
    while y0 < high {
      let y1 = min(Double(row + 1), high)
      addInRow(
        Int32(row), x(at: y0), x(at: y1), height: y1 - y0, sign: sign, columns: columns, to: &entries)
      y0 = y1
      row += 1
    }
  }

  private static func addInRow(
    _ row: Int32, _ from: Double, _ to: Double, height: Double, sign: Double, columns: Int, to entries: inout [Entry]
  ) {
    let width = Double(columns)
    let left = min(from, to)
    let right = max(from, to)
    if left >= width { return }
    if right <= 0 || left == right {
      let x = max(left, 0)
      let column = min(Int(x), columns - 1)
      entries.append(
        Entry(row: row, column: Int32(column), height: sign * height, area: sign * height * (Double(column + 1) - x)))
      return
    }
    let rise = height / (right - left)
    var x0 = left
    if x0 < 0 {
      entries.append(Entry(row: row, column: 0, height: sign * -x0 * rise, area: sign * -x0 * rise))
      x0 = 0
    }
    let end = min(right, width)
    var column = Int(x0)
    while x0 < end {
      let x1 = min(Double(column + 1), end)
      let part = (x1 - x0) * rise
      entries.append(
        Entry(
          row: row, column: Int32(column), height: sign * part,
          area: sign * part * (Double(column + 1) - (x0 + x1) / 2)))
      x0 = x1
      column += 1
    }
  }

  /// Sums the entries of each row from the left.
  private static func swept(_ entries: inout [Entry], columns: Int) -> [Run] {
    entries.sort { $0.row != $1.row ? $0.row < $1.row : $0.column < $1.column }
    var runs: [Run] = []
    var index = 0
    while index < entries.count {
      let row = entries[index].row
      var cover = 0.0
      var next: Int32 = 0
      while index < entries.count, entries[index].row == row {
        let column = entries[index].column
        append(row, next, column - next, cover, to: &runs)
        var area = 0.0
        var height = 0.0
        while index < entries.count, entries[index].row == row, entries[index].column == column {
          area += entries[index].area
          height += entries[index].height
          index += 1
        }
        append(row, column, 1, cover + area, to: &runs)
        cover += height
        if abs(cover) < rounding { cover = 0 }
        if abs(cover - 1) < rounding { cover = 1 }
        next = column + 1
      }
      append(row, next, Int32(columns) - next, cover, to: &runs)
    }
    return runs
  }

  private static func append(_ row: Int32, _ column: Int32, _ count: Int32, _ fraction: Double, to runs: inout [Run]) {
    guard count > 0, fraction > rounding else { return }
    let exact = fraction > 1 - rounding ? 1 : fraction
    if let last = runs.last, last.row == row, last.column + last.count == column, last.fraction == exact {
      runs[runs.count - 1] = Run(row: row, column: last.column, count: last.count + count, fraction: exact)
    } else {
      runs.append(Run(row: row, column: column, count: count, fraction: exact))
    }
  }

  /// The runs in a window's rows, as a range of ``runs`` (cut them to its columns).
  package func range(rows: Range<Int>) -> Range<Int> {
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
}
