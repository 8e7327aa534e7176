internal import Geospatial
internal import Productivity

/// What one thread holds during the pass.
struct NepWorker<Value: RasterValue & BinaryFloatingPoint>: ~Copyable {
  private let mines: NepZoneShelf
  private let windows: MineWindows
  private let fold: NepFold
  private let area: CellArea
  private let rules: [YearRule]
  /// Squares of the lattice in a row of the grid.
  private let squaresAcross: Int
  private var series: OpenSeries
  private let match: OpenMatch?
  /// `[year][row][column]` of the box
  private var values: [Value] = []
  private var isMissing: [Bool]
  private var isUsed: [Bool] = []
  private var stretches: [Range<Int>] = []
  private(set) var counts: [CellCounts]
  /// Empty where nobody asks.
  private(set) var fills: [FillScreen]
  private var sums: SquareSums
  private var mineSquare = ZoneSquare()
  private var referenceSquare = ZoneSquare()
  private var shiftedSquare = ZoneSquare()
  private var restSquare = ZoneSquare()

  init(_ pass: NepPass, mines: NepZoneShelf, windows: MineWindows, fold: NepFold) throws {
    let match = try pass.match?.open()
    series = try pass.series.open()
    self.match = match
    self.mines = mines
    self.windows = windows
    self.fold = fold
    area = pass.series.area
    rules = pass.rules
    squaresAcross = (pass.series.grid.columns + ZoneSquare.side - 1) / ZoneSquare.side
    isMissing = [Bool](repeating: false, count: rules.count)
    counts = [CellCounts](repeating: CellCounts(), count: rules.count)
    fills = pass.fillScreens
    sums = SquareSums(years: rules.count)
  }

  mutating func process(_ box: PixelWindow) throws {
    let numbers = windows.mines(in: windows.number(of: box))
    let zones = numbers.map { mines[Int($0)] }
    let land = try match?.read(box)
    setStretches(box, zones, land)
    let hasData = try !stretches.isEmpty && read(box)
    let pieces = hasData ? pieces(of: zones, box, land) : zones.map { _ in [] }
    for (number, pieces) in zip(numbers, pieces) { fold.add(pieces, to: Int(number)) }
  }

  /// Finds the cells that zones need, each once.
  private mutating func setStretches(_ box: PixelWindow, _ mines: [NepZones], _ land: NepLand?) {
    if isUsed.count < box.cells { isUsed = [Bool](repeating: false, count: box.cells) }
    for cell in 0..<box.cells { isUsed[cell] = false }
    for zones in mines {
      mark(zones.mine, box, zones.habitat, nil)
      if let reference = zones.reference { mark(reference, box, zones.habitat, land) }
      if let placebo = zones.placebo { mark(placebo, box, zones.habitat, land) }
    }
    stretches.removeAll(keepingCapacity: true)
    var cell = 0
    while cell < box.cells {
      guard isUsed[cell] else {
        cell += 1
        continue
      }
      let first = cell
      while cell < box.cells, isUsed[cell] { cell += 1 }
      stretches.append(first..<cell)
    }
  }

  private mutating func mark(_ zone: ZoneCoverage, _ box: PixelWindow, _ habitat: NepHabitat, _ land: NepLand?) {
    for number in zone.range(rows: box.row..<box.row + box.rows) {
      let run = zone.runs[number]
      let first = max(Int(run.column), box.column)
      let end = min(Int(run.column) + Int(run.count), box.column + box.columns)
      let start = (Int(run.row) - box.row) * box.columns - box.column
      guard first < end else { continue }
      for cell in start + first..<start + end where land?.keeps(cell, like: habitat) ?? true {
        isUsed[cell] = true
      }
    }
  }

  /// Reads all years and screens the cells that zones need.
  ///
  /// - Returns: whether a year has data here.
  private mutating func read(_ box: PixelWindow) throws -> Bool {
    let stride = box.cells
    // Out of the worker while it changes, so that the worker's other parts can be used beside it.
    var values: [Value] = []
    swap(&values, &self.values)
    if values.count < stride * rules.count {
      values = [Value](repeating: .nan, count: stride * rules.count)
    }
    var cells = values.mutableSpan
    var hasData = false
    let (rules, stretches) = (rules, stretches)
    var found = [CellCounts](repeating: CellCounts(), count: rules.count)
    var fills: [FillScreen] = []
    swap(&fills, &self.fills)
    try series.read(box, stride: stride, into: &cells, isMissing: &isMissing) { years, isMissing, cells in
      for year in years {
        let first = year * stride
        if isMissing {
          for stretch in stretches {
            for cell in stretch { cells[first + cell] = .nan }
            found[year].addMissing(stretch.count)
          }
        } else {
          found[year] = CellScreen.screen(&cells, first: first, stretches: stretches.span, rule: rules[year])
          hasData = hasData || found[year].valid > 0
          if !fills.isEmpty { fills[year].look(at: stretches, first: first, values: cells.span) }
        }
      }
    }
    for year in rules.indices { counts[year].merge(found[year]) }
    swap(&fills, &self.fills)
    swap(&values, &self.values)
    return hasData
  }

