/// The mean of the valid cells of a zone, each weighing `w = covered fraction × cell area` (m²).
///
/// Means of parts of a zone are merged in a fixed order (``side`` × ``side`` squares of a lattice, row by row), so that they are the
/// same to the last bit however the raster was read.
public struct ZoneMean: Sendable, Hashable {
  /// Σ w of valid cells, m²; 0 where there are none.
  public private(set) var weight_m2 = 0.0
  /// Σ w·x / Σ w in the unit of x; 0 without valid cells.
  public private(set) var mean = 0.0

  /// What no measurement reaches, in any unit: numbers beyond it are fill values that a file doesn't declare (±3.4e38, ±1.8e308).
  public static let conceivable = 1e30

  public init() {}

  /// Nil without valid cells.
  public var value: Double? { weight_m2 > 0 ? mean : nil }

  /// Adds the mean of another part of the zone.
  public mutating func merge(_ other: ZoneMean) {
    guard other.weight_m2 > 0 else { return }
    let total = weight_m2 + other.weight_m2
    mean += (other.mean - mean) * (other.weight_m2 / total)
    weight_m2 = total
  }

  /// The cells of a zone in a rectangle of the grid.
  ///
  /// `mean = s + Σ w·(x − s)/Σ w` with the shift s = the first valid value, so that values far from zero lose no digits.
  ///
  /// - Parameters:
  ///   - part: within `box`.
  ///   - values: stored numbers of the cells of `box`, row by row. What isn't finite, `noData` and values beyond ``conceivable`` are
  ///     missing.
  ///   - noData: NaN for none.
  ///   - scale: value = stored number × scale + offset.
  @_specialize(where Value == Float)
  @_specialize(where Value == Double)
  public init<Value: BinaryFloatingPoint & BitwiseCopyable>(
    of zone: ZoneCoverage, in part: PixelWindow, values: Span<Value>, box: PixelWindow, noData: Value, scale: Double,
    offset: Double, area: CellArea
  ) {
    var sums = ShiftedSums()
    for number in zone.range(rows: part.row..<part.row + part.rows) {
      let run = zone.runs[number]
      let first = max(Int(run.column), part.column)
      let end = min(Int(run.column) + Int(run.count), part.column + part.columns)
      guard first < end else { continue }
      let row = Int(run.row)
      let start = (row - box.row) * box.columns - box.column
      for cell in start + first..<start + end {
        let stored = values[cell]
        let value = Double(stored) * scale + offset
        guard value.magnitude <= Self.conceivable, stored != noData else { continue }
        sums.add(value)
      }
      sums.endRun(weight: run.fraction * area.squareMetres(row: row))
    }
    (weight_m2, mean) = sums.result
  }

  /// The cells of a zone in a rectangle of a model of heights.
  ///
  /// - Parameters:
  ///   - part: within `box`.
  ///   - heights: of the cells of `box`, row by row, m; NaN is missing. For derivatives `box` reaches a cell beyond `part` on each side
  ///     but where the grid ends.
  public init(
    of zone: ZoneCoverage, in part: PixelWindow, heights: Span<Double>, box: PixelWindow, measure: TerrainMeasure,
    spacing: GroundSpacing, area: CellArea
  ) {
    var sums = ShiftedSums()
    let needsNeighbours = measure != .elevation
    for number in zone.range(rows: part.row..<part.row + part.rows) {
      let run = zone.runs[number]
      let row = Int(run.row)
      var first = max(Int(run.column), part.column)
      var end = min(Int(run.column) + Int(run.count), part.column + part.columns)
      if needsNeighbours {
        guard row > box.row, row + 1 < box.row + box.rows else { continue }
        first = max(first, box.column + 1)
        end = min(end, box.column + box.columns - 1)
      }
      guard first < end else { continue }
      let start = (row - box.row) * box.columns - box.column
      let (east_m, north_m) = (spacing.east_m(row: row), spacing.north_m(row: row))
      for cell in start + first..<start + end {
        let value = Terrain.value(
          measure, heights, cell: cell, stride: box.columns, east_m: east_m, north_m: north_m)
        if !value.isNaN { sums.add(value) }
      }
      sums.endRun(weight: run.fraction * area.squareMetres(row: row))
    }
    (weight_m2, mean) = sums.result
  }
}

/// Sums about the first value, run by run of cells that weigh alike.
private struct ShiftedSums {
  private var shift = Double.nan
  private var weight = 0.0
  private var weighted = 0.0
  private var runSum = 0.0
  private var runCells = 0

  @inline(__always)
  mutating func add(_ value: Double) {
    if shift.isNaN { shift = value }
    runSum += value - shift
    runCells += 1
  }

  @inline(__always)
  mutating func endRun(weight cellWeight: Double) {
    weighted += cellWeight * runSum
    weight += cellWeight * Double(runCells)
    runSum = 0
    runCells = 0
  }

  var result: (weight: Double, mean: Double) { weight > 0 ? (weight, shift + weighted / weight) : (0, 0) }
}
