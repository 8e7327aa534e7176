internal import Geospatial
internal import Productivity

/// How large windows are, so that each stored block is decoded once where memory allows.
struct SeriesWindowSize: Sendable, Hashable {
  let width: Int
  let height: Int

  /// - Parameters:
  ///   - bytesPerCell: what a worker holds for each cell of its window, all years together.
  ///   - budget: bytes for one worker.
  init(for series: RasterSeries, bytesPerCell: Int, budget: Int) {
    let lattice = ZoneSquare.side
    func up(_ cells: Int) -> Int { (max(cells, 1) + lattice - 1) / lattice * lattice }
    let cells = max(budget / max(bytesPerCell, 1), lattice * lattice)
    let columns = series.grid.columns
    let blocks = series.layers.map(\.description)
    if blocks.contains(where: { $0.isInStrips && $0.columns > 256 }) {
      // Whole rows, so that no strip is decoded twice.
      var height = up(blocks.map { $0.isOneBlock ? 1 : $0.blockRows }.max() ?? 1)
      var width = up(columns)
      while height * width > cells, height > lattice { height = up(height / 2) }
      while height * width > cells, width > lattice { width = up(width / 2) }
      self.width = width
      self.height = height
    } else {
      var width = Self.side(blocks.map(\.blockColumns))
      var height = Self.side(blocks.map(\.blockRows))
      while height * width > cells, height * width > lattice * lattice {
        if height >= width { height = up(height / 2) } else { width = up(width / 2) }
      }
      self.width = min(width, up(columns))
      self.height = min(height, up(series.grid.rows))
    }
  }

  /// A whole number of blocks and of the lattice's squares, 256 cells or more; of odd blocks about one.
  private static func side(_ blocks: [Int]) -> Int {
    let largest = blocks.max() ?? 256
    if largest.isMultiple(of: ZoneSquare.side) { return largest >= 256 ? largest : 256 / largest * largest }
    if ZoneSquare.side.isMultiple(of: largest) { return 256 }
    return max(256, (largest + ZoneSquare.side - 1) / ZoneSquare.side * ZoneSquare.side)
  }
}
