extension StrategyCondition {
  /// As the table writes it, on one line: `all: [{potential: {atMost: 0.8 median}}, {not: {soil: {below: 50}}}]`.
  public var line: String {
    switch self {
    case .always: "always"
    case .all(let parts): "all: [\(StrategyCondition.list(parts))]"
    case .any(let parts): "any: [\(StrategyCondition.list(parts))]"
    case .not(let part): "not: \(part.braced)"
    case .test(let name, let comparisons): "\(name): {\(comparisons.map(\.line).joined(separator: ", "))}"
    }
  }

  private var braced: String { self == .always ? line : "{\(line)}" }

  private static func list(_ parts: [StrategyCondition]) -> String { parts.map(\.braced).joined(separator: ", ") }
}

extension StrategyComparison {
  /// As the table writes it.
  public var line: String {
    switch self {
    case .below(let threshold): "below: \(threshold.line)"
    case .atMost(let threshold): "atMost: \(threshold.line)"
    case .atLeast(let threshold): "atLeast: \(threshold.line)"
    case .above(let threshold): "above: \(threshold.line)"
    case .outside(let low, let high): "outside: [\(low.line), \(high.line)]"
    case .words(let words): words.count == 1 ? "is: \(words[0])" : "is: [\(words.joined(separator: ", "))]"
    case .missing(let isMissing): "missing: \(isMissing ? "yes" : "no")"
    }
  }
}

extension StrategyThreshold {
  /// As the table writes it: `200`, `0.8 median`.
  public var line: String {
    switch self {
    case .number(let number): StrategyThreshold.shortest(number)
    case .medians(let factor): "\(StrategyThreshold.shortest(factor)) median"
    }
  }

  /// Whole numbers without a fraction; others as few digits as lead back to them.
  private static func shortest(_ number: Double) -> String {
    number == number.rounded() && abs(number) < 1e15 ? "\(Int(number))" : "\(number)"
  }
}
