import Geospatial
import Messages
import Potential

@testable import Analyses
@testable import Statistics

/// Five mines in two countries, with what a model might say of them, so that every sum can be checked by hand.
///
/// | mine | country | km² | role | current | attainable | potential | floor | above |
/// |---|---|---|---|---|---|---|---|---|
/// | `a` | X | 2 | training | 100 | 130 | 30 | 12 | 18 |
/// | `b` | Y | 4 | holdout | 80 | 75 | 0 | 10 | 0 |
/// | `c` | Y | 1 | predicted, outside, coarse cells | 50 | | | | |
/// | `d` | Y | 3 | lacks rain | 60 | | | | |
/// | `e` | X | 2 | predicted, no target | | 90 | | 11 | |
struct PotentialOutcomeFixture {
  let variable: ProductivityVariable
  var figures: PotentialFigures
  var settings: PotentialSettings
  var run: PotentialRun

  init(_ variable: ProductivityVariable = .nep, mode: PotentialOptions.Mode = .frontier) throws {
    self.variable = variable
    settings = Self.settings(variable, mode)
    figures = try Self.figures(hasCarbon: variable.isCarbon, mode)
    run = PotentialRun(
      mines: 5, area_km2: 12,
      predictors: try FeatureTable(
        names: ["rain", "rock", "soc"],
        columns: [
          .numbers([400, 500, 300, .nan, 450]), .categories(["coal", "coal", "gold", "iron", nil]),
          .numbers([1, 2, 3, 4, 10]),
        ]), units: ["rain": "mm/yr"], seed: 7)
  }

  private static func settings(
    _ variable: ProductivityVariable, _ mode: PotentialOptions.Mode
  ) -> PotentialSettings {
    PotentialSettings(
      mines: "nep.gpkg:mines", mineID: "mine", attributesID: "mine", target: "relative_change", variable: variable,
      predictors: [
        .init(name: "rain", source: .raster("rain.tif"), text: "rain.tif"),
        .init(name: "rock", source: .mineType("rock"), text: "@mine-type:rock"),
        .init(name: "soc", source: .raster("soc.tif"), text: "soc.tif"),
      ], roles: [.init(name: "aridity", source: .field("ai"), text: "ai")],
      mode: mode == .frontier ? .frontier : .threshold, quantile: 0.9, threshold: 100, sample: 2000, holdout: 0.15,
      folds: 3, blocks_km: 200, trees: 2, candidates: nil, minimumNode: nil, maximumDepth: nil, search: .none,
      importance: [.permutation, .conditional], importanceGroups: ["climate": ["rain"]], model: nil,
      groupFields: ["country"], strategies: nil, resamples: 200, excludedFlags: ["coarse_cells"])
  }

  // MARK: Mines and rows

  private static func mine(
    _ id: String, _ area: Double, _ country: String, current: Double?, flags: [String] = []
  ) -> PotentialMine {
    PotentialMine(
      id: id, area_km2: area, longitude: 112, latitude: 39, current: current, qualityFlags: flags, groups: [country],
      roles: ["aridity": .number(0.31)])
  }

  private static let mines = [
    mine("安太堡, \"a\"", 2, "X", current: 100), mine("b", 4, "Y", current: 80),
    mine("c", 1, "Y", current: 50, flags: ["coarse_cells"]), mine("d", 3, "Y", current: 60),
    mine("e", 2, "X", current: nil),
  ]

  private static func rows(_ mode: PotentialOptions.Mode) -> [MinePotential] {
    var first = MinePotential(role: .training)
    first.predicted = 105
    first.attainable = 130
    first.attainableLow = 120
    first.attainableHigh = 145
    first.predictionLow = 70
    first.predictionHigh = 135
    first.potential = 30
    first.potentialLow = 15
    first.potentialHigh = 50
    first.noiseFloor = 12
    first.potentialAboveNoise = 18
    first.dissimilarity = 0.25
    first.isInside = true
    first.drivers = [.init(predictor: "soc", contribution: 8), .init(predictor: "rain", contribution: -3)]
    var second = MinePotential(role: .holdout)
    second.predicted = 70
    second.attainable = 75
    second.potential = 0
    second.noiseFloor = 10
    second.potentialAboveNoise = 0
    second.isInside = true
    var third = MinePotential(role: .predicted)
    third.predicted = 55
    third.dissimilarity = 2.5
    third.isInside = false
    var fifth = MinePotential(role: .predicted)
    fifth.attainable = 90
    fifth.noiseFloor = 11
    fifth.isInside = true
    var rows = [first, second, third, MinePotential(role: .missing, missingPredictors: ["rain", "rock"]), fifth]
    if mode == .threshold {
      for index in rows.indices {
        rows[index].noiseFloor = nil
        rows[index].potentialAboveNoise = nil
      }
    }
    return rows
  }

  // MARK: Groups

