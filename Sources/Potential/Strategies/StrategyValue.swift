/// What a strategy rule reads of a mine.
public enum StrategyValue: Sendable, Hashable {
  case number(Double)
  case text(String)
}
