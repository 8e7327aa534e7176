import Foundation
import TestSupport
import Testing

/// Maps that can't be used are refused before anything is computed.
@Suite struct BadInputMapTests {
  private static let noRaster = "Give a land-use raster such as a GeoTIFF; gdalinfo FILE says what GDAL sees."
  private static let noRasterChinese = "请给出土地利用栅格，如 GeoTIFF；可用 gdalinfo 文件 查看。"
  private static let align =
    "Use --align to lay it on the first map's grid by nearest neighbour, or gdalwarp it yourself."
  private static let alignChinese = "可用 --align 以最邻近法对齐到第一期图的格网，或自行用 gdalwarp 处理。"

  @Test(arguments: files + grids + codes) func `a map that can't be used is refused`(_ fault: Fault) throws {
    try fault.expectRefusal()
  }

  @Test(.enabled(if: SmallMine.hasGDALPrograms, "gdal-bin isn't installed"), arguments: special)
  func `a map of another kind is refused`(_ fault: Fault) throws {
    try fault.expectRefusal()
  }

  private static let files = [
    Fault(
      name: "missing", maps: ["1986=lu1986.tif", "2018=没有 🗺️.tif"],
      english: ["没有 🗺️.tif: there is no such file. Check its name and folder."],
      chinese: ["没有 🗺️.tif: 文件不存在。请核对文件名和所在文件夹。"]),
    Fault(
      name: "a folder", maps: ["1986=lu1986.tif", "2018=folder"],
      prepare: {
        try FileManager.default.createDirectory(atPath: $0.path + "/folder", withIntermediateDirectories: false)
      },
      english: ["folder: is a folder, not a raster. \(noRaster)"],
      chinese: ["folder: 是文件夹，不是栅格。\(noRasterChinese)"]),
    Fault(
      name: "an empty file", maps: ["1986=lu1986.tif", "2018=empty.tif"], prepare: { try $0.write("empty.tif", "") },
      english: ["empty.tif: is empty: it has 0 bytes. \(noRaster)"],
      chinese: ["empty.tif: 是空文件（0 字节）。\(noRasterChinese)"]),
    Fault(
      name: "a text file", maps: ["1986=lu1986.tif", "2018=text.tif"],
      prepare: { try $0.write("text.tif", "land use\n") },
      english: ["text.tif: isn't a raster of a format that GDAL reads. \(noRaster)"],
      chinese: ["text.tif: 不是 GDAL 可读取的栅格。\(noRasterChinese)"]),
    Fault(
      name: "polygons", maps: ["1986=lu1986.tif", "2018=zones.gpkg"],
      prepare: { try $0.writeZones("zones.gpkg", epsg: 32649, ["a": [(0, 0), (1, 0), (1, 1)]]) },
      english: ["zones.gpkg: isn't a raster of a format that GDAL reads. \(noRaster)"],
      chinese: ["zones.gpkg: 不是 GDAL 可读取的栅格。\(noRasterChinese)"]),
    Fault(
      name: "two dates alike", maps: ["1986=lu1986.tif", "1986=lu2018.tif"],
      english: ["--map: the year 1986 is given twice: lu1986.tif and lu2018.tif. Give one file for each year."],
      chinese: ["--map: 年份 1986 给出了两次：lu1986.tif 和 lu2018.tif。每个年份只能有一个文件。"]),
    Fault(
      name: "one date", maps: ["1986=lu1986.tif"],
      english: ["--map: dates given: 1; needed: at least 2. Add a raster of another year."],
      chinese: ["--map: 给出了 1 个时期，至少需要 2 个。请再加上其他年份的栅格。"]),
  ]

