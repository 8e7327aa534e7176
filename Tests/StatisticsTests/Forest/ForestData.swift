import Statistics

/// Data sets of the forest's tests.
enum ForestData {
  /// Numbers from a stream, uniform in 0..<1.
  static func uniform(_ count: Int, _ name: String) -> [Double] {
    var stream = RandomStream(seed: 7, name: name)
    return (0..<count).map { _ in stream.uniform() }
  }

  /// Standard normal numbers.
  static func normal(_ count: Int, _ name: String) -> [Double] {
    uniform(count, name).map { Normal.quantile($0) }
  }

  /// Friedman's first: 10 sin(π x₁x₂) + 20(x₃ − ½)² + 10x₄ + 5x₅ + noise; x₆ says nothing.
  static func friedman(_ rows: Int, noise: Double = 1) throws -> (table: FeatureTable, target: [Double]) {
    let columns = (1...6).map { uniform(rows, "x\($0)") }
    let errors = normal(rows, "noise")
    let target = (0..<rows).map { row in
      let x = columns.map { $0[row] }
      let wave = 10 * sine(x[0] * x[1])
      return wave + 20 * (x[2] - 0.5) * (x[2] - 0.5) + 10 * x[3] + 5 * x[4] + noise * errors[row]
    }
    let table = try FeatureTable(names: (1...6).map { "x\($0)" }, columns: columns.map { .numbers($0) })
    return (table, target)
  }

  /// About sin(πt) for t in 0…1 (Bhaskara I), which needs no other library.
  private static func sine(_ t: Double) -> Double {
    let arc = t * (1 - t)
    return 16 * arc / (5 - 4 * arc)
  }

  static func mean(_ values: [Double]) -> Double { values.reduce(0, +) / Double(values.count) }

  static func determination(_ truth: [Double], _ predicted: [Double]) -> Double {
    let centre = mean(truth)
    let residual = zip(truth, predicted).reduce(0) { $0 + ($1.0 - $1.1) * ($1.0 - $1.1) }
    return 1 - residual / truth.reduce(0) { $0 + ($1 - centre) * ($1 - centre) }
  }
}
