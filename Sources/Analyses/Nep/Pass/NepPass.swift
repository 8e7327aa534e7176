package import Geospatial
package import Messages
package import Productivity

/// The one pass over all years: reads the windows that hold zones, each stored block once, and sums each zone year by year.
package struct NepPass: Sendable {
  package let series: RasterSeries
  /// Nil: references keep all their cells.
  package let match: NepMatch?
  package let threads: Int
  /// For windows and GDAL's cache together; coverages and sums come on top.
  package let memoryBytes: Int

  package init(series: RasterSeries, match: NepMatch? = nil, threads: Int, memoryBytes: Int) {
    self.series = series
    self.match = match.flatMap { $0.isEmpty ? nil : $0 }
    self.threads = threads
    self.memoryBytes = memoryBytes
  }

  package struct Found: Sendable {
    /// In the order of the mines.
    package var sums: [MineSums]
    /// Σ fraction of the kept reference cells that are valid in each year of the baseline, by mine.
    package var referenceCells: [Double]
    /// What the cells under the zones held, by year; a cell counts once, references with their kept cells.
    package var counts: [CellCounts]
    /// What fills gaps without being declared, by year; empty where a valid range keeps it out.
    var fills: [FillScreen] = []
  }

  /// One a year where nothing else keeps undeclared fill values out, else none.
  var fillScreens: [FillScreen] { series.validRange == nil ? series.layers.map(FillScreen.init) : [] }

  /// How the numbers of each year become values.
  var rules: [YearRule] {
    series.layers.map {
      YearRule(scale: $0.scale, offset: $0.offset, noData: $0.noData, validRange: series.validRange)
    }
  }

  /// - Parameter mines: let go of one by one as they are done, where the caller keeps no other reference to them.
  /// - Throws: ``GDALError`` naming the file whose cells can't be read, or ``Interrupted``.
  package func run(_ mines: consuming [NepZones], display: any ProgressDisplay) throws -> Found {
    if series.isSinglePrecision { return try run(Float.self, mines, display) }
    return try run(Double.self, mines, display)
  }

  private func run<Value: RasterValue & BinaryFloatingPoint>(
    _: Value.Type, _ mines: consuming [NepZones], _ display: any ProgressDisplay
  ) throws -> Found {
    let years = series.layers.count
    let cache = min(memoryBytes / 8, 64 << 20)
    GDAL.setCache(bytes: cache)
    let bytesPerCell = years * MemoryLayout<Value>.size + 1 + (match?.bytesPerCell ?? 0)
    let size = SeriesWindowSize(
      for: series, bytesPerCell: bytesPerCell, budget: (memoryBytes / 2 - cache) / max(threads, 1))
    let windows = MineWindows(
      mines.map { [$0.mine, $0.reference, $0.placebo].compactMap { $0 } }, grid: series.grid, width: size.width,
      height: size.height)
    let progress = Progress(.progressSeries, total: windows.cells, on: display)
    let windowsByMine = windows.windowsByMine(count: mines.count)
    let shelf = NepZoneShelf(mines)
    let fold = NepFold(shelf, years: years, windowsByMine: windowsByMine)
    let found = try BlockPipeline.run(windows.boxes, threads: threads, progress: progress) {
      try NepWorker<Value>(self, mines: shelf, windows: windows, fold: fold)
    } process: { worker, box in
      try worker.process(box)
    } finish: { worker in
      (counts: worker.counts, fills: worker.fills)
    }
    var counts = [CellCounts](repeating: CellCounts(), count: years)
    var fills = fillScreens
    for part in found {
      for year in 0..<years { counts[year].merge(part.counts[year]) }
      for year in fills.indices { fills[year].merge(part.fills[year]) }
    }
    return Found(sums: fold.sums, referenceCells: fold.referenceCells, counts: counts, fills: fills)
  }
}
