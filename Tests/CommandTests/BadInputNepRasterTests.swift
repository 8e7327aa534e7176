import Foundation
import TestSupport
import Testing

/// Yearly rasters, and rasters that references are matched by, that can't be used are refused.
@Suite struct BadInputNepRasterTests {
  private static let grid =
    "Lay it on the grid of the other years first: gdalwarp -r average -t_srs … -te … -tr … in.tif out.tif"
  private static let gridChinese = "请先将其转换到其他年份的格网：gdalwarp -r average -t_srs … -te … -tr … 输入.tif 输出.tif"
  private static let four = (2000...2003).map { "\($0)=nep_\($0).tif" }

  @Test(arguments: grids) func `a year on another grid is refused`(_ fault: NepFault) throws {
    try fault.expectRefusal()
  }

  @Test(arguments: values + matches) func `rasters without a value that can be used are refused`(
    _ fault: NepFault
  ) throws {
    try fault.expectRefusal()
  }

  @Test(.enabled(if: SmallMine.hasGDALPrograms, "gdal-bin isn't installed"), arguments: special)
  func `a raster of another kind is refused`(_ fault: NepFault) throws {
    try fault.expectRefusal()
  }

  @Test(arguments: atOnce) func `problems of all inputs are said at once`(_ fault: NepFault) throws {
    try fault.expectRefusal()
  }

  private static let grids = [
    NepFault(
      name: "shifted by half a cell", series: four + ["2004=b.tif"],
      prepare: { try $0.writeYear("b.tif", SmallMines.values(2004), left: 112.005) },
      english: [
        "b.tif: its cells don't coincide with those of nep_2000.tif: they lie 0.5 of a cell across and 0 down (allowed: 0.001). \(grid)"
      ],
      chinese: ["b.tif: 像元与 nep_2000.tif 的像元不重合：横向错开 0.5 个像元，纵向错开 0 个像元（允许 0.001 个）。\(gridChinese)"]),
    NepFault(
      name: "another coordinate system, other cells", series: four + ["2004=b.tif", "2005=c.tif"],
      prepare: { mines in
        try mines.writeYear("b.tif", SmallMines.values(2004), epsg: 32649, left: 580_000, top: 4_380_000, cell: 1000)
        try mines.writeYear("c.tif", SmallMines.values(2005), cell: 0.02)
      },
      english: [
        "b.tif: its coordinate system is WGS 84 / UTM zone 49N (EPSG:32649); nep_2000.tif has WGS 84 (EPSG:4326). \(grid)",
        "c.tif: its cells are 0.02 × -0.02 ° large; those of nep_2000.tif are 0.01 × -0.01 °. \(grid)",
      ],
      chinese: [
        "b.tif: 坐标系为 WGS 84 / UTM zone 49N (EPSG:32649)，而 nep_2000.tif 为 WGS 84 (EPSG:4326)。\(gridChinese)",
        "c.tif: 像元大小为 0.02 × -0.02 °，而 nep_2000.tif 为 0.01 × -0.01 °。\(gridChinese)",
      ]),
    NepFault(
      // 2 × 2 cells of 0.01° in the corner are all that the years share.
      name: "years that share a corner without mines", series: four + ["2004=b.tif"],
      prepare: { try $0.writeYear("b.tif", [1, 1, 1, 1], columns: 2) },
      english: [
        "mines.geojson: no mine can be analysed: outside the rasters 2; the layer spans 112.05 to 112.28° E, 39.4 to 39.48° N, the land that all years cover 112 to 112.02° E, 39.58 to 39.6° N. Give the mines of the rasters' region, and check that both coordinate systems are the true ones."
      ],
      chinese: [
        "mines.geojson: 没有可分析的矿区：2 个在栅格之外；图层范围为东经 112.05 至 112.28°，北纬 39.4 至 39.48°，各年份栅格的公共范围为东经 112 至 112.02°，北纬 39.58 至 39.6°。请给出栅格所在区域的矿区，并核对两者坐标系是否正确。"
      ]),
  ]

