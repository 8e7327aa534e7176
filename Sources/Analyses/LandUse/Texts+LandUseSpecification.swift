internal import Messages

/// Help of `minesink landuse`.
extension Text {
  static let landUseTitle = Text(
    "land-use transfer, carbon-sink functional areas, carbon balance", zh: "土地利用转移、碳汇功能区与碳收支")
  static let landUseAbout = Text(
    """
    From land-use maps at two or more dates: the transfer matrix and its measures of change, the carbon-sink functional \
    areas, the change of carbon stock with its interval, and what was damaged and reclaimed; as tables, rasters and a report.
    """,
    zh: "由两期或多期土地利用图得到：土地利用转移矩阵及各项变化指标、碳汇功能区、碳储量变化及其区间，以及损毁与复垦情况；以表格、栅格和报告给出。")
  static let landUseMap = Text(
    """
    A land-use map and its year: an integer raster of any GDAL format. Give one for each date, two at least. All on one \
    grid, or with --align.
    """, zh: "土地利用图及其年份：任意 GDAL 格式的整型栅格，每期一幅，至少两期。各期格网须一致，否则请加 --align。")
  static let landUseClasses = Text(
    "The class table: which code is which kind of land. `minesink classes MAP...` writes one to fill in.",
    zh: "地类表：说明每个代码属于哪种地类。可用 `minesink classes 图...` 生成待填写的表。")
  static let classesCode = Text("the code in the maps", zh: "图中的代码")
  static let classesName = Text("the class's name", zh: "地类名称")
  static let classesChineseName = Text("its Chinese name", zh: "地类的中文名称")
  static let classesColour = Text("#rrggbb; a colour of its type without it", zh: "颜色 #rrggbb；缺省时取该类型的颜色")
  static let classesType = Text(
    """
    arable, forest, grass, urban, rural, transport, water, openPit, stripping, dump, industrial, other, or nodata (cells \
    of the code count as missing); names of the literature such as opencast or cultivated are understood
    """,
    zh:
      "arable 耕地、forest 林地、grass 草地、urban 城镇用地、rural 农村居民点、transport 交通用地、water 水域、openPit 露天采场、stripping 剥离地、dump 排土场、industrial 工业用地、other 其他，或 nodata（该代码的像元按缺失处理）；也识别 opencast、cultivated 等文献用词"
  )
  static let landUseScheme = Text(
    "Which transition is which carbon-sink functional area: a scheme, or your own table of rules.",
    zh: "各类土地转移归入哪种碳汇功能区：选用方案，或给出自定义规则表。")
  static let schemeExtended = Text(
    "the complete rules: every one of the 121 pairs of types has an area type (Docs/Methods.md)",
    zh: "完整规则：121 个地类对都归入某一类型（Docs/Methods.md）")
  static let schemeTable1 = Text(
    "the 42 pairs of Yang et al. 2022, Table 1; all others stay unassigned", zh: "Yang 等（2022）表 1 的 42 个地类对，其余为未划定")
  static let rulesFrom = Text("type of land at the earlier date", zh: "前一期的地类类型")
  static let rulesTo = Text("type of land at the later date", zh: "后一期的地类类型")
  static let rulesAreaType = Text(
    "invariant, enhancement, low_carbon_optimisation, emission_control, background or unassigned",
    zh:
      "invariant 碳汇不变区、enhancement 碳汇增强区、low_carbon_optimisation 低碳优化区、emission_control 碳排放控制区、background 背景区或 unassigned 未划定"
  )
  static let landUseDensities = Text(
    "Carbon densities of the classes. Without it no carbon is computed.", zh: "各地类的碳密度。不给出则不计算碳。")
  static let densitiesCode = Text("the class's code", zh: "地类代码")
  static let densitiesAbove = Text("above-ground biomass", zh: "地上生物量")
  static let densitiesBelow = Text("below-ground biomass", zh: "地下生物量")
  static let densitiesVegetation = Text(
    "vegetation where above and below ground aren't told apart", zh: "植被（未区分地上与地下时）")
  static let densitiesSoil = Text("soil organic carbon", zh: "土壤有机碳")
  static let densitiesDead = Text("dead wood and litter", zh: "枯死木与凋落物")
  static let densitiesTotal = Text("all pools together, in place of the others", zh: "各碳库合计，代替其他各列")
  static let densitiesLow = Text("lower bound (95 %)", zh: "下限（95 %）")
  static let densitiesHigh = Text("upper bound (95 %)", zh: "上限（95 %）")
  static let densitiesDepth = Text("depth that the soil density is for", zh: "土壤碳密度对应的深度")
  static let landUseSoilLoss = Text(
    """
    The share of the soil carbon difference that is lost when land becomes damaged. 1 is the table's whole difference, \
    the papers' assumption and not a measurement; below 1 the soil that stays is carried until the land is reclaimed.
    """,
    zh: "土地变为损毁地时，土壤碳差额中实际损失的比例。1 为碳密度表的全部差额，是文献的假设而非实测；小于 1 时，保留的土壤碳随该地块保留至复垦。")
  static let landUseDraws = Text(
    "Monte Carlo draws behind the intervals.", zh: "区间所用蒙特卡洛抽样次数。")
  static let landUseZones = Text(
    "Polygons (mines, districts) that every table is also given for, by the exactly covered share of each cell.",
    zh: "分区多边形（矿区、行政区）：各表同时按分区给出，以像元被覆盖的精确比例计算。")
  static let landUseZoneID = Text(
    "The field that names each zone; fid for the feature's number.", zh: "命名各分区的字段；fid 表示要素编号。")
  static let landUseAlign = Text(
    "Lay maps of other grids on the first map's grid by nearest neighbour.", zh: "将格网不同的图以最邻近法对齐到第一期图的格网。")
  static let landUsePublished = Text(
    "Published figures to print beside the computed ones.", zh: "与计算结果并列对照的已发表数字。")
  static let publishedQuantity = Text("which figure, e.g. class_area:arable:1986", zh: "所指数字，如 class_area:arable:1986")
  static let publishedPrinted = Text("as it was printed", zh: "原文印出的数字")
  static let publishedUnit = Text("its unit", zh: "单位")
  static let publishedSource = Text("where it was printed", zh: "出处")
  static let publishedStatus = Text(
    "printed, misprint, contradiction or reconstructed", zh: "printed 原文、misprint 误印、contradiction 矛盾或 reconstructed 重建"
  )
  static let publishedRemark = Text("what is to be said of it", zh: "说明")
  static let landUseTablesOnly = Text(
    "Write tables only: no rasters, no pictures, no report.", zh: "只写表格：不写栅格、图片和报告。")

