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
    for index in 0..<stretches.count {
      let stretch = stretches[index]
      var valid = 0
      var outside = 0
      for cell in first + stretch.lowerBound..<first + stretch.upperBound {
        let stored = values[cell]
        guard stored.magnitude <= largest, stored != noData else {
          values[cell] = .nan
          continue
        }
        let value = Double(stored) * rule.scale + rule.offset
        if value >= low, value <= high {
          valid += 1
        } else {
          outside += 1
          values[cell] = .nan
          let known = counts.outsideRange ?? value...value
          counts.outsideRange = min(known.lowerBound, value)...max(known.upperBound, value)
        }
      }
      counts.valid += valid
      counts.outside += outside
      counts.missing += stretch.count - valid - outside
    }
    return counts
  }
}
