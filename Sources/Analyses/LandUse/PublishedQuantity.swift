/// Which figure of a publication a row of `published.csv` means, written as words between colons.
///
/// | written | means | unit |
/// |---|---|---|
/// | `total_area` | the common valid area | ha or km2 |
/// | `class_area:TYPE:YEAR` | area of a type | ha |
/// | `class_share:TYPE:YEAR` | its share of the total area | % |
/// | `transfer:FROM:TO:YEAR:YEAR` | area that is of one type first and of another later | ha |
/// | `transfer_out:TYPE:YEAR:YEAR` | area that is of a type first and of another later | ha |
/// | `transfer_share_of_outflow:FROM:TO:YEAR:YEAR` | `transfer` as a share of `transfer_out` | % |
/// | `damaged_from:TYPE:YEAR:YEAR` | `transfer` to all damaged types together | ha |
/// | `damaged_share_from:TYPE:YEAR:YEAR` | what share of all damaged land of the later year was of that type | % |
/// | `area_type_share:AREATYPE:YEAR:YEAR:table1` | share of a functional area under Table 1 of seed 002 | % |
/// | `area_type_sum:YEAR:YEAR:table1` | the four functional areas together | % |
/// | `loss_from_damage:TYPE:YEAR:YEAR` | carbon lost by that land on becoming damaged, positive | t C |
///
/// TYPE is a type of class tables or a group of them (`green`, `damaged`, `built`: urban, rural, transport, water and other).
/// AREATYPE is `invariant`, `enhancement`, `low_carbon_optimisation` or `emission_control`.
package enum PublishedQuantity: Sendable, Hashable {
  case totalArea
  case classArea(type: String, year: Int)
  case classShare(type: String, year: Int)
  case transfer(from: String, to: String, start: Int, end: Int)
  case transferOut(type: String, start: Int, end: Int)
  case transferShareOfOutflow(from: String, to: String, start: Int, end: Int)
  case damagedShareFrom(type: String, start: Int, end: Int)
  case areaTypeShare(areaType: String, start: Int, end: Int)
  case areaTypeSum(start: Int, end: Int)
  case lossFromDamage(type: String, start: Int, end: Int)

  /// The functional areas that Table 1 of seed 002 defines.
  package static let areaTypes = ["invariant", "enhancement", "low_carbon_optimisation", "emission_control"]

  /// Groups of types, by name.
  package static let groups: [String: [String]] = [
    "green": ["arable", "forest", "grass"],
    "damaged": ["openPit", "stripping", "dump", "industrial"],
    "built": ["urban", "rural", "transport", "water", "other"],
  ]

  /// The types that a word means: those of a group, or the type itself.
  package static func types(of word: String) -> [String] { groups[word] ?? [word] }

  /// Whether a word is a type or a group.
  private static func isType(_ word: String) -> Bool {
    groups[word] != nil || groups.values.contains { $0.contains(word) }
  }

  /// Reads a quantity as it is written; nil when it isn't one of the forms above.
  package init?(_ text: String) {
    let words = text.split(separator: ":", omittingEmptySubsequences: false).map(String.init)
    let years = words.compactMap { word in word.count == 4 ? Int(word) : nil }
    let rest = Array(words.dropFirst().filter { Int($0) == nil })
    let period = years.count == 2 && years[0] < years[1] ? (start: years[0], end: years[1]) : nil
    switch (words[0], rest.count, words.count) {
    case ("total_area", 0, 1):
      self = .totalArea
    case ("class_area", 1, 3) where years.count == 1 && Self.isType(rest[0]):
      self = .classArea(type: rest[0], year: years[0])
    case ("class_share", 1, 3) where years.count == 1 && Self.isType(rest[0]):
      self = .classShare(type: rest[0], year: years[0])
    default:
      guard let period else { return nil }
      self.init(words[0], rest, words.count, period.start, period.end)
    }
  }

  private init?(_ name: String, _ rest: [String], _ count: Int, _ start: Int, _ end: Int) {
    switch (name, rest.count, count) {
    case ("transfer", 2, 5) where rest.allSatisfy(Self.isType):
      self = .transfer(from: rest[0], to: rest[1], start: start, end: end)
    case ("transfer_out", 1, 4) where Self.isType(rest[0]):
      self = .transferOut(type: rest[0], start: start, end: end)
    case ("transfer_share_of_outflow", 2, 5) where rest.allSatisfy(Self.isType):
      self = .transferShareOfOutflow(from: rest[0], to: rest[1], start: start, end: end)
    case ("damaged_from", 1, 4) where Self.isType(rest[0]):
      self = .transfer(from: rest[0], to: "damaged", start: start, end: end)
    case ("damaged_share_from", 1, 4) where Self.isType(rest[0]):
      self = .damagedShareFrom(type: rest[0], start: start, end: end)
    case ("area_type_share", 2, 5) where Self.areaTypes.contains(rest[0]) && rest[1] == "table1":
      self = .areaTypeShare(areaType: rest[0], start: start, end: end)
    case ("area_type_sum", 1, 4) where rest[0] == "table1":
      self = .areaTypeSum(start: start, end: end)
    case ("loss_from_damage", 1, 4) where Self.isType(rest[0]):
      self = .lossFromDamage(type: rest[0], start: start, end: end)
    default:
      return nil
    }
  }
}
