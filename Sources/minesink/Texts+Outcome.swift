import Messages

/// What the command says about the course and the end of its work.
extension Text {
  static let refused = Text(
    "Problems: {count}; nothing was written.", zh: "共 {count} 处问题；没有写入任何文件。")
  static let moreAlike = Text("… and {count} more files: {text}", zh: "……另有 {count} 个文件：{text}")
  static let refusedLate = Text(
    "Problems: {count}; the results of {done} were written before.", zh: "共 {count} 处问题；在此之前 {done} 的结果已写出。")
  static let waits = Text(
    "{id}: {inputs} can only be checked once {others} has run.", zh: "{id}：{inputs} 要等 {others} 运行之后才能检查。")
  static let outItself = Text("'{value}' is what this analysis itself writes.", zh: "“{value}”是该分析自己写出的结果。")
  static let outItselfMend = Text("Give the results of another analysis.", zh: "请给出其他分析的结果。")
  static let outLater = Text(
    "'{value}' is written by {other}, which stands later in the project file.",
    zh: "“{value}”由 {other} 写出，而它在项目文件中排在后面。")
  static let outLaterMend = Text("List {other} before {id}.", zh: "请把 {other} 列在 {id} 之前。")
  static let outNotRun = Text(
    "'{value}': there are no results of {other} in {folder}.", zh: "“{value}”：{folder} 中没有 {other} 的结果。")
  static let outNotRunMend = Text(
    "Run {other} first: leave --only out, or give --only {other} too.",
    zh: "请先运行 {other}：去掉 --only，或同时给出 --only {other}。")
  static let outNotListedMend = Text(
    "List {other} before {id} in the project file, or run it into that folder first.",
    zh: "请在项目文件中把 {other} 列在 {id} 之前，或先把它的结果写到该文件夹。")
  static let interrupted = Text(
    "Interrupted; the report and the results of what wasn't finished are as they were.",
    zh: "已中断；报告以及未完成部分的结果保持不变。")
  static let failed = Text("It failed: {reason}", zh: "运行失败：{reason}")
  static let outputFailed = Text(
    "standard output can't be written: {reason}", zh: "无法写入标准输出：{reason}")
  static let commandUnknown = Text("'{value}' isn't a command.", zh: "没有“{value}”这个命令。")
  static let commandUnknownNear = Text(
    "'{value}' isn't a command; did you mean {near}?", zh: "没有“{value}”这个命令；是不是 {near}？")
  static let commandUnknownMend = Text("'minesink help' lists them.", zh: "“minesink help”列出全部命令。")

  static let resultsAre = Text("Results: {path}", zh: "结果：{path}")
  static let reportIs = Text("Report: {path}", zh: "报告：{path}")
  static let runStarts = Text("{title} ({number} of {count})", zh: "{title}（第 {number} 项，共 {count} 项）")
  static let validated = Text(
    "{file}: analyses checked: {count} ({names}); nothing to mend.", zh: "{file}：已检查 {count} 项分析（{names}），无需改正。")
  static let onlyUnknown = Text(
    "'{value}' isn't among the analyses of {file}.", zh: "{file} 中没有分析“{value}”。")
  static let onlyUnknownNear = Text(
    "'{value}' isn't among the analyses of {file}; did you mean {near}?",
    zh: "{file} 中没有分析“{value}”；是不是 {near}？")
  static let onlyUnknownMend = Text("It lists: {names}.", zh: "其中有：{names}。")
  static let analysisNotKnown = Text("'{value}' isn't an analysis.", zh: "没有名为“{value}”的分析。")
  static let analysisNotKnownNear = Text(
    "'{value}' isn't an analysis; did you mean {near}?", zh: "没有名为“{value}”的分析；是不是 {near}？")
  static let analysisUnknownMendCommand = Text("Analyses: {names}.", zh: "可用的分析：{names}。")

