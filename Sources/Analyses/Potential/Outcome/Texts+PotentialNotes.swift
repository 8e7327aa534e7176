internal import Messages

/// What `minesink potential` says about its mines and predictors.
extension Text {
  static let notePotentialBiased = Text(
    "mode threshold is upper-tail conditional, biased: a forest that saw only mines above {threshold} predicts values above {threshold} everywhere, so every mine below it shows a potential whether or not it could recover. It repeats the paper's procedure and isn't an estimate of what is attainable",
    zh:
      "threshold 模式为上尾条件估计，有偏：只用高于 {threshold} 的矿区训练的森林，其预测值处处高于 {threshold}，因此低于它的矿区无论能否恢复都会显示潜力。该模式用于重复论文的做法，不是对可达水平的估计"
  )
  static let notePotentialBiasedMend = Text("Use --mode frontier for an estimate.", zh: "如需估计，请用 --mode frontier。")
  static let notePotentialOlderModel = Text(
    "an older model was asked and nothing was trained: validation, importance of its training and selection of mines are those of the run that made it",
    zh: "使用已有模型，未重新训练：检验结果、训练矿区的选取等均属于生成该模型的那次运行")
  static let notePotentialOtherUnits = Text(
    "predictors whose files state another unit than those that the model has learnt from (now, then): {units}",
    zh: "以下预测因子标注的单位与模型训练时不同（现在、当时）：{units}")
  static let notePotentialOtherUnitsMend = Text(
    "If only the spelling differs, all is well; otherwise bring them to the model's unit.",
    zh: "若只是写法不同则无妨，否则请换算为模型所用单位。")
  static let notePotentialWithoutTarget = Text(
    "{count} of {all} mines have no value of '{target}': they are predicted, but have no potential and are in no total",
    zh: "{all} 个矿区中有 {count} 个没有“{target}”的值：仍给出预测，但没有潜力数值，也不计入总量")
  static let notePotentialPoorQuality = Text(
    "{count} of {all} mines aren't learnt from because of their flags ({flags}); they are predicted all the same",
    zh: "{all} 个矿区中有 {count} 个因标记（{flags}）不用于训练，但仍给出预测")
  static let notePotentialMissing = Text(
    "{count} of {all} mines ({area} km²) lack a predictor ({predictors}): nothing is guessed in its place, nothing is claimed of these mines, and they are in no total: {mines}",
    zh: "{all} 个矿区中有 {count} 个（{area} km²）缺少预测因子（{predictors}）：不作猜测填补，不对这些矿区给出结论，也不计入总量：{mines}")
  static let notePotentialOutside = Text(
    "{count} of {all} mines ({area} km²) lie outside the area of applicability (dissimilarity above {threshold}): no mine that was learnt from is like them, so no potential is claimed and they are in no total: {mines}",
    zh: "{all} 个矿区中有 {count} 个（{area} km²）位于适用域之外（相异度高于 {threshold}）：训练矿区中没有与其相似者，因此不给出潜力，也不计入总量：{mines}")
  static let notePotentialUnseen = Text(
    "predictor '{predictor}' has categories that no mine learnt from has ({categories}); the {count} mines that have them count as lacking it: {mines}",
    zh: "预测因子“{predictor}”有训练矿区中从未出现的类别（{categories}）；具有这些类别的 {count} 个矿区按缺少该因子处理：{mines}")
  static let notePotentialLeakage = Text(
    "predictor {predictors} is productivity itself, like the target ({variable}): close to leakage. It says how productive a mine is, not why, makes the model look better than it is, and hides other drivers",
    zh: "预测因子 {predictors} 本身就是生产力，与目标（{variable}）同源：接近信息泄漏。它只说明矿区的生产力高低，不说明原因，会使模型显得过好，并掩盖其他驱动因子")
  static let notePotentialLeakageMend = Text(
    "Run once more without it and compare.", zh: "请去掉该因子再运行一次并比较。")
  static let notePotentialMeasuredAfter = Text(
    "predictors that describe vegetation or soil as they are now ({predictors}) are measured after restoration: they tell its outcome rather than what a site could carry",
    zh: "描述当前植被或土壤的预测因子（{predictors}）是在修复之后测得的：反映修复的结果，而不是立地本身的潜力")
  static let notePotentialConditionalLower = Text(
    "conditional importance of {predictors}: in most trees nothing was left to condition on, so that it's hardly more than permutation importance",
    zh: "{predictors} 的条件置换重要性：多数树中没有可作条件的因子，与普通置换重要性相差无几")
  static let notePotentialConditionalRaise = Text(
    "conditional importance of {predictors}: in most trees each mine had a cell of its own and nothing could be shuffled, so that it's too low",
    zh: "{predictors} 的条件置换重要性：多数树中每个矿区自成一格而无法打乱，因此数值偏低")
}

