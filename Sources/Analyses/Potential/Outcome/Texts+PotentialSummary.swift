internal import Messages

/// Title and headline of an outcome of `minesink potential`.
extension Text {
  static let potentialOutcomeTitle = Text(
    "restoration potential of mines, its drivers and strategies", zh: "矿区恢复潜力、驱动因子与修复策略")

  static let headlinePotentialMines = Text("Mines with a figure of potential", zh: "有潜力数值的矿区数")
  static let headlinePotentialOutside = Text(
    "Mines outside the area of applicability (no claim)", zh: "适用域之外的矿区数（不作结论）")
  static let headlinePotentialAreaOutside = Text("Their area", zh: "其面积")
  static let headlinePotentialByArea = Text("Potential, mean by area", zh: "恢复潜力（按面积加权均值）")
  static let headlinePotentialNoiseFloor = Text(
    "Of it shown by chance alone (noise floor), mean by area", zh: "其中纯属偶然也会显示的部分（噪声下限，按面积加权均值）")
  static let headlinePotentialAboveNoise = Text(
    "Above the noise floor, mine by mine, mean by area", zh: "高于噪声下限的潜力（逐矿区计算，按面积加权均值）")
  static let headlinePotentialTotal = Text("Potential of all mines", zh: "全部矿区恢复潜力总量")
  static let headlinePotentialTotalCO2 = Text("The same as CO2", zh: "折合 CO2")
  static let headlinePotentialTotalAboveNoise = Text(
    "Total above the noise floor, mine by mine", zh: "高于噪声下限的总量（逐矿区计算）")
  static let headlinePotentialShareWithout = Text("Mines without potential", zh: "无潜力矿区占比（按矿区数）")
  static let headlinePotentialBiased = Text(
    "{title} (upper-tail conditional, biased)", zh: "{title}（上尾条件估计，有偏）")
  static let headlinePotentialDetermination = Text(
    "R² on mines left out ({scheme})", zh: "对未参与训练矿区的 R²（{scheme}）")
  static let headlinePotentialError = Text(
    "Root mean square error on them ({scheme})", zh: "其均方根误差（{scheme}）")
  static let headlinePotentialCoverage = Text(
    "Of them within their 90 % prediction interval ({scheme})", zh: "落在 90 % 预测区间内的比例（{scheme}）")
  static let headlinePotentialDriver = Text(
    "Predictor that says most, {place}: {predictor} ({kind}, rise of the squared error in % of the variance)",
    zh: "最有解释力的因子，第 {place} 位：{predictor}（{kind}，均方误差增量占方差的 %）")
  static let potentialKindConditional = Text("conditional importance", zh: "条件置换重要性")
  static let potentialKindPermutation = Text("permutation importance", zh: "置换重要性")
  static let headlinePotentialStrategy = Text("Mines under {rule}: {title}", zh: "适用 {rule} 的矿区数：{title}")
  static let headlinePotentialRestDecided = Text(
    "Mines under {rule} (every earlier rule was false): {title}", zh: "适用 {rule} 的矿区数（此前各规则均不成立）：{title}")
  static let headlinePotentialRestSplit = Text(
    "Mines under {rule} (for {decided} every earlier rule was false, for {undecided} one couldn't be assessed): {title}",
    zh: "适用 {rule} 的矿区数（{decided} 个此前各规则均不成立，{undecided} 个此前有规则不可评估）：{title}")
  static let headlinePotentialRestUndecided = Text(
    "Mines under {rule} (for all {undecided} an earlier rule couldn't be assessed): {title}",
    zh: "适用 {rule} 的矿区数（全部 {undecided} 个此前都有规则不可评估）：{title}")
  static let headlinePotentialUndecidedEarlier = Text(
    "Mines under {rule}, of which {undecided} with an earlier rule that couldn't be assessed: {title}",
    zh: "适用 {rule} 的矿区数（其中 {undecided} 个此前有规则不可评估）：{title}")
  static let headlinePotentialNoStrategy = Text(
    "Mines for which no rule holds or could be decided", zh: "没有规则成立或可判定的矿区数")
  static let potentialNoRule = Text("no rule holds or could be decided", zh: "没有规则成立或可判定")

