/// The work behind ``ZoneCoverage``: edges are cut at the lines between cells and added to rows of cells, rows are summed
/// from the left.
///
/// Coordinates are counted in cells from a corner of cells beside the polygon, so that a sliver far from the grid's origin
/// keeps all digits of its shape.
struct CoverageSweep {
  /// The polygon itself, or one of its repetitions a whole turn away.
  private struct Copy {
    /// What is added to a column of the polygon to get a column of the buffer.
    let offset: Int
    /// The rest of a turn that isn't a whole number of columns.
    let shift: Double
    /// Columns of the polygon: what lies left of the first counts in it, what lies right of the second doesn't count.
    let left: Double
    let right: Double
    /// The right end lies within a cell, of which the rest mustn't count.
    var isCutWithinCell: Bool { right != right.rounded(.down) }
  }

  /// Cells of rows that are summed together.
  private static let bufferCells = 32_768
  /// Fractions within this of 1 are 1: what a long way round leaves of rounding.
  private static let rounding = 1e-11

  private let firstColumn: Int
  private let width: Int
  private let words: Int
  /// Fractions up to this are rounding; less for slivers than for large polygons.
  private let nothing: Double
  /// By row and column: the signed height climbed in the cell, and the part of the cell to the right times that height.
  private var cells: [SIMD2<Double>]
  /// Which cells have been added to, a bit each.
  private var touched: [UInt64]
  private var runs: [ZoneCoverage.Run] = []

  private init(firstColumn: Int, width: Int, rows: Int, area: Double) {
    self.firstColumn = firstColumn
    self.width = width
    words = (width + 63) / 64
    nothing = max(1e-14, Self.rounding * min(area, 1))
    cells = [SIMD2<Double>](repeating: .zero, count: width * rows)
    touched = [UInt64](repeating: 0, count: words * rows)
  }

  /// - Parameter turn: columns after which the grid's plane repeats; nil where it doesn't.
  static func runs(of polygon: Polygon, on grid: Grid, turn: Double?) -> [ZoneCoverage.Run] {
    guard let shape = CoverageShape(polygon, grid) else { return [] }
    // A turn of a global grid is a whole number of columns but for rounding.
    let turn = turn.map { abs($0 - $0.rounded()) < 1e-6 ? $0.rounded() : $0 }
    let end = turn.map { min($0, Double(grid.columns)) } ?? Double(grid.columns)
    let rows = (shape.row + shape.rows.lowerBound..<shape.row + shape.rows.upperBound).clamped(to: 0..<grid.rows)
    guard !rows.isEmpty else { return [] }

    // Where the polygon's column 0 lies in each repetition that reaches the grid.
    var starts: [(column: Int, shift: Double)] = []
    let from = Double(shape.column + shape.columns.lowerBound)
    let to = Double(shape.column + shape.columns.upperBound)
    if let turn {
      var number = (-to / turn).rounded(.down)
      while from + number * turn < end {
        if to + number * turn > 0 {
          let whole = (number * turn).rounded(.down)
          starts.append((shape.column + Int(whole), number * turn - whole))
        }
        number += 1
      }
    } else if from < end, to > 0 {
      starts.append((shape.column, 0))
    }
    guard let first = starts.first, let last = starts.last else { return [] }
    let firstColumn = max(0, first.column + shape.columns.lowerBound)
    // One more column for what a shift moves into it.
    let endColumn = min(
      Int(end.rounded(.up)), last.column + shape.columns.upperBound + (last.shift > 0 ? 1 : 0))
    guard firstColumn < endColumn else { return [] }
    let copies = starts.map {
      Copy(
        offset: $0.column - firstColumn, shift: $0.shift, left: Double(firstColumn - $0.column),
        right: end - Double($0.column))
    }
    let width = endColumn - firstColumn
    let bandRows = max(1, min(rows.count, bufferCells / width))
    var sweep = CoverageSweep(
      firstColumn: firstColumn, width: width, rows: bandRows, area: abs(shape.area))
    sweep.runs.reserveCapacity(6 * rows.count)
    sweep.fill(shape.edges(in: rows), rows: rows, bandRows: bandRows, shapeRow: shape.row, copies: copies)
    // A copy of the exact size: coverages of thousands of zones are kept.
    return sweep.runs.map { $0 }
  }

  private mutating func fill(
    _ edges: [CoverageShape.Edge], rows: Range<Int>, bandRows: Int, shapeRow: Int, copies: [Copy]
  ) {
    let bands = (rows.count + bandRows - 1) / bandRows
    let byBand = Self.sorted(edges, into: bands, first: rows.lowerBound - shapeRow, bandRows: bandRows)
    for band in 0..<bands {
      let first = rows.lowerBound + band * bandRows
      let last = min(first + bandRows, rows.upperBound)
      for copy in copies {
        for index in byBand.starts[band]..<byBand.starts[band + 1] {
          add(edges[byBand.edges[index]], copy, rows: first - shapeRow..<last - shapeRow)
        }
      }
      for row in first..<last { sweep(row: row, at: row - first) }
    }
  }

