internal import Messages

/// Title, headline and series of an outcome of `minesink nep`.
extension Text {
  static let nepOutcomeTitle = Text(
    "productivity of mines against their reference ecosystems", zh: "矿区生产力与参照生态系统对比")

  static let headlineMines = Text("Mines analysed", zh: "参与分析的矿区数")
  static let headlineMinesWithRelativeChange = Text(
    "Mines with a relative change, on which the numbers below rest", zh: "有相对变化值的矿区数（以下数值的依据）")
  static let headlineMinesWithChange = Text(
    "Mines with a change since the baseline", zh: "有相对基准期变化值的矿区数")
  static let headlineArea = Text("Area of these mines", zh: "矿区面积")
  static let headlineNet = Text("Relative change of these mines in all, net (gain positive)", zh: "这些矿区相对变化的总净值（增加为正）")
  static let headlineNetCO2 = Text("The same as CO2", zh: "折合 CO2")
  static let headlineGrossLoss = Text("Loss of the mines that lose", zh: "总损失（仅计损失矿区）")
  static let headlineGrossGain = Text("Gain of the mines that gain", zh: "总增加（仅计增加矿区）")
  static let headlineShareLosing = Text("Share of mines that lose", zh: "损失矿区占比（按矿区数）")
  static let headlineMeanByArea = Text("Relative change, mean by area", zh: "相对变化（按面积加权均值）")
  static let headlineMeanByMine = Text("Relative change, mean by mine", zh: "相对变化（按矿区均值）")
  static let headlineTrendNet = Text("Trend of the net total (Sen's slope)", zh: "净值的趋势（Sen 斜率）")
  static let headlineTrendRelative = Text(
    "Trend of the relative change, mean by area (Sen's slope)", zh: "相对变化（按面积加权均值）的趋势（Sen 斜率）")
  static let headlinePlacebo = Text(
    "Placebo test, mean by area (expected: 0)", zh: "安慰剂检验，按面积加权均值（期望为 0）")
  static let headlineMineByArea = Text("Level of the mines, mean by area", zh: "矿区水平（按面积加权均值）")
  static let headlineMineChangeByArea = Text(
    "Change of the mines themselves since the baseline, mean by area (no effect of mining)",
    zh: "矿区自身相对基准期的变化（按面积加权均值，非采矿影响）")
  static let headlineTrendMine = Text(
    "Trend of the mines' level, mean by area (Sen's slope)", zh: "矿区水平（按面积加权均值）的趋势（Sen 斜率）")

  static let seriesMine = Text("Mine", zh: "矿区")
  static let seriesReference = Text("Reference", zh: "参照生态系统")

  static let sourceMines = Text("the mine polygons", zh: "矿区多边形")
  static let sourceSeries = Text("the yearly rasters under mines and references", zh: "矿区与参照之下的逐年栅格")
  static let sourceMineSeries = Text("the yearly rasters under the mines", zh: "矿区之下的逐年栅格")
  static let sourcePlacebo = Text("mine outlines shifted into their own rings", zh: "移到自身参照环内的矿区轮廓")
  static let sourceRepairedPaper = Text(
    "the equations of the paper on global mines' NEP, with sign and unit repaired (Docs/Methods.md)",
    zh: "全球矿区 NEP 论文的公式，符号与单位已更正（Docs/Methods.md）")
  static let sourceMethodChange = Text(
    "MineSink's method (Docs/Methods.md): change and placebo", zh: "MineSink 方法（Docs/Methods.md）：变化与安慰剂检验")
  static let sourceMethodReference = Text(
    "MineSink's method (Docs/Methods.md): the reference", zh: "MineSink 方法（Docs/Methods.md）：参照的构建")
  static let sourceConventions = Text("MineSink conventions (Docs/Methods.md)", zh: "MineSink 约定（Docs/Methods.md）")
  static let sourceBootstrap = Text(
    "MineSink's method (Docs/Methods.md): cluster bootstrap; its coverage was tested on synthetic worlds",
    zh: "MineSink 方法（Docs/Methods.md）：按簇自举法；覆盖率经合成数据检验")
  static let sourceEffectiveSize = Text(
    "MineSink's method (Docs/Methods.md): separable first-order autocorrelation on a square",
    zh: "MineSink 方法（Docs/Methods.md）：方形区域上的可分离一阶自相关模型")
  static let sourceTrend = Text(
    "Mann 1945, Kendall 1975, Sen 1968; Hamed & Rao 1998", zh: "Mann 1945、Kendall 1975、Sen 1968；Hamed 和 Rao 1998")
}

