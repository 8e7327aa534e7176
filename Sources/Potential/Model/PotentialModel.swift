public import Statistics

/// A forest that has learnt the target from mines, with what is needed to ask it honestly: where it may speak, which mines it has
/// seen, and how well it did on those that it hadn't.
///
/// ```swift
/// let model = try PotentialModel.train(mines, predictors, PotentialOptions(seed: 1, threads: 2))
/// let result = try PotentialResult(
///   mines: mines, groupFields: [], predictors: predictors, model: model, options: options, strategies: table, hasCarbon: true)
/// ```
public struct PotentialModel: Sendable {
  public let forest: RandomForest
  /// Weighted by permutation importance, with the folds by which the model was judged.
  public let area: ApplicabilityArea
  public let report: ModelReport
  /// In the order of the forest's training rows.
  public let trainingMines: [TrainingMine]
  /// In the order of the mines of the run that trained the model.
  public let heldOutMines: [HeldOutMine]
  /// What the forest was trained for; it can't be asked for anything else.
  public let mode: PotentialOptions.Mode
  /// Mode threshold: the target above which mines were learnt from.
  public let threshold: Double
  /// Which quantiles of the forest hold what they are called.
  public let calibration: QuantileCalibration
  /// By how much deviations of the bootstrap are stretched (≥ 1): forests of other mines differ by more than other weights of the same
  /// mines show. Measured on thirds of the training mines.
  public let bootstrapStretch: Double
  /// The side of the blocks by which folds and holdout were made, km.
  public let blocks_km: Double
  /// An older model, to which the mines at hand may be strangers.
  public let isFromFile: Bool
  /// What each training mine got by each way of leaving it out.
  let leftOut: [ModelReport.Validation.Scheme: [Double]]
  /// Of the forest; nil where it hasn't been measured yet.
  let permutation: [Importance]?

  /// The options with what the model has settled.
  func settled(_ options: PotentialOptions) -> PotentialOptions {
    var settled = options
    settled.mode = mode
    settled.threshold = threshold
    settled.blocks_km = blocks_km
    return settled
  }
}
