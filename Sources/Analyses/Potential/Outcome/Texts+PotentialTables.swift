internal import Messages

/// Titles of the tables of `minesink potential`, and how to read them.
extension Text {
  static let titlePotentialMines = Text("Mines", zh: "各矿区结果")
  static let titlePotentialGroups = Text("Groups", zh: "各组结果")
  static let titlePotentialImportance = Text("Importance of predictors", zh: "预测因子重要性")
  static let titlePotentialResponse = Text("Response curves", zh: "响应曲线")
  static let titlePotentialStrategies = Text("Strategies by group", zh: "各组修复策略")
  static let titlePotentialRules = Text("Table of strategies", zh: "修复策略规则表")
  static let titlePotentialPredictors = Text("Predictors", zh: "预测因子")

  static let tablePotentialMines = Text(
    """
    A row is a mine; after its name stands a column for each field of --group. Potential = max(0, attainable − current). By \
    construction nearly nine mines in ten show some of it at the quantile 0.9, even where nothing can be gained: noise_floor \
    is what mines like it show on average if their scatter is chance alone, and potential_above_noise what is left; it ranks \
    mines and doesn't prove a gain. \
    attainable_p05 and _p95 say how well the attainable level is known (bootstrap); prediction_p05 and _p95 say how far mines \
    like it scatter. An empty cell is unknown, not zero: role and flag say why. A potential isn't a carbon credit.
    """,
    zh:
      "每行为一个矿区；矿区名之后，--group 的每个字段各占一列。恢复潜力 = max(0, 可达水平 − 现状值)。取 0.9 分位时，即使毫无提升空间，按定义也有近九成矿区显示出潜力：噪声下限（noise_floor）是同类矿区的离散纯属偶然时平均会显示的潜力，potential_above_noise 为扣除后的部分，可用于矿区排序，但不能证明确有提升空间。attainable_p05 与 _p95 表示可达水平本身的不确定性（自举法）；prediction_p05 与 _p95 表示同类矿区的离散范围（预测区间）。空单元格表示未知，而不是零；原因见 role 与 flag 列。恢复潜力不是碳信用。"
  )
  static let tablePotentialGroups = Text(
    """
    A row is a group of mines; * is all mines. Only mines with a figure of potential count in means and totals: those outside \
    the area of applicability, without a predictor or without a current value are in none. A total is Σ potential × area, \
    never a sum of densities. Two means are given because they answer different questions: by area, each km² counts alike; \
    by mine, each mine does. Bounds are 5 % and 95 % of a bootstrap of clusters of mines; interval says whether there are \
    enough clusters for it (too_narrow: fewer than 50).
    """,
    zh:
      "每行为一组矿区；* 表示全部矿区。均值与总量只计有潜力数值的矿区：适用域之外、缺少预测因子或缺少现状值的矿区均不计入。总量为 Σ 潜力 × 面积，绝不把密度直接相加。两种均值含义不同：按面积加权时每平方公里同等计入，按矿区时每个矿区同等计入。界限为矿区簇自举法（bootstrap）的 5 % 与 95 % 分位；interval 列说明簇数是否足够（too_narrow：不足 50 个，区间偏窄）。"
  )
  static let tablePotentialImportance = Text(
    """
    A row is a predictor, or a group of them. Permutation: how much the squared error rises on out-of-bag mines when the \
    predictor's values are shuffled; a mere correlate of a driver shows it too. Conditional: shuffled only among mines that \
    agree in the predictors that go along with it, so that a mere correlate falls to about 0; a driver with close companions \
    falls far, too. About 0 or below: the predictor says nothing that others don't. Importance isn't causation. advice says whether the threshold of association suits \
    (lower, raise).
    """,
    zh:
      "每行为一个预测因子或一组因子。置换重要性（permutation）：打乱该因子的值后，袋外矿区均方误差的增量；仅与真实驱动因子相关的变量也会显得重要。条件置换重要性（conditional）：只在相关因子取值一致的矿区之间打乱，单纯的相关变量会降到 0 附近；有密切相关因子的真实驱动因子也会大幅降低。约为 0 或更低：该因子没有提供其他因子之外的信息。重要性不等于因果。advice 列说明关联阈值是否合适（lower：应降低，raise：应提高）。"
  )
  static let tablePotentialResponse = Text(
    """
    A row is a point of a curve. ale: accumulated local effects, the change of the mean prediction along the predictor, \
    centred at 0; right also where predictors go together. partial_dependence: the mean prediction with the predictor set to \
    the value in all mines; where predictors go together it asks the forest about mines that don't exist. p05 and p95 are \
    the spread over the trees, which is wider than that of the forest.
    """,
    zh:
      "每行为曲线上的一点。ale：累积局部效应，即预测均值沿该因子的变化，以 0 为中心；因子彼此相关时依然可靠。partial_dependence：部分依赖，即把所有矿区的该因子设为此值后的预测均值；因子彼此相关时，会向模型询问并不存在的矿区。p05 与 p95 为各棵树之间的离散，宽于整个森林的不确定性。"
  )
  static let tablePotentialStrategies = Text(
    """
    A row is a rule within a group of mines; * is all mines. Rules are tried in their order and the first that holds gives \
    the strategy; none: no rule held or could be decided. not_assessable_mines is the number of mines for which the rule was \
    passed over because an input was missing: that isn't the same as false. mines_with_undecided_earlier_rule is the number \
    of the row's mines for which a rule before it was passed over: had that input been there, they might stand elsewhere.
    """,
    zh:
      "每行为一组矿区中的一条规则；* 表示全部矿区。按顺序判断各规则，第一条成立的规则即为修复策略；none：没有规则成立或可判定。not_assessable_mines 为因缺少输入而跳过该规则的矿区数：不可评估不等于不成立。mines_with_undecided_earlier_rule 为本行矿区中此前有规则被跳过的矿区数：若有相应输入，这些矿区可能归入其他规则。"
  )
  static let tablePotentialRules = Text(
    """
    A row is a rule, climate zone, grade, stage or standing measure of the table of strategies that was used, in the order \
    in which they are tried; strategies.yaml is the table itself, to be edited and given back with --strategies. Thresholds \
    marked design are MineSink's own and have no authority.
    """,
    zh:
      "每行为所用策略表中的一条规则、气候分区、分级管控、推进阶段或常设措施，按判断顺序排列；strategies.yaml 为该表本身，可修改后用 --strategies 重新给出。标为 design 的阈值由 MineSink 自行设定，不具权威性。"
  )
  static let tablePotentialPredictors = Text(
    """
    A row is a predictor over the mines that were given. A mine that lacks one isn't guessed at: nothing is claimed of it. \
    Minimum, mean (by mine) and maximum are of numbers only.
    """,
    zh: "每行为一个预测因子在全部所给矿区上的概况。缺少任一因子的矿区不作猜测，也不给出任何结论。最小值、均值（按矿区）与最大值仅适用于数值型因子。")
}

