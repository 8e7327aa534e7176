import Foundation
import Messages
import Potential
import Statistics
import TestSupport
import Testing

@testable import Analyses
@testable import Geospatial

@Suite struct PredictorFieldTests {
  private func mines(_ fields: [String: FieldColumn], count: Int) -> PotentialMinesInput {
    PotentialMinesInput(
      ids: (0..<count).map { "m\($0)" },
      polygons: (0..<count).map { PredictorWorld.outline(Double($0), 40, radius: 0.01) }, fields: fields)
  }

  private func read(_ source: PredictorSource, _ field: FieldColumn) throws -> PredictorValues {
    try PredictorWorld.reading([("x", source)], mines(["f": field], count: field.count)).read()
  }

  // MARK: Outlines

  /// A box of 0.1° × 0.1° at the equator: sides 11 131.9 m and 11 057.4 m, from degrees of 111 319.491 m and 110 574.3 m.
  @Test func `an outline has an area, a perimeter, a compactness and a latitude`() throws {
    func box(_ south: Double) -> Polygon {
      let corners = [(30, south), (30.1, south), (30.1, south + 0.1), (30, south + 0.1)]
      return Polygon(rings: [.init(points: corners.map { Polygon.Point(x: $0.0, y: $0.1) }, isHole: false)])
    }
    let mines = PotentialMinesInput(
      ids: ["a", "b", "point"], polygons: [box(0), box(-33.1), Polygon(rings: [])], fields: [:])
    let values = try PredictorWorld.reading(
      PredictorSource.Geometry.allCases.map { ($0.rawValue, .geometry($0)) }, mines
    ).read()
    let sides_km = (11.131_949_1, 11.057_43)
    let area_km2 = sides_km.0 * sides_km.1
    let perimeter_km = 2 * (sides_km.0 + sides_km.1)
    #expect(abs(values.numbers("area")[0] / area_km2 - 1) < 1e-5)
    #expect(abs(values.numbers("perimeter")[0] / perimeter_km - 1) < 1e-5)
    // π/4 for a square
    #expect(abs(values.numbers("compactness")[0] - 4 * Double.pi * area_km2 / (perimeter_km * perimeter_km)) < 1e-5)
    // The middle of −33.1…−33.0, without its sign.
    #expect(abs(values.numbers("latitude")[1] - 33.05) < 1e-9)
    for name in ["area", "perimeter", "compactness", "latitude"] {
      #expect(values.numbers(name)[2].isNaN)
      #expect(values.facts.first { $0.name == name }?.missing == ["point"])
    }
    #expect(values.facts.map(\.unit) == ["km²", "km", "1", "°"])
  }

  @Test func `a circle is the most compact of outlines`() {
    let circle = LocalPlane(longitude: 110, latitude: 40).unproject(
      Polygon(rings: [
        .init(
          points: (0..<720).map { step in
            let angle = Double(step) / 360 * Double.pi
            return Polygon.Point(x: 2000 * cos(angle), y: 2000 * sin(angle))
          }, isHole: false)
      ]))
    #expect(abs(MineGeometry.value(.compactness, of: circle) - 1) < 1e-4)
    #expect(MineGeometry.value(.compactness, of: PredictorWorld.outline(110, 40, radius: 0.1, corners: 3)) < 0.7)
  }

  // MARK: Fields

  @Test func `numbers stay numbers and words are categories`() throws {
    #expect(try read(.field("f"), .numbers([1, .nan, 3.5])).numbers("x").map(\.description) == ["1.0", "nan", "3.5"])
    #expect(try read(.field("f"), .numbers([.infinity, 2])).numbers("x")[0].isNaN)
    let words = try read(.field("f"), .texts(["coal", "", " gold ", "coal"]))
    #expect(words.words("x") == ["coal", nil, "gold", "coal"])
    #expect(words.facts[0].kind == .categories)
    #expect(words.facts[0].categories == [.init(name: "coal", mines: 2), .init(name: "gold", mines: 1)])
    #expect(words.facts[0].missing == ["m1"])
    #expect(words.facts[0].mean == nil)
    // CSV knows no types.
    let text = try read(.field("f"), .texts(["1.5", "", "-2"]))
    #expect(text.numbers("x").map(\.description) == ["1.5", "nan", "-2.0"])
    #expect(text.notes.map(\.id) == ["predictor.textNumbers"])
    #expect(try read(.field("f"), .texts(["", ""])).words("x") == [nil, nil])
    #expect(try read(.mineType("f"), .texts(["1", "2", "1"])).words("x") == ["1", "2", "1"])
    #expect(try read(.mineType("f"), .numbers([1, .nan, 12])).words("x") == ["1", nil, "12"])
  }

