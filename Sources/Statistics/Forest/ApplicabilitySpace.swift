/// The scaled and weighted predictors in which the area of applicability measures distances.
struct ApplicabilitySpace: Sendable, Hashable {
  /// One coordinate.
  struct Axis: Sendable, Hashable {
    let predictor: String
    /// The category that the axis is 1 for; nil for numbers.
    let level: String?
    let mean: Double
    /// Weight over standard deviation; 0 for a constant.
    let scale: Double
  }

  let axes: [Axis]
  /// The training points.
  let tree: PointTree

  var dimensions: Int { axes.count }

  init(axes: [Axis], tree: PointTree) {
    self.axes = axes
    self.tree = tree
  }

  init(_ training: FeatureTable, weights: [String: Double]) {
    var axes: [Axis] = []
    for (name, weight) in weights.sorted(by: { $0.key < $1.key }) {
      guard let column = training[name] else { continue }
      let levels: [String?] =
        switch column {
        case .numbers: [nil]
        case .categories(let values): Set(values.compactMap { $0 }).sorted()
        }
      for level in levels {
        let standard = Standardisation(fitting: Self.values(column, level))
        let count = Double(training.rowCount)
        let deviation = standard.deviation * (count / (count - 1)).squareRoot()
        axes.append(
          Axis(predictor: name, level: level, mean: standard.mean, scale: deviation > 0 ? weight / deviation : 0))
      }
    }
    self.init(axes: axes, tree: PointTree([], dimensions: axes.count))
  }

  func with(_ tree: PointTree) -> ApplicabilitySpace { ApplicabilitySpace(axes: axes, tree: tree) }

  /// rows × dimensions, row by row; NaN where a predictor is missing.
  func points(_ table: FeatureTable) throws(ForestError) -> [Double] {
    var problems: [ForestError.Problem] = []
    let absent = Set(axes.map(\.predictor)).filter { table[$0] == nil }.sorted()
    if !absent.isEmpty { problems.append(.absentPredictors(absent)) }
    var points = [Double](repeating: .nan, count: table.rowCount * axes.count)
    for (place, axis) in axes.enumerated() {
      guard let column = table[axis.predictor] else { continue }
      switch (column, axis.level) {
      case (.numbers, nil), (.categories, .some):
        for (row, value) in Self.values(column, axis.level).enumerated() where value.isFinite {
          points[row * axes.count + place] = (value - axis.mean) * axis.scale
        }
      default:
        let problem = ForestError.Problem.kindDiffers(
          predictor: axis.predictor, trainedOnCategories: axis.level != nil)
        if !problems.contains(problem) { problems.append(problem) }
      }
    }
    guard problems.isEmpty else { throw ForestError(problems) }
    return points
  }

  private static func values(_ column: FeatureTable.Column, _ level: String?) -> [Double] {
    switch column {
    case .numbers(let values): values
    case .categories(let values): values.map { value in value.map { $0 == level ? 1 : 0 } ?? .nan }
    }
  }
}
