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
  static let pageColumnsOf = Text("Columns of `{name}`", zh: "`{name}` 的列")
}
