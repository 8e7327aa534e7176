import Analyses
import Messages
import Testing

/// Command lines in, whole messages out.
@Suite struct SpecificationCommandLineTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let arguments: String
    let en: [String]
    let zh: [String]
    var testDescription: String { arguments }
  }

  static let complete = "--map 1986=a.tif --map 2018=b.tif --classes c.csv"

  static let cases = [
    Case(
      arguments: "",
      en: [
        "--map: is required, but isn't given. Give --map YEAR=FILE.",
        "--classes: is required, but isn't given. Give --classes FILE.csv.",
      ],
      zh: ["--map: 是必填项，但没有给出。请给出 --map YEAR=FILE。", "--classes: 是必填项，但没有给出。请给出 --classes FILE.csv。"]),
    Case(
      arguments: "--map 1986=a.tif --classes c.csv",
      en: ["--map: dates given: 1; needed: at least 2. Add a raster of another year."],
      zh: ["--map: 给出了 1 个时期，至少需要 2 个。请再加上其他年份的栅格。"]),
    Case(
      arguments: "--map 1986=a.tif --map 1986=b.tif --classes c.csv",
      en: ["--map: the year 1986 is given twice: a.tif and b.tif. Give one file for each year."],
      zh: ["--map: 年份 1986 给出了两次：a.tif 和 b.tif。每个年份只能有一个文件。"]),
    Case(
      arguments: "--map 1986.5=a.tif --map b.tif --map 2018= --classes c.csv",
      en: [
        "--map: '1986.5' isn't a year. Write the year as a whole number from 1 to 9999, such as 1986.",
        "--map: 'b.tif' has no year. Write YEAR=FILE, such as 1986=lu1986.tif.",
        "--map: is empty. Give a value, or leave it out.",
      ],
      zh: [
        "--map: “1986.5”不是年份。年份应为 1 至 9999 的整数，例如 1986。",
        "--map: “b.tif”没有年份。请写成“年份=文件”，例如 1986=lu1986.tif。", "--map: 是空的。请给出一个值，或去掉这一项。",
      ]),
    Case(
      arguments: complete + " --soil-loss-fraction 1,5 --draws 2.5 --reference-distance -3",
      en: [
        "--soil-loss-fraction: '1,5' isn't a number. Give a number from 0 to 1, with a point for the decimals.",
        "--reference-distance: '-3' is out of range; allowed: from 0 m upwards. Give a value in that range.",
        "--draws: '2.5' isn't a whole number. Give a whole number from 1 to 1000000.",
      ],
      zh: [
        "--soil-loss-fraction: “1,5”不是数字。应为数字（0 至 1），小数点用“.”。",
        "--reference-distance: “-3”超出范围（允许：不小于 0 m）。请给出该范围内的值。",
        "--draws: “2.5”不是整数。应为整数（1 至 1000000）。",
      ]),
    Case(
      arguments: complete + " --scheme tabel1 --mode slow",
      en: [
        "--scheme: 'tabel1' isn't one of the choices; did you mean table1? Choose one of: table1, extended; or give the "
          + "path of a CSV table (with a dot or a slash in it).",
        "--mode: 'slow' isn't one of the choices. Choose one of: fast.",
      ],
      zh: [
        "--scheme: “tabel1”不在可选项中；是不是 table1？可选：table1、extended；或给出 CSV 表格的路径（含“.”或“/”）。",
        "--mode: “slow”不在可选项中。可选：fast。",
      ]),
    Case(
      arguments: complete + " --zones mines.gpkg",
      en: ["--zone-id: is required together with --zones, but isn't given. Give --zone-id FIELD."],
      zh: ["--zone-id: 在给出 --zones 时必填，但没有给出。请给出 --zone-id FIELD。"]),
    Case(
      arguments: complete + " --zone-id name",
      en: ["--zone-id: is of no use without --zones. Give --zones too, or leave --zone-id out."],
      zh: ["--zone-id: 没有 --zones 就不起作用。请同时给出 --zones，或去掉 --zone-id。"]),
    Case(
      arguments: complete + " --classes d.csv --align=maybe",
      en: [
        "--classes: is given 2 times. Give it once.",
        "--align: 'maybe' is neither true nor false. Write true or false.",
      ],
      zh: ["--classes: 给出了 2 次。只能给出一次。", "--align: “maybe”既不是 true 也不是 false。请写 true 或 false。"]),
    Case(
      arguments: "--mapp 1986=a.tif --classe c.csv --xyzzy 7 -o out",
      en: [
        "--mapp: unknown option; did you mean --map?", "--classe: unknown option; did you mean --classes?",
        "--xyzzy: unknown option. 'minesink help trial' lists the options.",
        "-o: unknown option. 'minesink help trial' lists the options.",
        "out: isn't expected here. Values belong behind their flag; 'minesink help trial' shows how.",
      ],
      zh: [
        "--mapp: 未知选项；是不是 --map？", "--classe: 未知选项；是不是 --classes？",
        "--xyzzy: 未知选项。“minesink help trial”列出全部选项。", "-o: 未知选项。“minesink help trial”列出全部选项。",
        "out: 不应出现在这里。值应写在相应选项之后；写法见“minesink help trial”。",
      ]),
    Case(
      arguments: complete + " --threads 0 --memory 63 --seed 99999999999999999999 --language fr",
      en: [
        "--threads: '0' is out of range; allowed: from 1 to 1024. Give a value in that range.",
        "--memory: '63' is out of range; allowed: from 64 to 1048576 MiB. Give a value in that range.",
        "--seed: '99999999999999999999' is out of range; allowed: from 0 to 9223372036854775807. Give a value in that range.",
        "--language: 'fr' isn't one of the choices. Choose one of: en, zh.",
      ],
      zh: [
        "--threads: “0”超出范围（允许：1 至 1024）。请给出该范围内的值。",
        "--memory: “63”超出范围（允许：64 至 1048576 MiB）。请给出该范围内的值。",
        "--seed: “99999999999999999999”超出范围（允许：0 至 9223372036854775807）。请给出该范围内的值。",
        "--language: “fr”不在可选项中。可选：en、zh。",
      ]),
    Case(
      arguments: complete + " --base --align",
      en: ["--base: has no value. Write --base FILE; a value that begins with two hyphens is joined with '='."],
      zh: ["--base: 没有值。请写成 --base FILE；以两个连字符开头的值要用“=”连接。"]),
    Case(arguments: complete, en: [], zh: []),
  ]

  @Test(arguments: cases) func `a wrong command line is refused with every problem at once`(_ line: Case) {
    let parsed = TrialAnalysis.syntax.parse(line.arguments.split(separator: " ").map(String.init))
    #expect(parsed.problems.map { $0.line(.english) } == line.en)
    #expect(parsed.problems.map { $0.line(.chinese) } == line.zh)
  }

  @Test func `values are read by kind, and paths keep spaces, Chinese and emoji`() throws {
    let parsed = TrialAnalysis.syntax.parse([
      "--map=2018=新 图=⛏️.tif", "--map", "1986=a b.tif", "--classes", "c.csv", "--scheme", "./我的规则", "--align",
      "--zones", "mines.gpkg:矿区", "--zone-id", "name", "--soil-loss-fraction", "5e-1", "--layers", "x.tif", "--layers",
      "y.tif",
    ])
    try parsed.check()
    let values = parsed.values
    #expect(
      try values.rasterSeries("map") == [
        DatedRaster(year: 1986, path: "a b.tif"), DatedRaster(year: 2018, path: "新 图=⛏️.tif"),
      ])
    #expect(try values.choice("scheme") == .table(path: "./我的规则"))
    #expect(try values.number("soilLossFraction") == 0.5)
    #expect(try values.integer("draws") == 10_000)
    #expect(try values.numberIfGiven("referenceDistance") == nil)
    #expect(try values.rasters("layers") == ["x.tif", "y.tif"])
    #expect(try values.flag("align"))
    #expect(try values.vectorLayer("zones").text == "mines.gpkg:矿区")
    #expect(
      values.record.map { "\($0.id) \($0.text)" } == [
        "map 1986=a b.tif", "map 2018=新 图=⛏️.tif", "classes c.csv", "scheme ./我的规则", "zones mines.gpkg:矿区",
        "zoneId name", "soilLossFraction 5e-1", "draws 10000", "layers x.tif", "layers y.tif", "align true",
      ])
  }

  @Test func `a value may begin with one hyphen, and all after two hyphens are operands`() {
    let syntax = CommandSyntax(
      TrialAnalysis.specification, common: CommonOptions.run,
      operands: [Operand("MAP", isRepeatable: true, Text("m", zh: "图"))])
    let parsed = syntax.parse(["--base", "-a.tif", "one", "-5", "--", "--out", "-x"])
    #expect(parsed.operands == ["one", "-5", "--out", "-x"])
    #expect(parsed.values.texts("base").map(\.text) == ["-a.tif"])
    #expect(!parsed.common.isGiven("out"))
  }

  @Test func `flags can't be shortened`() {
    let parsed = TrialAnalysis.syntax.parse(["--cl", "c.csv"])
    #expect(parsed.problems.first?.line(.english) == "--cl: unknown option. 'minesink help trial' lists the options.")
  }

  @Test func `run options come from the common flags`() throws {
    let parsed = TrialAnalysis.syntax.parse([
      "--out", "结果 folder", "--threads", "3", "--memory=256", "--seed", "7", "--language", "zh", "--quiet", "--json",
    ])
    let options = try RunOptions(parsed.common, language: .english)
    #expect(
      options
        == RunOptions(
          outputFolder: "结果 folder", threads: 3, memoryMiB: 256, seed: 7, language: .chinese, isQuiet: true,
          printsJSON: true))
    let standard = try RunOptions(TrialAnalysis.syntax.parse([]).common, language: .chinese)
    #expect(standard.outputFolder == "results" && standard.memoryMiB == 1024 && standard.seed == 1)
    #expect(standard.language == .chinese && standard.threads >= 1)
  }

  @Test func `a control character in a value is shown, and a long value is cut`() {
    #expect(Text.shown("a\u{1B}[31m\nb") == "a\\u{1b}[31m\\u{a}b")
    #expect(Text.shown(String(repeating: "x", count: 81)) == String(repeating: "x", count: 80) + "…")
  }

  @Test func `the whole text of a layer is tried as a path before its colon splits it`() {
    #expect(LayerReference("a:b.gpkg").resolved { $0 == "a:b.gpkg" } == ("a:b.gpkg", nil))
    #expect(LayerReference("a.gpkg:b").resolved { $0 == "a.gpkg" } == ("a.gpkg", "b"))
    #expect(LayerReference("a.gpkg").resolved { _ in false } == ("a.gpkg", nil))
    #expect(LayerReference("a:b/c.gpkg").resolved { _ in false } == ("a:b/c.gpkg", nil))
  }
}
