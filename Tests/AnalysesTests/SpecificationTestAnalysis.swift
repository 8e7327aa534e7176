import Analyses
import Messages

/// An analysis with a parameter of every kind; it reads texts and computes nothing.
struct TrialAnalysis: Analysis {
  let values: ParameterValues

  static let specification = Specification(
    id: "trial",
    title: Text("a trial of every kind of parameter", zh: "各类参数的试验"),
    about: Text("Reads its parameters and computes nothing.", zh: "只读取参数，不做计算。"),
    parameters: [
      Parameter(
        "map", .rasterSeries(atLeast: 2), .required, Text("Land-use map of a year.", zh: "某一年的土地利用图。")),
      Parameter(
        "classes",
        .table([
          TableColumn("code", isRequired: true, Text("Code in the maps.", zh: "图中的代码。")),
          TableColumn("soil_tC_per_ha", unit: "t C/ha", Text("Carbon density of the soil.", zh: "土壤碳密度。")),
        ]),
        .required, Text("The classes.", zh: "地类表。")),
      Parameter(
        "scheme",
        .choice(
          [
            ChoiceOption("table1", Text("42 rules.", zh: "42 条规则。")),
            ChoiceOption("extended", Text("The total table.", zh: "完整规则表。")),
          ], orTable: [TableColumn("from_type", isRequired: true, Text("Type before.", zh: "之前的类型。"))]),
        .defaultsTo("extended"), Text("Rules of the functional areas.", zh: "功能区划分规则。")),
      Parameter(
        "mode", .choice([ChoiceOption("fast", Text("Fast.", zh: "快。"))], orTable: nil), .optional,
        Text("How.", zh: "方式。")),
      Parameter("zones", .vectorLayer, .optional, Text("Polygons.", zh: "多边形。")),
      Parameter("zoneId", .text, .requiredWith("zones"), placeholder: "FIELD", Text("Field.", zh: "字段。")),
      Parameter("soilLossFraction", .number(unit: nil, 0...1), .defaultsTo("1"), Text("Share.", zh: "比例。")),
      Parameter("referenceDistance", .number(unit: "m", 0...Double.infinity), .optional, Text("Ring.", zh: "距离。")),
      Parameter("draws", .integer(unit: nil, 1...1_000_000), .defaultsTo("10000"), Text("Draws.", zh: "抽样次数。")),
      Parameter("base", .raster, .optional, Text("A raster.", zh: "栅格。")),
      Parameter("layers", .rasters, .optional, Text("Rasters.", zh: "多个栅格。")),
      Parameter("align", .flag, .optional, Text("Resample.", zh: "重采样。")),
    ],
    outputs: [OutputFile("table.csv", Text("A table.", zh: "表格。"))],
    examples: ["minesink trial --map 1986=a.tif --map 2018=b.tif --classes classes.csv"])

  init(_ values: ParameterValues) throws(Problems) {
    try values.check()
    self.values = values
  }

  var inputFiles: [InputFile] { [] }

  func check(_ context: RunContext) -> [Message] { [] }

  func compute(into folder: StagingFolder, _ context: RunContext) throws -> Summary {
    throw Failure("trial.computesNothing", Text("computes nothing.", zh: "不做计算。"))
  }

  static let registry = AnalysisRegistry([TrialAnalysis.self])
  static let syntax = CommandSyntax(specification, common: CommonOptions.run)
}
