/// How often the truth lies where the forest says that it lies.
struct IntervalCheck {
  /// Of 5 %, the frontier, 95 %; without the frontier in mode threshold.
  static func probabilities(_ levels: QuantileLevels) -> [Double] {
    [levels.low, levels.frontier, levels.high].compactMap(\.self)
  }

  /// Within the 90 % prediction interval; nil without any row.
  let intervalCoverage_percent: Double?
  /// At or below the frontier; nil in mode threshold too.
  let belowFrontier_percent: Double?

  /// - Parameter quantiles: rows × ``probabilities(_:)``; rows with a NaN are left out
  init(_ truth: [Double], quantiles: [Double], _ levels: QuantileLevels) {
    let width = Self.probabilities(levels).count
    var rows = 0
    var within = 0
    var below = 0
    for (row, value) in truth.enumerated() {
      let low = quantiles[row * width]
      let high = quantiles[row * width + width - 1]
      guard !low.isNaN, !high.isNaN else { continue }
      rows += 1
      if value >= low, value <= high { within += 1 }
      if width == 3, value <= quantiles[row * width + 1] { below += 1 }
    }
    intervalCoverage_percent = rows == 0 ? nil : 100 * Double(within) / Double(rows)
    belowFrontier_percent = rows == 0 || width == 2 ? nil : 100 * Double(below) / Double(rows)
  }
}
