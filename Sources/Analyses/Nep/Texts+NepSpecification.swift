internal import Messages

/// Help of `minesink nep`.
extension Text {
  static let nepTitle = Text(
    "productivity of mines against their reference ecosystems, by year", zh: "矿区与参照生态系统的逐年生产力对比")
  static let nepAbout = Text(
    """
    From mine polygons and yearly rasters of net ecosystem productivity (or NPP, GPP, a vegetation index): for each mine \
    and year, how its productivity moved since the baseline relative to undisturbed land nearby; for each group of mines, \
    how much carbon a year was lost and gained, with its interval; trends and phases. A gain is positive.
    """,
    zh:
      "由矿区多边形和逐年净生态系统生产力（NEP，或 NPP、GPP、植被指数）栅格得到：各矿区逐年相对于附近未受扰动土地的生产力变化（以基准期为起点）；各组矿区每年损失与增加的碳量及其区间；趋势与阶段。增加为正。"
  )

  // MARK: Inputs

  static let nepMines = Text(
    "Polygons of all mines, those that are too small to be analysed too: every one is cut out of the references.",
    zh: "全部矿区多边形，包括因面积小而不参与分析的矿区：所有矿区都会从参照区中扣除。")
  static let nepMineID = Text(
    "The field that names each mine, each value once; fid for the feature's number.", zh: "标识各矿区的字段，值不得重复；fid 表示要素编号。")
  static let nepSeries = Text(
    """
    A raster for each year, of any GDAL format, all on one grid, in g C/m²/yr (or an index). Or one file name in quotes \
    in which {year} stands for the four digits of the year, such as 'nep_{year}.tif': all such files in the folder, which \
    mustn't leave a year out, or those of --years.
    """,
    zh:
      "逐年栅格，任意 GDAL 格式，格网须一致，单位 g C/m²/yr（或为指数）。也可给出一个加引号的文件名，其中 {year} 代表四位年份，例如 'nep_{year}.tif'：取文件夹中所有符合的文件（年份不得间断），或 --years 所列年份的文件。"
  )
  static let nepStack = Text(
    """
    One raster whose bands are the years, in order; for netCDF and HDF with the name of the variable where they hold \
    several. The years are those of --years, else those of the file's own time axis or of its bands' names.
    """, zh: "一个以波段存放各年的栅格，波段按年份排序；netCDF 和 HDF 含多个变量时须写明变量名。年份取自 --years，未给出时取自文件自带的时间轴或波段名称。")
  static let nepYears = Text(
    "The years of a series given as one pattern, or of the bands of a stack. Years in between that aren't listed are left out.",
    zh: "以文件名模式给出的序列的年份，或多波段栅格各波段的年份。未列出的中间年份不参与计算。")
  static let nepScale = Text(
    "What the stored values are multiplied by. Without it: the file's own scale, else 1.",
    zh: "存储值所乘的系数。不给出时取文件自带的系数，否则为 1。")
  static let nepOffset = Text(
    "What is added after scaling; it may be negative. Without it: the file's own offset, else 0.",
    zh: "缩放后所加的偏移量，可为负。不给出时取文件自带的偏移量，否则为 0。")
  static let nepValidRange = Text(
    """
    Values outside it, after scaling, count as missing; how many is said. Without it: -1500:1500 for nep, 0:2500 for npp, \
    0:5000 for gpp (g C/m²/yr; that of gpp is twice that of npp, a choice of design), for index only numbers beyond ±1e30, which are fill values.
    """,
    zh:
      "缩放后超出该范围的值按缺失处理，并说明其数目。不给出时：nep 为 -1500:1500，npp 为 0:2500，gpp 为 0:5000（g C/m²/yr；gpp 取 npp 的两倍，属设计取值），index 只排除绝对值超过 1e30 的数（填充值）。"
  )
  static let nepVariable = Text("What the rasters hold.", zh: "栅格所表示的量。")

  // MARK: Baseline

  static let nepBaseline = Text(
    """
    The year or years whose mean every later year is compared with. Without it: the first three years of the series. A \
    single year puts its own weather into every change.
    """, zh: "作为比较基准的年份，多年时取平均。不给出时为序列的前三年。只取一年会把该年的气象波动带入所有变化。")
  static let nepBaselineField = Text(
    """
    The field with each mine's own baseline, for mines that opened after the first year: YEAR is the first of three years, \
    YEAR-YEAR the first and the last. These are years before mining, not the year of opening, with which land already \
    damaged would be the measure. Years before a mine's baseline have no change.
    """,
    zh:
      "记录各矿区自身基准期的字段，用于第一年之后才开采的矿区：“年份”表示三年基准期的第一年，“年份-年份”表示首年和末年。应填开采之前的年份；若填开采年份，就会以已受损的土地为基准。早于基准期的年份不计算变化。"
  )
  static let nepMinimumArea = Text(
    "Mines below it aren't analysed, but are cut out of the references.", zh: "小于该面积的矿区不参与分析，但仍从参照区中扣除。")
  static let nepMinimumCoverage = Text(
    "The share of a mine that must have valid cells in a year; below it the year is missing.",
    zh: "一年中矿区有效像元面积至少应占的比例；低于此值时该年按缺失处理。")

