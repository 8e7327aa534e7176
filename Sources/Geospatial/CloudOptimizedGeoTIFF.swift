internal import CGDAL
internal import Foundation
internal import Messages
internal import Synchronization

/// Writes a cloud-optimised GeoTIFF in one pass over the cells: tiles are compressed and overviews made as windows arrive,
/// in any order and from any thread; the file is put together at the end, overviews before full resolution.
///
/// GDAL's own COG driver needs the finished raster first and reads it again for every level (4–6 s and 970 MB for
/// 12,000 × 12,000 bytes, `Docs/Performance.md`). Compression is ISA-L's, coordinate systems and category names are GDAL's.
/// Overviews: the commonest code for categories, the mean of valid cells for numbers. The same cells give the same bytes.
package final class CloudOptimizedGeoTIFF<Value: PyramidValue>: Sendable {
  package struct Style: Sendable {
    package var missing: Value
    /// Colours of codes 0…; empty for numbers.
    package var palette: [RGBColour] = []
    /// Names of codes 0…; empty for numbers.
    package var categories: [String] = []
    package var title = ""
    package var unit = ""

    package init(missing: Value) {
      self.missing = missing
    }
  }

  private struct Level {
    let columns: Int
    let rows: Int
    let across: Int
    let down: Int
  }

  private struct Tile: Hashable {
    let level: Int
    let across: Int
    let down: Int
  }

  /// A tile that hasn't got all its cells yet.
  private struct Pending {
    var values: [Value]
    var left: Int
  }

  private struct State {
    var pending: [Tile: Pending] = [:]
    var places: [[TileSpool.Place?]]
    var statistics: [TileStatistics?]
    /// Tiles of one value compress to the same bytes: those are kept.
    var uniform: [Value: [UInt8]] = [:]
    var free: [[Value]] = []
  }

  private static var side: Int { BlockPlan.tile }

  private let path: String
  private let grid: Grid
  private let style: Style
  private let levels: [Level]
  private let spool: TileSpool
  private let spoolPath: String
  private let state: Mutex<State>

  /// - Parameter path: in a staging folder; the tiles are spooled beside it as `PATH.tiles`.
  package init(_ path: String, grid: Grid, style: Style) throws {
    self.path = path
    self.grid = grid
    self.style = style
    spoolPath = path + ".tiles"
    spool = try TileSpool(path: spoolPath)
    var levels: [Level] = []
    var columns = grid.columns
    var rows = grid.rows
    while true {
      levels.append(
        Level(
          columns: columns, rows: rows, across: (columns + Self.side - 1) / Self.side,
          down: (rows + Self.side - 1) / Self.side))
      if columns <= Self.side && rows <= Self.side { break }
      columns = (columns + 1) / 2
      rows = (rows + 1) / 2
    }
    self.levels = levels
    state = Mutex(
      State(
        places: levels.map { [TileSpool.Place?](repeating: nil, count: $0.across * $0.down) },
        statistics: [TileStatistics?](repeating: nil, count: levels[0].across * levels[0].down)))
  }

  /// Takes the cells of a window, row by row. Windows together cover the grid once.
  @_specialize(where Value == UInt8)
  @_specialize(where Value == Float)
  package func write(_ window: PixelWindow, _ values: Span<Value>) throws {
    precondition(values.count >= window.cells)
    let side = Self.side
    var compressor = TileCompressor()
    for down in (window.row / side)...((window.row + window.rows - 1) / side) {
      for across in (window.column / side)...((window.column + window.columns - 1) / side) {
        let tile = Tile(level: 0, across: across, down: down)
        let extent = extent(of: tile)
        guard let part = extent.intersection(window) else { continue }
        try add(part, of: tile, extent, compressor: &compressor) { target in
          for row in 0..<part.rows {
            let from = (part.row - window.row + row) * window.columns + part.column - window.column
            let to = (part.row - extent.row + row) * side + part.column - extent.column
            for column in 0..<part.columns {
              target[to + column] = values[from + column]
            }
          }
        }
      }
    }
  }

  /// Puts a part of a tile in its place; the tile goes on when it is whole.
  @_specialize(where Value == UInt8)
  @_specialize(where Value == Float)
  private func add(
    _ part: PixelWindow, of tile: Tile, _ extent: PixelWindow, compressor: inout TileCompressor,
    _ fill: (inout MutableSpan<Value>) -> Void
  ) throws {
    // The lock isn't held while cells are copied: whoever works on a tile takes it out of the table. Two threads that
    // bring parts of one tile at once each fill their own, and the second to come back adds the first's cells to its own.
    var mine = state.withLock { state in
      state.pending.removeValue(forKey: tile)
        ?? Pending(values: state.free.popLast() ?? [], left: extent.cells)
    }
    if mine.values.isEmpty || mine.left == extent.cells {
      let count = Self.side * Self.side
      if mine.values.count != count { mine.values = [Value](repeating: style.missing, count: count) }
      if part != extent || extent.cells != count {
        for index in mine.values.indices { mine.values[index] = style.missing }
      }
    }
    var span = mine.values.mutableSpan
    fill(&span)
    mine.left -= part.cells
    while true {
      if mine.left == 0 {
        try complete(tile, extent, mine.values, compressor: &compressor)
        let values = mine.values
        state.withLock { state in
          if state.free.count < 16 { state.free.append(values) }
        }
        return
      }
      let whole = mine
      let other = state.withLock { state -> Pending? in
        if let other = state.pending.removeValue(forKey: tile) { return other }
        state.pending[tile] = whole
        return nil
      }
      guard let other else { return }
      mine.left -= extent.cells - other.left
      // A cell filled by neither is missing in both, and one filled by the other is missing in mine.
      for index in mine.values.indices where Value.isMissing(mine.values[index], missing: style.missing) {
        mine.values[index] = other.values[index]
      }
    }
  }

  private func extent(of tile: Tile) -> PixelWindow {
    let level = levels[tile.level]
    let side = Self.side
    return PixelWindow(
      column: tile.across * side, row: tile.down * side, columns: min(side, level.columns - tile.across * side),
      rows: min(side, level.rows - tile.down * side))
  }

  /// Stores a whole tile and gives its overview to the level above.
  @_specialize(where Value == UInt8)
  @_specialize(where Value == Float)
  private func complete(_ tile: Tile, _ extent: PixelWindow, _ values: [Value], compressor: inout TileCompressor) throws
  {
    let index = tile.down * levels[tile.level].across + tile.across
    let place = try store(values, compressor: &compressor)
    let statistics =
      tile.level == 0
      ? TileStatistics(of: values.span, columns: extent.columns, rows: extent.rows, stride: Self.side, style.missing)
      : nil
    state.withLock { state in
      state.places[tile.level][index] = place
      if let statistics { state.statistics[index] = statistics }
    }
    guard tile.level + 1 < levels.count else { return }
    let side = Self.side
    let parent = Tile(level: tile.level + 1, across: tile.across / 2, down: tile.down / 2)
    let part = PixelWindow(
      column: extent.column / 2, row: extent.row / 2, columns: (extent.columns + 1) / 2, rows: (extent.rows + 1) / 2)
    let parentExtent = self.extent(of: parent)
    let missing = style.missing
    try add(part, of: parent, parentExtent, compressor: &compressor) { target in
      let cells = values.span
      for row in 0..<part.rows {
        let upper = 2 * row * side
        let lower = min(2 * row + 1, extent.rows - 1) * side
        let to = (part.row - parentExtent.row + row) * side + part.column - parentExtent.column
        for column in 0..<part.columns {
          let left = 2 * column
          let right = min(left + 1, extent.columns - 1)
          target[to + column] = Value.overview(
            cells[upper + left], cells[upper + right], cells[lower + left], cells[lower + right], missing: missing)
        }
      }
    }
  }

  @_specialize(where Value == UInt8)
  @_specialize(where Value == Float)
  private func store(_ values: [Value], compressor: inout TileCompressor) throws -> TileSpool.Place {
    let first = values[0]
    let isUniform = first == first ? values.allSatisfy { $0 == first } : values.allSatisfy { $0 != $0 }
    // NaN isn't equal to itself and can't be looked up; a missing tile is kept under the key of no value.
    let key = first == first ? first : Value.zero
    let isKept = isUniform && (first == first)
    if isKept, let bytes = state.withLock({ $0.uniform[key] }) {
      return try spool.append(unsafe bytes.span.bytes)
    }
    let bytes = compressor.compress(unsafe values.span.bytes)
    if isKept {
      state.withLock { state in
        if state.uniform.count < 256 { state.uniform[key] = bytes }
      }
    }
    return try spool.append(unsafe bytes.span.bytes)
  }

  /// Writes the file from its tiles. To be called once, after the last window.
  package func finish() throws {
    let (places, statistics) = state.withLock { ($0.places, $0.statistics) }
    precondition(places.allSatisfy { $0.allSatisfy { $0 != nil } }, "windows must cover the grid")
    let total = TileStatistics.merged(statistics.compactMap { $0 })
    let assembly = GeoTIFFAssembly(
      grid: grid, sampleBits: MemoryLayout<Value>.size * 8, sampleFormat: Value.sampleFormat,
      missing: style.missing == style.missing ? "\(style.missing)" : "nan", palette: style.palette, title: style.title,
      unit: style.unit, statistics: total, tile: Self.side)
    try assembly.write(
      path, levels: levels.map { ($0.columns, $0.rows) }, places: places.map { $0.compactMap { $0 } }, from: spool)
    unsafe unlink(spoolPath)
    if !style.categories.isEmpty {
      try Self.name(style.categories, in: path)
    }
  }

  /// Category names live beside a GeoTIFF, in `PATH.aux.xml` (GDAL's PAM).
  private static func name(_ categories: [String], in path: String) throws {
    let dataset = unsafe try GDAL.handle("GDALOpenEx", file: path) {
      unsafe GDALOpenEx(path, UInt32(GDAL_OF_RASTER | GDAL_OF_READONLY), nil, nil, nil)
    }
    unsafe GDAL.withList(categories) { list in
      _ = unsafe GDALSetRasterCategoryNames(GDALGetRasterBand(dataset, 1), list)
    }
    _ = try GDAL.call("GDALClose", file: path) { unsafe GDALClose(dataset) }
  }
}