  private static let values = [
    NepFault(
      // All 1200 cells of 250 for 5 years; how many lie under mines and rings is the program's to say.
      name: "a scale that makes everything implausible", more: ["--reference", "none", "--scale", "100"],
      prepare: { mines in
        for year in 2000...2004 {
          try mines.writeYear("nep_\(year).tif", [UInt8](repeating: 250, count: SmallMines.columns * SmallMines.rows))
        }
      },
      // Each mine touches 3 × 3 cells exactly: 2 mines · 9 cells · 5 years = 90; 250 · 100 = 25 000.
      english: [
        "--series: all 90 values under mines and references lie outside the valid range (−1500 … 1500): they are 25000 to 25000. Check --scale, --offset and --variable (with --scale 1 they would be 250 to 250); --valid-range LOW:HIGH sets other limits; fill values are best declared in the files."
      ],
      chinese: [
        "--series: 矿区与参照下的全部 90 个值都超出有效范围（−1500 … 1500）：为 25000 至 25000。请检查 --scale、--offset 与 --variable（若用 --scale 1，则为 250 至 250）；可用 --valid-range 低:高 另设范围；填充值最好在文件中声明。"
      ]),
    NepFault(
      // Columns of 10 and of 250, both in the mines: 250 · 100 = 25 000 is out, 10 · 100 = 1000 is in.
      name: "a scale that makes most values implausible", more: ["--reference", "none", "--scale", "100"],
      prepare: { mines in
        for year in 2000...2004 {
          let values = (0..<SmallMines.columns * SmallMines.rows).map {
            $0.isMultiple(of: 3) ? UInt8(10) : UInt8(200 + $0 % 3)
          }
          try mines.writeYear("nep_\(year).tif", values)
        }
      },
      // 3 columns of each mine: 6 of 9 cells · 2 mines · 5 years = 60 of 90.
      english: [
        "--series: 60 of 90 values under mines and references lie outside the valid range (−1500 … 1500): they are 20100 to 20200. Check --scale, --offset and --variable (with --scale 10 they would be 2010 to 2020); --valid-range LOW:HIGH sets other limits; fill values are best declared in the files."
      ],
      chinese: [
        "--series: 矿区与参照下的 90 个值中有 60 个超出有效范围（−1500 … 1500）：为 20100 至 20200。请检查 --scale、--offset 与 --variable（若用 --scale 10，则为 2010 至 2020）；可用 --valid-range 低:高 另设范围；填充值最好在文件中声明。"
      ]),
    NepFault(
      name: "nodata everywhere",
      prepare: { mines in
        for year in 2000...2004 {
          try mines.writeYear("nep_\(year).tif", [UInt8](repeating: 0, count: SmallMines.columns * SmallMines.rows))
        }
      },
      english: [
        "--series: no cell under any mine or reference has a value in any year. Check the file's nodata value, and whether the rasters hold data where the mines are."
      ],
      chinese: ["--series: 任何年份，矿区与参照之下都没有带值的像元。请检查文件的无数据值，以及栅格在矿区所在处是否有数据。"]),
  ]

  private static let matches = [
    NepFault(
      name: "land cover and water of another region", more: ["--match", "cover.tif", "--exclude", "water.tif=1"],
      prepare: { mines in
        try mines.writeYear("cover.tif", [1, 1, 1, 1], left: 10, columns: 2)
        try mines.writeYear(
          "water.tif", [1, 1, 1, 1], epsg: 32632, left: 500_000, top: 5_000_000, cell: 30, columns: 2)
      },
      english: ["cover.tif", "water.tif"].map {
        "\($0): has no cell in common with the rasters of the years. Give a raster of the same region; check the corners with gdalinfo."
      },
      chinese: ["cover.tif", "water.tif"].map { "\($0): 与各年份栅格没有公共像元。请给出同一区域的栅格；可用 gdalinfo 核对角点坐标。" }),
    NepFault(
      name: "land cover and elevation without a value",
      more: ["--match", "none.tif", "--match-elevation", "none.tif:200m"],
      prepare: { try $0.writeYear("none.tif", [UInt8](repeating: 0, count: SmallMines.columns * SmallMines.rows)) },
      english: [String](
        repeating:
          "none.tif: has no value under any mine, so that no land can be told to be like one. Give a raster that covers the mines, check its nodata value, or leave it out.",
        count: 2),
      chinese: [String](repeating: "none.tif: 在所有矿区之下都没有值，无法判断哪些土地与矿区相似。请给出覆盖矿区的栅格，核对其无数据值，或去掉这一项。", count: 2)),
  ]

