internal import Messages

/// Titles of the tables of `minesink nep` and of their columns.
extension Text {
  static let titleMineYear = Text("Mines by year", zh: "各矿区逐年结果")
  static let titleGroupYear = Text("Groups by year", zh: "各组逐年结果")
  static let titleTrend = Text("Trends", zh: "趋势")
  static let titlePhases = Text("Phases", zh: "阶段")
  static let titlePlacebo = Text("Placebo test", zh: "安慰剂检验")

  static let tableMineYear = Text(
    """
    A row is a mine in a year. Relative change is the mine's change since the baseline less that of its reference: a gain \
    is positive, and loss is the same number with the other sign. A year's level is the mean over that year's valid cells; \
    a change compares only cells that are valid both in the baseline and in the year, so the difference of two levels may \
    be another number. An empty cell is unknown, not zero; flag says why.
    """,
    zh:
      "每行为一个矿区的一年。相对变化 = 矿区自基准期以来的变化 − 参照生态系统的变化，增加为正；损失为其相反数。某年的水平取该年有效像元的均值；变化只比较基准期与该年均有效的像元，因此与两年水平之差可能不同。空单元格表示未知，而不是零；原因见标记列。"
  )
  static let tableGroupYear = Text(
    """
    A row is a group of mines in a year; * is all mines. Totals are Σ relative change × area over the mines whose change is \
    known, in Gg C/yr (1 Gg is 1,000 t), and gain − loss = net. Two means are given because they answer different \
    questions: by area, each km² counts alike; by mine, each mine does. Bounds are 5 % and 95 % of a bootstrap of clusters \
    of mines; interval says whether there are enough clusters for it (too_narrow: fewer than 50).
    """,
    zh:
      "每行为一组矿区的一年；* 表示全部矿区。总量为变化已知的矿区的 Σ 相对变化 × 面积，单位 Gg C/yr（1 Gg = 1000 t），且增加 − 损失 = 净值。两种均值含义不同：按面积加权时每平方公里同等计入，按矿区时每个矿区同等计入。界限为矿区簇自举法（bootstrap）的 5 % 与 95 % 分位；interval 列说明簇数是否足够（too_narrow：不足 50 个，区间偏窄）。"
  )
  static let tableTrend = Text(
    """
    A row is one series of a mine or a group: Mann–Kendall test with ties, the same with the variance corrected for \
    autocorrelation (Hamed & Rao 1998), Sen's slope per calendar year with the value of its line in the first year \
    (sen_intercept), peak and trough. Series with fewer than 4 values have no row. With thousands of mines some p are below 0.05 by chance: about one in twenty.
    """,
    zh:
      "每行为一个矿区或一组矿区的一个序列：考虑并列值的 Mann–Kendall 检验、按自相关修正方差的检验（Hamed 和 Rao 1998）、Sen 斜率（每年）及其直线在首年的值（sen_intercept）、峰值与谷值。不足 4 个值的序列不列出。矿区成千上万时，约有二十分之一会偶然出现 p < 0.05。"
  )
  static let tablePhases = Text(
    """
    A row is a phase: a stretch of years in which a series kept about one mean. Breaks are where the squared deviations from \
    the phases' means are smallest; their number is the one given, else that of the smallest Bayesian information criterion \
    (BIC), at most two. Slope and R² are of the straight line within the phase; the change is from its first to its last \
    year. It is empty where these two differ in sign, and says little where the first is near zero, as relative change is in \
    the baseline.
    """,
    zh:
      "每行为一个阶段，即序列大致保持同一均值的一段年份。突变点取使各阶段均值残差平方和最小的位置；其个数为给定值，否则由最小的贝叶斯信息准则（BIC）确定，至多两个。斜率与 R² 属阶段内的直线拟合；变化率为阶段末年相对首年：两者符号不同时留空；首年接近零时（相对变化在基准期即是如此）没有参考意义。"
  )
  static let tablePlacebo = Text(
    """
    A row is a year. Each mine's outline is shifted into its own reference, where nothing was mined, and compared with the \
    rest of it: the expected relative change is zero. By chance alone about 10 % of the shifted mines lie outside their own \
    90 % interval; many more mean that the intervals of single mines are too narrow. Mines are left out whose ring has no \
    room for the outline, and those whose shifted outline has too few cells that --match, --match-elevation and --exclude \
    leave.
    """,
    zh:
      "每行为一年。把各矿区的轮廓移到其参照环内未开采处，与环内其余部分比较：期望的相对变化为零。仅由偶然，约 10 % 的移位矿区会落在自身 90 % 置信区间之外；若明显更多，说明单个矿区的区间偏窄。参照环内放不下轮廓的矿区，以及移位后轮廓内经 --match、--match-elevation、--exclude 筛选所剩像元不足的矿区，不参与检验。"
  )

