package import Messages

/// How a raster lies on the grid of the first one: whole cells away, or not and why.
package struct GridAlignment: Sendable, Hashable {
  /// Column and row of the raster's first cell on the reference grid.
  package let column: Int
  package let row: Int

  /// An origin may miss a whole number of cells by this share of a cell; a cell size may differ by it over the width.
  package static let tolerance_cells = 1e-3

  /// - Throws: ``Problems`` that say which of system, cell size and origin differs and by how much.
  package init(of grid: Grid, file: String, on reference: Grid, referenceFile: String) throws(Problems) {
    var found: [Message] = []
    if !grid.crs.isSame(as: reference.crs) {
      let names: [String] = [grid, reference].map { one in
        guard let properties = try? one.crs.properties() else { return "?" }
        return properties.authority.map { "\(properties.name) (\($0))" } ?? properties.name
      }
      found.append(
        .problem(
          "grid.systemDiffers", file: file,
          Text.gridSystemDiffers.filled(["own": names[0], "reference": names[1], "first": referenceFile]),
          mend: .mendAlign))
      throw Problems(found)
    }
    let own = grid.geotransform
    let first = reference.geotransform
    let cells = Double(max(grid.columns, grid.rows, reference.columns, reference.rows))
    let size = [1, 2, 4, 5].map { abs(own[$0] - first[$0]) }.max() ?? 0
    let unit = max(abs(first[1]), abs(first[2]), abs(first[4]), abs(first[5]))
    if size * cells > Self.tolerance_cells * unit * 10 {
      found.append(
        .problem(
          "grid.cellSizeDiffers", file: file,
          Text.gridCellSizeDiffers.filled([
            "own": Self.sizes(own), "reference": Self.sizes(first), "first": referenceFile,
            "unit": Self.symbol((try? reference.crs.properties())?.unitName ?? ""),
          ]), mend: .mendAlign))
      throw Problems(found)
    }
    let offset = reference.cell(x: own[0], y: own[3])
    let whole = (column: offset.column.rounded(), row: offset.row.rounded())
    let miss = (column: offset.column - whole.column, row: offset.row - whole.row)
    if abs(miss.column) > Self.tolerance_cells || abs(miss.row) > Self.tolerance_cells {
      found.append(
        .problem(
          "grid.originDiffers", file: file,
          Text.gridOriginDiffers.filled([
            "columns": Self.short(miss.column), "rows": Self.short(miss.row), "first": referenceFile,
          ]), mend: .mendAlign))
      throw Problems(found)
    }
    column = Int(whole.column)
    row = Int(whole.row)
  }

  private static func short(_ number: Double) -> String {
    let rounded = (number * 10_000).rounded() / 10_000
    return plain(rounded)
  }

  private static func symbol(_ unit: String) -> String {
    switch unit {
    case "metre", "meter": "m"
    case "degree": "°"
    default: unit
    }
  }

  /// A whole number without its point.
  private static func plain(_ number: Double) -> String {
    number == number.rounded() && abs(number) < 1e15 ? "\(Int(number))" : "\(number)"
  }

  private static func sizes(_ transform: [Double]) -> String {
    let rotation = transform[2] != 0 || transform[4] != 0 ? " (\(plain(transform[2])), \(plain(transform[4])))" : ""
    return "\(plain(transform[1])) × \(plain(transform[5]))\(rotation)"
  }
}

extension PixelWindow {
  /// The cells that both windows hold; nil where there are none.
  package func intersection(_ other: PixelWindow) -> PixelWindow? {
    let left = max(column, other.column)
    let top = max(row, other.row)
    let right = min(column + columns, other.column + other.columns)
    let bottom = min(row + rows, other.row + other.rows)
    guard right > left, bottom > top else { return nil }
    return PixelWindow(column: left, row: top, columns: right - left, rows: bottom - top)
  }
}
