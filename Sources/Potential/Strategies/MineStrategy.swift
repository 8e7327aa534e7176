/// What the rules say of one mine, and on what values.
public struct MineStrategy: Sendable, Hashable {
  /// A value that a condition read, as the rule names it.
  public struct Reading: Sendable, Hashable {
    public var name: String
    public var value: StrategyValue

    public init(name: String, value: StrategyValue) {
      self.name = name
      self.value = value
    }
  }

  /// A rule that stood before the one that fired and couldn't be decided, and the inputs that it lacked.
  public struct Undecided: Sendable, Hashable {
    public var rule: String
    public var missing: [String]

    public init(rule: String, missing: [String]) {
      self.rule = rule
      self.missing = missing
    }
  }

  /// The id of the first rule that holds (`R0`…); nil where none holds, or no rule could be decided.
  public var rule: String?
  /// What the condition of ``rule`` read; where it reads nothing (a rule for all others), what those before it read that failed.
  public var readings: [Reading]
  /// Rules before ``rule`` (all, where none fired) that weren't assessable.
  public var undecided: [Undecided]
  /// The id of the climate zone, of the grade of governance and of the stage; nil where not assessable.
  public var climateZone: String?
  public var grade: String?
  public var stage: String?
  /// What else wasn't assessable: `climate`, `grade`, `stage`, and the ids of lines in ``StrategyTable/always``.
  public var undecidedBesides: [Undecided] = []
  /// The ids of the lines in ``StrategyTable/always`` that hold for the mine.
  public var always: [String] = []

  public init(
    rule: String?, readings: [Reading] = [], undecided: [Undecided] = [], climateZone: String? = nil,
    grade: String? = nil, stage: String? = nil
  ) {
    self.rule = rule
    self.readings = readings
    self.undecided = undecided
    self.climateZone = climateZone
    self.grade = grade
    self.stage = stage
  }
}
