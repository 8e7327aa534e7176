/// Mean and sum of squared residuals of every stretch of a series.
///
/// Each is updated value by value (Welford 1962), so that equal values have exactly none.
struct PhaseCosts {
  private let count: Int
  private let means: [Double]
  private let squares: [Double]

  init(_ values: [Double]) {
    count = values.count
    var means: [Double] = []
    var squares: [Double] = []
    means.reserveCapacity(count * (count + 1) / 2)
    squares.reserveCapacity(count * (count + 1) / 2)
    for start in values.indices {
      var mean = 0.0
      var square = 0.0
      for end in start..<count {
        let difference = values[end] - mean
        mean += difference / Double(end - start + 1)
        square += difference * (values[end] - mean)
        means.append(mean)
        squares.append(square)
      }
    }
    self.means = means
    self.squares = squares
  }

  /// - Parameter range: not empty
  func mean(_ range: Range<Int>) -> Double { means[place(range)] }

  /// Σ (x − mean)² over the stretch; 0 for an empty one.
  func residuals(_ range: Range<Int>) -> Double { range.isEmpty ? 0 : squares[place(range)] }

  /// Stretches are ordered by their start, then by their end; those from `start` on number count − start.
  private func place(_ range: Range<Int>) -> Int {
    let start = range.lowerBound
    return start * count - start * (start - 1) / 2 + range.count - 1
  }
}
