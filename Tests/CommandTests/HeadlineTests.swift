import Analyses
import Messages
import Testing

@testable import minesink

@Suite struct HeadlineTests {
  @Test(
    arguments: [
      (-650_848.31, "−650 848"), (7_094.62, "7 094.6"), (100, "100.00"), (1.5, "1.5000"), (0, "0"),
      (-0.00001, "0.0000"), (999_999.6, "1 000 000"), (.nan, "–"),
    ] as [(Double, String)]) func `numbers are grouped by thousands, with decimals by size`(
      _ number: Double, _ text: String
    )
  {
    #expect(NumberText.grouped(number) == text)
  }

  @Test(
    arguments: [
      (-40_752.6, 246_408, "−40 753", "246 408"), (-0.902, 0.087_55, "−0.9020", "0.0876"),
      (-1_103, 900.01, "−1 103.0", "900.0"), (-11_325, 5_575.8, "−11 325", "5 576"),
      (20_000.1, 20_000.3, "20 000.1", "20 000.3"),
      (5, 5, "5.0000", "5.0000"),
    ] as [(Double, Double, String, String)]) func `both ends of an interval have as many decimals as the wider`(
      _ low: Double, _ high: Double, _ lowText: String, _ highText: String
    )
  {
    #expect(NumberText.ends(low, high) == (lowText, highText))
  }

  @Test func `units and titles have raised and lowered figures`() throws {
    let items = [("The same as CO2", "Mt CO2/yr"), ("Area", "km2"), ("Mean", "g C/m2/yr")].compactMap { title, unit in
      Summary.Headline(
        id: title, title: Text(title, zh: title), value: -1, unit: unit, source: Text("", zh: ""), strength: .user)
    }
    let text = Headline(
      Summary(
        analysis: "nep", title: Text("title", zh: "title"), years: [], periods: [], zones: [], headline: items,
        classes: [], areaTypes: [], maps: nil, tables: [], assumptions: [], facts: Summary.Facts())
    ).text(.english)
    for words in ["The same as CO₂  −1.0000 Mt CO₂/yr", "km²", "g C/m²/yr"] {
      #expect(text.contains(words), "\(words)")
    }
  }
}
