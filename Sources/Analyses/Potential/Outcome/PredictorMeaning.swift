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

  /// `mean_GPP2020` is made of mean and gpp.
  private static func words(_ name: String) -> Set<String> {
    Set(name.lowercased().split { !$0.isLetter }.map(String.init))
  }
}
