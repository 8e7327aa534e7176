import Messages

/// What is said about a value of the kinds that have a grammar of their own: series, years, measures, ranges, pairs.
extension Text {
  static func writeUsageMend(_ usage: String) -> Text {
    Text("Write {usage}.", zh: "请写成 {usage}。").filled(["usage": usage])
  }

  // MARK: Series by pattern

  static let seriesNoYearPatternMend = Text(
    "Write YEAR=FILE, such as 2000=nep2000.tif, or one pattern with {year} in it, such as nep_{year}.tif.",
    zh: "请写成“年份=文件”，例如 2000=nep2000.tif；或给出一个含 {year} 的文件名模式，例如 nep_{year}.tif。")
  static let seriesPatternNotAlone = Text(
    "'{value}' is a pattern beside other rasters.", zh: "“{value}”是文件名模式，不能与其他栅格并列。")
  static let seriesPatternNotAloneMend = Text(
    "Give one pattern for all years, or every raster with its year.", zh: "请用一个模式表示所有年份，或逐年给出栅格。")
  static let seriesPatternWithYear = Text(
    "'{value}' has both a year and {year}.", zh: "“{value}”既有年份又有 {year}。")
  static let seriesPatternTwice = Text("'{value}' holds {year} more than once.", zh: "“{value}”中 {year} 出现了多次。")
  static let seriesPatternInFolder = Text(
    "'{value}' has {year} in the name of a folder.", zh: "“{value}”的 {year} 在文件夹名中。")
  static let seriesPatternMend = Text(
    "Write {year} once, in the file's name, such as data/nep_{year}.tif; or give every raster as YEAR=FILE.",
    zh: "{year} 只能在文件名中出现一次，例如 data/nep_{year}.tif；或以“年份=文件”逐年给出。")
  static let seriesFolderNotRead = Text(
    "the folder '{folder}' of {pattern} can't be read.", zh: "无法读取 {pattern} 所在的文件夹“{folder}”。")
  static let seriesFolderNotReadMend = Text(
    "Check its name; where files can't be listed, name the years with {years}.",
    zh: "请核对其名称；无法列出文件时，请用 {years} 指定年份。")
  static let seriesNoFile = Text("no file fits {pattern}.", zh: "没有符合 {pattern} 的文件。")
  static let seriesNoFileMend = Text(
    "Check name and folder; {year} stands for four digits.", zh: "请核对文件名和文件夹；{year} 代表四位数字。")
  static let seriesTooFewFiles = Text(
    "years found for {pattern}: {count} ({found}); needed: at least {least}.",
    zh: "按 {pattern} 只找到 {count} 个年份（{found}），至少需要 {least} 个。")
  static let seriesGap = Text(
    "{pattern} has files from {first} to {last}, but none for {missing}.",
    zh: "{pattern} 有 {first} 至 {last} 年的文件，但缺少 {missing}。")
  static let seriesGapMend = Text(
    "Add them, or name the years that there are: {years} {found}.", zh: "请补上这些文件，或写明现有年份：{years} {found}。")

  // MARK: Years

  static let yearsNotRange = Text(
    "'{value}' is neither a year nor years from an earlier to a later one.", zh: "“{value}”既不是年份，也不是由早到晚的年份区间。")
  static let yearRangeMend = Text("Write 2000 or 2000-2002.", zh: "请写成 2000 或 2000-2002。")
  static let yearsMend = Text(
    "Write 2000-2020, or 2000,2005,2010-2012.", zh: "请写成 2000-2020，或 2000,2005,2010-2012。")
  static let yearsRepeated = Text("years that are given twice: {years}.", zh: "重复给出的年份：{years}。")
  static let yearsRepeatedMend = Text("Give each year once.", zh: "每个年份只能给出一次。")
  static let yearsIdle = Text(
    "is of no use here: each raster of {series} names its year.", zh: "在此不起作用：{series} 的每个栅格已写明年份。")
  static let yearsIdleMend = Text(
    "Leave {name} out, or give one pattern with {year}.", zh: "请去掉 {name}，或改用一个含 {year} 的文件名模式。")

  // MARK: Measures and ranges

  static let notLength = Text("'{value}' isn't a length.", zh: "“{value}”不是长度。")
  static let notArea = Text("'{value}' isn't an area.", zh: "“{value}”不是面积。")
  static let measureMend = Text(
    "Give a number {allowed}; units: {units}; without a unit it is {unit}.",
    zh: "应为数字（{allowed}）；单位可用 {units}；不写单位即为 {unit}。")
  static let notRange = Text("'{value}' isn't a range.", zh: "“{value}”不是数值范围。")
  static let notRangeMend = Text(
    "Write LOW:HIGH, such as -1500:1500; one side may be left open, such as 0: or :2500.",
    zh: "请写成“下限:上限”，例如 -1500:1500；一侧可以不限，例如 0: 或 :2500。")
  static let rangeReversed = Text(
    "'{value}': the lower bound isn't below the upper one.", zh: "“{value}”：下限不小于上限。")
  static let rangeReversedMend = Text("Write LOW:HIGH.", zh: "请写成“下限:上限”。")

  // MARK: Pairs and names

  static let toleranceMissing = Text("'{value}' has no tolerance.", zh: "“{value}”没有容差。")
  static let codesMissing = Text("'{value}' has no codes.", zh: "“{value}”没有代码。")
  static let codesNotCode = Text("'{value}' isn't a code of a raster.", zh: "“{value}”不是栅格代码。")
  static let codesNotCodeMend = Text(
    "Give whole numbers, with commas between them.", zh: "应为整数，多个以逗号分隔。")
  static let layerFieldNoField = Text("'{value}' names no field.", zh: "“{value}”没有字段名。")
  static let nameRepeated = Text("'{value}' is given twice.", zh: "“{value}”重复给出。")
  static let nameRepeatedMend = Text("Give each name once.", zh: "每个名称只能给出一次。")
}
