internal import Messages

/// The columns of the tables of `minesink potential`, with titles and units.
package struct PotentialTableLayout: Sendable {
  /// Whether values are carbon (g C/m²/yr), so that there are totals; an index has none.
  let hasCarbon: Bool
  /// The user's own, each a column of `potential.csv`.
  let groupFields: [String]

  /// - Parameter groupFields: of the run; none on the reference page, where the table's text names them.
  package init(hasCarbon: Bool, groupFields: [String] = []) {
    self.hasCarbon = hasCarbon
    self.groupFields = groupFields
  }

  private typealias Column = Table.Column

  /// At the end of column names: the unit of the values.
  private var suffix: String { hasCarbon ? "gC_per_m2_yr" : "index" }
  /// The unit of the values as it is printed; nil for an index, whose unit nobody told.
  private var unit: String? { hasCarbon ? "g C/m2/yr" : nil }

  /// Every table, in the order of the reference page.
  package var all: [Table] {
    [mines, groups, importance, response, strategies, rules, predictors, reconciliation]
  }

  // MARK: Columns of a kind

  private func table(_ id: String, _ title: Text, _ about: Text, _ columns: [Table.Column]) -> Table {
    Table(id: id, file: "\(id).csv", title: title, about: about, columns: columns)
  }

  private func density(_ name: String, _ title: Text) -> Table.Column { Column("\(name)_\(suffix)", title, unit: unit) }

  /// A value with the bounds of its interval; `unit` is also the end of the name, `low` and `high` say what the bounds are.
  private static func estimate(
    _ name: String, suffix: String, _ title: Text, unit: String?, low: Text = .columnFifthPercentile,
    high: Text = .columnNinetyFifthPercentile
  ) -> [Table.Column] {
    [
      Column("\(name)_\(suffix)", title, unit: unit),
      Column("\(name)_p05_\(suffix)", low.filled(texts: ["value": title]), unit: unit),
      Column("\(name)_p95_\(suffix)", high.filled(texts: ["value": title]), unit: unit),
    ]
  }

  private func densities(_ name: String, _ title: Text) -> [Table.Column] {
    Self.estimate(name, suffix: suffix, title, unit: unit)
  }

  // MARK: Mines

  /// Names of the columns of the group fields: the user's own, or where another column is called so, with `_group` after it.
  var groupColumns: [String] {
    GroupNames.distinct(groupFields, from: ["mine"] + mineColumns(groups: []).map(\.name))
  }

  package var mines: Table {
    table(
      "potential", .titlePotentialMines, .tablePotentialMines,
      mineColumns(groups: zip(groupFields, groupColumns).map { Column($1, Text(verbatim: $0)) }))
  }

  private func mineColumns(groups: [Table.Column]) -> [Table.Column] {
    var columns = [Column("mine", .columnMine)] + groups
    columns += [
      Column("area_km2", .columnArea, unit: "km2"), Column("longitude", .columnPotentialLongitude, unit: "degrees"),
      Column("latitude", .columnPotentialLatitude, unit: "degrees"), Column("role", .columnPotentialRole),
      density("current", .columnPotentialCurrent), density("predicted", .columnPotentialPredicted),
      density("attainable", .columnPotentialAttainable), density("attainable_p05", .columnPotentialAttainableLow),
      density("attainable_p95", .columnPotentialAttainableHigh),
      density("prediction_p05", .columnPotentialPredictionLow),
      density("prediction_p95", .columnPotentialPredictionHigh), density("potential", .columnPotential),
      density("potential_p05", .columnPotentialLow), density("potential_p95", .columnPotentialHigh),
      density("noise_floor", .columnPotentialNoiseFloor), density("potential_above_noise", .columnPotentialAboveNoise),
    ]
    if hasCarbon { columns.append(Column("potential_tC_per_yr", .columnPotentialTotal, unit: "t C/yr")) }
    columns += [
      Column("dissimilarity", .columnPotentialDissimilarity), Column("inside", .columnPotentialInside),
    ]
    for place in 1...3 {
      columns += [
        Column("driver_\(place)", Text.columnPotentialDriver.filled(["place": "\(place)"])),
        Column(
          "driver_\(place)_contribution", Text.columnPotentialContribution.filled(["place": "\(place)"]), unit: unit),
      ]
    }
    columns += [
      Column("strategy", .columnPotentialStrategy), Column("strategy_on", .columnPotentialStrategyOn),
      Column("not_assessable", .columnPotentialNotAssessable), Column("climate_zone", .columnPotentialClimateZone),
      Column("grade", .columnPotentialGrade), Column("stage", .columnPotentialStage), Column("flag", .columnFlag),
    ]
    return columns
  }

  // MARK: Groups

  package var groups: Table {
    var columns = [
      Column("group_field", .columnGroupField), Column("group", .columnGroup), Column("mines", .columnMines),
      Column("mines_with_potential", .columnPotentialMinesWith), Column("mines_outside", .columnPotentialMinesOutside),
      Column("area_km2", .columnArea, unit: "km2"),
      Column("area_with_potential_km2", .columnPotentialAreaWith, unit: "km2"),
      Column("clusters", .columnPotentialClusters),
    ]
    columns += densities("potential_by_area", .columnPotentialByArea)
    columns += densities("potential_above_noise_by_area", .columnPotentialAboveNoiseByArea)
    columns += densities("noise_floor_by_area", .columnPotentialNoiseFloorByArea)
    columns += densities("potential_by_mine", .columnPotentialByMine)
    columns += densities("current_by_area", .columnPotentialCurrentByArea)
    columns += densities("attainable_by_area", .columnPotentialAttainableByArea)
    if hasCarbon {
      columns += Self.estimate("total", suffix: "GgC_per_yr", .columnPotentialGroupTotal, unit: "Gg C/yr")
      columns += Self.estimate("total", suffix: "MtCO2_per_yr", .columnPotentialGroupCO2, unit: "Mt CO2/yr")
      columns += Self.estimate("above_noise", suffix: "GgC_per_yr", .columnPotentialGroupAboveNoise, unit: "Gg C/yr")
    }
    columns += Self.estimate("share_without_potential", suffix: "percent", .columnPotentialShareWithout, unit: "%")
    columns.append(Column("interval", .columnInterval))
    return table("groups", .titlePotentialGroups, .tablePotentialGroups, columns)
  }

  // MARK: The model

  package var importance: Table {
    table(
      "importance", .titlePotentialImportance, .tablePotentialImportance,
      [
        Column("kind", .columnPotentialImportanceKind), Column("name", .columnPotentialImportanceName),
        Column("predictors", .columnPotentialPredictors),
        Column("increase", .columnPotentialIncrease, unit: unit.map { "(\($0))2" }),
        Column("deviation", .columnPotentialDeviation, unit: unit.map { "(\($0))2" }),
        Column("scaled", .columnPotentialScaled), Column("trees_using", .columnPotentialTreesUsing),
        Column("trees", .columnPotentialTrees), Column("associated", .columnPotentialAssociated),
        Column("trees_unconditioned", .columnPotentialTreesUnconditioned),
        Column("trees_impossible", .columnPotentialTreesImpossible), Column("mean_cells", .columnPotentialMeanCells),
        Column("advice", .columnPotentialAdvice),
      ])
  }

  package var response: Table {
    table(
      "response", .titlePotentialResponse, .tablePotentialResponse,
      [
        Column("kind", .columnPotentialResponseKind), Column("predictor", .columnPotentialPredictor),
        Column("value", .columnPotentialValue), Column("effect", .columnPotentialEffect, unit: unit),
        Column("p05", .columnPotentialEffectLow, unit: unit), Column("p95", .columnPotentialEffectHigh, unit: unit),
        Column("rows", .columnPotentialRows),
      ])
  }

  package var predictors: Table {
    table(
      "predictors", .titlePotentialPredictors, .tablePotentialPredictors,
      [
        Column("predictor", .columnPotentialPredictor), Column("source", .columnPotentialSource),
        Column("kind", .columnPotentialKind), Column("unit", .columnUnit),
        Column("mines_with_value", .columnPotentialMinesWithValue), Column("minimum", .columnPotentialMinimum),
        Column("mean", .columnPotentialMean), Column("maximum", .columnPotentialMaximum),
        Column("missing", .columnPotentialMissing),
      ])
  }

  // MARK: Strategies

  package var strategies: Table {
    table(
      "strategies", .titlePotentialStrategies, .tablePotentialStrategies,
      [
        Column("group_field", .columnGroupField), Column("group", .columnGroup),
        Column("rule", .columnPotentialRule), Column("mines", .columnMines),
        Column("area_km2", .columnArea, unit: "km2"), Column("mines_percent", .columnPotentialMinesPercent, unit: "%"),
        Column("area_percent", .columnPotentialAreaPercent, unit: "%"),
        Column("not_assessable_mines", .columnPotentialNotAssessableMines),
        Column("mines_with_undecided_earlier_rule", .columnPotentialUndecidedEarlier),
      ])
  }

  package var rules: Table {
    table(
      "rules", .titlePotentialRules, .tablePotentialRules,
      [
        Column("kind", .columnPotentialRuleKind), Column("id", .columnPotentialRuleID),
        Column("title_en", .columnPotentialTitleEnglish), Column("title_zh", .columnPotentialTitleChinese),
        Column("condition", .columnPotentialCondition), Column("measures_en", .columnPotentialMeasuresEnglish),
        Column("measures_zh", .columnPotentialMeasuresChinese), Column("source", .columnPotentialRuleSource),
        Column("source_zh", .columnPotentialRuleSourceChinese), Column("strength", .columnPotentialStrength),
      ])
  }

  package var reconciliation: Table {
    table(
      "reconciliation", .titleReconciliation, .tableMineReconciliation,
      [
        Column("check", .columnCheck), Column("group_field", .columnGroupField), Column("group", .columnGroup),
        Column("expected", .columnExpected), Column("found", .columnFound), Column("unit", .columnUnit),
        Column("difference", .columnDifference), Column("tolerance", .columnTolerance),
        Column("closes", .columnCloses),
      ])
  }
}
