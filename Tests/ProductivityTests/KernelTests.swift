import Productivity
import TestSupport
import Testing

/// A zone's cells in one square, kept in the most obvious way.
struct ObviousSquare {
  struct Cell {
    let row: Int
    let column: Int
    let fraction: Double
    let area_m2: Double
  }

  let columns: Int
  var cells: [Cell] = []

  /// Two passes: the mean first, then what lies about it.
  func moments(_ value: (Cell) -> Double?) -> WeightedMoments {
    var found = WeightedMoments()
    let valid = cells.compactMap { cell in value(cell).map { (cell, $0, cell.fraction * cell.area_m2) } }
    guard !valid.isEmpty else { return found }
    found.cells = valid.reduce(0) { $0 + $1.0.fraction }
    found.weight = valid.reduce(0) { $0 + $1.2 }
    found.squaredWeight = valid.reduce(0) { $0 + $1.2 * $1.2 }
    found.mean = valid.reduce(0) { $0 + $1.1 * $1.2 } / found.weight
    found.deviation = valid.reduce(0) { $0 + $1.2 * ($1.1 - found.mean) * ($1.1 - found.mean) }
    for (left, x, _) in valid {
      for (right, y, _) in valid where right.row == left.row && right.column == left.column + 1 {
        found.pairs += 1
        found.squaredPairDifference += (x - y) * (x - y)
      }
    }
    return found
  }

  var square: ZoneSquare {
    var square = ZoneSquare()
    for (index, cell) in cells.enumerated() {
      let previous = index > 0 ? cells[index - 1] : nil
      square.append(
        first: cell.row * columns + cell.column, count: 1, fraction: cell.fraction, cellArea_m2: cell.area_m2,
        joinsPrevious: previous.map { $0.row == cell.row && $0.column + 1 == cell.column } ?? false)
    }
    return square
  }
}

func isClose(_ a: WeightedMoments, _ b: WeightedMoments, spread: Double = 1) -> Bool {
  func near(_ x: Double, _ y: Double, _ scale: Double) -> Bool { abs(x - y) <= 1e-9 * max(abs(x), abs(y), scale) }
  return near(a.cells, b.cells, 0) && near(a.weight, b.weight, 0) && near(a.squaredWeight, b.squaredWeight, 0)
    && near(a.mean, b.mean, spread) && near(a.deviation, b.deviation, spread * spread * a.weight) && a.pairs == b.pairs
    && near(a.squaredPairDifference, b.squaredPairDifference, spread * spread)
}

@Suite struct KernelTests {
  @Test func `two cells of 900 m² have the mean, deviation and pair that arithmetic gives`() {
    var square = ZoneSquare()
    square.append(first: 0, count: 1, fraction: 0.5, cellArea_m2: 900, joinsPrevious: false)
    square.append(first: 1, count: 1, fraction: 1, cellArea_m2: 900, joinsPrevious: true)
    // [year][cell]; the stored 10 is 10 × 0.1 + 5 = 6 in the unit of the series.
    let values: [Float] = [10, 40, 30, 20]
    var sums = SquareSums(years: 2)
    let rule = YearRule(scale: 0.1, offset: 5)
    sums.sum(square, values.span, stride: 2, rules: [rule, rule], baseline: [0])
    let first = sums.years[0].value
    #expect(first.weight == 450 + 900)
    #expect(first.squaredWeight == 450.0 * 450 + 900 * 900)
    #expect(first.cells == 1.5)
    // (450 × 6 + 900 × 9) / 1350 = 8
    #expect(abs(first.mean - 8) < 1e-12)
    // 450 × (6 − 8)² + 900 × (9 − 8)² = 2700
    #expect(abs(first.deviation - 2700) < 1e-9)
    #expect(first.pairs == 1)
    #expect(abs(first.squaredPairDifference - 9) < 1e-12)
    // Changes 8 − 6 = 2 and 7 − 9 = −2: (450 × 2 − 900 × 2) / 1350 = −2/3
    #expect(abs(sums.years[1].change.mean + 2.0 / 3) < 1e-12)
    #expect(sums.years[0].change.mean == 0)
    #expect(sums.baselineCells == 1.5)
  }

  @Test func `a cell that misses one year of the baseline has no change in any year`() {
    var square = ZoneSquare()
    square.append(first: 0, count: 2, fraction: 1, cellArea_m2: 1, joinsPrevious: false)
    let values: [Double] = [1, 2, .nan, 4, 5, 6]
    var sums = SquareSums(years: 3)
    sums.sum(
      square, values.span, stride: 2, rules: [YearRule](repeating: YearRule(), count: 3), baseline: [0, 1])
    #expect(sums.baselineCells == 1)
    #expect(sums.years[2].value.weight == 2)
    #expect(sums.years[2].change.weight == 1)
    // 6 − (2 + 4)/2 = 3
    #expect(sums.years[2].change.mean == 3)
    #expect(sums.years[1].value.pairs == 0)
  }

