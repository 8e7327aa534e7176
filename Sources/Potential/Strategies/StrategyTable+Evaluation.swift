extension StrategyTable {
  /// The strategy of each mine.
  ///
  /// - Parameters:
  ///   - rows: what the model says of each mine, in the same order
  ///   - median: ``median(_:)`` of the rows, which multiples in the table refer to
  public func strategies(mines: [PotentialMine], rows: [MinePotential], median: Double?) -> [MineStrategy] {
    precondition(mines.count == rows.count, "a row for each mine")
    return mines.indices.map { index in
      strategy(StrategyFacts(mine: mines[index], row: rows[index], median: median, vocabulary: vocabulary))
    }
  }

  /// The values of a role that are no word the table knows, or a number that no mine can have, sorted; such mines are taken as if the role were missing.
  public func unknownWords(_ mines: [PotentialMine]) -> [String: [String]] {
    var unknown: [String: Set<String>] = [:]
    for name in quantitiesRead {
      for mine in mines {
        guard let value = mine.roles[name], vocabulary.fact(value, of: name) == .unknown else { continue }
        switch value {
        case .text(let text) where !text.isEmpty: unknown[name, default: []].insert(text)
        case .number(let number) where number.isFinite: unknown[name, default: []].insert("\(number)")
        default: break
        }
      }
    }
    return unknown.mapValues { $0.sorted() }
  }

  private func strategy(_ facts: StrategyFacts) -> MineStrategy {
    var strategy = MineStrategy(rule: nil)
    // Of the rules that failed: what a rule for all others stands on.
    var before: [MineStrategy.Reading] = []
    for rule in rules {
      let verdict = rule.condition.verdict(facts)
      if case .undecided(let missing) = verdict { strategy.undecided.append(.init(rule: rule.id, missing: missing)) }
      let readings = facts.readings(rule.condition)
      guard verdict == .holds else {
        if verdict == .fails { before += readings.filter { !before.contains($0) } }
        continue
      }
      strategy.rule = rule.id
      strategy.readings = readings.isEmpty ? before : readings
      break
    }
    strategy.climateZone = place(climateZones, "climate", facts, &strategy.undecidedBesides)
    strategy.grade = place(grades, "grade", facts, &strategy.undecidedBesides)
    strategy.stage = place(stages, "stage", facts, &strategy.undecidedBesides)
    for line in always {
      switch line.condition.verdict(facts) {
      case .holds: strategy.always.append(line.id)
      case .fails: break
      case .undecided(let missing): strategy.undecidedBesides.append(.init(rule: line.id, missing: missing))
      }
    }
    return strategy
  }

  /// The first entry that holds. Unlike a rule, a zone that can't be decided isn't skipped: the mine may belong there.
  private func place(
    _ entries: [StrategyRule], _ name: String, _ facts: StrategyFacts, _ undecided: inout [MineStrategy.Undecided]
  ) -> String? {
    var missing: [String] = []
    var found: String?
    for entry in entries {
      let verdict = entry.condition.verdict(facts)
      if case .undecided(let names) = verdict { missing += names.filter { !missing.contains($0) } }
      guard verdict == .holds else { continue }
      found = entry.id
      break
    }
    guard !missing.isEmpty else { return found }
    undecided.append(.init(rule: name, missing: missing))
    return nil
  }
}