  /// Sums the zones of every mine in every square of the lattice that the box touches, row by row.
  ///
  /// Square by square, and there mine by mine, so that what all years hold in a square stays in the processor's cache
  /// until the last of its mines: a mine after the other, most of the time would be spent waiting for memory.
  private mutating func pieces(of mines: [NepZones], _ box: PixelWindow, _ land: NepLand?) -> [[NepPiece]] {
    let side = ZoneSquare.side
    var pieces = [[NepPiece]](repeating: [], count: mines.count)
    for squareRow in box.row / side...(box.row + box.rows - 1) / side {
      let rows = max(squareRow * side, box.row)..<min((squareRow + 1) * side, box.row + box.rows)
      let columns = mines.map { self.columns(of: $0, rows: rows, box) }
      for squareColumn in box.column / side...(box.column + box.columns - 1) / side {
        let square = squareColumn * side..<(squareColumn + 1) * side
        for (number, zones) in mines.enumerated() {
          guard let part = columns[number]?.clamped(to: square), !part.isEmpty else { continue }
          add(zones, rows, part, square: squareRow * squaresAcross + squareColumn, box, land, to: &pieces[number])
        }
      }
    }
    return pieces
  }

  /// Sums the zones of a mine in a part of a square.
  private mutating func add(
    _ zones: NepZones, _ rows: Range<Int>, _ columns: Range<Int>, square: Int, _ box: PixelWindow, _ land: NepLand?,
    to pieces: inout [NepPiece]
  ) {
    Self.fill(&mineSquare, zones.mine, rows, columns, box, area, zones.habitat, nil)
    add(.mine, mineSquare, square, zones, box, to: &pieces)
    guard let reference = zones.reference else { return }
    Self.fill(&referenceSquare, reference, rows, columns, box, area, zones.habitat, land)
    add(.reference, referenceSquare, square, zones, box, to: &pieces)
    guard let placebo = zones.placebo else { return }
    Self.fill(&shiftedSquare, placebo, rows, columns, box, area, zones.habitat, land)
    add(.shifted, shiftedSquare, square, zones, box, to: &pieces)
    restSquare.set(referenceSquare, less: shiftedSquare)
    add(.rest, restSquare, square, zones, box, to: &pieces)
  }

  /// The columns of the box that the zones reach in some rows.
  private func columns(of zones: NepZones, rows: Range<Int>, _ box: PixelWindow) -> Range<Int>? {
    var left = Int.max
    var right = Int.min
    for zone in [zones.mine, zones.reference, zones.placebo] {
      guard let zone else { continue }
      for number in zone.range(rows: rows) {
        let run = zone.runs[number]
        left = min(left, Int(run.column))
        right = max(right, Int(run.column) + Int(run.count))
      }
    }
    left = max(left, box.column)
    right = min(right, box.column + box.columns)
    return left < right ? left..<right : nil
  }

  private static func fill(
    _ square: inout ZoneSquare, _ zone: ZoneCoverage, _ rows: Range<Int>, _ columns: Range<Int>, _ box: PixelWindow,
    _ area: CellArea, _ habitat: NepHabitat, _ land: NepLand?
  ) {
    square.removeAll()
    var nextColumn = Int.min
    var lastRow = Int.min
    for number in zone.range(rows: rows) {
      let run = zone.runs[number]
      let row = Int(run.row)
      let first = max(Int(run.column), columns.lowerBound)
      let end = min(Int(run.column) + Int(run.count), columns.upperBound)
      guard first < end else { continue }
      let start = (row - box.row) * box.columns - box.column
      let cellArea = area.squareMetres(row: row)
      var column = first
      while column < end {
        var stop = end
        if let land {
          while column < end, !land.keeps(start + column, like: habitat) { column += 1 }
          stop = column
          while stop < end, land.keeps(start + stop, like: habitat) { stop += 1 }
          guard column < stop else { break }
        }
        square.append(
          first: start + column, count: stop - column, fraction: run.fraction, cellArea_m2: cellArea,
          joinsPrevious: row == lastRow && column == nextColumn)
        lastRow = row
        nextColumn = stop
        column = stop
      }
    }
  }

  private mutating func add(
    _ role: NepRole, _ cells: borrowing ZoneSquare, _ square: Int, _ zones: NepZones, _ box: PixelWindow,
    to pieces: inout [NepPiece]
  ) {
    guard !cells.isEmpty else { return }
    // A second reference, so that its cells can be read while the sums change.
    let values = values
    sums.sum(
      cells, values.span, stride: box.cells, rules: rules, baseline: zones.baseline, hasLevels: role.hasLevels)
    pieces.append(
      NepPiece(
        role: role, square: square, years: role.hasLevels ? sums.years : [],
        changes: role.hasLevels ? [] : sums.years.map(\.change), baselineCells: sums.baselineCells))
  }
}