/// What an outcome rests on.
extension Text {
  static let assumptionDifferences = Text(
    "Relative change = (mine now − mine in the baseline) − (reference now − reference in the baseline). A gain is positive; a total is relative change × area.",
    zh: "相对变化 =（矿区现值 − 矿区基准期值）−（参照现值 − 参照基准期值）。增加为正；总量 = 相对变化 × 面积。")
  static let assumptionParallelTrends = Text(
    "Parallel trends: without mining the mine would have moved as its reference did. This can't be proved from the maps; the placebo test and a well matched reference speak for or against it.",
    zh: "平行趋势：若无采矿，矿区的变化应与参照相同。仅凭地图无法证明；可由安慰剂检验和参照的可比性来佐证或质疑。")
  static let assumptionBaseline = Text(
    "The years whose mean is the starting point. Mining before them isn't seen; a single year would put its weather into every change.",
    zh: "以这些年份的均值为起点。此前的采矿影响不可见；若只取一年，该年的气象波动会带入所有变化。")
  static let assumptionOwnBaseline = Text(
    "Each mine has the baseline of its field; years before it have no change. Totals of early years therefore hold fewer mines than those of late ones.",
    zh: "各矿区采用其字段给出的基准期，此前年份不计算变化；因此早期年份的总量所含矿区少于后期。")
  static let assumptionReferenceLayer = Text(
    "The polygons given as reference are taken for undisturbed land that is like the mines.",
    zh: "所给参照图层的多边形视为未受扰动且与矿区相似的土地。")
  static let assumptionRing = Text(
    "The reference is the land around the mine up to this distance on the ground, less all mines of the layer; the same cells in every year. A mine that the layer lacks would stand in it as undisturbed land.",
    zh: "参照为矿区周围该地面距离以内、扣除图层中所有矿区后的土地，各年使用相同像元。图层未收录的矿区会被误当作未受扰动土地。")
  static let assumptionWidening = Text(
    "Where a ring keeps fewer than {pixels} cells it is doubled up to this distance; land farther away is less like the mine.",
    zh: "参照环不足 {pixels} 个像元时逐次加倍，直至该距离；距离越远，与矿区的可比性越低。")
  static let assumptionGap = Text(
    "Land this near to any mine is in no reference: dust, water and the position of cells reach beyond a mine's edge.",
    zh: "任一矿区外侧该距离以内的土地不计入参照：粉尘、水文影响与像元定位误差会越过矿区边界。")
  static let assumptionMatch = Text(
    "Of the reference only cells of the class that covers most of the mine in this map are kept. It must be from before mining; a mine of several classes is compared with one of them.",
    zh: "参照只保留该图中与矿区面积最大地类相同的像元。该图应为开采前的图；含多种地类的矿区只与其中一种比较。")
  static let assumptionNoMatch = Text(
    "No land-cover map was given: the reference holds whatever lies in it, such as fields, towns and water.",
    zh: "未给出土地覆盖图：参照包含其范围内的一切土地，例如农田、城镇与水体。")
  static let assumptionElevation = Text(
    "Cells of the reference lie at most this far above or below the mine's mean elevation.", zh: "参照像元与矿区平均高程之差的上限。")
  static let assumptionAreas = Text(
    "Polygons are the same in all years: a mine's area is that of its polygon on the ellipsoid, whenever it was dug. Cells partly covered count by their covered part.",
    zh: "各年使用相同的多边形：矿区面积取多边形的椭球面积，不论何时开挖。部分覆盖的像元按覆盖比例计。")
  static let assumptionMinimumArea = Text(
    "Smaller mines aren't analysed, because too few cells lie in them.", zh: "更小的矿区所含像元过少，不参与分析。")
  static let assumptionMinimumCoverage = Text(
    "A year in which valid cells cover a smaller share of the mine is missing, never zero.",
    zh: "有效像元覆盖比例更低的年份按缺失处理，绝不当作零。")
  static let assumptionUnit = Text(
    "The rasters, after scale and offset, are taken to be in this unit; nothing in them proves it.",
    zh: "栅格经缩放与偏移后视为该单位；栅格本身无法证明这一点。")
  static let assumptionNotStock = Text(
    "A yearly flux isn't a stock, and a relative change isn't a carbon credit. Harvest, fire and erosion aren't in NEP, and respiration isn't in NPP or GPP. Never add it to a change of stock of the same land.",
    zh: "年通量不是储量，相对变化也不是碳信用。NEP 不含收获、火灾与侵蚀，NPP 与 GPP 未扣除相应的呼吸。不得与同一土地的储量变化相加。")
  static let assumptionValidRange = Text(
    "Values outside count as missing; how many is said among the notes.", zh: "超出该范围的值按缺失处理，其数目见提示。")
  static let assumptionOverlaps = Text(
    "Polygons of mines overlap: each mine's area counts in full for itself, so totals and means by area count this much land twice.",
    zh: "矿区多边形相互重叠：每个矿区按自身全部面积计，因此总量与面积加权均值把这些土地计入两次。")
  static let assumptionCoarse = Text(
    "Cells of this width are far larger than some mines: the numbers of those mines are those of the land around them.",
    zh: "该宽度的像元远大于部分矿区：这些矿区的数值反映的是周边土地。")
  static let assumptionBootstrap = Text(
    "Intervals of groups are the 5 % and 95 % quantiles of a bootstrap that draws whole clusters of mines whose rings overlap; areas are known and aren't drawn. Number of samples:",
    zh: "各组区间为自举法（bootstrap）的 5 % 与 95 % 分位，以参照环相连的矿区簇为抽样单位；面积视为已知，不参与抽样。抽样次数：")
  static let assumptionClusters = Text(
    "Clusters of mines whose rings overlap; clusters are taken to be independent of one another. Their number:",
    zh: "参照环相连的矿区簇；簇与簇之间视为相互独立。簇数：")
  static let assumptionFewClusters = Text(
    "Clusters of mines whose rings overlap. With fewer than 50 the intervals of groups are too narrow. Their number:",
    zh: "参照环相连的矿区簇。不足 50 个时，各组区间偏窄。簇数：")
  static let assumptionEffectiveSize = Text(
    "Neighbouring cells are alike, so a zone's standard error rests on fewer, effective cells. Intervals of single mines follow from it; they don't hold errors that mine and reference don't share from year to year.",
    zh: "相邻像元彼此相似，因此各区的标准误基于较少的有效像元数。单个矿区的区间由此得出，不含矿区与参照之间逐年不同的误差。")
  static let assumptionRasterErrors = Text(
    "Errors of the rasters themselves that are common to many mines aren't in any interval.",
    zh: "各区间不含栅格数据本身为众多矿区所共有的误差。")
  static let assumptionTrend = Text(
    "A trend is Sen's slope; its significance is in trend.csv, with and without correction for autocorrelation.",
    zh: "趋势为 Sen 斜率；其显著性（含与不含自相关修正）见 trend.csv。")
  static let assumptionPlacebo = Text(
    "Outlines shifted into their own rings stand for land without mining; how far their mean lies from zero shows what the method finds where there is nothing to find.",
    zh: "移到自身参照环内的轮廓代表未开采土地；其均值偏离零的程度，显示该方法在没有影响处会得出什么。")
  static let assumptionNoPlacebo = Text(
    "No placebo test was made: nothing in this outcome shows what the method finds where there is no mine.",
    zh: "未做安慰剂检验：结果中没有证据表明该方法在无矿区处会得出什么。")
}