/// Columns of `potential.csv`.
extension Text {
  static let columnPotentialLongitude = Text("Longitude", zh: "经度")
  static let columnPotentialLatitude = Text("Latitude", zh: "纬度")
  static let columnPotentialRole = Text("Role in the model", zh: "在模型中的作用")
  static let columnPotentialCurrent = Text("Current", zh: "现状值")
  static let columnPotentialPredicted = Text("Mean prediction (training mines: out of bag)", zh: "预测均值（训练矿区取袋外预测）")
  static let columnPotentialAttainable = Text("Attainable", zh: "可达水平")
  static let columnPotentialAttainableLow = Text("Attainable, 5 % (bootstrap)", zh: "可达水平，5 % 界（自举法）")
  static let columnPotentialAttainableHigh = Text("Attainable, 95 % (bootstrap)", zh: "可达水平，95 % 界（自举法）")
  static let columnPotentialPredictionLow = Text("Mines like it, 5 % (prediction interval)", zh: "同类矿区，5 % 界（预测区间）")
  static let columnPotentialPredictionHigh = Text("Mines like it, 95 % (prediction interval)", zh: "同类矿区，95 % 界（预测区间）")
  static let columnPotential = Text("Potential", zh: "恢复潜力")
  static let columnPotentialLow = Text("Potential, 5 %", zh: "恢复潜力，5 % 界")
  static let columnPotentialHigh = Text("Potential, 95 %", zh: "恢复潜力，95 % 界")
  static let columnPotentialNoiseFloor = Text("Noise floor", zh: "噪声下限")
  static let columnPotentialAboveNoise = Text("Potential above the noise floor", zh: "高于噪声下限的潜力")
  static let columnPotentialTotal = Text("Potential × area", zh: "恢复潜力 × 面积")
  static let columnPotentialDissimilarity = Text("Dissimilarity to the training mines", zh: "与训练矿区的相异度")
  static let columnPotentialInside = Text("Inside the area of applicability", zh: "是否在适用域内")
  static let columnPotentialDriver = Text("Driver {place}", zh: "第 {place} 驱动因子")
  static let columnPotentialContribution = Text(
    "Contribution of driver {place} to the mean prediction", zh: "第 {place} 驱动因子对预测均值的贡献")
  static let columnPotentialStrategy = Text("Strategy", zh: "修复策略")
  static let columnPotentialStrategyOn = Text("Values that its rule read", zh: "规则所依据的值")
  static let columnPotentialNotAssessable = Text(
    "Earlier rules not assessable, and what they lacked", zh: "此前不可评估的规则及其缺少的输入")
  static let columnPotentialClimateZone = Text("Climate zone", zh: "气候分区")
  static let columnPotentialGrade = Text("Grade of governance", zh: "分级管控")
  static let columnPotentialStage = Text("Stage", zh: "推进阶段")
}

