import Foundation
import Messages
import Testing

@testable import Analyses

/// The settings of `minesink potential` from command lines and project files.
@Suite struct PotentialSettingsTests {
  typealias Source = PotentialSettings.NamedSource

  static let head = PotentialTrial.head

  @Test func `what isn't given is as the issue says`() throws {
    let settings = try PotentialTrial.settings(Self.head + "--predictor area=@area")
    #expect(settings.mines == "m.gpkg" && settings.mineID == "mine" && settings.target == "relative_change")
    #expect(settings.variable == .nep && settings.mode == .frontier && settings.quantile == 0.9)
    #expect(settings.threshold == 100 && settings.sample == 2000 && settings.holdout == 0.15 && settings.folds == 3)
    #expect(settings.blocks_km == 200 && settings.trees == 500 && settings.search == .none)
    #expect(settings.candidates == nil && settings.minimumNode == nil && settings.maximumDepth == nil)
    #expect(settings.importance == [.permutation, .conditional] && settings.importanceGroups.isEmpty)
    #expect(settings.model == nil && settings.strategies == nil && settings.groupFields.isEmpty)
    #expect(settings.resamples == 200 && settings.roles.isEmpty && settings.sourceProblems.isEmpty)
    #expect(
      settings.excludedFlags == [
        "low_coverage", "low_baseline_coverage", "no_reference", "few_reference_cells", "coarse_cells",
      ])
    #expect(settings.predictors == [Source(name: "area", source: .geometry(.area), text: "@area")])
  }

  @Test func `every parameter arrives, predictors and roles in name order`() throws {
    let settings = try PotentialTrial.settings(
      "--mines results/nep/nep.gpkg:mines --mine-id fid --target attained --variable npp --predictor soc=soc.tif "
        + "--predictor rain=cube_{year}.nc:pr:trend --years 2000-2002 --predictor age=@years-since-closure:closed "
        + "--year 2020 --role aridity=ai --role plan=@stage:phase --mode threshold --threshold=-12.5 --sample 500 "
        + "--holdout 0.2 --folds 5 --blocks 50000 --trees 200 --candidates 2 --minimum-node 3 --maximum-depth 8 "
        + "--search grid.csv --importance permutation --importance-groups climate=rain+soc,other=age "
        + "--group country,kind --strategies mine.yaml --resamples 500 --exclude-flags none")
    #expect(settings.target == "attained" && settings.variable == .npp && settings.mode == .threshold)
    #expect(
      settings.predictors == [
        Source(name: "age", source: .yearsSinceClosure("closed", year: 2020), text: "@years-since-closure:closed"),
        Source(
          name: "rain",
          source: .series((2000...2002).map { DatedRaster(year: $0, path: "cube_\($0).nc:pr") }, .trend),
          text: "cube_{year}.nc:pr:trend"),
        Source(name: "soc", source: .raster("soc.tif"), text: "soc.tif"),
      ])
    #expect(settings.roles.map(\.name) == ["aridity", "plan"])
    #expect(settings.roles.map(\.source) == [.field("ai"), .stage("phase")])
    #expect(settings.threshold == -12.5 && settings.sample == 500 && settings.holdout == 0.2 && settings.folds == 5)
    #expect(settings.blocks_km == 50)  // 50 000 m
    #expect(settings.trees == 200 && settings.candidates == 2 && settings.minimumNode == 3)
    #expect(settings.maximumDepth == 8 && settings.search == .file("grid.csv") && settings.importance == [.permutation])
    #expect(settings.importanceGroups == ["climate": ["rain", "soc"], "other": ["age"]])
    #expect(settings.groupFields == ["country", "kind"] && settings.strategies == "mine.yaml")
    #expect(settings.resamples == 500 && settings.excludedFlags.isEmpty)
    #expect(
      settings.inputFiles.map { "\($0.parameter) \($0.path)" } == [
        "mines results/nep/nep.gpkg", "predictor cube_2000.nc", "predictor cube_2001.nc", "predictor cube_2002.nc",
        "predictor soc.tif", "search grid.csv", "strategies mine.yaml",
      ])
  }

  @Test func `a project file says the same as a command line`() throws {
    let yaml = """
      version: 1
      analyses:
        - analysis: potential
          mines: "{out}/nep/nep.gpkg:mines"
          mineId: mine
          predictor: {soc: soil/soc.tif, rain: 'p_{year}.tif:max', area: '@area', slope: '@slope:/data/dem.tif', gdp: GDP}
          years: [2001, 2003]
          role: {aridity: ai.tif, plan: plan}
          blocks: 100km
          importance: [conditional]
          importanceGroups: {water: [rain, soc], land: slope+area}
          predictOnly: false
          search: default
          group: [country]

      """
    let (project, problems) = ProjectFile.decode(
      Array(yaml.utf8), path: "项目/mine.yaml", AnalysisRegistry([PotentialTrial.self]))
    #expect(problems.map { $0.line(.english) } == [])
    var values = try #require(project?.entries.first?.values)
    #expect(
      values.outputReferences.map { "\($0.parameter) \($0.analysis) \($0.text) \($0.place.words)" } == [
        "mines nep {out}/nep/nep.gpkg:mines 4:12: analyses[0].mines"
      ])
    #expect(try PotentialSettings(values).mines == "{out}/nep/nep.gpkg:mines")
    values.outputFolder = "results"
    let trial = try PotentialTrial(values)
    let settings = trial.settings
    // The results folder isn't looked for beside the project file, as everything else is.
    #expect(settings.mines == "results/nep/nep.gpkg:mines")
    #expect(
      settings.predictors.map(\.source) == [
        .geometry(.area), .field("GDP"),
        .series([2001, 2003].map { DatedRaster(year: $0, path: "项目/p_\($0).tif") }, .maximum),
        .terrain(.slope, elevation: "/data/dem.tif"), .raster("项目/soil/soc.tif"),
      ])
    #expect(settings.roles.map(\.source) == [.raster("项目/ai.tif"), .field("plan")])
    #expect(settings.importanceGroups == ["water": ["rain", "soc"], "land": ["slope", "area"]])
    #expect(settings.model == nil && settings.search == .standard && settings.importance == [.conditional])
    // A pattern is replaced by its files, a file a line, so that what was moved is the same.
    #expect(
      trial.values.record.filter { $0.id == "predictor" || $0.id == "mines" }.map(\.text) == [
        "{out}/nep/nep.gpkg:mines", "area=@area", "gdp=GDP", "rain=2001=项目/p_2001.tif:max",
        "rain=2003=项目/p_2003.tif:max", "slope=@slope:/data/dem.tif", "soc=soil/soc.tif",
      ])
  }

  @Test(
    arguments: [
      ("soc.tif", .raster("soc.tif")), ("data/soc", .raster("data/soc")), ("cube.nc:tas", .raster("cube.nc:tas")),
      ("NETCDF:\"a b\":v", .raster("NETCDF:\"a b\":v")), ("/vsicurl/x", .raster("/vsicurl/x")),
      ("SOC.TIF", .raster("SOC.TIF")), ("cube.nc:max", .raster("cube.nc:max")), ("known", .raster("known")),
      ("gdp", .field("gdp")), ("mine type", .field("mine type")), ("国内生产总值", .field("国内生产总值")),
      ("gdp:max", .field("gdp:max")), ("v1.5", .field("v1.5")),
      ("@elevation:d.tif", .terrain(.elevation, elevation: "d.tif")),
      ("@slope: d:1.tif", .terrain(.slope, elevation: "d:1.tif")),
      ("@curvature-profile:d", .terrain(.profileCurvature, elevation: "d")),
      ("@curvature-plan:d", .terrain(.planCurvature, elevation: "d")),
      ("@curvature-total:d", .terrain(.totalCurvature, elevation: "d")), ("@area", .geometry(.area)),
      ("@perimeter", .geometry(.perimeter)), ("@compactness", .geometry(.compactness)),
      ("@latitude", .geometry(.latitude)), ("@stage:phase of life", .stage("phase of life")),
      ("@mine-type:kind", .mineType("kind")), ("@years-since-closure:closed", .yearsSinceClosure("closed")),
    ] as [(String, SourceInput)])
  func `a source is known by its text`(_ text: String, _ wanted: SourceInput) throws {
    let parameter = try #require(Specification.potential.parameter("predictor"))
    var reader = ValueReader(parameter, baseFolder: "", output: .none)
    reader.isFile = { $0 == "known" }
    let sources = try reader.sources([GivenValue("x=" + text, at: .commandLine("--predictor"))])
    #expect(sources.map(\.input) == [wanted] && sources.map(\.name) == ["x"])
  }

  @Test(
    arguments: [
      ("p_{year}.tif", "p_{year}.tif", nil, .mean), ("d/p_{year}.tif:sd", "d/p_{year}.tif", nil, .standardDeviation),
      ("p_{year}.nc:pr", "p_{year}.nc", "pr", .mean), ("p_{year}.nc:pr:min", "p_{year}.nc", "pr", .minimum),
      ("p_{year}.h5:mean:mean", "p_{year}.h5", "mean", .mean), ("p_{year}.nc:trend", "p_{year}.nc", nil, .trend),
    ] as [(String, String, String?, PredictorSource.Reducer)])
  func `a series is a pattern, perhaps with a variable and a reducer`(
    _ text: String, _ pattern: String, _ variable: String?, _ reducer: PredictorSource.Reducer
  ) throws {
    let parameter = try #require(Specification.potential.parameter("predictor"))
    let reader = ValueReader(parameter, baseFolder: "b", output: .unknown)
    let sources = try reader.sources([GivenValue(text, key: "x", at: .commandLine("--predictor"))])
    guard case .series(let found, let named, let how)? = sources.first?.input else {
      Issue.record("\(sources)")
      return
    }
    #expect(found.path == "b/" + pattern && named == variable && how == reducer)
  }

  @Test func `flags of a choice say what goes with what`() throws {
    let model = try PotentialTrial.settings(Self.head + "--predictor area=@area --predict-only --model f.minesink")
    #expect(model.model == "f.minesink" && model.mode == .frontier)
    #expect(model.inputFiles.map(\.parameter) == ["mines", "model"])
    #expect(
      PotentialTrial.problems(Self.head + "--predictor area=@area --threshold 5 --sample 40") == [
        "--threshold: is of no use with --mode frontier. Leave --threshold out, or choose --mode threshold.",
        "--sample: is of no use with --mode frontier. Leave --sample out, or choose --mode threshold.",
      ])
    #expect(
      PotentialTrial.problems(Self.head + "--predictor area=@area --mode threshold --quantile 0.8") == [
        "--quantile: is of no use with --mode threshold. Leave --quantile out, or choose --mode frontier."
      ])
    #expect(
      PotentialTrial.problems(Self.head + "--predictor area=@area --model f.minesink") == [
        "--model: is of no use without --predict-only. Give --predict-only too, or leave --model out."
      ])
    #expect(
      PotentialTrial.problems(Self.head + "--predictor area=@area --predict-only --trees 5 --search default") == [
        "--trees: can't be given together with --predict-only. Keep one of the two.",
        "--trees: '5' is out of range; allowed: from 10 to 10000. Give a value in that range.",
        "--search: can't be given together with --predict-only. Keep one of the two.",
        "--model: is required together with --predict-only, but isn't given. Give --model FILE.",
      ])
  }

  @Test func `the preset's groups are measured together as far as two of each are there`() throws {
    let settings = try PotentialTrial.settings(
      Self.head + "--predictor spei=a.tif --predictor precipitation=b.tif --predictor gpp=c.tif --predictor gdp=G "
        + "--predictor population=P")
    #expect(settings.importanceGroups == ["climate": ["spei", "precipitation"], "economy": ["population", "gdp"]])
  }

  @Test func `help, page and JSON tell how a source is written`() throws {
    let help = PotentialTrial.syntax.help(.english)
    #expect(
      help.contains("minesink potential --mines FILE[:LAYER] --mine-id FIELD|fid [options]")
        && help.contains("--predictor NAME=SOURCE")
        && help.contains("@curvature-profile:FILE") && help.contains("bulkDensity"))
    #expect(PotentialTrial.syntax.help(.chinese).contains("适用"))
    let page = Specification.potential.page(.chinese)
    #expect(page.contains("### `predictor` 的写法") && page.contains("| `@years-since-closure:FIELD` |"))
    #expect(page.contains("### `role` 的可选项") && page.contains("### `search` 的列"))
    let json = try SpecificationDocument([.potential]).json()
    let root = try #require(try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any])
    let parameters = try #require((root["analyses"] as? [[String: Any]])?.first?["parameters"] as? [[String: Any]])
    func entry(_ id: String) throws -> [String: Any] { try #require(parameters.first { $0["id"] as? String == id }) }
    #expect(try (entry("predictor")["forms"] as? [[String: Any]])?.count == SourceForms.all.count)
    #expect(try (entry("role")["options"] as? [[String: Any]])?.count == 15 && entry("role")["forms"] == nil)
    #expect(try entry("predictor")["repeatable"] as? Bool == true && entry("predictor")["kind"] as? String == "sources")
    #expect(try entry("trees")["notWith"] as? String == "predictOnly" && entry("quantile")["high"] as? Double == 0.999)
    // Every word that is known is written down, and nothing else.
    let said = SourceForms.all.map(\.name).filter { $0.hasPrefix("@") }.map { $0.split(separator: ":")[0] }
    #expect(Set(said.map(String.init)) == Set(SourceForms.words))
  }
}
