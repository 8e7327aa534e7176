internal import Messages

/// What a model was made to learn, and from what.
extension Text {
  static let potentialLabelFrontier = Text(
    "frontier: attainable is the {quantile} quantile of the target among mines like it (quantile forest)",
    zh: "前沿：可达水平为同类矿区目标值的 {quantile} 分位（分位数随机森林）")
  static let potentialLabelThreshold = Text(
    "upper-tail conditional, biased: attainable is the mean of a forest that saw only mines above {threshold}",
    zh: "上尾条件估计，有偏：可达水平为仅用高于 {threshold} 的矿区训练的森林的预测均值")

  static let potentialSelectionLearnt = Text(
    "Of {mines} mines {training} were learnt from.", zh: "{mines} 个矿区中有 {training} 个用于训练。")
  static let potentialSelectionHoldout = Text(
    "{holdout} were kept apart for the test, by whole blocks of {side} km.",
    zh: "{holdout} 个按边长 {side} km 的整块留出用于检验。")
  static let potentialSelectionHoldoutRandom = Text(
    "{holdout} were kept apart for the test at random, because there are too few blocks of {side} km.",
    zh: "{holdout} 个随机留出用于检验，因为边长 {side} km 的分块过少。")
  static let potentialSelectionNoTarget = Text("{count} have no target.", zh: "{count} 个没有目标值。")
  static let potentialSelectionPoorQuality = Text(
    "{count} have a flag that speaks against learning from them ({flags}).", zh: "{count} 个带有不宜用于训练的标记（{flags}）。")
  static let potentialSelectionMissing = Text("{count} lack a predictor.", zh: "{count} 个缺少预测因子。")
  static let potentialSelectionBelow = Text(
    "{count} don't lie above the threshold of {threshold}.", zh: "{count} 个不高于阈值 {threshold}。")
  static let potentialSelectionNotSampled = Text(
    "{count} lie above it but weren't drawn into the sample.", zh: "{count} 个高于阈值但未被抽入样本。")
  static let potentialSelectionBiased = Text(
    "A sample that is cut off by its own target can't say what is attainable elsewhere: every prediction lies above the threshold.",
    zh: "按目标值截断的样本无法说明其他矿区的可达水平：所有预测值都高于阈值。")

  static let potentialSchemeRandom = Text("folds at random", zh: "随机分折交叉验证")
  static let potentialSchemeSpatial = Text("folds of whole blocks", zh: "空间分块交叉验证")
  static let potentialSchemeOutOfBag = Text("out of bag", zh: "袋外预测")
  static let potentialSchemeHoldout = Text("holdout", zh: "留出检验")
  static let potentialSchemeNested = Text("nested cross-validation", zh: "嵌套交叉验证")
}
