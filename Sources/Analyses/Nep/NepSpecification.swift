internal import Messages

extension Specification {
  /// `minesink nep`: everything it takes and gives.
  package static let nep = Specification(
    id: "nep", title: .nepTitle, about: .nepAbout,
    parameters: nepInputs + nepBaseline + nepReference + nepGroups, outputs: nepOutputs,
    examples: [
      "minesink nep --mines mines.gpkg --mine-id fid --series 'nep_{year}.tif' --match landcover.tif",
      "minesink nep --mines m.gpkg:coal --mine-id fid --stack ndvi.tif --years 2000-2020 --variable index",
      "minesink nep --mines m.gpkg --mine-id fid --series 2000=a.tif --series 2010=b.tif --baseline 2000",
    ])

  private static let nepInputs: [Parameter] = [
    Parameter("mines", .vectorLayer, .required, .nepMines),
    Parameter("mineId", .text, .required, placeholder: "FIELD|fid", .nepMineID),
    Parameter("series", .rasterSeries(atLeast: 2, years: "years"), .requiredWhen(.notGiven("stack")), .nepSeries),
    Parameter("stack", .stack, .requiredWhen(.notGiven("series")), .nepStack),
    Parameter("years", .years, .optional, .nepYears),
    Parameter("scale", .number(unit: nil, -.infinity...(.infinity)), .optional, .nepScale),
    Parameter("offset", .number(unit: nil, -.infinity...(.infinity)), .optional, .nepOffset),
    Parameter("validRange", .range(unit: nil), .optional, .nepValidRange),
    Parameter(
      "variable",
      .choice(
        [
          ChoiceOption("nep", .variableNEP), ChoiceOption("npp", .variableNPP), ChoiceOption("gpp", .variableGPP),
          ChoiceOption("index", .variableIndex),
        ], orTable: nil), .defaultsTo("nep"), .nepVariable),
  ]

  private static let nepBaseline: [Parameter] = [
    Parameter("baseline", .yearRange, .optional, .nepBaseline),
    Parameter(
      "baselineField", .text, .optional, onlyWhen: .notGiven("baseline"), placeholder: "FIELD", .nepBaselineField),
    Parameter("minimumArea", .measure(.area, 0...1_000_000), .defaultsTo("1km2"), .nepMinimumArea),
    Parameter(
      "minimumCoverage", .number(unit: nil, 0...1), .defaultsTo("0.5"), placeholder: "SHARE", .nepMinimumCoverage),
  ]

  private static let nepReference: [Parameter] = {
    let ring = Condition.chosen("reference", ["ring"])
    let any = Condition.chosen("reference", ["ring", "layer"])
    return [
      Parameter(
        "reference",
        .choice(
          [
            ChoiceOption("ring", .referenceRing), ChoiceOption("layer", .referenceLayer),
            ChoiceOption("none", .referenceNone),
          ], orTable: nil), .defaultsTo("ring"), .nepReference),
      Parameter(
        "referenceDistance", .measure(.length, 1...200_000), .defaultsTo("5km"), onlyWhen: ring, .nepReferenceDistance),
      Parameter("gap", .measure(.length, 0...200_000), .defaultsTo("500m"), onlyWhen: ring, .nepGap),
      Parameter(
        "maximumDistance", .measure(.length, 1...200_000), .defaultsTo("20km"), onlyWhen: any, .nepMaximumDistance),
      Parameter(
        "minimumPixels", .number(unit: nil, 1...1_000_000), .defaultsTo("30"), onlyWhen: ring, .nepMinimumPixels),
      Parameter("match", .raster, .optional, onlyWhen: any, .nepMatch),
      Parameter(
        "matchElevation", .rasterWithTolerance(.length, 0...10_000), .optional, onlyWhen: any, .nepMatchElevation),
      Parameter("exclude", .rasterCodes, .optional, onlyWhen: any, .nepExclude),
      Parameter(
        "referenceLayer", .vectorLayer, .requiredWhen(.chosen("reference", ["layer"])), .nepReferenceLayer),
    ]
  }()

  private static let nepGroups: [Parameter] = [
    Parameter("groupField", .names, .optional, placeholder: "FIELD,...", .nepGroupField),
    Parameter("groupLayer", .layerField, .optional, .nepGroupLayer),
    Parameter(
      "breaks",
      .choice(
        [
          ChoiceOption("auto", .breaksAutomatic), ChoiceOption("0", .breaksNone), ChoiceOption("1", .breaksOne),
          ChoiceOption("2", .breaksTwo),
        ], orTable: nil), .defaultsTo("auto"), .nepBreaks),
    Parameter("resamples", .integer(unit: nil, 100...10_000), .defaultsTo("1000"), .nepResamples),
    Parameter(
      "skipPlacebo", .flag, .optional, onlyWhen: .chosen("reference", ["ring"]), .nepSkipPlacebo),
  ]

  private static let nepOutputs: [OutputFile] =
    NepTableLayout(hasCarbon: true).all.map { OutputFile($0) } + [
      OutputFile("nep.gpkg", .fileNepLayers), OutputFile("maps/mines.geojson", .fileMineOutlines),
      OutputFile("maps/groups.geojson", .fileGroupOutlines), OutputFile("summary.json", .fileSummary),
    ]
}
