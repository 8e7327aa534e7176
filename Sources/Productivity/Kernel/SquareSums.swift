/// Sums the cells of a zone in one square of the lattice, for all years.
///
/// In a year, `W = Σ w`, mean `= s + Σ w·(x − s)/W` and deviation `Σ w·(x − mean)² = Σ w·(x − s)² − (Σ w·(x − s))²/W`, with
/// the shift s = the first valid value, so that values far from zero lose no digits. The change of a cell is
/// `x − b`, where b is its mean over the years of the baseline, for cells valid in each of these years. Cells are summed
/// row by row, in Double. Values are in the unit of the scaled series; weights in m².
public struct SquareSums: Sendable {
  /// What the square adds to the zone, year by year; set by ``sum(_:_:stride:rules:baseline:hasLevels:)``.
  public private(set) var years: [ZoneYear]
  /// Σ fraction of the cells that are valid in each year of the baseline.
  public private(set) var baselineCells = 0.0
  /// The baseline value of each cell; NaN without one.
  private var baselines: [Double] = []

  public init(years count: Int) {
    years = [ZoneYear](repeating: ZoneYear(), count: count)
  }

  /// - Parameters:
  ///   - square: not empty.
  ///   - values: stored numbers `[year][position]`, screened: NaN where there is no data (``CellScreen``).
  ///   - stride: cells from one year to the next.
  ///   - rules: scale and offset of each year.
  ///   - baseline: numbers of the years that changes are counted from, ascending; not empty.
  ///   - hasLevels: whether the years' own values are summed too; else ``ZoneYear/value`` stays empty.
  @_specialize(where Value == Float)
  @_specialize(where Value == Double)
  public mutating func sum<Value: BinaryFloatingPoint & BitwiseCopyable>(
    _ square: borrowing ZoneSquare, _ values: Span<Value>, stride: Int, rules: [YearRule], baseline: [Int],
    hasLevels: Bool = true
  ) {
    setBaselines(square, values, stride: stride, rules: rules, baseline: baseline)
    // Two years side by side; an odd last one goes with itself.
    var first = 0
    while first < years.count {
      let second = min(first + 1, years.count - 1)
      let pair = Self.pair(
        square, values.extracting(first * stride..<(first + 1) * stride), rules[first],
        values.extracting(second * stride..<(second + 1) * stride), rules[second], baselines, hasLevels: hasLevels)
      years[first] = pair.first
      years[second] = pair.second
      first += 2
    }
  }

  private mutating func setBaselines<Value: BinaryFloatingPoint & BitwiseCopyable>(
    _ square: borrowing ZoneSquare, _ values: Span<Value>, stride: Int, rules: [YearRule], baseline: [Int]
  ) {
    let count = square.count
    baselines.removeAll(keepingCapacity: true)
    baselines.append(contentsOf: repeatElement(0, count: count))
    var means = baselines.mutableSpan
    let positions = square.positions.span
    for year in baseline {
      let cells = values.extracting(year * stride..<(year + 1) * stride)
      let rule = rules[year]
      for index in 0..<count {
        // NaN of one year stays in the sum.
        means[index] += Double(cells[Int(positions[index])]) * rule.scale + rule.offset
      }
    }
    let fractions = square.fractions.span
    let years = Double(baseline.count)
    var valid = 0.0
    for index in 0..<count {
      means[index] /= years
      if !means[index].isNaN { valid += fractions[index] }
    }
    baselineCells = valid
  }

  /// The common case of two years whose cells all are valid, without a branch a cell. Where one turns out to be missing
  /// (its NaN is in the sums then), the year is summed again cell by cell.
  private static func pair<Value: BinaryFloatingPoint & BitwiseCopyable>(
    _ square: borrowing ZoneSquare, _ firstCells: Span<Value>, _ first: YearRule, _ secondCells: Span<Value>,
    _ second: YearRule, _ baselineArray: [Double], hasLevels: Bool
  ) -> (first: ZoneYear, second: ZoneYear) {
    let scale = SIMD2(first.scale, second.scale)
    let offset = SIMD2(first.offset, second.offset)
    // Loops of their own, because a cell costs little more than the operations that a case is spared.
    let isScaled = scale != SIMD2(1, 1) || offset != .zero
    let sums =
      switch (hasLevels, isScaled) {
      case (true, true): loop(square, firstCells, secondCells, baselineArray, hasLevels: true) { $0 * scale + offset }
      case (true, false): loop(square, firstCells, secondCells, baselineArray, hasLevels: true) { $0 }
      case (false, true): loop(square, firstCells, secondCells, baselineArray, hasLevels: false) { $0 * scale + offset }
      case (false, false): loop(square, firstCells, secondCells, baselineArray, hasLevels: false) { $0 }
      }
    func year(_ lane: Int) -> ZoneYear {
      var year = ZoneYear()
      if hasLevels { year.value = sums.level.moments(lane, square) }
      year.change = sums.change.moments(lane, square)
      return year
    }
    func someValid(_ cells: Span<Value>, _ rule: YearRule) -> ZoneYear {
      var year = Self.someValid(square, cells, rule, baselineArray)
      if !hasLevels { year.value = WeightedMoments() }
      return year
    }
    let isWhole = (sums.level.sum .== sums.level.sum) .& (sums.change.sum .== sums.change.sum)
    return (
      isWhole[0] ? year(0) : someValid(firstCells, first), isWhole[1] ? year(1) : someValid(secondCells, second)
    )
  }