  static let columnValidCoverage = Text("Valid share of the polygon", zh: "有效覆盖比例")
  static let columnMineLevel = Text("Mine", zh: "矿区水平")
  static let columnReferenceLevel = Text("Reference", zh: "参照水平")
  static let columnMineChange = Text("Mine change since the baseline", zh: "矿区变化（自基准期）")
  static let columnReferenceChange = Text("Reference change since the baseline", zh: "参照变化（自基准期）")
  static let columnRelativeChange = Text("Relative change, gain positive", zh: "相对变化（增加为正）")
  static let columnNepLoss = Text("Loss (−relative change)", zh: "损失（−相对变化）")
  static let columnRelativeTotal = Text("Relative change × area", zh: "相对变化 × 面积")
  static let columnMinePixels = Text("Valid cells of the mine", zh: "矿区有效像元数")
  static let columnMineError = Text("Standard error, mine", zh: "矿区标准误")
  static let columnReferencePixels = Text("Valid cells of the reference", zh: "参照有效像元数")
  static let columnReferenceError = Text("Standard error, reference", zh: "参照标准误")
  static let columnRelativeLow = Text("Relative change, 5 %", zh: "相对变化，5 % 界")
  static let columnRelativeHigh = Text("Relative change, 95 %", zh: "相对变化，95 % 界")
  static let columnReferenceDistance = Text("Outer distance of the ring", zh: "参照环外缘距离")

  static let columnMinesWithChange = Text("Mines with a known change", zh: "变化已知的矿区数")
  static let columnAreaWithChange = Text("Area of the mines with a known change", zh: "变化已知的矿区面积")
  static let columnClusters = Text("Clusters of overlapping rings", zh: "参照环相连的矿区簇数")
  static let columnNetTotal = Text("Net, gain positive", zh: "净值（增加为正）")
  static let columnGrossGain = Text("Gross gain", zh: "总增加")
  static let columnGrossLoss = Text("Gross loss", zh: "总损失")
  static let columnShareLosing = Text("Share of mines that lose", zh: "损失矿区占比（按矿区数）")
  static let columnRelativeByArea = Text("Relative change, mean by area", zh: "相对变化（按面积加权均值）")
  static let columnRelativeByMine = Text("Relative change, mean by mine", zh: "相对变化（按矿区均值）")
  static let columnMineChangeByArea = Text("Mine change, mean by area", zh: "矿区变化（按面积加权均值）")
  static let columnReferenceChangeByArea = Text("Reference change, mean by area", zh: "参照变化（按面积加权均值）")
  static let columnMineByArea = Text("Mine, mean by area", zh: "矿区水平（按面积加权均值）")
  static let columnReferenceByArea = Text("Reference, mean by area", zh: "参照水平（按面积加权均值）")

  static let columnNepLevel = Text("Mine or group", zh: "矿区或组")
  static let columnNepID = Text("Mine, or value of the group", zh: "矿区或组名")
  static let columnSeries = Text("Series", zh: "序列")
  static let columnYears = Text("Years with a value", zh: "有值年数")
  static let columnFirstYear = Text("First year", zh: "首年")
  static let columnLastYear = Text("Last year", zh: "末年")
  static let columnMannKendallS = Text("Mann–Kendall S", zh: "Mann–Kendall S")
  static let columnMannKendallVariance = Text("Variance of S, ties corrected", zh: "S 的方差（并列值修正）")
  static let columnMannKendallZ = Text("Mann–Kendall Z", zh: "Mann–Kendall Z")
  static let columnMannKendallP = Text("p, two-sided", zh: "p（双侧）")
  static let columnTauB = Text("Kendall's τ-b", zh: "Kendall τ-b")
  static let columnHamedRaoVariance = Text("Variance of S, autocorrelation corrected", zh: "S 的方差（自相关修正）")
  static let columnHamedRaoZ = Text("Z, autocorrelation corrected", zh: "Z（自相关修正）")
  static let columnHamedRaoP = Text("p, autocorrelation corrected", zh: "p（自相关修正）")
  static let columnSenSlope = Text("Sen's slope, unit per year", zh: "Sen 斜率（单位/年）")
  static let columnSenIntercept = Text("Sen's intercept", zh: "Sen 截距")
  static let columnMean = Text("Mean", zh: "均值")
  static let columnPeakYear = Text("Year of the peak", zh: "峰值年")
  static let columnPeak = Text("Peak", zh: "峰值")
  static let columnTroughYear = Text("Year of the trough", zh: "谷值年")
  static let columnTrough = Text("Trough", zh: "谷值")
  static let columnBreaks = Text("Breaks", zh: "突变点数")
  static let columnBIC = Text("BIC", zh: "BIC")
  static let columnPhase = Text("Phase", zh: "阶段")
  static let columnPhaseSlope = Text("Slope within the phase, unit per year", zh: "阶段内斜率（单位/年）")
  static let columnRSquared = Text("R² of that line", zh: "该直线的 R²")
  static let columnPhaseChange = Text("First to last year of the phase", zh: "阶段末年相对首年的变化率")
  static let columnPlaceboMines = Text("Shifted mines", zh: "移位矿区数")
  static let columnPlaceboMean = Text("Relative change where nothing was mined, mean by area", zh: "未开采处的相对变化（按面积加权均值）")
  static let columnPlaceboDeviation = Text("Standard deviation over mines", zh: "矿区间标准差")
  static let columnPlaceboOutside = Text("Shifted mines outside their own 90 % interval", zh: "落在自身 90 % 区间外的移位矿区")
}
