internal import Messages

/// What `minesink landuse` says while it works, of its inputs and its outcome.
extension Text {
  static let progressMaps = Text("Reading maps", zh: "读取土地利用图")
  static let progressClasses = Text("Counting codes", zh: "统计代码")
  static let progressDraws = Text("Drawing densities", zh: "抽取碳密度")
  static let rasterFunctionalShort = Text("Carbon-sink functional areas", zh: "碳汇功能区")
  static let rasterCarbonShort = Text("Change of carbon stock", zh: "碳储量变化")
  static let rasterReclamationShort = Text("Damage and reclamation", zh: "损毁与复垦")

  static let mapNotInteger = Text(
    "holds {type} numbers; a land-use map holds whole numbers (codes)", zh: "数据类型为 {type}；土地利用图应为整型代码")
  static let mendInteger = Text(
    "If its values are codes: gdal_translate -ot UInt16 in.tif out.tif",
    zh: "若其值确为代码：gdal_translate -ot UInt16 输入.tif 输出.tif")
  static let placeBand = Text("band 1", zh: "第 1 波段")
  static let mendNotRaster = Text(
    "Give a land-use raster such as a GeoTIFF; gdalinfo FILE says what GDAL sees.",
    zh: "请给出土地利用栅格，如 GeoTIFF；可用 gdalinfo 文件 查看。")
  static let mapOneBlock = Text(
    "is stored as one block, so that any part costs reading all of it", zh: "整幅存为一个数据块，读取任何部分都须读取全部")
  static let mapStrips = Text("is stored in strips of {rows} rows", zh: "按 {rows} 行的条带存储")
  static let mendTile = Text(
    "Faster: gdal_translate -co TILED=YES -co COMPRESS=DEFLATE in.tif out.tif",
    zh: "可加快：gdal_translate -co TILED=YES -co COMPRESS=DEFLATE 输入.tif 输出.tif")
  static let mapBands = Text("has {count} bands; the first is used", zh: "有 {count} 个波段，使用第一个")
  static let mapNoDataDiffers = Text(
    "the maps' nodata values differ: {list}; each map keeps its own", zh: "各期图的无数据值不同：{list}；各按其自身的值处理")
  static let mapNoNoData = Text(
    "no map declares a nodata value; codes without data must be nodata in the class table",
    zh: "各期图均未声明无数据值；无数据的代码须在地类表中标为 nodata")
  static let mapsOverlapPartly = Text(
    "the maps overlap partly: {columns} × {rows} cells are common to all ({share} % of the first map)",
    zh: "各期图只有部分重叠：公共范围为 {columns} × {rows} 个像元（占第一期图的 {share} %）")
  static let mapsTwoDates = Text(
    "two dates can't show land that was damaged and reclaimed between them; only the land that was damaged in {from} can be seen to be reclaimed by {to}",
    zh: "仅凭两期图无法识别期间损毁后又复垦的土地；只能看出 {from} 年已损毁的土地到 {to} 年是否复垦")
  static let mendTwoDates = Text(
    "To see more of the reclamation, give maps of years between {from} and {to}.",
    zh: "若要了解更多复垦情况，请补充 {from}–{to} 年之间的土地利用图。")
  static let mapsNoValidCell = Text(
    "none of the {cells} cells that the maps share has a class at all dates", zh: "各期图共有的 {cells} 个像元中，没有一个在各期均有地类")
  static let mendNoValidCell = Text(
    "Check nodata values and the codes that the class table calls nodata.", zh: "请检查无数据值以及地类表中标为 nodata 的代码。")
  static let classesTooMany = Text(
    "has {count} different codes: that isn't a map of classes", zh: "有 {count} 个不同的代码，不像土地利用图")
  static let mendTooMany = Text("Give a map whose cells hold the codes of land classes.", zh: "请给出像元值为地类代码的图。")
  static let classesUnknown = Text(
    "has codes that the class table doesn't know: {codes}", zh: "含有地类表中没有的代码：{codes}")
  static let mendUnknown = Text(
    "Add them to the class table, as nodata if they mean no data.", zh: "请将其补入地类表；若表示无数据，类型填 nodata。")
  static let classesUnknownCode = Text("{code} ({cells} cells)", zh: "{code}（{cells} 个像元）")
  static let classesNone = Text("names no class of land, only nodata", zh: "没有任何地类，只有 nodata")
  static let mendClassesNone = Text("Give at least one code a type of land.", zh: "请至少为一个代码填写地类类型。")
}

/// Titles of the report's maps.
extension Text {
  static let mapLandUse = Text("Land use {year}", zh: "{year} 年土地利用")
  static let mapPeriod = Text("{from}–{to}", zh: "{from}–{to} 年")
  static let mapFunctional = Text("Carbon-sink functional areas {period}", zh: "{period}碳汇功能区")
  static let mapCarbon = Text("Change of carbon stock {period}", zh: "{period}碳储量变化")
}

/// What must never be said of a published result.
extension Text {
  static let reconciliationOpen = Text(
    "{check} {years} doesn't close: {expected} {unit} expected, {found} {unit} found. This is an error of MineSink: please report it.",
    zh: "{check} {years} 不相符：应为 {expected} {unit}，实为 {found} {unit}。这是 MineSink 的错误，请反馈。")
}

/// Zones beside the maps.
extension Text {
  static let zonesOutside = Text(
    "no zone touches the maps: in {system} the zones span x {zoneX}, y {zoneY}, the maps x {mapX}, y {mapY}",
    zh: "没有任何分区与土地利用图相交：按 {system}，分区范围为 x {zoneX}、y {zoneY}，图的范围为 x {mapX}、y {mapY}")
  static let zonesSpan = Text("{low} to {high}", zh: "{low} 至 {high}")
  static let mendZonesOutside = Text(
    "Give the zones of this region; check that their coordinate system is the true one.", zh: "请给出该区域的分区，并核对其坐标系是否正确。")
  static let zonesSomeOutside = Text(
    "{count} zones lie outside the maps and are left out: {ids}", zh: "有 {count} 个分区位于图外，已略过：{ids}")
}

/// Tables of the user.
extension Text {
  static let densitiesNoSoil = Text(
    "has no soil_tC_per_ha, so that a soil-loss fraction of {fraction} has nothing to work on",
    zh: "没有 soil_tC_per_ha 列，土壤损失比例 {fraction} 无从应用")
  static let mendNoSoil = Text(
    "Give soil by itself, or leave the fraction at 1.", zh: "请单独给出土壤碳密度，或将比例保持为 1。")
  static let densitiesClass = Text("{code} ({name})", zh: "{code}（{name}）")
  static let densitiesMissingClass = Text(
    "has no density for classes that have land: {classes}", zh: "缺少图中出现的地类的碳密度：{classes}")
  static let mendMissingDensity = Text("Add a row for each; 0 if it holds none.", zh: "请逐一补充；若不含碳则填 0。")
  static let rulesGap = Text(
    "has no rule for {count} pairs of types of the class table: {pairs}", zh: "对地类表中的 {count} 个类型对没有规则：{pairs}")
  static let mendGap = Text("Add them; write unassigned where none applies.", zh: "请补充；不归入任何类型的填 unassigned。")
}

/// Published figures.
extension Text {
  static let publishedUnknown = Text("“{quantity}” isn't a quantity that can be compared", zh: "“{quantity}”不是可对照的指标")
  static let mendPublished = Text(
    "Write one of the forms in Docs/landuse.md, such as class_area:arable:1986.",
    zh: "请按 Docs/landuse.md 中的写法，如 class_area:arable:1986。")
}