  @inline(__always)
  private static func loop<Value: BinaryFloatingPoint & BitwiseCopyable>(
    _ square: borrowing ZoneSquare, _ firstCells: Span<Value>, _ secondCells: Span<Value>, _ baselineArray: [Double],
    hasLevels: Bool, _ scaled: (SIMD2<Double>) -> SIMD2<Double>
  ) -> (level: Sums, change: Sums) {
    let count = square.count
    let positions = square.positions.span.extracting(0..<count)
    let weights = square.weights.span.extracting(0..<count)
    let joins = square.joins.span.extracting(0..<count)
    let baselines = baselineArray.span.extracting(0..<count)
    var level = Sums()
    var change = Sums()
    for index in 0..<count {
      let position = Int(positions[index])
      let numbers = scaled(SIMD2(Double(firstCells[position]), Double(secondCells[position])))
      let changes = numbers - SIMD2(repeating: baselines[index])
      if index == 0 {
        level.shift = numbers
        change.shift = changes
      }
      if hasLevels { level.add(numbers, weight: weights[index], join: joins[index]) }
      change.add(changes, weight: weights[index], join: joins[index])
    }
    return (level, change)
  }

  /// Sums of two years' cells, all of them valid, about the first cell's.
  private struct Sums {
    var shift = SIMD2<Double>.zero
    var sum = SIMD2<Double>.zero
    private var squares = SIMD2<Double>.zero
    private var differences = SIMD2<Double>.zero
    private var previous = SIMD2<Double>.zero

    @inline(__always)
    mutating func add(_ numbers: SIMD2<Double>, weight: Double, join: Double) {
      let shifted = numbers - shift
      let weighted = weight * shifted
      let difference = shifted - previous
      sum += weighted
      squares += weighted * shifted
      differences += join * (difference * difference)
      previous = shifted
    }

    func moments(_ lane: Int, _ square: borrowing ZoneSquare) -> WeightedMoments {
      var moments = WeightedMoments()
      moments.cells = square.cells
      moments.weight = square.weight
      moments.squaredWeight = square.squaredWeight
      moments.pairs = square.pairs
      moments.squaredPairDifference = differences[lane]
      moments.mean = shift[lane] + sum[lane] / square.weight
      moments.deviation = max(0, squares[lane] - sum[lane] * sum[lane] / square.weight)
      return moments
    }
  }

  private static func someValid<Value: BinaryFloatingPoint & BitwiseCopyable>(
    _ square: borrowing ZoneSquare, _ cells: Span<Value>, _ rule: YearRule, _ baselineArray: [Double]
  ) -> ZoneYear {
    let positions = square.positions.span
    let fractions = square.fractions.span
    let weights = square.weights.span
    let joins = square.joins.span
    let baselines = baselineArray.span
    var value = RunningMoments()
    var change = RunningMoments()
    for index in 0..<positions.count {
      let number = Double(cells[Int(positions[index])]) * rule.scale + rule.offset
      let isJoined = joins[index] > 0
      value.add(number, fraction: fractions[index], weight: weights[index], isJoined: isJoined)
      change.add(number - baselines[index], fraction: fractions[index], weight: weights[index], isJoined: isJoined)
    }
    var year = ZoneYear()
    year.value = value.moments
    year.change = change.moments
    return year
  }
}

/// Sums while they grow, about the first valid value.
private struct RunningMoments {
  private var shift = 0.0
  private var sum = 0.0
  private var squares = 0.0
  /// NaN before the first cell and after a missing one.
  private var previous = Double.nan
  private var found = WeightedMoments()

  /// NaN is a missing value.
  mutating func add(_ number: Double, fraction: Double, weight: Double, isJoined: Bool) {
    guard !number.isNaN else {
      previous = .nan
      return
    }
    if found.weight == 0 { shift = number }
    let shifted = number - shift
    found.cells += fraction
    found.weight += weight
    found.squaredWeight += weight * weight
    sum += weight * shifted
    squares += weight * shifted * shifted
    if isJoined, !previous.isNaN {
      found.pairs += 1
      found.squaredPairDifference += (shifted - previous) * (shifted - previous)
    }
    previous = shifted
  }

  var moments: WeightedMoments {
    guard found.weight > 0 else { return WeightedMoments() }
    var moments = found
    moments.mean = shift + sum / found.weight
    moments.deviation = max(0, squares - sum * sum / found.weight)
    return moments
  }
}
