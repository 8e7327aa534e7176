/// A shift and a scale that give a sample the mean 0 and the standard deviation 1.
///
/// The standard deviation has the divisor n, as scikit-learn's StandardScaler; R's `scale` has n − 1.
public struct Standardisation: Sendable, Hashable {
  /// In the unit of the sample.
  public let mean: Double
  /// In the unit of the sample; 0 for equal values.
  public let deviation: Double

  public init(mean: Double, deviation: Double) {
    precondition(mean.isFinite && deviation.isFinite && deviation >= 0, "a finite mean, a deviation not below 0")
    self.mean = mean
    self.deviation = deviation
  }

  /// - Parameter sample: what isn't finite is left out; without any finite value the mean and the deviation are 0
  public init(fitting sample: [Double]) {
    let known = sample.filter { $0.isFinite }
    guard let first = known.first else {
      self.init(mean: 0, deviation: 0)
      return
    }
    // From the first value, so that equal values have exactly no deviation.
    let count = Double(known.count)
    let offset = known.reduce(0) { $0 + ($1 - first) } / count
    let squares = known.reduce(0) { $0 + ($1 - first - offset) * ($1 - first - offset) }
    self.init(mean: first + offset, deviation: (squares / count).squareRoot())
  }

  /// (x − mean)/deviation; x − mean where the deviation is 0.
  public func transform(_ x: Double) -> Double { (x - mean) / (deviation > 0 ? deviation : 1) }

  /// The x that `transform` takes to z.
  public func inverse(_ z: Double) -> Double { mean + z * (deviation > 0 ? deviation : 1) }
}
