@testable import Analyses
import Foundation
import Messages
import TestSupport
import Testing

/// The settings of `minesink nep` from command lines and project files.
@Suite struct NepSettingsTests {
  /// Takes the parameters of nep and computes nothing.
  struct Trial: Analysis {
    static let specification = Specification.nep
    let values: ParameterValues
    let settings: NepSettings

    init(_ values: ParameterValues) throws(Problems) {
      self.values = values
      settings = try NepSettings(values)
    }

    var inputFiles: [InputFile] { settings.inputFiles }
    func check(_ context: RunContext) -> [Message] { settings.seriesProblems }
    func compute(into folder: StagingFolder, _ context: RunContext) throws -> Summary { throw Interrupted() }
  }

  static let syntax = CommandSyntax(Specification.nep, common: CommonOptions.run)

  static func settings(_ arguments: String) throws -> NepSettings {
    let parsed = syntax.parse(arguments.split(separator: " ").map(String.init))
    try parsed.check()
    return try Trial(parsed.values).settings
  }

  static let head = "--mines m.gpkg --mine-id fid "
  static let series = head + "--series 2000=a.tif --series 2001=b.tif --series 2002=c.tif --series 2003=d.tif "

  @Test func `what isn't given is as the issue says`() throws {
    let settings = try Self.settings(Self.series)
    #expect(settings.mines == "m.gpkg" && settings.mineID == "fid" && settings.years == [2000, 2001, 2002, 2003])
    #expect(settings.scale == nil && settings.offset == nil && settings.variable == .nep)
    #expect(settings.validRange == -1500...1500)
    #expect(settings.baseline == nil && settings.baseline(in: [2000, 2001, 2002, 2003]) == 2000...2002)
    #expect(settings.baselineField == nil && settings.minimumArea_km2 == 1 && settings.minimumCoverage == 0.5)
    #expect(settings.reference == .ring && settings.referenceDistance_m == 5000 && settings.gap_m == 500)
    #expect(settings.maximumDistance_m == 20_000 && settings.minimumPixels == 30)
    #expect(settings.match == nil && settings.matchElevation == nil && settings.exclusions.isEmpty)
    #expect(settings.referenceLayer == nil && settings.groupFields.isEmpty && settings.groupLayer == nil)
    #expect(settings.breaks == .automatic && settings.resamples == 1000 && !settings.skipsPlacebo)
    #expect(settings.seriesProblems.isEmpty)
  }

