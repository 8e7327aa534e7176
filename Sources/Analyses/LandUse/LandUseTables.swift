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
  private var carbon: CarbonTables?
  private let hasZones: Bool
  private let language: Language

  init(hasZones: Bool, hasCarbon: Bool, language: Language, into folder: StagingFolder) throws {
    let layout = LandUseTableLayout(hasZones: hasZones)
    let transitions = try TableWriter(layout.transitions, into: folder)
    let classChange = try TableWriter(layout.classChange, into: folder)
    let intensity = try TableWriter(layout.intensity, into: folder)
    let functionalAreas = try TableWriter(layout.functionalAreas, into: folder)
    let trajectory = try TableWriter(layout.trajectory, into: folder)
    let carbon = hasCarbon ? try CarbonTables(layout, into: folder) : nil
    self.hasZones = hasZones
    self.language = language
    self.transitions = transitions
    self.classChange = classChange
    self.intensity = intensity
    self.functionalAreas = functionalAreas
    self.trajectory = trajectory
    self.carbon = carbon
  }

  consuming func close() throws -> [Summary.TableEntry] {
    var entries = [
      try transitions.close(), try classChange.close(), try intensity.close(), try functionalAreas.close(),
    ]
    if let carbon = consume carbon { entries += try carbon.close() }
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
        try carbon?.append(
          balance, result.plan.legend, years: result.duration_yr(period), lead: lead + years, language)
      }
    }
    try appendIntensity(result, lead)
    try appendTrajectories(result, lead)
  }

  private func cells(of landClass: LandClass) -> [Cell] { landClass.cells(language) }

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
    func row(_ level: Cell, _ period: Int, _ from: [Cell], _ to: [Cell], _ found: IntensityAnalysis.Comparison?)
      -> [Cell]
    {
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
      for (level, comparisons) in [
        ("transition_gain", found.transitionGain), ("transition_loss", found.transitionLoss),
      ] {
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
}
