internal import Statistics

/// Which strategy a mine gets: rules in order, of which the first that holds is taken, and beside them the climate zone, the
/// grade of governance, the stage, and what holds for every strategy.
///
/// Sources: seed 004 for zones, grades and stages, seed 003 section 3.2 for the rules; none of them gives a threshold, so that
/// every entry carries its own source and strength.
public struct StrategyTable: Sendable, Hashable {
  public enum Kind: String, Sendable, Hashable, CaseIterable {
    case rule, climate, grade, stage, always
  }

  public var rules: [StrategyRule]
  public var climateZones: [StrategyRule]
  public var grades: [StrategyRule]
  public var stages: [StrategyRule]
  /// Said of each mine for which it holds, whatever its strategy.
  public var always: [StrategyRule]
  public var vocabulary: StrategyVocabulary

  public init(
    rules: [StrategyRule], climateZones: [StrategyRule] = [], grades: [StrategyRule] = [], stages: [StrategyRule] = [],
    always: [StrategyRule] = [], vocabulary: StrategyVocabulary = StrategyVocabulary([:])
  ) {
    self.rules = rules
    self.climateZones = climateZones
    self.grades = grades
    self.stages = stages
    self.always = always
    self.vocabulary = vocabulary
  }

  /// Every entry with what it is, in the order in which the table is printed.
  public var entries: [(kind: Kind, entry: StrategyRule)] {
    rules.map { (.rule, $0) } + climateZones.map { (.climate, $0) } + grades.map { (.grade, $0) }
      + stages.map { (.stage, $0) } + always.map { (.always, $0) }
  }

  /// The quantities that any entry asks for, sorted.
  public var quantitiesRead: [String] { Set(entries.flatMap(\.entry.condition.quantities)).sorted() }

  /// The median of the potential over mines whose potential is above 0; nil where there is none.
  public static func median(_ rows: [MinePotential]) -> Double? {
    var potentials = rows.compactMap(\.potential).filter { $0 > 0 && $0.isFinite }
    return potentials.isEmpty ? nil : Quantiles.median(of: &potentials)
  }
}
