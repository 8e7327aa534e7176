import Potential
import Statistics

/// Mines whose target is known to the last bit: a mean that the predictors tell, and chance.
struct PotentialWorld {
  var mines: [PotentialMine]
  var names: [String]
  var columns: [FeatureTable.Column]
  /// The mean of each mine's target given its predictors.
  var means: [Double]

  var predictors: FeatureTable {
    get throws { try FeatureTable(names: names, columns: columns) }
  }

  /// y = 20 + slope·x1 + deviation·ε with x1 and ε standard normal (dossier §4.2 has slope 60 and deviation 40), x2 without effect;
  /// mines of 1–3 km² all over 70–130° E, 20–50° N.
  static func straight(
    _ count: Int, slope: Double = 60, deviation: Double = 40, seed: UInt64 = 7
  ) -> PotentialWorld {
    var stream = RandomStream(seed: seed, name: "world")
    func normal() -> Double { Normal.quantile(stream.uniform()) }
    var world = PotentialWorld(mines: [], names: ["x1", "x2"], columns: [], means: [])
    var first: [Double] = []
    var second: [Double] = []
    for number in 0..<count {
      first.append(normal())
      second.append(normal())
      world.means.append(20 + slope * first[number])
      world.mines.append(
        PotentialMine(
          id: "m\(number)", area_km2: 1 + 2 * stream.uniform(), longitude: 70 + 60 * stream.uniform(),
          latitude: 20 + 30 * stream.uniform(), current: world.means[number] + deviation * normal(),
          groups: [["north", "south", "west"][number % 3], number % 2 == 0 ? "coal" : "iron"]))
    }
    world.columns = [.numbers(first), .numbers(second)]
    return world
  }

  /// z of the quantile q of the standard normal distribution.
  static func frontier(_ mean: Double, deviation: Double = 40, quantile: Double = 0.9) -> Double {
    mean + deviation * Normal.quantile(quantile)
  }

  /// Small enough for a debug build.
  static func options(
    mode: PotentialOptions.Mode = .frontier, trees: Int = 60, holdout: Double = 0.15, seed: UInt64 = 1,
    threads: Int = 2, minimumNode: Int? = nil, resamples: Int = 100, importance: Set<PotentialOptions.Importance> = []
  ) -> PotentialOptions {
    PotentialOptions(
      mode: mode, threshold: 100, holdout: holdout,
      forest: ForestSettings(trees: trees, minimumNode: minimumNode), importance: importance, resamples: resamples,
      seed: seed, threads: threads)
  }

  func model(_ options: PotentialOptions) throws -> PotentialModel {
    try PotentialModel.train(mines, try predictors, options)
  }

  func result(
    _ options: PotentialOptions, model: PotentialModel? = nil, hasCarbon: Bool = true
  ) throws -> PotentialResult {
    try PotentialResult(
      mines: mines, groupFields: ["region", "mineral"], predictors: try predictors,
      model: try model ?? self.model(options), options: options, strategies: StrategyTable(rules: []),
      hasCarbon: hasCarbon)
  }
}
