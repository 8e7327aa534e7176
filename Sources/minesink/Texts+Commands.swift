import Messages

/// What help says about each command.
extension Text {
  static let mainAbout = Text(
    """
    MineSink answers one question for the people who restore mines: what carbon has this land lost, what can it win back, \
    and how sure are we? Land-use maps of a mine, or yearly rasters of productivity with polygons of many mines, go in; \
    maps, tables and a report that opens offline come out.
    """,
    zh: "MineSink 面向矿山生态修复人员，回答一个问题：这片土地损失了多少碳、能恢复多少碳、结论有多可靠？输入矿区各时期土地利用图，或逐年生产力栅格与众多矿区的多边形，得到图件、表格和一份可离线打开的报告。")
  static let mainCommands = Text("Commands", zh: "命令")
  static let mainExamples = Text("Three ways to begin", zh: "三种入门方式")
  static let mainExampleDemo = Text("The built-in example of a mine, with its project file:", zh: "写出内置矿区示例及其项目文件：")
  static let mainExampleRun = Text("Every analysis of a project file, then the report:", zh: "运行项目文件中的全部分析并生成报告：")
  static let mainExampleOwn = Text(
    "Your own maps: first a class table to fill in, then the analysis:", zh: "使用自己的地图：先生成待填写的地类表，再运行分析：")
  static let mainMore = Text(
    "'minesink help COMMAND' shows a command's options. Exit codes: 0 done, 1 failed, 2 something to mend, 130 interrupted.",
    zh: "“minesink help 命令”显示该命令的选项。退出码：0 完成，1 运行失败，2 有需要改正之处，130 已中断。")
  static let mainVersion = Text("print the version", zh: "显示版本号")

  static let projectOperand = Text("The project file (YAML).", zh: "项目文件（YAML）。")

  static let runTitle = Text("run a project file", zh: "运行项目文件")
  static let runAbout = Text(
    """
    Checks every analysis that the project file lists and says all problems at once; then runs them in order, and writes \
    the report. An analysis whose inputs, settings and version are unchanged is reused. A path that begins with \
    {out}/ANALYSIS/ is a result of an analysis that the project lists before; it is checked once that has run.
    """,
    zh: "先检查项目文件列出的全部分析，一次列出所有问题；然后依次运行并生成报告。输入、设置和版本都没有变化的分析会直接沿用已有结果。以 {out}/分析/ 开头的路径表示项目中排在前面的某项分析的结果，待其运行后再检查。")
  static let onlyHelp = Text("Run this analysis only.", zh: "只运行这一项分析。")

  static let validateTitle = Text("check a project file, run nothing", zh: "检查项目文件，不运行")
  static let validateAbout = Text(
    "Says everything that is wrong with a project file and the files that it names, each with its place and its mend.",
    zh: "指出项目文件及其引用的文件中的所有问题，并逐条说明位置和改法。")
  static let validateOut = Text(
    "The results folder that {out} stands for in the project file; nothing is written into it.",
    zh: "项目文件中 {out} 所代表的结果文件夹；不会写入任何内容。")
  static let validateJSON = Text(
    "An array of the problems as JSON on standard output.", zh: "以 JSON 数组在标准输出列出问题。")

  static let classesTitle = Text("write a class table to fill in", zh: "生成待填写的地类表")
  static let classesAbout = Text(
    "Lists the codes of all the maps with their cell counts, and names and colours where the files have them.",
    zh: "列出各图中的全部代码及其像元数；文件带有名称和颜色时一并写出。")
  static let mapOperand = Text("Land-use maps: integer rasters of any GDAL format.", zh: "土地利用图：GDAL 支持的整型栅格。")
  static let classesOut = Text(
    "The CSV file to write; an existing one isn't overwritten. Without it: standard output.",
    zh: "要写出的 CSV 文件；已有文件不会被覆盖。不给出时写到标准输出。")

  static let strategiesTitle = Text("write the table of restoration strategies to edit", zh: "写出可编辑的修复策略表")
  static let strategiesAbout = Text(
    """
    Writes the rules by which 'minesink potential' gives each mine a strategy, climate zone, grade and stage, with every \
    threshold and its source. Edit the copy and hand it over with --strategies.
    """,
    zh: "写出“minesink potential”用于确定各矿区修复策略、气候分区、分级和阶段的规则表，含全部阈值及其来源。编辑后用 --strategies 指定。")
  static let strategiesOut = Text(
    "The YAML file to write; an existing one isn't overwritten. Without it: standard output.",
    zh: "要写出的 YAML 文件；已有文件不会被覆盖。不给出时写到标准输出。")

  static let exampleTitle = Text("write a built-in example", zh: "写出内置示例")
  static let exampleAbout = Text(
    """
    Writes maps, tables, mine polygons and a commented project file of a fully specified example. Where one of its files \
    is there already and differs (you edited it, say), it is kept: then nothing is written.
    """,
    zh: "写出一个完整示例的地图、表格、矿区边界和带注释的项目文件。若其中某个文件已存在且内容不同（例如已被编辑），则予以保留，不写出任何内容。")
  static let exampleOperand = Text("Which one: {names}.", zh: "示例名称：{names}。")
  static let exampleOut = Text("The folder to write into.", zh: "写入的文件夹。")

  static let exampleForce = Text("Replace files that were edited, too.", zh: "已编辑的文件也予以覆盖。")

  static let specTitle = Text("print the parameters for other programs", zh: "输出参数说明供其他程序使用")
  static let specAbout = Text(
    "Prints what the analyses take and give, as JSON (for forms, QGIS, Python) or as a reference page in Markdown.",
    zh: "输出各项分析的参数与结果说明：JSON（供表单、QGIS、Python 使用）或 Markdown 参考页。")
  static let specOperand = Text("One analysis; without it all of them.", zh: "某一项分析；不给出时为全部。")
  static let specJSON = Text("As JSON (also without it).", zh: "输出 JSON（默认即是）。")
  static let specMarkdown = Text("As a Markdown page in the chosen language.", zh: "以所选语言输出 Markdown 页面。")

  static let reportTitle = Text("write the report again", zh: "重新生成报告")
  static let reportAbout = Text(
    "Writes report.html from the outcomes that are in a results folder; computes nothing.",
    zh: "根据结果文件夹中已有的结果生成 report.html，不做任何计算。")
  static let resultsOperand = Text("The results folder.", zh: "结果文件夹。")

  static let helpTitle = Text("show help", zh: "显示帮助")
  static let helpAbout = Text("Shows what a command does and its options.", zh: "说明命令的作用和选项。")
  static let helpOperand = Text("A command; without it the first page.", zh: "命令名称；不给出时显示首页。")
}
