/// The order in which a forest takes the categories of a predictor.
///
/// Regression and two classes: by the mean response of the category, for which the best split into two sets of categories is among
/// the splits of the order (Fisher 1958; Breiman et al. 1984, §4.2.2). More classes: by the first principal component of the
/// categories' shares of classes (Coppersmith, Hong & Hosking 1999). The order is made once, from all training rows (Wright & König
/// 2019, PeerJ 7:e6339, "order once").
enum CategoryOrder {
  /// - Parameter response: rows × outputs
  static func ascending(_ categories: [String?], response: [Double], outputs: Int) -> [String] {
    var sums: [String: [Double]] = [:]
    var counts: [String: Double] = [:]
    for (row, category) in categories.enumerated() {
      guard let category else { continue }
      counts[category, default: 0] += 1
      var sum = sums[category] ?? [Double](repeating: 0, count: outputs)
      for output in 0..<outputs { sum[output] += response[row * outputs + output] }
      sums[category] = sum
    }
    let names = counts.keys.sorted()
    let means = names.map { name in (sums[name] ?? []).map { $0 / (counts[name] ?? 1) } }
    let weights = names.map { counts[$0] ?? 0 }
    let direction = outputs == 1 ? [1] : firstComponent(means, weights)
    let scores = means.map { mean in zip(mean, direction).reduce(0) { $0 + $1.0 * $1.1 } }
    return names.indices.sorted { (scores[$0], names[$0]) < (scores[$1], names[$1]) }.map { names[$0] }
  }

  /// The direction of greatest weighted variance, by power iteration; its largest component is positive.
  private static func firstComponent(_ rows: [[Double]], _ weights: [Double]) -> [Double] {
    guard let outputs = rows.first?.count else { return [] }
    let total = weights.reduce(0, +)
    let centre = (0..<outputs).map { output in
      zip(rows, weights).reduce(0) { $0 + $1.0[output] * $1.1 } / total
    }
    // Not orthogonal to any direction that has the sum 0 but by accident.
    var direction = (0..<outputs).map { 1 / Double($0 + 1) }
    for _ in 0..<200 {
      var next = [Double](repeating: 0, count: outputs)
      for (row, weight) in zip(rows, weights) {
        let along = (0..<outputs).reduce(0) { $0 + (row[$1] - centre[$1]) * direction[$1] }
        for output in 0..<outputs { next[output] += weight * along * (row[output] - centre[output]) }
      }
      let length = next.reduce(0) { $0 + $1 * $1 }.squareRoot()
      guard length > 0 else { break }
      direction = next.map { $0 / length }
    }
    let largest = direction.max { abs($0) < abs($1) } ?? 0
    return largest < 0 ? direction.map { -$0 } : direction
  }
}
