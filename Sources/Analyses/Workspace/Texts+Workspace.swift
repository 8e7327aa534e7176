internal import Messages

/// What the workspace says.
extension Text {
  static let hashingInputs = Text("Checking inputs", zh: "核对输入数据")
  static let reused = Text("reused: inputs, settings and version unchanged.", zh: "沿用已有结果：输入数据、设置和版本均未改变。")
  static let recomputed = Text("computed again: {reasons}.", zh: "重新计算：{reasons}。")
  static let reasonVersion = Text("version {new} instead of {old}", zh: "版本由 {old} 变为 {new}")
  static let reasonInputChanged = Text("the input {path} has changed", zh: "输入数据 {path} 已改变")
  static let reasonInputNew = Text("the input {path} is new", zh: "新增输入数据 {path}")
  static let reasonInputGone = Text("the input {path} isn't given any more", zh: "不再使用输入数据 {path}")
  static let reasonRemoteInput = Text(
    "whether {paths} has changed can't be known", zh: "无法判断 {paths} 是否改变")
  static let reasonSetting = Text("the setting {id} has changed", zh: "设置 {id} 已改变")
  static let reasonProject = Text("the project's name, its settings or the language have changed", zh: "项目名称、设置或语言已改变")
  static let reasonOutputMissing = Text("the result {path} is missing", zh: "结果文件 {path} 不存在")
  static let reasonOutputChanged = Text("the result {path} has been changed", zh: "结果文件 {path} 被改动过")
  static let runRecordsUnreadable = Text(
    "isn't a record of runs that can be read; it is written anew.", zh: "无法作为运行记录读取，将重新写入。")
  static let interrupted = Text(
    "interrupted; the results are as they were.", zh: "已中断；原有结果保持不变。")

  static let notAFolder = Text("is a file, but a folder of that name is needed.", zh: "是文件，而这里需要同名的文件夹。")
  static let notAFolderMend = Text(
    "Move the file away, or choose another folder with --out.", zh: "请移走该文件，或用 --out 另选文件夹。")
  static let folderNotCreated = Text("the folder can't be created: {reason}.", zh: "无法创建文件夹：{reason}。")
  static let folderNotWritable = Text("the folder can't be written to: {reason}.", zh: "无法写入文件夹：{reason}。")
  static let folderLocked = Text(
    "another run is writing into this folder (process {process}).", zh: "另一个运行正在写入该文件夹（进程 {process}）。")
  static let folderLockedMend = Text(
    "Wait until it has ended, or choose another folder with --out.", zh: "请等待其结束，或用 --out 另选文件夹。")
  static let notRenamed = Text("can't be put in its place: {reason}.", zh: "无法放到目标位置：{reason}。")
  static let notCarriedOver = Text(
    "your file can't be kept beside the new results: {reason}.", zh: "您的文件无法与新结果一并保留：{reason}。")
  static let inputNotRead = Text("can't be read: {reason}.", zh: "无法读取：{reason}。")
  static let inputChanged = Text("changed while the analysis was running.", zh: "在分析运行期间发生了改变。")
  static let inputChangedMend = Text(
    "Run again when nothing writes to it any more.", zh: "请在不再有程序写入该文件后重新运行。")
  static let summaryNotFinite = Text(
    "a number of the outcome isn't finite; this is a fault of MineSink.", zh: "结果中出现非有限数值；这是 MineSink 的缺陷。")
  static let diskFullMend = Text(
    "Make room on the disk, or choose another folder with --out.", zh: "请清理磁盘空间，或用 --out 另选文件夹。")
  static let notStagedMend = Text(
    "Make sure that the disk has room, or choose another folder with --out; the last good results are as they were.",
    zh: "请确认磁盘有空间，或用 --out 另选文件夹；上次的完好结果保持不变。")
  static let noPermissionMend = Text(
    "Give yourself the right to write there, or choose another folder with --out.", zh: "请取得该处的写权限，或用 --out 另选文件夹。")
}