  /// (60 + 0) / 6 and so on: see the table above.
  private static func groups(hasCarbon: Bool, hasFloor: Bool) -> [PotentialGroup] {
    var whole = PotentialGroup(field: "*", name: "*", members: [0, 1, 2, 3, 4], area_km2: 12)
    whole.minesWithPotential = 2
    whole.minesOutside = 1
    whole.areaWithPotential_km2 = 6
    whole.clusters = 2
    whole.interval = .tooNarrow
    whole.potentialByArea = .init(10, low: 4, high: 19)
    whole.potentialByMine = .init(15, low: 6, high: 28)
    whole.currentByArea = .init(520.0 / 6)
    whole.attainableByArea = .init(560.0 / 6)
    whole.shareWithoutPotential_percent = .init(50, low: 0, high: 100)
    var first = PotentialGroup(field: "country", name: "X", members: [0, 4], area_km2: 4)
    first.minesWithPotential = 1
    first.areaWithPotential_km2 = 2
    first.clusters = 1
    first.potentialByArea = .init(30)
    first.potentialByMine = .init(30)
    first.currentByArea = .init(100)
    first.attainableByArea = .init(130)
    first.shareWithoutPotential_percent = .init(0)
    var second = PotentialGroup(field: "country", name: "Y", members: [1, 2, 3], area_km2: 8)
    second.minesWithPotential = 1
    second.minesOutside = 1
    second.areaWithPotential_km2 = 4
    second.clusters = 1
    second.potentialByArea = .init(0)
    second.potentialByMine = .init(0)
    second.currentByArea = .init(80)
    second.attainableByArea = .init(75)
    second.shareWithoutPotential_percent = .init(100)
    if hasFloor {
      // (12 × 2 + 10 × 4) / 6 and 18 × 2 / 6
      whole.noiseFloorByArea = .init(64.0 / 6)
      whole.aboveNoiseByArea = .init(6, low: 1, high: 12)
      first.noiseFloorByArea = .init(12)
      first.aboveNoiseByArea = .init(18)
      second.noiseFloorByArea = .init(10)
      second.aboveNoiseByArea = .init(0)
    }
    if hasCarbon {
      // 30 g/m²/yr × 2 km² = 60 t/yr = 0.06 Gg/yr
      whole.total_GgC_per_yr = .init(0.06, low: 0.024, high: 0.114)
      first.total_GgC_per_yr = .init(0.06)
      second.total_GgC_per_yr = .init(0)
      if hasFloor {
        whole.totalAboveNoise_GgC_per_yr = .init(0.036, low: 0.006, high: 0.072)
        first.totalAboveNoise_GgC_per_yr = .init(0.036)
        second.totalAboveNoise_GgC_per_yr = .init(0)
      }
    }
    return [whole, first, second]
  }

  // MARK: Model

  /// Truths 1, 2, 3 and predictions that are off by the error each: SST = 2, hence R² = 1 − 3·error²/2.
  static func validation(
    _ scheme: ModelReport.Validation.Scheme, error: Double, coverage: Double? = nil
  ) -> ModelReport.Validation {
    ModelReport.Validation(
      scheme: scheme,
      scores: PredictionScores(truth: [1, 2, 3], predicted: [1 + error, 2 - error, 3 + error]),
      intervalCoverage_percent: coverage, belowFrontier_percent: coverage)
  }

  private static let report = ModelReport(
    selection: .init(
      mines: 5, withoutTarget: 1, poorQuality: 1, missingPredictor: 1, training: 1, holdout: 1, blocks: 12),
    settings: ForestSettings(trees: 2, candidates: 1, minimumNode: 5, seed: 3),
    validations: [
      validation(.outOfBag, error: 0.2, coverage: 91), validation(.random, error: 0.2),
      validation(.spatial, error: 0.3), validation(.holdout, error: 0.4, coverage: 90),
    ], targetMean: 70, targetStandardDeviation: 20, residualStandardDeviation: 9, applicabilityThreshold: 0.8)

  /// Increases 4, 0 (not used), 2 over three trees: mean 2, standard deviation √((4 + 4 + 0)/2) = 2.
  static func importance(_ name: String, times factor: Double = 1) -> Importance {
    Importance(
      name: name, predictors: name == "climate" ? ["rain", "spei"] : [name], increases: [4 * factor, nil, 2 * factor])
  }

  private static var drivers: Drivers {
    Drivers(
      permutation: [importance("rain", times: 10), importance("soc", times: 20)], grouped: [importance("climate")],
      conditional: [
        ConditionalImportance(
          importance: importance("rain", times: 20), associated: ["soc", "spei"], treesUnconditioned: 0,
          treesImpossible: 0, meanCells: 3.5),
        ConditionalImportance(
          importance: importance("soc", times: 10), associated: [], treesUnconditioned: 2, treesImpossible: 0,
          meanCells: 1),
        ConditionalImportance(
          importance: importance("rock", times: -1), associated: [], treesUnconditioned: 2, treesImpossible: 0,
          meanCells: 1),
      ],
      localEffects: [
        EffectCurve(predictor: "rain", values: [300, 500], parts: [[-1, 1], [-3, 3]], rows: [2, 3], coverage: 0.9)
      ],
      partialDependence: [
        EffectCurve(predictor: "rain", values: [400], parts: [[70], [72]], rows: [5], coverage: 0.9)
      ])
  }

