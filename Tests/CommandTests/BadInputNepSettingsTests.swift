import Analyses
import Foundation
import TestSupport
import Testing

/// Settings of `minesink nep` that can't be taken, through the built program: said to the letter, nothing written.
@Suite(.enabled(if: AnalysisRegistry.standard.ids.contains("nep"), "nep isn't registered"))
struct BadInputNepSettingsTests {
  struct Fault: Sendable, CustomTestStringConvertible {
    let name: String
    /// Without `nep`, the mines and the results folder.
    let arguments: [String]
    let english: [String]
    let chinese: [String]

    var testDescription: String { name }
  }

  static let series = ["--series", "2000=a.tif", "--series", "2001=b.tif", "--series", "2003=c.tif"]

  private static let faults = [
    Fault(
      name: "no series", arguments: ["--years", "2000-2020"],
      english: [
        "--series: either this or --stack is required, but neither is given. Give --series YEAR=FILE|PATTERN or --stack FILE[:VARIABLE]."
      ],
      chinese: ["--series: 与 --stack 须给出其一，但两者都没有给出。请给出 --series YEAR=FILE|PATTERN 或 --stack FILE[:VARIABLE]。"]),
    Fault(
      name: "a series and a stack", arguments: series + ["--stack", "cube.nc:NEP"],
      english: ["--stack: can't be given together with --series. Keep one of the two."],
      chinese: ["--stack: 不能与 --series 同时给出。请只保留其中一个。"]),
    Fault(
      name: "a year twice", arguments: series + ["--series", "2001=另一个 b.tif"],
      english: ["--series: the year 2001 is given twice: b.tif and 另一个 b.tif. Give one file for each year."],
      chinese: ["--series: 年份 2001 给出了两次：b.tif 和 另一个 b.tif。每个年份只能有一个文件。"]),
    Fault(
      name: "a pattern without a place for the year", arguments: ["--series", "nep_*.tif"],
      english: [
        "--series: 'nep_*.tif' has no year. Write YEAR=FILE, such as 2000=nep2000.tif, or one pattern with {year} in it, such as nep_{year}.tif."
      ],
      chinese: [
        "--series: “nep_*.tif”没有年份。请写成“年份=文件”，例如 2000=nep2000.tif；或给出一个含 {year} 的文件名模式，例如 nep_{year}.tif。"
      ]),
    Fault(
      name: "values of the wrong kind, all at once",
      arguments: [
        "--stack", "cube.nc:NEP", "--years", "2020-2000", "--valid-range", "1500:-1500", "--variable", "ndvi",
        "--minimum-area", "1mi2", "--minimum-coverage", "1.5", "--reference-distance", "-5km", "--match-elevation",
        "dem.tif", "--exclude", "water.tif", "--group-layer", "countries.gpkg",
      ],
      english: [
        "--years: '2020-2000' is neither a year nor years from an earlier to a later one. Write 2000-2020, or 2000,2005,2010-2012.",
        "--valid-range: '1500:-1500': the lower bound isn't below the upper one. Write LOW:HIGH.",
        "--variable: 'ndvi' isn't one of the choices. Choose one of: nep, npp, gpp, index.",
        "--minimum-area: '1mi2' isn't an area. Give a number from 0 to 1000000 km²; units: km2, ha, m2; without a unit it is km².",
        "--minimum-coverage: '1.5' is out of range; allowed: from 0 to 1. Give a value in that range.",
        "--reference-distance: '-5km' is out of range; allowed: from 1 to 200000 m. Give a value in that range.",
        "--match-elevation: 'dem.tif' has no tolerance. Write FILE:LENGTH.",
        "--exclude: 'water.tif' has no codes. Write FILE=1, FILE=1,2.",
        "--group-layer: 'countries.gpkg' names no field. Write FILE[:LAYER]:FIELD.",
      ],
      chinese: [
        "--years: “2020-2000”既不是年份，也不是由早到晚的年份区间。请写成 2000-2020，或 2000,2005,2010-2012。",
        "--valid-range: “1500:-1500”：下限不小于上限。请写成“下限:上限”。",
        "--variable: “ndvi”不在可选项中。可选：nep、npp、gpp、index。",
        "--minimum-area: “1mi2”不是面积。应为数字（0 至 1000000 km²）；单位可用 km2、ha、m2；不写单位即为 km²。",
        "--minimum-coverage: “1.5”超出范围（允许：0 至 1）。请给出该范围内的值。",
        "--reference-distance: “-5km”超出范围（允许：1 至 200000 m）。请给出该范围内的值。",
        "--match-elevation: “dem.tif”没有容差。请写成 FILE:LENGTH。", "--exclude: “water.tif”没有代码。请写成 FILE=1, FILE=1,2。",
        "--group-layer: “countries.gpkg”没有字段名。请写成 FILE[:LAYER]:FIELD。",
      ]),
    Fault(
      name: "what doesn't go together, all at once",
      arguments: series + [
        "--scale", "0", "--gap", "6000", "--maximum-distance", "4km", "--baseline", "2000-2002",
      ],
      english: [
        "--scale: '0' makes every value the same. Give the factor from stored values to the unit, such as 0.1.",
        "--gap: 6000 m is not less than 5km, the reach of the ring: nothing would be left of it. Give a gap below 5km, or a larger --reference-distance.",
        "--maximum-distance: 4km is less than 5km, where the ring begins to be widened. Give 5km or more, or a smaller --reference-distance.",
        "--baseline: 2000-2002 begins or ends in a year that the series doesn't have; it has 2000,2001,2003. Give years of the series.",
      ],
      chinese: [
        "--scale: “0”会使所有值相同。应给出存储值换算到实际单位的系数，例如 0.1。",
        "--gap: 6000 m 不小于参照环的外缘距离 5km：参照环将不剩任何土地。请给出小于 5km 的间隔，或加大 --reference-distance。",
        "--maximum-distance: 4km 小于参照环的初始外缘距离 5km。请给出不小于 5km 的距离，或减小 --reference-distance。",
        "--baseline: 2000-2002 的首年或末年不在序列中；序列年份为 2000,2001,2003。请给出序列中的年份。",
      ]),
    Fault(
      name: "no year after the baseline", arguments: series + ["--baseline", "2001-2003"],
      english: [
        "--baseline: no year of the series is later than 2001-2003; it ends in 2003. Give an earlier baseline, such as 2000."
      ],
      chinese: ["--baseline: 序列中没有晚于 2001-2003 的年份；序列止于 2003 年。请给出更早的基准期，例如 2000。"]),
    Fault(
      name: "settings of another reference",
      arguments: series + [
        "--baseline", "2000", "--baseline-field", "start", "--reference", "none", "--gap", "1km", "--exclude",
        "water.tif=1", "--reference-layer", "park.gpkg",
      ],
      english: [
        "--baseline-field: can't be given together with --baseline. Keep one of the two.",
        "--gap: is of no use with --reference none. Leave --gap out, or choose --reference ring.",
        "--exclude: is of no use with --reference none. Leave --exclude out, or choose --reference ring or --reference layer.",
        "--reference-layer: is of no use with --reference none. Leave --reference-layer out, or choose --reference layer.",
      ],
      chinese: [
        "--baseline-field: 不能与 --baseline 同时给出。请只保留其中一个。",
        "--gap: 在 --reference none 时不起作用。请去掉 --gap，或选用 --reference ring。",
        "--exclude: 在 --reference none 时不起作用。请去掉 --exclude，或选用 --reference ring 或 --reference layer。",
        "--reference-layer: 在 --reference none 时不起作用。请去掉 --reference-layer，或选用 --reference layer。",
      ]),
  ]

