internal import Messages

/// What a predictor's name gives away of what it measures.
enum PredictorMeaning {
  /// What vegetation and soil are like now: after whatever restoration there was.
  private static let outcomes: Set<String> = [
    "gpp", "npp", "nep", "ndvi", "evi", "kndvi", "savi", "lai", "fvc", "fpar", "vegetation", "biomass", "agb", "soc",
  ]

  /// Carbon that plants take up, gross or net.
  private static let productivity: Set<String> = ["gpp", "npp", "nep"]

  /// Productivity itself, of which the target is a part, or which is part of it.
  static func isProductivity(_ name: String) -> Bool { !productivity.isDisjoint(with: words(name)) }

  /// Measured after restoration, hence the outcome of it rather than what the site could carry.
  static func isOutcome(_ name: String) -> Bool { !outcomes.isDisjoint(with: words(name)) }

  /// The name as it was given; in Chinese that of the preset's indicators in words.
  static func title(_ name: String) -> Text {
    Text(Text.shown(name), zh: Text.presetIndicators[name] ?? Text.shown(name))
  }

  /// The same with the name as it was given behind the words, where a reader must find it again: `土壤有机碳 soc`.
  static func named(_ name: String) -> Text {
    let title = title(name)
    return title.en == title.zh ? title : Text(title.en, zh: "\(title.zh) \(title.en)")
  }

  /// ``named(_:)`` one after another, with each language's comma.
  static func list(_ names: [String]) -> Text { list(names.map(named)) }

  /// Words one after another, with each language's mark between them.
  static func list(_ words: [Text], between: Text = Text(", ", zh: "、")) -> Text {
    Text(words.map(\.en).joined(separator: between.en), zh: words.map(\.zh).joined(separator: between.zh))
  }

  /// `mean_GPP2020` is made of mean and gpp.
  private static func words(_ name: String) -> Set<String> {
    Set(name.lowercased().split { !$0.isLetter }.map(String.init))
  }
}
