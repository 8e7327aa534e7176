/// How surely predictors go together: one less the p-value of Spearman's rank correlation, over the training rows.
///
/// `t = r·√((n − 2)/(1 − r²))` with n − 2 degrees of freedom, both sides; r from mean ranks. Categories count by their place in the
/// forest's order. Source: Conover 1999, Practical Nonparametric Statistics, §5.4; as the choice of what to condition on: Strobl et al.
/// 2008 (any test of association may serve).
struct PredictorAssociation: Sendable {
  private let confidences: [Double]
  private let strengths: [Double]
  private let columns: Int

  init(_ matrix: PredictorMatrix, threads: Int) {
    let ranks = Workers.map(matrix.columns, threads: threads) { column -> [Double] in
      let ranks = Ranks.average(matrix.column(column))
      let centre = Double(matrix.rows + 1) / 2
      return ranks.map { $0 - centre }
    }
    var confidences = [Double](repeating: 1, count: matrix.columns * matrix.columns)
    var strengths = confidences
    for one in 0..<matrix.columns {
      for other in 0..<one {
        let correlation = Self.correlation(ranks[one], ranks[other])
        let confidence = Self.confidence(correlation, rows: matrix.rows)
        for place in [one * matrix.columns + other, other * matrix.columns + one] {
          confidences[place] = confidence
          strengths[place] = abs(correlation ?? 0)
        }
      }
    }
    self.confidences = confidences
    self.strengths = strengths
    columns = matrix.columns
  }

  /// 1 − p, 0…1; 1 for a predictor with itself, 0 where one of them is constant.
  func confidence(_ one: Int, _ other: Int) -> Double { confidences[one * columns + other] }

  /// |r|, 0…1; 1 for a predictor with itself, 0 where one of them is constant.
  func strength(_ one: Int, _ other: Int) -> Double { strengths[one * columns + other] }

  /// Nil where one of them is constant, or there are too few rows to tell.
  private static func correlation(_ one: [Double], _ other: [Double]) -> Double? {
    let products = zip(one, other).reduce(0) { $0 + $1.0 * $1.1 }
    let squares = one.reduce(0) { $0 + $1 * $1 } * other.reduce(0) { $0 + $1 * $1 }
    return squares > 0 && one.count > 2 ? products / squares.squareRoot() : nil
  }

  private static func confidence(_ correlation: Double?, rows: Int) -> Double {
    guard let correlation else { return 0 }
    let rest = 1 - correlation * correlation
    guard rest > 1e-15 else { return 1 }
    let freedom = Double(rows - 2)
    let statistic = abs(correlation) * (freedom / rest).squareRoot()
    return 1 - 2 * StudentT(degreesOfFreedom: freedom).cumulative(-statistic)
  }
}
