internal import Messages
internal import Potential

extension StrategyDecoder {
  /// `words: {QUANTITY: {WORD: [SPELLING, …]}}`
  mutating func decodeWords(_ at: Located) -> StrategyVocabulary {
    let quantities = StrategyQuantity.all.filter(\.kind.hasWords).map(\.name)
    guard let fields = nodes.fields(at, known: quantities, required: [], mend: .strategiesWordsMend) else {
      return StrategyVocabulary([:])
    }
    var vocabulary: [String: [StrategyVocabulary.Word]] = [:]
    // In the order of the names, so that problems come in one order.
    for name in quantities {
      guard let field = fields[name], let pairs = nodes.pairs(field, mend: .strategiesWordsMend) else { continue }
      var owners: [String: String] = [:]
      for pair in pairs {
        claim(
          pair.key, for: pair.key, Located(node: YAMLNode(content: .empty, mark: pair.mark), keys: pair.value.keys),
          &owners)
      }
      vocabulary[name] = pairs.map { pair in
        var spellings: [String] = []
        if pair.value.node.content == .sequence([]) { return StrategyVocabulary.Word(pair.key) }
        for member in nodes.list(pair.value) ?? [] {
          guard let spelling = nodes.scalar(member) else { continue }
          claim(spelling, for: pair.key, member, &owners)
          spellings.append(spelling)
        }
        return StrategyVocabulary.Word(pair.key, spellings)
      }
    }
    return StrategyVocabulary(vocabulary)
  }

  /// A spelling can mean one word only.
  private mutating func claim(_ spelling: String, for word: String, _ at: Located, _ owners: inout [String: String]) {
    let plain = StrategyVocabulary.plain(spelling)
    if plain.isEmpty {
      nodes.add("strategies.spelling", at, .strategiesSpellingEmpty, mend: .strategiesSpellingMend)
    } else if let owner = owners[plain], owner != word {
      let text = Text.strategiesSpelling.filled(["word": Text.shown(owner)]).shown(spelling)
      nodes.add("strategies.spelling", at, text, mend: .strategiesSpellingMend)
    } else {
      owners[plain] = word
    }
  }
}
