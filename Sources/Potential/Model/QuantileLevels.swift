/// The levels that are asked of the forest's quantiles so that they hold what they are called; see ``QuantileCalibration``.
public struct QuantileLevels: Sendable, Hashable {
  /// Of the prediction interval's lower end, which 5 % of the targets don't exceed.
  public var low: Double
  /// Of the frontier; nil in mode threshold.
  public var frontier: Double?
  /// Of the prediction interval's upper end, which 95 % don't exceed.
  public var high: Double

  init(_ calibration: QuantileCalibration, _ options: PotentialOptions) {
    low = calibration.level(holding: 0.05)
    frontier = options.mode == .frontier ? options.quantile : nil
    high = calibration.level(holding: 0.95)
  }
}
