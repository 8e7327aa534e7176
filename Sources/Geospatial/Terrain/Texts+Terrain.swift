internal import Messages

/// What keeps slopes from being taken of a grid.
extension Text {
  static let gridSkewed = Text(
    "its cells aren't right-angled, so that slopes can't be taken of them", zh: "像元不是矩形，无法据此计算坡度")
  static let mendGridSkewed = Text(
    "Lay it on a grid of square cells first: gdalwarp -r bilinear in.tif out.tif",
    zh: "请先重采样到方形像元的格网：gdalwarp -r bilinear 输入.tif 输出.tif")
}
