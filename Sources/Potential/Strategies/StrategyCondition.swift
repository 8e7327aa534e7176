/// When an entry of the table holds for a mine.
public indirect enum StrategyCondition: Sendable, Hashable {
  case always
  case all([StrategyCondition])
  case any([StrategyCondition])
  case not(StrategyCondition)
  /// All that is asked of one quantity.
  case test(String, [StrategyComparison])

  /// The quantities that it asks for, each once, in the order of the text.
  public var quantities: [String] {
    var names: [String] = []
    collect(into: &names)
    return names
  }

  /// Whether it compares with the median potential.
  public var readsMedian: Bool {
    switch self {
    case .always: false
    case .all(let parts), .any(let parts): parts.contains(where: \.readsMedian)
    case .not(let part): part.readsMedian
    case .test(_, let comparisons):
      comparisons.contains { comparison in
        comparison.thresholds.contains { threshold in
          if case .medians = threshold { true } else { false }
        }
      }
    }
  }

  func verdict(_ facts: StrategyFacts) -> StrategyVerdict {
    switch self {
    case .always: return .holds
    case .all(let parts): return .all(parts.lazy.map { $0.verdict(facts) })
    case .any(let parts): return .any(parts.lazy.map { $0.verdict(facts) })
    case .not(let part): return part.verdict(facts).negated
    case .test(let name, let comparisons):
      let fact = facts[name]
      return .all(comparisons.lazy.map { $0.verdict(on: fact, named: name, median: facts.median) })
    }
  }

  private func collect(into names: inout [String]) {
    switch self {
    case .always: break
    case .all(let parts), .any(let parts): for part in parts { part.collect(into: &names) }
    case .not(let part): part.collect(into: &names)
    case .test(let name, _): if !names.contains(name) { names.append(name) }
    }
  }
}
