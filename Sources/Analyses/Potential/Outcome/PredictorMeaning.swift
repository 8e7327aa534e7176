/// What a predictor's name gives away of what it measures.
enum PredictorMeaning {
  /// What vegetation and soil are like now: after whatever restoration there was.
  private static let outcomes: Set<String> = [
    "gpp", "npp", "nep", "ndvi", "evi", "kndvi", "savi", "lai", "fvc", "fpar", "vegetation", "biomass", "agb", "soc",
  ]

  /// Carbon that plants take up, of which NEP and NPP are a part.
  static func isGrossProductivity(_ name: String) -> Bool { words(name).contains("gpp") }

  /// Measured after restoration, hence the outcome of it rather than what the site could carry.
  static func isOutcome(_ name: String) -> Bool { !outcomes.isDisjoint(with: words(name)) }

  /// `mean_GPP2020` is made of mean and gpp.
  private static func words(_ name: String) -> Set<String> {
    Set(name.lowercased().split { !$0.isLetter }.map(String.init))
  }
}
