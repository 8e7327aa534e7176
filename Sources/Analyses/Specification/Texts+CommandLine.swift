import Messages

/// What is said about flags and operands.
extension Text {
  static let flagUnknown = Text("unknown option.", zh: "未知选项。")
  static let flagUnknownNear = Text("unknown option; did you mean {near}?", zh: "未知选项；是不是 {near}？")
  static let flagUnknownMend = Text(
    "'minesink help {name}' lists the options.", zh: "“minesink help {name}”列出全部选项。")
  static let flagNoValue = Text("has no value.", zh: "没有值。")
  static let flagNoValueMend = Text(
    "Write {usage}; a value that begins with two hyphens is joined with '='.",
    zh: "请写成 {usage}；以两个连字符开头的值要用“=”连接。")
  static let operandUnexpected = Text("isn't expected here.", zh: "不应出现在这里。")
  static let operandUnexpectedMend = Text(
    "Values belong behind their flag; 'minesink help {name}' shows how.",
    zh: "值应写在相应选项之后；写法见“minesink help {name}”。")

  // MARK: Common options

  static let outHelp = Text("The results folder; made where it doesn't exist.", zh: "结果文件夹；不存在时自动创建。")
  static let threadsHelp = Text(
    "Threads to work with; results don't depend on it. Without it: all cores.",
    zh: "使用的线程数；结果与线程数无关。不给出时使用全部核心。")
  static let memoryHelp = Text(
    "Memory to stay within; results don't depend on it.", zh: "内存上限；结果与其无关。")
  static let seedHelp = Text(
    "Seed of the random numbers; the same seed gives the same results.", zh: "随机数种子；种子相同，结果相同。")
  static let languageHelp = Text(
    "Language of texts and report. Without it: that of the project file, else of the locale (LC_ALL, LC_MESSAGES, LANG).",
    zh: "文字与报告的语言。不给出时先看项目文件，再看系统区域设置（LC_ALL、LC_MESSAGES、LANG）。")
  static let englishOption = Text("English", zh: "英文")
  static let chineseOption = Text("Chinese", zh: "中文")
  static let quietHelp = Text("No progress and no notes; problems are still said.", zh: "不显示进度和提示；问题仍会显示。")
  static let jsonHelp = Text(
    "JSON on standard output and nothing else there.", zh: "标准输出只有 JSON，别无其他。")
}
