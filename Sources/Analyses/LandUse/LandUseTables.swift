internal import LandUse
internal import Messages
internal import Quantities

/// Writes the tables of a land-use analysis, the whole first and then each zone.
struct LandUseTables: ~Copyable {
  private var transitions: TableWriter
  private var classChange: TableWriter
  private var intensity: TableWriter
  private var functionalAreas: TableWriter
  private var trajectory: TableWriter
  private var carbonChange: TableWriter?
  private var carbonByTransition: TableWriter?
  private var carbonByAreaType: TableWriter?
  private let hasZones: Bool
  private let language: Language

  init(hasZones: Bool, hasCarbon: Bool, language: Language, into folder: StagingFolder) throws {
    let layout = LandUseTableLayout(hasZones: hasZones)
    self.hasZones = hasZones
    self.language = language
    transitions = try TableWriter(layout.transitions, into: folder)
    classChange = try TableWriter(layout.classChange, into: folder)
    intensity = try TableWriter(layout.intensity, into: folder)
    functionalAreas = try TableWriter(layout.functionalAreas, into: folder)
    trajectory = try TableWriter(layout.trajectory, into: folder)
    carbonChange = hasCarbon ? try TableWriter(layout.carbonChange, into: folder) : nil
    carbonByTransition = hasCarbon ? try TableWriter(layout.carbonByTransition, into: folder) : nil
    carbonByAreaType = hasCarbon ? try TableWriter(layout.carbonByAreaType, into: folder) : nil
  }

  consuming func close() throws -> [Summary.TableEntry] {
    var entries = [
      try transitions.close(), try classChange.close(), try intensity.close(), try functionalAreas.close(),
    ]
    if let writer = consume carbonChange { entries.append(try writer.close()) }
    if let writer = consume carbonByTransition { entries.append(try writer.close()) }
    if let writer = consume carbonByAreaType { entries.append(try writer.close()) }
    entries.append(try trajectory.close())
    return entries
  }

  /// - Parameter zone: `*` for the whole.
  mutating func append(_ result: LandUseResult, zone: String) throws {
    let lead: [Cell] = hasZones ? [.text(zone)] : []
    for period in result.plan.periods.indices {
      let years: [Cell] = [.integer(result.fromYear(period)), .integer(result.toYear(period))]
      try appendTransitions(result, period, lead + years)
      try appendClassChange(result, period, lead + years)
      try appendFunctionalAreas(result, period, lead + years)
      if let balance = result.balances?[period] {
        try appendCarbon(balance, result, period, lead + years)
      }
    }
    try appendIntensity(result, lead)
    try appendTrajectories(result, lead)
  }

  private func cells(of landClass: LandClass) -> [Cell] {
    [.integer(landClass.code), .text(landClass.title[language])]
  }

  private mutating func appendTransitions(_ result: LandUseResult, _ period: Int, _ lead: [Cell]) throws {
    let matrix = result.matrices[period]
    let legend = result.plan.legend
    for from in 0..<matrix.size {
      for to in 0..<matrix.size {
        try transitions.append(
          lead + cells(of: legend[from]) + cells(of: legend[to]) + [
            .double(matrix.hectares(from, to)), Cell(matrix.proportion(from, to).map { $0 * 100 }),
          ])
      }
    }
  }

  private mutating func appendClassChange(_ result: LandUseResult, _ period: Int, _ lead: [Cell]) throws {
    for change in ClassChange.all(result.matrices[period], years: result.duration_yr(period)) {
      let landClass = result.plan.legend[change.classIndex]
      try classChange.append(
        lead + cells(of: landClass) + [
          .text(landClass.type.rawValue), .double(change.start.value), .double(change.end.value),
          .double(change.gain.value), .double(change.loss.value), .double(change.net.value),
          .double(change.swap.value), .double(change.persistence.value),
          Cell(change.gainIntensity_per_yr.map { $0 * 100 }), Cell(change.lossIntensity_per_yr.map { $0 * 100 }),
          Cell(change.dynamicDegree_per_yr.map { $0 * 100 }),
        ])
    }
  }

  private mutating func appendFunctionalAreas(_ result: LandUseResult, _ period: Int, _ lead: [Cell]) throws {
    let areas = result.functionalAreas[period]
    for type in FunctionalAreaType.allCases {
      try functionalAreas.append(
        lead + [
          .text(type.rawValue), .double(areas[type].hectares.value), Cell(areas.share(type).map { $0 * 100 }),
        ])
    }
  }

