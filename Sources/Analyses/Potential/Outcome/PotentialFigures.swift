internal import Potential
internal import Statistics

/// What the files of a run are made from: everything of a result but its forest.
struct PotentialFigures: Sendable {
  var mines: [PotentialMine]
  var groupFields: [String]
  var options: PotentialOptions
  var report: ModelReport
  /// One for each mine.
  var rows: [MinePotential]
  /// `*` first.
  var groups: [PotentialGroup]
  var drivers: Drivers
  /// One for each mine.
  var strategies: [MineStrategy]
  /// Over mines with potential above 0.
  var medianPotential: Double?
  /// The bootstrap draws mines instead of blocks.
  var clustersAreMines: Bool
  /// Categories that no mine has which was learnt from.
  var unseenCategories: [UnseenCategory]
  /// Of the area of applicability: predictors that count, by name.
  var weights: [String: Double]
  /// Of the area of applicability, in weighted standard deviations.
  var meanDistance: Double

  /// The model was made by an earlier run.
  var isOlderModel: Bool

  /// All mines; nil only where a result has no groups at all.
  var whole: PotentialGroup? { groups.first { $0.field == PotentialGroup.whole } }

  func count(_ role: MinePotential.Role) -> Int { rows.count { $0.role == role } }

  /// Mines outside the area of applicability, by their index.
  var outside: [Int] { rows.indices.filter { rows[$0].isInside == false } }

  func area_km2(_ indices: [Int]) -> Double { indices.reduce(0) { $0 + mines[$1].area_km2 } }

  /// What a rule couldn't be decided for: mines, and the inputs that they lacked, sorted.
  struct Undecided: Sendable, Hashable {
    var mines = 0
    var missing: Set<String> = []
  }

  /// By rule, zone, grade or stage.
  var undecided: [String: Undecided] {
    var found: [String: Undecided] = [:]
    for strategy in strategies {
      for rule in strategy.undecided + strategy.undecidedBesides {
        found[rule.rule, default: Undecided()].mines += 1
        found[rule.rule, default: Undecided()].missing.formUnion(rule.missing)
      }
    }
    return found
  }

  /// The importance that is least misled by correlation, of those asked for, the most important first; of equally important
  /// ones by name.
  var mostImportant: (kind: PotentialOptions.Importance, predictors: [Importance])? {
    let conditional = drivers.conditional.map(\.importance)
    let isConditional = !conditional.isEmpty
    let known = isConditional ? conditional : drivers.permutation
    guard !known.isEmpty else { return nil }
    return (
      isConditional ? .conditional : .permutation,
      known.sorted { ($1.increase, $0.name) < ($0.increase, $1.name) }
    )
  }

  /// The test that flatters least, of those made: left out of everything, then whole blocks.
  var honestTest: ModelReport.Validation? {
    report.validation(.holdout) ?? report.validation(.nested) ?? report.validation(.spatial)
      ?? report.validation(.random) ?? report.validation(.outOfBag)
  }
}

extension PotentialFigures {
  init(_ result: PotentialResult) {
    self.init(
      mines: result.mines, groupFields: result.groupFields, options: result.options, report: result.model.report,
      rows: result.rows, groups: result.groups, drivers: result.drivers, strategies: result.strategies,
      medianPotential: result.medianPotential, clustersAreMines: result.clustersAreMines,
      unseenCategories: result.unseenCategories, weights: result.model.area.weights,
      meanDistance: result.model.area.meanDistance, isOlderModel: result.model.isFromFile)
  }
}
