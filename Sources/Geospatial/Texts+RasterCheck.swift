package import Messages

/// What can be wrong with any raster before its cells are read.
extension Text {
  package static let rasterIsFolder = Text("is a folder, not a raster", zh: "是文件夹，不是栅格")
  package static let rasterIsEmpty = Text("is empty: it has 0 bytes", zh: "是空文件（0 字节）")
  package static let rasterUnknownFormat = Text(
    "isn't a raster of a format that GDAL reads", zh: "不是 GDAL 可读取的栅格")
  package static let rasterNotOpened = Text(
    "can't be opened as a raster: {reason}", zh: "无法作为栅格打开：{reason}")
  package static let rasterCutOff = Text(
    "is cut off: it has {bytes} bytes, but its cells reach to byte {needed}",
    zh: "文件不完整：现有 {bytes} 字节，而像元数据到第 {needed} 字节为止")
  package static let rasterUnreadable = Text("has cells that can't be read: {reason}", zh: "有像元无法读取：{reason}")
  package static let mendRasterCutOff = Text(
    "Copy or download it again; gdalinfo -checksum FILE reads it from end to end.",
    zh: "请重新复制或下载该文件；可用 gdalinfo -checksum 文件 通读检查。")
  package static let rasterNoSystem = Text(
    "has no coordinate system, so that its cells have no area", zh: "没有坐标系，无法量算像元面积")
  package static let mendRasterSystem = Text(
    "Give it its true one: gdal_edit.py -a_srs EPSG:… FILE", zh: "请赋予其真实坐标系：gdal_edit.py -a_srs EPSG:… 文件")
  package static let rasterNotPlaced = Text(
    "isn't georeferenced: it has no geotransform", zh: "没有地理参考（缺少仿射变换参数）")
  package static let mendRasterPlace = Text(
    "Give it its corners: gdal_edit.py -a_ullr LEFT TOP RIGHT BOTTOM FILE", zh: "请给出角点：gdal_edit.py -a_ullr 左 上 右 下 文件")
}