  private mutating func appendIntensity(_ result: LandUseResult, _ lead: [Cell]) throws {
    let legend = result.plan.legend
    let analysis = IntensityAnalysis(
      result.consecutive.map { result.matrices[$0] }, years: result.consecutive.map { result.duration_yr($0) })
    let none: [Cell] = [.missing, .missing]
    func row(_ level: Cell, _ period: Int, _ from: [Cell], _ to: [Cell], _ found: IntensityAnalysis.Comparison?) -> [Cell] {
      lead + [level, .integer(result.fromYear(period)), .integer(result.toYear(period))] + from + to + [
        Cell(found.map { $0.intensity_per_yr * 100 }), Cell(found.map { $0.uniform_per_yr * 100 }),
        Cell(found?.verdict.rawValue),
      ]
    }
    for period in result.consecutive {
      let found = analysis.periods[period]
      try intensity.append(row("interval", period, none, none, found.interval))
      for index in legend.classes.indices {
        try intensity.append(row("category_gain", period, none, cells(of: legend[index]), found.categoryGain[index]))
      }
      for index in legend.classes.indices {
        try intensity.append(row("category_loss", period, cells(of: legend[index]), none, found.categoryLoss[index]))
      }
      for (level, comparisons) in [("transition_gain", found.transitionGain), ("transition_loss", found.transitionLoss)] {
        for from in legend.classes.indices {
          for to in legend.classes.indices where from != to {
            try intensity.append(
              row(
                .text(level), period, cells(of: legend[from]), cells(of: legend[to]),
                comparisons[from * legend.count + to]))
          }
        }
      }
    }
  }

  private mutating func appendTrajectories(_ result: LandUseResult, _ lead: [Cell]) throws {
    for summary in result.trajectories {
      let total = summary.total.squareMetres
      func share(_ area: AreaSum) -> Cell { total > 0 ? .double(area.squareMetres / total * 100) : .missing }
      let year: [Cell] = [.integer(result.years[summary.date])]
      for row in summary.rows {
        let since: [Cell] =
          row.status.sinceInterval.map { [.integer(result.years[$0]), .integer(result.years[$0 + 1])] }
          ?? [.missing, .missing]
        try trajectory.append(
          lead + year + [.text(row.status.kind.rawValue)] + since + [.double(row.area.hectares.value), share(row.area)])
      }
      try trajectory.append(
        lead + year + [
          "ever_damaged", .missing, .missing, .double(summary.everDamaged.hectares.value), share(summary.everDamaged),
        ])
    }
  }

  private static func change(_ carbon: CarbonChange) -> [Cell] {
    [
      .double(carbon.change.value), Cell(carbon.interval?.low.value), Cell(carbon.interval?.middle.value),
      Cell(carbon.interval?.high.value),
    ]
  }

  private mutating func appendCarbon(
    _ balance: CarbonBalance, _ result: LandUseResult, _ period: Int, _ lead: [Cell]
  ) throws {
    let legend = result.plan.legend
    for pool in CarbonPool.allCases {
      guard let found = balance.pools.first(where: { $0.pool == pool }) else {
        // Vegetation is only a row where the source lumps above and below ground together.
        if pool != .vegetation {
          try carbonChange?.append(lead + [.text(pool.rawValue)] + [Cell](repeating: .missing, count: 10))
        }
        continue
      }
      let carbon = found.carbon
      try carbonChange?.append(
        lead + [.text(pool.rawValue), .double(found.start.value), .double(found.end.value)] + Self.change(carbon) + [
          .double(carbon.change.carbonDioxide.value), Cell(carbon.interval?.low.carbonDioxide.value),
          Cell(carbon.interval?.high.carbonDioxide.value),
          .double(carbon.perYear(result.duration_yr(period)).value),
        ])
    }
    for part in balance.transitions {
      try carbonByTransition?.append(
        lead + cells(of: legend[part.from]) + cells(of: legend[part.to]) + [.double(part.area.hectares.value)]
          + Self.change(part.carbon) + [.double(part.carbon.change.carbonDioxide.value)])
    }
    for part in balance.areaTypes {
      try carbonByAreaType?.append(
        lead + [.text(part.areaType.rawValue), .double(part.area.hectares.value)] + Self.change(part.carbon) + [
          .double(part.carbon.change.carbonDioxide.value)
        ])
    }
  }
}
