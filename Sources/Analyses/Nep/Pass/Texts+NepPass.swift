internal import Messages

/// What `minesink nep` says while it reads rasters.
extension Text {
  static let progressSeries = Text("Reading the years", zh: "读取逐年栅格")
  static let excludeImpossible = Text(
    "can't have the codes {codes}: those of a map of {type} numbers are read from {low} to {high}",
    zh: "不可能有代码 {codes}：{type} 类型的栅格，可读取的代码为 {low} 至 {high}")
  static let mendExcludeImpossible = Text(
    "See which codes it has with gdalinfo -hist, and give larger ones smaller numbers first.",
    zh: "请用 gdalinfo -hist 查看其代码；较大的代码请先改为较小的数。")
  static let progressHabitats = Text("Finding the land under mines", zh: "识别矿区原有地类与高程")
}
