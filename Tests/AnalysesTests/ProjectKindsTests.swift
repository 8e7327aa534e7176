@testable import Analyses
import Messages
import TestSupport
import Testing

/// Project files with maps, lists and patterns.
@Suite struct ProjectKindsTests {
  typealias Case = ProjectFileTests.Case

  static let head = "version: 1\nanalyses:\n  - analysis: kinds\n"

  static func decoded(_ yaml: String, path: String = "mine.yaml") throws -> ParameterValues {
    let (project, problems) = ProjectFile.decode(Array((head + yaml).utf8), path: path, KindsAnalysis.registry)
    #expect(problems.map { $0.line(.english) } == [])
    return try #require(project?.entries.first?.values)
  }

  @Test func `maps and lists say what flags say`() throws {
    let values = try Self.decoded(
      """
          series: {2001: b.tif, 2000: a.tif}
          elevation: {dem.tif: 200m}
          exclude: {water.tif: [1, 2], /roads.tif: 3}
          groups: {countries.gpkg: ISO A3}
          fields: [country, "a, b"]
          validRange: -1500:1500
          window: 2000-2002

      """, path: "矿 区/mine.yaml")
    #expect(
      try values.series("series")
        == .files([
          DatedRaster(year: 2000, path: "矿 区/a.tif"), DatedRaster(year: 2001, path: "矿 区/b.tif"),
        ]))
    #expect(try values.rasterWithTolerance("elevation") == RasterWithTolerance(path: "矿 区/dem.tif", tolerance: 200))
    #expect(
      try values.rasterCodes("exclude") == [
        RasterCodes(path: "矿 区/water.tif", codes: [1, 2]), RasterCodes(path: "/roads.tif", codes: [3]),
      ])
    #expect(try values.layerField("groups").layer.text == "矿 区/countries.gpkg")
    #expect(try values.layerField("groups").field == "ISO A3")
    #expect(try values.names("fields") == ["country", "a, b"])
    #expect(try values.range("validRange") == -1500...1500)
    // As the command line takes them, for run.json.
    #expect(
      values.record.filter { $0.id != "fields" && values.isGiven($0.id) }.map(\.text) == [
        "2000=a.tif", "2001=b.tif", "2000-2002", "-1500:1500", "dem.tif:200m", "water.tif=1,2", "/roads.tif=3",
        "countries.gpkg:ISO A3",
      ])
  }

  @Test func `single values and lists say the same`() throws {
    let values = try Self.decoded(
      """
          series: nep_{year}.tif
          years: [2000, 2005, 2010-2012]
          elevation: dem.tif:0.2km
          exclude: [water.tif=1, "roads.tif=2,3"]
          groups: countries.gpkg:layer:ISO
          fields: country, region
          skip: false
          mode: none

      """.replacing("    elevation: dem.tif:0.2km\n", with: ""), path: "p/mine.yaml")
    guard case .pattern(let pattern) = try values.series("series") else { throw Failure("", Text(verbatim: "")) }
    #expect(pattern.text == "nep_{year}.tif" && pattern.file(of: 2000).path == "p/nep_2000.tif")
    #expect(try values.years("years") == [2000, 2005, 2010, 2011, 2012])
    #expect(try values.rasterCodes("exclude").map(\.codes) == [[1], [2, 3]])
    #expect(try values.layerField("groups").layer.text == "p/countries.gpkg:layer")
    #expect(try values.names("fields") == ["country", "region"])
  }

  static let cases = [
    Case(
      name: "neither half of a choice", yaml: "    years: 2000-2002\n",
      en: [
        "mine.yaml:3:5: analyses[0].series: either this or stack is required, but neither is given. "
          + "Add the key series or stack."
      ], zh: ["mine.yaml:3:5: analyses[0].series: 与 stack 须给出其一，但两者都没有给出。请加上键 series 或 stack。"]),
    Case(
      name: "a series as a list, codes of the wrong shape",
      yaml:
        "    series: [a.tif, b.tif]\n    exclude: [{water.tif: 1}]\n    elevation: {dem.tif: }\n    fields: {a: b}\n",
      en: [
        "mine.yaml:4:13: analyses[0].series: a map from year to file, or one pattern, is expected here. "
          + "Write series: {2000: FIRST.tif, 2001: NEXT.tif}, or series: 'FILE_{year}.tif'.",
        "mine.yaml:5:15: analyses[0].exclude[0]: a single value is expected here. Write exclude[0]: VALUE.",
        "mine.yaml:6:26: analyses[0].elevation.dem.tif: has no value. Give a value, or take the key out.",
        "mine.yaml:7:13: analyses[0].fields: a list of values is expected here. Write fields: [VALUE, VALUE].",
      ],
      zh: [
        "mine.yaml:4:13: analyses[0].series: 此处应为“年份到文件”的映射，或一个文件名模式。"
          + "请写成“series: {2000: 第一年.tif, 2001: 第二年.tif}”或“series: '文件_{year}.tif'”。",
        "mine.yaml:5:15: analyses[0].exclude[0]: 此处应为单个值。请写成“exclude[0]: 值”。",
        "mine.yaml:6:26: analyses[0].elevation.dem.tif: 没有值。请给出一个值，或去掉这个键。",
        "mine.yaml:7:13: analyses[0].fields: 此处应为列表。请写成“fields: [值, 值]”。",
      ]),
    Case(
      name: "a pattern under a year, codes that are none, two elevations",
      yaml: "    series: {2000: n{year}.tif, 2001: b.tif}\n",
      en: [
        "mine.yaml:4:21: isn't valid YAML: did not find expected ',' or '}'. "
          + "Check indentation, colons, brackets and quotes there or just before."
      ], zh: ["mine.yaml:4:21: 不是有效的 YAML：did not find expected ',' or '}'。请检查此处或之前的缩进、冒号、括号和引号。"]),
    Case(
      name: "values that their kinds refuse",
      yaml: """
            series: {2000: 'n{year}.tif', 2001: b.tif}
            exclude: {water.tif: [1, x]}
            elevation: {a.tif: 1m, b.tif: 2m}
            mode: none
            skip: true

        """,
      en: [
        "mine.yaml:4:14: analyses[0].series.2000: 'n{year}.tif' has both a year and {year}. "
          + "Give one pattern for all years, or every raster with its year.",
        "mine.yaml:6:17: analyses[0].elevation.a.tif: is of no use with mode none. "
          + "Leave elevation out, or choose mode ring or mode layer.",
        "mine.yaml:6:17: analyses[0].elevation.a.tif: is given 2 times. Give it once.",
        "mine.yaml:5:15: analyses[0].exclude.water.tif: 'x' isn't a code of a raster. "
          + "Give whole numbers, with commas between them.",
        "mine.yaml:8:11: analyses[0].skip: is of no use with mode none. Leave skip out, or choose mode ring.",
      ],
      zh: [
        "mine.yaml:4:14: analyses[0].series.2000: “n{year}.tif”既有年份又有 {year}。请用一个模式表示所有年份，或逐年给出栅格。",
        "mine.yaml:6:17: analyses[0].elevation.a.tif: 在 mode none 时不起作用。请去掉 elevation，或选用 mode ring 或 mode layer。",
        "mine.yaml:6:17: analyses[0].elevation.a.tif: 给出了 2 次。只能给出一次。",
        "mine.yaml:5:15: analyses[0].exclude.water.tif: “x”不是栅格代码。应为整数，多个以逗号分隔。",
        "mine.yaml:8:11: analyses[0].skip: 在 mode none 时不起作用。请去掉 skip，或选用 mode ring。",
      ]),
  ]

  @Test(arguments: cases) func `a value of the wrong shape is refused with line and column`(_ file: Case) {
    let yaml = Self.head + file.yaml
    let problems = ProjectFile.decode(Array(yaml.utf8), path: "mine.yaml", KindsAnalysis.registry).problems
    #expect(problems.map { $0.line(.english) } == file.en)
    #expect(problems.map { $0.line(.chinese) } == file.zh)
  }

  @Test func `mutated project files never crash, and what they say is read or refused`() {
    var generator = SeededGenerator(seed: 7)
    let seeds = (Self.cases.map(\.yaml) + ["    series: n_{year}.tif\n    exclude: {a.tif: [1, 2]}\n"]).map {
      Array((Self.head + $0).utf8)
    }
    let spice = Array("{}[]:,-=?&*!|'\"\n\t \u{0}".utf8)
    for _ in 0..<2_000 {
      var bytes = seeds[Int.random(in: 0..<seeds.count, using: &generator)]
      for _ in 0..<Int.random(in: 1...6, using: &generator) {
        let index = Int.random(in: 0..<bytes.count, using: &generator)
        switch Int.random(in: 0...2, using: &generator) {
        case 0: bytes[index] = UInt8.random(in: 0...255, using: &generator)
        case 1: bytes.remove(at: index)
        default: bytes.insert(spice[Int.random(in: 0..<spice.count, using: &generator)], at: index)
        }
      }
      let (project, problems) = ProjectFile.decode(bytes, path: "f", KindsAnalysis.registry)
      #expect(project != nil || !problems.isEmpty)
      for entry in project?.entries ?? [] where entry.values.problems.isEmpty {
        #expect(throws: Never.self) { _ = try entry.type.init(entry.values) }
      }
    }
  }
}
