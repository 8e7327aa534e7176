internal import Messages

/// What `minesink nep` says about its mines and rasters as a whole.
extension Text {
  static let noteBelowMinimumArea = Text(
    "mines smaller than {minimum} km² aren't analysed: {count} of {all} ({area} km²); they are cut out of the references",
    zh: "{all} 个矿区中有 {count} 个（{area} km²）小于 {minimum} km²，不参与分析，但仍从参照区中扣除")
  static let noteOutside = Text(
    "mines outside the rasters aren't analysed: {count} of {all} ({area} km²): {ids}",
    zh: "{all} 个矿区中有 {count} 个（{area} km²）位于栅格范围之外，不参与分析：{ids}")
  static let noteNoBaseline = Text(
    "mines without a baseline within the series in the field '{field}' (it is empty, lies outside the series or leaves no later year) aren't analysed: {count} of {all} ({area} km²): {ids}",
    zh: "{all} 个矿区中有 {count} 个（{area} km²）在字段“{field}”中没有可用的基准期（为空、不在序列之内或其后没有年份），不参与分析：{ids}")
  static let notePartlyOutside = Text(
    "mines partly outside the rasters: {count}; the part outside counts as missing in their valid share",
    zh: "有 {count} 个矿区部分位于栅格范围之外；计算有效覆盖比例时，范围外部分按缺失计")
  static let noteOverlaps = Text(
    "mines of the layer share land, {area} km² in all; pairs: {pairs} (most: {first} and {second}, {largest} km²). Each mine's area counts in full for itself{twice}",
    zh:
      "图层中有 {pairs} 对矿区相互重叠，共 {area} km²（重叠最多：{first} 与 {second}，{largest} km²）。每个矿区按自身全部面积计{twice}")
  static let noteOverlapsTotals = Text(
    "; what analysed mines share, {area} km², counts twice in totals of groups and in means by area",
    zh: "；参与分析的矿区之间重叠 {area} km²，在各组总量与面积加权均值中计入两次")
  static let noteOverlapsMeans = Text(
    "; what analysed mines share, {area} km², counts twice in means by area",
    zh: "；参与分析的矿区之间重叠 {area} km²，在面积加权均值中计入两次")
  static let noteOverlapsNothing = Text(
    "; no two analysed mines share land, so none counts twice", zh: "；参与分析的矿区之间没有重叠，故无土地计入两次")
  static let noteWithoutChange = Text(
    "mines without a relative change in {year}, in no total of that year: {count} of {all}; of these {reasons}",
    zh: "{year} 年没有相对变化、不计入该年总量的矿区：{all} 个中有 {count} 个；其中{reasons}")
  static let noteWithoutOwnChange = Text(
    "mines without a change since the baseline in {year}: {count} of {all}; of these {reasons}",
    zh: "{year} 年没有相对基准期变化值的矿区：{all} 个中有 {count} 个；其中{reasons}")
  static let reasonNoReference = Text("{count} without a reference", zh: "没有参照的 {count} 个")
  static let reasonBeforeBaseline = Text("{count} before their own baseline", zh: "尚未到自身基准期的 {count} 个")
  static let reasonLowCoverage = Text("{count} with too few valid cells in that year", zh: "该年有效像元不足的 {count} 个")
  static let reasonLowBaselineCoverage = Text(
    "{count} with too few cells valid both in that year and in the baseline", zh: "该年与基准期均有效的像元不足的 {count} 个")
  static let reasonFewReferenceCells = Text(
    "{count} with too few valid cells left in their reference", zh: "参照有效像元不足的 {count} 个")
  static let reasonOther = Text("{count} without valid cells to compare", zh: "没有可比有效像元的 {count} 个")

