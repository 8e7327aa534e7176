import Foundation
import TestSupport
import Testing

/// What is worth knowing and no hindrance: done, said on standard error, kept in `summary.json`.
@Suite struct BadInputNoteTests {
  /// Runs it for tables only in both languages, and compares the notes on standard error and in the summary.
  private func expectNotes(_ fault: Fault) throws {
    let mine = try SmallMine()
    try fault.prepare(mine)
    for (language, own) in [("en", fault.english), ("zh", fault.chinese)] {
      // The small mine has maps of two dates.
      let lines = own + [Self.twoDates[language] ?? ""]
      try? FileManager.default.removeItem(atPath: "\(mine.path)/\(SmallMine.results)")
      let result = try Program.run(fault.arguments + ["--tables-only", "--language", language], in: mine.path)
      #expect(result.code == 0)
      // A step that takes more than a second shows its progress between them.
      let said = result.error.split(separator: "\n").map(String.init).filter { !$0.contains("%") || lines.contains($0) }
      let last = language == "en" ? "Results: " : "结果："
      #expect(said == lines + ["\(last)\(SmallMine.results)/landuse"])
      let file = URL(fileURLWithPath: "\(mine.path)/\(SmallMine.results)/landuse/summary.json")
      let summary = try JSONSerialization.jsonObject(with: Data(contentsOf: file)) as? [String: Any]
      let messages = try #require(summary?["messages"] as? [[String: Any]])
      let kept = messages.map { message -> String in
        let text = (message["text"] as? [String: String])?[language] ?? ""
        return (message["file"] as? String).map { "\($0): \(text)" } ?? text
      }
      #expect(kept.count == lines.count)
      for (note, line) in zip(kept, lines) { #expect(line.hasPrefix(note)) }
    }
  }

  @Test(arguments: notes) func `what is no hindrance is noted and done`(_ fault: Fault) throws {
    try expectNotes(fault)
  }

  @Test(.enabled(if: SmallMine.hasGDALPrograms, "gdal-bin isn't installed"), arguments: special)
  func `how a file is stored is noted and done`(_ fault: Fault) throws {
    try expectNotes(fault)
  }

  private static let twoDates = [
    "en":
      "two dates can't show land that was damaged and reclaimed between them; only the land that was damaged in 1986 can be seen to be reclaimed by 2018. To see more of the reclamation, give maps of years between 1986 and 2018.",
    "zh": "仅凭两期图无法识别期间损毁后又复垦的土地；只能看出 1986 年已损毁的土地到 2018 年是否复垦。若要了解更多复垦情况，请补充 1986–2018 年之间的土地利用图。",
  ]

  private static let notes = [
    Fault(
      // The mine's middle is at 112.2289° E, 39.6264° N; the polygon is larger than the maps.
      name: "zones in another system", more: ["--zones", "矿 区.geojson", "--zone-id", "mine"],
      prepare: {
        try $0.writeZones(
          "矿 区.geojson", epsg: 4326, ["a": [(112.2, 39.6), (112.3, 39.6), (112.3, 39.7), (112.2, 39.7)]])
      },
      english: ["矿 区.geojson: is in WGS 84 and was brought into the maps' system, WGS 84 / UTM zone 49N"],
      chinese: ["矿 区.geojson: 坐标系为 WGS 84，已转换到土地利用图的坐标系 WGS 84 / UTM zone 49N"]),
    Fault(
      name: "a polygon whose lines cross", more: ["--zones", "z.gpkg", "--zone-id", "mine"],
      prepare: { mine in
        let x = SmallMine.left
        let y = SmallMine.top
        try mine.writeZones(
          "z.gpkg", epsg: 32649,
          [
            "8 字形": [(x, y), (x + 120, y - 120), (x + 120, y), (x, y - 120)],
            "whole": [(x, y), (x + 60, y), (x + 60, y - 60), (x, y - 60)],
            "远": [(0, 0), (60, 0), (60, 60), (0, 60)],
          ])
      },
      english: [
        "z.gpkg: polygons whose lines crossed were mended: 8 字形",
        "z.gpkg: 1 zones lie outside the maps and are left out: 远",
      ],
      chinese: ["z.gpkg: 已修复自相交的多边形：8 字形", "z.gpkg: 有 1 个分区位于图外，已略过：远"]),
    Fault(
      // 5 of 6 columns and 3 of 4 rows are common: 15 of 24 cells.
      name: "partial overlap", maps: ["1986=lu1986.tif", "2018=b.tif"],
      prepare: {
        try $0.writeMap("b.tif", SmallMine.codes2018, left: SmallMine.left + 30, top: SmallMine.top + 30)
      },
      english: ["the maps overlap partly: 5 × 3 cells are common to all (62.5 % of the first map)"],
      chinese: ["各期图只有部分重叠：公共范围为 5 × 3 个像元（占第一期图的 62.5 %）"]),
    Fault(
      name: "nodata differs", maps: ["1986=lu1986.tif", "2018=b.tif"],
      prepare: { try $0.writeMap("b.tif", SmallMine.codes2018, noData: 255) },
      english: ["the maps' nodata values differ: lu1986.tif 0, b.tif 255; each map keeps its own"],
      chinese: ["各期图的无数据值不同：lu1986.tif 0、b.tif 255；各按其自身的值处理"]),
    Fault(
      // 72 × 25 m and 48 × 25 m cover the first map's 180 m × 120 m.
      name: "aligned", maps: ["1986=lu1986.tif", "2018=b.tif"], more: ["--align"],
      prepare: { try $0.writeMap("b.tif", [UInt8](repeating: 2, count: 72 * 48), cell: 25, columns: 72) },
      english: [
        "b.tif: was laid on the grid of lu1986.tif by nearest neighbour: its cells are 25 × -25 m large; those of lu1986.tif are 30 × -30 m"
      ],
      chinese: ["b.tif: 已用最邻近法对齐到 lu1986.tif 的格网：像元大小为 25 × -25 m，而 lu1986.tif 为 30 × -30 m"]),
  ]

  private static let special = [
    Fault(
      name: "strips and one block", maps: ["1986=strips.tif", "2018=block.tif"],
      prepare: { mine in
        try mine.writeMap("wide.tif", [UInt8](repeating: 1, count: 2100 * 2100), columns: 2100)
        try mine.call("gdal_translate", ["-co", "BLOCKYSIZE=16", "wide.tif", "strips.tif"])
        try mine.call("gdal_translate", ["-co", "COMPRESS=DEFLATE", "-co", "BLOCKYSIZE=2100", "wide.tif", "block.tif"])
      },
      english: [
        "strips.tif: is stored in strips of 16 rows. Faster: gdal_translate -co TILED=YES -co COMPRESS=DEFLATE in.tif out.tif",
        "block.tif: is stored as one block, so that any part costs reading all of it. Faster: gdal_translate -co TILED=YES -co COMPRESS=DEFLATE in.tif out.tif",
      ],
      chinese: [
        "strips.tif: 按 16 行的条带存储。可加快：gdal_translate -co TILED=YES -co COMPRESS=DEFLATE 输入.tif 输出.tif",
        "block.tif: 整幅存为一个数据块，读取任何部分都须读取全部。可加快：gdal_translate -co TILED=YES -co COMPRESS=DEFLATE 输入.tif 输出.tif",
      ])
  ]
}
