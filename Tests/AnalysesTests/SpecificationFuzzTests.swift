@testable import Analyses
import Messages
import TestSupport
import Testing

/// Random and mutated texts: each kind answers with a value or with problems, and never crashes.
@Suite struct SpecificationFuzzTests {
  static let seeds = [
    "2000", "2000-2002", "2000,2005,2010-2012", "nep_{year}.tif", "data/{year}.tif", "2000=a.tif", "500m", "5 km",
    "1km²", "50ha", "-1500:1500", ":2500", "0:", "dem.tif:200m", "water.tif=1,2", "countries.gpkg:LAYER:FIELD",
    "country, a b", "NETCDF:\"x.nc\":v", "", "é{year}", "🏔️:1", "=", ":", ",", "-", "{year}{year}", "/{year}/",
  ]
  static let spice = Array("{}[]:,-=.+eEkmha²2/\\\"' \t\u{0}\u{301}０٣🇨🇳年".map(String.init))

  private static func text(_ random: inout SeededGenerator) -> String {
    var letters = seeds[Int.random(in: 0..<seeds.count, using: &random)].map(String.init)
    for _ in 0..<Int.random(in: 0...6, using: &random) {
      let place = Int.random(in: 0...letters.count, using: &random)
      switch Int.random(in: 0...2, using: &random) {
      case 0: letters.insert(spice[Int.random(in: 0..<spice.count, using: &random)], at: place)
      case 1 where place < letters.count: letters.remove(at: place)
      default: letters += seeds[Int.random(in: 0..<seeds.count, using: &random)].map(String.init)
      }
    }
    return letters.joined()
  }

  @Test(arguments: KindsAnalysis.specification.parameters.map(\.id))
  func `any text is a value or a problem`(_ id: String) throws {
    var random = SeededGenerator(seed: 2024)
    for round in 0..<1_500 {
      var values = ParameterValues(
        KindsAnalysis.specification, origin: .commandLine("kinds"), baseFolder: round.isMultiple(of: 2) ? "" : "a/b")
      for _ in 0...Int.random(in: 0...2, using: &random) {
        let key = Int.random(in: 0...3, using: &random) == 0 ? Self.text(&random) : nil
        values.add(
          GivenValue(
            Self.text(&random), key: key, isMember: Bool.random(using: &random), at: .commandLine("--" + id)), to: id)
      }
      let wasRefused = values.problems.contains { $0.place?.en.hasPrefix("--" + id) == true }
      var isRead = true
      do {
        try Self.read(values, id)
      } catch {
        isRead = false
      }
      // What no getter reads is said by the check.
      #expect(isRead || wasRefused, "\(values.texts(id).map(\.text))")
      #expect(values.record.allSatisfy { !$0.id.isEmpty })
    }
  }

  private static func read(_ values: ParameterValues, _ id: String) throws {
    switch KindsAnalysis.specification.parameter(id)?.kind {
    case .rasterSeries:
      if case .pattern(let pattern)? = try values.seriesIfGiven(id) {
        #expect(pattern.halves.head.count + pattern.halves.tail.count + 6 == pattern.path.count)
        _ = pattern.file(of: 2000)
      }
    case .stack: _ = try values.stack(id)
    case .years:
      let years = try values.years(id)
      #expect(try #require(YearNotationReader.years(YearNotation.text(years))) == years)
    case .yearRange: _ = try values.yearRange(id)
    case .measure: #expect(try values.measure(id).isFinite)
    case .range:
      let range = try values.range(id)
      #expect(range.lowerBound < range.upperBound)
    case .choice: _ = try values.choice(id)
    case .rasterWithTolerance: #expect(try !values.rasterWithTolerance(id).path.isEmpty)
    case .rasterCodes: #expect(try values.rasterCodes(id).allSatisfy { !$0.codes.isEmpty })
    case .vectorLayer: _ = try values.vectorLayer(id)
    case .layerField: #expect(try !values.layerField(id).field.isEmpty)
    case .names: #expect(try values.names(id).allSatisfy { !$0.isEmpty })
    case .flag: _ = try values.flag(id)
    case .text: _ = try values.text(id)
    default: Issue.record("no getter is tried for \(id)")
    }
  }
}

/// Reads years back from how they are written.
private enum YearNotationReader {
  static func years(_ text: String) -> [Int]? {
    var years: [Int] = []
    for piece in text.split(separator: ",") {
      guard let range = YearNotation.range(piece) else { return nil }
      years += Array(range)
    }
    return years
  }
}
