@testable import Analyses
import Foundation
import Messages
import Testing

/// Command lines with series, years, measures, ranges and pairs.
@Suite struct SpecificationKindsTests {
  typealias Case = SpecificationCommandLineTests.Case

  static let head = "--stack cube.nc:NEP"

  static let cases = [
    Case(
      arguments: "",
      en: [
        "--series: either this or --stack is required, but neither is given. "
          + "Give --series YEAR=FILE|PATTERN or --stack FILE[:VARIABLE]."
      ],
      zh: ["--series: 与 --stack 须给出其一，但两者都没有给出。请给出 --series YEAR=FILE|PATTERN 或 --stack FILE[:VARIABLE]。"]),
    Case(
      arguments: "--series n{year}.tif --stack cube.nc",
      en: ["--stack: can't be given together with --series. Keep one of the two."],
      zh: ["--stack: 不能与 --series 同时给出。请只保留其中一个。"]),
    Case(
      arguments: "--serie n{year}.tif", en: ["--serie: unknown option; did you mean --series?"],
      zh: ["--serie: 未知选项；是不是 --series？"]),
    Case(
      arguments: "--series nep.tif",
      en: [
        "--series: 'nep.tif' has no year. Write YEAR=FILE, such as 2000=nep2000.tif, or one pattern with {year} in it, "
          + "such as nep_{year}.tif."
      ],
      zh: ["--series: “nep.tif”没有年份。请写成“年份=文件”，例如 2000=nep2000.tif；或给出一个含 {year} 的文件名模式，例如 nep_{year}.tif。"]),
    Case(
      arguments: "--series {year}/n{year}.tif",
      en: [
        "--series: '{year}/n{year}.tif' holds {year} more than once. Write {year} once, in the file's name, such as "
          + "data/nep_{year}.tif; or give every raster as YEAR=FILE."
      ],
      zh: [
        "--series: “{year}/n{year}.tif”中 {year} 出现了多次。{year} 只能在文件名中出现一次，例如 data/nep_{year}.tif；"
          + "或以“年份=文件”逐年给出。"
      ]),
    Case(
      arguments: "--series {year}/n.tif",
      en: [
        "--series: '{year}/n.tif' has {year} in the name of a folder. Write {year} once, in the file's name, such as "
          + "data/nep_{year}.tif; or give every raster as YEAR=FILE."
      ],
      zh: [
        "--series: “{year}/n.tif”的 {year} 在文件夹名中。{year} 只能在文件名中出现一次，例如 data/nep_{year}.tif；"
          + "或以“年份=文件”逐年给出。"
      ]),
    Case(
      arguments: "--series n{year}.tif --series 2001=b.tif --series 2002=c{year}.tif",
      en: [
        "--series: 'n{year}.tif' is a pattern beside other rasters. "
          + "Give one pattern for all years, or every raster with its year.",
        "--series: '2002=c{year}.tif' has both a year and {year}. "
          + "Give one pattern for all years, or every raster with its year.",
      ],
      zh: [
        "--series: “n{year}.tif”是文件名模式，不能与其他栅格并列。请用一个模式表示所有年份，或逐年给出栅格。",
        "--series: “2002=c{year}.tif”既有年份又有 {year}。请用一个模式表示所有年份，或逐年给出栅格。",
      ]),
    Case(
      arguments: "--series 2000=a.tif --series 2001=b.tif --years 2000-2001",
      en: [
        "--years: is of no use here: each raster of --series names its year. "
          + "Leave --years out, or give one pattern with {year}."
      ],
      zh: ["--years: 在此不起作用：--series 的每个栅格已写明年份。请去掉 --years，或改用一个含 {year} 的文件名模式。"]),
    Case(
      arguments: "--series n{year}.tif --years 2000",
      en: ["--years: dates given: 1; needed: at least 2. Add a raster of another year."],
      zh: ["--years: 给出了 1 个时期，至少需要 2 个。请再加上其他年份的栅格。"]),
    Case(
      arguments: head + " --years 2000-2003,2002,2010-2005,x --window 2002-2000",
      en: [
        "--years: years that are given twice: 2002. Give each year once.",
        "--years: '2010-2005' is neither a year nor years from an earlier to a later one. "
          + "Write 2000-2020, or 2000,2005,2010-2012.",
        "--years: 'x' is neither a year nor years from an earlier to a later one. "
          + "Write 2000-2020, or 2000,2005,2010-2012.",
        "--window: '2002-2000' is neither a year nor years from an earlier to a later one. Write 2000 or 2000-2002.",
      ],
      zh: [
        "--years: 重复给出的年份：2002。每个年份只能给出一次。",
        "--years: “2010-2005”既不是年份，也不是由早到晚的年份区间。请写成 2000-2020，或 2000,2005,2010-2012。",
        "--years: “x”既不是年份，也不是由早到晚的年份区间。请写成 2000-2020，或 2000,2005,2010-2012。",
        "--window: “2002-2000”既不是年份，也不是由早到晚的年份区间。请写成 2000 或 2000-2002。",
      ]),
    Case(
      arguments: head + " --window 2000 --window-field start",
      en: ["--window-field: can't be given together with --window. Keep one of the two."],
      zh: ["--window-field: 不能与 --window 同时给出。请只保留其中一个。"]),
    Case(
      arguments: head + " --distance 5miles --area 2000ha --area=-1ha",
      en: [
        "--distance: '5miles' isn't a length. Give a number from 0 to 20000 m; units: m, km; without a unit it is m.",
        "--area: is given 2 times. Give it once.",
        "--area: '-1ha' is out of range; allowed: from 0 to 1000 km². Give a value in that range.",
      ],
      zh: [
        "--distance: “5miles”不是长度。应为数字（0 至 20000 m）；单位可用 m、km；不写单位即为 m。",
        "--area: 给出了 2 次。只能给出一次。", "--area: “-1ha”超出范围（允许：0 至 1000 km²）。请给出该范围内的值。",
      ]),
    Case(
      arguments: head + " --distance 21km --area 1m3",
      en: [
        "--distance: '21km' is out of range; allowed: from 0 to 20000 m. Give a value in that range.",
        "--area: '1m3' isn't an area. Give a number from 0 to 1000 km²; units: km2, ha, m2; without a unit it is km².",
      ],
      zh: [
        "--distance: “21km”超出范围（允许：0 至 20000 m）。请给出该范围内的值。",
        "--area: “1m3”不是面积。应为数字（0 至 1000 km²）；单位可用 km2、ha、m2；不写单位即为 km²。",
      ]),
    Case(
      arguments: head + " --valid-range 1500:-1500 --elevation dem.tif --exclude water.tif --groups c.gpkg",
      en: [
        "--valid-range: '1500:-1500': the lower bound isn't below the upper one. Write LOW:HIGH.",
        "--elevation: 'dem.tif' has no tolerance. Write FILE:LENGTH.",
        "--exclude: 'water.tif' has no codes. Write FILE=1, FILE=1,2.",
        "--groups: 'c.gpkg' names no field. Write FILE[:LAYER]:FIELD.",
      ],
      zh: [
        "--valid-range: “1500:-1500”：下限不小于上限。请写成“下限:上限”。",
        "--elevation: “dem.tif”没有容差。请写成 FILE:LENGTH。", "--exclude: “water.tif”没有代码。请写成 FILE=1, FILE=1,2。",
        "--groups: “c.gpkg”没有字段名。请写成 FILE[:LAYER]:FIELD。",
      ]),
    Case(
      arguments: head + " --valid-range 0-1 --elevation :x --exclude =1,a --groups c.gpkg: --fields a,,a",
      en: [
        "--valid-range: '0-1' isn't a range. "
          + "Write LOW:HIGH, such as -1500:1500; one side may be left open, such as 0: or :2500.",
        "--elevation: ':x' has no tolerance. Write FILE:LENGTH.", "--exclude: is empty. Give a value, or leave it out.",
        "--exclude: 'a' isn't a code of a raster. Give whole numbers, with commas between them.",
        "--groups: 'c.gpkg:' names no field. Write FILE[:LAYER]:FIELD.",
        "--fields: is empty. Give a value, or leave it out.", "--fields: 'a' is given twice. Give each name once.",
      ],
      zh: [
        "--valid-range: “0-1”不是数值范围。请写成“下限:上限”，例如 -1500:1500；一侧可以不限，例如 0: 或 :2500。",
        "--elevation: “:x”没有容差。请写成 FILE:LENGTH。", "--exclude: 是空的。请给出一个值，或去掉这一项。",
        "--exclude: “a”不是栅格代码。应为整数，多个以逗号分隔。", "--groups: “c.gpkg:”没有字段名。请写成 FILE[:LAYER]:FIELD。",
        "--fields: 是空的。请给出一个值，或去掉这一项。", "--fields: “a”重复给出。每个名称只能给出一次。",
      ]),
    Case(
      arguments: head + " --mode none --elevation dem.tif:5m --layer l.gpkg --skip",
      en: [
        "--elevation: is of no use with --mode none. Leave --elevation out, or choose --mode ring or --mode layer.",
        "--layer: is of no use with --mode none. Leave --layer out, or choose --mode layer.",
        "--skip: is of no use with --mode none. Leave --skip out, or choose --mode ring.",
      ],
      zh: [
        "--elevation: 在 --mode none 时不起作用。请去掉 --elevation，或选用 --mode ring 或 --mode layer。",
        "--layer: 在 --mode none 时不起作用。请去掉 --layer，或选用 --mode layer。",
        "--skip: 在 --mode none 时不起作用。请去掉 --skip，或选用 --mode ring。",
      ]),
    Case(
      arguments: head + " --mode layer",
      en: ["--layer: is required together with --mode layer, but isn't given. Give --layer FILE[:LAYER]."],
      zh: ["--layer: 在给出 --mode layer 时必填，但没有给出。请给出 --layer FILE[:LAYER]。"]),
    Case(
      arguments: head + " --mode nine --elevation dem.tif:5m",
      en: ["--mode: 'nine' isn't one of the choices; did you mean none? Choose one of: ring, layer, none."],
      zh: ["--mode: “nine”不在可选项中；是不是 none？可选：ring、layer、none。"]),
  ]