  // MARK: Reference

  static let nepReference = Text("What each mine is compared with.", zh: "各矿区的对照对象。")
  static let referenceRing = Text(
    "the land around it, without all mines and the gap about them", zh: "周边参照环内的土地，扣除所有矿区及其外侧间隔带")
  static let referenceLayer = Text("polygons of a layer of yours", zh: "自备图层中的多边形")
  static let referenceNone = Text("nothing: relative change stays empty", zh: "不设对照：相对变化留空")
  static let nepReferenceDistance = Text(
    "How far out the ring goes, on the ground.", zh: "参照环的外缘距离（地面距离）。")
  static let nepGap = Text(
    "The land about every mine that is left out of the rings: dust, water and the position of cells reach beyond the edge.",
    zh: "各矿区外侧不计入参照环的间隔：粉尘、水文影响与像元定位误差会越过边界。")
  static let nepMaximumDistance = Text(
    """
    Where a ring holds too few cells it is doubled up to this distance; a mine without enough of them is flagged. Of a \
    reference layer, what lies within it.
    """, zh: "参照环像元不足时逐次加倍，直至该距离；仍不足则标记。使用参照图层时，只取该距离以内的多边形。")
  static let nepMinimumPixels = Text(
    "Cells of a ring that must be valid in the whole baseline, partly covered ones counted by their part.",
    zh: "参照环在整个基准期内有效的最少像元数，部分覆盖的像元按比例计。")
  static let nepMatch = Text(
    "A land-cover map from before mining: of the reference only cells of the mine's most frequent class are kept.",
    zh: "开采前的土地覆盖图：参照区只保留与矿区主要地类相同的像元。")
  static let nepMatchElevation = Text(
    "Elevation and how far a cell of the reference may lie above or below the mine's mean.",
    zh: "高程栅格，以及参照像元与矿区平均高程的最大高差。")
  static let nepExclude = Text(
    "A map and those of its codes that no reference may hold, such as water.", zh: "栅格及其中不得计入参照区的代码，例如水体。")
  static let nepReferenceLayer = Text(
    """
    Polygons of undisturbed land. Where the layer has the field of --mine-id, a mine's reference is the polygons with its \
    name; else all within the maximum distance. They mustn't overlap mines.
    """, zh: "未受扰动土地的多边形。图层含 --mine-id 字段时，取名称与矿区相同的多边形；否则取最大距离以内的全部多边形。不得与矿区重叠。")

  // MARK: Groups and statistics

  static let nepGroupField = Text(
    "Fields of the mines to add up by, such as country.", zh: "用于分组汇总的矿区字段，例如国家。")
  static let nepGroupLayer = Text(
    """
    Polygons to add up by, and the field that names them: a mine belongs as a whole to the one that holds a point inside \
    it, else to the one that it shares most land with. Mines in none of them are the group –.
    """, zh: "用于分组汇总的多边形及其名称字段：矿区整体归入其内点所在的多边形；内点不在任何多边形内时，归入共有面积最大的多边形；都不相交的矿区记为 –。")
  static let nepBreaks = Text(
    "How many times the mean of a series changes, for its phases.", zh: "划分阶段时，序列均值的突变点数目。")
  static let breaksAutomatic = Text(
    "0 to 2, by the Bayesian information criterion (BIC)", zh: "由贝叶斯信息准则（BIC）在 0 至 2 个中选定")
  static let breaksNone = Text("none", zh: "无")
  static let breaksOne = Text("one", zh: "一个")
  static let breaksTwo = Text("two", zh: "两个")
  static let nepResamples = Text(
    "Bootstrap samples of clusters behind the intervals of the groups.", zh: "各组区间所用的按簇自举（bootstrap）抽样次数。")
  static let nepSkipPlacebo = Text(
    "Leave out the placebo test, in which each mine's outline is laid on undisturbed land of its ring, where 0 is expected.",
    zh: "不做安慰剂检验（把各矿区轮廓移到其参照环内未受扰动的土地上，期望值为 0）。")

  // MARK: Results

  static let fileNepLayers = Text(
    "Layers mines (values of the last year) and references (the polygons used), for a GIS.",
    zh: "图层 mines（末年数值）与 references（所用参照多边形），供 GIS 使用。")
  static let fileGroupOutlines = Text(
    "Simplified outlines of the groups for the page, with --group-layer.", zh: "给出 --group-layer 时，供网页显示的简化分组轮廓。")
}