  @Test func `every parameter arrives`() throws {
    let settings = try Self.settings(
      "--mines m.gpkg:coal --mine-id name --stack cube.nc:NPP --years 2000-2020 --scale 0.1 --offset -3 "
        + "--valid-range -5:2e3 --variable npp --baseline 2000-2004 --minimum-area 50ha --minimum-coverage 0.25 "
        + "--reference-distance 4km --gap 250 --maximum-distance 30km --minimum-pixels 12.5 --match lc.tif "
        + "--match-elevation dem.tif:150m --exclude water.tif=1,2 --exclude fire.tif=7 --group-field country,kind "
        + "--group-layer c.gpkg:adm0:ISO --breaks 2 --resamples 500 --skip-placebo")
    #expect(settings.mines == "m.gpkg:coal" && settings.years == Array(2000...2020))
    guard case .stack(let stack, let years) = settings.series else { throw CocoaError(.formatting) }
    #expect(stack == "cube.nc:NPP" && years?.count == 21)
    #expect(settings.scale == 0.1 && settings.offset == -3 && settings.validRange == -5...2000)
    #expect(settings.variable == .npp && settings.baseline == 2000...2004)
    #expect(settings.minimumArea_km2 == 0.5 && settings.minimumCoverage == 0.25)
    #expect(settings.referenceDistance_m == 4000 && settings.gap_m == 250 && settings.maximumDistance_m == 30_000)
    #expect(settings.minimumPixels == 12.5 && settings.match == "lc.tif")
    #expect(settings.matchElevation == NepSettings.ElevationBand(path: "dem.tif", tolerance_m: 150))
    #expect(
      settings.exclusions == [
        NepSettings.Exclusion(path: "water.tif", codes: [1, 2]), NepSettings.Exclusion(path: "fire.tif", codes: [7]),
      ])
    #expect(settings.groupFields == ["country", "kind"])
    #expect(settings.groupLayer?.source == "c.gpkg:adm0" && settings.groupLayer?.field == "ISO")
    #expect(settings.breaks == .exactly(2) && settings.resamples == 500 && settings.skipsPlacebo)
    #expect(
      settings.inputFiles.map { "\($0.parameter) \($0.path)" } == [
        "mines m.gpkg", "stack cube.nc", "match lc.tif", "matchElevation dem.tif", "exclude water.tif",
        "exclude fire.tif", "groupLayer c.gpkg",
      ])
  }

  @Test(arguments: ProductivityVariable.allCases)
  func `each variable has its own guard, and an index none`(_ variable: ProductivityVariable) throws {
    let settings = try Self.settings(Self.series + "--variable \(variable.rawValue)")
    let guards: [ProductivityVariable: ClosedRange<Double>] = [.nep: -1500...1500, .npp: 0...2500, .gpp: 0...5000]
    #expect(settings.validRange == guards[variable])
    #expect(
      try Self.settings(Self.series + "--variable \(variable.rawValue) --valid-range :7").validRange == -.infinity...7)
  }

  struct Fault: Sendable, CustomTestStringConvertible {
    let arguments: String
    let en: [String]
    let zh: [String]
    var testDescription: String { arguments }
  }

  static let faults = [
    Fault(
      arguments: series + "--scale 0 --gap 6km --maximum-distance 4km --baseline 1999-2001",
      en: [
        "--scale: '0' makes every value the same. Give the factor from stored values to the unit, such as 0.1.",
        "--gap: 6km is not less than 5km, the reach of the ring: nothing would be left of it. "
          + "Give a gap below 5km, or a larger --reference-distance.",
        "--maximum-distance: 4km is less than 5km, where the ring begins to be widened. "
          + "Give 5km or more, or a smaller --reference-distance.",
        "--baseline: 1999-2001 begins or ends in a year that the series doesn't have; it has 2000-2003. "
          + "Give years of the series.",
      ],
      zh: [
        "--scale: “0”会使所有值相同。应给出存储值换算到实际单位的系数，例如 0.1。",
        "--gap: 6km 不小于参照环的外缘距离 5km：参照环将不剩任何土地。请给出小于 5km 的间隔，或加大 --reference-distance。",
        "--maximum-distance: 4km 小于参照环的初始外缘距离 5km。请给出不小于 5km 的距离，或减小 --reference-distance。",
        "--baseline: 1999-2001 的首年或末年不在序列中；序列年份为 2000-2003。请给出序列中的年份。",
      ]),
    Fault(
      arguments: series + "--group-field country,NAME --group-layer c.gpkg:NAME",
      en: [
        "--group-layer: 'NAME' names groups both of the mines and of the layer: their rows couldn't be told apart. "
          + "Leave one of them out, or rename its field."
      ],
      zh: ["--group-layer: “NAME”既是矿区的分组字段又是图层的字段：结果行将无法区分。请去掉其中一个，或改换字段名。"]),
    Fault(
      arguments: series + "--baseline 2003",
      en: [
        "--baseline: no year of the series is later than 2003; it ends in 2003. Give an earlier baseline, such as 2000."
      ],
      zh: ["--baseline: 序列中没有晚于 2003 的年份；序列止于 2003 年。请给出更早的基准期，例如 2000。"]),
    Fault(
      arguments: head + "--series 2000=a.tif --series 2005=b.tif",
      en: [
        "--baseline: the baseline would be the first three years, and the series has only 2000,2005. "
          + "Give an earlier baseline, such as 2000."
      ],
      zh: ["--baseline: 默认以前三年为基准期，而序列只有 2000,2005。请给出更早的基准期，例如 2000。"]),
    Fault(
      arguments: head + "--stack a.tif --years 2000",
      en: ["--stack: years of the series: 1; needed: at least 2. Add rasters of other years."],
      zh: ["--stack: 序列只有 1 个年份，至少需要 2 个。请补充其他年份的栅格。"]),
    Fault(
      arguments: series + "--reference none --gap 1km --match lc.tif --baseline 2000 --baseline-field start",
      en: [
        "--baseline-field: can't be given together with --baseline. Keep one of the two.",
        "--gap: is of no use with --reference none. Leave --gap out, or choose --reference ring.",
        "--match: is of no use with --reference none. "
          + "Leave --match out, or choose --reference ring or --reference layer.",
      ],
      zh: [
        "--baseline-field: 不能与 --baseline 同时给出。请只保留其中一个。",
        "--gap: 在 --reference none 时不起作用。请去掉 --gap，或选用 --reference ring。",
        "--match: 在 --reference none 时不起作用。请去掉 --match，或选用 --reference ring 或 --reference layer。",
      ]),
    Fault(
      arguments: series + "--reference layer --breaks 3",
      en: [
        "--reference-layer: is required together with --reference layer, but isn't given. "
          + "Give --reference-layer FILE[:LAYER].",
        "--breaks: '3' isn't one of the choices. Choose one of: auto, 0, 1, 2.",
      ],
      zh: [
        "--reference-layer: 在给出 --reference layer 时必填，但没有给出。请给出 --reference-layer FILE[:LAYER]。",
        "--breaks: “3”不在可选项中。可选：auto、0、1、2。",
      ]),
  ]

  @Test(arguments: faults) func `settings that don't go together are refused, all at once`(_ fault: Fault) {
    let problems = #expect(throws: Problems.self) { try Self.settings(fault.arguments) }
    #expect(problems?.messages.map { $0.line(.english) } == fault.en)
    #expect(problems?.messages.map { $0.line(.chinese) } == fault.zh)
  }

  @Test func `distances of a ring don't matter to a reference layer`() throws {
    let settings = try Self.settings(
      Self.series + "--reference layer --reference-layer r.gpkg --maximum-distance 1km")
    #expect(settings.maximumDistance_m == 1000 && settings.referenceLayer == "r.gpkg")
  }

  @Test func `a baseline may span years that an uneven series leaves out`() throws {
    let settings = try Self.settings(
      Self.head + "--series n{year}.tif --years 2000,2005,2010,2020 --baseline 2000-2010")
    #expect(settings.baseline == 2000...2010)
    #expect(settings.problems(years: [2000, 2005, 2010, 2020]).isEmpty)
    #expect(settings.problems(years: [2000, 2005, 2010]).map(\.id) == ["baseline.last"])
    #expect(settings.problems(years: [2000, 2005, 2020]).map(\.id) == ["baseline.outside"])
    #expect(settings.problems(years: [2000]).map(\.id) == ["series.tooFew"])
  }

  @Test(
    arguments: [
      ("2005", 2005...2007), ("2005-2005", 2005...2005), (" 2005-2010 ", 2005...2010), ("2005.0", 2005...2007),
      ("", nil), ("2010-2005", nil), ("soon", nil), ("2005.5", nil),
    ] as [(String, ClosedRange<Int>?)]) func `a mine's own baseline is a year or two`(
      _ text: String, _ years: ClosedRange<Int>?
    )
  {
    #expect(NepSettings.ownBaseline(text) == years)
  }

  @Test func `a pattern's files are found, its gaps said by the check, and its years recorded`() throws {
    try withTemporaryFolder { folder in
      for year in [2000, 2001, 2002, 2004] {
        try writeText("", "\(folder)/nep_\(year).tif")
      }
      let yaml = """
        version: 1
        analyses:
          - analysis: nep
            mines: m.gpkg
            mineId: fid
            series: nep_{year}.tif

        """
      func trial(_ more: String = "") throws -> Trial {
        let (project, problems) = ProjectFile.decode(
          Array((yaml + more).utf8), path: "\(folder)/p.yaml", AnalysisRegistry([Trial.self]))
        #expect(problems.isEmpty)
        return try Trial(try #require(project?.entries.first?.values))
      }
      let gap = try trial()
      #expect(gap.settings.years == [2000, 2001, 2002, 2004])
      #expect(gap.settings.seriesProblems.map(\.id) == ["series.gap"])
      #expect(gap.settings.seriesProblems.first?.place?.en == "6:13: analyses[0].series")
      let listed = try trial("    years: 2000-2002,2004\n")
      #expect(listed.settings.seriesProblems.isEmpty && listed.settings.inputFiles.count == 1 + 4)
      #expect(
        listed.settings.resolved(listed.values).record.filter { $0.id == "series" }.map(\.text)
          == [2000, 2001, 2002, 2004].map { "\($0)=\(folder)/nep_\($0).tif" })
      // Listed years that have no file stay in the series: opening them names each.
      #expect(try trial("    years: 2000-2003\n").settings.years == [2000, 2001, 2002, 2003])
    }
  }

  @Test(arguments: Language.allCases) func `help says every parameter within 100 columns`(_ language: Language) {
    let help = Self.syntax.help(language)
    for line in help.split(separator: "\n") { #expect(TextLayout.width(String(line)) <= 100, "\(line)") }
    for parameter in Specification.nep.parameters {
      #expect(help.contains(parameter.flag + " ") || parameter.kind == .flag)
    }
    let page = Specification.nep.page(language)
    #expect(page.contains("`maps/groups.geojson`"))
  }

  @Test func `the examples of help are command lines that are right`() throws {
    for example in Specification.nep.examples {
      let words = example.replacing("'", with: "").split(separator: " ").dropFirst(2).map(String.init)
      #expect(Self.syntax.parse(words).problems.map { $0.line(.english) } == [])
      #expect(throws: Never.self) { try Trial(Self.syntax.parse(words).values) }
    }
  }
}
