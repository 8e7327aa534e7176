import LandUse
import Testing

struct FunctionalRulesTests {
  @Test func `Table 1 of seed 002 has 42 rules and leaves 79 pairs`() {
    let rules = FunctionalRules.table1
    #expect(rules.count(of: .invariant) == 3)
    #expect(rules.count(of: .enhancement) == 14)
    #expect(rules.count(of: .lowCarbonOptimisation) == 13)
    #expect(rules.count(of: .emissionControl) == 12)
    #expect(rules.count(of: .background) == 0)
    #expect(rules.count(of: .unassigned) == 79)
    #expect(rules.missingPairs(among: LandType.published).count == 79)
  }

  @Test func `the extended table says something about all 121 pairs`() {
    let rules = FunctionalRules.extended
    #expect(rules.count(of: .invariant) == 3)
    #expect(rules.count(of: .enhancement) == 27)
    #expect(rules.count(of: .lowCarbonOptimisation) == 31)
    #expect(rules.count(of: .emissionControl) == 44)
    #expect(rules.count(of: .background) == 16)
    #expect(rules.missingPairs(among: LandType.allCases).isEmpty)
  }

  @Test func `the extended table is that of the dossier, cell by cell`() {
    // dossier §1.7, rows and columns in the order A F G U R T W O S D I
    let table = [
      "IEELLLLCCCC", "LILLLLLCCCC", "LEILLLLCCCC", "EEENNNNCCCC", "EEENNNNCCCC", "EEENNNNCCCC", "EEENNNNCCCC",
      "EEELLLLCCCC", "EEELLLLCCCC", "EEELLLLCCCC", "EEELLLLCCCC",
    ]
    let letters: [FunctionalAreaType: Character] = [
      .invariant: "I", .enhancement: "E", .lowCarbonOptimisation: "L", .emissionControl: "C", .background: "N",
    ]
    for (row, from) in LandType.published.enumerated() {
      let line = String(LandType.published.map { letters[FunctionalRules.extended[from, $0]] ?? "?" })
      #expect(line == table[row], "from \(from)")
    }
    for pair in LandType.published {
      let published = FunctionalRules.table1[pair, .forest]
      if published != .unassigned { #expect(published == FunctionalRules.extended[pair, .forest]) }
      #expect(FunctionalRules.extended[.other, pair] == FunctionalRules.extended[.water, pair])
      #expect(FunctionalRules.extended[pair, .other] == FunctionalRules.extended[pair, .urban])
    }
  }

  @Test func `a rules table of the user shows its gaps`() {
    let rules = FunctionalRules([
      .init(.forest, .forest): .invariant, .init(.forest, .openPit): .emissionControl,
      .init(.openPit, .openPit): .unassigned,
    ])
    #expect(rules.missingPairs(among: [.forest, .openPit]) == [.init(.openPit, .forest)])
    #expect(rules[.openPit, .forest] == .unassigned)
    #expect(rules[.forest, .openPit] == .emissionControl)
  }
}
