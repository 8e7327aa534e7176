package import Messages

/// What the room says about rasters, vectors and grids.
extension Text {
  static let gdalFailed = Text("GDAL failed: {reason} ({function})", zh: "GDAL 出错：{reason}（{function}）")
  static let gridNoCellSize = Text("the cells have no size", zh: "像元大小为零")
  static let gridCellTooLarge = Text(
    "its cells are {area} km² large; up to 17 000 km² can be counted", zh: "像元面积为 {area} km²，最大允许 17 000 km²")
  static let gridWebMercator = Text(
    "is in {crs}: Web Mercator stretches areas ({factor} times here), so no hectares can be taken from it",
    zh: "坐标系为 {crs}：Web 墨卡托投影会放大面积（此处约为 {factor} 倍），不能据此量算公顷数")
  static let mendReproject = Text(
    "Reproject it with nearest neighbour to an equal-area or national grid: gdalwarp -r near -t_srs EPSG:… in.tif out.tif",
    zh: "请用最邻近法重投影到等积投影或国家坐标系：gdalwarp -r near -t_srs EPSG:… 输入.tif 输出.tif")
  static let mendWebMercator = Text(
    "Reproject all maps with nearest neighbour to an equal-area or national grid: gdalwarp -r near -t_srs {system} in.tif out.tif",
    zh: "请用最邻近法将各期图重投影到等积投影或国家坐标系：gdalwarp -r near -t_srs {system} 输入.tif 输出.tif")
  static let gridRotatedGeographic = Text(
    "is rotated on a longitude–latitude grid; cell areas need rows along parallels", zh: "经纬度格网带有旋转；量算像元面积要求行沿纬线排列")
  static let gridBeyondPole = Text("reaches beyond a pole (latitude over 90°)", zh: "范围超出极点（纬度大于 90°）")
  static let gridLocalSystem = Text(
    "is in {crs}, which isn't tied to the Earth, so no ground area can be taken from it",
    zh: "坐标系 {crs} 未与地球关联，无法量算地面面积")
  static let mendAssign = Text(
    "Give it its true coordinate system: gdal_edit.py -a_srs EPSG:… FILE", zh: "请赋予其真实坐标系：gdal_edit.py -a_srs EPSG:… 文件"
  )
  static let gridSystemDiffers = Text(
    "its coordinate system is {own}; {first} has {reference}", zh: "坐标系为 {own}，而 {first} 为 {reference}")
  static let gridCellSizeDiffers = Text(
    "its cells are {own} {unit} large; those of {first} are {reference} {unit}",
    zh: "像元大小为 {own} {unit}，而 {first} 为 {reference} {unit}")
  static let gridOriginDiffers = Text(
    "its cells don't coincide with those of {first}: they lie {columns} of a cell across and {rows} down (allowed: 0.001)",
    zh: "像元与 {first} 的像元不重合：横向错开 {columns} 个像元，纵向错开 {rows} 个像元（允许 0.001 个）")
  static let mendAlign = Text(
    "Use --align to lay it on the first map's grid by nearest neighbour, or gdalwarp it yourself.",
    zh: "可用 --align 以最邻近法对齐到第一期图的格网，或自行用 gdalwarp 处理。")
  static let gridAligned = Text(
    "was laid on the grid of {first} by nearest neighbour: {difference}", zh: "已用最邻近法对齐到 {first} 的格网：{difference}")
  static let mendNoOverlap = Text(
    "Give maps of one region; check the corners with gdalinfo.", zh: "请给出同一区域的图；可用 gdalinfo 核对角点坐标。")
  static let gridNoOverlap = Text(
    "has no cell in common with the maps before it, from {first} on", zh: "与 {first} 起的前几期图没有公共像元")
}
extension Text {
  static let fileNotWritten = Text("couldn't be written: {reason}", zh: "无法写入：{reason}")
}
extension Text {
  package static let fileMissing = Text("there is no such file", zh: "文件不存在")
  package static let fileMissingMend = Text("Check its name and folder.", zh: "请核对文件名和所在文件夹。")
  static let vectorUnknownFormat = Text(
    "isn't a vector file of a format that GDAL reads", zh: "不是 GDAL 可读取的矢量文件")
  static let vectorNotOpened = Text("can't be opened as a vector file: {reason}", zh: "无法作为矢量文件打开：{reason}")
  static let mendVector = Text(
    "Give polygons as a GeoPackage, a Shapefile or GeoJSON; ogrinfo FILE says what GDAL sees.",
    zh: "请以 GeoPackage、Shapefile 或 GeoJSON 给出多边形；可用 ogrinfo 文件 查看。")
  static let mendZonesNone = Text("Give a layer of polygons.", zh: "请给出多边形图层。")
  static let mendZonesUnnamed = Text(
    "Fill the field in, or use fid.", zh: "请补全该字段，或使用 fid。")
  static let mendLayer = Text("Write FILE:LAYER with one of these.", zh: "请写成 文件:图层，并选用其中之一。")
  static let zonesNoField = Text("has no field {field}; it has {fields}", zh: "没有字段 {field}；现有字段：{fields}")
  static let zonesDuplicate = Text(
    "{field} isn't different for every polygon: {ids}", zh: "字段 {field} 的取值不唯一：{ids}")
  static let mendZoneID = Text(
    "Name another field with {flag}, or use fid.", zh: "请用 {flag} 指定其他字段，或使用 fid。")
  static let mendField = Text("Name another field with {flag}.", zh: "请用 {flag} 指定其他字段。")
  static let zonesUnnamed = Text("{count} features have nothing in {field}", zh: "有 {count} 个要素的 {field} 为空")
  static let zonesNone = Text("holds no polygon", zh: "不含任何多边形")
  static let zonesNoneOf = Text("holds no polygon; it has {kinds}", zh: "不含任何多边形；现有{kinds}")
  static let zonesTangled = Text(
    "polygons whose lines cross in over {limit} places have no inside that could be told: {ids}",
    zh: "多边形自相交超过 {limit} 处，无法判定其内部：{ids}")
  static let mendZonesTangled = Text(
    "Check the order of their points, and draw them again.", zh: "请检查其节点顺序，并重新绘制。")
  static let zonesBeyondPoles = Text(
    "polygons reach to latitudes beyond 90°: {ids}", zh: "多边形的纬度超出 ±90°：{ids}")
  static let mendZonesBeyondPoles = Text(
    "Longitude comes first, then latitude; metres need their own coordinate system: ogr2ogr -a_srs EPSG:… OUT.gpkg IN",
    zh: "坐标应为经度在前、纬度在后；以米为单位的坐标须指定其自身坐标系：ogr2ogr -a_srs EPSG:… 输出.gpkg 输入")
  static let zonesBeyondEarth = Text(
    "polygons have coordinates that no place on the Earth has (longitudes beyond ±540°, or over 10⁹ in metres or feet): {ids}",
    zh: "多边形的坐标超出地球范围（经度超出 ±540°，或以米、英尺计超过 10⁹）：{ids}")
  static let zonesUnreadable = Text(
    "the file is damaged: the geometry of some features can't be read ({reason}): {ids}",
    zh: "文件已损坏，部分要素的几何图形无法读取（{reason}）：{ids}")
  static let zonesNotFinite = Text(
    "polygons hold coordinates that are no numbers (NaN or infinite): {ids}",
    zh: "多边形含有非数值坐标（NaN 或无穷大）：{ids}")
  static let mendZonesBroken = Text(
    "Fetch the file again, or repair these polygons; delete from the file what isn't wanted.",
    zh: "请重新获取该文件，或修复这些多边形；不需要的请从文件中删除。")
  static let zonesNotPolygons = Text(
    "{count} features that aren't polygons are left out: {kinds}", zh: "已略过 {count} 个非多边形要素：{kinds}")
  static let kindPoints = Text("points {count}", zh: "点 {count} 个")
  static let kindLines = Text("lines {count}", zh: "线 {count} 条")
  static let kindOthers = Text("others {count}", zh: "其他 {count} 个")
  static let zonesUnplaced = Text(
    "polygons that have no place in the coordinate system wanted are left out: {ids}",
    zh: "已略过无法转换到所需坐标系的多边形：{ids}")
  static let zonesNoTransform = Text(
    "can't be brought into the coordinate system wanted: {reason}", zh: "无法转换到所需的坐标系：{reason}")
  static let zonesEmpty = Text("polygons without area are left out: {ids}", zh: "已略过面积为零的多边形：{ids}")
  static let zonesMissing = Text(
    "features that have no geometry are left out: {ids}", zh: "已略过没有几何图形的要素：{ids}")
  static let zonesTurned = Text(
    "longitudes beyond ±360° are taken for the place a full turn away (470° for 110°): {ids}",
    zh: "经度超出 ±360° 的多边形按相差整圈的位置处理（如 470° 视为 110°）：{ids}")
  static let zonesMended = Text(
    "polygons whose lines crossed were mended: {ids}", zh: "已修复自相交的多边形：{ids}")
  static let zonesNoSystem = Text("has no coordinate system", zh: "没有坐标系")
  static let mendAssignVector = Text(
    "Give it its true one: ogr2ogr -a_srs EPSG:… OUT.gpkg IN", zh: "请赋予其真实坐标系：ogr2ogr -a_srs EPSG:… 输出.gpkg 输入")
  static let zonesReprojected = Text(
    "is in {own} and was brought into the maps' system, {maps}", zh: "坐标系为 {own}，已转换到土地利用图的坐标系 {maps}")
  static let zonesNoLayer = Text("has no layer {layer}; it has {layers}", zh: "没有图层 {layer}；现有图层：{layers}")
  static let zonesWhichLayer = Text(
    "has {count} layers: {layers}", zh: "共有 {count} 个图层：{layers}")
}
