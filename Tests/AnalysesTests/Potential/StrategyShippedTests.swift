import Messages
import Potential
import Testing

@testable import Analyses

/// The table that ships, on the cases that dossier 11 describes.
@Suite struct StrategyShippedTests {
  let table: StrategyTable

  init() throws {
    table = try StrategyFile.shipped().table
  }

  /// One mine among others whose median potential is 20.
  private func strategy(_ roles: [String: StrategyValue], potential: Double? = nil) -> MineStrategy {
    let mine = PotentialMine(id: "m", area_km2: 1, longitude: 112, latitude: 39, current: 0, roles: roles)
    var row = MinePotential(role: .training)
    row.potential = potential
    return table.strategies(mines: [mine], rows: [row], median: 20)[0]
  }

  /// Soil that is known to be good, a plan that is kept, and no drought.
  private let sound: [String: StrategyValue] = [
    "plan": .text("on_plan"), "aridity": .number(0.6), "spei": .number(0), "soil": .number(80),
    "bulkDensity": .number(1.4), "ph": .number(7),
  ]

  private func sound(but changes: [String: StrategyValue]) -> [String: StrategyValue] {
    sound.merging(changes) { $1 }
  }

  @Test func `the table holds every rule, zone, grade and stage of the dossier, each with source and strength`() {
    #expect(table.rules.map(\.id) == ["R0", "R1", "R2", "R3", "R4", "R5"])
    #expect(table.climateZones.map(\.id) == ["humid_semihumid", "cold_arid", "semi_arid"])
    #expect(table.grades.map(\.id) == ["extremely_important", "important", "general"])
    #expect(table.stages.map(\.id) == ["prevention", "process_control", "restoration_supervision"])
    #expect(table.always.map(\.id) == ["hazard_first", "prevent_and_reclaim", "monitoring", "no_claim_outside"])
    for (kind, entry) in table.entries {
      #expect(!entry.measures.isEmpty && !entry.source.en.isEmpty, "\(entry.id)")
      // Thresholds are the house's own wherever a rule places a mine.
      if kind != .always { #expect(entry.strength == "design") }
      // Sources are in both languages, names of programs and papers apart.
      for word in ["section", "zones", "bounds", "outweighs", "soilDegraded", "lowPotential"] {
        #expect(!entry.source.zh.contains(word), "\(entry.id)")
      }
      for text in [entry.title] + entry.measures { #expect(text.en != text.zh && text.zh.contains { $0 > "\u{2E80}" }) }
    }
    // Every role that --role takes is asked for somewhere.
    #expect(table.quantitiesRead == (StrategyQuantity.all.map(\.name).filter { $0 != "potentialAboveNoise" }).sorted())
  }

  /// dossier 11.5; m = 20, so that 1.25 m = 25 and 0.8 m = 16.
  @Test func `the rules R0 to R5 decide their own cases`() {
    #expect(strategy(sound(but: ["plan": .text("落后")]), potential: 100).rule == "R0")
    #expect(strategy(sound(but: ["aridity": .number(0.19)]), potential: 100).rule == "R1")
    #expect(strategy(sound(but: ["spei": .number(-1.01)]), potential: 100).rule == "R1")
    #expect(strategy(sound, potential: 25).rule == "R2")
    // Not so with poor soil: the potential is there, but the rule isn't for it.
    #expect(strategy(sound(but: ["soil": .number(49)]), potential: 25).rule == "R5")
    for poor in [["soil": .number(49)], ["bulkDensity": .number(1.61)], ["ph": .number(8.6)], ["ph": .number(5.4)]]
      as [[String: StrategyValue]]
    {
      #expect(strategy(sound(but: poor), potential: 16).rule == "R3")
    }
    #expect(strategy(sound, potential: 16).rule == "R4")
    #expect(strategy(sound, potential: 0).rule == "R4")
    for between in [16.01, 20, 24.99] { #expect(strategy(sound, potential: between).rule == "R5") }
    // With all inputs there, nothing is left open.
    #expect(strategy(sound, potential: 20).undecided.isEmpty)
  }

  @Test func `without inputs the rules are not assessable, not false`() {
    let bare = strategy([:], potential: 100)
    #expect(bare.rule == "R5")
    #expect(
      bare.undecided == [
        .init(rule: "R0", missing: ["plan"]), .init(rule: "R1", missing: ["aridity", "spei"]),
        .init(rule: "R2", missing: ["soil", "bulkDensity", "ph"]),
      ])
    #expect(bare.climateZone == nil && bare.grade == nil && bare.stage == nil)
    #expect(bare.undecidedBesides.map(\.rule) == ["climate", "grade", "stage", "hazard_first", "prevent_and_reclaim"])
    // A mine without a claim: all that reads the potential.
    let outside = strategy(sound)
    #expect(
      outside.undecided.map(\.rule) == ["R2", "R4"] && outside.undecided.allSatisfy { $0.missing == ["potential"] })
    // Poor soil can't be R2 or R4, whatever the potential.
    #expect(strategy(sound(but: ["soil": .number(20)])).undecided == [.init(rule: "R3", missing: ["potential"])])
  }

  /// dossier 11.1.
  @Test(arguments: [
    (["aridity": 0.5], "humid_semihumid"), (["aridity": 0.49, "temperature": 5, "elevation": 1300], "semi_arid"),
    (["aridity": 0.2, "temperature": 2, "elevation": 3000], "semi_arid"), (["aridity": 0.19], "cold_arid"),
    (["aridity": 0.49, "temperature": 1.9], "cold_arid"), (["aridity": 0.3, "elevation": 3001], "cold_arid"),
    (["precipitation": 400], "humid_semihumid"), (["precipitation": 399], "semi_arid"),
    (["precipitation": 200], "semi_arid"), (["precipitation": 199], "cold_arid"),
    (["precipitation": 300, "temperature": -1], "cold_arid"), (["precipitation": 300, "elevation": 4000], "cold_arid"),
    (["precipitation": 300, "temperature": 6], "semi_arid"),
    (["precipitation": 900, "elevation": 4000], "humid_semihumid"),
    // The aridity index goes before precipitation.
    (["precipitation": 900, "aridity": 0.1], "cold_arid"),
    // May be cold: not assessable.
    (["aridity": 0.3], nil), (["aridity": 0.3, "temperature": 5], nil), (["temperature": 5], nil),
  ]) func `climate zones follow the aridity index, or precipitation where that is missing`(
    _ given: [String: Double], _ zone: String?
  ) {
    #expect(strategy(given.mapValues { .number($0) }).climateZone == zone)
  }

  /// Seed 002 calls Pingshuo (428.2 mm a year) semi-arid. Precipitation alone doesn't: 428.2 ≥ 400. With an aridity index of
  /// semi-arid land, and its own temperature and elevation, it is.
  @Test func `Pingshuo is semi-arid by aridity, not by its precipitation`() {
    let rain: [String: StrategyValue] = ["precipitation": .number(428.2)]
    #expect(strategy(rain).climateZone == "humid_semihumid")
    let all = rain.merging(["aridity": .number(0.4), "temperature": .number(6), "elevation": .number(1300)]) { $1 }
    #expect(strategy(all).climateZone == "semi_arid")
  }

  /// dossier 11.2.
  @Test func `grades: a red line outweighs any score, sensitivity raises, hazards come first`() {
    func grade(_ roles: [String: StrategyValue]) -> String? { strategy(roles).grade }
    let free: [String: StrategyValue] = ["redLine": .text("no")]
    func inside(_ further: [String: StrategyValue]) -> [String: StrategyValue] { free.merging(further) { $1 } }
    #expect(grade(["redLine": .text("是")]) == "extremely_important")
    #expect(grade(["redLine": .number(1), "importance": .text("general")]) == "extremely_important")
    #expect(grade(["importance": .text("极重要")]) == "extremely_important")
    #expect(grade(inside(["importance": .number(0.7)])) == "extremely_important")
    #expect(grade(inside(["importance": .number(0.69)])) == "important")
    #expect(grade(inside(["importance": .text("Important")])) == "important")
    #expect(grade(inside(["importance": .number(0.39)])) == "general")
    #expect(grade(inside(["importance": .text("一般"), "sensitivity": .number(0.7)])) == "important")
    #expect(grade(inside(["importance": .text("一般"), "reversibility": .text("不可逆")])) == "important")
    #expect(grade(inside(["importance": .text("一般"), "reversibility": .text("高")])) == "general")
    // Whether it lies within a red line isn't known.
    #expect(grade(["importance": .text("general")]) == nil)
    #expect(strategy(["hazard": .text("有")]).always.contains("hazard_first"))
    #expect(!strategy(["hazard": .text("no")]).always.contains("hazard_first"))
  }

  /// dossier 11.3.
  @Test func `stages follow the mine's life`() {
    let stages = ["planned", "active", "closed"].map { strategy(["stage": .text($0)]) }
    #expect(stages.map(\.stage) == ["prevention", "process_control", "restoration_supervision"])
    #expect(stages.map { $0.always.contains("prevent_and_reclaim") } == [false, true, false])
    #expect(strategy(["stage": .text("dormant")]).stage == nil)
  }

  @Test func `a condition printed for the report reads back as itself`() throws {
    for (_, entry) in table.entries where entry.condition != .always {
      let words = table.vocabulary.words.sorted { $0.key < $1.key }.map { name, words in
        "\(name): {\(words.map { "\($0.word): []" }.joined(separator: ", "))}"
      }
      let yaml = """
        version: 1
        words: {\(words.joined(separator: ", "))}
        climate: [{id: A, title: {en: a, zh: 甲}, when: {\(entry.condition.line)}, source: s, strength: design}]
        rules: [{id: A, title: {en: a, zh: 甲}, when: always, source: s, strength: design}]
        """
      let read = try StrategyFile.decode(Array(yaml.utf8), path: "r.yaml").table
      #expect(read.climateZones[0].condition == entry.condition, "\(entry.id)")
    }
  }

  @Test func `a table outside the program's own folder is found by its variable or not at all`() {
    #expect(throws: ShippedFolder.Absent.self) {
      try ShippedFolder.find("Nowhere", room: "Analyses", mark: "x", variable: "MINESINK_NOT_SET")
    }
  }
}
