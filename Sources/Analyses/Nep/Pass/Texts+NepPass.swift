internal import Messages

/// What `minesink nep` says while it reads rasters.
extension Text {
  static let progressSeries = Text("Reading the years", zh: "读取逐年栅格")
  static let progressHabitats = Text("Finding the land under mines", zh: "识别矿区原有地类与高程")
}