  static let tableTransitions = Text(
    "The transfer matrix: area that went from one class to another, for each period and end to end.",
    zh: "土地利用转移矩阵：各时段及首末两期间由一类转为另一类的面积。")
  static let tableClassChange = Text(
    "Gain, loss, net change, swap, persistence, intensities and single dynamic degree of each class.",
    zh: "各地类的转入、转出、净变化、交换、保持、强度与单一土地利用动态度。")
  static let tableIntensity = Text(
    "Intensity analysis at interval, category and transition level.", zh: "时段、类别与转移三个层次的强度分析。")
  static let tableFunctionalAreas = Text(
    "Carbon-sink functional areas; the shares of a period sum to 100 %.", zh: "碳汇功能区；每一时段的比例之和为 100 %。")
  static let tableCarbonChange = Text(
    "Carbon stock and its change by pool, with 5–95 % interval.", zh: "各碳库的碳储量及其变化，附 5–95 % 区间。")
  static let tableCarbonByTransition = Text(
    "Which transitions the change of carbon comes from.", zh: "碳储量变化来自哪些土地转移。")
  static let tableCarbonByAreaType = Text(
    "Which functional areas the change of carbon comes from.", zh: "碳储量变化来自哪些碳汇功能区。")
  static let tableTrajectory = Text(
    "Land ever damaged, damaged now, reclaimed and since when: what an end-to-end matrix hides.",
    zh: "曾损毁、现损毁、已复垦及其起始时段：首末两期矩阵所掩盖的情况。")
  static let tableReconciliation = Text(
    "What must add up, and whether it does; what was left out and why.", zh: "应当相符的各项及其是否相符；未计入的面积及原因。")
  static let tablePublished = Text("Published figures beside ours.", zh: "已发表数字与本次结果对照。")
  static let rasterFunctional = Text(
    "Carbon-sink functional area of every cell (cloud-optimised GeoTIFF with colours and names).",
    zh: "每个像元的碳汇功能区（云优化 GeoTIFF，带颜色与类别名称）。")
  static let rasterCarbon = Text(
    "Change of carbon stock, t C/ha; gains positive, NaN is nodata.", zh: "碳储量变化，t C/ha；增加为正，NaN 为无数据。")
  static let rasterReclamation = Text(
    "Never damaged, damaged, reclaimed to what and since which period.", zh: "从未损毁、损毁、复垦为何种地类及起始时段。")
  static let fileSummary = Text(
    "Headline numbers with unit, interval and source; assumptions; notes.", zh: "主要结果及其单位、区间与来源；假设；提示。")
}
