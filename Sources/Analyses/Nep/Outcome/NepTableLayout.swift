internal import Messages

/// The columns of the tables of `minesink nep`, with titles and units.
package struct NepTableLayout: Sendable {
  /// Whether values are carbon (g C/m²/yr), so that there are totals; an index has none.
  let hasCarbon: Bool

  package init(hasCarbon: Bool) {
    self.hasCarbon = hasCarbon
  }

  private typealias Column = Table.Column

  /// At the end of column names: the unit of the values.
  private var suffix: String { hasCarbon ? "gC_per_m2_yr" : "index" }
  /// The unit of the values as it is printed; nil for an index, whose unit nobody told.
  private var unit: String? { hasCarbon ? "g C/m2/yr" : nil }

  /// Every table, in the order of the reference page.
  package var all: [Table] { [mineYear, groupYear, trend, phases, placebo, reconciliation] }

  private func density(_ name: String, _ title: Text) -> Table.Column { Column("\(name)_\(suffix)", title, unit: unit) }

  private func table(_ id: String, _ title: Text, _ about: Text, _ columns: [Table.Column]) -> Table {
    Table(id: id, file: "\(id).csv", title: title, about: about, columns: columns)
  }

  /// A value with the bounds of its interval.
  private static func estimate(_ name: String, _ title: Text, unit: String?) -> [Table.Column] {
    [
      Column(name, title, unit: unit),
      Column("\(name)_p05", Text.columnFifthPercentile.filled(texts: ["value": title]), unit: unit),
      Column("\(name)_p95", Text.columnNinetyFifthPercentile.filled(texts: ["value": title]), unit: unit),
    ]
  }

  package var mineYear: Table {
    table(
      "mine_year", .titleMineYear, .tableMineYear,
      [
        Column("mine", .columnMine), Column("year", .columnYear), Column("area_km2", .columnArea, unit: "km2"),
        Column("valid_coverage", .columnValidCoverage), density("mine", .columnMineLevel),
        density("reference", .columnReferenceLevel), density("mine_change", .columnMineChange),
        density("reference_change", .columnReferenceChange), density("relative_change", .columnRelativeChange),
        density("loss", .columnNepLoss),
      ] + (hasCarbon ? [Column("relative_change_tC_per_yr", .columnRelativeTotal, unit: "t C/yr")] : []) + [
        Column("mine_pixels", .columnMinePixels), Column("mine_standard_error", .columnMineError, unit: unit),
        Column("reference_pixels", .columnReferencePixels),
        Column("reference_standard_error", .columnReferenceError, unit: unit),
        Column("relative_change_p05", .columnRelativeLow, unit: unit),
        Column("relative_change_p95", .columnRelativeHigh, unit: unit),
        Column("reference_distance_km", .columnReferenceDistance, unit: "km"), Column("flag", .columnFlag),
      ])
  }

  package var groupYear: Table {
    var columns = [
      Column("group_field", .columnGroupField), Column("group", .columnGroup), Column("year", .columnYear),
      Column("mines", .columnMines), Column("mines_with_change", .columnMinesWithChange),
      Column("area_km2", .columnArea, unit: "km2"), Column("area_with_change_km2", .columnAreaWithChange, unit: "km2"),
      Column("clusters", .columnClusters),
    ]
    if hasCarbon {
      columns += Self.estimate("net_GgC_per_yr", .columnNetTotal, unit: "Gg C/yr")
      columns += Self.estimate("gross_gain_GgC_per_yr", .columnGrossGain, unit: "Gg C/yr")
      columns += Self.estimate("gross_loss_GgC_per_yr", .columnGrossLoss, unit: "Gg C/yr")
    }
    columns += Self.estimate("share_losing_percent", .columnShareLosing, unit: "%")
    columns += Self.estimate("relative_change_by_area_\(suffix)", .columnRelativeByArea, unit: unit)
    columns += Self.estimate("relative_change_by_mine_\(suffix)", .columnRelativeByMine, unit: unit)
    columns += [
      density("mine_change_by_area", .columnMineChangeByArea),
      density("reference_change_by_area", .columnReferenceChangeByArea), density("mine_by_area", .columnMineByArea),
      density("reference_by_area", .columnReferenceByArea), Column("interval", .columnInterval),
    ]
    return table("group_year", .titleGroupYear, .tableGroupYear, columns)
  }

  private static let subject = [
    Column("level", .columnNepLevel), Column("group_field", .columnGroupField), Column("id", .columnNepID),
    Column("series", .columnSeries), Column("unit", .columnUnit),
  ]

  package var trend: Table {
    table(
      "trend", .titleTrend, .tableTrend,
      Self.subject + [
        Column("years", .columnYears), Column("first_year", .columnFirstYear), Column("last_year", .columnLastYear),
        Column("mk_s", .columnMannKendallS), Column("mk_variance", .columnMannKendallVariance),
        Column("mk_z", .columnMannKendallZ), Column("mk_p", .columnMannKendallP), Column("mk_tau_b", .columnTauB),
        Column("hamed_rao_variance", .columnHamedRaoVariance), Column("hamed_rao_z", .columnHamedRaoZ),
        Column("hamed_rao_p", .columnHamedRaoP), Column("sen_slope_per_yr", .columnSenSlope),
        Column("sen_intercept", .columnSenIntercept), Column("mean", .columnMean),
        Column("peak_year", .columnPeakYear), Column("peak", .columnPeak), Column("trough_year", .columnTroughYear),
        Column("trough", .columnTrough),
      ])
  }

  package var phases: Table {
    table(
      "phases", .titlePhases, .tablePhases,
      Self.subject + [
        Column("breaks", .columnBreaks), Column("bic", .columnBIC), Column("phase", .columnPhase),
        Column("from_year", .columnFromYear), Column("to_year", .columnToYear), Column("mean", .columnMean),
        Column("slope_per_yr", .columnPhaseSlope), Column("r_squared", .columnRSquared),
        Column("change_percent", .columnPhaseChange, unit: "%"),
      ])
  }

  package var placebo: Table {
    table(
      "placebo", .titlePlacebo, .tablePlacebo,
      [Column("year", .columnYear), Column("mines", .columnPlaceboMines)]
        + Self.estimate("mean_by_area_\(suffix)", .columnPlaceboMean, unit: unit) + [
          density("standard_deviation", .columnPlaceboDeviation),
          Column("share_outside_interval_percent", .columnPlaceboOutside, unit: "%"),
        ])
  }

  package var reconciliation: Table {
    table(
      "reconciliation", .titleReconciliation, .tableMineReconciliation,
      [
        Column("check", .columnCheck), Column("group_field", .columnGroupField), Column("group", .columnGroup),
        Column("year", .columnYear), Column("expected", .columnExpected), Column("found", .columnFound),
        Column("unit", .columnUnit), Column("difference", .columnDifference), Column("tolerance", .columnTolerance),
        Column("closes", .columnCloses),
      ])
  }
}
