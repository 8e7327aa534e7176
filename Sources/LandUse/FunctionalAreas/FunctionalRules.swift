/// Which area type a change (or persistence) of land types makes: a total function of pairs of types.
package struct FunctionalRules: Sendable, Hashable {
  /// A change from one land type to another.
  package struct Pair: Sendable, Hashable {
    package let from: LandType
    package let to: LandType

    package init(_ from: LandType, _ to: LandType) {
      self.from = from
      self.to = to
    }
  }

  private let rules: [Pair: FunctionalAreaType]

  /// - Parameter rules: what is said about pairs; a pair without a rule is unassigned
  package init(_ rules: [Pair: FunctionalAreaType]) {
    self.rules = rules
  }

  package subscript(from: LandType, to: LandType) -> FunctionalAreaType {
    rules[Pair(from, to)] ?? .unassigned
  }

  /// The pairs of the given types about which no rule says anything (a rule may say `unassigned`).
  package func missingPairs(among types: [LandType]) -> [Pair] {
    types.flatMap { from in types.map { Pair(from, $0) } }.filter { rules[$0] == nil }
  }

  /// How many of the ordered pairs of `types` make an area of this type.
  package func count(of areaType: FunctionalAreaType, among types: [LandType] = LandType.published) -> Int {
    types.reduce(0) { sum, from in sum + types.count { self[from, $0] == areaType } }
  }

  /// The 42 rules of seed 002, Table 1; the other 79 pairs are unassigned.
  package static let table1 = FunctionalRules(publishedRules)

  /// All 121 pairs, and those with `other`, which behaves like built-up land and water (dossier §1.7).
  ///
  /// To the published rules it adds the sign of the seed's own densities (arable < grass < forest), and that whatever ends or stays
  /// in use by the mine is under emission control.
  package static let extended: FunctionalRules = {
    var rules: [Pair: FunctionalAreaType] = [:]
    for from in LandType.allCases {
      for to in LandType.allCases {
        let pair = Pair(from, to)
        rules[pair] = publishedRules[pair] ?? extensionRule(from, to)
      }
    }
    return FunctionalRules(rules)
  }()

  private static let publishedRules: [Pair: FunctionalAreaType] = {
    let green = LandType.published.filter { $0.group == .green }
    let damaged = LandType.published.filter { $0.group == .damaged }
    let builtOrWater = LandType.published.filter { $0.group == .other }
    var rules: [Pair: FunctionalAreaType] = [:]
    for from in green {
      rules[Pair(from, from)] = .invariant
      for to in builtOrWater { rules[Pair(from, to)] = .lowCarbonOptimisation }
      for to in damaged { rules[Pair(from, to)] = .emissionControl }
    }
    for from in damaged {
      for to in green { rules[Pair(from, to)] = .enhancement }
    }
    rules[Pair(.arable, .forest)] = .enhancement
    rules[Pair(.grass, .forest)] = .enhancement
    rules[Pair(.grass, .arable)] = .lowCarbonOptimisation
    return rules
  }()

  private static func extensionRule(_ from: LandType, _ to: LandType) -> FunctionalAreaType {
    switch (from.group, to.group) {
    case (_, .damaged): .emissionControl
    case (.green, .green): from == .arable ? .enhancement : .lowCarbonOptimisation
    case (.other, .green): .enhancement
    case (.green, .other), (.damaged, .other): .lowCarbonOptimisation
    case (.damaged, .green): .enhancement
    case (.other, .other): .background
    }
  }
}
