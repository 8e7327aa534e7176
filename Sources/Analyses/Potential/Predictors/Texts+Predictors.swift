internal import Messages

/// What is said while predictors are read.
extension Text {
  static let progressPredictor = Text("Reading {name}", zh: "读取 {name}")
  static let mendPredictorBands = Text(
    "Give a file a year with one band each, such as the yearly means.", zh: "请每年给一个单波段文件，如年均值。")
  static let mendPredictorWebMercator = Text(
    "Reproject it to an equal-area or national grid, or to longitude and latitude: gdalwarp -r bilinear -t_srs EPSG:4326 in.tif out.tif",
    zh: "请重投影到等积投影、国家坐标系或经纬度：gdalwarp -r bilinear -t_srs EPSG:4326 输入.tif 输出.tif")
  static let predictorOutside = Text("no mine lies on it", zh: "没有任何矿区位于该栅格范围内")
  static let mendPredictorOutside = Text(
    "Give a raster of the mines' region; check its corners and coordinate system with gdalinfo.",
    zh: "请给出矿区所在区域的栅格；可用 gdalinfo 核对其角点和坐标系。")
  static let predictorNoCells = Text("has no valid cell under any mine", zh: "在所有矿区之下都没有有效像元")
  static let mendPredictorNoCells = Text(
    "Check its nodata value with gdalinfo, or leave the predictor out.", zh: "请用 gdalinfo 核对其无数据值，或去掉该指标。")
  static let predictorDEMUnit = Text(
    "Its heights are in '{value}'; derivatives need metres.", zh: "其高程单位为“{value}”，地形因子需以米为单位。")
  static let mendPredictorDEMUnit = Text(
    "Convert it (gdal_calc.py --calc 'A*0.3048' for feet), or correct its unit (gdal_edit.py -units m) where it is wrong.",
    zh: "请换算为米（英尺：gdal_calc.py --calc 'A*0.3048'）；若单位标注有误，请改正（gdal_edit.py -units m）。")
  static let predictorNoField = Text("the mines' layer has no field {field}", zh: "矿区图层没有字段 {field}")
  static let mendPredictorNoField = Text("Name one of its fields.", zh: "请改用该图层已有的字段。")
  static let predictorLowCoverage = Text(
    "{count} mines have valid cells on less than {share} % of their area, so that their value is missing: {ids}",
    zh: "有 {count} 个矿区的有效像元不足其面积的 {share}%，按缺失处理：{ids}")
  static let predictorCoarseCells = Text(
    "of {all} mines these are smaller than a cell, so that their value is that of the land around them, too: {counts}",
    zh: "{all} 个矿区中以下数量小于一个像元，其取值也包含周边土地：{counts}")
  static let predictorUnits = Text(
    "its years are in different units ({units}): values of different years can't be compared",
    zh: "各年文件标注的单位不同（{units}），不同年份的值无法比较")
  static let mendPredictorUnits = Text(
    "Bring all years to one unit; where only the label is wrong: gdal_edit.py -units UNIT FILE.",
    zh: "请将各年统一为同一单位；若只是标注有误：gdal_edit.py -units 单位 文件。")
  static let predictorFill = Text(
    "{cells} cells under {mines} of {all} mines hold {value}{years}, while all others lie between {low} and {high}: most likely a fill value that the file doesn't declare. They are in the means",
    zh: "{all} 个矿区中有 {mines} 个矿区的 {cells} 个像元取值为 {value}{years}，而其余像元都在 {low} 至 {high} 之间，很可能是文件未声明的填充值；这些像元已计入均值")
  static let predictorFillOnly = Text(
    "all {cells} cells under {mines} of {all} mines hold {value}{years}: most likely a fill value that the file doesn't declare. They are in the means",
    zh: "{all} 个矿区中有 {mines} 个矿区的全部 {cells} 个像元取值均为 {value}{years}，很可能是文件未声明的填充值；这些像元已计入均值")
  static let predictorFillYears = Text(" (in {count} of {all} years)", zh: "（{all} 年中有 {count} 年）")
  static let predictorFillMissing = Text(
    "{cells} cells under {mines} of {all} mines hold numbers that no measurement reaches ({value}){years}, which the file doesn't declare as nodata: they are taken for missing",
    zh: "{all} 个矿区中有 {mines} 个矿区的 {cells} 个像元取值大到不可能为实测值（{value}）{years}，文件未将其声明为无数据；已按缺失处理")
  static let mendPredictorFillMissing = Text(
    "Declare it, so that other programs know, too: gdal_edit.py -a_nodata {value} FILE.",
    zh: "建议声明，以便其他软件正确识别：gdal_edit.py -a_nodata {value} 文件。")
  static let predictorTextNumbers = Text(
    "{field} holds numbers as text; they are read as numbers", zh: "字段 {field} 以文本形式存放数字，已按数字读取")
  static let mendPredictorTextNumbers = Text(
    "If they are codes, write them with a letter, so that they count as categories.", zh: "若其为代码，请加上字母，使其按类别处理。")
  static let predictorUnknownStages = Text(
    "{count} mines have words in {field} that tell no stage, which is missing for them: {words}",
    zh: "有 {count} 个矿区的 {field} 无法判定生命周期阶段，按缺失处理：{words}")
  static let mendPredictorUnknownStages = Text(
    "Write planned, active or closed.", zh: "请写规划、在产或闭坑。")
  static let predictorNotClosed = Text(
    "{count} mines close after {year}; years since closure are missing for them",
    zh: "有 {count} 个矿区的闭坑年份晚于 {year} 年，闭坑年限按缺失处理")
  static let mendPredictorNotClosed = Text(
    "Mines without a predictor get no potential: leave it out if most mines aren't closed.",
    zh: "缺少指标的矿区不给出潜力；若多数矿区尚未闭坑，请去掉该指标。")
  static let predictorNotYears = Text(
    "{field} holds words that are no years, taken for missing: {words}", zh: "字段 {field} 中有不是年份的内容，按缺失处理：{words}")
  static let mendPredictorNotYears = Text(
    "Write a year of four digits or a date that begins with it.", zh: "请写四位年份，或以年份开头的日期。")
}
