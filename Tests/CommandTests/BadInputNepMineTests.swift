import Foundation
import TestSupport
import Testing

/// Mines and layers beside them that can't be used are refused before a cell is read.
@Suite struct BadInputNepMineTests {
  private typealias Outline = SmallMines.Outline

  @Test(arguments: fields + shapes) func `mines that can't be used are refused`(_ fault: NepFault) throws {
    try fault.expectRefusal()
  }

  @Test(arguments: references) func `a layer beside the mines that can't be used is refused`(_ fault: NepFault) throws {
    try fault.expectRefusal()
  }

  private static let fields = [
    NepFault(
      name: "no field of that name", mines: "m.geojson",
      prepare: { try $0.writeMines("m.geojson", [.square(112.05, 39.4, "\"id\": 1")]) },
      english: [
        "m.geojson: --mine-id: has no field name; it has id, fid. Name another field with --mine-id, or use fid."
      ],
      chinese: ["m.geojson: --mine-id: 没有字段 name；现有字段：id, fid。请用 --mine-id 指定其他字段，或使用 fid。"]),
    NepFault(
      name: "one name for two mines, and none for a third", mines: "m.geojson",
      prepare: { mines in
        let alike = Outline.square(112.15, 39.5, "\"name\": \"a\"")
        let without = Outline.square(112.3, 39.5, "\"name\": null")
        try mines.writeMines("m.geojson", [SmallMines.mineA, alike, without])
      },
      english: [
        "m.geojson: name: name isn't different for every polygon: a. Name another field with --mine-id, or use fid.",
        "m.geojson: name: 1 features have nothing in name. Fill the field in, or use fid.",
      ],
      chinese: [
        "m.geojson: name: 字段 name 的取值不唯一：a。请用 --mine-id 指定其他字段，或使用 fid。",
        "m.geojson: name: 有 1 个要素的 name 为空。请补全该字段，或使用 fid。",
      ]),
    NepFault(
      name: "a group field with nulls and a baseline that is no year", mines: "m.geojson",
      more: ["--group-field", "land", "--baseline-field", "start"],
      prepare: { mines in
        try mines.writeMines(
          "m.geojson",
          [
            .square(112.05, 39.4, "\"name\": \"a\", \"land\": null, \"start\": \"2001\""),
            .square(112.25, 39.45, "\"name\": \"b\", \"land\": \"CN\", \"start\": \"soon\""),
          ])
      },
      english: [
        "m.geojson: land: 1 of 2 mines have no value: a. Fill in the field (such as with “unknown”), leave land out of --group-field, or let --group-layer say it.",
        "m.geojson: start: 'soon' is neither a year nor a window of years; mines with such a value: b. Write the first year of the baseline (2005), or its first and last (2005-2007); leave it empty to leave the mine out.",
      ],
      chinese: [
        "m.geojson: land: 2 个矿区中有 1 个没有值：a。请填写该字段（如填“未知”），或从 --group-field 中去掉 land，或改用 --group-layer。",
        "m.geojson: start: “soon”既不是年份，也不是年份区间；取值如此的矿区：b。请填写基准期首年（2005）或首末年（2005-2007）；留空则略过该矿区。",
      ]),
    NepFault(
      name: "a layer of another name", mines: "mines.geojson:coal",
      english: ["mines.geojson:coal: has no layer coal; it has mines. Write FILE:LAYER with one of these."],
      chinese: ["mines.geojson:coal: 没有图层 coal；现有图层：mines。请写成 文件:图层，并选用其中之一。"]),
  ]

