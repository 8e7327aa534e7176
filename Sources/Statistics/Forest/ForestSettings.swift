/// How a forest is grown.
///
/// Names of the same thing elsewhere:
///
/// | here | ranger | scikit-learn |
/// |---|---|---|
/// | ``trees`` | `num.trees` | `n_estimators` |
/// | ``candidates`` | `mtry` | `max_features` |
/// | ``minimumNode`` m | `min.node.size = m` | `min_samples_split = m + 1` |
/// | ``minimumLeaf`` | `min.bucket` | `min_samples_leaf` |
/// | ``maximumDepth`` | `max.depth` (0: none) | `max_depth` |
///
/// Sizes of nodes count a row as often as the bootstrap drew it, as ranger does; scikit-learn counts different rows, of which a
/// node of size s has about 0.63 s.
public struct ForestSettings: Sendable, Hashable {
  /// Trees, 1…100,000.
  public var trees: Int
  /// Predictors that are drawn for each split (mtry), 1…predictors. Nil: `max(1, ⌊p/3⌋)` for regression, `⌊√p⌋` for classes
  /// (Breiman 2001).
  public var candidates: Int?
  /// A node of this many drawn rows or fewer isn't split, at least 1. Nil: 5 for regression, 1 for classes (Breiman 2001).
  public var minimumNode: Int?
  /// Drawn rows that each side of a split has at the least, at least 1.
  public var minimumLeaf: Int
  /// Splits on the way from the root to a leaf at the most, at least 1; nil: no limit.
  public var maximumDepth: Int?
  /// The seed of the run. Tree i takes its rows and candidates from the stream "forest.tree.i".
  public var seed: UInt64
  /// At least 1; has no effect on the forest.
  public var threads: Int

  public init(
    trees: Int = 500, candidates: Int? = nil, minimumNode: Int? = nil, minimumLeaf: Int = 1, maximumDepth: Int? = nil,
    seed: UInt64 = 1, threads: Int = 1
  ) {
    self.trees = trees
    self.candidates = candidates
    self.minimumNode = minimumNode
    self.minimumLeaf = minimumLeaf
    self.maximumDepth = maximumDepth
    self.seed = seed
    self.threads = threads
  }

  /// Settings outside their range.
  func problems(predictors: Int) -> [ForestError.Problem] {
    var problems: [ForestError.Problem] = []
    func check(_ name: String, _ value: Int?, _ allowed: ClosedRange<Int>) {
      guard let value, !allowed.contains(value) else { return }
      problems.append(.setting(name: name, value: value, allowed: allowed))
    }
    check("trees", trees, 1...100_000)
    check("candidates", candidates, 1...max(1, predictors))
    check("minimumNode", minimumNode, 1...Int(Int32.max))
    check("minimumLeaf", minimumLeaf, 1...Int(Int32.max))
    check("maximumDepth", maximumDepth, 1...Int(Int32.max))
    check("threads", threads, 1...65_536)
    return problems
  }

  /// With the defaults filled in.
  func resolved(predictors: Int, classes: Bool) -> ForestSettings {
    var settings = self
    let share = classes ? Int(Double(predictors).squareRoot()) : predictors / 3
    settings.candidates = candidates ?? max(1, share)
    settings.minimumNode = minimumNode ?? (classes ? 1 : 5)
    return settings
  }
}
