internal import Messages

/// What can be wrong with rasters by year.
extension Text {
  static let mendSeriesRaster = Text(
    "Give rasters such as GeoTIFF or netCDF; gdalinfo FILE says what GDAL sees.",
    zh: "请给出 GeoTIFF、netCDF 等栅格；可用 gdalinfo 文件 查看。")
  static let mendSeriesGrid = Text(
    "Lay it on the grid of the other years first: gdalwarp -r average -t_srs … -te … -tr … in.tif out.tif",
    zh: "请先将其转换到其他年份的格网：gdalwarp -r average -t_srs … -te … -tr … 输入.tif 输出.tif")
  static let seriesBands = Text(
    "has {count} bands; a file of one year has one", zh: "有 {count} 个波段；逐年文件应只有一个波段")
  static let mendSeriesBands = Text(
    "If its bands are the years, give it as --stack.", zh: "若各波段对应各年份，请用 --stack 给出。")
  static let seriesRepeatedYear = Text(
    "is given for {year}, and so is {first}", zh: "对应 {year} 年，而 {first} 也对应该年")
  static let mendSeriesRepeatedYear = Text("Give one file a year.", zh: "每年请只给一个文件。")
  static let seriesPlaceBand = Text("band {band}", zh: "第 {band} 波段")
  static let seriesComplex = Text("holds complex numbers", zh: "数据类型为复数")
  static let mendSeriesComplex = Text(
    "Give a raster of real numbers, such as its real part.", zh: "请给出实数栅格，如取其实部。")
  static let seriesSignedByte = Text(
    "holds signed bytes, whose negative numbers GDAL 3.6 reads as positive ones", zh: "数据类型为有符号字节，GDAL 3.6 会将其负值读成正值")
  static let mendSeriesSignedByte = Text(
    "Write it as Int16 with the program that made it.", zh: "请用生成该文件的程序另存为 Int16。")
  static let seriesPartialOverlap = Text(
    "the years overlap partly: {columns} × {rows} cells are common to all",
    zh: "各年份栅格只有部分重叠：公共范围为 {columns} × {rows} 个像元")
  static let seriesOneBlock = Text(
    "is stored as one block, so that any part costs reading all of it", zh: "整幅存为一个数据块，读取任何部分都须读取全部")
  static let mendSeriesTile = Text(
    "Faster: gdal_translate -co TILED=YES -co COMPRESS=DEFLATE in.tif out.tif",
    zh: "可加快：gdal_translate -co TILED=YES -co COMPRESS=DEFLATE 输入.tif 输出.tif")
  static let seriesBandCount = Text(
    "has {bands} bands, but {years} years are given", zh: "有 {bands} 个波段，但给出了 {years} 个年份")
  static let seriesNoYears = Text(
    "doesn't say which years its {bands} bands show: it has no time axis, and the bands' names hold no year",
    zh: "未说明其 {bands} 个波段各对应哪一年：没有时间轴，波段名中也没有年份")
  static let mendSeriesYears = Text(
    "Give a year for each band: --years 2000-2020, or --years 2000,2005,2010.",
    zh: "请为每个波段给出年份：--years 2000-2020，或 --years 2000,2005,2010。")
  static let seriesRepeatedBandYear = Text(
    "bands {first} and {second} both show {year}", zh: "第 {first} 和第 {second} 波段均为 {year} 年")
  static let mendSeriesRepeatedBandYear = Text(
    "Give one band a year, such as the yearly sums.", zh: "请每年只给一个波段，如年总量。")
  static let seriesWhichVariable = Text(
    "holds {count} variables: {variables}", zh: "含有 {count} 个变量：{variables}")
  static let seriesNoVariable = Text(
    "has no variable {variable}; it has {variables}", zh: "没有变量 {variable}；现有变量：{variables}")
  static let mendSeriesVariable = Text(
    "Write FILE:VARIABLE with one of these.", zh: "请写成 文件:变量，并选用其中之一。")
}

/// What is said of rasters that are laid on the grid of the years.
extension Text {
  static let overlayNotCodes = Text(
    "holds {type} numbers; codes of classes are whole numbers", zh: "数据类型为 {type}；类别代码应为整数")
  static let mendOverlayNotCodes = Text(
    "If its values are codes: gdal_translate -ot Int32 in.tif out.tif",
    zh: "若其值确为代码：gdal_translate -ot Int32 输入.tif 输出.tif")
  static let overlayLargeCode = Text(
    "has codes beyond ±{limit}, such as {code}, which can't be told apart", zh: "含有超出 ±{limit} 的代码（例如 {code}），无法区分")
  static let overlayLargeCodeResampled = Text(
    "has codes beyond ±{limit}, such as {code}, which can't be told apart when it is laid on the cells of the years",
    zh: "含有超出 ±{limit} 的代码（例如 {code}），对齐到各年份栅格的像元时无法区分")
  static let mendOverlayLargeCode = Text(
    "Give its classes small numbers (1, 2, 3, …), such as with gdal_calc.py, and declare a fill value as nodata: gdal_edit.py -a_nodata VALUE FILE",
    zh: "请将各类别改为较小的代码（1、2、3……，可用 gdal_calc.py），并把填充值声明为无数据值：gdal_edit.py -a_nodata 值 文件")
  static let overlayRotated = Text(
    "lies on another grid than the years, whose own grid is rotated or mirrored, so that it can't be laid on it",
    zh: "与各年份栅格的格网不同，而后者的格网带有旋转或镜像，无法对齐")
  static let mendOverlayRotated = Text(
    "Bring it onto the cells of the years first: gdalwarp.", zh: "请先用 gdalwarp 将其转换到各年份栅格的像元上。")
  static let overlayOutside = Text(
    "has no cell in common with the rasters of the years", zh: "与各年份栅格没有公共像元")
  static let mendOverlayOutside = Text(
    "Give a raster of the same region; check the corners with gdalinfo.", zh: "请给出同一区域的栅格；可用 gdalinfo 核对角点坐标。")
  static let overlayMode = Text(
    "was laid on the grid of the years; a cell has its most frequent class", zh: "已对齐到各年份栅格的格网，每个像元取其中最多的类别")
  static let overlayNearest = Text(
    "was laid on the grid of the years by nearest neighbour", zh: "已用最邻近法对齐到各年份栅格的格网")
  static let overlayAverage = Text(
    "was laid on the grid of the years; a cell has the mean of its heights", zh: "已对齐到各年份栅格的格网，每个像元取其中高程的平均值")
  static let overlayBilinear = Text(
    "was laid on the grid of the years by bilinear interpolation", zh: "已用双线性内插对齐到各年份栅格的格网")
}
