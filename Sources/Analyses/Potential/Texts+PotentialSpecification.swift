internal import Messages

/// Help of `minesink potential`.
extension Text {
  static let potentialTitle = Text(
    "what mines could win back, what drives it, and what to do where", zh: "矿山恢复潜力、驱动因子与修复策略")
  static let potentialAbout = Text(
    """
    Learns from all mines how much productivity land such as theirs can carry, and says for each mine what is attainable, \
    how far it is below that (its potential) and how sure that is; what drives it; where the model has no business \
    speaking; and which restoration strategy the rules give. A potential is what could be won back, never a credit.
    """,
    zh: "从全部矿区学习同类土地所能达到的生产力，给出各矿区的可达水平、与之相差多少（恢复潜力）及其把握程度，分辨驱动因子，指出模型不适用之处，并按规则给出修复策略。恢复潜力是可能恢复的量，绝不等于碳信用。"
  )

  // MARK: Inputs

  static let potentialMines = Text(
    "Polygons of the mines with their target: the layer mines of nep.gpkg, or any other.",
    zh: "带目标变量的矿区多边形：nep.gpkg 的 mines 图层，或其他任何图层。")
  static let potentialMineID = Text(
    "The field that names each mine, each value once (in nep.gpkg: mine); fid for the feature's number.",
    zh: "标识各矿区的字段，值不得重复（nep.gpkg 中为 mine）；fid 表示要素编号。")
  static let potentialAttributes = Text(
    """
    What else is known of the mines: a layer or a CSV table with the same ids, for fields that the mines' own layer \
    doesn't have (that of a run of nep holds only its results).
    """,
    zh: "矿区的其他属性：编号相同的矢量图层或 CSV 表，用于补充矿区图层没有的字段（nep 的结果图层只含其计算结果）。")
  static let potentialAttributesID = Text(
    "The field of the attributes that holds the mines' ids. Without it: that of --mine-id.",
    zh: "属性中存放矿区编号的字段。不给出时与 --mine-id 相同。")
  static let potentialTarget = Text(
    """
    The field with what each mine shows now. Fields of the same name with _p05 and _p95, where there are, give its own \
    90 % interval. Mines without a value are predicted, but have no potential.
    """, zh: "表示矿区现状值的字段。若有同名加 _p05、_p95 的字段，则作为其 90 % 区间。没有值的矿区只作预测，没有恢复潜力。")
  static let potentialVariable = Text("What the target is of: decides its unit.", zh: "目标变量所属的量，决定其单位。")
  static let potentialPredictor = Text(
    "What the target is explained by, each with a name of its own.", zh: "解释目标变量的因子，各有自己的名称。")
  static let potentialPreset = Text(
    "A set of predictors by the names of their files in a folder; --predictor of the same name replaces one.",
    zh: "按文件夹中的文件名给出的一组因子；同名的 --predictor 会替代其中一个。")
  static let presetSeed003 = Text(
    """
    the eleven indicators of Chen et al. 2025 (seed003): spei, precipitation, maximum_temperature, minimum_temperature, gpp, soc, population \
    and gdp from rasters of these names (spei.tif, or spei_{year}.tif: the mean of the years), elevation and curvature from \
    dem, area from the polygon
    """,
    zh:
      "陈浮等 2025（seed003）的十一个指标：spei、precipitation、maximum_temperature、minimum_temperature、gpp、soc、population、gdp 取自同名栅格（spei.tif，或 spei_{year}.tif 取多年平均），elevation 与 curvature 取自 dem，area 取自多边形"
  )
  static let potentialYears = Text(
    "The years of predictors given as a pattern with {year}. Without it: all such files, which mustn't leave a year out.",
    zh: "以含 {year} 的模式给出的因子所用的年份。不给出时取所有符合的文件，年份不得间断。")
  static let potentialYear = Text(
    "The year that @years-since-closure counts up to.", zh: "@years-since-closure 计算到的年份。")
  static let potentialRole = Text(
    """
    What strategy rules read besides the potential, from a source as for --predictor. A rule whose inputs are missing is \
    said to be not assessable.
    """, zh: "策略规则除恢复潜力外读取的量，来源写法同 --predictor。缺少输入的规则记为不可评估。")
  static let roleAridity = Text("precipitation over potential evaporation", zh: "干旱指数：降水量与潜在蒸散之比")
  static let rolePrecipitation = Text("of the year, mm", zh: "年降水量，mm")
  static let roleTemperature = Text("mean of the year, °C", zh: "年平均气温，°C")
  static let roleElevation = Text("m", zh: "高程，m")
  static let roleSPEI = Text("mean drought index (SPEI)", zh: "标准化降水蒸散指数（SPEI）均值")
  static let roleSoil = Text("soil organic carbon, % of the reference's", zh: "土壤有机碳占参照的百分比，%")
  static let roleBulkDensity = Text("of the soil, g/cm³", zh: "土壤容重，g/cm³")
  static let rolePH = Text("of the soil", zh: "土壤 pH")
  static let roleImportance = Text(
    "ecological importance: extremely important, important, general; or a score", zh: "生态重要性：极重要、重要、一般，或得分")
  static let roleSensitivity = Text("ecological sensitivity, a score", zh: "生态敏感性得分")
  static let roleReversibility = Text("how well damage can be undone, a score", zh: "可逆性得分")
  static let roleHazard = Text("geological hazard: yes or no", zh: "地质灾害隐患：是或否")
  static let roleRedLine = Text(
    "within an ecological red line or a water source: yes or no", zh: "位于生态保护红线或水源地：是或否")
  static let rolePlan = Text("on_plan or below_plan (or yes, no)", zh: "是否达到计划：on_plan 或 below_plan（或是、否）")
  static let roleStage = Text("planned, active or closed", zh: "所处阶段：规划、生产或关闭")
  static let potentialExcludeFlags = Text(
    "Mines whose field flag holds one of these aren't learnt from, but are predicted; none: all are learnt from.",
    zh: "flag 字段含其中任一标记的矿区不用于学习，但仍作预测；none 表示全部用于学习。")

