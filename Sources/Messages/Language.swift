/// A language that MineSink speaks.
public enum Language: String, Sendable, Codable, CaseIterable {
  case english = "en"
  case chinese = "zh"

  /// The language of a locale name such as `zh_CN.UTF-8`; English for every locale that isn't Chinese.
  public init(locale: String) {
    self = locale.lowercased().hasPrefix("zh") ? .chinese : .english
  }
}
