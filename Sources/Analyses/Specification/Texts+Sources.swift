import Messages

/// What is said about sources of values, groups of names and paths in the results folder.
extension Text {
  // MARK: Forms

  static let formRaster = Text(
    "a raster: the mean over the mine, each cell by the part that lies inside; a text with a slash or a raster's ending, or the name of a file",
    zh: "栅格：取矿区内的平均值，像元按位于矿区内的比例计；含斜杠、带栅格扩展名或与文件同名的写法视为栅格")
  static let formSeries = Text(
    "a raster a year by one name with {year} in it; of the yearly means over the mine REDUCER is mean (the default), min, max, sd or trend (Sen's slope a year)",
    zh: "以含 {year} 的文件名表示的逐年栅格；REDUCER 对矿区逐年平均值取 mean（平均，默认）、min（最小）、max（最大）、sd（标准差）或 trend（Sen 斜率，每年）")
  static let formElevation = Text("elevation of a terrain model, m", zh: "地形模型的高程，m")
  static let formSlope = Text("its slope, by Zevenbergen and Thorne (1987)", zh: "坡度（Zevenbergen 与 Thorne 1987）")
  static let formProfileCurvature = Text("its curvature along the slope", zh: "剖面曲率")
  static let formPlanCurvature = Text("its curvature across the slope", zh: "平面曲率")
  static let formTotalCurvature = Text("its total curvature", zh: "总曲率")
  static let formArea = Text("the mine's area on the ellipsoid, km²", zh: "矿区椭球面积，km²")
  static let formPerimeter = Text("its outline, km", zh: "矿区周长，km")
  static let formCompactness = Text("4π · area / perimeter², 1 for a circle", zh: "紧凑度 4π·面积/周长²，圆为 1")
  static let formLatitude = Text(
    "degrees from the equator of a point inside, without a sign", zh: "内点距赤道的纬度（绝对值），度")
  static let formStage = Text(
    "a field that tells where in its life the mine is: planned, active or closed", zh: "说明矿山所处阶段的字段：规划、生产或关闭")
  static let formMineType = Text(
    "a field that tells what is mined, or how; always categories", zh: "说明矿种或开采方式的字段，一律作为类别")
  static let formClosure = Text(
    "a field with the year of closure: the value is --year less it", zh: "关闭年份字段：取 --year 减去该年份")
  static let formField = Text(
    "any other word: a field of the mines' layer, numbers or categories", zh: "其他文字：矿区图层的字段，数值或类别")

  // MARK: Sources

  static let sourceNoName = Text("'{value}' has no name.", zh: "“{value}”没有名称。")
  static let sourceNoNameMend = Text(
    "Write NAME=SOURCE, such as soc=soc.tif or area=@area.", zh: "请写成“名称=来源”，例如 soc=soc.tif 或 area=@area。")
  static let sourceName = Text(
    "'{value}' can't be a name: it holds a control character or one of = + , ;",
    zh: "“{value}”不能作名称：含有控制字符或 = + , ; 之一。")
  static let sourceNameMend = Text("Take these characters out of the name.", zh: "请去掉名称中的这些字符。")
  static let sourceNoFile = Text("'{value}' has no file.", zh: "“{value}”没有写明文件。")
  static let sourceNoField = Text("'{value}' names no field.", zh: "“{value}”没有写明字段。")
  static let sourceSurplus = Text(
    "'{value}' is read from the mine's outline; nothing can stand behind it.", zh: "“{value}”由矿区轮廓得到，后面不能再写内容。")
  static let sourceUnknown = Text("'{value}' isn't a source.", zh: "没有名为“{value}”的来源。")
  static let sourceUnknownNear = Text(
    "'{value}' isn't a source; did you mean {near}?", zh: "没有名为“{value}”的来源；是不是 {near}？")
  static let sourceUnknownMend = Text("Known words: {names}.", zh: "可用的写法：{names}。")
  static let reducerUnknown = Text(
    "'{value}' isn't a way to reduce a series.", zh: "“{value}”不是可用的序列汇总方式。")
  static let reducerUnknownNear = Text(
    "'{value}' isn't a way to reduce a series; did you mean {near}?", zh: "“{value}”不是可用的序列汇总方式；是不是 {near}？")
  static let reducerAlone = Text(
    "'{value}' reduces a series, but the file's name has no {year}.", zh: "“{value}”要汇总序列，但文件名中没有 {year}。")
  static let reducerAloneMend = Text(
    "Write PATTERN:REDUCER, such as p_{year}.tif:mean; a single raster stands without a reducer.",
    zh: "请写成“文件名模式:汇总方式”，例如 p_{year}.tif:mean；单个栅格不写汇总方式。")

  // MARK: Folders and groups

  static let folderMissing = Text("'{value}' has no folder.", zh: "“{value}”没有写明文件夹。")
  static let groupNoName = Text("'{value}' has no group.", zh: "“{value}”没有写明组名。")

  // MARK: Results of other analyses

  static let outShape = Text(
    "'{value}' names no file of an analysis.", zh: "“{value}”没有指明某项分析的文件。")
  static let outShapeMend = Text(
    "Write {out}/ANALYSIS/FILE, such as {out}/nep/nep.gpkg:mines.", zh: "请写成“{out}/分析/文件”，例如 {out}/nep/nep.gpkg:mines。")
  static let outNotReplaced = Text(
    "'{value}': {out} stands for the results folder in project files only.", zh: "“{value}”：{out} 只在项目文件中代表结果文件夹。")
  static let outNotReplacedMend = Text(
    "Write the folder itself, such as results/nep/nep.gpkg:mines.", zh: "请直接写出文件夹，例如 results/nep/nep.gpkg:mines。")
}