  private static let grids = [
    Fault(
      name: "another coordinate system", maps: ["1986=lu1986.tif", "2018=b.tif"],
      prepare: { try $0.writeMap("b.tif", SmallMine.codes2018, epsg: 32650) },
      english: [
        "b.tif: its coordinate system is WGS 84 / UTM zone 50N (EPSG:32650); lu1986.tif has WGS 84 / UTM zone 49N (EPSG:32649). \(align)"
      ],
      chinese: [
        "b.tif: 坐标系为 WGS 84 / UTM zone 50N (EPSG:32650)，而 lu1986.tif 为 WGS 84 / UTM zone 49N (EPSG:32649)。\(alignChinese)"
      ]),
    Fault(
      name: "another cell size", maps: ["1986=lu1986.tif", "2018=b.tif"],
      prepare: { try $0.writeMap("b.tif", SmallMine.codes2018, cell: 25) },
      english: ["b.tif: its cells are 25 × -25 m large; those of lu1986.tif are 30 × -30 m. \(align)"],
      chinese: ["b.tif: 像元大小为 25 × -25 m，而 lu1986.tif 为 30 × -30 m。\(alignChinese)"]),
    Fault(
      // 9 m of 30 m.
      name: "shifted by 0.3 cell", maps: ["1986=lu1986.tif", "2018=b.tif"],
      prepare: { try $0.writeMap("b.tif", SmallMine.codes2018, left: SmallMine.left + 9) },
      english: [
        "b.tif: its cells don't coincide with those of lu1986.tif: they lie 0.3 of a cell across and 0 down (allowed: 0.001). \(align)"
      ],
      chinese: ["b.tif: 像元与 lu1986.tif 的像元不重合：横向错开 0.3 个像元，纵向错开 0 个像元（允许 0.001 个）。\(alignChinese)"]),
    Fault(
      name: "side by side", maps: ["1986=lu1986.tif", "2018=b.tif"],
      prepare: { try $0.writeMap("b.tif", SmallMine.codes2018, left: SmallMine.left + 6 * 30) },
      english: [
        "b.tif: has no cell in common with the maps before it, from lu1986.tif on. Give maps of one region; check the corners with gdalinfo."
      ],
      chinese: ["b.tif: 与 lu1986.tif 起的前几期图没有公共像元。请给出同一区域的图；可用 gdalinfo 核对角点坐标。"]),
    Fault(
      // The middle at 39.6° N: cosh²(4 810 000 / 6 378 137) = 1.69; 12 527 000 m are 112.5° E, zone 49.
      name: "Web Mercator", maps: ["1986=a.tif", "2018=b.tif"],
      prepare: { mine in
        for name in ["a.tif", "b.tif"] {
          try mine.writeMap(name, SmallMine.codes2018, epsg: 3857, left: 12_527_000, top: 4_810_000)
        }
      },
      english: ["a.tif", "b.tif"].map {
        "\($0): is in WGS 84 / Pseudo-Mercator: Web Mercator stretches areas (1.69 times here), so no hectares can be taken from it. Reproject all maps with nearest neighbour to an equal-area or national grid: gdalwarp -r near -t_srs EPSG:32649 in.tif out.tif"
      },
      chinese: ["a.tif", "b.tif"].map {
        "\($0): 坐标系为 WGS 84 / Pseudo-Mercator：Web 墨卡托投影会放大面积（此处约为 1.69 倍），不能据此量算公顷数。请用最邻近法将各期图重投影到等积投影或国家坐标系：gdalwarp -r near -t_srs EPSG:32649 输入.tif 输出.tif"
      }),
    Fault(
      // An Esri grid in text, without a .prj beside it.
      name: "no coordinate system", maps: ["1986=lu1986.tif", "2018=b.asc"],
      prepare: { mine in
        let rows = String(repeating: "1 1 2 2 7 7\n", count: 4)
        try mine.write(
          "b.asc", "ncols 6\nnrows 4\nxllcorner 605610\nyllcorner 4386960\ncellsize 30\nNODATA_value 0\n" + rows)
      },
      english: [
        "b.asc: has no coordinate system, so that its cells have no area. Give it its true one: gdal_edit.py -a_srs EPSG:… FILE"
      ],
      chinese: ["b.asc: 没有坐标系，无法量算像元面积。请赋予其真实坐标系：gdal_edit.py -a_srs EPSG:… 文件"]),
  ]

