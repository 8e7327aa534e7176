import Foundation
import TestSupport
import Testing

/// The made-up belt, whose truth is known, as the README's command runs it: nep, then potential on what nep left.
@Suite struct BeltRunTests {
  private static let unit = "_gC_per_m2_yr"

  private struct Belt {
    let folder: TemporaryFolder
    let results: String
    let truth: [String: [String: String]]

    init() throws {
      folder = try TemporaryFolder()
      _ = try MineSink.success(["example", "belt", "--out", folder.file("belt")])
      results = folder.file("results")
      truth = Dictionary(
        try ResultTable(folder.file("belt/truth.csv")).rows.map { ($0["mine"] ?? "", $0) },
        uniquingKeysWith: { first, _ in first })
    }

    func run(_ more: [String] = []) throws -> Subprocess.Ended {
      try MineSink.success(
        ["run", folder.file("belt/belt.yaml"), "--out", results, "--language", "en"] + more)
    }

    func table(_ name: String) throws -> ResultTable { try ResultTable("\(results)/potential/\(name).csv") }
  }

  private static func mean(_ numbers: [Double]) -> Double { numbers.reduce(0, +) / Double(numbers.count) }

  private static func correlation(_ one: [Double], _ other: [Double]) -> Double {
    let (a, b) = (mean(one), mean(other))
    let product = zip(one, other).reduce(0) { $0 + ($1.0 - a) * ($1.1 - b) }
    return product
      / (one.reduce(0) { $0 + ($1 - a) * ($1 - a) } * other.reduce(0) { $0 + ($1 - b) * ($1 - b) }).squareRoot()
  }

  @Test func `the frontier and the drivers of the belt come out as they were put in, its total with what noise adds`()
    throws
  {
    let belt = try Belt()
    _ = try belt.run()
    let mines = try belt.table("potential").rows
    #expect(mines.count == 2000)

    // nep finds each mine's change: noise of 14 / √cells beside it, whose mean is 0.
    let errors = try mines.filter { $0["current" + Self.unit] != "" }.map {
      try $0.number("current" + Self.unit) - (try #require(belt.truth[$0["mine"] ?? ""])).number("change")
    }
    #expect(errors.count > 1900 && abs(Self.mean(errors)) < 1)
    #expect(errors.reduce(0) { $0 + $1 * $1 } / Double(errors.count) < 64)

    // potential finds the frontier: 1.2816 · 15 above the expected change, and what noise of the change adds to it:
    // 1.2816 · (√(15² + 6.4²) − 15) = 1.7, besides the model's own error.
    let asked = mines.filter { $0["attainable" + Self.unit] != "" }
    #expect(asked.count > 1800)
    let found = try asked.map { try $0.number("attainable" + Self.unit) }
    let frontier = try asked.map { try (try #require(belt.truth[$0["mine"] ?? ""])).number("frontier") }
    #expect((-1...5).contains(Self.mean(found) - Self.mean(frontier)))
    #expect(Self.correlation(found, frontier) > 0.93)
    for row in asked where row["current" + Self.unit] != "" {
      let gap = try row.number("attainable" + Self.unit) - row.number("current" + Self.unit)
      #expect(try row.number("potential" + Self.unit) == max(0, gap))
    }

    // What drives ranks before what merely goes along with it or with nothing; the warmest month's temperature, which is made from
    // elevation, is its twin and shares its rank.
    let importance = try belt.table("importance").rows.filter { $0["kind"] == "conditional" }
    func increase(_ name: String) throws -> Double {
      try (try #require(importance.first { $0["name"] == name })).number("increase")
    }
    #expect(try increase("stage") > 10 * increase("precipitation"))
    for cause in ["precipitation", "soc", "elevation"] {
      for other in ["gpp", "minimum_temperature", "population", "curvature", "mineral", "area", "gdp", "spei"] {
        #expect(try increase(cause) > 1.5 * increase(other), "\(cause) and \(other)")
      }
    }

    // A total is the sum of its mines: g C/m²/yr · km² = t C/yr, 1,000 of them a Gg; C · 44/12 is CO2.
    let whole = try belt.table("groups").row(where: ["group_field": "*", "group": "*"])
    let sum = try asked.filter { $0["potential" + Self.unit] != "" }.reduce(0.0) {
      try $0 + $1.number("potential" + Self.unit) * $1.number("area_km2")
    }
    #expect(isClose(try whole.number("total_GgC_per_yr"), sum / 1000, relative: 1e-9))
    // The error of what nep finds widens the scatter and lifts the frontier: about 12 % more than is true.
    let true_tC = try asked.filter { $0["potential" + Self.unit] != "" }.reduce(0.0) {
      try $0 + (try #require(belt.truth[$1["mine"] ?? ""])).number("potential") * $1.number("area_km2")
    }
    #expect((1...1.25).contains(sum / true_tC))
    #expect(isClose(try whole.number("total_MtCO2_per_yr"), sum * 44 / 12 / 1e6, relative: 1e-9))
    #expect(Set(mines.map { $0["strategy"] ?? "" }).isSuperset(of: ["R0", "R1", "R2", "R3", "R4", "R5"]))
    #expect(FileManager.default.fileExists(atPath: belt.results + "/report.html"))
  }

  @Test func `a second run takes both outcomes over, and an older model says the same again`() throws {
    let belt = try Belt()
    _ = try belt.run()
    let before = try Data(contentsOf: URL(fileURLWithPath: "\(belt.results)/potential/potential.csv"))
    let again = try belt.run()
    #expect(again.error.components(separatedBy: "unchanged").count > 2)
    // The mines that it was trained on are known again, so that their numbers stay out of bag.
    let out = belt.folder.file("asked")
    let predictors = belt.folder.file("belt/predictors")
    _ = try MineSink.success([
      "potential", "--mines", "\(belt.results)/nep/nep.gpkg:mines", "--mine-id", "mine", "--attributes",
      belt.folder.file("belt/mines.gpkg"), "--preset", "seed003=\(predictors)", "--predictor", "stage=@stage:stage",
      "--predictor", "mineral=@mine-type:mineral", "--predict-only", "--model",
      "\(belt.results)/potential/forest.minesink", "--out", out,
    ])
    let first = try belt.table("potential").rows
    let second = try ResultTable("\(out)/potential/potential.csv").rows
    #expect(first.count == second.count && !before.isEmpty)
    for (one, other) in zip(first, second) {
      for column in ["attainable", "potential", "noise_floor", "predicted"] {
        #expect(one[column + Self.unit] == other[column + Self.unit])
      }
    }
  }
}
