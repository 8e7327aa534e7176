internal import Messages
internal import Potential

/// What strategy rules read, as notes name it: in English by the name that `--role` takes, in Chinese with words before it.
enum StrategyInput {
  /// The inputs that a rule lacks. The potential can't be given: the model has none of the mine.
  static func missing(_ names: some Collection<String>) -> [Text] {
    let roles = names.filter { StrategyQuantity.named($0)?.isRole == true }
    return roles.sorted().map(role) + (roles.count < names.count ? [.notePotentialNoFigureOfMine] : [])
  }

  /// `soil`, `土壤有机碳 soil`.
  static func role(_ name: String) -> Text {
    Text(name, zh: Text.strategyInputs[name].map { "\($0) \(name)" } ?? name)
  }

  /// A rule's id; in Chinese the words for what isn't one of the rules.
  static func entry(_ id: String, of table: StrategyTable) -> Text {
    let standing = table.always.first { $0.id == id }?.title.zh
    return Text(id, zh: Text.strategyLists[id] ?? standing ?? id)
  }

  /// Whether a predictor of that name is what the role asks for. One called `soil` can be anything.
  static func isPredictorToo(_ name: String) -> Bool {
    ["aridity", "precipitation", "temperature", "elevation", "spei", "ph", "bulkDensity", "stage"].contains(name)
  }
}
