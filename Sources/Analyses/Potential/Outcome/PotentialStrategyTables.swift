internal import Messages
internal import Potential

/// Writes `strategies.csv`, `rules.csv` and the table of strategies itself.
struct PotentialStrategyTables {
  let figures: PotentialFigures
  let table: StrategyTable

  /// Columns don't depend on the unit.
  private let layout = PotentialTableLayout(hasCarbon: true)

  static let file = "strategies.yaml"
  /// In place of a rule where none held or could be decided.
  static let none = "none"

  /// What a rule came to within a group of mines.
  struct Share {
    /// ``PotentialStrategyTables/none`` where no rule fired.
    var rule: String
    var mines = 0
    var area_km2 = 0.0
    /// Of ``mines``: those for which a rule before it couldn't be decided and might have held.
    var minesWithUndecidedEarlier = 0
    /// Mines for which the rule was passed over because an input was missing; nil for ``PotentialStrategyTables/none``.
    var notAssessable: Int?
  }

  /// In the order of the rules, `none` last.
  func shares(_ members: [Int]) -> [Share] {
    var shares = table.rules.map { Share(rule: $0.id, notAssessable: 0) } + [Share(rule: Self.none)]
    let places = Dictionary(shares.enumerated().map { ($1.rule, $0) }) { first, _ in first }
    for member in members {
      let strategy = figures.strategies[member]
      let place = places[strategy.rule ?? Self.none] ?? shares.count - 1
      shares[place].mines += 1
      shares[place].area_km2 += figures.mines[member].area_km2
      if !strategy.undecided.isEmpty { shares[place].minesWithUndecidedEarlier += 1 }
      for undecided in strategy.undecided {
        guard let place = places[undecided.rule] else { continue }
        shares[place].notAssessable = (shares[place].notAssessable ?? 0) + 1
      }
    }
    return shares
  }

  /// - Throws: ``Failure`` naming path and cause.
  func writeShares(into folder: StagingFolder) throws(Failure) -> Summary.TableEntry {
    var writer = try TableWriter(layout.strategies, into: folder)
    for group in figures.groups {
      let area = figures.area_km2(group.members)
      for share in shares(group.members) {
        try writer.append([
          .text(group.field), .text(group.name), .text(share.rule), .integer(share.mines), .double(share.area_km2),
          .double(100 * Double(share.mines) / Double(group.members.count)), .double(100 * share.area_km2 / area),
          Cell(share.notAssessable), .integer(share.minesWithUndecidedEarlier),
        ])
      }
    }
    return try writer.close()
  }

  /// - Throws: ``Failure`` naming path and cause.
  func writeRules(into folder: StagingFolder) throws(Failure) -> Summary.TableEntry {
    var writer = try TableWriter(layout.rules, into: folder)
    let kinds = [
      ("rule", table.rules), ("climate", table.climateZones), ("grade", table.grades), ("stage", table.stages),
      ("always", table.always),
    ]
    for (kind, entries) in kinds {
      for entry in entries {
        try writer.append([
          .text(kind), .text(entry.id), .text(entry.title.en), .text(entry.title.zh),
          .text(entry.condition.line),
          .text(entry.measures.map(\.en).joined(separator: "; ")),
          .text(entry.measures.map(\.zh).joined(separator: "；")), .text(entry.source.en), .text(entry.source.zh),
          .text(entry.strength),
        ])
      }
    }
    return try writer.close()
  }
}
