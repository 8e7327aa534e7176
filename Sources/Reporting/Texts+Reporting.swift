import Messages

/// What the room Reporting says on the terminal. The page's own words stand in `Web/js/texts.js`.
extension Text {
  static let reportNotWritten = Text("the report couldn't be written: {reason}", zh: "无法写入报告：{reason}")
  static let reportNotWrittenMend = Text(
    "Make room on the disk or choose another --out; the last report is as it was.",
    zh: "请腾出磁盘空间或另选 --out；原有报告未受影响。")
  static let folderUnreadable = Text("the results folder can't be read: {reason}", zh: "无法读取结果文件夹：{reason}")
  static let folderUnreadableMend = Text(
    "Name a folder that an analysis wrote (--out).", zh: "请指定由某项分析写出的文件夹（--out）。")
  static let noResults = Text(
    "holds no results: no folder in it has a summary.json",
    zh: "其中没有结果：没有任何子文件夹含有 summary.json")
  static let noResultsMend = Text(
    "Run an analysis first, such as minesink landuse, or name its --out folder.",
    zh: "请先运行一项分析（如 minesink landuse），或指定其 --out 文件夹。")
  static let fileUnreadable = Text("can't be read: {reason}", zh: "无法读取：{reason}")
  static let notUTF8 = Text("isn't UTF-8, as all results are", zh: "不是 UTF-8 编码，而所有结果都应是 UTF-8")
  static let brokenJSON = Text("isn't a summary that MineSink wrote: {reason}", zh: "不是 MineSink 写出的摘要：{reason}")
  static let rerunMend = Text(
    "Delete this analysis' folder and run the analysis again.", zh: "请删除该分析的文件夹并重新运行该分析。")
  static let noAssets = Text(
    "the report's page files weren't found; looked in: {places}", zh: "未找到报告页面文件；已查找：{places}")
  static let noAssetsMend = Text(
    "Run make setup and build again, or set MINESINK_WEB to the folder Sources/Reporting/Web.",
    zh: "请运行 make setup 后重新构建，或将 MINESINK_WEB 设为 Sources/Reporting/Web 文件夹。")
  static let assetMissing = Text("a file of the report's page is missing", zh: "缺少报告页面所需的文件")
}
