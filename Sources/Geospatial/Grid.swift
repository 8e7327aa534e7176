/// Where the cells of a raster lie: coordinate system, geotransform, size.
///
/// The geotransform is GDAL's: `x = g0 + column·g1 + row·g2`, `y = g3 + column·g4 + row·g5`, with (0, 0) the outer corner of
/// the first cell. South-up grids (g5 > 0) are grids like others.
public struct Grid: Sendable, Hashable {
  public let crs: CoordinateSystem
  /// GDAL's six numbers, in units of the coordinate system.
  public let geotransform: [Double]
  public let columns: Int
  public let rows: Int

  /// - Parameters:
  ///   - geotransform: GDAL's six numbers.
  ///   - columns: over 0, as are the rows.
  public init(crs: CoordinateSystem, geotransform: [Double], columns: Int, rows: Int) {
    precondition(geotransform.count == 6 && columns > 0 && rows > 0)
    self.crs = crs
    self.geotransform = geotransform
    self.columns = columns
    self.rows = rows
  }

  /// How many there are.
  public var cells: Int { columns * rows }

  /// The part of this grid under a window.
  public func cropped(to window: PixelWindow) -> Grid {
    let (x, y) = position(column: Double(window.column), row: Double(window.row))
    var transform = geotransform
    transform[0] = x
    transform[3] = y
    return Grid(crs: crs, geotransform: transform, columns: window.columns, rows: window.rows)
  }

  /// Every `factor`-th cell of this grid, as a grid of larger cells with the same outer corner.
  public func thinned(by factor: Int) -> Grid {
    var transform = geotransform
    for index in [1, 2, 4, 5] {
      transform[index] *= Double(factor)
    }
    return Grid(
      crs: crs, geotransform: transform, columns: (columns + factor - 1) / factor, rows: (rows + factor - 1) / factor)
  }

  /// The place of a column and row, which may be fractions of cells and lie outside: (0, 0) is the outer corner of the first
  /// cell, (0.5, 0.5) its middle.
  public func position(column: Double, row: Double) -> (x: Double, y: Double) {
    let g = geotransform
    return (g[0] + column * g[1] + row * g[2], g[3] + column * g[4] + row * g[5])
  }

  /// Column and row (fractions of cells) of a place; the inverse of ``position(column:row:)``.
  public func cell(x: Double, y: Double) -> (column: Double, row: Double) {
    let g = geotransform
    let determinant = g[1] * g[5] - g[2] * g[4]
    let dx = x - g[0]
    let dy = y - g[3]
    return ((dx * g[5] - dy * g[2]) / determinant, (dy * g[1] - dx * g[4]) / determinant)
  }

  /// Rows don't run along the x axis.
  public var isRotated: Bool { geotransform[2] != 0 || geotransform[4] != 0 }
}

/// A rectangle of cells: its first column and row, and how many there are of both.
public struct PixelWindow: Sendable, Hashable {
  public var column: Int
  public var row: Int
  public var columns: Int
  public var rows: Int

  public init(column: Int, row: Int, columns: Int, rows: Int) {
    self.column = column
    self.row = row
    self.columns = columns
    self.rows = rows
  }

  public var cells: Int { columns * rows }
}
