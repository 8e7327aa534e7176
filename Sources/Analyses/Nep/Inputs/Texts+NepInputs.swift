internal import Messages

/// What is said of the mines and layers that `minesink nep` reads.
extension Text {
  static let progressReferences = Text("References", zh: "参照")
  static let progressMines = Text("Mines and layers", zh: "矿区与图层")
  static let progressWriting = Text("Writing tables and layers", zh: "写出表格与图层")
  static let progressStatistics = Text("Trends and intervals", zh: "趋势与区间")
  static let minesAntimeridian = Text(
    "taken to cross the antimeridian, because an edge is longer than 180°: {ids}",
    zh: "有边长超过 180°，按跨越 180° 经线处理：{ids}")
  static let minesReprojected = Text(
    "brought from {own} into longitude and latitude (WGS 84)", zh: "已由 {own} 转换为经纬度（WGS 84）")
  static let minesNoGroup = Text(
    "{count} mines lie in no polygon of the layer; their group is “–”: {ids}",
    zh: "有 {count} 个矿区不在该图层任何多边形内，其分组记为“–”：{ids}")
  static let minesGroupNull = Text(
    "{count} of {all} mines have no value: {ids}", zh: "{all} 个矿区中有 {count} 个没有值：{ids}")
  static let mendMinesGroupNull = Text(
    "Fill in the field (such as with “unknown”), leave {field} out of --group-field, or let --group-layer say it.",
    zh: "请填写该字段（如填“未知”），或从 --group-field 中去掉 {field}，或改用 --group-layer。")
  static let minesBaselineNotYears = Text(
    "{value} is no year and no window of years; {count} mines have such a value: {ids}",
    zh: "{value} 不是年份，也不是年份区间；有 {count} 个矿区的取值如此：{ids}")
  static let mendMinesBaseline = Text(
    "Write the first year of the baseline (2005), or its first and last (2005-2007); leave it empty to leave the mine out.",
    zh: "请填写基准期首年（2005）或首末年（2005-2007）；留空则略过该矿区。")
  static let minesNoneLeft = Text(
    "no mine can be analysed: {outside} lie outside the rasters, {small} are smaller than {area} km², {years} have no baseline within the series; the layer spans {west} to {east}° E, {south} to {north}° N",
    zh:
      "没有可分析的矿区：{outside} 个在栅格之外，{small} 个小于 {area} km²，{years} 个在序列内没有基准期；图层范围为东经 {west} 至 {east}°，北纬 {south} 至 {north}°"
  )
  static let mendMinesNoneLeft = Text(
    "Give the mines of the rasters' region, check that both coordinate systems are the true ones, or lower --minimum-area.",
    zh: "请给出栅格所在区域的矿区，核对两者坐标系是否正确，或减小 --minimum-area。")
  static let groupLayerNull = Text("no polygon has a value in this field", zh: "该字段对所有多边形都没有值")
  static let mendGroupLayerNull = Text("Name a field that holds the groups.", zh: "请指定存有分组名称的字段。")
  static let groupLayerSomeNull = Text(
    "{count} polygons have no value and are no group: {ids}", zh: "有 {count} 个多边形没有值，不作为分组：{ids}")
  static let referenceOverlaps = Text(
    "reference polygons share land with mines in {count} places, {area} km² in all (mine – feature): {pairs}",
    zh: "参照多边形与矿区有 {count} 处重叠，共 {area} km²（矿区 – 要素）：{pairs}")
  static let mendReferenceOverlaps = Text(
    "Cut the mines, and some hundred metres around them, out of the reference; or let `--reference ring` make it.",
    zh: "请从参照多边形中裁去矿区及其周围数百米，或改用 `--reference ring` 自动生成。")
  static let referenceByField = Text(
    "reference polygons belong to mines by the field {field}: {count} of {all} mines have one",
    zh: "参照多边形按字段 {field} 与矿区对应：{all} 个矿区中有 {count} 个有参照")
  static let referenceByDistance = Text(
    "each mine's reference is every polygon within {distance} km: {count} of {all} mines have one",
    zh: "每个矿区以 {distance} km 内的全部多边形为参照：{all} 个矿区中有 {count} 个有参照")
}