/// What it says about how far its answers can be trusted.
extension Text {
  static let notePotentialBlockless = Text(
    "the mines to learn from lie in only {blocks} blocks of {side} km: folds and holdout are drawn at random, and because neighbouring mines are alike the errors look smaller than they are elsewhere",
    zh: "可用于训练的矿区只分布在 {blocks} 个边长 {side} km 的分块中：分折与留出改为随机抽取；相邻矿区彼此相似，因此误差显得比其他地区更小")
  static let notePotentialBlocklessMend = Text(
    "A smaller --blocks gives more blocks.", zh: "减小 --blocks 可得到更多分块。")
  static let notePotentialNoHoldout = Text(
    "no mine was kept apart: the model was tested by cross-validation only, not by mines that took no part in anything",
    zh: "没有留出矿区：模型仅经交叉验证，未用完全未参与训练的矿区检验")
  static let notePotentialNoHoldoutMend = Text("--holdout 0.15 keeps some apart.", zh: "可用 --holdout 0.15 留出一部分。")
  static let notePotentialPoorModel = Text(
    "the model predicts mines that it hasn't seen no better than their mean does (R² {determination}, {scheme}, {count} mines): attainable levels and potentials that follow from it say next to nothing about single mines",
    zh: "对未见过的矿区，模型的预测不优于直接取均值（R² {determination}，{scheme}，{count} 个矿区）：由此得出的可达水平与恢复潜力对单个矿区几乎没有意义")
  static let notePotentialSpatialGap = Text(
    "R² falls from {random} with random folds to {spatial} with folds of whole blocks: much of what the model seems to know is what neighbours share. Away from its training mines it's worth the lower number",
    zh: "R² 由随机分折的 {random} 降至空间分块的 {spatial}：模型的表观能力很大程度上来自邻近矿区的相似性；在远离训练矿区处，应以较低者为准")
  static let notePotentialCoverageLow = Text(
    "only {coverage} % of the {count} mines kept apart lie within their 90 % prediction interval: prediction intervals are too narrow",
    zh: "{count} 个留出矿区中只有 {coverage} % 落在其 90 % 预测区间内：预测区间偏窄")
  static let notePotentialCoverageHigh = Text(
    "{coverage} % of the {count} mines kept apart lie within their 90 % prediction interval: prediction intervals are too wide",
    zh: "{count} 个留出矿区中有 {coverage} % 落在其 90 % 预测区间内：预测区间偏宽")
  static let notePotentialNoFigure = Text(
    "no mine has a figure of potential: each lacks a current value or a predictor, or lies outside the area of applicability",
    zh: "没有任何矿区得到潜力数值：各矿区或缺少现状值、缺少预测因子，或位于适用域之外")
  static let notePotentialNoFigureMend = Text(
    "Look into the columns role and flag of potential.csv.", zh: "请查看 potential.csv 的 role 与 flag 列。")
  static let notePotentialBelowNoise = Text(
    "by construction a {quantile} quantile shows a potential even where nothing can be gained: the mean potential by area, {potential}{unit}, isn't clearly above the noise floor of {floor}{unit}, which is what scatter by chance alone would show. The data can't tell chance from what could be won: the total stands only if all scatter is neglect, and what single mines have above the floor ranks them without proving a gain",
    zh:
      "按定义，即使毫无提升空间，{quantile} 分位也会显示潜力：按面积加权的平均潜力 {potential}{unit} 并未明显高于噪声下限 {floor}{unit}，而后者仅由偶然离散即可产生。数据无法区分偶然离散与可提升的部分：只有当全部离散都源于修复不足时，该总量才成立；个别矿区高于噪声下限的部分可用于排序，但不能证明确有提升空间"
  )
  static let notePotentialClustersAreMines = Text(
    "fewer than 30 blocks of {side} km were learnt from: the bootstrap draws single mines instead of blocks, and intervals are too narrow where neighbouring mines are alike",
    zh: "训练矿区所在的边长 {side} km 分块不足 30 个：自举法改以单个矿区为抽样单位；相邻矿区彼此相似时，区间偏窄")
  static let notePotentialFewClusters = Text(
    "the mines with a figure lie in only {count} blocks of {side} km; below {enough} the intervals of groups are too narrow",
    zh: "有潜力数值的矿区只分布在 {count} 个边长 {side} km 的分块中；不足 {enough} 个时，各组的区间偏窄")
  static let notePotentialOneCluster = Text(
    "the mines with a figure lie in one block of {side} km: totals of groups have no interval",
    zh: "有潜力数值的矿区都在同一个边长 {side} km 的分块中：各组总量没有区间")
  static let notePotentialNotAssessable = Text(
    "not assessable, because inputs are missing (rule: inputs, mines of {all}): {rules}. Such a rule is passed over; that isn't the same as false",
    zh: "因缺少输入而不可评估（规则：所缺输入，涉及矿区数，共 {all} 个）：{rules}。此类规则被跳过，不等于不成立")
  static let notePotentialNotAssessableMend = Text(
    "Give them with --role NAME=SOURCE: {roles}.", zh: "请用 --role 名称=来源 给出：{roles}。")
  static let notePotentialAlsoRole = Text(
    "You gave {names} as a predictor; rules read roles only, so add {options} too.",
    zh: "{names}只作为预测因子给出，而规则只读取角色，请同时加上 {options}。")
  static let notePotentialNoFigureOfMine = Text("the mine has no figure of potential", zh: "该矿区没有潜力数值")
  static let potentialDensityUnit = Text(" g C/m²/yr", zh: " g C/m²/年")
  /// What roles are, in Chinese: English says them by the names that `--role` takes.
  static let strategyInputs = [
    "aridity": "干旱指数", "precipitation": "年降水量", "temperature": "年均温", "elevation": "高程", "spei": "SPEI 均值",
    "soil": "土壤有机碳", "bulkDensity": "容重", "ph": "土壤 pH", "importance": "生态重要性", "sensitivity": "生态敏感性",
    "reversibility": "可逆性", "hazard": "地质灾害隐患", "redLine": "生态红线", "plan": "恢复进度", "stage": "所处阶段",
  ]
  /// The lists of the table of strategies, in Chinese.
  static let strategyLists = ["climate": "气候分区", "grade": "分级管控", "stage": "阶段"]
  /// The preset's indicators, in Chinese as the report's page has them: English says them by the names that were given.
  static let presetIndicators = [
    "spei": "干旱指数 SPEI", "precipitation": "降水量", "maximum_temperature": "最高气温", "minimum_temperature": "最低气温",
    "gpp": "总初级生产力", "soc": "土壤有机碳", "elevation": "高程", "curvature": "曲率", "area": "矿区面积",
    "population": "人口密度", "gdp": "国内生产总值",
  ]
  static let notePotentialUnknownWords = Text(
    "role '{role}' has values that the table of strategies doesn't know ({words}); they count as missing",
    zh: "角色“{role}”含有策略表不认识的值（{words}），按缺失处理")
  static let notePotentialRoleRangeMend = Text(
    "It takes {meaning}, from {low} to {high}: check the unit.", zh: "应为：{meaning}，取值 {low} 至 {high}；请核对单位。")
  static let notePotentialUnknownWordsMend = Text(
    "It knows {known}; other spellings can be added to the table (--strategies).",
    zh: "可识别：{known}；可在策略表（--strategies）中补充其他写法。")
}
