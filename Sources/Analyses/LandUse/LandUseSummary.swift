internal import Geospatial
internal import LandUse
internal import Messages
internal import Quantities

/// The outcome in words and numbers: what `summary.json`, the terminal and the report begin with.
struct LandUseSummary {
  let settings: LandUseSettings
  let inputs: LandUseInputs
  let whole: LandUseResult
  let seed: UInt64

  func summary(tables: [Summary.TableEntry], maps: Summary.Maps?) -> Summary {
    Summary(
      analysis: "landuse", title: .landUseTitle, years: inputs.years,
      periods: inputs.plan.periods.map { Summary.Period(from: inputs.years[$0.from], to: inputs.years[$0.to]) },
      zones: inputs.zones.map(\.id), headline: headline,
      classes: inputs.plan.legend.classes.enumerated().map { index, landClass in
        Summary.LandClass(
          code: landClass.code, name: landClass.title, type: landClass.type.rawValue,
          colour: inputs.plan.legend.colour(at: index))
      },
      areaTypes: FunctionalAreaType.allCases.map {
        Summary.AreaType(id: $0.rawValue, name: $0.name, colour: $0.colour)
      },
      maps: maps, tables: tables, assumptions: assumptions, facts: facts)
  }

  // MARK: Headline

  private var headline: [Summary.Headline] {
    let period = whole.overall
    let from = whole.fromYear(period)
    let to = whole.toYear(period)
    var items: [Summary.Headline?] = [
      Summary.Headline(
        id: "commonArea", title: .headlineCommonArea, value: whole.tally.commonValidArea.hectares.value, unit: "ha",
        from: from, to: to, source: .sourceMaps, strength: .user)
    ]
    let damaged = damagedArea(whole.matrices[period], atEnd: true)
    items.append(
      Summary.Headline(
        id: "damagedArea", title: .headlineDamaged, value: damaged.hectares.value, unit: "ha", from: to, to: to,
        source: .sourceMaps, strength: .user))
    if let last = whole.trajectories.last {
      let reclaimed = last.rows.filter { $0.status.sinceInterval != nil }.reduce(AreaSum.zero) { $0 + $1.area }
      items.append(
        Summary.Headline(
          id: "reclaimedArea", title: inputs.years.count == 2 ? .headlineReclaimedOfFirst : .headlineReclaimed,
          value: reclaimed.hectares.value, unit: "ha", from: from,
          to: to, source: .sourceMaps, strength: .user))
    }
    for type in FunctionalAreaType.allCases where whole.functionalAreas[period][type] != .zero {
      items.append(
        Summary.Headline(
          id: "areaType.\(type.rawValue)", title: type.name, value: whole.functionalAreas[period][type].hectares.value,
          unit: "ha", from: from, to: to, source: schemeSource, strength: schemeStrength))
    }
    if let change = whole.balances?[period].total.carbon {
      let isUncertain = change.interval.map { $0.low != $0.high } ?? false
      func item(_ id: String, _ title: Text, _ unit: String, _ value: (CarbonStock) -> Double) -> Summary.Headline? {
        Summary.Headline(
          id: id, title: title, value: value(change.change),
          low: isUncertain ? change.interval.map { value($0.low) } : nil,
          high: isUncertain ? change.interval.map { value($0.high) } : nil,
          coverage: isUncertain ? CarbonDraws.coverage : nil,
          unit: unit, from: from, to: to, source: .sourceDensities, strength: .user)
      }
      items.append(item("carbonChange", .headlineCarbonChange, "t C") { $0.value })
      items.append(item("carbonChangeCO2", .headlineCarbonChangeCO2, "t CO2") { $0.carbonDioxide.value })
    }
    return items.compactMap { $0 }
  }

  private func damagedArea(_ matrix: TransferMatrix, atEnd: Bool) -> AreaSum {
    inputs.plan.legend.indices(of: .damaged).reduce(.zero) { $0 + (atEnd ? matrix.end($1) : matrix.start($1)) }
  }

  private var schemeSource: Text {
    switch settings.scheme {
    case .option("table1"): .sourceTable1
    case .option: .sourceExtended
    case .table(let path): Text(verbatim: path)
    }
  }

  private var schemeStrength: Summary.Strength {
    switch settings.scheme {
    case .option("table1"): .seed
    case .option: .design
    case .table: .user
    }
  }

  // MARK: Facts

  private var facts: Summary.Facts {
    var degrees: [Summary.DynamicDegree] = []
    for (period, matrix) in whole.matrices.enumerated() {
      for variant in CompositeDynamicDegree.allCases {
        guard let degree = variant.perYear(matrix, years: whole.duration_yr(period)) else { continue }
        degrees.append(
          Summary.DynamicDegree(
            from: whole.fromYear(period), to: whole.toYear(period), percentPerYear: degree * 100, variant: variant.name)
        )
      }
    }
    let types = LandType.published
    let unassigned = inputs.rules.count(of: .unassigned, among: types)
    let scheme: String
    switch settings.scheme {
    case .option(let name): scheme = name
    case .table(let path): scheme = path
    }
    return Summary.Facts(
      compositeDynamicDegree: degrees, ruledPairs: types.count * types.count - unassigned,
      possiblePairs: types.count * types.count, scheme: scheme)
  }

  // MARK: Assumptions

  private var assumptions: [Summary.Assumption] {
    var list = [
      Summary.Assumption(
        id: "commonMask", text: .assumptionMask, value: nil, source: .sourceDossierConventions, strength: .design,
        affects: ["commonArea"]),
      Summary.Assumption(
        id: "scheme", text: .assumptionScheme, value: facts.scheme, source: schemeSource, strength: schemeStrength,
        affects: FunctionalAreaType.allCases.map { "areaType.\($0.rawValue)" }),
      Summary.Assumption(
        id: "mapErrors", text: .assumptionMapErrors, value: nil, source: .sourceDossierAccuracy, strength: .measured,
        affects: ["damagedArea", "carbonChange", "carbonChangeCO2"]),
    ]
    guard let densities = inputs.densities else { return list }
    let affected = ["carbonChange", "carbonChangeCO2"]
    list.append(
      Summary.Assumption(
        id: "densities", text: .assumptionDensities, value: settings.densities, source: .sourceDensities,
        strength: .user, affects: affected))
    if densities.pools.contains(.soil) {
      list.append(
        Summary.Assumption(
          id: "soilLossFraction", text: .assumptionSoilLoss, value: "\(settings.soilLossFraction)",
          source: .sourceSoilLoss, strength: settings.soilLossFraction == 1 ? .seed : .user, affects: affected))
    }
    if densities.hasBounds {
      list.append(
        Summary.Assumption(
          id: "distribution", text: .assumptionDistribution, value: "\(settings.draws)", unit: nil,
          source: .sourceDossierUncertainty, strength: .design, affects: affected))
      list.append(
        Summary.Assumption(
          id: "seed", text: .assumptionSeed, value: "\(seed)", source: .sourceSettings, strength: .user,
          affects: affected))
    } else {
      list.append(
        Summary.Assumption(
          id: "noBounds", text: .assumptionNoBounds, value: nil, source: .sourceDensities, strength: .user,
          affects: affected))
    }
    list.append(
      Summary.Assumption(
        id: "stockNotCredit", text: .assumptionStockNotCredit, value: nil, source: .sourceDossierConventions,
        strength: .design, affects: affected))
    list.append(
      Summary.Assumption(
        id: "carbonDioxide", text: .assumptionCarbonDioxide, value: "44/12", source: .sourceDossierConventions,
        strength: .source, affects: ["carbonChangeCO2"]))
    return list
  }
}
