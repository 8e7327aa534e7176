/// How a prediction goes with one predictor: points of a curve and how far its parts spread.
public struct EffectCurve: Sendable, Hashable {
  public let predictor: String
  /// Values of the predictor, ascending and different, in its unit; places in the forest's order for categories.
  public let values: [Double]
  /// The effect at each value, in the unit of the target.
  public let effect: [Double]
  /// The interval over the parts (trees, or forests refitted to bootstrap samples) that the curve is the mean of: the quantiles (type 7)
  /// at (1 − coverage)/2 and (1 + coverage)/2. Single trees differ much more than the forest as a whole would if it were trained
  /// again: read it as the trees' disagreement, and refit for a confidence interval.
  public let low: [Double]
  public let high: [Double]
  /// Accumulated local effects: rows in the interval that ends at each value (those equal to the first value count in the second).
  /// Partial dependence: rows averaged over.
  public let rows: [Int]

  /// - Parameter parts: a curve for each tree or forest, in their order
  init(predictor: String, values: [Double], parts: [[Double]], rows: [Int], coverage: Double) {
    self.predictor = predictor
    self.values = values
    self.rows = rows
    let tails = [(1 - coverage) / 2, (1 + coverage) / 2]
    var effect: [Double] = []
    var low: [Double] = []
    var high: [Double] = []
    for place in values.indices {
      var sample = parts.map { $0[place] }
      effect.append(sample.reduce(0, +) / Double(sample.count))
      let ends = Quantiles.type7(of: &sample, tails)
      low.append(ends[0])
      high.append(ends[1])
    }
    self.effect = effect
    self.low = low
    self.high = high
  }
}
