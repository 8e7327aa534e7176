import Foundation
import Messages
import TestSupport
import Testing

@testable import Analyses

/// What can't be taken of a command line of `minesink potential`, and what is said.
@Suite struct PotentialRefusalTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let arguments: String
    let en: [String]
    var testDescription: String { arguments }
  }

  static let head = PotentialTrial.head

  static let cases = [
    Case(
      arguments: head + "--predictor soc --predictor =x --predictor a+b=x --predictor x=",
      en: [
        "--predictor: 'soc' has no name. Write NAME=SOURCE, such as soc=soc.tif or area=@area.",
        "--predictor: is empty. Give a value, or leave it out.",
        "--predictor: 'a+b' can't be a name: it holds a control character or one of = + , ;. "
          + "Take these characters out of the name.", "--predictor: is empty. Give a value, or leave it out.",
      ]),
    Case(
      arguments: head + "--predictor a=@elevaton:d.tif --predictor b=@slope --predictor c=@area:d.tif "
        + "--predictor d=@stage: --predictor e=@curvature:d.tif",
      en: [
        "--predictor: '@elevaton' isn't a source; did you mean @elevation? Known words: " + words + ".",
        "--predictor: '@slope' has no file. Write @slope:FILE.",
        "--predictor: '@area' is read from the mine's outline; nothing can stand behind it. Write @area.",
        "--predictor: '@stage' names no field. Write @stage:FIELD.",
        "--predictor: '@curvature' isn't a source; did you mean @curvature-plan? Known words: " + words + ".",
      ]),
    Case(
      arguments: head + "--predictor a=p_{year}.tif:maen --predictor b=p_{year}.tif:v --predictor c=soc.tif:mean "
        + "--predictor d={year}/p.tif --predictor e=p_{year}_{year}.tif --predictor f=p_{year}.nc:tredn",
      en: [
        "--predictor: 'maen' isn't a way to reduce a series; did you mean mean? Choose one of: mean, min, max, sd, trend.",
        "--predictor: 'v' isn't a way to reduce a series. Choose one of: mean, min, max, sd, trend.",
        "--predictor: 'c=soc.tif:mean' reduces a series, but the file's name has no {year}. Write PATTERN:REDUCER, such as "
          + "p_{year}.tif:mean; a single raster stands without a reducer.",
        "--predictor: '{year}/p.tif' has {year} in the name of a folder. Write {year} once, in the file's name, such as "
          + "data/nep_{year}.tif; or give every raster as YEAR=FILE.",
        "--predictor: 'p_{year}_{year}.tif' holds {year} more than once. Write {year} once, in the file's name, such as "
          + "data/nep_{year}.tif; or give every raster as YEAR=FILE.",
        "--predictor: 'tredn' isn't a way to reduce a series; did you mean trend? Choose one of: mean, min, max, sd, trend.",
      ]),
    Case(
      arguments: head + "--predictor a=x --predictor a=y --role aridty=x --role plan=p --role plan=p",
      en: [
        "--predictor: 'a' is given twice. Give each name once.",
        "--role: 'aridty' isn't one of the choices; did you mean aridity? Choose one of: aridity, precipitation, "
          + "temperature, elevation, spei, soil, bulkDensity, ph, importance, sensitivity, reversibility, hazard, redLine, "
          + "plan, stage.", "--role: 'plan' is given twice. Give each name once.",
      ]),
    Case(
      arguments: head + "--preset seed3=x --preset seed003 --importance permuation,none --importance-groups a,b=x+x,b=",
      en: [
        "--preset: is given 2 times. Give it once.",
        "--preset: 'seed3' isn't one of the choices; did you mean seed003? Choose one of: seed003.",
        "--preset: 'seed003' has no folder. Write seed003=FOLDER.",
        "--importance: 'permuation' isn't one of the choices; did you mean permutation? "
          + "Choose one of: permutation, conditional, none.",
        "--importance-groups: 'a' has no group. Write GROUP=NAME+NAME,....",
        "--importance-groups: 'x' is given twice. Give each name once.",
        "--importance-groups: is empty. Give a value, or leave it out.",
      ]),
    Case(
      arguments: head,
      en: [
        "--predictor: there is nothing to explain the target by: neither a predictor nor a preset is given. "
          + "Give NAME=SOURCE, such as soc=soc.tif, or the preset seed003=FOLDER."
      ]),
    Case(
      arguments: head + "--predictor self=relative_change --predictor age=@years-since-closure:c --years 2000 "
        + "--candidates 3 --importance-groups g=aeg+self --importance none,permutation --group country,*",
      en: [
        "--predictor: @years-since-closure needs the year to count up to. Give --year, such as 2020.",
        "--years: is of no use without a source with {year}. Leave --years out.",
        "--predictor: 'relative_change' is the target itself, or its interval: the forest would only repeat it. "
          + "Leave self out, or give another source.",
        "--importance-groups: 'aeg' isn't a predictor; did you mean age? Predictors: age, self.",
        "--candidates: 3 can't be drawn from 2 predictors. Give no more than there are, or leave it out for a third of them.",
        "--importance: has none beside other names. Write none alone, or leave it out.",
        "--group: * is the group of all mines, which is always there. Leave it out.",
      ]),
    Case(
      arguments: head + "--predictor a=@area --year 2020 --search default --trees 50 --variable index --mode threshold "
        + "--exclude-flags none,low_coverage",
      en: [
        "--year: is of no use without a source @years-since-closure. Leave --year out.",
        "--threshold: the default of 100 is in g C/m²/yr, and the target is an index. "
          + "Give --threshold in the index's own unit.",
        "--trees: is of no use with --search default. Leave --trees out, or search over a table of your own.",
        "--exclude-flags: has none beside other names. Write none alone, or leave it out.",
      ]),
    Case(
      arguments:
        "--mines {out}/nep/nep.gpkg:mines --mine-id mine --predictor a={out}nep/x.tif --predictor b=@slope:{out}/x",
      en: [
        "--mines: '{out}/nep/nep.gpkg:mines': {out} stands for the results folder in project files only. "
          + "Write the folder itself, such as results/nep/nep.gpkg:mines.",
        "--predictor: 'a={out}nep/x.tif' names no file of an analysis. "
          + "Write {out}/ANALYSIS/FILE, such as {out}/nep/nep.gpkg:mines.",
        "--predictor: 'b=@slope:{out}/x' names no file of an analysis. "
          + "Write {out}/ANALYSIS/FILE, such as {out}/nep/nep.gpkg:mines.",
      ]),
    Case(
      arguments: head
        + "--predictor a=@area --quantile 1 --holdout 0.6 --folds 1 --blocks 10 --resamples 3 --threshold x",
      en: [
        "--quantile: '1' is out of range; allowed: from 0.5 to 0.999. Give a value in that range.",
        "--threshold: is of no use with --mode frontier. Leave --threshold out, or choose --mode threshold.",
        "--threshold: 'x' isn't a number. Give a number of any size, with a point for the decimals.",
        "--holdout: '0.6' is out of range; allowed: from 0 to 0.5. Give a value in that range.",
        "--folds: '1' is out of range; allowed: from 2 to 20. Give a value in that range.",
        "--blocks: '10' is out of range; allowed: from 1000 to 5000000 m. Give a value in that range.",
        "--resamples: '3' is out of range; allowed: from 50 to 10000. Give a value in that range.",
      ]),
  ]

  static let words = SourceForms.words.joined(separator: ", ")

  @Test(arguments: cases) func `what can't be taken is said at once`(_ line: Case) {
    #expect(PotentialTrial.problems(line.arguments) == line.en)
    let chinese = PotentialTrial.problems(line.arguments, .chinese)
    #expect(chinese.count == line.en.count && chinese.allSatisfy { $0.contains { "一" <= $0 && $0 <= "鿿" } })
    #expect(chinese.allSatisfy { !$0.contains("{name}") && !$0.contains("{value}") && !$0.contains("{near}") })
  }

  @Test func `a preset takes the rasters of a folder, and names all that are missing`() throws {
    try withTemporaryFolder { folder in
      for name in ["spei.tif", "gpp_2001.tif", "gpp_2000.tif", "dem.nc", "soc.tif", "soc_2000.tif", "gdp.txt"] {
        try writeText("", "\(folder)/\(name)")
      }
      let head = ["--mines", "m.gpkg", "--mine-id", "mine", "--preset", "seed003=\(folder)"]
      let lacking = try PotentialTrial.settings(head + ["--predictor", "gdp=GDP", "--predictor", "curvature=CURV"])
      #expect(
        lacking.predictors.map(\.source) == [
          .geometry(.area), .field("CURV"), .terrain(.elevation, elevation: "\(folder)/dem.nc"), .field("GDP"),
          .series([2000, 2001].map { DatedRaster(year: $0, path: "\(folder)/gpp_\($0).tif") }, .mean),
          .raster("\(folder)/spei.tif"),
        ])
      #expect(
        lacking.sourceProblems.map { $0.line(.english) } == [
          "--preset: it isn't clear which to take of: soc.tif, soc_{year}.tif. "
            + "Keep one of them in the folder, or give soc as a predictor of its own.",
          "--preset: '\(Text.shown(folder))' has no raster for: precipitation, maximum_temperature, "
            + "minimum_temperature, population. Put them there (precipitation.tif, or precipitation_{year}.tif with a year "
            + "each), or give each as a predictor of its own.",
        ])
      for name in ["precipitation", "maximum_temperature", "minimum_temperature", "population", "gdp"] {
        try writeText("", "\(folder)/\(name).tif")
      }
      try FileManager.default.removeItem(atPath: "\(folder)/soc_2000.tif")
      let whole = try PotentialTrial.settings(head)
      #expect(whole.sourceProblems == [] && whole.predictors.count == 11)
      #expect(whole.importanceGroups.keys.sorted() == ["climate", "ecology", "economy", "terrain"])
      // Years speak of the preset's series, too; a folder that was moved holds the same.
      #expect(try PotentialTrial.settings(head + ["--years", "2000"]).predictors.contains { $0.name == "gpp" })
      let parsed = PotentialTrial.syntax.parse(head)
      let record = try PotentialTrial(parsed.values).values.record
      #expect(record.filter { $0.id == "preset" }.map(\.text) == ["seed003"])
      #expect(record.contains { $0.text == "gpp=2001=\(folder)/gpp_2001.tif:mean" })
      let gone = try PotentialTrial.settings(["--mines", "m", "--mine-id", "i", "--preset", "seed003=\(folder)/none"])
      #expect(gone.sourceProblems.map(\.id) == ["preset.noFolder"])
    }
  }

  @Test func `a pattern that fits nothing, too little or leaves a year out is said by the check`() throws {
    try withTemporaryFolder { folder in
      for year in [2000, 2001, 2003] { try writeText("", "\(folder)/p_\(year).tif") }
      func problems(_ source: String, _ more: [String] = []) throws -> [String] {
        try PotentialTrial.settings(["--mines", "m", "--mine-id", "i", "--predictor", "p=\(folder)/\(source)"] + more)
          .sourceProblems.map(\.id)
      }
      #expect(try problems("p_{year}.tif") == ["series.gap"])
      #expect(try problems("q_{year}.tif") == ["series.noFile"])
      #expect(try problems("p_{year}.tif:trend", ["--years", "2000,2003"]) == ["series.tooFew"])
      #expect(try problems("p_{year}.tif:sd", ["--years", "2000,2003"]) == [])
      #expect(try problems("p_{year}.tif", ["--years", "2003"]) == [])
    }
  }

  static let seeds = [
    "soc=soc.tif", "p=p_{year}.tif:mean", "p=c_{year}.nc:pr:sd", "e=@elevation:dem.tif", "a=@area", "s=@stage:f",
    "y=@years-since-closure:f", "m=@mine-type:类型", "x=FIELD", "o={out}/nep/a.tif", "n=NETCDF:\"x\":v", "=", "@", "🏔️=@",
    "g=a+b,h=c", "seed003=d", "", "{year}", "{out}", "{out}/", "+",
  ]
  static let spice = Array("{}@[]:,-=.+;/\\\"' \t\u{0}\u{7}\u{301}٣🇨🇳年eE0".map(String.init))

  @Test(arguments: ["predictor", "role", "preset", "importanceGroups", "importance", "mines", "model"])
  func `any text of a source is a value or a problem`(_ id: String) throws {
    var random = SeededGenerator(seed: 31)
    let parameter = try #require(Specification.potential.parameter(id))
    for round in 0..<1_000 {
      func text() -> String {
        var letters = Self.seeds[Int.random(in: 0..<Self.seeds.count, using: &random)].map(String.init)
        for _ in 0..<Int.random(in: 0...5, using: &random) {
          let place = Int.random(in: 0...letters.count, using: &random)
          switch Int.random(in: 0...2, using: &random) {
          case 0: letters.insert(Self.spice[Int.random(in: 0..<Self.spice.count, using: &random)], at: place)
          case 1 where place < letters.count: letters.remove(at: place)
          default: letters += Self.seeds[Int.random(in: 0..<Self.seeds.count, using: &random)].map(String.init)
          }
        }
        return letters.joined()
      }
      let origin: Place =
        round.isMultiple(of: 2)
        ? .commandLine("potential") : .projectFile("p.yaml", line: 1, column: 1, keys: "analyses[0]")
      var values = ParameterValues(.potential, origin: origin, baseFolder: round.isMultiple(of: 3) ? "" : "a b")
      if round.isMultiple(of: 5) { values.outputFolder = "out" }
      for _ in 0...Int.random(in: 0...2, using: &random) {
        let key = Int.random(in: 0...3, using: &random) == 0 ? text() : nil
        values.add(GivenValue(text(), key: key, at: .commandLine("--" + id)), to: id)
      }
      let refused = values.problems.filter { $0.place?.en.hasPrefix("--" + id) == true }
      var isRead = true
      do {
        switch parameter.kind {
        case .sources:
          for source in try values.sources(id) {
            #expect(!source.name.isEmpty && source.name.allSatisfy { !"=+,;".contains($0) })
            #expect(source.place == .commandLine("--" + id))
            if case .field(let field) = source.input { #expect(!field.isEmpty && !field.hasPrefix("@")) }
          }
        case .namedFolder: _ = try values.namedFolderIfGiven(id)
        case .nameGroups:
          for group in try values.nameGroups(id) { #expect(!group.members.isEmpty && !group.name.isEmpty) }
        case .choices: _ = try values.choices(id)
        case .vectorLayer: _ = try values.vectorLayer(id)
        default: _ = try values.fileIfGiven(id)
        }
      } catch {
        isRead = false
      }
      #expect(isRead || !refused.isEmpty, "\(values.texts(id).map(\.text))")
      for message in refused { #expect(!message.line(.english).isEmpty && !message.line(.chinese).isEmpty) }
      // Whatever the settings say, they say it without a crash.
      for (other, text) in [("mines", "m"), ("mineId", "i"), ("predictor", "a=@area")] where other != id {
        values.add(GivenValue(text, at: .commandLine("--" + other)), to: other)
      }
      if let trial = try? PotentialTrial(values) {
        #expect(trial.values.record.allSatisfy { !$0.id.isEmpty } && !trial.inputFiles.isEmpty)
      }
      _ = values.outputReferences
    }
  }
}
