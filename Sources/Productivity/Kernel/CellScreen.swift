/// Makes every cell that isn't data a NaN, so that sums need only one kind of missing value.
public enum CellScreen {
  /// What no measurement reaches, in any unit: numbers beyond it are fill values that a file doesn't declare (±3.4e38,
  /// ±1.8e308), whose squares would make sums infinite. They count as outside even without a valid range.
  public static let conceivable = -1e30...1e30

  /// Screens the cells of `stretches` and leaves all others as they are.
  ///
  /// - Parameters:
  ///   - values: stored numbers; they stay unscaled.
  ///   - first: where the year's cells begin in `values`.
  ///   - stretches: runs of cells, counted from `first`.
  /// - Returns: what the cells held.
  @_specialize(where Value == Float)
  @_specialize(where Value == Double)
  public static func screen<Value: BinaryFloatingPoint & BitwiseCopyable>(
    _ values: inout MutableSpan<Value>, first: Int = 0, stretches: Span<Range<Int>>, rule: YearRule
  ) -> CellCounts {
    var counts = CellCounts()
    // A nodata value that isn't a number is covered by the test for finite numbers.
    let noData = rule.noData.map { Value($0) } ?? .nan
    let low = max(rule.validRange?.lowerBound ?? -.infinity, conceivable.lowerBound)
    let high = min(rule.validRange?.upperBound ?? .infinity, conceivable.upperBound)
    let largest = Value.greatestFiniteMagnitude
    // A valid range beyond what is conceivable holds nothing.
    let stored: ClosedRange<Value>? = low <= high ? storedRange(low...high, rule) : nil
    for index in 0..<stretches.count {
      let stretch = stretches[index]
      var valid = 0
      var outside = 0
      var next = first + stretch.lowerBound
      let end = first + stretch.upperBound
      while next < end {
        let piece = next..<min(next + pieceCells, end)
        next = piece.upperBound
        if let stored, areAllValid(values.span.extracting(piece), stored, noData) {
          valid += piece.count
          continue
        }
        for cell in piece {
          let number = values[cell]
          guard number.magnitude <= largest, number != noData else {
            values[cell] = .nan
            continue
          }
          let value = Double(number) * rule.scale + rule.offset
          if value >= low, value <= high {
            valid += 1
          } else {
            outside += 1
            values[cell] = .nan
            let known = counts.outsideRange ?? value...value
            counts.outsideRange = min(known.lowerBound, value)...max(known.upperBound, value)
          }
        }
      }
      counts.valid += valid
      counts.outside += outside
      counts.missing += stretch.count - valid - outside
    }
    return counts
  }

  /// Cells that are looked at together.
  private static let pieceCells = 64

  /// Whether no cell is missing or outside: most pieces, told with a few instructions for several cells at once.
  @inline(__always)
  private static func areAllValid<Value: BinaryFloatingPoint & BitwiseCopyable>(
    _ cells: Span<Value>, _ stored: ClosedRange<Value>, _ noData: Value
  ) -> Bool {
    let (low, high) = (stored.lowerBound, stored.upperBound)
    var valid: UInt32 = 1
    for index in 0..<cells.count {
      // Without branches and checks of bounds, so that several cells are told at once.
      let number = unsafe cells[unchecked: index]
      valid &= (number >= low ? 1 : 0) & (number <= high ? 1 : 0) & (number != noData ? 1 : 0)
    }
    return valid == 1
  }

  /// The stored numbers whose values lie in a range; nil where they aren't told quickly (they are told one by one then).
  ///
  /// Scaling keeps the order of numbers, rounding included, so that they are those from one number to another; which,
  /// rounding decides.
  private static func storedRange<Value: BinaryFloatingPoint>(
    _ range: ClosedRange<Double>, _ rule: YearRule
  ) -> ClosedRange<Value>? {
    guard rule.scale > 0, rule.scale.isFinite, rule.offset.isFinite else { return nil }
    let largest = Value.greatestFiniteMagnitude
    func holds(_ number: Value) -> Bool { range.contains(Double(number) * rule.scale + rule.offset) }
    /// From near the end of the range to the last number in it.
    func end(near bound: Double, outwards: (Value) -> Value, inwards: (Value) -> Value) -> Value? {
      let wanted = (bound - rule.offset) / rule.scale
      guard !wanted.isNaN else { return nil }
      var number = min(max(Value(wanted), -largest), largest)
      var steps = 0
      while !holds(number) {
        number = inwards(number)
        steps += 1
        guard steps < 16, number.isFinite else { return nil }
      }
      while outwards(number).isFinite, holds(outwards(number)) {
        number = outwards(number)
        steps += 1
        guard steps < 16 else { return nil }
      }
      return number
    }
    guard let low = end(near: range.lowerBound, outwards: \.nextDown, inwards: \.nextUp),
      let high = end(near: range.upperBound, outwards: \.nextUp, inwards: \.nextDown), low <= high
    else { return nil }
    return low...high
  }
}
