internal import Messages

/// What nep and potential both say of mines, their groups and their tables.
extension Text {
  static let progressMines = Text("Mines and layers", zh: "矿区与图层")
  static let progressWriting = Text("Writing tables and layers", zh: "写出表格与图层")

  static let minesAntimeridian = Text(
    "taken to cross the antimeridian, because an edge is longer than 180°: {ids}",
    zh: "有边长超过 180°，按跨越 180° 经线处理：{ids}")
  static let minesReprojected = Text(
    "brought from {own} into longitude and latitude (WGS 84)", zh: "已由 {own} 转换为经纬度（WGS 84）")
  static let polygonsAtPole = Text(
    "polygons that go around a pole or touch it can't be computed with in longitudes and latitudes: {ids}",
    zh: "多边形包含或接触极点，无法用经纬度计算：{ids}")
  static let polygonsAtPoleOrNear = Text(
    "mines around a pole, or so near that their ring would go around it, can't be computed with in longitudes and latitudes: {ids}",
    zh: "矿区包含极点，或距极点过近以致其参照环会绕过极点，无法用经纬度计算：{ids}")
  static let mendPolygonsAtPole = Text(
    "Check their coordinates and the layer's coordinate system; leave them out where they are right.",
    zh: "请核对其坐标和图层坐标系；若坐标无误，请去掉这些多边形。")
  static let minesGroupNull = Text(
    "{count} of {all} mines have no value: {ids}", zh: "{all} 个矿区中有 {count} 个没有值：{ids}")
  static let mendMinesGroupNull = Text(
    "Fill in the field (such as with “unknown”), leave {field} out of --group-field, or let --group-layer say it.",
    zh: "请填写该字段（如填“未知”），或从 --group-field 中去掉 {field}，或改用 --group-layer。")
  static let mendMinesGroupNullPlain = Text(
    "Fill in the field (such as with “unknown”), or leave {field} out of {flag}.",
    zh: "请填写该字段（如填“未知”），或从 {flag} 中去掉 {field}。")

  static let variableNEP = Text("net ecosystem productivity, g C/m²/yr", zh: "净生态系统生产力（NEP），g C/m²/yr")
  static let variableNPP = Text("net primary productivity, g C/m²/yr", zh: "净初级生产力（NPP），g C/m²/yr")
  static let variableGPP = Text("gross primary productivity, g C/m²/yr", zh: "总初级生产力（GPP），g C/m²/yr")
  static let variableIndex = Text(
    "a vegetation index or leaf area; no carbon is computed", zh: "植被指数或叶面积指数；不计算碳量")
  static let fileMineOutlines = Text("Simplified outlines of the mines for the page.", zh: "供网页显示的简化矿区轮廓。")

  static let tableMineReconciliation = Text(
    """
    A row is a check: an amount worked out in two ways, which may differ by 10⁻⁹ of its gross terms. A row without an \
    expected value only reports an amount. A run with a check that doesn't close fails.
    """, zh: "每行为一项核对：同一数量用两种途径求得，差值不得超过其总项的 10⁻⁹。没有“应为”值的行只作报告。任一核对不符，运行即失败。")
  static let columnMine = Text("Mine", zh: "矿区")
  static let columnMines = Text("Mines", zh: "矿区数")
  static let columnGroupField = Text("Group field", zh: "分组字段")
  static let columnGroup = Text("Group", zh: "组")
  static let columnFifthPercentile = Text("{value}, 5 %", zh: "{value}，5 % 分位")
  static let columnNinetyFifthPercentile = Text("{value}, 95 %", zh: "{value}，95 % 分位")
  static let columnInterval = Text("Worth of the interval", zh: "区间可靠程度")
  static let columnFlag = Text("Flag", zh: "标记")

  static let sourceMethodAreas = Text(
    "MineSink's method (Docs/Methods.md): areas and partial cells", zh: "MineSink 方法（Docs/Methods.md）：面积与部分像元")
}
