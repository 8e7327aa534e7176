internal import Messages
internal import Potential

/// What must add up, worked out twice on different ways: from the rows of mines and from the totals of groups.
struct PotentialReconciliation {
  private var list = ReconciliationChecks()
  private let figures: PotentialFigures
  private let hasCarbon: Bool

  /// - Parameters:
  ///   - rows: that were written to `potential.csv`
  ///   - isTrained: in this run, so that the model's report is about these mines
  init(_ figures: PotentialFigures, _ run: PotentialRun, rows: Int, hasCarbon: Bool, isTrained: Bool) {
    self.figures = figures
    self.hasCarbon = hasCarbon
    list.addCount("mines_of_layer", expected: run.mines, found: figures.mines.count)
    list.add(
      "area_of_layer", expected: run.area_km2, found: figures.area_km2(Array(figures.mines.indices)), "km2",
      gross: run.area_km2)
    list.addCount("rows_of_potential", expected: figures.mines.count, found: rows, unit: "rows")
    addRoles(isTrained: isTrained)
    for (group, sums) in zip(figures.groups, PotentialSums.sums(figures)) { addGroup(group, sums) }
    addFields()
  }

  // MARK: Mines in, mines out

  private mutating func addRoles(isTrained: Bool) {
    let selection = figures.report.selection
    for role in MinePotential.Role.allCases {
      list.report("mines_\(role.rawValue)", Double(figures.count(role)), "mines")
    }
    guard isTrained else { return }
    list.addCount("mines_learnt_from", expected: selection.training, found: figures.count(.training))
    list.addCount("mines_kept_apart", expected: selection.holdout, found: figures.count(.holdout))
    let parts = [
      selection.withoutTarget, selection.poorQuality, selection.missingPredictor, selection.belowThreshold,
      selection.notSampled, selection.training, selection.holdout,
    ]
    list.addCount("mines_selected", expected: figures.mines.count, found: parts.reduce(0, +))
  }

  // MARK: A group and its mines

  private mutating func addGroup(_ group: PotentialGroup, _ mines: PotentialSums) {
    func count(_ id: String, _ expected: Int, _ found: Int) {
      list.addCount(id, expected: expected, found: found, field: group.field, group: group.name)
    }
    func check(_ id: String, _ expected: Double, _ found: Double, _ unit: String, gross: Double? = nil) {
      list.add(
        id, expected: expected, found: found, unit, gross: gross ?? expected, field: group.field, group: group.name)
    }
    count("group_mines", mines.mines, group.mines)
    count("group_mines_with_potential", mines.withPotential, group.minesWithPotential)
    count("group_mines_outside", mines.outside, group.minesOutside)
    check("group_area", mines.area_km2, group.area_km2, "km2")
    check("group_area_with_potential", mines.areaWithPotential_km2, group.areaWithPotential_km2, "km2")
    let perArea = hasCarbon ? "t C/yr" : "index km2"
    let area = group.areaWithPotential_km2
    func mean(_ id: String, _ expected: Double, gross: Double? = nil, _ mean: PotentialGroup.Estimate?) {
      guard let mean else { return }
      check(id, expected, mean.value * area, perArea, gross: gross)
    }
    mean("group_potential", mines.potential, group.potentialByArea)
    mean("group_above_noise", mines.aboveNoise, group.aboveNoiseByArea)
    mean("group_noise_floor", mines.noiseFloor, group.noiseFloorByArea)
    mean("group_current", mines.current, gross: mines.grossCurrent, group.currentByArea)
    mean("group_attainable", mines.attainable, gross: mines.grossAttainable, group.attainableByArea)
    if let byMine = group.potentialByMine {
      check(
        "group_potential_of_mines", mines.potentialOfMines, byMine.value * Double(group.minesWithPotential),
        hasCarbon ? "g C/m2/yr" : "index")
    }
    if let share = group.shareWithoutPotential_percent {
      check(
        "group_mines_without", Double(mines.withoutPotential),
        share.value / 100 * Double(group.minesWithPotential), "mines", gross: Double(mines.withPotential))
    }
    // 1 Gg is 1,000 t.
    if let total = group.total_GgC_per_yr {
      check("group_total", mines.potential / 1_000, total.value, "Gg C/yr")
    }
    if let total = group.totalAboveNoise_GgC_per_yr {
      check("group_total_above_noise", mines.aboveNoise / 1_000, total.value, "Gg C/yr")
    }
  }

  // MARK: The groups of a field and the whole

  private mutating func addFields() {
    guard let whole = figures.whole else { return }
    for field in figures.groupFields {
      let groups = figures.groups.filter { $0.field == field }
      list.addCount(
        "groups_equal_whole_mines", expected: whole.mines, found: groups.reduce(0) { $0 + $1.mines }, field: field)
      list.addCount(
        "groups_equal_whole_mines_with_potential", expected: whole.minesWithPotential,
        found: groups.reduce(0) { $0 + $1.minesWithPotential }, field: field)
      list.add(
        "groups_equal_whole_area", expected: whole.area_km2, found: groups.reduce(0) { $0 + $1.area_km2 }, "km2",
        gross: whole.area_km2, field: field)
      func totals(_ id: String, _ total: (PotentialGroup) -> PotentialGroup.Estimate?) {
        guard let expected = total(whole)?.value else { return }
        list.add(
          id, expected: expected, found: groups.reduce(0) { $0 + (total($1)?.value ?? 0) }, "Gg C/yr",
          gross: expected, field: field)
      }
      totals("groups_equal_whole_total") { $0.total_GgC_per_yr }
      totals("groups_equal_whole_above_noise") { $0.totalAboveNoise_GgC_per_yr }
    }
  }

  // MARK: Handing on

  /// - Throws: ``Failure`` naming path and cause.
  func write(into folder: StagingFolder) throws(Failure) -> Summary.TableEntry {
    try list.write(PotentialTableLayout(hasCarbon: hasCarbon).reconciliation, hasYears: false, into: folder)
  }

  /// - Throws: ``Failure`` naming the first check that doesn't close: its numbers mustn't be believed.
  func demandClosing() throws(Failure) { try list.demandClosing() }
}