  private static let special = [
    NepFault(
      name: "several bands, and complex numbers", series: four + ["2004=two.tif", "2005=complex.tif"],
      prepare: { mines in
        for (name, options) in [("two.tif", ["-b", "1", "-b", "1"]), ("complex.tif", ["-ot", "CFloat32"])] {
          try mines.call("gdal_translate", options + ["nep_2000.tif", name])
        }
      },
      english: [
        "two.tif: has 2 bands; a file of one year has one. If its bands are the years, give it as --stack.",
        "complex.tif: band 1: holds complex numbers. Give a raster of real numbers, such as its real part.",
      ],
      chinese: [
        "two.tif: 有 2 个波段；逐年文件应只有一个波段。若各波段对应各年份，请用 --stack 给出。",
        "complex.tif: 第 1 波段: 数据类型为复数。请给出实数栅格，如取其实部。",
      ]),
    NepFault(
      name: "land cover of real numbers", more: ["--match", "float.tif"],
      prepare: { try $0.call("gdal_translate", ["-ot", "Float32", "nep_2000.tif", "float.tif"]) },
      english: [
        "float.tif: holds Float32 numbers; codes of classes are whole numbers. If its values are codes: gdal_translate -ot Int32 in.tif out.tif"
      ],
      chinese: ["float.tif: 数据类型为 Float32；类别代码应为整数。若其值确为代码：gdal_translate -ot Int32 输入.tif 输出.tif"]),
  ]

  private static let codes = [
    NepFault(
      name: "codes to leave out that no cell can have",
      more: ["--exclude", "nep_2000.tif=300,1,-1", "--exclude", "nep_2001.tif=3000000000"],
      english: [
        "nep_2000.tif: --exclude: can't have the codes -1, 300: those of a map of Byte numbers are read from 0 to 255. Check the codes, and whether this is the map that is meant; gdalinfo -hist shows what it holds.",
        "nep_2001.tif: --exclude: can't have the codes 3000000000: those of a map of Byte numbers are read from 0 to 255. Check the codes, and whether this is the map that is meant; gdalinfo -hist shows what it holds.",
      ],
      chinese: [
        "nep_2000.tif: --exclude: 不可能有代码 -1, 300：Byte 类型的栅格，可读取的代码为 0 至 255。请核对这些代码，以及该栅格是否为所指的那一幅；可用 gdalinfo -hist 查看其内容。",
        "nep_2001.tif: --exclude: 不可能有代码 3000000000：Byte 类型的栅格，可读取的代码为 0 至 255。请核对这些代码，以及该栅格是否为所指的那一幅；可用 gdalinfo -hist 查看其内容。",
      ])
  ]

