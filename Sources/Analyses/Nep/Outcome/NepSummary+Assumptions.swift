internal import Messages
internal import Productivity

extension NepSummary {
  private static let totals = ["net", "netCO2", "grossLoss", "grossGain"]
  private static let means = ["shareLosing", "meanByArea", "meanByMine"]
  private static let trends = ["trendNet", "trendRelativeChange"]
  private static let levels = ["mineByArea", "mineChangeByArea", "trendMine"]

  private func assumption(
    _ id: String, _ text: Text, _ value: String? = nil, unit: String? = nil, source: Text,
    _ strength: Summary.Strength, affects: [String]
  ) -> Summary.Assumption {
    // Only what this run has said.
    let said = Set(headline.map(\.id))
    return Summary.Assumption(
      id: id, text: text, value: value, unit: unit, source: source, strength: strength,
      affects: affects.filter(said.contains))
  }

  /// What the outcome rests on, where each choice comes from and which headline numbers depend on it.
  var assumptions: [Summary.Assumption] {
    // Where no mine could be compared, what comparisons rest on applies to nothing.
    let isCompared = result.rows.contains { rows in rows.contains { $0.relativeChange != nil } }
    return (isCompared ? comparison : []) + [starting] + (isCompared ? reference : []) + values
      + (findings.hasEffect ? certainty : [])
  }

  // MARK: Comparison with a reference

  private var comparison: [Summary.Assumption] {
    let all = Self.totals + Self.means + Self.trends
    return [
      assumption(
        "differenceInDifferences", .assumptionDifferences, source: .sourceRepairedPaper, .seed, affects: all),
      assumption("parallelTrends", .assumptionParallelTrends, source: .sourceMethodChange, .design, affects: all),
    ]
  }

  private var starting: Summary.Assumption {
    assumption(
      "baseline", baseline == nil ? .assumptionOwnBaseline : .assumptionBaseline, baseline,
      source: .sourceMethodChange,
      settings.baseline == nil && settings.baselineField == nil ? .design : .user,
      affects: Self.totals + Self.means + Self.trends + ["mineChangeByArea"])
  }

  private var reference: [Summary.Assumption] {
    let all = Self.totals + Self.means + Self.trends
    guard settings.reference == .ring else {
      return [
        assumption(
          "referenceLayer", .assumptionReferenceLayer, settings.referenceLayer, source: .sourceSettings, .user,
          affects: all)
      ] + matching
    }
    return [
      assumption(
        "referenceDistance", .assumptionRing, ShortNumbers.length(metres: settings.referenceDistance_m),
        source: .sourceMethodReference, .design, affects: all),
      assumption(
        "maximumDistance", .assumptionWidening.filled(["pixels": ShortNumbers.number(settings.minimumPixels)]),
        ShortNumbers.length(metres: settings.maximumDistance_m), source: .sourceMethodReference, .design, affects: all),
      assumption(
        "gap", .assumptionGap, ShortNumbers.length(metres: settings.gap_m), source: .sourceMethodReference, .design,
        affects: all),
    ] + matching
  }

  /// What makes the reference alike to the mine before mining, or that nothing does.
  private var matching: [Summary.Assumption] {
    let all = Self.totals + Self.means + Self.trends
    var list: [Summary.Assumption] = []
    if let map = settings.match {
      list.append(assumption("match", .assumptionMatch, map, source: .sourceMethodReference, .design, affects: all))
    } else {
      list.append(assumption("noMatch", .assumptionNoMatch, source: .sourceMethodReference, .design, affects: all))
    }
    if let band = settings.matchElevation {
      list.append(
        assumption(
          "matchElevation", .assumptionElevation, ShortNumbers.length(metres: band.tolerance_m),
          source: .sourceMethodReference,
          .design, affects: all))
    }
    return list
  }

  // MARK: Values and areas

  private var values: [Summary.Assumption] {
    let all = Self.totals + Self.means + Self.trends + Self.levels
    var list = [
      assumption("areas", .assumptionAreas, source: .sourceMethodAreas, .design, affects: all),
      assumption(
        "minimumArea", .assumptionMinimumArea, ShortNumbers.number(settings.minimumArea_km2), unit: "km2",
        source: .sourceMethodReference, .design, affects: all),
      assumption(
        "minimumCoverage", .assumptionMinimumCoverage, ShortNumbers.number(settings.minimumCoverage),
        source: .sourceMethodAreas, .design, affects: all),
    ]
    if result.options.hasCarbon {
      list.append(
        assumption(
          "unit", .assumptionUnit, result.options.unit, source: .sourceSettings, .user, affects: all))
      if findings.hasEffect {
        list.append(
          assumption(
            "carbonDioxide", .assumptionCarbonDioxide, "44/12", source: .sourceDossierConventions, .source,
            affects: ["netCO2"]))
      }
      list.append(
        assumption("productivityNotStock", .assumptionNotStock, source: .sourceConventions, .design, affects: all))
    }
    if let range = settings.validRange {
      let isOurs = range == settings.variable.plausibleRange
      list.append(
        assumption(
          "validRange", .assumptionValidRange, ShortNumbers.range(range),
          unit: settings.variable.isCarbon ? "g C/m2/yr" : nil,
          source: isOurs ? .sourceConventions : .sourceSettings, isOurs ? .design : .user, affects: all))
    }
    if run.countedTwice_km2 > 0 {
      list.append(
        assumption(
          "overlaps", .assumptionOverlaps, ShortNumbers.area(run.countedTwice_km2), unit: "km2",
          source: .sourceDossierConventions, .design,
          affects: ["area"] + Self.totals + ["meanByArea", "mineByArea", "mineChangeByArea"]))
    }
    if findings.count(.coarseCells) > 0 {
      list.append(
        assumption(
          "coarseCells", .assumptionCoarse, ShortNumbers.length(metres: run.cellSize_m), source: .sourceMethodAreas,
          .measured, affects: all))
    }
    return list
  }

  // MARK: Intervals

  private var certainty: [Summary.Assumption] {
    var list = [
      assumption(
        "bootstrap", .assumptionBootstrap, "\(result.options.resamples)", source: .sourceBootstrap, .design,
        affects: Self.totals + Self.means),
      assumption(
        "clusters",
        findings.clusters < GroupYear.reliableClusters ? .assumptionFewClusters : .assumptionClusters,
        "\(findings.clusters)", source: .sourceBootstrap, .measured, affects: Self.totals + Self.means),
      assumption("effectiveSize", .assumptionEffectiveSize, source: .sourceEffectiveSize, .design, affects: []),
      assumption(
        "rasterErrors", .assumptionRasterErrors, source: .sourceMethodReference, .measured,
        affects: Self.totals + Self.means),
      assumption("trend", .assumptionTrend, source: .sourceTrend, .source, affects: Self.trends),
      assumption(
        "seed", .assumptionSeed, "\(run.seed)", source: .sourceSettings, .user, affects: Self.totals + Self.means),
    ]
    if settings.reference == .ring {
      list.append(
        assumption(
          "placebo", result.placebo.isEmpty ? .assumptionNoPlacebo : .assumptionPlacebo, source: .sourceMethodChange,
          .design, affects: ["placeboMean"]))
    }
    return list
  }
}
