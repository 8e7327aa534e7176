/// What is asked of one value.
public enum StrategyComparison: Sendable, Hashable {
  /// <
  case below(StrategyThreshold)
  /// ≤
  case atMost(StrategyThreshold)
  /// ≥
  case atLeast(StrategyThreshold)
  /// >
  case above(StrategyThreshold)
  /// Below the first or above the second.
  case outside(StrategyThreshold, StrategyThreshold)
  /// One of these words.
  case words([String])
  /// Whether the value is missing; the only question that a missing value answers. In climate zones, grades and stages
  /// only, where a mine may be placed by a second-best input; a rule never holds because something isn't known.
  case missing(Bool)

  /// The thresholds that the value is compared with.
  public var thresholds: [StrategyThreshold] {
    switch self {
    case .below(let threshold), .atMost(let threshold), .atLeast(let threshold), .above(let threshold): [threshold]
    case .outside(let low, let high): [low, high]
    case .words, .missing: []
    }
  }

  /// Asks it of a value that is known, or isn't.
  ///
  /// A word is neither above nor below a number, and a number is no word: such a comparison fails, so that a table may
  /// ask for both of a quantity that comes as either.
  func verdict(on fact: StrategyFact, named name: String, median: Double?) -> StrategyVerdict {
    switch (self, fact) {
    case (.missing(let isMissing), .unknown): return .of(isMissing)
    case (.missing(let isMissing), _): return .of(!isMissing)
    case (_, .unknown): return .undecided(missing: [name])
    case (.words(let words), .word(let word)): return .of(words.contains(word))
    case (.words, .number), (_, .word): return .fails
    case (_, .number(let number)):
      var bounds: [Double] = []
      for threshold in thresholds {
        guard let bound = threshold.value(median: median) else {
          return .undecided(missing: [StrategyQuantity.median])
        }
        bounds.append(bound)
      }
      return .of(holds(number, bounds))
    }
  }

  private func holds(_ number: Double, _ bounds: [Double]) -> Bool {
    switch self {
    case .below: number < bounds[0]
    case .atMost: number <= bounds[0]
    case .atLeast: number >= bounds[0]
    case .above: number > bounds[0]
    case .outside: number < bounds[0] || number > bounds[1]
    case .words, .missing: false
    }
  }
}
