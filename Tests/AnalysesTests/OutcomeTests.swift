import Foundation
import Messages
import TestSupport
import Testing

@testable import Analyses

@Suite struct OutcomeTests {
  private let example = Summary(
    analysis: "landuse", title: Text("Land use", zh: "土地利用"), years: [1986, 2018],
    periods: [Summary.Period(from: 1986, to: 2018)],
    headline: [
      Summary.Headline(
        id: "carbonChange", title: Text("Carbon", zh: "碳"), value: -650848.31, unit: "t C", from: 1986, to: 2018,
        source: Text("a/b", zh: "a/b"), strength: .measured)
    ].compactMap { $0 },
    classes: [Summary.LandClass(code: 1, name: Text("Arable", zh: "耕地"), type: "arable", colour: "#ffd37f")],
    areaTypes: [Summary.AreaType(id: "invariant", name: Text("I", zh: "碳汇不变区"), colour: "#1b7837")],
    maps: Summary.Maps(
      west: 112.1, south: 39.3, east: 112.6, north: 39.7, width: 900, height: 700,
      layers: [
        Summary.MapLayer(
          id: "carbon_1986_2018", kind: .carbon, title: Text("C", zh: "碳"), from: 1986, to: 2018,
          image: "maps/carbon.png",
          ramp: Summary.Ramp(low: -108.2, high: 108.2, unit: "t C/ha", colours: ["#000000", "#ffffff"]))
      ]),
    tables: [
      Summary.TableEntry(
        id: "t", file: "t.csv", title: Text("T", zh: "表"), about: Text("A", zh: "说明"),
        columns: [Table.Column("area_ha", Text("Area", zh: "面积"), unit: "ha")], rows: 121)
    ],
    assumptions: [
      Summary.Assumption(
        id: "soilLossFraction", text: Text("All", zh: "全部"), value: "1", source: Text("S", zh: "来源"),
        strength: .seed, affects: ["carbonChange"])
    ],
    facts: Summary.Facts(
      compositeDynamicDegree: [
        Summary.DynamicDegree(from: 1986, to: 2018, percentPerYear: .nan, variant: Text("v", zh: "v"))
      ], ruledPairs: 42, possiblePairs: 121, scheme: "table1"))

  @Test func `a summary reads back as it was written`() throws {
    let bytes = try JSONText.bytes(of: example)
    #expect(try JSONText.value(Summary.self, from: bytes) == example)
    #expect(try JSONText.bytes(of: JSONText.value(Summary.self, from: bytes)) == bytes)
  }

  @Test func `what is missing is null, periods are pairs, slashes stand as they are, keys are sorted`() throws {
    let text = String(decoding: try JSONText.bytes(of: example), as: UTF8.self)
    let tree = try JSONText.value([String: JSONValue].self, from: Array(text.utf8))
    #expect(tree["periods"] == .list([.list([.whole(1986), .whole(2018)])]))
    #expect(tree["name"] == .null)
    #expect(text.contains("\"low\" : null"))
    #expect(text.contains("\"outlines\" : null"))
    #expect(text.contains("\"percentPerYear\" : null"))
    #expect(text.contains("-650848.31"))
    #expect(text.contains("\"a/b\""))
    #expect(text.contains("碳汇不变区"))
    #expect(text.hasSuffix("}\n"))
    #expect(
      Set(tree.keys) == [
        "schema", "analysis", "version", "fingerprint", "name", "title", "years", "periods", "zones", "headline",
        "classes", "areaTypes", "maps", "tables", "assumptions", "messages", "facts",
      ])
  }

  @Test func `any double reads back the same from JSON`() throws {
    var generator = SeededGenerator(seed: 3)
    var numbers: [Double] = [0, -0.0, 0.1, .greatestFiniteMagnitude, .leastNonzeroMagnitude, 650848.31]
    for _ in 0..<1000 {
      let number = Double(bitPattern: generator.next())
      if number.isFinite { numbers.append(number) }
    }
    let back = try JSONText.value([Double].self, from: JSONText.bytes(of: numbers))
    #expect(back == numbers)
  }

  @Test func `a headline that isn't known is none, and half an interval is none`() {
    #expect(
      Summary.Headline(
        id: "x", title: Text("x", zh: "x"), value: .nan, unit: "t", source: Text("x", zh: "x"), strength: .user) == nil)
    let half = Summary.Headline(
      id: "x", title: Text("x", zh: "x"), value: 1, low: .nan, high: 2, coverage: 0.9, unit: "t",
      source: Text("x", zh: "x"), strength: .user)
    #expect(half?.high == nil && half?.coverage == nil)
  }
}
