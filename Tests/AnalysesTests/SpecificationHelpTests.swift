import Analyses
import Foundation
import Messages
import Testing

@Suite struct SpecificationHelpTests {
  @Test(arguments: Language.allCases) func `no line of help is wider than 100 columns`(_ language: Language) {
    let help = TrialAnalysis.syntax.help(language)
    for line in help.split(separator: "\n") { #expect(TextLayout.width(String(line)) <= 100, "\(line)") }
    #expect(help.contains("--zone-id FIELD"))
  }

  @Test func `a Chinese character is two columns wide, a combining mark none`() {
    #expect(TextLayout.width("碳汇 a，") == 2 + 2 + 1 + 1 + 2)
    #expect(TextLayout.width("e\u{301}") == 1)
    #expect(TextLayout.width("⛏️") <= 2)
    #expect(TextLayout.padded("碳", to: 4) == "碳  ")
  }

  @Test func `Chinese is wrapped between characters, never before closing punctuation`() {
    // Eight columns: four characters a line; the comma stays with the character before it.
    #expect(TextLayout.wrapped("土地利用，转移矩阵", to: 8) == ["土地利", "用，转移", "矩阵"])
    #expect(TextLayout.wrapped("one two  three", to: 8) == ["one two", "three"])
    #expect(TextLayout.wrapped("", to: 8) == [""])
  }

  @Test func `the JSON names every parameter with its flag, range, options and columns`() throws {
    let json = try SpecificationDocument([TrialAnalysis.specification]).json()
    let root = try #require(try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any])
    let analyses = try #require(root["analyses"] as? [[String: Any]])
    let parameters = try #require(analyses.first?["parameters"] as? [[String: Any]])
    #expect(parameters.count == TrialAnalysis.specification.parameters.count)
    let share = try #require(parameters.first { $0["id"] as? String == "soilLossFraction" })
    #expect(share["flag"] as? String == "--soil-loss-fraction")
    #expect(share["low"] as? Double == 0 && share["high"] as? Double == 1)
    #expect(share["default"] as? String == "1")
    let classes = try #require(parameters.first { $0["id"] as? String == "classes" })
    #expect((classes["table"] as? [[String: Any]])?.last?["unit"] as? String == "t C/ha")
    #expect(parameters.first?["atLeast"] as? Int == 2)
  }

  @Test func `the reference page lists parameters, options, columns and results`() {
    let page = TrialAnalysis.specification.page(.english)
    #expect(page.contains("| `zoneId` | `--zone-id` | `FIELD` | Field. (required with zones) |"))
    #expect(page.contains("| `soil_tC_per_ha` | t C/ha | Carbon density of the soil. |"))
    #expect(page.contains("| `scheme` | `--scheme` | `table1\\|extended\\|FILE.csv` |"))
    #expect(page.contains("| `table.csv` | A table. |"))
    #expect(TrialAnalysis.specification.page(.chinese).contains("（给出 zones 时必填）"))
  }

  @Test func `every default of every analysis is a value that its parameter allows`() {
    for specification in AnalysisRegistry.standard.specifications + [TrialAnalysis.specification, CommonOptions.run] {
      let values = ParameterValues(specification, origin: .commandLine(specification.id))
      let wrong = values.problems.filter { $0.id != "parameter.missing" }
      #expect(wrong.isEmpty, "\(wrong.map { $0.line(.english) })")
    }
  }

  @Test(
    arguments: [
      ("refrenceDistance", "referenceDistance"), ("reference-distance", "referenceDistance"), ("Map", "map"),
      ("zonse", "zones"), ("xyz", nil), ("", nil), ("m", nil),
    ] as [(String, String?)]) func `the nearest name is suggested, and none where none is near`(
      _ written: String, _ near: String?
    )
  {
    let names = TrialAnalysis.specification.parameters.map(\.id)
    #expect(Suggestion.nearest(to: written, in: names) == near)
  }
}