  @Test(arguments: 0..<40) func `sums agree with two obvious passes`(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let columns = Int.random(in: 1...20, using: &generator)
    let rows = Int.random(in: 1...20, using: &generator)
    let years = Int.random(in: 1...5, using: &generator)
    let gaps = [0.0, 0.02, 0.5, 1][Int(seed % 4)]
    let level = [0.0, 1e6, -3e4][Int(seed % 3)]
    var zone = ObviousSquare(columns: columns)
    for row in 0..<rows {
      for column in 0..<columns where Double.random(in: 0...1, using: &generator) < 0.7 {
        zone.cells.append(
          .init(
            row: row, column: column, fraction: [1, 0.25, 1e-6].randomElement(using: &generator) ?? 1,
            area_m2: 900 + Double(row)))
      }
    }
    guard !zone.cells.isEmpty else { return }
    let rules = (0..<years).map { _ in
      YearRule(
        scale: [1, 0.1, -2].randomElement(using: &generator) ?? 1, offset: level, noData: -9999,
        validRange: (level - 500)...(level + 500))
    }
    let stride = rows * columns
    var stored: [Float] = []
    for _ in 0..<years * stride {
      let number = Float.random(in: -200...200, using: &generator)
      let fate = Double.random(in: 0...1, using: &generator)
      stored.append(fate < gaps ? [.nan, -9999, 1e9, .infinity].randomElement(using: &generator) ?? 0 : number)
    }
    let baseline = [0] + (years > 2 ? [1] : [])
    func value(_ year: Int, _ cell: ObviousSquare.Cell) -> Double? {
      let number = stored[year * stride + cell.row * columns + cell.column]
      guard number.isFinite, number != -9999 else { return nil }
      let value = Double(number) * rules[year].scale + rules[year].offset
      return abs(value - level) <= 500 ? value : nil
    }
    func base(_ cell: ObviousSquare.Cell) -> Double? {
      let values = baseline.compactMap { value($0, cell) }
      return values.count == baseline.count ? values.reduce(0, +) / Double(values.count) : nil
    }

    var screened = stored
    var span = screened.mutableSpan
    var counts = CellCounts()
    let stretches = [0..<stride]
    for year in 0..<years {
      counts.merge(CellScreen.screen(&span, first: year * stride, stretches: stretches.span, rule: rules[year]))
    }
    var sums = SquareSums(years: years)
    sums.sum(zone.square, screened.span, stride: stride, rules: rules, baseline: baseline)
    for year in 0..<years {
      #expect(isClose(sums.years[year].value, zone.moments { value(year, $0) }, spread: 100))
      #expect(
        isClose(
          sums.years[year].change,
          zone.moments { cell in base(cell).flatMap { b in value(year, cell).map { $0 - b } } },
          spread: 100))
    }
    #expect(abs(sums.baselineCells - zone.cells.reduce(0) { $0 + (base($1) == nil ? 0 : $1.fraction) }) < 1e-9)
    let isNumber = stored.filter { $0.isFinite && $0 != -9999 }
    #expect(counts.read == isNumber.count)
    #expect(counts.missing == stored.count - isNumber.count)
    #expect(counts.outside == stored.filter { $0 == 1e9 }.count)
    if counts.outside == 0 { #expect(counts.outsideRange == nil) }
  }

  @Test(arguments: 0..<40)
  func `numbers at the very ends of the valid range are told right, one by one or many at once`(
    seed: UInt64
  ) {
    var generator = SeededGenerator(seed: 7000 + seed)
    let scale: Double = [1.0, 0.0001, 0.1, 1e-12, 3, -0.5, 0].randomElement(using: &generator) ?? 1
    let offset: Double = [0.0, -273.15, 1e6, 0.1].randomElement(using: &generator) ?? 0
    let low = Double.random(in: -300...0, using: &generator)
    let rule = YearRule(scale: scale, offset: offset, noData: 7, validRange: low...low + 300)
    // Whole pieces within the range, and pieces with numbers a rounding apart from its ends.
    var cells: [Float] = []
    for piece in 0..<6 {
      for _ in 0..<64 {
        let value = Double.random(in: low...low + 300, using: &generator)
        cells.append(Float((value - offset) / (scale == 0 ? 1 : scale)))
      }
      guard piece.isMultiple(of: 2) else { continue }
      for end in [low, low + 300] {
        let number = Float((end - offset) / (scale == 0 ? 1 : scale))
        cells += [number, number.nextUp, number.nextDown, number.nextUp.nextUp, number.nextDown.nextDown, 7, .nan]
      }
    }
    let given = cells
    var span = cells.mutableSpan
    let stretches = [0..<given.count]
    let counts = CellScreen.screen(&span, stretches: stretches.span, rule: rule)
    var expected = CellCounts()
    for (cell, number) in given.enumerated() {
      let value = Double(number) * scale + offset
      let isData = number.isFinite && number != 7
      let isValid = isData && value >= low && value <= low + 300
      if !isData { expected.missing += 1 } else if isValid { expected.valid += 1 } else { expected.outside += 1 }
      #expect(isValid ? cells[cell] == number : cells[cell].isNaN)
    }
    #expect(counts.valid == expected.valid && counts.outside == expected.outside && counts.missing == expected.missing)
  }

