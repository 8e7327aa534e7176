internal import Messages

/// The columns of the tables of `minesink landuse`, with titles and units.
struct LandUseTableLayout {
  /// Whether each row says which zone it is for.
  let hasZones: Bool

  private typealias Column = Table.Column

  private static let period = [Column("from_year", .columnFromYear), Column("to_year", .columnToYear)]
  private static let fromTo = [
    Column("from_code", .columnFromCode), Column("from_name", .columnFromName), Column("to_code", .columnToCode),
    Column("to_name", .columnToName),
  ]
  private static let areaShare = [
    Column("area_ha", .columnArea, unit: "ha"), Column("share_percent", .columnShare, unit: "%"),
  ]
  private static let change = [
    Column("change_tC", .columnChange, unit: "t C"), Column("change_tC_p05", .columnChangeLow, unit: "t C"),
    Column("change_tC_p50", .columnChangeMiddle, unit: "t C"), Column("change_tC_p95", .columnChangeHigh, unit: "t C"),
  ]

  private func table(_ id: String, _ title: Text, _ about: Text, _ columns: [Table.Column]) -> Table {
    let zone = hasZones ? [Column("zone", .columnZone)] : []
    return Table(id: id, file: "\(id).csv", title: title, about: about, columns: zone + columns)
  }

  /// Every table, in the order of the reference page.
  var all: [Table] {
    [
      transitions, classChange, intensity, functionalAreas, carbonChange, carbonByTransition, carbonByAreaType,
      trajectory, reconciliation, Self.published,
    ]
  }

  var transitions: Table {
    table("transitions", .titleTransitions, .tableTransitions, Self.period + Self.fromTo + Self.areaShare)
  }

  var classChange: Table {
    table(
      "class_change", .titleClassChange, .tableClassChange,
      Self.period + [
        Column("code", .columnCode), Column("name", .columnName), Column("type", .columnType),
        Column("start_ha", .columnStart, unit: "ha"), Column("end_ha", .columnEnd, unit: "ha"),
        Column("gain_ha", .columnGain, unit: "ha"), Column("loss_ha", .columnLoss, unit: "ha"),
        Column("net_ha", .columnNet, unit: "ha"), Column("swap_ha", .columnSwap, unit: "ha"),
        Column("persistence_ha", .columnPersistence, unit: "ha"),
        Column("gain_intensity_percent_per_yr", .columnGainIntensity, unit: "%/yr"),
        Column("loss_intensity_percent_per_yr", .columnLossIntensity, unit: "%/yr"),
        Column("dynamic_degree_percent_per_yr", .columnDynamicDegree, unit: "%/yr"),
      ])
  }

  var intensity: Table {
    table(
      "intensity", .titleIntensity, .tableIntensity,
      [Column("level", .columnLevel)] + Self.period + Self.fromTo + [
        Column("intensity_percent_per_yr", .columnIntensity, unit: "%/yr"),
        Column("uniform_percent_per_yr", .columnUniform, unit: "%/yr"), Column("verdict", .columnVerdict),
      ])
  }

  var functionalAreas: Table {
    table(
      "functional_areas", .titleFunctionalAreas, .tableFunctionalAreas,
      Self.period + [Column("area_type", .columnAreaType)] + Self.areaShare)
  }

  var carbonChange: Table {
    table(
      "carbon_change", .titleCarbonChange, .tableCarbonChange,
      Self.period + [
        Column("pool", .columnPool), Column("start_tC", .columnStart, unit: "t C"),
        Column("end_tC", .columnEnd, unit: "t C"),
      ] + Self.change + [
        Column("change_tCO2", .columnChangeCO2, unit: "t CO2"),
        Column("change_tCO2_p05", .columnChangeCO2Low, unit: "t CO2"),
        Column("change_tCO2_p95", .columnChangeCO2High, unit: "t CO2"),
        Column("change_tC_per_yr", .columnChangePerYear, unit: "t C/yr"),
      ])
  }

  private static let changeWithCO2 =
    [Column("area_ha", .columnArea, unit: "ha")] + change + [Column("change_tCO2", .columnChangeCO2, unit: "t CO2")]

  var carbonByTransition: Table {
    table(
      "carbon_by_transition", .titleCarbonByTransition, .tableCarbonByTransition,
      Self.period + Self.fromTo + Self.changeWithCO2)
  }

  var carbonByAreaType: Table {
    table(
      "carbon_by_area_type", .titleCarbonByAreaType, .tableCarbonByAreaType,
      Self.period + [Column("area_type", .columnAreaType)] + Self.changeWithCO2)
  }

  var trajectory: Table {
    table(
      "trajectory", .titleTrajectory, .tableTrajectory,
      [
        Column("year", .columnYear), Column("status", .columnStatus), Column("since_from_year", .columnSinceFrom),
        Column("since_to_year", .columnSinceTo),
      ] + Self.areaShare)
  }

  var reconciliation: Table {
    table(
      "reconciliation", .titleReconciliation, .tableReconciliation,
      [Column("check", .columnCheck)] + Self.period + [
        Column("pool", .columnPool), Column("expected", .columnExpected), Column("found", .columnFound),
        Column("unit", .columnUnit), Column("difference", .columnDifference), Column("tolerance", .columnTolerance),
        Column("closes", .columnCloses),
      ])
  }

  /// Without zones: published figures are of the whole.
  static var published: Table {
    Table(
      id: "published", file: "published.csv", title: .titlePublished, about: .tablePublished,
      columns: [
        Column("quantity", .columnQuantity), Column("source", .columnSource), Column("printed", .columnPrinted),
        Column("unit", .columnUnit), Column("ours", .columnOurs), Column("difference", .columnDifference),
        Column("verdict", .columnVerdict), Column("remark", .columnRemark), Column("remark_zh", .columnRemarkChinese),
      ])
  }
}
