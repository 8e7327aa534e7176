internal import Potential

/// What the rows of mines say in words, alike in table and layer.
enum PotentialWords {
  static func inside(_ row: MinePotential) -> String? { row.isInside.map { $0 ? "yes" : "no" } }

  /// Why something of the mine is empty or wasn't learnt from, joined with `;`; nil without a reason.
  static func flag(_ mine: PotentialMine, _ row: MinePotential) -> String? {
    var flags = row.missingPredictors.map { "missing_predictor: \($0)" }
    if row.isInside == false { flags.append("outside_applicability") }
    flags += mine.qualityFlags
    if mine.current == nil { flags.append("no_target") }
    return flags.isEmpty ? nil : flags.joined(separator: ";")
  }

  /// `aridity=0.31; potential=24.2`; nil where no rule fired, or it reads nothing.
  static func readings(_ strategy: MineStrategy) -> String? {
    guard !strategy.readings.isEmpty else { return nil }
    return strategy.readings.map { "\($0.name)=\(value($0.value))" }.joined(separator: "; ")
  }

  private static func value(_ value: StrategyValue) -> String {
    switch value {
    case .number(let number): ShortNumbers.number(number)
    case .text(let words): words
    }
  }

  /// `R0: plan; R1: aridity, spei`; nil where all rules up to the one that fired were decided.
  static func undecided(_ strategy: MineStrategy) -> String? {
    let rules = strategy.undecided + strategy.undecidedBesides
    guard !rules.isEmpty else { return nil }
    return rules.map { "\($0.rule): \($0.missing.joined(separator: ", "))" }.joined(separator: "; ")
  }
}