  static let noteCoarse = Text(
    "cells are {size} wide; mines far smaller than that, rings included: {count} of {all}. Their numbers are those of the land around them, and no effect of mining can be read from them",
    zh: "像元宽 {size}，远大于 {all} 个矿区中的 {count} 个及其参照环：这些矿区的数值反映的是周边土地，不能据此判断采矿的影响")
  static let noteCoarseMend = Text(
    "Use rasters whose cells are smaller than the mines, such as 250 or 500 m.", zh: "请使用像元小于矿区的栅格，例如 250 m 或 500 m。")
  static let noteValuesOutside = Text(
    "values outside the valid range ({range}) count as missing: {years}", zh: "超出有效范围（{range}）的值按缺失处理：{years}")
  static let noteOutsideYear = Text(
    "{year}: {count} of {all} cells ({found})", zh: "{year} 年：{all} 个像元中有 {count} 个（{found}）")
  static let noteOutsideOne = Text("all {value}", zh: "均为 {value}")
  static let noteOutsideRange = Text("{low} to {high}", zh: "{low} 至 {high}")
  static let noteOutsideMore = Text("; … {count} years in all", zh: "；…共 {count} 年")
  static let noteOutsideFillMend = Text(
    "One and the same value is most likely a fill value that the file doesn't declare: gdal_edit.py -a_nodata VALUE FILE (the value before scaling).",
    zh: "只有同一个值，很可能是文件未声明的填充值：gdal_edit.py -a_nodata 值 文件（缩放前的值）。")
  static let noteOutsideMend = Text(
    "Check for a fill value that the file doesn't declare, and --scale; --valid-range sets other limits.",
    zh: "请检查是否有未声明的填充值，以及 --scale；可用 --valid-range 另设范围。")
  static let noteEmptyYears = Text(
    "no mine or reference has a valid cell in {years}: these years are missing, not zero",
    zh: "{years} 年没有任何矿区或参照的有效像元：这些年份为缺失，而不是零")
  static let noteSmallValues = Text(
    "no mine or reference has a mean above {value} g C/m²/yr in any year, which is very little",
    zh: "任何年份、任何矿区或参照的均值都不超过 {value} g C/m²/yr，数值过小")
  static let noteSmallValuesMend = Text(
    "If the rasters hold kg C/m²/yr, give a scale 1000 times as large ({scale}); if they hold stored whole numbers, the product's own scale; g C/m²/day must be summed over the year.",
    zh: "若栅格单位为 kg C/m²/yr，请将缩放系数乘以 1000（{scale}）；若为整型存储值，请给出产品自身的系数；若为 g C/m²/d，须先按年累计。")
  static let noteFill = Text(
    "{cells} cells under mines and references hold {value} in {years}, while all others lie between {low} and {high} (before scaling): most likely a fill value that the file doesn't declare. They are in the means",
    zh: "矿区与参照下有 {cells} 个像元在 {years} 年取值为 {value}，而其余像元都在 {low} 至 {high} 之间（缩放前），很可能是文件未声明的填充值；这些像元已计入均值")
  static let noteFillOnly = Text(
    "all {cells} cells under mines and references hold {value} in {years} (before scaling): most likely a fill value that the file doesn't declare. They are in the means",
    zh: "矿区与参照下的全部 {cells} 个像元在 {years} 年取值均为 {value}（缩放前），很可能是文件未声明的填充值；这些像元已计入均值")
  static let noteFarLevels = Text(
    "means of mines or references in {years} lie over 100 times as far from zero as is usual here (up to {value}; usual: {middle}): most likely a fill value that the file doesn't declare went into them",
    zh: "{years} 年有矿区或参照的均值远离零，超过通常水平的 100 倍（达 {value}，通常为 {middle}）：很可能混入了文件未声明的填充值")
  static let noteFarLevelsMend = Text(
    "Declare it (gdal_edit.py -a_nodata VALUE FILE), or give --valid-range LOW:HIGH.",
    zh: "请声明该值（gdal_edit.py -a_nodata 值 文件），或用 --valid-range 低:高 给出有效范围。")
  static let noteLowCoverage = Text(
    "years missing, because valid cells cover less than {share} % of the mine: {count}; mines with such years: {mines}",
    zh: "{mines} 个矿区共 {count} 个年份缺失：有效像元覆盖不足矿区的 {share} %")
}

/// What it says about references and how far its answers can be trusted.
extension Text {
  static let noteNoReferenceAsked = Text(
    "without a reference the changes are those of the mines alone, weather and climate included: none of them is ascribed to mining",
    zh: "未设参照：所给变化仅为矿区自身的变化，包含气象与气候的影响，不归因于采矿")
  static let noteNoRing = Text(
    "mines without a reference: {count} of {all}. No ring up to {distance} keeps {pixels} cells that are like the mine and valid in every year of its baseline. Their relative change is empty, and they are in no total",
    zh: "{all} 个矿区中有 {count} 个没有参照：{distance} 以内的参照环都不足 {pixels} 个与矿区相似且基准期各年均有效的像元。其相对变化留空，不计入任何总量")
  static let noteNoPolygon = Text(
    "mines without a reference: {count} of {all}. No polygon of the reference layer that belongs to them has a valid cell. Their relative change is empty, and they are in no total",
    zh: "{all} 个矿区中有 {count} 个没有参照：参照图层中属于它们的多边形没有可用的有效像元。其相对变化留空，不计入任何总量")
  static let noteWidened = Text(
    "rings widened beyond {distance} to find {pixels} cells: {count}; farther land is less like the mine",
    zh: "有 {count} 个矿区的参照环超出 {distance} 才找到 {pixels} 个像元；距离越远，与矿区的可比性越低")
  static let noteNoEffect = Text(
    "no mine can be compared with a reference: the outcome holds levels and changes of the mines alone, and says nothing about an effect of mining",
    zh: "没有任何矿区可与参照比较：结果只含矿区自身的水平与变化，不说明采矿的影响")
  static let noteFewClusters = Text(
    "clusters of mines that share reference land: only {count}; below {enough} the intervals of groups are too narrow",
    zh: "矿区只构成 {count} 个簇（参照土地相连者为一簇）；不足 {enough} 个时，各组的置信区间偏窄")
  static let noteOneCluster = Text(
    "the mines with a reference form {count} cluster, since their references share land or there is only one of them: totals of groups have no interval",
    zh: "有参照的矿区只构成 {count} 个簇（参照土地连成一片，或只有一个矿区）：各组总量没有置信区间")

  static let nepAllOutside = Text(
    "all {count} values under mines and references lie outside the valid range ({range}): they are {low} to {high}",
    zh: "矿区与参照下的全部 {count} 个值都超出有效范围（{range}）：为 {low} 至 {high}")
  static let nepMostOutside = Text(
    "{count} of {all} values under mines and references lie outside the valid range ({range}): they are {low} to {high}",
    zh: "矿区与参照下的 {all} 个值中有 {count} 个超出有效范围（{range}）：为 {low} 至 {high}")
  static let nepNoValue = Text(
    "no cell under any mine or reference has a value in any year", zh: "任何年份，矿区与参照之下都没有带值的像元")
  static let nepNoValueMend = Text(
    "Check the file's nodata value, and whether the rasters hold data where the mines are.",
    zh: "请检查文件的无数据值，以及栅格在矿区所在处是否有数据。")
}
