/// What a value is compared with: a number in the quantity's unit, or a multiple of the median potential.
public enum StrategyThreshold: Sendable, Hashable {
  case number(Double)
  /// Times the median of the potential over mines with a potential above 0.
  case medians(Double)

  /// The number to compare with; nil where there is no median.
  func value(median: Double?) -> Double? {
    switch self {
    case .number(let number): number
    case .medians(let factor): median.map { factor * $0 }
    }
  }
}
