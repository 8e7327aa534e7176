internal import Messages
internal import Potential

/// How what is asked of one quantity is read: `{atLeast: 0.2, below: 0.5}`.
extension StrategyDecoder {
  private static let numeric = ["below", "atMost", "atLeast", "above", "outside"]

  mutating func decodeTest(_ quantity: StrategyQuantity, _ at: Located, allowsMissing: Bool) -> StrategyCondition? {
    let known = StrategyDecoder.numeric + ["is", "missing"]
    guard let pairs = nodes.pairs(at, mend: .strategiesTestMend.filled(["name": quantity.name])) else { return nil }
    if pairs.isEmpty {
      nodes.add("key.empty", at, .keyEmpty, mend: .strategiesTestMend.filled(["name": quantity.name]))
    }
    var comparisons: [StrategyComparison] = []
    for pair in pairs {
      let comparison: StrategyComparison?
      switch pair.key {
      case "below": comparison = threshold(pair.value, of: quantity).map { .below($0) }
      case "atMost": comparison = threshold(pair.value, of: quantity).map { .atMost($0) }
      case "atLeast": comparison = threshold(pair.value, of: quantity).map { .atLeast($0) }
      case "above": comparison = threshold(pair.value, of: quantity).map { .above($0) }
      case "outside": comparison = decodeOutside(pair.value, of: quantity)
      case "is": comparison = decodeIs(pair.value, of: quantity)
      case "missing": comparison = decodeMissing(pair.value, isAllowed: allowsMissing)
      default:
        nodes.addUnknown(pair.key, pair.mark, pair.value.keys, known: known)
        comparison = nil
      }
      if let comparison { comparisons.append(comparison) }
    }
    guard !pairs.isEmpty, comparisons.count == pairs.count else { return nil }
    guard !isEmpty(comparisons) else {
      nodes.add("strategies.never", at, .strategiesNever, mend: .strategiesNeverMend)
      return nil
    }
    return .test(quantity.name, comparisons)
  }

  /// `5`, or `0.8 median`.
  private mutating func threshold(_ at: Located, of quantity: StrategyQuantity) -> StrategyThreshold? {
    guard let range = quantity.kind.thresholds else {
      nodes.add(
        "strategies.noNumber", at, Text.strategiesNoNumber.filled(["name": quantity.name]),
        mend: .strategiesIsMend.filled(texts: ["names": words(of: quantity)]))
      return nil
    }
    guard let text = nodes.scalar(at) else { return nil }
    let parts = text.split(whereSeparator: \.isWhitespace)
    let isMedian = parts.count == 2 && parts[1] == "median"
    guard parts.count == 1 || isMedian, let number = RowReader.number(String(parts[0])) else {
      let mend = quantity.allowsMedian ? Text.strategiesNumberOrMedianMend : .strategiesNumberMend
      nodes.add("strategies.number", at, Text.strategiesNumber.shown(text), mend: mend)
      return nil
    }
    if isMedian {
      guard quantity.allowsMedian else {
        nodes.add("strategies.median", at, Text.strategiesMedian, mend: .strategiesNumberMend)
        return nil
      }
      guard number > 0, number <= 100 else {
        nodes.add("strategies.median", at, Text.strategiesMedianRange.shown(text), mend: .strategiesMedianRangeMend)
        return nil
      }
      return .medians(number)
    }
    guard range.contains(number) else {
      let mend = Text.strategiesRangeMend.filled(texts: [
        "meaning": quantity.meaning, "range": Text.range(range, unit: nil),
      ])
      nodes.add("strategies.range", at, Text.strategiesRange.filled(["name": quantity.name]).shown(text), mend: mend)
      return nil
    }
    return .number(number)
  }

  /// `[LOW, HIGH]`
  private mutating func decodeOutside(_ at: Located, of quantity: StrategyQuantity) -> StrategyComparison? {
    guard case .sequence(let members) = at.node.content, members.count == 2 else {
      nodes.add("strategies.outside", at, .strategiesOutside, mend: .strategiesOutsideMend)
      return nil
    }
    let bounds = members.enumerated().map { index, member in
      threshold(Located(node: member, keys: "\(at.keys)[\(index)]"), of: quantity)
    }
    guard let low = bounds[0], let high = bounds[1] else { return nil }
    guard let isOrdered = StrategyDecoder.isLess(low, high), isOrdered else {
      nodes.add("strategies.outside", at, .strategiesOutsideOrder, mend: .strategiesOutsideMend)
      return nil
    }
    return .outside(low, high)
  }

  /// A word of the vocabulary, or a list of them.
  private mutating func decodeIs(_ at: Located, of quantity: StrategyQuantity) -> StrategyComparison? {
    guard quantity.kind.hasWords else {
      nodes.add(
        "strategies.noWords", at, Text.strategiesNoWords.filled(["name": quantity.name]), mend: .strategiesNoWordsMend)
      return nil
    }
    var members = [at]
    if case .sequence = at.node.content { members = nodes.list(at) ?? [] }
    let known = (vocabulary.words[quantity.name] ?? []).map(\.word)
    var words: [String] = []
    for member in members {
      guard let word = nodes.scalar(member) else { continue }
      if known.contains(word) {
        words.append(word)
      } else {
        let text = Text.strategiesWord.filled(["name": quantity.name])
        if known.isEmpty {
          nodes.add("strategies.word", member, text.shown(word), mend: .strategiesNoVocabularyMend)
        } else {
          nodes.addNoChoice("strategies.word", member, text, word, known: known)
        }
      }
    }
    return words.isEmpty || words.count < members.count ? nil : .words(words)
  }

  private mutating func decodeMissing(_ at: Located, isAllowed: Bool) -> StrategyComparison? {
    guard let word = nodes.scalar(at) else { return nil }
    guard word == "yes" || word == "no" else {
      nodes.add("strategies.missingWord", at, Text.strategiesMissingWord.shown(word), mend: .strategiesMissingWordMend)
      return nil
    }
    guard isAllowed else {
      nodes.add("strategies.missingHere", at, .strategiesMissingHere, mend: .strategiesMissingHereMend)
      return nil
    }
    return .missing(word == "yes")
  }

  private func words(of quantity: StrategyQuantity) -> Text {
    Text.list((vocabulary.words[quantity.name] ?? []).map(\.word))
  }

  /// Whether no value at all can pass all comparisons, as far as their bounds can be compared without data.
  private func isEmpty(_ comparisons: [StrategyComparison]) -> Bool {
    var lows: [(bound: StrategyThreshold, isStrict: Bool)] = []
    var highs: [(bound: StrategyThreshold, isStrict: Bool)] = []
    for comparison in comparisons {
      switch comparison {
      case .below(let bound): highs.append((bound, true))
      case .atMost(let bound): highs.append((bound, false))
      case .atLeast(let bound): lows.append((bound, false))
      case .above(let bound): lows.append((bound, true))
      case .outside, .words, .missing: break
      }
    }
    // What isn't there can't be compared.
    if comparisons.contains(.missing(true)), comparisons.count > 1 { return true }
    return lows.contains { low in
      highs.contains { high in
        if StrategyDecoder.isLess(high.bound, low.bound) == true { return true }
        return high.bound == low.bound && (low.isStrict || high.isStrict)
      }
    }
  }

  /// Nil where one is a number and the other a multiple of the median.
  private static func isLess(_ first: StrategyThreshold, _ second: StrategyThreshold) -> Bool? {
    switch (first, second) {
    case (.number(let first), .number(let second)), (.medians(let first), .medians(let second)): first < second
    default: nil
    }
  }
}