  @Test(arguments: cases) func `a wrong value is refused with what is allowed`(_ line: Case) {
    let parsed = KindsAnalysis.syntax.parse(line.arguments.split(separator: " ").map(String.init))
    #expect(parsed.problems.map { $0.line(.english) } == line.en)
    #expect(parsed.problems.map { $0.line(.chinese) } == line.zh)
  }

  static func values(_ arguments: [String]) throws -> ParameterValues {
    let parsed = KindsAnalysis.syntax.parse(arguments)
    try parsed.check()
    return parsed.values
  }

  @Test func `values of every kind are read from flags, and may begin with a minus`() throws {
    let values = try Self.values([
      "--stack", "新 cube.nc:NEP", "--years", "2010-2012, 2000,2005", "--window=2000-2002", "--distance", "7.5 km",
      "--area", "50ha", "--valid-range", "-1500:1500", "--elevation", "NETCDF:a.nc:dem:200m", "--exclude",
      "a=b.tif=2,1,2", "--exclude", "water.tif=-1", "--groups", "c.gpkg:国家 a:NAME LONG", "--fields",
      "country, mine type",
    ])
    #expect(try values.seriesIfGiven("series") == nil)
    #expect(try values.stack("stack").text == "新 cube.nc:NEP")
    #expect(try values.years("years") == [2000, 2005, 2010, 2011, 2012])
    #expect(try values.yearRange("window") == 2000...2002)
    #expect(try values.measure("distance") == 7.5 * 1000)
    #expect(try values.measure("area") == 50.0 / 100)  // 50 ha of 100 ha a km²
    #expect(try values.range("validRange") == -1500...1500)
    #expect(
      try values.rasterWithTolerance("elevation") == RasterWithTolerance(path: "NETCDF:a.nc:dem", tolerance: 200))
    #expect(
      try values.rasterCodes("exclude") == [
        RasterCodes(path: "a=b.tif", codes: [1, 2]), RasterCodes(path: "water.tif", codes: [-1]),
      ])
    let groups = try values.layerField("groups")
    #expect(groups.layer.text == "c.gpkg:国家 a" && groups.field == "NAME LONG")
    #expect(try values.names("fields") == ["country", "mine type"])
  }

  @Test(
    arguments: [
      ("1km2", 1), ("1 km²", 1), ("2.5", 2.5), ("35ha", 0.35), ("1000000m2", 1), ("5e1 m²", 5e-5), ("1e1", 10),
    ] as [(String, Double)]) func `an area is in km² without a unit`(_ text: String, _ area_km2: Double) throws
  {
    #expect(try Self.values(["--stack", "s", "--area", text]).measure("area") == area_km2)
  }

  @Test(arguments: [("500m", 500), ("5km", 5000), ("12", 12), ("0.5 km", 500), ("1e1m", 10)] as [(String, Double)])
  func `a length is in metres without a unit`(_ text: String, _ length_m: Double) throws {
    #expect(try Self.values(["--stack", "s", "--distance", text]).measure("distance") == length_m)
  }

  @Test func `one side of a range may be left open, and not both`() throws {
    #expect(try Self.values(["--stack", "s", "--valid-range=:2500"]).range("validRange") == -.infinity...2500)
    #expect(try Self.values(["--stack", "s", "--valid-range", "-3:"]).range("validRange") == -3...(.infinity))
    #expect(throws: Problems.self) { try Self.values(["--stack", "s", "--valid-range", ":"]) }
  }

  @Test func `years are written shortest`() {
    #expect(YearNotation.text([2000, 2001, 2003, 2004, 2005, 2009]) == "2000,2001,2003-2005,2009")
    #expect(YearNotation.text([]) == "")
    #expect(
      YearNotation.range("0000") == nil && YearNotation.range("20000") == nil && YearNotation.range("2000-") == nil)
  }

  @Test func `help and pages say conditions, units and choices`() throws {
    let help = KindsAnalysis.syntax.help(.english)
    #expect(help.contains("minesink kinds (--series YEAR=FILE|PATTERN ... | --stack FILE[:VARIABLE]) [options]"))
    #expect(help.contains("(from 0 to 20000 m; units: m, km; without a unit: m; default: 5km)"))
    #expect(help.contains("E. (only with --mode ring or layer; from 0 to 1000 m;"))
    #expect(help.contains("(not together with --window)"))
    let page = KindsAnalysis.specification.page(.chinese)
    #expect(page.contains("图层。（给出 mode layer 时必填）"))
    #expect(page.contains("序列。（与 stack 须给出其一；可重复，至少 2 个年份；或一个模式）"))
  }

  @Test func `the JSON tells kinds, units and conditions`() throws {
    let json = try SpecificationDocument([KindsAnalysis.specification]).json()
    let root = try #require(try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any])
    let parameters = try #require((root["analyses"] as? [[String: Any]])?.first?["parameters"] as? [[String: Any]])
    func entry(_ id: String) throws -> [String: Any] {
      try #require(parameters.first { $0["id"] as? String == id })
    }
    #expect(try entry("series")["alternativeTo"] as? String == "stack")
    #expect(try entry("series")["patternYears"] as? String == "years")
    #expect(try entry("area")["kind"] as? String == "area")
    #expect(try entry("area")["unit"] as? String == "km²")
    #expect(try entry("area")["units"] as? [String] == ["km2", "ha", "m2"])
    #expect(try entry("area")["high"] as? Double == 1000)
    #expect(try entry("windowField")["notWith"] as? String == "window")
    let condition = try #require(try entry("layer")["requiredWhen"] as? [String: Any])
    #expect(condition["parameter"] as? String == "mode" && condition["values"] as? [String] == ["layer"])
    #expect(try entry("exclude")["repeatable"] as? Bool == true)
  }
}