  // MARK: Model

  static let potentialMode = Text("How the attainable is learnt.", zh: "可达水平的学习方式。")
  static let modeFrontier = Text(
    "an upper quantile of the target given the predictors, over all mines of good quality",
    zh: "以因子为条件的目标变量上分位数，用全部质量合格的矿区")
  static let modeThreshold = Text(
    "the procedure of Chen et al. 2025: the mean of a forest that saw only mines above a threshold; biased upwards by construction",
    zh: "陈浮等 2025 的做法：只用高于阈值的矿区训练森林并取均值；结果必然偏高")
  static let potentialQuantile = Text(
    "The quantile of the frontier. At 0.9, nine mines in ten show some potential even by chance: that noise floor is printed beside each.",
    zh: "前沿所取的分位数。取 0.9 时，仅凭偶然也有九成矿区显示潜力，因此逐一列出噪声下限。")
  static let potentialThreshold = Text(
    "Mines with a target above it are learnt from, in the target's unit; it may be negative.",
    zh: "目标变量高于该值的矿区用于学习，单位同目标变量，可为负。")
  static let potentialSample = Text("How many of them are drawn at most.", zh: "从中最多抽取的矿区数。")
  static let potentialHoldout = Text(
    "The share of mines that takes no part in training and tests the forest, by whole blocks; 0: none.",
    zh: "不参与训练、用于检验的矿区比例，按整块留出；0 表示不留。")
  static let potentialFolds = Text("Folds of cross-validation.", zh: "交叉验证的折数。")
  static let potentialBlocks = Text(
    "The side of the blocks of land that are left out as a whole, and that the bootstrap draws.",
    zh: "空间分块的边长：整块留出，自举法也按块抽样。")

  // MARK: Forest

