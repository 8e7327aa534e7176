internal import Messages

extension Specification {
  /// `minesink potential`: everything it takes and gives.
  package static let potential = Specification(
    id: "potential", title: .potentialTitle, about: .potentialAbout,
    parameters: potentialInputs + potentialModel + potentialForest + potentialAnswers, outputs: potentialOutputs,
    examples: [
      "minesink potential --mines results/nep/nep.gpkg:mines --mine-id mine --preset seed003=drivers",
      "minesink potential --mines m.gpkg --mine-id id --predictor soc=soc.tif --predictor 'rain=p_{year}.tif:mean'",
      "minesink potential --mines m.gpkg --mine-id id --predictor area=@area --mode threshold --threshold 100",
    ])

  private static let potentialInputs: [Parameter] = [
    Parameter("mines", .vectorLayer, .required, .potentialMines),
    Parameter("mineId", .text, .required, placeholder: "FIELD|fid", .potentialMineID),
    Parameter("attributes", .vectorLayer, .optional, placeholder: "FILE[:LAYER]|FILE.csv", .potentialAttributes),
    Parameter(
      "attributesId", .text, .optional, onlyWhen: .given("attributes"), placeholder: "FIELD", .potentialAttributesID),
    Parameter("target", .text, .defaultsTo("relative_change"), placeholder: "FIELD", .potentialTarget),
    Parameter(
      "variable",
      .choice(
        [
          ChoiceOption("nep", .variableNEP), ChoiceOption("npp", .variableNPP), ChoiceOption("gpp", .variableGPP),
          ChoiceOption("index", .variableIndex),
        ], orTable: nil), .defaultsTo("nep"), .potentialVariable),
    Parameter("predictor", .sources(named: []), .optional, .potentialPredictor),
    Parameter("preset", .namedFolder([ChoiceOption("seed003", .presetSeed003)]), .optional, .potentialPreset),
    Parameter("years", .years, .optional, .potentialYears),
    Parameter("year", .integer(unit: nil, 1...9999), .optional, placeholder: "YEAR", .potentialYear),
    Parameter("role", .sources(named: potentialRoles), .optional, .potentialRole),
    Parameter("excludeFlags", .names, .defaultsTo(PotentialSettings.standardFlags), .potentialExcludeFlags),
  ]

  /// What strategy rules read besides the potential.
  private static let potentialRoles: [ChoiceOption] = [
    ChoiceOption("aridity", .roleAridity), ChoiceOption("precipitation", .rolePrecipitation),
    ChoiceOption("temperature", .roleTemperature), ChoiceOption("elevation", .roleElevation),
    ChoiceOption("spei", .roleSPEI), ChoiceOption("soil", .roleSoil), ChoiceOption("bulkDensity", .roleBulkDensity),
    ChoiceOption("ph", .rolePH), ChoiceOption("importance", .roleImportance),
    ChoiceOption("sensitivity", .roleSensitivity), ChoiceOption("reversibility", .roleReversibility),
    ChoiceOption("hazard", .roleHazard), ChoiceOption("redLine", .roleRedLine), ChoiceOption("plan", .rolePlan),
    ChoiceOption("stage", .roleStage),
  ]

  private static let whenTraining = Condition.notGiven("predictOnly")

  private static let potentialModel: [Parameter] = [
    Parameter(
      "mode",
      .choice(
        [ChoiceOption("frontier", .modeFrontier), ChoiceOption("threshold", .modeThreshold)], orTable: nil),
      .defaultsTo("frontier"), onlyWhen: whenTraining, .potentialMode),
    Parameter(
      "quantile", .number(unit: nil, 0.5...0.999), .defaultsTo("0.9"), onlyWhen: .chosen("mode", ["frontier"]),
      .potentialQuantile),
    Parameter(
      "threshold", .number(unit: nil, -.infinity...(.infinity)), .defaultsTo("100"),
      onlyWhen: .chosen("mode", ["threshold"]), .potentialThreshold),
    Parameter(
      "sample", .integer(unit: nil, 30...1_000_000), .defaultsTo("2000"), onlyWhen: .chosen("mode", ["threshold"]),
      .potentialSample),
    Parameter(
      "holdout", .number(unit: nil, 0...0.5), .defaultsTo("0.15"), onlyWhen: whenTraining, placeholder: "SHARE",
      .potentialHoldout),
    Parameter("folds", .integer(unit: nil, 2...20), .defaultsTo("3"), onlyWhen: whenTraining, .potentialFolds),
    Parameter(
      "blocks", .measure(.length, 1000...5_000_000), .defaultsTo("200km"), onlyWhen: whenTraining, .potentialBlocks),
  ]

  private static let potentialForest: [Parameter] = [
    Parameter("trees", .integer(unit: nil, 10...10_000), .defaultsTo("500"), onlyWhen: whenTraining, .potentialTrees),
    Parameter(
      "candidates", .integer(unit: nil, 1...1000), .optional, onlyWhen: whenTraining, .potentialCandidates),
    Parameter(
      "minimumNode", .integer(unit: nil, 1...1_000_000), .optional, onlyWhen: whenTraining, .potentialMinimumNode),
    Parameter(
      "maximumDepth", .integer(unit: nil, 1...1_000_000), .optional, onlyWhen: whenTraining, .potentialMaximumDepth),
    Parameter(
      "search", .choice([ChoiceOption("default", .searchDefault)], orTable: SearchTable.columns), .optional,
      onlyWhen: whenTraining, .potentialSearch),
    Parameter(
      "importance",
      .choices([
        ChoiceOption("permutation", .importancePermutation), ChoiceOption("conditional", .importanceConditional),
        ChoiceOption("none", .importanceNone),
      ]), .defaultsTo("permutation,conditional"), onlyWhen: whenTraining, .potentialImportance),
    Parameter("importanceGroups", .nameGroups, .optional, onlyWhen: whenTraining, .potentialImportanceGroups),
    Parameter("model", .file(nil), .requiredWith("predictOnly"), .potentialModelFile),
    Parameter("predictOnly", .flag, .optional, .potentialPredictOnly),
  ]

  private static let potentialAnswers: [Parameter] = [
    Parameter("group", .names, .optional, placeholder: "FIELD,...", .potentialGroup),
    Parameter("strategies", .file("yaml"), .optional, .potentialStrategies),
    Parameter("resamples", .integer(unit: nil, 50...10_000), .defaultsTo("200"), .potentialResamples),
  ]

  private static let potentialOutputs: [OutputFile] =
    PotentialTableLayout(hasCarbon: true).all.map { OutputFile($0) } + [
      OutputFile("model.json", .filePotentialModel), OutputFile("forest.minesink", .filePotentialForest),
      OutputFile("strategies.yaml", .filePotentialStrategyTable), OutputFile("potential.gpkg", .filePotentialLayer),
      OutputFile("maps/mines.geojson", .fileMineOutlines), OutputFile("summary.json", .fileSummary),
    ]
}
