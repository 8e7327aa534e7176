/// A random forest for regression or classes (Breiman 2001, Machine Learning 45:5–32).
///
/// ```swift
/// let table = try FeatureTable(numbers: ["soil": soil, "rain": rain])
/// let forest = try RandomForest.train(table, target: gains, settings: ForestSettings(trees: 500, seed: 1, threads: 2))
/// let expected = try forest.predict(newMines).values
/// let honest = forest.outOfBag().values   // what each training row gets from the trees that haven't seen it
/// ```
/// **Trees** are CART trees on a bootstrap sample of n of n rows, with predictors drawn for each split; see ``ForestSettings`` for the
/// limits. **Predictors** are put in name order before training, so that the order of columns has no effect. **Categories** are put
/// in an order by the response once, from all training rows (Wright & König 2019), and split as numbers; a category that training
/// didn't have is missing. **One seed gives the same forest bit for bit** on any number of threads: each tree has a stream of random
/// numbers of its own, and whatever is added up over trees is added in their order.
///
/// **Missing values**: training refuses them (``FeatureTable/completeRows`` says which rows can be used). At prediction a row goes
/// both ways at a split whose predictor is missing, weighted by the training rows that went each way: the mean over the training
/// distribution in place of a guess. What was missing is named in ``ForestPrediction/missing``.
///
/// Predictions never leave the range of the training target: what no training row shows can't be predicted.
///
/// A forest keeps its training data (8 bytes a value), so that out-of-bag predictions, importance, effects and applicability need no
/// other file than the model.
public struct RandomForest: Sendable, Hashable {
  /// What the forest predicts.
  public enum Kind: Sendable, Hashable {
    /// A number, in the unit of the target.
    case regression
    /// The probability of each class; classes in alphabetical order.
    case classes([String])
  }

  public let kind: Kind
  /// With the defaults filled in; the number of threads is that of what is computed from the forest later.
  public var settings: ForestSettings

  let encoding: PredictorEncoding
  /// Without their members, which stand in ``members``.
  let trees: [DecisionTree]
  /// The drawn training rows tree by tree and leaf by leaf, each as the place of its target among all sorted ones, as often as it was
  /// drawn; empty for classes. In one array, so that the members of leaves of all trees can be read for one row.
  let members: [UInt32]
  /// Where each tree's begin.
  let memberFirsts: [Int]
  /// The training predictors.
  let training: PredictorMatrix
  /// Regression: the target; classes: the number of the class. In the order of the training rows.
  let targets: [Double]
  /// The training rows in ascending order of the target.
  let sortedRows: [UInt32]

  init(
    kind: Kind, settings: ForestSettings, encoding: PredictorEncoding, trees: [DecisionTree],
    training: PredictorMatrix, targets: [Double]
  ) {
    self.kind = kind
    self.settings = settings
    self.encoding = encoding
    var trees = trees
    var members: [UInt32] = []
    members.reserveCapacity(trees.reduce(0) { $0 + $1.members.count })
    var firsts: [Int] = []
    for number in trees.indices {
      firsts.append(members.count)
      members += trees[number].members
      trees[number].members = []
    }
    self.trees = trees
    self.members = members
    memberFirsts = firsts
    self.training = training
    self.targets = targets
    sortedRows = Self.ascending(targets)
  }

  /// The training targets in ascending order.
  var sortedTargets: [Double] { sortedRows.map { targets[Int($0)] } }

  /// Rows of the training table.
  public var trainingRows: Int { training.rows }

  /// Names of the predictors, in name order.
  public var predictors: [String] { encoding.names }

  /// Nodes of all trees, leaves included.
  public var nodeCount: Int { trees.reduce(0) { $0 + $1.nodes.count } }

  /// The categories of a predictor in the order by which it is split; nil for numbers and unknown names.
  public func categories(of predictor: String) -> [String]? {
    encoding.names.firstIndex(of: predictor).flatMap { encoding.levels[$0] }
  }

  /// The training predictors, in name order; rows in their order.
  public var trainingTable: FeatureTable {
    let columns = encoding.names.indices.map { place -> FeatureTable.Column in
      let values = training.column(place)
      guard let levels = encoding.levels[place] else { return .numbers(values) }
      return .categories(values.map { levels[Int($0)] })
    }
    return FeatureTable(names: encoding.names, unchecked: columns, rowCount: training.rows)
  }

  /// Numbers that a leaf holds: 1, or one for each class.
  var outputs: Int {
    switch kind {
    case .regression: 1
    case .classes(let names): names.count
    }
  }

  /// Where the members of a leaf stand in ``members``.
  func memberRange(_ tree: Int, leaf: Int) -> Range<Int> {
    let start = memberFirsts[tree] + Int(trees[tree].memberStarts[leaf])
    return start..<start + Int(trees[tree].counts[leaf])
  }

  /// The places of the named predictors; throws for names that aren't predictors.
  func places(of names: [String]) throws(ForestError) -> [Int] {
    let unknown = names.filter { !encoding.names.contains($0) }
    guard unknown.isEmpty else { throw ForestError([.unknownPredictors(unknown)]) }
    return names.compactMap { encoding.names.firstIndex(of: $0) }
  }

  static func ascending(_ targets: [Double]) -> [UInt32] {
    targets.indices.sorted { (targets[$0], $0) < (targets[$1], $1) }.map { UInt32($0) }
  }
}
