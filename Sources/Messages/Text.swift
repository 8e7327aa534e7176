/// One thing said in both languages. The initialiser takes both, so that a missing translation doesn't compile.
///
/// Placeholders are written `{name}` and filled by ``filled(_:)``.
public struct Text: Sendable, Hashable, Codable {
  public let en: String
  public let zh: String

  public init(_ en: String, zh: String) {
    self.en = en
    self.zh = zh
  }

  /// The same words in both languages: names, paths, codes.
  public init(verbatim words: String) {
    self.init(words, zh: words)
  }

  public subscript(language: Language) -> String {
    switch language {
    case .english: en
    case .chinese: zh
    }
  }

  /// This text with every `{name}` replaced by its value. A value is said as it is in both languages.
  public func filled(_ values: KeyValuePairs<String, String>) -> Text {
    var english = en
    var chinese = zh
    for (name, value) in values {
      english = english.replacing("{\(name)}", with: value)
      chinese = chinese.replacing("{\(name)}", with: value)
    }
    return Text(english, zh: chinese)
  }

  /// This text with every `{name}` replaced by a text, each language by its own words.
  public func filled(texts values: KeyValuePairs<String, Text>) -> Text {
    var english = en
    var chinese = zh
    for (name, value) in values {
      english = english.replacing("{\(name)}", with: value.en)
      chinese = chinese.replacing("{\(name)}", with: value.zh)
    }
    return Text(english, zh: chinese)
  }

  /// The first of many names and how many there are: `a, b, c, … (45)`.
  public static func listed(_ names: [String]) -> String {
    let shown = names.prefix(8).joined(separator: ", ")
    return names.count > 8 ? "\(shown), … (\(names.count))" : shown
  }
}