  static let sourcePotentialModel = Text(
    "the target and the predictors of the mines, through the forest", zh: "矿区目标值与预测因子，经随机森林")
  static let sourcePotentialTest = Text("mines that the forest hadn't seen", zh: "未参与训练的矿区")
  static let sourcePotentialImportance = Text(
    "Breiman 2001; conditional: Strobl et al. 2008, Debeer & Strobl 2020",
    zh: "Breiman 2001；条件置换重要性：Strobl 等 2008，Debeer 和 Strobl 2020")
  static let sourceMethodSelection = Text(
    "MineSink's method (Docs/Methods.md): what the paper's selection can't mean; simulated",
    zh: "MineSink 方法（Docs/Methods.md）：论文选样方式的问题；经模拟检验")
  static let sourceMethodPotential = Text(
    "MineSink's method (Docs/Methods.md): potential", zh: "MineSink 方法（Docs/Methods.md）：恢复潜力")
  static let sourceMethodValidity = Text(
    "MineSink's method (Docs/Methods.md): validity and intervals", zh: "MineSink 方法（Docs/Methods.md）：有效性与区间")
  static let sourceOwnThresholds = Text(
    "the papers on strategies name no thresholds; MineSink's own (Docs/Methods.md)",
    zh: "相关论文未给出策略阈值；由 MineSink 自行设定（Docs/Methods.md）")
  static let sourceOriginalPaper = Text(
    "the paper on global mines' NEP (Docs/Methods.md)", zh: "全球矿区 NEP 论文（Docs/Methods.md）")
  static let sourceForest = Text(verbatim: "Breiman 2001, Meinshausen 2006")
  static let sourceQuantileForest = Text(verbatim: "Meinshausen 2006")
  static let sourceBayesianBootstrap = Text(
    "Rubin 1981, by clusters: MineSink's method (Docs/Methods.md)", zh: "Rubin 1981，按簇：MineSink 方法（Docs/Methods.md）")
  static let sourceApplicability = Text(
    "Meyer & Pebesma 2021, as in the R package CAST", zh: "Meyer 和 Pebesma 2021，算法同 R 包 CAST")
}