/// Columns of the other tables.
extension Text {
  static let columnPotentialMinesWith = Text("Mines with a figure of potential", zh: "有潜力数值的矿区数")
  static let columnPotentialMinesOutside = Text("Mines outside the area of applicability", zh: "适用域之外的矿区数")
  static let columnPotentialAreaWith = Text("Area of the mines with a figure of potential", zh: "有潜力数值的矿区面积")
  static let columnPotentialClusters = Text(
    "Clusters (spatial blocks; mines where there are too few)", zh: "矿区簇数（空间分块；分块过少时以矿区为簇）")
  static let columnPotentialByArea = Text("Potential, mean by area", zh: "恢复潜力（按面积加权均值）")
  static let columnPotentialAboveNoiseByArea = Text(
    "Potential above the noise floor, mean by area", zh: "高于噪声下限的潜力（按面积加权均值）")
  static let columnPotentialNoiseFloorByArea = Text("Noise floor, mean by area", zh: "噪声下限（按面积加权均值）")
  static let columnPotentialByMine = Text("Potential, mean by mine", zh: "恢复潜力（按矿区均值）")
  static let columnPotentialCurrentByArea = Text("Current, mean by area", zh: "现状值（按面积加权均值）")
  static let columnPotentialAttainableByArea = Text("Attainable, mean by area", zh: "可达水平（按面积加权均值）")
  static let columnPotentialGroupTotal = Text("Total potential", zh: "恢复潜力总量")
  static let columnPotentialGroupCO2 = Text("Total potential as CO2", zh: "恢复潜力总量（折合 CO2）")
  static let columnPotentialGroupAboveNoise = Text("Total above the noise floor", zh: "高于噪声下限的总量")
  static let columnPotentialShareWithout = Text(
    "Mines without potential, of those with a figure", zh: "无潜力矿区占比（占有数值矿区，按矿区数）")

