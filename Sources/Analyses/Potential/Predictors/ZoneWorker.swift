internal import Geospatial

/// What one thread holds during a ``ZonePass``.
struct ZoneWorker<Value: RasterValue & BinaryFloatingPoint>: ~Copyable {
  private let series: OpenSeries
  private let layers: [RasterSeries.Layer]
  private let relief: ZonePass.Relief?
  private let grid: Grid
  private let area: CellArea
  private let zones: [ZoneCoverage]
  /// Of the zones, by number.
  private let mines: [Int]
  private let windows: MineWindows
  private let fold: ZoneFold
  /// Squares of the lattice in a row of the grid.
  private let squaresAcross: Int
  /// `[layer][row][column]` of what is read
  private var values: [Value] = []
  private var heights: [Double] = []
  private var isMissing: [Bool]
  /// One a layer.
  private(set) var screens: [FillScreen]

  init(_ pass: ZonePass, _ series: consuming OpenSeries, places: MinePlaces, windows: MineWindows, fold: ZoneFold) {
    self.series = series
    layers = pass.series.layers
    relief = pass.relief
    grid = pass.series.grid
    area = pass.series.area
    zones = places.coverages
    mines = places.mines
    screens = pass.series.layers.map(FillScreen.init)
    self.windows = windows
    self.fold = fold
    squaresAcross = (grid.columns + ZonePass.square - 1) / ZonePass.square
    isMissing = [Bool](repeating: false, count: layers.count)
  }

  mutating func process(_ box: PixelWindow) throws {
    let numbers = windows.mines(in: windows.number(of: box))
    let own = relief == nil ? box : withMargin(box)
    try read(own)
    var pieces: [ZonePiece] = []
    if isMissing.contains(false) {
      if relief != nil { screenHeights(own.cells) }
      for number in numbers { addPieces(of: number, box, own, to: &pieces) }
    }
    fold.add(pieces, of: numbers)
  }

  /// A cell more on each side, where the grid has one.
  private func withMargin(_ box: PixelWindow) -> PixelWindow {
    let left = max(box.column - 1, 0)
    let top = max(box.row - 1, 0)
    return PixelWindow(
      column: left, row: top, columns: min(box.column + box.columns + 1, grid.columns) - left,
      rows: min(box.row + box.rows + 1, grid.rows) - top)
  }

  private mutating func read(_ own: PixelWindow) throws {
    if values.count < own.cells * layers.count {
      values = [Value](repeating: .nan, count: own.cells * layers.count)
    }
    // Out of the worker while it changes, so that the worker's other parts can be used beside it.
    var values: [Value] = []
    swap(&values, &self.values)
    defer { swap(&values, &self.values) }
    var cells = values.mutableSpan
    try series.read(own, stride: own.cells, into: &cells, isMissing: &isMissing)
  }

  /// Heights in metres, NaN where there is none: neighbours are asked for them, too.
  private mutating func screenHeights(_ count: Int) {
    if heights.count < count { heights = [Double](repeating: .nan, count: count) }
    let layer = layers[0]
    let noData = layer.noData ?? .nan
    for cell in 0..<count {
      let stored = Double(values[cell])
      let height = stored * layer.scale + layer.offset
      heights[cell] = height.magnitude <= ZoneMean.conceivable && stored != noData ? height : .nan
    }
  }

  /// Averages a zone in every square of the lattice that the box touches, row by row.
  private mutating func addPieces(
    of number: Int32, _ box: PixelWindow, _ own: PixelWindow, to pieces: inout [ZonePiece]
  ) {
    let side = ZonePass.square
    let zone = zones[Int(number)]
    for squareRow in box.row / side...(box.row + box.rows - 1) / side {
      let rows = max(squareRow * side, box.row)..<min((squareRow + 1) * side, box.row + box.rows)
      guard let columns = columns(of: zone, rows: rows, box) else { continue }
      for squareColumn in columns.lowerBound / side...(columns.upperBound - 1) / side {
        let first = max(squareColumn * side, columns.lowerBound)
        let part = PixelWindow(
          column: first, row: rows.lowerBound, columns: min((squareColumn + 1) * side, columns.upperBound) - first,
          rows: rows.count)
        let means = means(of: zone, part, own)
        screen(zone, of: mines[Int(number)], part, own)
        guard means.contains(where: { $0.weight_m2 > 0 }) else { continue }
        pieces.append(ZonePiece(zone: number, square: squareRow * squaresAcross + squareColumn, means: means))
      }
    }
  }

  /// The stored numbers: of a model of heights, too.
  private mutating func screen(_ zone: ZoneCoverage, of mine: Int, _ part: PixelWindow, _ own: PixelWindow) {
    // Out of the worker while they change, so that the values can be read beside them.
    var screens: [FillScreen] = []
    swap(&screens, &self.screens)
    defer { swap(&screens, &self.screens) }
    for layer in screens.indices where !isMissing[layer] {
      screens[layer].look(
        at: zone, of: mine, in: part, values: values.span.extracting(layer * own.cells..<(layer + 1) * own.cells),
        box: own)
    }
  }

  private func columns(of zone: ZoneCoverage, rows: Range<Int>, _ box: PixelWindow) -> Range<Int>? {
    var left = Int.max
    var right = Int.min
    for number in zone.range(rows: rows) {
      let run = zone.runs[number]
      left = min(left, Int(run.column))
      right = max(right, Int(run.column) + Int(run.count))
    }
    left = max(left, box.column)
    right = min(right, box.column + box.columns)
    return left < right ? left..<right : nil
  }

  private func means(of zone: ZoneCoverage, _ part: PixelWindow, _ own: PixelWindow) -> [ZoneMean] {
    if let relief {
      return relief.measures.map { measure in
        ZoneMean(
          of: zone, in: part, heights: heights.span, box: own, measure: measure, spacing: relief.spacing, area: area)
      }
    }
    return layers.indices.map { layer in
      guard !isMissing[layer] else { return ZoneMean() }
      return ZoneMean(
        of: zone, in: part, values: values.span.extracting(layer * own.cells..<(layer + 1) * own.cells), box: own,
        noData: layers[layer].noData.map { Value($0) } ?? .nan, scale: layers[layer].scale,
        offset: layers[layer].offset, area: area)
    }
  }
}