  private static let codes = [
    Fault(
      name: "codes without class", classes: "less.csv",
      prepare: { mine in
        try mine.write("less.csv", "code,name,type\n1,Arable,arable\n")
        // 36 × 100 = 3600 cells, so that digit grouping would show.
        try mine.writeMap("lu1986.tif", [UInt8](repeating: 2, count: 3600), columns: 36)
        try mine.writeMap(
          "lu2018.tif", [UInt8](repeating: 7, count: 1800) + [UInt8](repeating: 2, count: 1800), columns: 36)
      },
      english: [
        "lu1986.tif: has codes that the class table doesn't know: 2 (3600 cells). Add them to the class table, as nodata if they mean no data.",
        "lu2018.tif: has codes that the class table doesn't know: 2 (1800 cells), 7 (1800 cells). Add them to the class table, as nodata if they mean no data.",
      ],
      chinese: [
        "lu1986.tif: 含有地类表中没有的代码：2（3600 个像元）。请将其补入地类表；若表示无数据，类型填 nodata。",
        "lu2018.tif: 含有地类表中没有的代码：2（1800 个像元）、7（1800 个像元）。请将其补入地类表；若表示无数据，类型填 nodata。",
      ]),
    Fault(
      // The forest of 1986 is all that the first map has, and the second has nothing there.
      name: "no valid cell in common",
      prepare: { mine in
        let none = [UInt8](repeating: 0, count: 12)
        try mine.writeMap("lu1986.tif", none + SmallMine.codes1986.suffix(12))
        try mine.writeMap("lu2018.tif", SmallMine.codes2018.prefix(12) + none)
      },
      english: [
        "lu1986.tif, lu2018.tif: none of the 24 cells that the maps share has a class at all dates. Check nodata values and the codes that the class table calls nodata."
      ],
      chinese: ["lu1986.tif, lu2018.tif: 各期图共有的 24 个像元中，没有一个在各期均有地类。请检查无数据值以及地类表中标为 nodata 的代码。"]),
  ]

  private static let special = [
    Fault(
      name: "real numbers", maps: ["1986=lu1986.tif", "2018=float.tif"],
      prepare: { try $0.call("gdal_translate", ["-ot", "Float32", "lu2018.tif", "float.tif"]) },
      english: [
        "float.tif: band 1: holds Float32 numbers; a land-use map holds whole numbers (codes). If its values are codes: gdal_translate -ot UInt16 in.tif out.tif"
      ],
      chinese: ["float.tif: 第 1 波段: 数据类型为 Float32；土地利用图应为整型代码。若其值确为代码：gdal_translate -ot UInt16 输入.tif 输出.tif"]),
    Fault(
      // The header says where the cells stand; the file ends before them.
      name: "cut off", maps: ["1986=lu1986.tif", "2018=cut.tif"],
      prepare: { mine in
        let wide = [UInt8](repeating: 1, count: 10_000)
        try mine.writeMap("wide.tif", wide, columns: 100)
        try mine.call("gdal_translate", ["-co", "COMPRESS=NONE", "-co", "BLOCKYSIZE=100", "wide.tif", "cut.tif"])
        let whole = try Data(contentsOf: URL(fileURLWithPath: mine.path + "/cut.tif"))
        let bytes = whole.count
        try whole.prefix(bytes - 5000).write(to: URL(fileURLWithPath: mine.path + "/cut.tif"))
        // Without compression the cells are the last thing in the file.
        mine.values = ["cut": "\(bytes - 5000)", "whole": "\(bytes)"]
      },
      english: [
        "cut.tif: is cut off: it has {cut} bytes, but its cells reach to byte {whole}. Copy or download it again; gdalinfo -checksum FILE reads it from end to end."
      ],
      chinese: ["cut.tif: 文件不完整：现有 {cut} 字节，而像元数据到第 {whole} 字节为止。请重新复制或下载该文件；可用 gdalinfo -checksum 文件 通读检查。"]),
  ]
}
