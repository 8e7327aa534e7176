import Foundation
import Messages
import Potential
import TestSupport
import Testing

@testable import Analyses

/// Tables of strategies in, whole messages out.
@Suite struct StrategyFileTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let name: String
    let yaml: String
    let en: [String]
    let zh: [String]
    var testDescription: String { name }
  }

  /// A table of one rule, whose condition is what a case is about.
  static func rule(_ condition: String) -> String {
    """
    version: 1
    words: {plan: {on_plan: [yes], below_plan: [no]}, importance: {general: []}}
    terms: [{id: poor, when: {soil: {below: 50}}, source: s, strength: design}]
    rules:
    - {id: A, title: {en: a, zh: 甲}, source: s, strength: design, when: \(condition)}
    """
  }

  static let cases = [
    Case(
      name: "valid", yaml: rule("{all: [{any: [{not: poor}, always]}, {ph: {outside: [5, 8]}}]}"), en: [], zh: []),
    Case(
      name: "an unknown quantity, near", yaml: rule("{aridty: {below: 1}}"),
      en: [
        "r.yaml:5:70: rules[0].when.aridty: 'aridty' is nothing that a rule can ask of a mine. Did you mean aridity?"
      ],
      zh: ["r.yaml:5:70: rules[0].when.aridty: 规则无法读取名为“aridty”的量。是不是 aridity？"]),
    Case(
      name: "an unknown quantity, none near", yaml: rule("{colour: {below: 1}}"),
      en: [
        "r.yaml:5:70: rules[0].when.colour: 'colour' is nothing that a rule can ask of a mine. Known: all, any, not, "
          + "aridity, precipitation, temperature, elevation, spei, soil, bulkDensity, ph, importance, sensitivity, "
          + "reversibility, hazard, redLine, plan, stage, potential, potentialAboveNoise."
      ],
      zh: [
        "r.yaml:5:70: rules[0].when.colour: 规则无法读取名为“colour”的量。可用：all、any、not、aridity、precipitation、"
          + "temperature、elevation、spei、soil、bulkDensity、ph、importance、sensitivity、reversibility、hazard、redLine、"
          + "plan、stage、potential、potentialAboveNoise。"
      ]),
    Case(
      name: "an unknown comparison", yaml: rule("{soil: {bellow: 50}}"),
      en: ["r.yaml:5:77: rules[0].when.soil.bellow: unknown key; did you mean below?"],
      zh: ["r.yaml:5:77: rules[0].when.soil.bellow: 未知的键；是不是 below？"]),
    Case(
      name: "a threshold out of sense", yaml: rule("{soil: {below: 0.5}}"),
      en: [
        "r.yaml:5:84: rules[0].when.soil.below: '0.5' makes no sense for soil. It is: soil organic carbon, % of that of "
          + "the undisturbed reference. Thresholds: from 1 to 500."
      ],
      zh: ["r.yaml:5:84: rules[0].when.soil.below: “0.5”对 soil 没有意义。它是：土壤有机碳，占未扰动参照的百分比（%）。阈值范围：1 至 500。"]),
    Case(
      name: "the median of something else", yaml: rule("{spei: {below: 0.5 median}}"),
      en: [
        "r.yaml:5:84: rules[0].when.spei.below: only potential and potentialAboveNoise are compared with the median. "
          + "Give a decimal number such as 0.2."
      ],
      zh: ["r.yaml:5:84: rules[0].when.spei.below: 只有 potential 和 potentialAboveNoise 可与中位数比较。请给出十进制数，例如 0.2。"]),
    Case(
      name: "no number", yaml: rule("{potential: {below: much}}"),
      en: [
        "r.yaml:5:89: rules[0].when.potential.below: 'much' isn't a number. Give a decimal number such as 20, or a "
          + "multiple of the median such as 1.25 median."
      ],
      zh: ["r.yaml:5:89: rules[0].when.potential.below: “much”不是数值。请给出十进制数（例如 20），或中位数的倍数（例如 1.25 median）。"]),
    Case(
      name: "a range that nothing is in", yaml: rule("{aridity: {atLeast: 0.5, below: 0.2}}"),
      en: [
        "r.yaml:5:79: rules[0].when.aridity: no value can pass all of this. Put alternatives into {any: [...]}; "
          + "outside: [LOW, HIGH] asks for values beyond two limits."
      ],
      zh: [
        "r.yaml:5:79: rules[0].when.aridity: 没有任何值能同时满足这些要求。“或”的关系请放入 {any: [...]}；要选两个界限之外的值，请用 outside: [下限, 上限]。"
      ]),
    Case(
      name: "words for numbers, and numbers for words",
      yaml: rule("{all: [{soil: {is: poor}}, {plan: {below: 1}}, {plan: {is: ahead}}, {plan: {is: on plan}}]}"),
      en: [
        "r.yaml:5:88: rules[0].when.all[0].soil.is: soil holds numbers, not words. Compare it by below, atMost, atLeast, "
          + "above or outside.",
        "r.yaml:5:111: rules[0].when.all[1].plan.below: plan holds words, not numbers. Write {is: WORD}; words: on_plan, "
          + "below_plan.",
        "r.yaml:5:128: rules[0].when.all[2].plan.is: 'ahead' isn't a word for plan. Known: on_plan, below_plan.",
        "r.yaml:5:149: rules[0].when.all[3].plan.is: 'on plan' isn't a word for plan. Did you mean on_plan?",
      ],
      zh: [
        "r.yaml:5:88: rules[0].when.all[0].soil.is: soil 的取值是数值，不是文字。请用 below、atMost、atLeast、above 或 outside 比较。",
        "r.yaml:5:111: rules[0].when.all[1].plan.below: plan 的取值是文字，不是数值。请写成 {is: 词}；可用的词：on_plan、below_plan。",
        "r.yaml:5:128: rules[0].when.all[2].plan.is: “ahead”不是 plan 的可用词。可用：on_plan、below_plan。",
        "r.yaml:5:149: rules[0].when.all[3].plan.is: “on plan”不是 plan 的可用词。是不是 on_plan？",
      ]),
    Case(
      name: "a rule that holds because something isn't known", yaml: rule("{aridity: {missing: yes}}"),
      en: [
        "r.yaml:5:89: rules[0].when.aridity.missing: a rule can't hold because something isn't known. 'missing' is for "
          + "climate, grades and stages; a rule whose input is missing is reported as not assessable."
      ],
      zh: [
        "r.yaml:5:89: rules[0].when.aridity.missing: 规则不能因为某项未知而成立。missing 只用于 climate、grades 和 stages；缺少输入的规则会报告为不可评估。"
      ]),
    Case(
      name: "two conditions at once", yaml: rule("{aridity: {below: 1}, ph: {below: 7}}"),
      en: [
        "r.yaml:5:69: rules[0].when: one condition is expected here, not several. Write always, the id of a term, or "
          + "{aridity: {below: 0.2}}; put several into {all: [...]} or {any: [...]}."
      ],
      zh: [
        "r.yaml:5:69: rules[0].when: 此处只能有一个条件。请写 always、术语的 id，或 {aridity: {below: 0.2}}；"
          + "多个条件放入 {all: [...]} 或 {any: [...]}。"
      ]),
    Case(
      name: "an unknown term", yaml: rule("{not: pour}"),
      en: ["r.yaml:5:75: rules[0].when.not: 'pour' is neither 'always' nor a term defined above. Did you mean poor?"],
      zh: ["r.yaml:5:75: rules[0].when.not: “pour”既不是 always，也不是前面定义过的术语。是不是 poor？"]),
    Case(
      name: "limits the wrong way round", yaml: rule("{ph: {outside: [8, 5]}}"),
      en: [
        "r.yaml:5:84: rules[0].when.ph.outside: the first limit must be below the second, and of its kind. "
          + "Write outside: [LOW, HIGH]."
      ], zh: ["r.yaml:5:84: rules[0].when.ph.outside: 第一个界限必须小于第二个，且二者类型相同。请写成“outside: [下限, 上限]”。"]),
    Case(
      name: "an entry wrong all over",
      yaml: """
        version: 2
        rule: []
        words: {hazard: {yes: [no], no: []}, soil: {}}
        rules:
        - id: A
          title: {en: a}
          when: always
          sorce: x
          strength: guess
        - {id: A, title: {en: a, zh: 甲}, when: always, source: s, strength: design}
        - {id: n o, title: x, when: [], strength: design, source: }
        """,
      en: [
        "r.yaml:2:1: rule: unknown key; did you mean rules?",
        "r.yaml:1:10: version: '2' isn't a version of strategy tables that this program reads. Write version: 1.",
        "r.yaml:3:38: words.soil: unknown key. Known keys: importance, sensitivity, reversibility, hazard, redLine, plan, "
          + "stage.",
        "r.yaml:3:24: words.hazard.yes[0]: 'no' already means no. A spelling stands for one word; case, hyphens and "
          + "underscores don't count.",
        "r.yaml:8:3: rules[0].sorce: unknown key; did you mean source?",
        "r.yaml:6:10: rules[0].title.zh: is required, but isn't given. Add the key zh.",
        "r.yaml:9:13: rules[0].strength: 'guess' isn't a strength. Known: seed, source, memory, design, measured, modelled, user.",
        "r.yaml:10:8: rules[1].id: the id 'A' stands in line 5 already. Give each entry of a list an id of its own.",
        "r.yaml:10:3: rules[1]: no mine ever comes here: 'A' above holds for every mine. Move it up, or take it out.",
        "r.yaml:11:8: rules[2].id: 'n o' can't be an id. Take up to 40 letters, digits and underscores; 'always' and "
          + "'none' are taken.",
        "r.yaml:11:3: rules[2]: no mine ever comes here: 'A' above holds for every mine. Move it up, or take it out.",
        "r.yaml:11:20: rules[2].title: keys and values are expected here. Write {en: ENGLISH, zh: CHINESE}.",
        "r.yaml:11:29: rules[2].when: a condition is expected here. Write always, the id of a term, or "
          + "{aridity: {below: 0.2}}; put several into {all: [...]} or {any: [...]}.",
        "r.yaml:11:59: rules[2].source: has no value. Give a value, or take the key out.",
      ], zh: []),
    Case(
      name: "empty", yaml: "# nothing\n",
      en: [
        "r.yaml:1:1: is empty. A table of strategies has the keys version and rules; 'minesink strategies' prints one."
      ], zh: ["r.yaml:1:1: 是空的。策略表至少包含 version 和 rules 两个键；“minesink strategies”可显示一份完整的策略表。"]),
    Case(
      name: "no rules", yaml: "version: 1\nrules: []\n",
      en: ["r.yaml:2:8: rules: has no value. Give a value, or take the key out."],
      zh: ["r.yaml:2:8: rules: 没有值。请给出一个值，或去掉这个键。"]),
  ]

  static func problems(_ yaml: String) -> [Message] {
    do {
      _ = try StrategyFile.decode(Array(yaml.utf8), path: "r.yaml")
      return []
    } catch {
      return error.messages
    }
  }

  @Test(arguments: cases) func `everything wrong with a table is said at once, in both languages`(_ wanted: Case) {
    let problems = StrategyFileTests.problems(wanted.yaml)
    #expect(problems.map { $0.line(.english) } == wanted.en)
    if !wanted.zh.isEmpty || wanted.en.isEmpty { #expect(problems.map { $0.line(.chinese) } == wanted.zh) }
  }

  @Test func `terms of terms are bounded, however often they are doubled`() {
    var yaml = "version: 1\nterms:\n- {id: t0, when: {ph: {below: 7}}, source: s, strength: design}\n"
    for number in 1...40 {
      let before = "t\(number - 1)"
      yaml += "- {id: t\(number), when: {any: [\(before), \(before)]}, source: s, strength: design}\n"
    }
    yaml += "rules: [{id: A, title: {en: a, zh: 甲}, when: t40, source: s, strength: design}]\n"
    // 2⁹ = 512 tests: the ninth doubling goes beyond 500; those that build on it aren't wrong as well.
    #expect(StrategyFileTests.problems(yaml).map(\.place?.en) == ["12:24: terms[9].when.any"])
  }

  @Test func `an entry's source names those of the terms that it uses`() throws {
    let yaml = StrategyFileTests.rule("{any: [poor, {not: poor}]}")
    let table = try StrategyFile.decode(Array(yaml.utf8), path: "r.yaml").table
    #expect(table.rules[0].source == Text("s; poor: s", zh: "s；poor：s"))
    #expect(table.rules[0].condition.line == "any: [{soil: {below: 50}}, {not: {soil: {below: 50}}}]")
  }

  @Test func `a byte-order mark and Windows line ends don't move places`() {
    let yaml = "\u{FEFF}version: 1\r\nruls:\r\n"
    #expect(StrategyFileTests.problems(yaml).map(\.place?.en) == ["2:1: ruls"])
  }

  @Test func `files that can't be tables are refused by name`() throws {
    let folder = try TemporaryFolder.make()
    defer { try? FileManager.default.removeItem(atPath: folder) }
    func refusal(_ path: String) -> String? {
      do {
        _ = try StrategyFile.read(path)
        return nil
      } catch {
        return error.messages.first?.id
      }
    }
    #expect(refusal(folder + "/none.yaml") == "strategies.missing")
    #expect(refusal(folder) == "strategies.notAFile")
    let big = folder + "/big.yaml"
    try Data(count: 2 << 20).write(to: URL(fileURLWithPath: big))
    #expect(refusal(big) == "strategies.tooLarge")
    let chinese = folder + "/gbk.yaml"
    // 策略 in GBK
    try Data([0xB2, 0xDF, 0xC2, 0xD4]).write(to: URL(fileURLWithPath: chinese))
    #expect(refusal(chinese) == "strategies.notUTF8")
  }

  @Test func `random bytes and mutated tables never crash, and what is read is whole`() throws {
    var generator = SeededGenerator(seed: 2026)
    let shipped = try StrategyFile.shipped().text
    let seeds = StrategyFileTests.cases.map { Array($0.yaml.utf8) }
    let spice = Array("{}[]:,-?&*!|>'\"%@`#\n\t \u{0}\u{FEFF}.9".utf8)
    for round in 0..<1_500 {
      var bytes: [UInt8] = []
      switch round % 25 {
      case 0: bytes = shipped
      case 1...4:
        let count = Int.random(in: 0...200, using: &generator)
        bytes = (0..<count).map { _ in UInt8.random(in: 0...255, using: &generator) }
      default: bytes = seeds[Int.random(in: 0..<seeds.count, using: &generator)]
      }
      for _ in 0..<Int.random(in: 1...8, using: &generator) where !bytes.isEmpty {
        let index = Int.random(in: 0..<bytes.count, using: &generator)
        switch Int.random(in: 0...3, using: &generator) {
        case 0: bytes[index] = UInt8.random(in: 0...255, using: &generator)
        case 1: bytes.remove(at: index)
        case 2: bytes.insert(spice[Int.random(in: 0..<spice.count, using: &generator)], at: index)
        default: bytes.insert(contentsOf: bytes[index..<min(bytes.count, index + 20)], at: 0)
        }
      }
      do throws(Problems) {
        let table = try StrategyFile.decode(bytes, path: "f").table
        #expect(!table.rules.isEmpty && table.entries.allSatisfy { !$0.entry.id.isEmpty })
      } catch {
        #expect(!error.messages.isEmpty && error.messages.count <= 50)
      }
    }
  }
}