  static let fileExists = Text("exists already and isn't overwritten.", zh: "已经存在，不会覆盖。")
  static let fileExistsMend = Text("Give another name, or move it away first.", zh: "请换一个名称，或先移走该文件。")
  static let outputNoFolder = Text("there is no folder {folder} to write it into.", zh: "要写入的文件夹 {folder} 不存在。")
  static let outputParentIsFile = Text("{folder} is a file, not a folder to write into.", zh: "{folder} 是文件，不是可写入的文件夹。")
  static let outputNoFolderMend = Text(
    "Make the folder first, or give a path in one that is there.", zh: "请先建立该文件夹，或改用已有文件夹中的路径。")
  static let outputIsFile = Text("is a file, but a folder is needed there.", zh: "是文件，而此处需要文件夹。")
  static let outputIsFileMend = Text("Move it away, or give another folder.", zh: "请移走该文件，或另选文件夹。")
  static let outputNotWritable = Text("the folder can't be written to.", zh: "无法写入该文件夹。")
  static let outputNotWritableMend = Text(
    "Give yourself the right to write there, or choose another place.", zh: "请取得写入权限，或改用其他位置。")
  static let reportIsFolder = Text(
    "is a folder, but the report is to be written as a file of that name.", zh: "是文件夹，而报告需要写成同名文件。")
  static let reportIsFolderMend = Text(
    "Move the folder away, or use another results folder.", zh: "请移走该文件夹，或改用其他结果文件夹。")
  static let exampleInTheWay = Text(
    "is a folder, but the example is to write a file of that name.", zh: "是文件夹，而示例需要写出同名文件。")
  static let exampleNoFolder = Text(
    "is a file, but the example needs a folder of that name.", zh: "是文件，而示例需要同名的文件夹。")
  static let exampleInTheWayMend = Text(
    "Move it away, or give another folder with --out.", zh: "请将其移走，或用 --out 另选文件夹。")
  static let exampleEdited = Text(
    "isn't as this version writes it: it was edited, or is of another version. It is kept, and nothing is written.",
    zh: "与本版本写出的内容不同：可能已被编辑，或来自其他版本。已保留该文件，未写出任何内容。")
  static let exampleEditedMend = Text(
    "Give another folder with --out, move it away, or replace it with --force.",
    zh: "请用 --out 另选文件夹，或先移走该文件；若要覆盖，请用 --force。")
  static let fileNotWritten = Text("can't be written: {reason}", zh: "无法写入：{reason}")
  static let fileNotRead = Text("can't be read: {reason}", zh: "无法读取：{reason}")
  static let exampleUnknown = Text("'{value}' isn't an example.", zh: "没有名为“{value}”的示例。")
  static let exampleUnknownNear = Text(
    "'{value}' isn't an example; did you mean {near}?", zh: "没有名为“{value}”的示例；是不是 {near}？")
  static let exampleUnknownMend = Text("Examples: {names}.", zh: "可用的示例：{names}。")
  static let exampleWritten = Text(
    "Written. Next: minesink run {path}", zh: "已写出。下一步：minesink run {path}")
  static let resultsMissing = Text("there is no such folder.", zh: "没有这个文件夹。")
  static let resultsMissingMend = Text(
    "Give the results folder of an earlier run (the one that holds run.json).",
    zh: "请给出之前运行得到的结果文件夹（其中有 run.json）。")
  static let resultsNot = Text("isn't a results folder: it holds no run.json.", zh: "不是结果文件夹：其中没有 run.json。")
  static let jsonOrMarkdown = Text("can't be had together with --markdown.", zh: "不能与 --markdown 同时使用。")
  static let jsonOrMarkdownMend = Text("Give one of them.", zh: "请只给出其中一个。")

  static let headlineHead = Text("{name}: {title}", zh: "{name}：{title}")
  static let headlineSpan = Text("{title}, {from}–{to}", zh: "{title}（{from}–{to} 年）")
  static let headlineYear = Text("{title}, {from}", zh: "{title}（{from} 年）")
  static let headlineInterval = Text("({coverage} %: {low} to {high})", zh: "（{coverage} %：{low} 至 {high}）")
}
