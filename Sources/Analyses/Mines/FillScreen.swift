internal import Geospatial
internal import Messages

/// Looks for fill values that a raster doesn't declare: numbers that files typically fill gaps with, and that lie far outside all
/// others under the mines.
///
/// It works on stored numbers, before scale and offset. What it finds doesn't depend on the order of the cells: a number that lies
/// outside all others lies outside those that were seen so far, too.
struct FillScreen: Sendable {
  /// Cells of one number.
  struct Count: Sendable {
    var cells = 0
    /// Numbers of the mines over them, where cells are looked at mine by mine.
    var mines: Set<Int> = []

    mutating func add(_ mine: Int?) {
      cells += 1
      if let mine { mines.insert(mine) }
    }

    mutating func merge(_ other: Count) {
      cells += other.cells
      mines.formUnion(other.mines)
    }
  }

  /// What a fill value was found to be.
  struct Finding: Sendable {
    /// As it is stored.
    var value: Double
    var count: Count
    /// All other numbers; nil where there are none.
    var rest: ClosedRange<Double>?
  }

  /// What programs fill gaps with, whatever the type `[design]`.
  private static let usual: Set<Double> = [
    -99, -999, -9999, -99_999, -999_999, -9999.9, -32_767, -32_768, -2_147_483_648, 9999, 99_999, 999_999, 1e20,
  ]

  /// The greatest number of a type is so far outside where it leaves a fifth of the others' range empty (0–200 with 255 does); of
  /// other numbers as much as that range, or a negative number where all others aren't `[design]`.
  private static let emptyShareBelowGreatest = 0.2

  private let candidates: Set<Double>
  /// Numbers are stored in single precision.
  private let isSingle: Bool
  /// The greatest number of the stored type; nil for types that no file fills with it.
  private let greatest: Double?
  private let noData: Double
  private var low = Double.infinity
  private var high = -Double.infinity
  private var counts: [Double: Count] = [:]
  /// Numbers that no measurement reaches, which are taken for missing.
  private(set) var inconceivable = Count()
  /// The least and greatest of these.
  private(set) var inconceivableRange: ClosedRange<Double>?

  init(_ layer: RasterSeries.Layer) {
    switch layer.description.dataType {
    case .uint8: greatest = 255
    case .uint16: greatest = 65_535
    case .int16: greatest = 32_767
    case .int8, .uint32, .int32, .uint64, .int64, .float32, .float64, .complex: greatest = nil
    }
    // The candidates as the type holds them: −9999.9 isn't the same number in single precision.
    let isSingle = layer.description.dataType == .float32
    self.isSingle = isSingle
    let usual = isSingle ? Set(Self.usual.map { Double(Float($0)) }) : Self.usual
    candidates = greatest.map { usual.union([$0]) } ?? usual
    noData = layer.noData.map { isSingle ? Double(Float($0)) : $0 } ?? .nan
  }

  /// - Parameters:
  ///   - mine: whose cells `zone` are.
  ///   - part: within `box`, whose cells `values` are, row by row.
  mutating func look<Value: BinaryFloatingPoint & BitwiseCopyable>(
    at zone: ZoneCoverage, of mine: Int, in part: PixelWindow, values: Span<Value>, box: PixelWindow
  ) {
    for number in zone.range(rows: part.row..<part.row + part.rows) {
      let run = zone.runs[number]
      let first = max(Int(run.column), part.column)
      let end = min(Int(run.column) + Int(run.count), part.column + part.columns)
      guard first < end else { continue }
      let start = (Int(run.row) - box.row) * box.columns - box.column
      for cell in start + first..<start + end {
        let value = Double(values[cell])
        // Nearly all cells end here.
        if value >= low && value <= high { continue }
        take(value, mine)
      }
    }
  }

  /// Looks at cells whatever mines they belong to.
  ///
  /// - Parameters:
  ///   - first: where the layer's cells begin in `values`.
  ///   - stretches: runs of cells, counted from `first`.
  mutating func look<Value: BinaryFloatingPoint & BitwiseCopyable>(
    at stretches: [Range<Int>], first: Int, values: Span<Value>
  ) {
    for stretch in stretches {
      for cell in first + stretch.lowerBound..<first + stretch.upperBound {
        let value = Double(values[cell])
        if value >= low && value <= high { continue }
        take(value, nil)
      }
    }
  }

  private mutating func take(_ value: Double, _ mine: Int?) {
    guard value.isFinite, value != noData else { return }
    guard value.magnitude <= ZoneMean.conceivable else {
      inconceivable.add(mine)
      let known = inconceivableRange ?? value...value
      inconceivableRange = min(known.lowerBound, value)...max(known.upperBound, value)
      return
    }
    guard !candidates.contains(value) else {
      counts[value, default: Count()].add(mine)
      return
    }
    low = min(low, value)
    high = max(high, value)
  }

  /// Adds what another thread, or another batch of mines, found of the same layer.
  mutating func merge(_ other: FillScreen) {
    low = min(low, other.low)
    high = max(high, other.high)
    for (value, count) in other.counts { counts[value, default: Count()].merge(count) }
    inconceivable.merge(other.inconceivable)
    if let more = other.inconceivableRange {
      let known = inconceivableRange ?? more
      inconceivableRange =
        min(known.lowerBound, more.lowerBound)...max(known.upperBound, more.upperBound)
    }
  }

  /// A stored number in as few digits as lead back to it.
  func shown(_ value: Double) -> String {
    let shortest = isSingle ? Double("\(Float(value))") ?? value : value
    return shortest.magnitude < 1e15 ? Text.plain(shortest) : "\(shortest)"
  }

  /// The numbers that lie far outside all others, ascending.
  var findings: [Finding] {
    let rest = low <= high ? low...high : nil
    return counts.filter { isFar($0.key, rest) }.sorted { $0.key < $1.key }.map {
      Finding(value: $0.key, count: $0.value, rest: rest)
    }
  }

  private func isFar(_ value: Double, _ rest: ClosedRange<Double>?) -> Bool {
    guard let rest else { return true }
    if value < 0 && rest.lowerBound >= 0 { return true }
    let range = rest.upperBound - rest.lowerBound
    let distance = max(rest.lowerBound - value, value - rest.upperBound)
    return distance > 0 && distance > range * (value == greatest ? Self.emptyShareBelowGreatest : 1)
  }
}