/// What an outcome rests on.
extension Text {
  static let assumptionPotential = Text(
    "Potential = max(0, attainable − current), current being this field of the mines' layer. Each mine's potential is its own; densities are never added up.",
    zh: "恢复潜力 = max(0, 可达水平 − 现状值)，现状值取矿区图层的该字段。潜力按矿区各自计算；密度绝不相加。")
  static let assumptionQuantile = Text(
    "Attainable is this quantile of the target among mines with like predictors; a mine that was learnt from is judged by trees that haven't seen it. No theory says which quantile is attainable.",
    zh: "可达水平取预测因子相似的矿区目标值的该分位；训练矿区仅由未见过它的树评判。没有理论规定应取哪个分位。")
  static let assumptionNoiseFloor = Text(
    "Noise floor: what mines like it show on average where their scatter is chance alone, Σ w·max(0, attainable − y); about 1.33 residual standard deviations at the quantile 0.9 under normal scatter. Over the mines learnt from, mean potential and mean floor are equal by construction, whether scatter is chance or neglect. If it is chance alone, the part above the floor, cut at 0 mine by mine, still comes to about 0.38 residual standard deviations on average. Residual standard deviation (out of bag):",
    zh:
      "噪声下限：离散纯属偶然时同类矿区平均显示的潜力，Σ w·max(0, 可达水平 − y)；正态离散下，0.9 分位约为残差标准差的 1.33 倍。对训练矿区而言，平均潜力按定义等于平均噪声下限，无论离散源于偶然还是修复不足；若纯属偶然，逐个矿区以 0 截断后高于下限的部分平均仍约为残差标准差的 0.38 倍。残差标准差（袋外）："
  )
  static let assumptionThreshold = Text(
    "Only mines above this threshold were learnt from, as in the paper. A forest never predicts less than what it has seen: attainable is above the threshold everywhere, whatever a site could carry.",
    zh: "与论文相同，仅用高于该阈值的矿区训练。森林的预测不会低于所见样本：无论立地条件如何，可达水平处处高于阈值。")
  static let assumptionCauses = Text(
    "What the best of like mines show is taken to be due to restoration and within reach of the others. It may be abandonment, CO2, wet years, a reference that declined, or something that the predictors don't know.",
    zh: "假定同类矿区中表现较好者是修复所致，且其他矿区同样可以达到；实际原因也可能是弃耕、CO2 施肥、多雨年份、参照下降，或预测因子未包含的因素。")
  static let assumptionRegression = Text(
    "Errors of the product that the target comes from widen its scatter: high values are partly positive errors, and an upper quantile carries some of them. The noise floor is of the same size as this effect or larger.",
    zh: "目标值所依据产品的误差会加大其离散：高值部分来自正误差，上分位会带入其中一部分。噪声下限与该影响相当或更大。")
  static let assumptionFlags = Text(
    "Mines with one of these flags aren't learnt from; they are predicted all the same.", zh: "带有下列任一标记的矿区不用于训练，但仍给出预测。"
  )
  static let assumptionForest = Text(
    "Predictors drawn for each split {candidates}, nodes of {node} drawn mines or fewer aren't split, depth at most {depth}. Trees:",
    zh: "每次分裂抽取 {candidates} 个因子，不超过 {node} 个抽样矿区的节点不再分裂，最大深度 {depth}。树数：")
  static let assumptionBlocks = Text(
    "Side of the spatial blocks by which holdout, folds and clusters are made. Mines in different blocks are taken to be independent.",
    zh: "留出、分折与聚类所用空间分块的边长。不同分块中的矿区视为相互独立。")
  static let assumptionHoldout = Text(
    "Share of mines kept apart for the test, by whole blocks; the forest that is written is the one that was tested.",
    zh: "按整块留出用于检验的矿区比例；写出的森林即为接受检验的森林。")
  static let assumptionFolds = Text("Folds of cross-validation.", zh: "交叉验证折数。")
  static let assumptionMissing = Text(
    "A missing predictor isn't guessed at: nothing is claimed of the mine. Mines that lack one:",
    zh: "缺少的预测因子不作猜测：不对该矿区给出结论。缺少因子的矿区数：")
  static let assumptionApplicability = Text(
    "Area of applicability: a mine is inside where its dissimilarity to the mines learnt from, weighted by importance, is at most this. Outside it no potential is claimed.",
    zh: "适用域：与训练矿区的相异度（按重要性加权）不超过该值的矿区视为在域内；域外不给出潜力。")
  static let assumptionPotentialAreas = Text(
    "A mine's area is that of its polygon on the ellipsoid, all of which is taken to have the mine's mean density.",
    zh: "矿区面积取多边形的椭球面积，并假定全部面积具有该矿区的平均密度。")
  static let assumptionAttainableInterval = Text(
    "How well the attainable level is known: 5 % and 95 % of a Bayesian bootstrap that weights whole clusters of training mines; totals of groups use the same draws. The forest's own structure isn't drawn anew; instead the bounds are stretched by what forests of other mines differ. In made worlds they still held the true frontier of about 70 % of single mines, not 90. Samples:",
    zh:
      "可达水平的不确定性：对训练矿区簇整体加权的贝叶斯自举法的 5 % 与 95 % 分位；各组总量使用相同的抽样。森林结构本身不重新抽取，而按其他矿区所得森林之间的差异放大界限；在已知真值的模拟中，单个矿区的真实前沿约有 70 % 落在其中，而非 90 %。抽样次数："
  )
  static let assumptionPredictionInterval = Text(
    "Prediction interval: 5 % and 95 % quantiles of the target among like mines. It says how far single mines scatter, not how well the attainable level is known.",
    zh: "预测区间：同类矿区目标值的 5 % 与 95 % 分位；表示单个矿区的离散程度，而非可达水平的不确定性。")
  static let assumptionQuadrature = Text(
    "Bounds of a mine's potential add the half-widths of the attainable level's bounds and of the current value's own in quadrature, as if the two were independent.",
    zh: "单个矿区潜力的界限由可达水平与现状值各自界限的半宽平方和开方得到，视两者相互独立。")
  static let assumptionNoOwnInterval = Text(
    "The layer holds no bounds of the current value: the bounds of a mine's potential are those of the attainable level alone, and too narrow by the error of the current value.",
    zh: "图层不含现状值的界限：单个矿区潜力的界限仅反映可达水平，未含现状值误差，因此偏窄。")
  static let assumptionPotentialClusters = Text(
    "Clusters are spatial blocks; they are taken to be independent of one another. Their number:",
    zh: "以空间分块为簇；簇与簇之间视为相互独立。簇数：")
  static let assumptionPotentialFewClusters = Text(
    "Clusters are spatial blocks. With fewer than 50 the intervals of groups are too narrow. Their number:",
    zh: "以空间分块为簇。不足 50 个时，各组区间偏窄。簇数：")
  static let assumptionPotentialClustersAreMines = Text(
    "Fewer than 30 blocks were learnt from: clusters are single mines, and intervals are too narrow where neighbours are alike. Their number:",
    zh: "训练矿区所在分块不足 30 个：以单个矿区为簇；相邻矿区彼此相似时，区间偏窄。簇数：")
  static let assumptionCoverage = Text(
    "Share of {count} mines left out ({scheme}) that lie within their 90 % prediction interval; it should be 85 to 95 %.",
    zh: "{count} 个未参与训练的矿区（{scheme}）落在其 90 % 预测区间内的比例；应为 85 % 至 95 %。")
  static let assumptionImportance = Text(
    "Importance says what the forest uses, not what causes recovery; correlated predictors share or hide each other's. Conditional importance shuffles a predictor only among mines that agree in those that go along with it.",
    zh: "重要性说明森林使用了什么，而不是什么导致恢复；相关因子会分摊或掩盖彼此的重要性。条件置换重要性只在相关因子取值一致的矿区之间打乱。")
  static let assumptionStrategies = Text(
    "Strategies follow the rules printed in rules.csv; their thresholds are MineSink's own unless a table was given (--strategies). A rule whose inputs are missing is passed over, not taken for false.",
    zh: "修复策略按 rules.csv 所列规则判定；除非另给策略表（--strategies），其阈值由 MineSink 自行设定。缺少输入的规则被跳过，不视为不成立。")
  static let assumptionMedian = Text(
    "Rules compare a mine's potential with multiples of the median over mines with potential above 0.",
    zh: "规则把矿区潜力与“潜力大于 0 的矿区”的中位数的倍数相比较。")
  static let assumptionPotentialUnit = Text(
    "The target is taken to be in this unit; nothing in the layer proves it.", zh: "目标值视为该单位；图层本身无法证明这一点。")
  static let assumptionPotentialNotCredit = Text(
    "A potential isn't a carbon credit, a yearly flux isn't a stock, and neither says when or at what cost. Baseline, leakage, permanence and deductions aren't in it.",
    zh: "恢复潜力不是碳信用，年通量也不是储量；二者均不说明何时、以多大代价实现，也未考虑基线、泄漏、持久性与扣减。")
}
