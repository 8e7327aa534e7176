/// How surely predictors go together: one less the p-value of Spearman's rank correlation, over the training rows.
///
/// `t = r·√((n − 2)/(1 − r²))` with n − 2 degrees of freedom, both sides; r from mean ranks. Categories count by their place in the
/// forest's order. Source: Conover 1999, Practical Nonparametric Statistics, §5.4; as the choice of what to condition on: Strobl et al.
/// 2008 (any test of association may serve).
struct PredictorAssociation: Sendable {
  private let confidences: [Double]
  private let columns: Int

  init(_ matrix: PredictorMatrix, threads: Int) {
    let ranks = Workers.map(matrix.columns, threads: threads) { column -> [Double] in
      let ranks = Ranks.average(matrix.column(column))
      let centre = Double(matrix.rows + 1) / 2
      return ranks.map { $0 - centre }
    }
    var confidences = [Double](repeating: 1, count: matrix.columns * matrix.columns)
    for one in 0..<matrix.columns {
      for other in 0..<one {
        let confidence = Self.confidence(ranks[one], ranks[other])
        confidences[one * matrix.columns + other] = confidence
        confidences[other * matrix.columns + one] = confidence
      }
    }
    self.confidences = confidences
    columns = matrix.columns
  }

  /// 1 − p, 0…1; 1 for a predictor with itself, 0 where one of them is constant.
  func confidence(_ one: Int, _ other: Int) -> Double { confidences[one * columns + other] }

  private static func confidence(_ one: [Double], _ other: [Double]) -> Double {
    let products = zip(one, other).reduce(0) { $0 + $1.0 * $1.1 }
    let squares = one.reduce(0) { $0 + $1 * $1 } * other.reduce(0) { $0 + $1 * $1 }
    guard squares > 0, one.count > 2 else { return 0 }
    let correlation = products / squares.squareRoot()
    let rest = 1 - correlation * correlation
    guard rest > 1e-15 else { return 1 }
    let freedom = Double(one.count - 2)
    let statistic = abs(correlation) * (freedom / rest).squareRoot()
    return 1 - 2 * StudentT(degreesOfFreedom: freedom).cumulative(-statistic)
  }
}