  private static let shapes = [
    NepFault(
      name: "no feature at all", mines: "m.geojson", prepare: { try $0.writeMines("m.geojson", []) },
      english: ["m.geojson: holds no polygon. Give a layer of polygons."],
      chinese: ["m.geojson: 不含任何多边形。请给出多边形图层。"]),
    NepFault(
      name: "points and a line", mines: "m.geojson",
      prepare: { mines in
        let point = Outline(type: "Point", points: [(112.1, 39.4)], properties: "\"name\": \"a\"")
        let line = Outline(
          type: "LineString", points: [(112.1, 39.4), (112.2, 39.4)], properties: "\"name\": \"b\"")
        try mines.writeMines("m.geojson", [point, line, point])
      },
      english: ["m.geojson: holds no polygon; it has points 2, lines 1. Give a layer of polygons."],
      chinese: ["m.geojson: 不含任何多边形；现有点 2 个、线 1 条。请给出多边形图层。"]),
    NepFault(
      name: "latitude before longitude", mines: "m.geojson",
      prepare: { try $0.writeMines("m.geojson", [.square(39.4, 112.05, "\"name\": \"a\"")]) },
      english: [
        "m.geojson: polygons reach to latitudes beyond 90°: a. Longitude comes first, then latitude; metres need their own coordinate system: ogr2ogr -a_srs EPSG:… OUT.gpkg IN"
      ],
      chinese: [
        "m.geojson: 多边形的纬度超出 ±90°：a。坐标应为经度在前、纬度在后；以米为单位的坐标须指定其自身坐标系：ogr2ogr -a_srs EPSG:… 输出.gpkg 输入"
      ]),
    NepFault(
      // A star of 300 points in steps of 149 of them: each line crosses almost every other, about 300²/2 times in all.
      name: "a tangle of lines", mines: "m.geojson",
      prepare: { mines in
        let points = (0...300).map { number in
          let angle = Double(number * 149 % 300) / 300 * 2 * Double.pi
          return (112.1 + 0.03 * cos(angle), 39.45 + 0.03 * sin(angle))
        }
        try mines.writeMines("m.geojson", [Outline(points: points, properties: "\"name\": \"a\""), SmallMines.mineB])
      },
      english: [
        "m.geojson: polygons whose lines cross in over 1000 places have no inside that could be told: a. Check the order of their points, and draw them again."
      ],
      chinese: ["m.geojson: 多边形自相交超过 1000 处，无法判定其内部：a。请检查其节点顺序，并重新绘制。"]),
    NepFault(
      // 10° of latitude are 1113 km.
      name: "a country, and the whole globe", mines: "m.geojson",
      prepare: { mines in
        let globe = Outline(
          points: [(-180, -90), (180, -90), (180, 90), (-180, 90), (-180, -90)], properties: "\"name\": \"globe\"")
        let country = Outline.square(105, 35, side: 10, "\"name\": \"country\"")
        try mines.writeMines("m.geojson", [SmallMines.mineA, country, globe])
      },
      english: [
        "m.geojson: polygons that reach over more than 1000 km are no single mines: country, globe. Give each mine as a feature of its own (ogr2ogr -explodecollections OUT.gpkg IN); land to add up by belongs to --group-layer."
      ],
      chinese: [
        "m.geojson: 多边形跨度超过 1000 km，不是单个矿区：country, globe。请让每个矿区各为一个要素（ogr2ogr -explodecollections 输出.gpkg 输入）；用于分组汇总的区域请用 --group-layer 给出。"
      ]),
    NepFault(
      // A cap, drawn as the line that it is in longitudes and latitudes, and one with a side along the pole; a mine 5 km
      // from the pole has a ring of up to 20 km around it.
      name: "mines around a pole and beside one", mines: "m.geojson",
      prepare: { mines in
        let closed = [(-135.0, 89.9), (-45, 89.9), (45, 89.9), (135, 89.9), (-135, 89.9)]
        let round = stride(from: -180.0, through: 180, by: 60).map { ($0, 89.9) }
        let cap = Outline(points: round, properties: "\"name\": \"cap\"")
        let frame = Outline(
          points: round + [(180, 90), (-180, 90), (-180, 89.9)], properties: "\"name\": \"frame\"")
        let beside = Outline.square(10, -89.95, side: 0.03, "\"name\": \"beside\"")
        try mines.writeMines(
          "m.geojson",
          [
            SmallMines.mineA, cap, frame, beside, Outline(points: closed, properties: "\"name\": \"closed\""),
          ])
      },
      english: [
        "m.geojson: mines around a pole, or so near that their ring would go around it, can't be computed with in longitudes and latitudes: cap, frame, closed, beside. Check their coordinates and the layer's coordinate system; leave them out where they are right."
      ],
      chinese: [
        "m.geojson: 矿区包含极点，或距极点过近以致其参照环会绕过极点，无法用经纬度计算：cap, frame, closed, beside。请核对其坐标和图层坐标系；若坐标无误，请去掉这些多边形。"
      ]),
    NepFault(
      // 0.001° are 0.09 km wide.
      name: "no mine to be analysed", mines: "m.geojson",
      prepare: { mines in
        let small = Outline.square(112.05, 39.4, side: 0.001, "\"name\": \"a\"")
        try mines.writeMines("m.geojson", [small, .square(12.5, 39.45, "\"name\": \"b\"")])
      },
      english: [
        "m.geojson: no mine can be analysed: outside the rasters 1, smaller than 1 km² 1; the layer spans 12.5 to 112.051° E, 39.4 to 39.48° N, the land that all years cover 112 to 112.4° E, 39.3 to 39.6° N. Give the mines of the rasters' region, and check that both coordinate systems are the true ones. Lower --minimum-area."
      ],
      chinese: [
        "m.geojson: 没有可分析的矿区：1 个在栅格之外，1 个小于 1 km²；图层范围为东经 12.5 至 112.051°，北纬 39.4 至 39.48°，各年份栅格的公共范围为东经 112 至 112.4°，北纬 39.3 至 39.6°。请给出栅格所在区域的矿区，并核对两者坐标系是否正确。请减小 --minimum-area。"
      ]),
    NepFault(
      name: "mines far from the rasters, one of them small", mines: "m.geojson",
      prepare: { mines in
        let small = Outline.square(12.05, 39.4, side: 0.001, "\"name\": \"a\"")
        try mines.writeMines("m.geojson", [small, .square(12.5, 39.45, "\"name\": \"b\"")])
      },
      english: [
        "m.geojson: no mine can be analysed: outside the rasters 2; the layer spans 12.05 to 12.53° E, 39.4 to 39.48° N, the land that all years cover 112 to 112.4° E, 39.3 to 39.6° N. Give the mines of the rasters' region, and check that both coordinate systems are the true ones."
      ],
      chinese: [
        "m.geojson: 没有可分析的矿区：2 个在栅格之外；图层范围为东经 12.05 至 12.53°，北纬 39.4 至 39.48°，各年份栅格的公共范围为东经 112 至 112.4°，北纬 39.3 至 39.6°。请给出栅格所在区域的矿区，并核对两者坐标系是否正确。"
      ]),
  ]

