internal import Messages

/// What can be wrong with a raster that zones are averaged of.
extension Text {
  static let rasterBands = Text(
    "has {count} bands, and it isn't said which is meant", zh: "有 {count} 个波段，但未指明用哪一个")
  static let rasterNoBand = Text("has no band {band}; it has {count}", zh: "没有第 {band} 波段；共有 {count} 个波段")
  static let mendRasterBands = Text(
    "Name one, FILE:1, or give a file a year with {year} in its name.",
    zh: "请指明波段，如 文件:1；若为逐年数据，请每年一个文件，并在文件名中用 {year} 表示年份。")
}
