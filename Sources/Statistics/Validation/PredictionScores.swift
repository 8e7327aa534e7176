/// How well predictions of a number meet the truth.
public struct PredictionScores: Sendable, Hashable {
  /// Pairs of truth and prediction; those with a NaN are left out.
  public let count: Int
  /// `√(Σ(y − ŷ)²/n)`, in the unit of the target; NaN without pairs.
  public let rootMeanSquareError: Double
  /// `Σ|y − ŷ|/n`, in the unit of the target.
  public let meanAbsoluteError: Double
  /// `Σ(ŷ − y)/n`, in the unit of the target: positive where too much is predicted.
  public let bias: Double
  /// `R² = 1 − Σ(y − ŷ)²/Σ(y − ȳ)²`: below 0 where the mean would be better. Not the squared correlation. Nil for equal truths.
  public let determination: Double?

  /// - Parameters:
  ///   - truth: the target
  ///   - predicted: of the same length
  public init(truth: [Double], predicted: [Double]) {
    precondition(truth.count == predicted.count, "a prediction for each truth")
    let pairs = zip(truth, predicted).filter { !$0.isNaN && !$1.isNaN }
    let total = Double(pairs.count)
    let squares = pairs.reduce(0) { $0 + ($1.0 - $1.1) * ($1.0 - $1.1) }
    count = pairs.count
    rootMeanSquareError = (squares / total).squareRoot()
    meanAbsoluteError = pairs.reduce(0) { $0 + abs($1.0 - $1.1) } / total
    bias = pairs.reduce(0) { $0 + $1.1 - $1.0 } / total
    let mean = pairs.reduce(0) { $0 + $1.0 } / total
    let variance = pairs.reduce(0) { $0 + ($1.0 - mean) * ($1.0 - mean) }
    determination = variance > 0 ? 1 - squares / variance : nil
  }
}
