internal import Messages
internal import Potential

/// Writes `potential.csv` and `groups.csv`.
struct PotentialTables {
  let figures: PotentialFigures
  let layout: PotentialTableLayout

  init(_ figures: PotentialFigures, hasCarbon: Bool) {
    self.figures = figures
    layout = PotentialTableLayout(hasCarbon: hasCarbon, groupFields: figures.groupFields)
  }

  /// Drivers that have columns.
  static let drivers = 3

  // MARK: Mines

  /// - Throws: ``Failure`` naming path and cause; ``Interrupted``.
  func writeMines(into folder: StagingFolder) throws -> Summary.TableEntry {
    var writer = try TableWriter(layout.mines, into: folder)
    for index in figures.mines.indices {
      if index.isMultiple(of: 1_000) { try Interruption.check() }
      try writer.append(row(index))
    }
    return try writer.close()
  }

  private func row(_ index: Int) -> [Cell] {
    let mine = figures.mines[index]
    let row = figures.rows[index]
    let strategy = figures.strategies[index]
    var cells: [Cell] = [.text(mine.id)] + mine.groups.map { .text($0) }
    cells += [
      .double(mine.area_km2), .double(mine.longitude), .double(mine.latitude), .text(row.role.rawValue),
      Cell(mine.current), Cell(row.predicted), Cell(row.attainable), Cell(row.attainableLow), Cell(row.attainableHigh),
      Cell(row.predictionLow), Cell(row.predictionHigh), Cell(row.potential), Cell(row.potentialLow),
      Cell(row.potentialHigh), Cell(row.noiseFloor), Cell(row.potentialAboveNoise),
    ]
    // 1 g/m² on 1 km² is 1 t.
    if layout.hasCarbon { cells.append(Cell(row.potential.map { $0 * mine.area_km2 })) }
    cells += [Cell(row.dissimilarity), Cell(PotentialWords.inside(row))]
    for place in 0..<Self.drivers {
      let driver = place < row.drivers.count ? row.drivers[place] : nil
      cells += [Cell(driver?.predictor), Cell(driver?.contribution)]
    }
    return cells + [
      Cell(strategy.rule), Cell(PotentialWords.readings(strategy)), Cell(PotentialWords.undecided(strategy)),
      Cell(strategy.climateZone), Cell(strategy.grade), Cell(strategy.stage), Cell(PotentialWords.flag(mine, row)),
    ]
  }

  // MARK: Groups

  private static func cells(_ estimate: PotentialGroup.Estimate?, times factor: Double = 1) -> [Cell] {
    [
      Cell(estimate.map { $0.value * factor }), Cell(estimate?.low.map { $0 * factor }),
      Cell(estimate?.high.map { $0 * factor }),
    ]
  }

  /// Mt CO2 of a Gg C: 44/12 Gg, a thousand of which are a Mt.
  static let megatonnesCO2 = 44.0 / 12 / 1_000

  /// - Throws: ``Failure`` naming path and cause.
  func writeGroups(into folder: StagingFolder) throws(Failure) -> Summary.TableEntry {
    var writer = try TableWriter(layout.groups, into: folder)
    for group in figures.groups {
      var row: [Cell] = [
        .text(group.field), .text(group.name), .integer(group.mines), .integer(group.minesWithPotential),
        .integer(group.minesOutside), .double(group.area_km2), .double(group.areaWithPotential_km2),
        .integer(group.clusters),
      ]
      for estimate in [
        group.potentialByArea, group.aboveNoiseByArea, group.noiseFloorByArea, group.potentialByMine,
        group.currentByArea, group.attainableByArea,
      ] { row += Self.cells(estimate) }
      if layout.hasCarbon {
        row += Self.cells(group.total_GgC_per_yr)
        row += Self.cells(group.total_GgC_per_yr, times: Self.megatonnesCO2)
        row += Self.cells(group.totalAboveNoise_GgC_per_yr)
      }
      row += Self.cells(group.shareWithoutPotential_percent)
      row.append(.text(group.interval.rawValue))
      try writer.append(row)
    }
    return try writer.close()
  }
}