  static let columnPotentialImportanceKind = Text("Kind of importance", zh: "重要性类型")
  static let columnPotentialImportanceName = Text("Predictor or group", zh: "因子或因子组")
  static let columnPotentialPredictors = Text("Predictors shuffled together", zh: "一起打乱的因子")
  static let columnPotentialIncrease = Text("Increase of the mean squared error", zh: "均方误差增量")
  static let columnPotentialDeviation = Text("Standard deviation over trees", zh: "各树间标准差")
  static let columnPotentialScaled = Text("Increase / standard deviation", zh: "增量 / 标准差")
  static let columnPotentialTreesUsing = Text("Trees that use it", zh: "使用它的树数")
  static let columnPotentialTrees = Text("Trees", zh: "树数")
  static let columnPotentialAssociated = Text("Predictors that go along with it", zh: "与之相关的因子")
  static let columnPotentialTreesUnconditioned = Text("Trees with nothing to condition on", zh: "无可条件化的树数")
  static let columnPotentialTreesImpossible = Text("Trees in which it couldn't be shuffled", zh: "无法打乱的树数")
  static let columnPotentialMeanCells = Text("Cells to shuffle within, mean over trees", zh: "条件单元数（各树均值）")
  static let columnPotentialAdvice = Text("What to do with the threshold of association", zh: "关联阈值建议")

  static let columnPotentialResponseKind = Text("Kind of curve", zh: "曲线类型")
  static let columnPotentialPredictor = Text("Predictor", zh: "预测因子")
  static let columnPotentialValue = Text("Value of the predictor", zh: "因子取值")
  static let columnPotentialEffect = Text("Effect", zh: "效应")
  static let columnPotentialEffectLow = Text("Effect, 5 % of the trees", zh: "效应，各树 5 % 分位")
  static let columnPotentialEffectHigh = Text("Effect, 95 % of the trees", zh: "效应，各树 95 % 分位")
  static let columnPotentialRows = Text("Mines", zh: "矿区数")

  static let columnPotentialSource = Text("Source", zh: "来源")
  static let columnPotentialKind = Text("Numbers or categories", zh: "数值或类别")
  static let columnPotentialMinesWithValue = Text("Mines with a value", zh: "有值矿区数")
  static let columnPotentialMinimum = Text("Minimum", zh: "最小值")
  static let columnPotentialMean = Text("Mean by mine", zh: "均值（按矿区）")
  static let columnPotentialMaximum = Text("Maximum", zh: "最大值")
  static let columnPotentialMissing = Text("Mines without a value", zh: "缺值矿区数")

  static let columnPotentialRule = Text("Rule", zh: "规则")
  static let columnPotentialMinesPercent = Text("Share of the group's mines", zh: "占该组矿区数")
  static let columnPotentialAreaPercent = Text("Share of the group's area", zh: "占该组面积")
  static let columnPotentialUndecidedEarlier = Text(
    "Of its mines, those with an earlier rule that couldn't be assessed", zh: "其中此前有规则不可评估的矿区数")
  static let columnPotentialNotAssessableMines = Text("Mines for which it wasn't assessable", zh: "不可评估的矿区数")
  static let columnPotentialRuleKind = Text("Kind", zh: "类别")
  static let columnPotentialRuleID = Text("Id", zh: "编号")
  static let columnPotentialTitleEnglish = Text("Title, English", zh: "标题（英文）")
  static let columnPotentialTitleChinese = Text("Title, Chinese", zh: "标题（中文）")
  static let columnPotentialCondition = Text("Condition", zh: "条件")
  static let columnPotentialMeasuresEnglish = Text("Measures, English", zh: "措施（英文）")
  static let columnPotentialMeasuresChinese = Text("Measures, Chinese", zh: "措施（中文）")
  static let columnPotentialRuleSource = Text("Source", zh: "来源")
  static let columnPotentialRuleSourceChinese = Text("Source, Chinese", zh: "来源（中文）")
  static let columnPotentialStrength = Text("Strength", zh: "依据强度")
}