  /// Read as the largest `Int32`, they would all be one class.
  private static let largeCodes = [
    NepFault(
      name: "codes to leave out that only a wide map can have", more: ["--exclude", "wide.tif=3000000000,1"],
      prepare: { try $0.call("gdal_translate", ["-ot", "UInt32", "nep_2000.tif", "wide.tif"]) },
      english: [
        "wide.tif: --exclude: can't have the codes 3000000000: those of a map of UInt32 numbers are read from 0 to 2147483647. Check the codes, and whether this is the map that is meant. If it has them, give its classes small numbers first (1, 2, 3, …), such as with gdal_calc.py."
      ],
      chinese: [
        "wide.tif: --exclude: 不可能有代码 3000000000：UInt32 类型的栅格，可读取的代码为 0 至 2147483647。请核对这些代码，以及该栅格是否为所指的那一幅；若确有这些代码，请先将各类别改为较小的代码（1、2、3……，可用 gdal_calc.py）。"
      ]),
    NepFault(
      name: "a negative code of a wide map without signs", more: ["--exclude", "wide.tif=-1"],
      prepare: { try $0.call("gdal_translate", ["-ot", "UInt32", "nep_2000.tif", "wide.tif"]) },
      english: [
        "wide.tif: --exclude: can't have the codes -1: those of a map of UInt32 numbers are read from 0 to 2147483647. Check the codes, and whether this is the map that is meant; gdalinfo -hist shows what it holds."
      ],
      chinese: [
        "wide.tif: --exclude: 不可能有代码 -1：UInt32 类型的栅格，可读取的代码为 0 至 2147483647。请核对这些代码，以及该栅格是否为所指的那一幅；可用 gdalinfo -hist 查看其内容。"
      ]),
    NepFault(
      name: "land cover with codes beyond Int32", more: ["--match", "large.tif"],
      prepare: {
        try $0.call(
          "gdal_translate",
          ["-ot", "UInt32", "-scale", "0", "100", "3000000000", "3000000100", "nep_2000.tif", "large.tif"])
      },
      english: [
        "large.tif: has codes beyond ±2147483647, such as 3000000100, which can't be told apart. Give its classes small numbers (1, 2, 3, …), such as with gdal_calc.py, and declare a fill value as nodata: gdal_edit.py -a_nodata VALUE FILE"
      ],
      chinese: [
        "large.tif: 含有超出 ±2147483647 的代码（例如 3000000100），无法区分。请将各类别改为较小的代码（1、2、3……，可用 gdal_calc.py），并把填充值声明为无数据值：gdal_edit.py -a_nodata 值 文件"
      ]),
  ]

  @Test(arguments: codes) func `codes that a map can't have are refused`(_ fault: NepFault) throws {
    try fault.expectRefusal()
  }

  @Test(.enabled(if: SmallMine.hasGDALPrograms, "gdal-bin isn't installed"), arguments: largeCodes)
  func `codes that can't be told apart are refused`(_ fault: NepFault) throws {
    try fault.expectRefusal()
  }

  private static let atOnce = [
    NepFault(
      name: "every input wrong", mines: "m.geojson", series: four + ["2004=b.tif", "2005=gone.tif"],
      more: [
        "--reference", "layer", "--reference-layer", "park.geojson", "--exclude", "water.tif=1", "--group-layer",
        "land.geojson:land",
      ],
      prepare: { mines in
        try mines.writeYear("b.tif", SmallMines.values(2004), cell: 0.02)
        try mines.writeMines("m.geojson", [SmallMines.mineA, SmallMines.mineA])
        try mines.writeMines("park.geojson", [])
        try mines.writeMines("land.geojson", [.square(112, 39.3, side: 0.3, "\"land\": null")])
      },
      english: [
        "gone.tif: there is no such file. Check its name and folder.",
        "b.tif: its cells are 0.02 × -0.02 ° large; those of nep_2000.tif are 0.01 × -0.01 °. \(grid)",
        "land.geojson: land: no polygon has a value in this field. Name a field that holds the groups.",
        "m.geojson: name: name isn't different for every polygon: a. Name another field with --mine-id, or use fid.",
        "water.tif: there is no such file. Check its name and folder.",
        "park.geojson: holds no polygon. Give a layer of polygons.",
      ],
      chinese: [
        "gone.tif: 文件不存在。请核对文件名和所在文件夹。",
        "b.tif: 像元大小为 0.02 × -0.02 °，而 nep_2000.tif 为 0.01 × -0.01 °。\(gridChinese)",
        "land.geojson: land: 该字段对所有多边形都没有值。请指定存有分组名称的字段。",
        "m.geojson: name: 字段 name 的取值不唯一：a。请用 --mine-id 指定其他字段，或使用 fid。",
        "water.tif: 文件不存在。请核对文件名和所在文件夹。",
        "park.geojson: 不含任何多边形。请给出多边形图层。",
      ])
  ]
}