  static let potentialTrees = Text("Trees of the forest.", zh: "随机森林的树数。")
  static let potentialCandidates = Text(
    "Predictors drawn for each split (mtry). Without it: a third of them.", zh: "每次分裂随机抽取的因子数（mtry）。不给出时为总数的三分之一。")
  static let potentialMinimumNode = Text(
    "A node of that many drawn mines or fewer isn't split. Without it: 5.", zh: "节点中的矿区数不超过该值时不再分裂。不给出时为 5。")
  static let potentialMaximumDepth = Text(
    "Splits from root to leaf at most. Without it: no limit.", zh: "从根到叶最多的分裂次数。不给出时不限。")
  static let potentialSearch = Text(
    "Try several settings by cross-validation over blocks and take the best. Without it: the settings as given.",
    zh: "按空间分块交叉验证比较多组设置并取最优。不给出时直接使用所给设置。")
  static let searchDefault = Text(
    "2 to 11 candidates, minimum node 1 to 10, depth 8, 16 or no limit, 200 or 500 trees: up to 120 sets",
    zh: "candidates 取 2 至 11，最小节点 1 至 10，深度 8、16 或不限，树数 200 或 500：最多 120 组")
  static let searchTrees = Text("Trees; empty: --trees.", zh: "树数；留空为 --trees。")
  static let searchCandidates = Text(
    "Predictors drawn for each split; empty: --candidates.", zh: "每次分裂抽取的因子数；留空为 --candidates。")
  static let searchMinimumNode = Text(
    "Smallest node that isn't split; empty: --minimum-node.", zh: "最小节点；留空为 --minimum-node。")
  static let searchMaximumDepth = Text("Depth at most; empty: --maximum-depth.", zh: "最大深度；留空为 --maximum-depth。")
  static let potentialImportance = Text("How the importance of predictors is measured.", zh: "因子重要性的度量方式。")
  static let importancePermutation = Text(
    "what shuffling a predictor adds to the error", zh: "置换重要性：打乱一个因子后误差的增加")
  static let importanceConditional = Text(
    "the same within cells of its correlates: a mere correlate falls to about 0; a driver with close companions falls far, too",
    zh: "条件置换重要性：在相关因子的分格内打乱；仅因相关而显得重要的因子趋近 0；有密切相关因子的真实驱动因子也会大幅降低")
  static let importanceNone = Text("neither", zh: "都不计算")
  static let potentialImportanceGroups = Text(
    """
    Predictors that are shuffled together. Without it: climate, ecology, terrain and economy of the preset, as far as two \
    or more of their predictors are there.
    """, zh: "一起打乱的因子组。不给出时为预设的 climate、ecology、terrain、economy 各组（至少有两个因子时）。")
  static let potentialModelFile = Text("forest.minesink of an earlier run.", zh: "先前运行得到的 forest.minesink。")
  static let potentialPredictOnly = Text(
    "Train nothing: let the forest of --model speak of these mines.", zh: "不训练，直接用 --model 的森林预测这些矿区。")

  // MARK: Answers

  static let potentialGroup = Text("Fields of the mines to add up by, such as country.", zh: "用于分组汇总的矿区字段，例如国家。")
  static let potentialStrategies = Text(
    "Your own table of climate zones, grades, stages and rules. Without it: the one that 'minesink strategies' prints.",
    zh: "自备的气候分区、分级管控、阶段与规则表。不给出时用“minesink strategies”所显示的内置表。")
  static let potentialResamples = Text(
    "Bootstrap samples of blocks behind the intervals.", zh: "各区间所用的按空间块自举抽样次数。")

  // MARK: Results

  static let filePotentialModel = Text(
    "Settings, selection of mines and validation of the model.", zh: "模型的设置、矿区选取与检验结果。")
  static let filePotentialForest = Text("The forest, for --model.", zh: "森林文件，供 --model 使用。")
  static let filePotentialStrategyTable = Text("The table of strategies that was used.", zh: "所用的策略表。")
  static let filePotentialLayer = Text(
    "Layer mines with the numbers of each, for a GIS.", zh: "图层 mines，含各矿区数值，供 GIS 使用。")
}
