internal import Messages
internal import Potential

/// How conditions are read: `always`, a term, or a map of one key: `all`, `any`, `not` or a quantity.
extension StrategyDecoder {
  /// A condition and how many tests it holds, terms written out.
  typealias Counted = (condition: StrategyCondition, tests: Int)

  /// Terms of terms could grow without bound.
  private static let mostTests = 500
  private static let connectives = ["all", "any", "not"]

  /// - Parameter sources: of the terms that the condition uses, in their order.
  mutating func decodeCondition(_ at: Located, allowsMissing: Bool, _ sources: inout [Text]) -> Counted? {
    switch at.node.content {
    case .scalar(let word): return named(word, at, &sources)
    case .empty, .sequence:
      nodes.add("strategies.condition", at, .strategiesCondition, mend: .strategiesConditionMend)
      return nil
    case .mapping: break
    }
    guard let pairs = nodes.pairs(at) else { return nil }
    guard let pair = pairs.first, pairs.count == 1 else {
      let text = pairs.isEmpty ? Text.strategiesCondition : .strategiesConditions
      nodes.add("strategies.condition", at, text, mend: .strategiesConditionMend)
      return nil
    }
    switch pair.key {
    case "all": return combined(pair.value, allowsMissing: allowsMissing, &sources) { .all($0) }
    case "any": return combined(pair.value, allowsMissing: allowsMissing, &sources) { .any($0) }
    case "not":
      guard let part = decodeCondition(pair.value, allowsMissing: allowsMissing, &sources) else { return nil }
      return (.not(part.condition), part.tests)
    default:
      guard let quantity = StrategyQuantity.named(pair.key) else {
        refuseQuantity(pair.key, pair.mark, pair.value.keys)
        return nil
      }
      return decodeTest(quantity, pair.value, allowsMissing: allowsMissing).map { ($0, 1) }
    }
  }

  private mutating func named(_ word: String, _ at: Located, _ sources: inout [Text]) -> Counted? {
    if word == "always" { return (.always, 1) }
    if let term = terms[word] {
      let source = Text("\(word): \(term.source.en)", zh: "\(term.title ?? word)：\(term.source.zh)")
      if !sources.contains(source) { sources.append(source) }
      return (term.condition, term.tests)
    }
    guard !spoiltTerms.contains(word) else { return nil }
    nodes.addNoChoice("strategies.term", at, .strategiesTerm, word, known: ["always"] + terms.keys.sorted())
    return nil
  }

  private mutating func combined(
    _ at: Located, allowsMissing: Bool, _ sources: inout [Text],
    _ combine: ([StrategyCondition]) -> StrategyCondition
  ) -> Counted? {
    guard let members = nodes.list(at, mend: .strategiesListMend.filled(["name": at.name])) else { return nil }
    var parts: [StrategyCondition] = []
    var tests = 0
    for member in members {
      guard let part = decodeCondition(member, allowsMissing: allowsMissing, &sources) else { continue }
      parts.append(part.condition)
      tests += part.tests
      if tests > StrategyDecoder.mostTests {
        nodes.add("strategies.tooMany", at, .strategiesTooMany, mend: .yamlTooLargeMend)
        return nil
      }
    }
    return parts.count == members.count ? (combine(parts), tests) : nil
  }

  private mutating func refuseQuantity(_ name: String, _ mark: TextMark, _ keys: String) {
    let known = StrategyDecoder.connectives + StrategyQuantity.all.map(\.name)
    let near = Suggestion.nearest(to: name, in: known + terms.keys.sorted())
    let mend =
      near.map { Text.strategiesDidYouMean.filled(["near": $0]) }
      ?? .strategiesKnown.filled(texts: ["names": Text.list(known)])
    nodes.add("strategies.quantity", mark, keys, Text.strategiesQuantity.shown(name), mend: mend)
  }
}
