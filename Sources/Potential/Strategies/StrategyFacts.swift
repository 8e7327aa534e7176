/// A value as conditions see it.
enum StrategyFact: Sendable, Hashable {
  case number(Double)
  /// The table's own word for it.
  case word(String)
  case unknown
}

/// What is known of one mine, by the names of the quantities.
struct StrategyFacts {
  let mine: PotentialMine
  let row: MinePotential
  let median: Double?
  let vocabulary: StrategyVocabulary

  subscript(_ name: String) -> StrategyFact {
    switch name {
    case StrategyQuantity.potential: .of(row.potential)
    case StrategyQuantity.potentialAboveNoise: .of(row.potentialAboveNoise)
    default: vocabulary.fact(mine.roles[name], of: name)
    }
  }

  /// What a condition read of the mine: the known ones among its quantities, and the median where it was asked for.
  func readings(_ condition: StrategyCondition) -> [MineStrategy.Reading] {
    var readings: [MineStrategy.Reading] = condition.quantities.compactMap { name in
      switch self[name] {
      case .number(let number): .init(name: name, value: .number(number))
      case .word(let word): .init(name: name, value: .text(word))
      case .unknown: nil
      }
    }
    if condition.readsMedian, let median {
      readings.append(.init(name: StrategyQuantity.median, value: .number(median)))
    }
    return readings
  }
}

extension StrategyFact {
  static func of(_ number: Double?) -> StrategyFact {
    guard let number, number.isFinite else { return .unknown }
    return .number(number)
  }
}
