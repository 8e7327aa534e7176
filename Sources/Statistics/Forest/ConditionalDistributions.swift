/// The distribution of the target given the predictors, reduced to what was asked for, row by row.
///
/// Everything is NaN for a row that lacks a predictor, and out of the bag for one that every tree has drawn.
public struct ConditionalDistributions: Sendable, Hashable {
  /// The quantile or mean that was asked for, in the unit of the target.
  public let point: [Double]
  /// Rows × the other quantiles, in the order of the request.
  public let quantiles: [Double]
  /// `Σ w_i·max(0, point − y_i)` over the training rows: by how much targets fall short of the point on average, where they do.
  public let shortfall: [Double]
  /// Rows × samples: the point when training row i weighs `w_i·g` with the weight g of its cluster in the sample. NaN in a sample in
  /// which all rows that count weigh 0.
  public let samples: [Float]
  /// Samples of each row.
  public let sampleCount: Int

  /// The samples of one row.
  public func samples(ofRow row: Int) -> ArraySlice<Float> {
    samples[row * sampleCount..<(row + 1) * sampleCount]
  }
}
