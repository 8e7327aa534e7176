internal import Messages
internal import Productivity

/// What must add up, worked out twice on different ways: from the rows of mines and from the totals of groups.
struct NepReconciliation {
  private var list = ReconciliationChecks()
  private let result: NepResult

  /// - Parameter rows: that were written to `mine_year.csv`.
  init(_ result: NepResult, _ run: NepRun, rows: Int) {
    self.result = result
    let analysed = result.mines.reduce(0) { $0 + $1.area_km2 }
    let leftOut = run.leftOut.reduce(0) { $0 + $1.area_km2 }
    list.addCount(
      "mines_of_layer", expected: run.mines, found: result.mines.count + run.leftOut.reduce(0) { $0 + $1.mines })
    list.add("area_of_layer", expected: run.area_km2, found: analysed + leftOut, "km2", gross: run.area_km2)
    for reason in NepRun.LeftOut.Reason.allCases {
      list.report("mines_\(reason.rawValue)", Double(run.mines(reason)), "mines")
    }
    list.report("area_counted_twice", run.countedTwice_km2, "km2")
    list.addCount(
      "rows_of_mine_year", expected: result.mines.count * result.years.count, found: rows, unit: "rows")
    for cells in run.cells { list.report("values_outside_range", Double(cells.outside), "cells", year: cells.year) }
    let sums = GroupSums(result)
    for group in result.groups {
      for (place, year) in group.years.enumerated() {
        addGroup(group, year, sums[group.field, group.group]?[place])
      }
    }
    addFields()
  }

  // MARK: A group and its mines

  private mutating func addGroup(_ group: GroupSeries, _ year: GroupYear, _ mines: GroupSums.Year?) {
    let mines = mines ?? GroupSums.Year()
    func check(_ id: String, _ expected: Double, _ found: Double, _ unit: String, _ gross: Double) {
      list.add(
        id, expected: expected, found: found, unit, gross: gross, field: group.field, group: group.group,
        year: year.year)
    }
    check("group_area", mines.area_km2, year.area_km2, "km2", mines.area_km2)
    check(
      "group_mines_with_change", Double(mines.withChange), Double(year.minesWithChange), "mines",
      Double(mines.withChange))
    let perArea = result.options.hasCarbon ? "t C/yr" : "index km2"
    if let mean = year.mineChangeByArea {
      check("group_mine_changes", mines.mineChanges, mean * year.areaWithChange_km2, perArea, mines.grossMineChanges)
    }
    guard let relative = year.relativeChangeByArea else { return }
    check(
      "group_relative_changes", mines.gain - mines.loss, relative.value * year.areaWithChange_km2, perArea,
      mines.gain + mines.loss)
    if let mine = year.mineChangeByArea, let reference = year.referenceChangeByArea {
      check(
        "group_difference_of_changes", relative.value * year.areaWithChange_km2,
        (mine - reference) * year.areaWithChange_km2, perArea, mines.grossMineChanges + mines.grossReferenceChanges)
    }
    guard let net = year.net_GgC_per_yr, let gain = year.grossGain_GgC_per_yr, let loss = year.grossLoss_GgC_per_yr
    else { return }
    let tonnes = 0.001
    check("gain_less_loss_is_net", (mines.gain - mines.loss) * tonnes, net.value, "Gg C/yr", gain.value + loss.value)
    check("group_gains", mines.gain * tonnes, gain.value, "Gg C/yr", mines.gain * tonnes)
    check("group_losses", mines.loss * tonnes, loss.value, "Gg C/yr", mines.loss * tonnes)
  }

  // MARK: The groups of a field and the whole

  private mutating func addFields() {
    for field in result.options.groupFields {
      let groups = result.groups.filter { $0.field == field }
      for (place, whole) in result.whole.years.enumerated() {
        let parts = groups.map { $0.years[place] }
        list.addCount(
          "groups_equal_whole_mines", expected: whole.minesWithChange,
          found: parts.reduce(0) { $0 + $1.minesWithChange }, field: field, year: whole.year)
        list.add(
          "groups_equal_whole_area", expected: whole.area_km2, found: parts.reduce(0) { $0 + $1.area_km2 }, "km2",
          gross: whole.area_km2, field: field, year: whole.year)
        guard let net = whole.net_GgC_per_yr, let gain = whole.grossGain_GgC_per_yr,
          let loss = whole.grossLoss_GgC_per_yr
        else { continue }
        list.add(
          "groups_equal_whole_net", expected: net.value,
          found: parts.reduce(0) { $0 + ($1.net_GgC_per_yr?.value ?? 0) }, "Gg C/yr", gross: gain.value + loss.value,
          field: field, year: whole.year)
        list.add(
          "groups_equal_whole_losses", expected: loss.value,
          found: parts.reduce(0) { $0 + ($1.grossLoss_GgC_per_yr?.value ?? 0) }, "Gg C/yr", gross: loss.value,
          field: field, year: whole.year)
      }
    }
  }

  // MARK: Handing on

  /// - Throws: ``Failure`` naming path and cause.
  func write(into folder: StagingFolder) throws(Failure) -> Summary.TableEntry {
    try list.write(
      NepTableLayout(hasCarbon: result.options.hasCarbon).reconciliation, hasYears: true, into: folder)
  }

  /// - Throws: ``Failure`` naming the first check that doesn't close: its numbers mustn't be believed.
  func demandClosing() throws(Failure) { try list.demandClosing() }
}
