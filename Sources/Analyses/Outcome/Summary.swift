package import Messages

/// The outcome of one analysis: what `summary.json` holds and the report is made from.
///
/// The same inputs, settings and seed give the same bytes; times and paths are in `run.json`.
package struct Summary: Sendable, Hashable, Codable {
  /// The layout of `summary.json`; raised when a reader of the old one would misread the new one.
  package static let currentSchema = 1

  package var schema = Summary.currentSchema
  /// The analysis's id, which is also its folder's name.
  package var analysis: String
  /// The program's version; set by ``Runner``.
  package var version = ""
  /// SHA-256 over everything that the outcome depends on; set by ``Runner``.
  package var fingerprint = ""
  /// The project's name; set by ``Runner``.
  package var name: String?
  package var title: Text
  /// The years of the maps, ascending.
  package var years: [Int]
  /// Consecutive periods, then first to last where that isn't one of them.
  package var periods: [Period]
  /// The ids of the zones; empty without zones.
  package var zones: [String]
  package var headline: [Headline]
  package var classes: [LandClass]
  package var areaTypes: [AreaType]
  /// The pictures for the page; nil where none were made.
  package var maps: Maps?
  package var tables: [TableEntry]
  package var assumptions: [Assumption]
  /// The notes of the run; set by ``Runner``.
  package var messages: [Message] = []
  package var facts: Facts

  package init(
    analysis: String, title: Text, years: [Int] = [], periods: [Period] = [], zones: [String] = [],
    headline: [Headline] = [], classes: [LandClass] = [], areaTypes: [AreaType] = [], maps: Maps? = nil,
    tables: [TableEntry] = [], assumptions: [Assumption] = [], facts: Facts = Facts()
  ) {
    self.analysis = analysis
    self.title = title
    self.years = years
    self.periods = periods
    self.zones = zones
    self.headline = headline
    self.classes = classes
    self.areaTypes = areaTypes
    self.maps = maps
    self.tables = tables
    self.assumptions = assumptions
    self.facts = facts
  }

  /// Everything, what is missing as `null`: a reader finds every key.
  package func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(schema, forKey: .schema)
    try container.encode(analysis, forKey: .analysis)
    try container.encode(version, forKey: .version)
    try container.encode(fingerprint, forKey: .fingerprint)
    try container.encode(name, forKey: .name)
    try container.encode(title, forKey: .title)
    try container.encode(years, forKey: .years)
    try container.encode(periods, forKey: .periods)
    try container.encode(zones, forKey: .zones)
    try container.encode(headline, forKey: .headline)
    try container.encode(classes, forKey: .classes)
    try container.encode(areaTypes, forKey: .areaTypes)
    try container.encode(maps, forKey: .maps)
    try container.encode(tables, forKey: .tables)
    try container.encode(assumptions, forKey: .assumptions)
    try container.encode(messages, forKey: .messages)
    try container.encode(facts, forKey: .facts)
  }
}
