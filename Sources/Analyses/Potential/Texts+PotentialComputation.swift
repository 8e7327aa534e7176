internal import Messages

/// Stages of `minesink potential`, and what stops it from reading a model.
extension Text {
  static let stageSearch = Text("Comparing settings of the forest", zh: "比较随机森林参数")
  static let stageValidation = Text("Cross-validating", zh: "交叉验证")
  static let stageTraining = Text("Growing the forest", zh: "训练随机森林")
  static let stageImportance = Text("Importance of drivers", zh: "预测因子重要性")
  static let stageResponses = Text("Response curves", zh: "响应曲线")
  static let stageApplicability = Text("Area of applicability", zh: "适用域")
  static let stageFrontier = Text("What mines could attain", zh: "各矿区可达水平")
  static let stageGroups = Text("Totals of groups", zh: "分组总量")

  static let modelLearntOther = Text(
    "'{value}' isn't what the model has learnt: that is '{learnt}'.", zh: "“{value}”不是模型所学的对象，模型所学为“{learnt}”。")
  static let modelLearntOtherMend = Text(
    "Give {learnt}, or train a model of your own by leaving --model and --predict-only out.",
    zh: "请改为 {learnt}，或去掉 --model 与 --predict-only 重新训练。")
  static let forestNotGrown = Text(
    "the mines left for one of the folds are too few or too alike to learn from: {reason}",
    zh: "某一折中留下的矿区过少或过于相似，无法训练：{reason}")
  static let forestNotGrownMend = Text(
    "Use fewer folds, larger blocks, or a holdout in place of nested cross-validation.",
    zh: "请减少折数、加大分块，或以留出检验代替嵌套交叉验证。")
  static let modelNotRead = Text("the model can't be read", zh: "无法读取模型文件")
  static let modelNotReadMend = Text(
    "give forest.minesink of a results folder, with the right to read it", zh: "请指定结果文件夹中的 forest.minesink，并确认有读取权限")
}
