public import Messages

/// An entry of the table: a rule, a climate zone, a grade, a stage, or a line that goes with every strategy.
public struct StrategyRule: Sendable, Hashable {
  /// Such as `R1` or `semi_arid`.
  public var id: String
  public var title: Text
  public var condition: StrategyCondition
  /// What to do.
  public var measures: [Text]
  /// Where the thresholds come from.
  public var source: Text
  /// How well founded they are: `design`, `memory`, `source`, `seed`, `user`, `measured`.
  public var strength: String

  /// It asks for nothing: a mine is its own because no earlier rule held, whether they failed or couldn't be decided.
  public var isByExclusion: Bool { condition == .always }

  public init(
    id: String, title: Text, condition: StrategyCondition, measures: [Text] = [], source: Text, strength: String
  ) {
    self.id = id
    self.title = title
    self.condition = condition
    self.measures = measures
    self.source = source
    self.strength = strength
  }
}
