import Foundation
import TestSupport
import Testing

/// Zones that can't be used, words that nobody knows, and everything wrong at once.
@Suite struct BadInputZoneTests {
  @Test(arguments: zones + words + [everything]) func `what can't be used or isn't known is refused`(_ fault: Fault)
    throws
  {
    try fault.expectRefusal()
  }

  @Test func `an unknown key of a project file is refused with the nearest`() throws {
    let mine = try SmallMine()
    try mine.write(
      "矿 ⛏️.yaml",
      """
      version: 1
      analyses:
        - analysis: landuse
          map: {1986: lu1986.tif, 2018: lu2018.tif}
          classes: classes.csv
          densites: densities.csv
        - analysis: landues

      """)
    let before = try mine.contents()
    let english = try Program.run(["run", "矿 ⛏️.yaml"], in: mine.path)
    #expect(english.code == 2 && english.output == "")
    #expect(
      english.error == """
        矿 ⛏️.yaml:6:5: analyses[0].densites: unknown key; did you mean densities?
        矿 ⛏️.yaml:7:15: analyses[1].analysis: 'landues' isn't an analysis; did you mean landuse?
        Problems: 2; nothing was written.

        """)
    #expect(try mine.contents() == before)
  }

  private static let zones = [
    Fault(
      // A square in the sea off Ghana; the grid is 6 × 30 m wide and 4 × 30 m high.
      name: "outside the maps", more: ["--zones", "z.gpkg", "--zone-id", "mine"],
      prepare: {
        try $0.writeZones("z.gpkg", epsg: 32649, ["a": [(0, 0), (100, 0), (100, 100), (0, 100)]])
      },
      english: [
        "z.gpkg: no zone touches the maps: in WGS 84 / UTM zone 49N the zones span x 0 to 100, y 0 to 100, the maps x 605610 to 605790, y 4386960 to 4387080. Give the zones of this region; check that their coordinate system is the true one."
      ],
      chinese: [
        "z.gpkg: 没有任何分区与土地利用图相交：按 WGS 84 / UTM zone 49N，分区范围为 x 0 至 100、y 0 至 100，图的范围为 x 605610 至 605790、y 4386960 至 4387080。请给出该区域的分区，并核对其坐标系是否正确。"
      ]),
    Fault(
      name: "missing", more: ["--zones", "没有.gpkg", "--zone-id", "mine"],
      english: ["没有.gpkg: there is no such file. Check its name and folder."],
      chinese: ["没有.gpkg: 文件不存在。请核对文件名和所在文件夹。"]),
    Fault(
      name: "a raster for zones", more: ["--zones", "lu1986.tif", "--zone-id", "mine"],
      english: [
        "lu1986.tif: isn't a vector file of a format that GDAL reads. Give polygons as a GeoPackage, a Shapefile or GeoJSON; ogrinfo FILE says what GDAL sees."
      ],
      chinese: ["lu1986.tif: 不是 GDAL 可读取的矢量文件。请以 GeoPackage、Shapefile 或 GeoJSON 给出多边形；可用 ogrinfo 文件 查看。"]),
    Fault(
      name: "a field that isn't there", more: ["--zones", "z.gpkg", "--zone-id", "name"], prepare: prepareZones,
      english: [
        "z.gpkg: --zone-id: has no field name; it has mine, fid. Name another field with --zone-id, or use fid."
      ],
      chinese: ["z.gpkg: --zone-id: 没有字段 name；现有字段：mine, fid。请用 --zone-id 指定其他字段，或使用 fid。"]),
    Fault(
      name: "a layer that isn't there", more: ["--zones", "z.gpkg:pits", "--zone-id", "mine"], prepare: prepareZones,
      english: ["z.gpkg:pits: has no layer pits; it has mines. Write FILE:LAYER with one of these."],
      chinese: ["z.gpkg:pits: 没有图层 pits；现有图层：mines。请写成 文件:图层，并选用其中之一。"]),
    Fault(
      name: "no field named", more: ["--zones", "z.gpkg"],
      english: ["--zone-id: is required together with --zones, but isn't given. Give --zone-id FIELD."],
      chinese: ["--zone-id: 在给出 --zones 时必填，但没有给出。请给出 --zone-id FIELD。"]),
  ]

  private static let prepareZones: @Sendable (SmallMine) throws -> Void = {
    try $0.writeZones("z.gpkg", epsg: 32649, ["a": [(605_610, 4_387_080), (605_700, 4_387_080), (605_700, 4_387_000)]])
  }

  private static let words = [
    Fault(
      name: "an unknown flag", more: ["--densites", "densities.csv"],
      english: ["--densites: unknown option; did you mean --densities?"],
      chinese: ["--densites: 未知选项；是不是 --densities？"]),
    Fault(
      name: "an unknown scheme", more: ["--scheme", "tabel1"],
      english: [
        "--scheme: 'tabel1' isn't one of the choices; did you mean table1? Choose one of: extended, table1; or give the path of a CSV table (with a dot or a slash in it)."
      ],
      chinese: ["--scheme: “tabel1”不在可选项中；是不是 table1？可选：extended、table1；或给出 CSV 表格的路径（含“.”或“/”）。"]),
  ]

  /// Files and grids first, in the order of the maps, then the tables, then the zones.
  private static let everything = Fault(
    name: "everything at once",
    maps: ["1986=lu1986.tif", "2000=没有.tif", "2009=text.tif", "2018=b.tif"], classes: "c.csv",
    more: ["--densities", "d.csv", "--scheme", "r.csv", "--zones", "z.gpkg", "--zone-id", "name"],
    prepare: { mine in
      try prepareZones(mine)
      try mine.write("text.tif", "land use\n")
      try mine.writeMap("b.tif", SmallMine.codes2018, cell: 25)
      try mine.write("c.csv", "code,name,type\n1,Arable,arable\n1,Forest,forest\n")
      try mine.write("r.csv", "from_type,to_type\n")
      try mine.write("d.csv", "code,total_tC_per_ha\n1,-1\n")
    },
    english: [
      "没有.tif: there is no such file. Check its name and folder.",
      "text.tif: isn't a raster of a format that GDAL reads. Give a land-use raster such as a GeoTIFF; gdalinfo FILE says what GDAL sees.",
      "b.tif: its cells are 25 × -25 m large; those of lu1986.tif are 30 × -30 m. Use --align to lay it on the first map's grid by nearest neighbour, or gdalwarp it yourself.",
      "c.csv: line 3, column code: '1' stands on line 2 already. Keep one of the rows.",
      "r.csv: line 1: the column 'area_type' is missing. Add the column area_type.",
      "d.csv: line 2, column total_tC_per_ha: -1 t C/ha is negative; allowed: from 0 to 1000. Give the carbon that a hectare of the class holds, 0 where it holds none; losses are computed from the maps.",
      "z.gpkg: --zone-id: has no field name; it has mine, fid. Name another field with --zone-id, or use fid.",
    ],
    chinese: [
      "没有.tif: 文件不存在。请核对文件名和所在文件夹。",
      "text.tif: 不是 GDAL 可读取的栅格。请给出土地利用栅格，如 GeoTIFF；可用 gdalinfo 文件 查看。",
      "b.tif: 像元大小为 25 × -25 m，而 lu1986.tif 为 30 × -30 m。可用 --align 以最邻近法对齐到第一期图的格网，或自行用 gdalwarp 处理。",
      "c.csv: 第 3 行，code 列: “1”在第 2 行已出现。请只保留其中一行。",
      "r.csv: 第 1 行: 缺少列“area_type”。请加上列 area_type。",
      "d.csv: 第 2 行，total_tC_per_ha 列: -1 t C/ha 为负数；允许 0 至 1000。请填写该地类每公顷的碳储量，没有则填 0；碳损失由各期图计算得出。",
      "z.gpkg: --zone-id: 没有字段 name；现有字段：mine, fid。请用 --zone-id 指定其他字段，或使用 fid。",
    ])
}
