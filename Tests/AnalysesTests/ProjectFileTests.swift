@testable import Analyses
import Foundation
import Messages
import TestSupport
import Testing

/// Project files in, whole messages out.
@Suite struct ProjectFileTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let name: String
    let yaml: String
    let en: [String]
    let zh: [String]
    var testDescription: String { name }
  }

  static let head = "version: 1\nanalyses:\n  - analysis: trial\n"
  static let valid = head + "    map: {1986: a.tif, 2018: b.tif}\n    classes: c.csv\n"

  static let cases = [
    Case(name: "valid", yaml: valid, en: [], zh: []),
    Case(
      name: "unknown key, near", yaml: valid + "    refrenceDistance: 5\n",
      en: ["mine.yaml:6:5: analyses[0].refrenceDistance: unknown key; did you mean referenceDistance?"],
      zh: ["mine.yaml:6:5: analyses[0].refrenceDistance: 未知的键；是不是 referenceDistance？"]),
    Case(
      name: "unknown key, none near", yaml: "colour: red\n" + valid,
      en: ["mine.yaml:1:1: colour: unknown key. Known keys: version, name, language, analyses."],
      zh: ["mine.yaml:1:1: colour: 未知的键。可用的键：version、name、language、analyses。"]),
    Case(
      name: "repeated key", yaml: valid + "    classes: d.csv\n",
      en: ["mine.yaml:6:5: analyses[0].classes: this key was already given in line 5. Keep one of them."],
      zh: ["mine.yaml:6:5: analyses[0].classes: 这个键已在第 5 行给出。请只保留一个。"]),
    Case(
      name: "missing keys", yaml: head,
      en: [
        "mine.yaml:3:5: analyses[0].map: is required, but isn't given. Add the key map.",
        "mine.yaml:3:5: analyses[0].classes: is required, but isn't given. Add the key classes.",
      ],
      zh: [
        "mine.yaml:3:5: analyses[0].map: 是必填项，但没有给出。请加上键 map。",
        "mine.yaml:3:5: analyses[0].classes: 是必填项，但没有给出。请加上键 classes。",
      ]),
    Case(
      name: "misspelt required key isn't missing as well",
      yaml: head + "    map: {1986: a, 2018: b}\n    clases: c.csv\n",
      en: ["mine.yaml:5:5: analyses[0].clases: unknown key; did you mean classes?"],
      zh: ["mine.yaml:5:5: analyses[0].clases: 未知的键；是不是 classes？"]),
    Case(
      name: "everything at once",
      yaml: """
        version: 2
        language: fr
        analyses:
          - analysis: trial
            map: {1986: a.tif, 19x: b.tif, 1986: c.tif}
            classes:
            draws: 1.5
            scheme: tabel1
            layers: {a: b}
            base: [x]
            align: yes
        """,
      en: [
        "mine.yaml:1:10: version: '2' isn't a version of project files that this program reads. Write version: 1.",
        "mine.yaml:2:11: language: 'fr' isn't a language that MineSink speaks. Write en or zh.",
        "mine.yaml:6:13: analyses[0].classes: has no value. Give a value, or take the key out.",
        "mine.yaml:9:13: analyses[0].layers: a list of values is expected here. Write layers: [VALUE, VALUE].",
        "mine.yaml:10:11: analyses[0].base: a single value is expected here. Write base: VALUE.",
        "mine.yaml:5:24: analyses[0].map.19x: '19x' isn't a year. Write the year as a whole number from 1 to 9999, "
          + "such as 1986.",
        "mine.yaml:5:36: analyses[0].map.1986: the year 1986 is given twice: a.tif and c.tif. Give one file for each "
          + "year.",
        "mine.yaml:8:13: analyses[0].scheme: 'tabel1' isn't one of the choices; did you mean table1? Choose one of: "
          + "table1, extended; or give the path of a CSV table (with a dot or a slash in it).",
        "mine.yaml:7:12: analyses[0].draws: '1.5' isn't a whole number. Give a whole number from 1 to 1000000.",
        "mine.yaml:11:12: analyses[0].align: 'yes' is neither true nor false. Write true or false.",
      ],
      zh: [
        "mine.yaml:1:10: version: 本程序不能读取版本“2”的项目文件。请写成 version: 1。",
        "mine.yaml:2:11: language: MineSink 没有“fr”这种语言。请写 en 或 zh。",
        "mine.yaml:6:13: analyses[0].classes: 没有值。请给出一个值，或去掉这个键。",
        "mine.yaml:9:13: analyses[0].layers: 此处应为列表。请写成“layers: [值, 值]”。",
        "mine.yaml:10:11: analyses[0].base: 此处应为单个值。请写成“base: 值”。",
        "mine.yaml:5:24: analyses[0].map.19x: “19x”不是年份。年份应为 1 至 9999 的整数，例如 1986。",
        "mine.yaml:5:36: analyses[0].map.1986: 年份 1986 给出了两次：a.tif 和 c.tif。每个年份只能有一个文件。",
        "mine.yaml:8:13: analyses[0].scheme: “tabel1”不在可选项中；是不是 table1？可选：table1、extended；或给出 CSV "
          + "表格的路径（含“.”或“/”）。",
        "mine.yaml:7:12: analyses[0].draws: “1.5”不是整数。应为整数（1 至 1000000）。",
        "mine.yaml:11:12: analyses[0].align: “yes”既不是 true 也不是 false。请写 true 或 false。",
      ]),
    Case(
      name: "a series that is no map", yaml: head + "    map: a.tif\n    classes: c.csv\n",
      en: [
        "mine.yaml:4:10: analyses[0].map: a map from year to file is expected here. "
          + "Write map: {1986: FIRST.tif, 2018: LAST.tif}."
      ], zh: ["mine.yaml:4:10: analyses[0].map: 此处应为“年份到文件”的映射。请写成“map: {1986: 早期.tif, 2018: 晚期.tif}”。"]),
    Case(
      name: "unknown analysis", yaml: "version: 1\nanalyses:\n- analysis: trail\n- analysis: zzz\n",
      en: [
        "mine.yaml:3:13: analyses[0].analysis: 'trail' isn't an analysis; did you mean trial?",
        "mine.yaml:4:13: analyses[1].analysis: 'zzz' isn't an analysis. Analyses: trial.",
      ],
      zh: [
        "mine.yaml:3:13: analyses[0].analysis: 没有名为“trail”的分析；是不是 trial？",
        "mine.yaml:4:13: analyses[1].analysis: 没有名为“zzz”的分析。可用的分析：trial。",
      ]),
    Case(
      name: "an analysis twice", yaml: valid + "  - {analysis: trial, map: {1986: a, 2018: b}, classes: c.csv}\n",
      en: [
        "mine.yaml:6:5: analyses[1]: 'trial' is listed twice; the second would overwrite the first one's results. "
          + "Put it into a project file of its own, with another results folder."
      ], zh: ["mine.yaml:6:5: analyses[1]: “trial”列出了两次；后者会覆盖前者的结果。请放到另一个项目文件中，并使用另一个结果文件夹。"]),
    Case(
      name: "no version, no analyses", yaml: "name: 平朔\n",
      en: [
        "mine.yaml:1:1: version: is required, but isn't given. Write version: 1.",
        "mine.yaml:1:1: analyses: is required, but isn't given. Begin each with '- analysis: NAME' on a line of its own.",
      ],
      zh: [
        "mine.yaml:1:1: version: 是必填项，但没有给出。请写成 version: 1。",
        "mine.yaml:1:1: analyses: 是必填项，但没有给出。每项分析以单独一行“- analysis: 名称”开头。",
      ]),
    Case(
      name: "anchor", yaml: "version: &v 1\n",
      en: [
        "mine.yaml:1:10: anchors (&) and aliases (*) aren't allowed. "
          + "Write the value out; a text that begins with & or * goes in quotes."
      ], zh: ["mine.yaml:1:10: 不允许使用锚点（&）和别名（*）。请直接写出该值；以 & 或 * 开头的文字要加引号。"]),
    Case(
      name: "tag", yaml: "version: !!int 1\n",
      en: ["mine.yaml:1:10: tags (!) aren't allowed. Leave the tag out; a text that begins with ! goes in quotes."],
      zh: ["mine.yaml:1:10: 不允许使用标签（!）。请去掉标签；以 ! 开头的文字要加引号。"]),
    Case(
      name: "empty", yaml: "# nothing\n",
      en: ["mine.yaml:1:1: is empty. A project file has the keys version, name, language and analyses."],
      zh: ["mine.yaml:1:1: 是空的。项目文件包含 version、name、language、analyses 等键。"]),
    Case(
      name: "two documents", yaml: valid + "---\nversion: 1\n",
      en: ["mine.yaml:6:1: a second document begins here. Keep one document in a file."],
      zh: ["mine.yaml:6:1: 从这里开始了第二个文档。一个文件只能有一个文档。"]),
    Case(
      name: "an unclosed bracket", yaml: "version: 1\nanalyses: [\n",
      en: [
        "mine.yaml:3:1: isn't valid YAML: did not find expected node content. "
          + "Check indentation, colons, brackets and quotes there or just before."
      ], zh: ["mine.yaml:3:1: 不是有效的 YAML：did not find expected node content。请检查此处或之前的缩进、冒号、括号和引号。"]),
    Case(
      name: "a tab", yaml: "version: 1\n\tname: x\n",
      en: [
        "mine.yaml:2:1: isn't valid YAML: found a tab character that violates indentation. "
          + "Indent with spaces, not tabs; a text that begins with @, ` or % goes in quotes."
      ],
      zh: [
        "mine.yaml:2:1: 不是有效的 YAML：found a tab character that violates indentation。"
          + "请用空格缩进，不要用制表符；以 @、` 或 % 开头的文字要加引号。"
      ]),
  ]

  @Test(arguments: cases) func `a wrong project file is refused with line and column`(_ file: Case) {
    let problems = ProjectFile.decode(Array(file.yaml.utf8), path: "mine.yaml", TrialAnalysis.registry).problems
    #expect(problems.map { $0.line(.english) } == file.en)
    #expect(problems.map { $0.line(.chinese) } == file.zh)
  }

  @Test func `scalars stay text, and paths start from the folder of the project file`() throws {
    let yaml = """
      version: 1
      name: 010
      language: zh
      analyses:
        - analysis: trial
          map: {2018: /data/b.tif, 1986: "图 a.tif"}
          classes: no
          base: NETCDF:"x.nc":lu
          layers: [a.tif, b.tif]
      """
    let (project, problems) = ProjectFile.decode(Array(yaml.utf8), path: "矿 区/mine.yaml", TrialAnalysis.registry)
    #expect(problems == [])
    let values = try #require(project?.entries.first?.values)
    #expect(project?.name == "010" && project?.language == .chinese)
    #expect(
      try values.rasterSeries("map") == [
        DatedRaster(year: 1986, path: "矿 区/图 a.tif"), DatedRaster(year: 2018, path: "/data/b.tif"),
      ])
    #expect(try values.table("classes") == "矿 区/no")
    #expect(try values.raster("base") == "NETCDF:\"x.nc\":lu")
    #expect(try values.rasters("layers") == ["矿 区/a.tif", "矿 区/b.tif"])
    #expect(values.record.first?.text == "1986=图 a.tif")
    #expect(values.place(of: "classes").words == "7:14: analyses[0].classes")
  }

  @Test func `a file that isn't there, is a folder, isn't UTF-8 or is too large is refused`() throws {
    let registry = TrialAnalysis.registry
    #expect(ProjectFile.read("/nowhere/x.yaml", registry).problems.map(\.id) == ["project.missing"])
    #expect(ProjectFile.read("/tmp", registry).problems.map(\.id) == ["project.isFolder"])
    // 土地 in GBK.
    let gbk: [UInt8] = Array("name: ".utf8) + [0xCD, 0xC1, 0xB5, 0xD8]
    #expect(ProjectFile.decode(gbk, path: "x", registry).problems.map(\.id) == ["project.notUTF8"])
    let large = [UInt8](repeating: 35, count: (1 << 20) + 1)
    #expect(ProjectFile.decode(large, path: "x", registry).problems.map(\.id) == ["project.tooLarge"])
    #expect(ProjectFile.read("/dev/zero", registry).problems.map(\.id) == ["project.tooLarge"])
  }

  @Test func `a byte-order mark and Windows line ends don't shift lines and columns`() {
    let yaml = "\u{FEFF}vesion: 1\r\nanalyses:\r\n- analysis: trail\r\n"
    let problems = ProjectFile.decode(Array(yaml.utf8), path: "x", TrialAnalysis.registry).problems
    #expect(problems.map(\.place?.en) == ["1:1: vesion", "3:13: analyses[0].analysis"])
  }

  @Test func `nesting beyond the limit is refused, not followed`() {
    let deep = String(repeating: "[", count: 100_000)
    #expect(
      ProjectFile.decode(Array(deep.utf8), path: "x", TrialAnalysis.registry).problems.map(\.id) == ["yaml.tooLarge"])
    let wide = "[" + String(repeating: "a,", count: 200_000) + "]"
    #expect(
      ProjectFile.decode(Array(wide.utf8), path: "x", TrialAnalysis.registry).problems.map(\.id) == ["yaml.tooLarge"])
  }

  @Test func `random bytes and mutated project files never crash`() {
    var generator = SeededGenerator(seed: 2024)
    let seeds = ProjectFileTests.cases.map { Array($0.yaml.utf8) }
    let spice = Array("{}[]:,-?&*!|>'\"%@`#\n\t \u{0}\u{FEFF}".utf8)
    for round in 0..<3_000 {
      var bytes: [UInt8]
      if round.isMultiple(of: 4) {
        bytes = (0..<Int.random(in: 0...200, using: &generator)).map { _ in UInt8.random(in: 0...255, using: &generator)
        }
      } else {
        bytes = seeds[Int.random(in: 0..<seeds.count, using: &generator)]
        for _ in 0..<Int.random(in: 1...8, using: &generator) where !bytes.isEmpty {
          let index = Int.random(in: 0..<bytes.count, using: &generator)
          switch Int.random(in: 0...3, using: &generator) {
          case 0: bytes[index] = UInt8.random(in: 0...255, using: &generator)
          case 1: bytes.remove(at: index)
          case 2: bytes.insert(spice[Int.random(in: 0..<spice.count, using: &generator)], at: index)
          default: bytes.insert(contentsOf: bytes[index..<min(bytes.count, index + 20)], at: 0)
          }
        }
      }
      let (project, problems) = ProjectFile.decode(bytes, path: "f", TrialAnalysis.registry)
      #expect(project != nil || !problems.isEmpty)
    }
  }
}
