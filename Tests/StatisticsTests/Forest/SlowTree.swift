@testable import Statistics

/// A tree that tries every split of every predictor on every node, from the definition: the twin of `TreeGrower` for `candidates` that
/// are all predictors.
final class SlowTree {
  private let matrix: PredictorMatrix
  private var split: (predictor: Int, threshold: Double, left: SlowTree, right: SlowTree)?
  private let value: Double

  init(_ matrix: PredictorMatrix, _ target: [Double], _ rows: [Int], _ settings: ForestSettings, depth: Int = 0) {
    self.matrix = matrix
    value = ForestData.mean(rows.map { target[$0] })
    guard rows.count > settings.minimumNode ?? 5, depth < settings.maximumDepth ?? .max,
      Set(rows.map { target[$0] }).count > 1
    else { return }
    var least = Double.infinity
    var found: (predictor: Int, threshold: Double)?
    for predictor in 0..<matrix.columns {
      let values = Set(rows.map { matrix.values[$0 * matrix.columns + predictor] }).sorted()
      for (low, high) in zip(values, values.dropFirst()) {
        let threshold = (low + high) / 2
        let (left, right) = Self.parts(matrix, rows, predictor, threshold)
        guard min(left.count, right.count) >= settings.minimumLeaf else { continue }
        let error = Self.error(left.map { target[$0] }) + Self.error(right.map { target[$0] })
        if error < least * (1 - 1e-12) {
          least = error
          found = (predictor, threshold)
        }
      }
    }
    guard let found else { return }
    let (left, right) = Self.parts(matrix, rows, found.predictor, found.threshold)
    split = (
      found.predictor, found.threshold, SlowTree(matrix, target, left, settings, depth: depth + 1),
      SlowTree(matrix, target, right, settings, depth: depth + 1)
    )
  }

  func predict(_ row: Int) -> Double {
    guard let split else { return value }
    let isLeft = matrix.values[row * matrix.columns + split.predictor] <= split.threshold
    return (isLeft ? split.left : split.right).predict(row)
  }

  private static func parts(
    _ matrix: PredictorMatrix, _ rows: [Int], _ predictor: Int, _ threshold: Double
  ) -> (left: [Int], right: [Int]) {
    let isLeft = { (row: Int) in matrix.values[row * matrix.columns + predictor] <= threshold }
    return (rows.filter(isLeft), rows.filter { !isLeft($0) })
  }

  private static func error(_ values: [Double]) -> Double {
    let mean = ForestData.mean(values)
    return values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
  }

  /// n·Σ p² of classes, which a good split makes large.
  static func purity(_ classes: [String]) -> Double {
    let counts = Dictionary(grouping: classes) { $0 }.values.map { Double($0.count) }
    return counts.reduce(0) { $0 + $1 * $1 } / Double(classes.count)
  }
}
