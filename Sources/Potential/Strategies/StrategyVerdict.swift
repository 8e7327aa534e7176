/// Whether a condition holds for a mine: three-valued logic (Kleene 1952, Introduction to Metamathematics, § 64), so that an
/// unknown input neither passes nor fails a mine.
public enum StrategyVerdict: Sendable, Hashable {
  case holds
  case fails
  /// It depends on inputs that are missing: their names, each once, in the order in which they are asked for.
  case undecided(missing: [String])

  static func of(_ truth: Bool) -> StrategyVerdict { truth ? .holds : .fails }

  /// Fails where one fails; holds where all hold; otherwise what is missing of those that couldn't be decided.
  static func all(_ verdicts: some Sequence<StrategyVerdict>) -> StrategyVerdict {
    combined(verdicts, decisive: .fails, otherwise: .holds)
  }

  /// Holds where one holds; fails where all fail.
  static func any(_ verdicts: some Sequence<StrategyVerdict>) -> StrategyVerdict {
    combined(verdicts, decisive: .holds, otherwise: .fails)
  }

  var negated: StrategyVerdict {
    switch self {
    case .holds: .fails
    case .fails: .holds
    case .undecided: self
    }
  }

  private static func combined(
    _ verdicts: some Sequence<StrategyVerdict>, decisive: StrategyVerdict, otherwise: StrategyVerdict
  ) -> StrategyVerdict {
    var missing: [String] = []
    for verdict in verdicts {
      if verdict == decisive { return decisive }
      guard case .undecided(let names) = verdict else { continue }
      for name in names where !missing.contains(name) { missing.append(name) }
    }
    return missing.isEmpty ? otherwise : .undecided(missing: missing)
  }
}