  @Test(arguments: faults) func `settings that can't be taken are refused in both languages`(_ fault: Fault) throws {
    let folder = try TemporaryFolder()
    for (language, lines) in [("en", fault.english), ("zh", fault.chinese)] {
      let result = try Program.run(
        ["nep", "--mines", "m.gpkg", "--mine-id", "fid", "--out", "结果 ⛏️"] + fault.arguments
          + ["--language", language], in: folder.path)
      #expect(result.code == 2)
      #expect(result.output == "")
      let last = language == "en" ? "Problems: \(lines.count); nothing was written." : "共 \(lines.count) 处问题；没有写入任何文件。"
      #expect(result.error == (lines + [last, ""]).joined(separator: "\n"))
    }
    #expect(try FileManager.default.subpathsOfDirectory(atPath: folder.path) == [])
  }

  @Test func `a gap in a series of files is said with the years that are missing`() throws {
    let folder = try TemporaryFolder()
    for year in [2000, 2001, 2004] { _ = try folder.write("nep_\(year).tif", "") }
    let result = try Program.run(
      ["nep", "--mines", "m.gpkg", "--mine-id", "fid", "--series", "nep_{year}.tif"], in: folder.path)
    #expect(result.code == 2 && result.output == "")
    let lines = result.error.split(separator: "\n").map(String.init)
    #expect(
      lines.contains(
        "--series: nep_{year}.tif has files from 2000 to 2004, but none for 2002,2003. Add them, or name the years that there are: --years 2000,2001,2004."
      ))
    // Problems of other inputs are said in the same breath.
    #expect(lines.contains { $0.hasPrefix("m.gpkg: ") })
    #expect(try FileManager.default.subpathsOfDirectory(atPath: folder.path).count == 3)
  }
}
