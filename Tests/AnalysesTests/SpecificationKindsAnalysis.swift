import Analyses
import Messages

/// An analysis with a parameter of every kind that has a grammar of its own, and of every condition.
struct KindsAnalysis: Analysis {
  let values: ParameterValues

  static let specification = Specification(
    id: "kinds", title: Text("kinds", zh: "类型"), about: Text("Reads its parameters.", zh: "读取参数。"),
    parameters: [
      Parameter(
        "series", .rasterSeries(atLeast: 2, years: "years"), .requiredWhen(.notGiven("stack")), Text("S.", zh: "序列。")),
      Parameter("stack", .stack, .requiredWhen(.notGiven("series")), Text("B.", zh: "波段。")),
      Parameter("years", .years, .optional, Text("Y.", zh: "年份。")),
      Parameter("window", .yearRange, .optional, Text("W.", zh: "基准期。")),
      Parameter("windowField", .text, .optional, onlyWhen: .notGiven("window"), Text("F.", zh: "字段。")),
      Parameter("distance", .measure(.length, 0...20_000), .defaultsTo("5km"), Text("D.", zh: "距离。")),
      Parameter("area", .measure(.area, 0...1000), .defaultsTo("1km2"), Text("A.", zh: "面积。")),
      Parameter("validRange", .range(unit: nil), .optional, Text("R.", zh: "范围。")),
      Parameter(
        "mode",
        .choice(
          ["ring", "layer", "none"].map { ChoiceOption($0, Text(verbatim: $0)) }, orTable: nil), .defaultsTo("ring"),
        Text("M.", zh: "方式。")),
      Parameter(
        "elevation", .rasterWithTolerance(.length, 0...1000), .optional,
        onlyWhen: .chosen("mode", ["ring", "layer"]), Text("E.", zh: "高程。")),
      Parameter("exclude", .rasterCodes, .optional, Text("X.", zh: "排除。")),
      Parameter("layer", .vectorLayer, .requiredWhen(.chosen("mode", ["layer"])), Text("L.", zh: "图层。")),
      Parameter("groups", .layerField, .optional, Text("G.", zh: "分组。")),
      Parameter("fields", .names, .optional, Text("N.", zh: "字段名。")),
      Parameter("skip", .flag, .optional, onlyWhen: .chosen("mode", ["ring"]), Text("K.", zh: "跳过。")),
    ])

  init(_ values: ParameterValues) throws(Problems) {
    try values.check()
    self.values = values
  }

  var inputFiles: [InputFile] { [] }

  func check(_ context: RunContext) -> [Message] { [] }

  func compute(into folder: StagingFolder, _ context: RunContext) throws -> Summary {
    throw Failure("kinds.computesNothing", Text("computes nothing.", zh: "不做计算。"))
  }

  static let registry = AnalysisRegistry([KindsAnalysis.self])
  static let syntax = CommandSyntax(specification, common: CommonOptions.run)
}
