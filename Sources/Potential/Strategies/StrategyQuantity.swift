public import Messages

/// Something that conditions may ask of a mine: a role that the user gives, or what the model found.
public struct StrategyQuantity: Sendable, Hashable {
  public enum Kind: Sendable, Hashable {
    /// A number; thresholds outside the range are taken for a slip (of the unit, mostly).
    case number(ClosedRange<Double>)
    /// One of the table's words.
    case words
    /// A word, or a score from 0 to 1.
    case wordsOrScore

    public var hasWords: Bool { self == .words || self == .wordsOrScore }

    /// Thresholds that make sense; nil where there are none to compare with.
    public var thresholds: ClosedRange<Double>? {
      switch self {
      case .number(let range): range
      case .words: nil
      case .wordsOrScore: 0...1
      }
    }
  }

  public let name: String
  public let kind: Kind
  /// What it is, with its unit.
  public let meaning: Text
  /// Whether the user gives it (`--role`); the others come from the model.
  public let isRole: Bool

  /// The name under which the median potential is reported.
  public static let median = "medianPotential"
  static let potential = "potential"
  static let potentialAboveNoise = "potentialAboveNoise"

  /// All of them, roles in the order of the help.
  public static let all: [StrategyQuantity] = [
    StrategyQuantity("aridity", .number(0...10), .aridity),
    StrategyQuantity("precipitation", .number(0...12_000), .precipitation),
    StrategyQuantity("temperature", .number(-40...40), .temperature),
    StrategyQuantity("elevation", .number(-500...9_000), .elevation),
    StrategyQuantity("spei", .number(-5...5), .spei),
    StrategyQuantity("soil", .number(1...500), .soil),
    StrategyQuantity("bulkDensity", .number(0.1...2.7), .bulkDensity),
    StrategyQuantity("ph", .number(0...14), .ph),
    StrategyQuantity("importance", .wordsOrScore, .importance),
    StrategyQuantity("sensitivity", .wordsOrScore, .sensitivity),
    StrategyQuantity("reversibility", .wordsOrScore, .reversibility),
    StrategyQuantity("hazard", .words, .hazard),
    StrategyQuantity("redLine", .words, .redLine),
    StrategyQuantity("plan", .words, .plan),
    StrategyQuantity("stage", .words, .stage),
    StrategyQuantity(potential, .number(0...10_000), .potential, isRole: false),
    StrategyQuantity(potentialAboveNoise, .number(0...10_000), .potentialAboveNoise, isRole: false),
  ]

  public static func named(_ name: String) -> StrategyQuantity? { all.first { $0.name == name } }

  /// What a mine can have of it; nil without a limit. Beyond it the unit is another one than the table's (aridity times 10,000, kelvin).
  public var values: ClosedRange<Double>? {
    switch name {
    case "aridity": 0...100
    case "temperature": -60...60
    case "soil": 0...1_000
    default: isRole ? kind.thresholds : nil
    }
  }

  /// Whether multiples of the median potential may be compared with it.
  public var allowsMedian: Bool { !isRole }

  private init(_ name: String, _ kind: Kind, _ meaning: Text, isRole: Bool = true) {
    self.name = name
    self.kind = kind
    self.meaning = meaning
    self.isRole = isRole
  }
}
