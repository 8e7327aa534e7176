package import Messages
package import Potential
package import Statistics

/// What was read of the predictors and roles.
package struct PredictorValues: Sendable {
  /// A row a mine; NaN or nil is missing.
  package let table: FeatureTable
  /// By role, a value a mine.
  package let roles: [String: FeatureTable.Column]
  /// What a reader ought to know of what was read.
  package let notes: [Message]
  /// Of the predictors in their order, then of the roles.
  package let facts: [PredictorFacts]

  /// - Parameter units: as the entries' files say.
  init(
    entries: [PredictorEntry], columns: [FeatureTable.Column], units: [String?], ids: [String], notes: [Message]
  ) throws(ForestError) {
    let all = Array(zip(entries, columns))
    let predictors = all.filter { !$0.0.isRole }
    table = try FeatureTable(names: predictors.map(\.0.source.name), columns: predictors.map(\.1))
    roles = Dictionary(
      all.filter(\.0.isRole).map { ($0.0.source.name, $0.1) }, uniquingKeysWith: { first, _ in first })
    facts = zip(all, units).map { PredictorFacts($0.0, $0.1, unit: $1, ids: ids) }
    self.notes = notes
  }

  /// What strategy rules read of a mine; roles that are missing for it are absent.
  package func roles(of mine: Int) -> [String: StrategyValue] {
    roles.compactMapValues { column in
      switch column {
      case .numbers(let values): values[mine].isFinite ? .number(values[mine]) : nil
      case .categories(let words): words[mine].map { .text($0) }
      }
    }
  }
}
