/// In which windows aligned rasters are read: each stored block once where that can be, and within the memory budget.
package struct BlockPlan: Sendable {
  package let windows: [PixelWindow]
  /// Cells of the largest window.
  package let largest: Int

  /// Side of the tiles that results are written in; windows are multiples of it where memory allows.
  package static let tile = 512

  /// - Parameters:
  ///   - bytesPerCell: what a worker holds for each cell of its window, inputs and outputs together.
  ///   - budget: bytes for all workers together.
  package init(for rasters: AlignedRasters, threads: Int, bytesPerCell: Int, budget: Int) {
    let grid = rasters.grid
    let cells = max(budget / max(threads, 1) / max(bytesPerCell, 1), 65_536)
    let blocks = rasters.layers.map { ($0.description.blockColumns, $0.description.blockRows) }
    let inStrips = rasters.layers.contains { $0.description.isInStrips && $0.description.columns > 2 * Self.tile }
    var width = grid.columns
    var height: Int
    if inStrips {
      // Whole rows, so that no strip is decoded twice; as many as fit, in steps that divide a tile.
      let deepest = blocks.map(\.1).max() ?? 1
      height = Self.tile
      while height > deepest && height * width > cells && height > 16 { height /= 2 }
    } else {
      var side = Self.tile
      let largestBlock = blocks.map { max($0.0, $0.1) }.max() ?? Self.tile
      while side < largestBlock && side < 4096 { side *= 2 }
      // Two tiles by two amortise the windows of maps whose blocks don't start where the common grid does.
      if side == Self.tile, 4 * side * side <= cells, grid.cells > 16 * side * side { side *= 2 }
      while side * side > cells && side > 64 { side /= 2 }
      width = min(side, grid.columns)
      height = side
    }
    var all: [(order: UInt64, window: PixelWindow)] = []
    var row = 0
    var rowNumber: UInt32 = 0
    while row < grid.rows {
      var column = 0
      var columnNumber: UInt32 = 0
      while column < grid.columns {
        all.append(
          (
            Self.mortonOrder(columnNumber, rowNumber),
            PixelWindow(
              column: column, row: row, columns: min(width, grid.columns - column), rows: min(height, grid.rows - row))
          ))
        column += width
        columnNumber += 1
      }
      row += height
      rowNumber += 1
    }
    // Depth first through the quadtree: overview tiles are complete soon, and few wait in memory.
    all.sort { $0.order < $1.order }
    windows = all.map(\.window)
    largest = windows.map(\.cells).max() ?? 0
  }

  /// The place of a window on a curve that goes through a quadtree depth first, so that neighbours are near in time.
  package static func mortonOrder(_ column: UInt32, _ row: UInt32) -> UInt64 {
    func spread(_ number: UInt32) -> UInt64 {
      var bits = UInt64(number)
      bits = (bits | (bits << 16)) & 0x0000_FFFF_0000_FFFF
      bits = (bits | (bits << 8)) & 0x00FF_00FF_00FF_00FF
      bits = (bits | (bits << 4)) & 0x0F0F_0F0F_0F0F_0F0F
      bits = (bits | (bits << 2)) & 0x3333_3333_3333_3333
      bits = (bits | (bits << 1)) & 0x5555_5555_5555_5555
      return bits
    }
    return spread(column) | (spread(row) << 1)
  }
}