  /// Which edges reach into which band of rows, in the order of the edges.
  private static func sorted(
    _ edges: [CoverageShape.Edge], into bands: Int, first: Int, bandRows: Int
  ) -> (starts: [Int], edges: [Int]) {
    guard bands > 1 else { return ([0, edges.count], Array(edges.indices)) }
    func range(_ edge: CoverageShape.Edge) -> ClosedRange<Int> {
      let low = (Int(max(edge.top.y, Double(first)).rounded(.down)) - first) / bandRows
      let high = (min(edge.bottom.y, Double(first + bands * bandRows)) - Double(first)) / Double(bandRows)
      return low...max(low, min(bands - 1, Int(high)))
    }
    var starts = [Int](repeating: 0, count: bands + 1)
    for edge in edges {
      for band in range(edge) { starts[band + 1] += 1 }
    }
    for band in 0..<bands { starts[band + 1] += starts[band] }
    var next = starts
    var sorted = [Int](repeating: 0, count: starts[bands])
    for (index, edge) in edges.enumerated() {
      for band in range(edge) {
        sorted[next[band]] = index
        next[band] += 1
      }
    }
    return (starts, sorted)
  }

  /// Cuts an edge at the lines between rows.
  private mutating func add(_ edge: CoverageShape.Edge, _ copy: Copy, rows: Range<Int>) {
    let (top, bottom) = (edge.top, edge.bottom)
    let low = max(top.y, Double(rows.lowerBound))
    let high = min(bottom.y, Double(rows.upperBound))
    guard low < high else { return }
    let slope = (bottom.x - top.x) / (bottom.y - top.y)
    let (least, greatest) = (min(top.x, bottom.x), max(top.x, bottom.x))
    func x(at y: Double) -> Double {
      y == bottom.y ? bottom.x : min(max(top.x + (y - top.y) * slope, least), greatest)
    }
    var row = Int(low.rounded(.down))
    var y0 = low
    var x0 = x(at: low)
    while y0 < high {
      let y1 = min(Double(row + 1), high)
      let x1 = x(at: y1)
      addInRow(
        row - rows.lowerBound, x0 + copy.shift, x1 + copy.shift, height: edge.sign * (y1 - y0), copy)
      (x0, y0) = (x1, y1)
      row += 1
    }
  }

  /// Cuts a part of an edge within a row at the lines between columns.
  private mutating func addInRow(_ row: Int, _ from: Double, _ to: Double, height: Double, _ copy: Copy) {
    let low = min(from, to)
    let high = max(from, to)
    if low >= copy.right {
      if copy.isCutWithinCell { add(row, copy, column: copy.right.rounded(.down), at: copy.right, height: height) }
      return
    }
    if high <= copy.left || low == high {
      let x = max(low, copy.left)
      add(row, copy, column: x.rounded(.down), at: x, height: height)
      return
    }
    let rise = height / (high - low)
    var x0 = low
    if x0 < copy.left {
      add(row, copy, column: copy.left, at: copy.left, height: (copy.left - x0) * rise)
      x0 = copy.left
    }
    let end = min(high, copy.right)
    var column = x0.rounded(.down)
    while x0 < end {
      let x1 = min(column + 1, end)
      add(row, copy, column: column, at: (x0 + x1) / 2, height: (x1 - x0) * rise)
      x0 = x1
      column += 1
    }
    if end < high, copy.isCutWithinCell {
      add(row, copy, column: end.rounded(.down), at: end, height: (high - end) * rise)
    }
  }

  private mutating func add(_ row: Int, _ copy: Copy, column: Double, at x: Double, height: Double) {
    let place = min(Int(column) + copy.offset, width - 1)
    cells[row * width + place] += SIMD2(height, height * (column + 1 - x))
    touched[row * words + place >> 6] |= 1 << UInt64(place & 63)
  }

  /// Sums a row from the left, and leaves it empty for the next band.
  private mutating func sweep(row: Int, at place: Int) {
    var cover = 0.0
    var next = 0
    for word in 0..<words {
      var bits = touched[place * words + word]
      guard bits != 0 else { continue }
      touched[place * words + word] = 0
      while bits != 0 {
        let column = word << 6 + bits.trailingZeroBitCount
        bits &= bits - 1
        let cell = cells[place * width + column]
        cells[place * width + column] = .zero
        append(row, next, column - next, cover)
        append(row, column, 1, cover + cell.y)
        cover += cell.x
        if abs(cover) <= nothing { cover = 0 }
        if abs(cover - 1) < Self.rounding { cover = 1 }
        next = column + 1
      }
    }
    append(row, next, width - next, cover)
  }

  private mutating func append(_ row: Int, _ column: Int, _ count: Int, _ fraction: Double) {
    guard count > 0, fraction > nothing else { return }
    let exact = fraction > 1 - Self.rounding ? 1 : fraction
    let column = column + firstColumn
    if let last = runs.last, Int(last.row) == row, Int(last.column + last.count) == column, last.fraction == exact {
      runs[runs.count - 1] = .init(
        row: last.row, column: last.column, count: last.count + Int32(count), fraction: exact)
    } else {
      runs.append(.init(row: Int32(row), column: Int32(column), count: Int32(count), fraction: exact))
    }
  }
}
