package import Geospatial
package import Messages

/// Finds what the mines' land is, from the rasters of a ``NepMatch`` under them.
package enum NepHabitats {
  /// What one window adds to one mine.
  private struct Part: Sendable {
    let mine: Int
    let window: Int
    /// Covered area by class, m².
    var classes: [Int32: Double] = [:]
    var weight_m2 = 0.0
    var weightedHeights = 0.0
  }

  private struct Worker: ~Copyable {
    let match: OpenMatch
    var parts: [Part] = []
  }

  /// The class that covers most of each mine (of equal ones the smallest code) and its mean height, by covered area.
  ///
  /// Windows are the same for any memory and threads, and their sums are merged in their order.
  package static func habitats(
    of mines: [ZoneCoverage], match: NepMatch, grid: Grid, area: CellArea, threads: Int, display: any ProgressDisplay
  ) throws -> [NepHabitat] {
    var habitats = [NepHabitat](repeating: NepHabitat(), count: mines.count)
    guard match.needsHabitat else { return habitats }
    let side = OverlayRaster.block
    let windows = MineWindows(mines.map { [$0] }, grid: grid, width: side, height: side)
    let progress = Progress(.progressHabitats, total: windows.cells, on: display)
    let found = try BlockPipeline.run(windows.boxes, threads: threads, progress: progress) {
      Worker(match: try match.open())
    } process: { worker, box in
      let land = try worker.match.read(box)
      let window = windows.number(of: box)
      for mine in windows.mines(in: window) {
        worker.parts.append(part(mines[Int(mine)], Int(mine), window, box, land, area))
      }
    } finish: { worker in
      worker.parts
    }
    let parts = found.flatMap { $0 }.sorted { ($0.mine, $0.window) < ($1.mine, $1.window) }
    var first = 0
    while first < parts.count {
      let end = parts[first...].firstIndex { $0.mine != parts[first].mine } ?? parts.count
      habitats[parts[first].mine] = habitat(parts[first..<end])
      first = end
    }
    return habitats
  }

  private static func part(
    _ coverage: ZoneCoverage, _ mine: Int, _ window: Int, _ box: PixelWindow, _ land: NepLand, _ area: CellArea
  ) -> Part {
    var part = Part(mine: mine, window: window)
    coverage.forEachStretch(rows: box.row..<box.row + box.rows, columns: box.column..<box.column + box.columns) {
      row, columns, fraction in
      let weight = fraction * area.squareMetres(row: row)
      for column in columns {
        let cell = (row - box.row) * box.columns + column - box.column
        if !land.classes.isEmpty, land.classes[cell] != .min { part.classes[land.classes[cell], default: 0] += weight }
        if !land.heights_m.isEmpty, land.heights_m[cell].isFinite {
          part.weight_m2 += weight
          part.weightedHeights += weight * land.heights_m[cell]
        }
      }
    }
    return part
  }

  private static func habitat(_ parts: ArraySlice<Part>) -> NepHabitat {
    var classes: [Int32: Double] = [:]
    var weight = 0.0
    var heights = 0.0
    for part in parts {
      for (code, area) in part.classes { classes[code, default: 0] += area }
      weight += part.weight_m2
      heights += part.weightedHeights
    }
    let most = classes.max { ($0.value, -Int($0.key)) < ($1.value, -Int($1.key)) }
    return NepHabitat(landCover: most?.key, elevation_m: weight > 0 ? heights / weight : nil)
  }
}

extension ZoneCoverage {
  /// The runs inside a rectangle of cells, cut to it, row by row.
  func forEachStretch(
    rows: Range<Int>, columns: Range<Int>, _ body: (_ row: Int, _ columns: Range<Int>, _ fraction: Double) -> Void
  ) {
    for number in range(rows: rows) {
      let run = runs[number]
      let first = max(Int(run.column), columns.lowerBound)
      let end = min(Int(run.column) + Int(run.count), columns.upperBound)
      if first < end { body(Int(run.row), first..<end, run.fraction) }
    }
  }
}
