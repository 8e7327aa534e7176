import Messages

/// The fixed words of help and of the reference page.
extension Text {
  static let helpOptions = Text("options", zh: "选项")
  static let helpUsage = Text("Usage", zh: "用法")
  static let helpOperands = Text("Arguments", zh: "参数")
  static let helpParameters = Text("Options", zh: "选项")
  static let helpCommon = Text("Common options", zh: "通用选项")
  static let helpOutputs = Text("Results, in the folder {id}/ of the results folder", zh: "结果（位于结果文件夹的 {id}/ 中）")
  static let helpExamples = Text("Examples", zh: "示例")
  static let helpColumns = Text("Columns of the table:", zh: "表格的列：")
  static let helpRequired = Text("required", zh: "必填")
  static let helpRequiredWith = Text("required with {other}", zh: "给出 {other} 时必填")
  static let helpEither = Text("either this or {other} is required", zh: "与 {other} 须给出其一")
  static let helpOnlyWith = Text("only with {other}", zh: "仅用于 {other}")
  static let helpNotWith = Text("not together with {other}", zh: "不能与 {other} 同时给出")
  static let helpAtLeastOrPattern = Text(
    "repeated, at least {least} years; or one pattern", zh: "可重复，至少 {least} 个年份；或一个模式")
  static let helpMeasure = Text(
    "{range}; units: {units}; without a unit: {unit}", zh: "{range}；单位：{units}；不写单位即为 {unit}")
  static let helpOpenRange = Text("one side may be left open", zh: "一侧可以不限")
  static let helpCommas = Text("several with commas", zh: "多个以逗号分隔")
  static let helpYears = Text("such as 2000-2020 or 2000,2005,2010-2012", zh: "例如 2000-2020 或 2000,2005,2010-2012")
  static let helpAtLeast = Text("repeated, at least {least} dates", zh: "可重复，至少 {least} 个时期")
  static let helpRepeatable = Text("may be repeated", zh: "可重复")
  static let helpDefault = Text("default: {value}", zh: "默认 {value}")

  static let pageKey = Text("Key", zh: "键")
  static let pageFlag = Text("Flag", zh: "命令行选项")
  static let pageKind = Text("Value", zh: "值")
  static let pageMeaning = Text("Meaning", zh: "含义")
  static let pageColumn = Text("Column", zh: "列")
  static let pageTitle = Text("In the report", zh: "报告中的名称")
  static let pageUnit = Text("Unit", zh: "单位")
  static let pageOption = Text("Option", zh: "可选项")
  static let pageFile = Text("File", zh: "文件")
  static let pageParameters = Text("Parameters", zh: "参数")
  static let pageOutputs = Text("Results", zh: "结果")
  static let pageOptionsOf = Text("Options of `{name}`", zh: "`{name}` 的可选项")
  static let pageFormsOf = Text("How `{name}` is written", zh: "`{name}` 的写法")
  static let pageColumnsOf = Text("Columns of `{name}`", zh: "`{name}` 的列")
}
