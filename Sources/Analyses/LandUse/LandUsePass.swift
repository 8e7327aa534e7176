internal import Geospatial
internal import LandUse
internal import Messages
internal import Quantities

/// The one pass over all cells: counts transitions of the whole and of each zone, writes the result rasters, and keeps a
/// thinned copy of the codes for pictures.
struct LandUsePass {
  let rasters: AlignedRasters
  let area: CellArea
  let plan: CountingPlan
  let zones: [ZoneCoverage]
  /// nil where only tables are wanted.
  let writers: LandUseRasters?
  /// nil where no pictures are wanted.
  let thinning: Thinning?
  let threads: Int
  let memoryBytes: Int

  struct Found: Sendable {
    var whole: LandUseTally
    var zones: [SparseTally]
    var thinned: ThinnedCodes?
  }

  func run(_ display: any ProgressDisplay) throws -> Found {
    let types = rasters.dataTypes
    if types.allSatisfy({ $0 == .uint8 }) { return try run(UInt8.self, display) }
    if types.allSatisfy({ $0 == .uint8 || $0 == .uint16 }) { return try run(UInt16.self, display) }
    return try run(Int32.self, display)
  }

  private func run<Code: RasterCode & RasterValue>(_: Code.Type, _ display: any ProgressDisplay) throws -> Found {
    let dates = rasters.layers.count
    let outputBytes = writers.map { $0.bytesPerCell } ?? 0
    // A tile's copy, its overview and its compressed bytes are held beside the window while it is written.
    let bytesPerCell = dates * MemoryLayout<Code>.size + 2 * outputBytes
    // Windows follow the stored blocks, so that few are wanted twice: a small cache stays in the processor's own.
    let cache = min(memoryBytes / 8, 32 << 20)
    GDAL.setCache(bytes: cache)
    let blocks = BlockPlan(
      for: rasters, threads: threads, bytesPerCell: bytesPerCell, budget: (memoryBytes - cache) / 2)
    let progress = Progress(.progressMaps, total: Int64(rasters.grid.cells), on: display)
    let zoneSums = ZoneSums(count: zones.count)
    let index = ZoneIndex(zones, rows: rasters.grid.rows)
    let parts = try BlockPipeline.run(blocks.windows, threads: threads, progress: progress) {
      try LandUseWorker<Code>(self, cells: blocks.largest, index: index, zoneSums: zoneSums)
    } process: { worker, window in
      try worker.process(window)
    } finish: { worker in
      worker.found
    }
    var whole = LandUseTally(plan)
    var patches: [ThinnedCodes.Patch] = []
    for part in parts {
      whole.merge(part.tally)
      patches += part.patches
    }
    return Found(
      whole: whole, zones: zoneSums.tallies,
      thinned: thinning.map { ThinnedCodes($0, dates: dates, patches: patches) })
  }
}

/// What one thread holds during the pass.
struct LandUseWorker<Code: RasterCode & RasterValue>: ~Copyable {
  struct Part: Sendable {
    let tally: LandUseTally
    let patches: [ThinnedCodes.Patch]
  }

  private let pass: LandUsePass
  private var layers: OpenLayers
  private var tally: LandUseTally
  private var scratch: LandUseTally
  private let index: ZoneIndex
  private let zoneSums: ZoneSums
  private var codes: [Code]
  private var functional: [UInt8]
  private var change: [Float]
  private var statuses: [UInt8]
  private var patches: [ThinnedCodes.Patch] = []

  init(_ pass: LandUsePass, cells: Int, index: ZoneIndex, zoneSums: ZoneSums) throws {
    self.pass = pass
    self.index = index
    self.zoneSums = zoneSums
    layers = try pass.rasters.open()
    tally = LandUseTally(pass.plan)
    scratch = LandUseTally(pass.plan)
    codes = [Code](repeating: 0, count: pass.rasters.layers.count * cells)
    let periods = pass.plan.periods.count
    let writers = pass.writers
    functional = [UInt8](repeating: 0, count: writers == nil ? 0 : periods * cells)
    change = [Float](repeating: 0, count: writers?.change.isEmpty ?? true ? 0 : periods * cells)
    statuses = [UInt8](repeating: 0, count: writers == nil ? 0 : cells)
  }

  var found: Part { Part(tally: tally, patches: patches) }

  mutating func process(_ window: PixelWindow) throws {
    try Self.read(layers, window, into: &codes)
    // A second reference, so that its cells can be read while other parts of the worker change.
    let codes = codes
    let shape = BlockShape(dates: pass.rasters.layers.count, rows: window.rows, columns: window.columns)
    let rowUnits = pass.area.units(rows: window.row..<window.row + window.rows)
    let block = codes.span.extracting(0..<shape.count)
    if let writers = pass.writers {
      Self.count(
        block, shape, rowUnits, pass.plan, writers.outputs, into: &tally, &functional, &change, &statuses)
      try write(window, to: writers)
    } else {
      tally.add(block, shape, rowUnits: rowUnits.span, pass.plan)
    }
    addZones(block, window, shape, rowUnits)
    if let thinning = pass.thinning, let patch = thinning.patch(of: block, window, dates: shape.dates) {
      patches.append(patch)
    }
  }

  private static func count(
    _ block: Span<Code>, _ shape: BlockShape, _ rowUnits: [Int64], _ plan: CountingPlan, _ outputs: CellOutputs,
    into tally: inout LandUseTally, _ functional: inout [UInt8], _ change: inout [Float], _ statuses: inout [UInt8]
  ) {
    var functionalCells = functional.mutableSpan
    var changeCells = change.mutableSpan
    var statusCells = statuses.mutableSpan
    tally.add(
      block, shape, rowUnits: rowUnits.span, plan, outputs: outputs, functional: &functionalCells,
      change_tC_per_ha: &changeCells, statuses: &statusCells)
  }

  private static func read(_ layers: borrowing OpenLayers, _ window: PixelWindow, into codes: inout [Code]) throws {
    var target = codes.mutableSpan
    try layers.read(window, into: &target)
  }

  private func write(_ window: PixelWindow, to writers: LandUseRasters) throws {
    let cells = window.cells
    for (period, writer) in writers.functional.enumerated() {
      try writer.write(window, functional.span.extracting(period * cells..<(period + 1) * cells))
    }
    for (period, writer) in writers.change.enumerated() {
      try writer.write(window, change.span.extracting(period * cells..<(period + 1) * cells))
    }
    try writers.reclamation.write(window, statuses.span.extracting(0..<cells))
  }

  private mutating func addZones(
    _ block: Span<Code>, _ window: PixelWindow, _ shape: BlockShape, _ rowUnits: [Int64]
  ) {
    let rows = window.row..<window.row + window.rows
    for zone in index.zones(in: rows) {
      let coverage = pass.zones[zone]
      var isTouched = false
      for number in coverage.range(rows: rows) {
        let run = coverage.runs[number]
        let first = max(Int(run.column), window.column)
        let end = min(Int(run.column + run.count), window.column + window.columns)
        guard first < end else { continue }
        isTouched = true
        let row = Int(run.row) - window.row
        let units = Int64((Double(rowUnits[row]) * run.fraction).rounded())
        scratch.add(
          block, shape, row: row, columns: first - window.column..<end - window.column, unitsPerCell: units, pass.plan)
      }
      if isTouched {
        zoneSums.add(SparseTally(scratch), to: zone)
        scratch.reset()
      }
    }
  }
}
