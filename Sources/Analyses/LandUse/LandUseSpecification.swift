internal import Messages

extension Specification {
  /// `minesink landuse`: everything it takes and gives.
  package static let landUse = Specification(
    id: "landuse", title: .landUseTitle, about: .landUseAbout,
    parameters: [
      Parameter("map", .rasterSeries(atLeast: 2), .required, .landUseMap),
      Parameter(
        "classes",
        .table([
          TableColumn("code", isRequired: true, .classesCode),
          TableColumn("name", isRequired: true, .classesName),
          TableColumn("type", isRequired: true, .classesType),
          TableColumn("name_zh", .classesChineseName),
          TableColumn("colour", .classesColour),
        ]), .required, .landUseClasses),
      Parameter(
        "scheme",
        .choice(
          [ChoiceOption("extended", .schemeExtended), ChoiceOption("table1", .schemeTable1)],
          orTable: [
            TableColumn("from_type", isRequired: true, .rulesFrom), TableColumn("to_type", isRequired: true, .rulesTo),
            TableColumn("area_type", isRequired: true, .rulesAreaType),
          ]), .defaultsTo("extended"), .landUseScheme),
      Parameter("densities", .table(densityColumns), .optional, .landUseDensities),
      Parameter(
        "soilLossFraction", .number(unit: nil, 0...1), .defaultsTo("1.0"), placeholder: "SHARE", .landUseSoilLoss),
      Parameter("draws", .integer(unit: nil, 100...1_000_000), .defaultsTo("10000"), .landUseDraws),
      Parameter("zones", .vectorLayer, .optional, .landUseZones),
      Parameter("zoneId", .text, .requiredWith("zones"), placeholder: "FIELD", .landUseZoneID),
      Parameter("align", .flag, .optional, .landUseAlign),
      Parameter(
        "published",
        .table([
          TableColumn("quantity", isRequired: true, .publishedQuantity),
          TableColumn("printed", isRequired: true, .publishedPrinted),
          TableColumn("unit", isRequired: true, .publishedUnit),
          TableColumn("source", isRequired: true, .publishedSource),
          TableColumn("status", isRequired: true, .publishedStatus),
          TableColumn("remark", .publishedRemark), TableColumn("remark_zh", .publishedRemark),
        ]), .optional, .landUsePublished),
      Parameter("tablesOnly", .flag, .optional, .landUseTablesOnly),
    ],
    outputs: LandUseTableLayout(hasZones: false).all.map { OutputFile($0) } + [
      OutputFile("functional_<from>_<to>.tif", .rasterFunctional),
      OutputFile("carbon_change_<from>_<to>.tif", .rasterCarbon),
      OutputFile("reclamation_<first>_<last>.tif", .rasterReclamation), OutputFile("summary.json", .fileSummary),
    ],
    examples: [
      "minesink landuse --map 1986=lu1986.tif --map 2018=lu2018.tif --classes classes.csv --densities densities.csv",
      "minesink landuse --map 2011=a.tif --map 2015=b.tif --classes classes.csv --zones mines.gpkg --zone-id name",
    ])

  private static let densityColumns: [TableColumn] =
    [TableColumn("code", isRequired: true, .densitiesCode)]
    + [
      ("above", Text.densitiesAbove), ("below", .densitiesBelow), ("vegetation", .densitiesVegetation),
      ("soil", .densitiesSoil), ("dead", .densitiesDead), ("total", .densitiesTotal),
    ].flatMap { pool, about in
      [
        TableColumn("\(pool)_tC_per_ha", unit: "t C/ha", about),
        TableColumn("\(pool)_tC_per_ha_low", unit: "t C/ha", .densitiesLow),
        TableColumn("\(pool)_tC_per_ha_high", unit: "t C/ha", .densitiesHigh),
      ]
    }
    + [TableColumn("soil_depth_cm", unit: "cm", .densitiesDepth)]
}
