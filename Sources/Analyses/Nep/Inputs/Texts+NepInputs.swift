internal import Messages

/// What is said of the mines and layers that `minesink nep` reads.
extension Text {
  static let progressReferences = Text("References", zh: "参照")
  static let progressMineCells = Text("Cells of mines", zh: "矿区像元")
  static let progressStatistics = Text("Trends and intervals", zh: "趋势与区间")
  static let seriesSameFile = Text(
    "is given for several years ({years}), which then have the same values", zh: "同时用于多个年份（{years}），这些年份的值将完全相同")
  static let mendSeriesSameFile = Text("Check the file names of these years.", zh: "请核对这些年份的文件名。")
  static let matchUnknown = Text(
    "has no value under any mine, so that no land can be told to be like one", zh: "在所有矿区之下都没有值，无法判断哪些土地与矿区相似")
  static let mendMatchUnknown = Text(
    "Give a raster that covers the mines, check its nodata value, or leave it out.",
    zh: "请给出覆盖矿区的栅格，核对其无数据值，或去掉这一项。")
  static let minesTooLarge = Text(
    "polygons that reach over more than {limit} km are no single mines: {ids}", zh: "多边形跨度超过 {limit} km，不是单个矿区：{ids}")
  static let mendMinesTooLarge = Text(
    "Give each mine as a feature of its own (ogr2ogr -explodecollections OUT.gpkg IN); land to add up by belongs to --group-layer.",
    zh: "请让每个矿区各为一个要素（ogr2ogr -explodecollections 输出.gpkg 输入）；用于分组汇总的区域请用 --group-layer 给出。")
  static let minesSpan = Text(
    "{west} to {east}° E, {south} to {north}° N", zh: "东经 {west} 至 {east}°，北纬 {south} 至 {north}°")
  static let minesNoGroup = Text(
    "{count} mines lie in no polygon of the layer; their group is “–”: {ids}",
    zh: "有 {count} 个矿区不在该图层任何多边形内，其分组记为“–”：{ids}")
  static let minesBaselineNotYears = Text(
    "'{value}' is neither a year nor a window of years; mines with such a value: {ids}",
    zh: "“{value}”既不是年份，也不是年份区间；取值如此的矿区：{ids}")
  static let mendMinesBaseline = Text(
    "Write the first year of the baseline (2005), or its first and last (2005-2007); leave it empty to leave the mine out.",
    zh: "请填写基准期首年（2005）或首末年（2005-2007）；留空则略过该矿区。")
  static let minesNoneLeft = Text(
    "no mine can be analysed: {reasons}; the layer spans {mines}, the land that all years cover {rasters}",
    zh: "没有可分析的矿区：{reasons}；图层范围为{mines}，各年份栅格的公共范围为{rasters}")
  static let minesLeftOutside = Text("outside the rasters {count}", zh: "{count} 个在栅格之外")
  static let minesLeftSmall = Text("smaller than {area} km² {count}", zh: "{count} 个小于 {area} km²")
  static let minesLeftNoBaseline = Text(
    "without a baseline within the series {count}", zh: "{count} 个在序列内没有基准期")
  static let mendMinesLeftOutside = Text(
    "Give the mines of the rasters' region, and check that both coordinate systems are the true ones.",
    zh: "请给出栅格所在区域的矿区，并核对两者坐标系是否正确。")
  static let mendMinesLeftSmall = Text("Lower --minimum-area.", zh: "请减小 --minimum-area。")
  static let mendMinesLeftNoBaseline = Text(
    "Check the years in the field of --baseline-field.", zh: "请核对 --baseline-field 所指字段中的年份。")
  static let groupLayerNull = Text("no polygon has a value in this field", zh: "该字段对所有多边形都没有值")
  static let mendGroupLayerNull = Text("Name a field that holds the groups.", zh: "请指定存有分组名称的字段。")
  static let groupLayerSomeNull = Text(
    "{count} polygons have no value and are no group: {ids}", zh: "有 {count} 个多边形没有值，不作为分组：{ids}")
  static let referenceOverlaps = Text(
    "reference polygons share {area} km² with mines; places: {count} (mine – feature): {pairs}",
    zh: "参照多边形与矿区有 {count} 处重叠，共 {area} km²（矿区 – 要素）：{pairs}")
  static let mendReferenceOverlaps = Text(
    "Cut the mines, and some hundred metres around them, out of the reference; or let `--reference ring` make it.",
    zh: "请从参照多边形中裁去矿区及其周围数百米，或改用 `--reference ring` 自动生成。")
  static let referenceShared = Text(
    "reference polygons of one mine share land, {area} km² in all; it counts once. Pairs of features: {count}: {pairs}",
    zh: "同一矿区的参照多边形相互重叠，共 {area} km²，重叠土地只计一次。要素对 {count} 个：{pairs}")
  static let referenceNoneByField = Text(
    "no mine has a reference: the field {field} has none of the mines' names; it has {values}",
    zh: "没有矿区有参照：字段 {field} 中没有任何矿区名称；现有取值：{values}")
  static let referenceNoneNear = Text(
    "no mine has a reference: no polygon lies within {distance} km of one", zh: "没有矿区有参照：任何矿区 {distance} km 以内都没有多边形")
  static let mendReferenceNoneNear = Text(
    "Give polygons near the mines, check that the coordinate system is the true one, or raise --maximum-distance.",
    zh: "请给出矿区附近的多边形，核对其坐标系是否正确，或加大 --maximum-distance。")
  static let mendReferenceNoneByField = Text(
    "Write the mines' names into that field, or rename it: then a mine's reference is every polygon near it.",
    zh: "请在该字段中填写矿区名称；或改换字段名，则以附近的全部多边形为参照。")
  static let referenceByField = Text(
    "reference polygons belong to mines by the field {field}: {count} of {all} mines have one",
    zh: "参照多边形按字段 {field} 与矿区对应：{all} 个矿区中有 {count} 个有参照")
  static let referenceByDistance = Text(
    "each mine's reference is every polygon within {distance} km: {count} of {all} mines have one",
    zh: "每个矿区以 {distance} km 内的全部多边形为参照：{all} 个矿区中有 {count} 个有参照")
}