  @Test(arguments: [
    ("Planned", "planned"), ("pre-permit", "planned"), ("Under Construction", "planned"), ("拟建", "planned"),
    ("在建", "planned"), ("Operating", "active"), (" in_production ", "active"), ("在产", "active"), ("生产矿山", "active"),
    ("CLOSED", "closed"), ("Post-closure", "closed"), ("Abandoned", "closed"), ("闭坑", "closed"), ("历史遗留", "closed"),
    ("废弃矿山", "closed"),
  ]) func `words of both languages tell the stage`(word: String, stage: String) throws {
    #expect(try read(.stage("f"), .texts([word])).words("x") == [stage])
  }

  @Test func `no word stands for two stages`() {
    let words = LifeCycleStage.allCases.flatMap(\.words)
    #expect(Set(words).count == words.count)
    for stage in LifeCycleStage.allCases {
      for word in stage.words + [stage.rawValue, stage.rawValue.uppercased()] {
        #expect(LifeCycleStage(words: word) == stage, "\(word)")
      }
    }
  }

  @Test func `words that tell no stage are listed and missing`() throws {
    let values = try read(.stage("f"), .texts(["active", "mothballed", "", "停产", "mothballed"]))
    #expect(values.words("x") == ["active", nil, nil, nil, nil])
    #expect(values.notes.map(\.id) == ["predictor.unknownStages"])
    #expect(values.notes[0].text.en.hasPrefix("3 mines"))
    #expect(values.notes[0].text.en.contains("mothballed"))
    #expect(values.notes[0].text.zh.contains("停产"))
  }

  @Test func `years since closure are counted back from a year`() throws {
    let words = try read(
      .yearsSinceClosure("f", year: 2020), .texts(["2015", "2015-06-30", "2020", "2024", "", "open", "2003年"]))
    #expect(words.numbers("x").map(\.description) == ["5.0", "5.0", "0.0", "nan", "nan", "nan", "17.0"])
    #expect(words.notes.map(\.id) == ["predictor.notClosed", "predictor.notYears"])
    #expect(words.notes[0].text.en.hasPrefix("1 mines close after 2020"))
    #expect(words.facts[0].unit == "yr")
    let numbers = try read(.yearsSinceClosure("f", year: 2020), .numbers([2010, .nan, 0, 2010.5]))
    #expect(numbers.numbers("x").map(\.description) == ["10.0", "nan", "nan", "10.0"])
    #expect(numbers.notes.map(\.id) == ["predictor.notYears"])
  }

  @Test func `roles are numbers or words, and a stage is read as one`() throws {
    let given = mines(
      [
        "aridity": .numbers([0.3, .nan]), "state": .texts(["operating", "shelved"]), "plan": .texts(["on_plan", ""]),
      ], count: 2)
    let values = try PredictorWorld.reading(
      [("stage", .field("state"))],
      roles: [("aridity", .field("aridity")), ("plan", .field("plan")), ("stage", .field("state"))], given
    ).read()
    #expect(values.words("stage") == ["operating", "shelved"])
    #expect(values.roles(of: 0) == ["aridity": .number(0.3), "plan": .text("on_plan"), "stage": .text("active")])
    // The table of strategies may know the word.
    #expect(values.roles(of: 1) == ["stage": .text("shelved")])
    #expect(values.notes.isEmpty)
    #expect(values.facts.map(\.isRole) == [false, true, true, true])
  }

  @Test func `any text is read without a trap`() throws {
    var generator = SeededGenerator(seed: 99)
    let alphabet = Array("0123456789 -/.年eE+nainf产闭\u{0}\u{301}🏔\n\"{}")
    for _ in 0..<300 {
      let texts = (0..<4).map { _ in
        String(
          (0..<Int.random(in: 0...9, using: &generator)).map { _ in alphabet.randomElement(using: &generator) ?? "x" })
      }
      for source in [PredictorSource.field("f"), .stage("f"), .mineType("f"), .yearsSinceClosure("f", year: 2020)] {
        let values = try read(source, .texts(texts))
        #expect(values.table.rowCount == 4)
        #expect(values.facts[0].minesWithValue + values.facts[0].missing.count == 4)
      }
    }
  }
}
