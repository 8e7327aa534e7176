internal import Messages

/// What `minesink nep` says while it reads rasters.
extension Text {
  static let progressSeries = Text("Reading the years", zh: "读取逐年栅格")
  static let excludeImpossible = Text(
    "can't have the codes {codes}: those of a map of {type} numbers are read from {low} to {high}",
    zh: "不可能有代码 {codes}：{type} 类型的栅格，可读取的代码为 {low} 至 {high}")
  static let mendExcludeImpossible = Text(
    "Check the codes, and whether this is the map that is meant; gdalinfo -hist shows what it holds.",
    zh: "请核对这些代码，以及该栅格是否为所指的那一幅；可用 gdalinfo -hist 查看其内容。")
  static let mendExcludeTooLarge = Text(
    "Check the codes, and whether this is the map that is meant. If it has them, give its classes small numbers first (1, 2, 3, …), such as with gdal_calc.py.",
    zh: "请核对这些代码，以及该栅格是否为所指的那一幅；若确有这些代码，请先将各类别改为较小的代码（1、2、3……，可用 gdal_calc.py）。")
  static let progressHabitats = Text("Finding the land under mines", zh: "识别矿区原有地类与高程")
}
