/// Where a model may speak: rows that are no further from the training rows than these are from each other (area of applicability,
/// Meyer & Pebesma 2021, Methods in Ecology and Evolution 12:1620).
///
/// Predictors are scaled by the training mean and standard deviation (divisor n − 1) and multiplied by their importance (negative: 0);
/// a category counts as one column of 0 and 1 for each level. With Euclidean distances
/// ```
/// d̄       = mean over training rows of the mean distance to all others
/// DI(row) = least distance to a training row / d̄          (dissimilarity index)
/// DI(training row) = least distance to a training row of another fold / d̄
/// ```
/// the threshold is `min(Q₃ + 1.5·(Q₃ − Q₁), max)` of the training rows' DI (quantiles of type 7), and a row is inside when its DI is at
/// most the threshold. Folds should be those by which the model was judged: then "inside" means "like what the error was measured on".
///
/// Only d̄ takes time with the square of the training rows; nearest rows are found in a ``PointTree``.
public struct ApplicabilityArea: Sendable, Hashable {
  /// Predictors that count, with their weight (above 0), in name order.
  public let weights: [String: Double]
  /// d̄, in weighted standard deviations.
  public let meanDistance: Double
  /// DI above which a row is outside.
  public let threshold: Double
  /// DI of each training row.
  public let trainingIndices: [Double]

  let space: ApplicabilitySpace

  /// - Parameters:
  ///   - training: the rows that the model was trained on, without missing values in predictors that count
  ///   - importance: of each predictor, in any unit; those that aren't named or have 0 or less don't count
  ///   - folds: of the training rows; nil: each row is its own
  ///   - threads: at least 1; has no effect on the result
  /// - Throws: ``ForestError`` for fewer than two rows, missing values, names that the table doesn't have, and when no predictor counts
  ///   or all training rows are alike (`noDistance`).
  public init(
    training: FeatureTable, importance: [String: Double], folds: Folds? = nil, threads: Int = 1
  ) throws(ForestError) {
    precondition(folds == nil || folds?.ofRow.count == training.rowCount, "a fold for each training row")
    let weights = importance.filter { $0.value > 0 && $0.value.isFinite }
    var problems: [ForestError.Problem] = []
    if training.rowCount < 2 { problems.append(.tooFewRows(found: training.rowCount, needed: 2)) }
    let absent = weights.keys.filter { training[$0] == nil }.sorted()
    if !absent.isEmpty { problems.append(.absentPredictors(absent)) }
    let gaps = training.missingRows
    for name in weights.keys.sorted() {
      if let rows = gaps[name] { problems.append(.missingValues(predictor: name, rows: rows)) }
    }
    guard problems.isEmpty else { throw ForestError(problems) }
    let space = ApplicabilitySpace(training, weights: weights)
    let points = try space.points(training)
    guard space.dimensions > 0 else { throw ForestError([.noDistance]) }
    let mean = PackedPoints(points, dimensions: space.dimensions).meanDistance(threads: threads)
    guard mean > 0 else { throw ForestError([.noDistance]) }
    let tree = PointTree(points, dimensions: space.dimensions)
    let indices = tree.leastOfOthers(folds: folds?.ofRow ?? Array(0..<training.rowCount), threads: threads)
      .map { $0 / mean }
    let sorted = indices.sorted()
    let low = Quantiles.type7(sorted: sorted, 0.25)
    let high = Quantiles.type7(sorted: sorted, 0.75)
    self.init(
      weights: weights, meanDistance: mean, threshold: min(high + 1.5 * (high - low), sorted.last ?? 0),
      trainingIndices: indices, space: space.with(tree))
  }

  /// The area of a forest, from its training rows and permutation importance.
  ///
  /// - Parameter importance: by default the forest's permutation importance
  public init(
    _ forest: RandomForest, importance: [Importance]? = nil, folds: Folds? = nil, threads: Int? = nil
  ) throws(ForestError) {
    var known = importance ?? []
    if importance == nil { known = try forest.permutationImportance(threads: threads) }
    let pairs = known.map { ($0.name, $0.increase) }
    try self.init(
      training: forest.trainingTable, importance: Dictionary(pairs) { one, _ in one }, folds: folds,
      threads: threads ?? forest.settings.threads)
  }

  init(
    weights: [String: Double], meanDistance: Double, threshold: Double, trainingIndices: [Double],
    space: ApplicabilitySpace
  ) {
    self.weights = weights
    self.meanDistance = meanDistance
    self.threshold = threshold
    self.trainingIndices = trainingIndices
    self.space = space
  }

  /// DI of each row, not below 0: 0 for a training row; NaN where a predictor that counts is missing, which is outside.
  ///
  /// - Throws: ``ForestError`` for predictors that the table doesn't have or has as another kind.
  public func indices(of table: FeatureTable, threads: Int = 1) throws(ForestError) -> [Double] {
    let points = try space.points(table)
    return space.tree.least(from: points, threads: threads).map { $0 / meanDistance }
  }

  /// Whether each row is inside; see ``indices(of:threads:)``.
  public func isInside(_ table: FeatureTable, threads: Int = 1) throws(ForestError) -> [Bool] {
    try indices(of: table, threads: threads).map { $0 <= threshold }
  }
}
