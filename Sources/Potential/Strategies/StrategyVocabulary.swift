/// Which spellings mean which word, by quantity. A word that isn't listed is unknown: not guessed, and not "no".
public struct StrategyVocabulary: Sendable, Hashable {
  public struct Word: Sendable, Hashable {
    /// As conditions write it.
    public let word: String
    /// Further spellings, as fields hold them.
    public let spellings: [String]

    public init(_ word: String, _ spellings: [String] = []) {
      self.word = word
      self.spellings = spellings
    }
  }

  /// The words of a quantity, in the order of the table.
  public let words: [String: [Word]]
  private let lookup: [String: [String: String]]

  public init(_ words: [String: [Word]]) {
    self.words = words
    lookup = words.mapValues { list in
      var lookup: [String: String] = [:]
      for word in list {
        for spelling in [word.word] + word.spellings { lookup[StrategyVocabulary.plain(spelling)] = word.word }
      }
      return lookup
    }
  }

  /// Case, underscores, hyphens and spaces at the ends don't count.
  public static func plain(_ spelling: String) -> String {
    spelling.lowercased().split { $0.isWhitespace || $0 == "_" || $0 == "-" }.joined(separator: " ")
  }

  /// What conditions may know of a value; a number that no mine can have is unknown.
  func fact(_ value: StrategyValue?, of name: String) -> StrategyFact {
    let quantity = StrategyQuantity.named(name)
    let fact = plainFact(value, of: name, quantity?.kind)
    if case .number(let number) = fact, quantity?.values?.contains(number) == false { return .unknown }
    return fact
  }

  private func plainFact(_ value: StrategyValue?, of name: String, _ kind: StrategyQuantity.Kind?) -> StrategyFact {
    switch value {
    case nil: return .unknown
    case .number(let number):
      guard number.isFinite else { return .unknown }
      guard kind == .words else { return .number(number) }
      // Fields of yes and no are often numbers.
      return word(number == number.rounded() && abs(number) < 1e9 ? "\(Int(number))" : "\(number)", of: name)
    case .text(let text):
      if kind?.hasWords ?? true, case .word(let word) = word(text, of: name) { return .word(word) }
      guard kind != .words else { return .unknown }
      return .of(Double(text.split(whereSeparator: \.isWhitespace).joined(separator: " ")))
    }
  }

  private func word(_ text: String, of name: String) -> StrategyFact {
    lookup[name]?[StrategyVocabulary.plain(text)].map { .word($0) } ?? .unknown
  }
}