  @Test(arguments: 0..<20) func `changes are the same whether levels are summed too or not`(seed: UInt64) {
    var generator = SeededGenerator(seed: 8000 + seed)
    var zone = ObviousSquare(columns: 8)
    for row in 0..<8 {
      for column in 0..<8 where Bool.random(using: &generator) {
        zone.cells.append(.init(row: row, column: column, fraction: 0.5, area_m2: 4))
      }
    }
    guard !zone.cells.isEmpty else { return }
    let stored = (0..<3 * 64).map { _ -> Float in
      Double.random(in: 0...1, using: &generator) < 0.05 ? .nan : Float.random(in: -9...9, using: &generator)
    }
    let rules = [YearRule(), YearRule(scale: seed.isMultiple(of: 2) ? 2 : 1), YearRule()]
    var whole = SquareSums(years: 3)
    var changes = SquareSums(years: 3)
    whole.sum(zone.square, stored.span, stride: 64, rules: rules, baseline: [0])
    changes.sum(zone.square, stored.span, stride: 64, rules: rules, baseline: [0], hasLevels: false)
    #expect(changes.years.map(\.change) == whole.years.map(\.change))
    #expect(changes.years.allSatisfy { $0.value.isEmpty })
    #expect(changes.baselineCells == whole.baselineCells)
  }

  @Test(arguments: [-1.797_693_134_862_315_7e308, -3.402_823_466_385_288_6e38, 1e31])
  func `a fill value that isn't declared is outside even without a valid range`(fill: Double) {
    for scale in [1, 1000.0] {
      var cells = [2.5, fill, -3]
      var span = cells.mutableSpan
      let stretches = [0..<3]
      let counts = CellScreen.screen(&span, stretches: stretches.span, rule: YearRule(scale: scale))
      #expect(counts.valid == 2 && counts.outside == 1 && counts.missing == 0)
      #expect(cells[0] == 2.5 && cells[1].isNaN && cells[2] == -3)
    }
  }

  @Test(arguments: [1e31...2e31, -2e31 ... -1e31])
  func `a valid range beyond what is conceivable leaves nothing valid`(range: ClosedRange<Double>) {
    var cells = [2.5, range.lowerBound, -3]
    var span = cells.mutableSpan
    let stretches = [0..<3]
    let counts = CellScreen.screen(&span, stretches: stretches.span, rule: YearRule(validRange: range))
    #expect(counts.valid == 0 && counts.outside == 3)
    #expect(cells.allSatisfy { $0.isNaN })
  }

  @Test(arguments: 0..<20) func `a whole without a part has the fractions that are left`(seed: UInt64) {
    var generator = SeededGenerator(seed: 1000 + seed)
    var whole = ObviousSquare(columns: 9)
    var part = ObviousSquare(columns: 9)
    var rest = ObviousSquare(columns: 9)
    for row in 0..<7 {
      for column in 0..<9 {
        let fraction: Double = [0, 0.5, 1].randomElement(using: &generator) ?? 0
        let share: Double = [0, 0.25, 1].randomElement(using: &generator) ?? 0
        let taken = fraction * share
        func cell(_ share: Double) -> ObviousSquare.Cell {
          .init(row: row, column: column, fraction: share, area_m2: 4)
        }
        if fraction > 0 { whole.cells.append(cell(fraction)) }
        if taken > 0 { part.cells.append(cell(taken)) }
        if fraction > taken { rest.cells.append(cell(fraction - taken)) }
      }
    }
    var found = ZoneSquare()
    found.set(whole.square, less: part.square)
    let expected = rest.square
    #expect(found.positions == expected.positions)
    #expect(found.fractions == expected.fractions)
    #expect(found.weights == expected.weights)
    #expect(found.joins == expected.joins)
  }
}
