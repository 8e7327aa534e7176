internal import Messages
internal import Potential

/// A condition with a name, which entries may use as if it stood there.
struct StrategyTerm {
  /// In Chinese, for ``source``'s of others; nil where it has none.
  let title: String?
  let condition: StrategyCondition
  /// How many tests it holds, terms within it written out.
  let tests: Int
  let source: Text
}
