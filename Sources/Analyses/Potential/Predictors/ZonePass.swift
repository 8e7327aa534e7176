internal import Geospatial
internal import Messages
internal import Productivity

/// One pass over a raster, or over rasters by year on one grid: reads the windows that hold zones, each stored block once, and averages
/// each zone. Of a model of heights it averages derivatives instead, for which windows are read with a cell around them.
struct ZonePass: Sendable {
  let series: RasterSeries
  /// Of the one layer's heights; nil: the values of each layer.
  let relief: Relief?
  let threads: Int
  /// For windows and GDAL's cache together; coverages come on top.
  let memoryBytes: Int

  struct Relief: Sendable {
    let measures: [TerrainMeasure]
    let spacing: GroundSpacing
  }

  /// Side of the squares of a grid's lattice, in whose order parts of a zone are merged.
  static let square = ZoneSquare.side

  /// What is averaged of each zone: years, or measures.
  var layers: Int { relief?.measures.count ?? series.layers.count }

  struct Found: Sendable {
    /// Of every zone and layer, `[zone][layer]`.
    var means: [ZoneMean]
    /// One a layer that is read.
    var screens: [FillScreen]
  }

  /// - Throws: ``GDALError`` naming the file whose cells can't be read, or ``Interrupted``.
  func run(_ places: MinePlaces, title: Text, display: any ProgressDisplay) throws -> Found {
    if relief == nil, series.isSinglePrecision { return try run(Float.self, places, title, display) }
    return try run(Double.self, places, title, display)
  }

  private func run<Value: RasterValue & BinaryFloatingPoint>(
    _: Value.Type, _ places: MinePlaces, _ title: Text, _ display: any ProgressDisplay
  ) throws -> Found {
    let zones = places.coverages
    let cache = min(memoryBytes / 8, 64 << 20)
    GDAL.setCache(bytes: cache)
    let size = SeriesWindowSize(
      for: series,
      bytesPerCell: series.layers.count * MemoryLayout<Value>.size + (relief == nil ? 0 : MemoryLayout<Double>.size),
      budget: (memoryBytes / 2 - cache) / max(threads, 1))
    let windows = MineWindows(zones.map { [$0] }, grid: series.grid, width: size.width, height: size.height)
    let progress = Progress(title, total: windows.cells, on: display)
    let fold = ZoneFold(layers: layers, windowsByZone: windows.windowsByMine(count: zones.count))
    let screens = try BlockPipeline.run(windows.boxes, threads: threads, progress: progress) {
      ZoneWorker<Value>(self, try series.open(), places: places, windows: windows, fold: fold)
    } process: { worker, box in
      try worker.process(box)
    } finish: { worker in
      worker.screens
    }
    var all = series.layers.map(FillScreen.init)
    for found in screens {
      for layer in all.indices { all[layer].merge(found[layer]) }
    }
    return Found(means: fold.means, screens: all)
  }
}
