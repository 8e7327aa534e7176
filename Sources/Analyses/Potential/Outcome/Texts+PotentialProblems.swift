internal import Messages

/// What stops a model of potentials from being trained or asked.
extension Text {
  static let problemPotentialNoPredictors = Text(
    "no predictor was given; at least one is needed to learn from", zh: "未给出预测因子；至少需要一个")
  static let problemPotentialNoPredictorsMend = Text(
    "Give --predictor NAME=SOURCE, several times for several of them.", zh: "请用 --predictor 名称=来源 给出，可多次使用。")
  static let problemPotentialRepeatedMines = Text(
    "several mines have the same '{field}': {mines}", zh: "多个矿区的“{field}”相同：{mines}")
  static let problemPotentialRepeatedMinesMend = Text(
    "Name a field that tells mines apart with --mine-id, or fid.", zh: "请用 --mine-id 指定能区分矿区的字段，或 fid。")
  static let problemPotentialUnknownInGroup = Text(
    "group '{group}' of predictors names what isn't a predictor: {names}", zh: "因子组“{group}”含有不是预测因子的名称：{names}")
  static let problemPotentialUnknownInGroupMend = Text("Predictors are {known}.", zh: "预测因子有：{known}。")
  static let problemPotentialConstantPredictor = Text(
    "predictor '{predictor}' is {found} in all mines that could be learnt from; a predictor must vary",
    zh: "预测因子“{predictor}”在所有可用于训练的矿区中均为 {found}；预测因子必须有变化")
  static let problemPotentialConstantPredictorMend = Text(
    "Leave it out, or check that the source covers the mines at a fitting resolution.",
    zh: "请去掉该因子，或检查数据源是否以合适的分辨率覆盖矿区。")
  static let problemPotentialEmptyPredictor = Text(
    "predictor '{predictor}' has no value in any mine", zh: "预测因子“{predictor}”在所有矿区都没有值")
  static let problemPotentialEmptyPredictorMend = Text(
    "Check that the source covers the mines, and its nodata value; or leave the predictor out.",
    zh: "请检查数据源是否覆盖矿区及其无数据值；或去掉该因子。")
  static let problemPotentialTooFewMines = Text(
    "{usable} mines can be learnt from, at least {minimum} are needed; left out: {withoutTarget} without a value of '{target}', {poorQuality} because of their flags, {missing} that lack a predictor",
    zh:
      "可用于训练的矿区为 {usable} 个，至少需要 {minimum} 个；排除：{withoutTarget} 个没有“{target}”的值，{poorQuality} 个因标记被排除，{missing} 个缺少预测因子"
  )
  static let problemPotentialTooFewMinesMend = Text(
    "Give more mines, leave out the predictors that most mines lack, or allow more flags with --exclude-flags.",
    zh: "请增加矿区，去掉多数矿区缺少的因子，或用 --exclude-flags 放宽标记。")
  static let problemPotentialConstantTarget = Text(
    "the target '{target}' is {found} in all mines that could be learnt from: there is nothing to learn",
    zh: "目标“{target}”在所有可用于训练的矿区中均为 {found}：没有可学习的内容")
  static let problemPotentialConstantTargetMend = Text(
    "Check the field, or name another with --target.", zh: "请检查该字段，或用 --target 另指定。")
  static let problemPotentialTooFewAbove = Text(
    "{above} of {usable} mines have a '{target}' above the threshold of {threshold}, at least {minimum} are needed; the highest is {highest}",
    zh: "{usable} 个矿区中只有 {above} 个的“{target}”高于阈值 {threshold}，至少需要 {minimum} 个；最高值为 {highest}")
  static let problemPotentialTooFewAboveMend = Text(
    "Lower --threshold, or use --mode frontier, which learns from all mines.",
    zh: "请降低 --threshold，或使用以全部矿区训练的 --mode frontier。")
  static let problemPotentialNamesLacking = Text(
    "the model has predictors that weren't given: {names}", zh: "模型含有未给出的预测因子：{names}")
  static let problemPotentialNamesUnknown = Text(
    "predictors were given that the model doesn't have: {names}", zh: "给出了模型没有的预测因子：{names}")
  static let problemPotentialNamesMend = Text(
    "Give exactly the model's predictors, under the names that they had in training.", zh: "请以训练时的名称给出模型的全部预测因子，不多不少。")
  static let problemPotentialKindWantsCategories = Text(
    "predictor '{predictor}' holds numbers, but the model has learnt categories of it",
    zh: "预测因子“{predictor}”为数值，而模型学习的是类别")
  static let problemPotentialKindWantsNumbers = Text(
    "predictor '{predictor}' holds categories, but the model has learnt numbers of it",
    zh: "预测因子“{predictor}”为类别，而模型学习的是数值")
  static let problemPotentialKindMend = Text(
    "Give the predictor from the same kind of source as in training.", zh: "请使用与训练时同类的数据源。")
  static let problemPotentialUnseenCategories = Text(
    "predictor '{predictor}' has categories that training hasn't seen: {categories} (mines {mines})",
    zh: "预测因子“{predictor}”含有训练中未出现的类别：{categories}（矿区 {mines}）")
  static let problemPotentialUnseenCategoriesMend = Text(
    "Rename them to categories of the training, clear them where they aren't known, or train anew with these mines.",
    zh: "请改为训练中的类别名；未知者请留空；或连同这些矿区重新训练。")
  static let problemPotentialModelNone = Text("this isn't a model of MineSink", zh: "这不是 MineSink 的模型文件")
  static let problemPotentialModelOther = Text(
    "this is a model of MineSink, but not one of minesink potential", zh: "这是 MineSink 的模型，但不是 minesink potential 的模型")
  static let problemPotentialModelVersion = Text(
    "the model's file has version {found}; version {supported} can be read", zh: "模型文件版本为 {found}；可读取的版本为 {supported}")
  static let problemPotentialModelLength = Text(
    "the model's file has {found} bytes instead of {expected}: it was cut off or added to",
    zh: "模型文件为 {found} 字节，应为 {expected} 字节：文件被截断或追加了内容")
  static let problemPotentialModelDamaged = Text(
    "the model's file is damaged: its checksum isn't that of its bytes", zh: "模型文件已损坏：校验和与内容不符")
  static let problemPotentialModelPart = Text(
    "the model's part '{part}' isn't what this version of MineSink writes", zh: "模型的“{part}”部分不是本版 MineSink 所写")
  static let problemPotentialModelFileMend = Text(
    "Give a forest.minesink that this version of MineSink wrote, or train anew without --model.",
    zh: "请给出由本版 MineSink 写出的 forest.minesink，或不用 --model 重新训练。")
}
