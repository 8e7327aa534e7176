internal import Messages

/// What is said about settings of `minesink potential` that can't be taken together, and about a preset's folder.
extension Text {
  static let potentialYearMissing = Text(
    "@years-since-closure needs the year to count up to.", zh: "@years-since-closure 需要指明计算到哪一年。")
  static let potentialYearMissingMend = Text("Give {name}, such as 2020.", zh: "请给出 {name}，例如 2020。")
  static let potentialYearIdle = Text(
    "is of no use without a source @years-since-closure.", zh: "没有 @years-since-closure 来源时不起作用。")
  static let potentialYearsIdle = Text(
    "is of no use without a source with {year}.", zh: "没有含 {year} 的来源时不起作用。")
  static let potentialYearIdleMend = Text("Leave {name} out.", zh: "请去掉 {name}。")
  static let potentialNoPredictor = Text(
    "there is nothing to explain the target by: neither a predictor nor a preset is given.",
    zh: "没有任何解释目标变量的因子：既没有给出因子，也没有给出预设。")
  static let potentialNoPredictorMend = Text(
    "Give NAME=SOURCE, such as soc=soc.tif, or the preset seed003=FOLDER.",
    zh: "请给出“名称=来源”，例如 soc=soc.tif，或预设 seed003=文件夹。")
  static let potentialPredictsItself = Text(
    "'{value}' is the target itself, or its interval: the forest would only repeat it.",
    zh: "“{value}”就是目标变量本身或其区间，森林只会复述它。")
  static let potentialPredictsItselfMend = Text(
    "Leave {name} out, or give another source.", zh: "请去掉 {name}，或改用其他来源。")
  static let potentialNotPredictor = Text("'{value}' isn't a predictor.", zh: "“{value}”不是因子。")
  static let potentialNotPredictorNear = Text(
    "'{value}' isn't a predictor; did you mean {near}?", zh: "“{value}”不是因子；是不是 {near}？")
  static let potentialNotPredictorMend = Text("Predictors: {names}.", zh: "现有因子：{names}。")
  static let potentialTooManyCandidates = Text(
    "{candidates} can't be drawn from {predictors} predictors.", zh: "只有 {predictors} 个因子，无法抽取 {candidates} 个。")
  static let potentialTooManyCandidatesMend = Text(
    "Give no more than there are, or leave it out for a third of them.", zh: "请给出不超过因子总数的值，或去掉这一项（取三分之一）。")
  static let potentialThresholdUnit = Text(
    "the default of 100 is in g C/m²/yr, and the target is an index.", zh: "默认值 100 的单位是 g C/m²/yr，而目标变量是指数。")
  static let potentialThresholdUnitMend = Text("Give {name} in the index's own unit.", zh: "请以该指数的单位给出 {name}。")
  static let potentialSearchMend = Text(
    "Leave {name} out, or search over a table of your own.", zh: "请去掉 {name}，或改用自备的搜索表。")
  static let potentialNoneAndMore = Text("has none beside other names.", zh: "在 none 之外还有其他名称。")
  static let potentialNoneAndMoreMend = Text("Write none alone, or leave it out.", zh: "请只写 none，或去掉 none。")
  static let potentialGroupStar = Text(
    "* is the group of all mines, which is always there.", zh: "* 表示全部矿区，结果中总会给出。")
  static let potentialGroupStarMend = Text("Leave it out.", zh: "请去掉它。")

  static let presetNoFolder = Text("there is no folder '{value}'.", zh: "没有文件夹“{value}”。")
  static let presetNoFolderMend = Text(
    "Write seed003=FOLDER with the folder of the rasters.", zh: "请写成“seed003=栅格所在文件夹”。")
  static let presetMissing = Text("'{value}' has no raster for: {names}.", zh: "“{value}”中缺少以下栅格：{names}。")
  static let presetMissingMend = Text(
    "Put them there ({name}.tif, or {name}_{year}.tif with a year each), or give each as a predictor of its own.",
    zh: "请放入这些栅格（{name}.tif，或逐年的 {name}_{year}.tif），或单独作为因子给出。")
  static let presetSeveral = Text("it isn't clear which to take of: {files}.", zh: "无法确定应取哪一个：{files}。")
  static let presetSeveralMend = Text(
    "Keep one of them in the folder, or give {name} as a predictor of its own.", zh: "请在文件夹中只保留一个，或将 {name} 单独作为因子给出。")
}