  private static func figures(hasCarbon: Bool, _ mode: PotentialOptions.Mode) throws -> PotentialFigures {
    var strategies = [
      MineStrategy(
        rule: "R1",
        readings: [.init(name: "aridity", value: .number(0.31)), .init(name: "hazard", value: .text("yes"))],
        undecided: [.init(rule: "R0", missing: ["plan"])], climateZone: "semi_arid", grade: "general", stage: nil),
      MineStrategy(rule: "R1", undecided: [.init(rule: "R0", missing: ["plan"])]),
      MineStrategy(
        rule: nil,
        undecided: [.init(rule: "R0", missing: ["plan"]), .init(rule: "R2", missing: ["potential", "soil"])]),
      MineStrategy(rule: "R5"), MineStrategy(rule: "R5"),
    ]
    strategies[0].undecidedBesides = [.init(rule: "stage", missing: ["stage"])]
    return PotentialFigures(
      mines: mines, groupFields: ["country"],
      options: PotentialOptions(
        mode: mode, forest: ForestSettings(trees: 2), importanceGroups: ["climate": ["spei", "rain"]], seed: 7),
      report: report, rows: rows(mode), groups: groups(hasCarbon: hasCarbon, hasFloor: mode == .frontier),
      drivers: drivers, strategies: strategies, medianPotential: 30, clustersAreMines: false,
      unseenCategories: [UnseenCategory(predictor: "rock", category: "iron", mines: ["d"])],
      weights: ["rain": 2.5, "soc": 1], meanDistance: 1.25, isOlderModel: false)
  }

  // MARK: Strategies

  static let table = StrategyTable(
    rules: [
      StrategyRule(
        id: "R0", title: Text("Behind plan", zh: "落后于计划"), condition: .test("plan", [.words(["below_plan"])]),
        measures: [Text("reassess", zh: "重新评估"), Text("replant", zh: "补植")], source: Text("seed 003", zh: "种子 003"),
        strength: "design"),
      StrategyRule(
        id: "R1", title: Text("Guided recovery", zh: "引导恢复"), condition: .test("aridity", [.below(.number(0.5))]),
        source: Text("seed 003", zh: "种子 003"), strength: "design"),
      StrategyRule(
        id: "R2", title: Text("Natural recovery", zh: "自然恢复"),
        condition: .all([.test("potential", [.atLeast(.medians(1.25))]), .test("soil", [.atLeast(.number(50))])]),
        source: Text("seed 003", zh: "种子 003"), strength: "design"),
      StrategyRule(
        id: "R5", title: Text("Mixed", zh: "综合"), condition: .always, source: Text("seed 003", zh: "种子 003"),
        strength: "design"),
    ],
    climateZones: [
      StrategyRule(
        id: "semi_arid", title: Text("Semi-arid", zh: "半干旱区"), condition: .test("aridity", [.below(.number(0.5))]),
        source: Text(verbatim: "seed 004"), strength: "design")
    ], vocabulary: StrategyVocabulary(["plan": [.init("below_plan", ["落后"]), .init("on_plan")]]))

  // MARK: Outcome

  static func square(_ x: Double, _ y: Double) -> Polygon {
    let corners = [(0.0, 0.0), (0.02, 0), (0.02, 0.02), (0, 0.02)]
    return Polygon(rings: [.init(points: corners.map { .init(x: x + $0.0, y: y + $0.1) }, isHole: false)])
  }

  /// A forest of six rows and two trees: something to write.
  static func forest() throws -> RandomForest {
    try RandomForest.train(
      FeatureTable(numbers: ["rain": [1, 2, 3, 4, 5, 6]]), target: [1, 1, 2, 5, 5, 6],
      settings: ForestSettings(trees: 2, seed: 3))
  }

  func outcome(threads: Int = 1) throws -> PotentialOutcome {
    let forest = try Self.forest()
    return PotentialOutcome(
      settings: settings, figures: figures, run: run,
      polygons: (0..<5).map { Self.square(112 + Double($0) / 10, 39) }, table: Self.table,
      tableText: Array("rules: []\n".utf8), model: { ForestFile(forest: forest, notes: $0) }, threads: threads)
  }

  var notes: [Message] {
    PotentialNotes(settings: settings, figures: figures, run: run, table: Self.table).all
  }

  var summary: PotentialSummary {
    PotentialSummary(settings: settings, figures: figures, run: run, table: Self.table)
  }
}