  private static func cap(_ properties: String) -> Outline {
    Outline(points: [(-135, 80), (-45, 85), (45, 80), (135, 85), (-135, 80)], properties: properties)
  }

  private static let atPole =
    "polygons that go around a pole or touch it can't be computed with in longitudes and latitudes: 1. Check their coordinates and the layer's coordinate system; leave them out where they are right."
  private static let atPoleChinese = "多边形包含或接触极点，无法用经纬度计算：1。请核对其坐标和图层坐标系；若坐标无误，请去掉这些多边形。"

  private static let references = [
    NepFault(
      // 0.01° × 0.03° at 39.4° N: 0.859 km × 3.331 km.
      name: "references on a mine", more: ["--reference", "layer", "--reference-layer", "park.geojson"],
      prepare: { try $0.writeMines("park.geojson", [.square(112.07, 39.4, "\"park\": \"x\"")]) },
      english: [
        "park.geojson: reference polygons share 2.87 km² with mines; places: 1 (mine – feature): a – 0. Cut the mines, and some hundred metres around them, out of the reference; or let `--reference ring` make it."
      ],
      chinese: [
        "park.geojson: 参照多边形与矿区有 1 处重叠，共 2.87 km²（矿区 – 要素）：a – 0。请从参照多边形中裁去矿区及其周围数百米，或改用 `--reference ring` 自动生成。"
      ]),
    NepFault(
      name: "references far away", more: ["--reference", "layer", "--reference-layer", "park.geojson"],
      prepare: { try $0.writeMines("park.geojson", [.square(113, 39.4, "\"park\": \"x\"")]) },
      english: [
        "park.geojson: no mine has a reference: no polygon lies within 20 km of one. Give polygons near the mines, check that the coordinate system is the true one, or raise --maximum-distance."
      ],
      chinese: [
        "park.geojson: 没有矿区有参照：任何矿区 20 km 以内都没有多边形。请给出矿区附近的多边形，核对其坐标系是否正确，或加大 --maximum-distance。"
      ]),
    NepFault(
      name: "references of other names", more: ["--reference", "layer", "--reference-layer", "park.geojson"],
      prepare: { try $0.writeMines("park.geojson", [.square(112.12, 39.4, "\"name\": \"A\"")]) },
      english: [
        "park.geojson: name: no mine has a reference: the field name has none of the mines' names; it has A. Write the mines' names into that field, or rename it: then a mine's reference is every polygon near it."
      ],
      chinese: [
        "park.geojson: name: 没有矿区有参照：字段 name 中没有任何矿区名称；现有取值：A。请在该字段中填写矿区名称；或改换字段名，则以附近的全部多边形为参照。"
      ]),
    NepFault(
      name: "references around a pole", more: ["--reference", "layer", "--reference-layer", "park.geojson"],
      prepare: {
        try $0.writeMines("park.geojson", [.square(112.12, 39.4, "\"park\": \"x\""), cap("\"park\": \"y\"")])
      },
      english: ["park.geojson: \(atPole)"], chinese: ["park.geojson: \(atPoleChinese)"]),
    NepFault(
      // A continent with a side along the pole, as world maps draw it, is no problem.
      name: "groups around a pole", more: ["--group-layer", "land.geojson:land"],
      prepare: { mines in
        let continent = Outline(
          points: [(-180, -80), (0, -75), (180, -80), (180, -90), (-180, -90), (-180, -80)],
          properties: "\"land\": \"x\"")
        try mines.writeMines("land.geojson", [continent, cap("\"land\": \"y\"")])
      },
      english: ["land.geojson: \(atPole)"], chinese: ["land.geojson: \(atPoleChinese)"]),
    NepFault(
      name: "groups without names", more: ["--group-layer", "land.geojson:land"],
      prepare: { try $0.writeMines("land.geojson", [.square(112, 39.3, side: 0.3, "\"land\": null")]) },
      english: ["land.geojson: land: no polygon has a value in this field. Name a field that holds the groups."],
      chinese: ["land.geojson: land: 该字段对所有多边形都没有值。请指定存有分组名称的字段。"]),
    NepFault(
      name: "groups without the field", more: ["--group-layer", "land.geojson:country"],
      prepare: { try $0.writeMines("land.geojson", [.square(112, 39.3, side: 0.3, "\"land\": \"x\"")]) },
      english: [
        "land.geojson: --group-layer: has no field country; it has land. Name another field with --group-layer."
      ],
      chinese: ["land.geojson: --group-layer: 没有字段 country；现有字段：land。请用 --group-layer 指定其他字段。"]),
  ]
}
