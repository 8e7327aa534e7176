/// What the model says of one mine. All but ``dissimilarity`` in the target's unit (g C/m²/yr, or an index).
public struct MinePotential: Sendable, Hashable {
  /// What the mine was to the model.
  public enum Role: String, Sendable, Hashable, CaseIterable {
    /// Learnt from; its numbers come from the trees that haven't seen it.
    case training
    /// Kept apart for the test.
    case holdout
    /// Not learnt from, but predicted: of poor quality, not sampled, or the model is an older one.
    case predicted
    /// A predictor is missing: nothing is said of it.
    case missing
  }

  /// One of the predictors that say most about the mine.
  public struct Driver: Sendable, Hashable {
    public var predictor: String
    /// What the splits on it add to the mean prediction on the way to the mine's leaves.
    public var contribution: Double

    public init(predictor: String, contribution: Double) {
      self.predictor = predictor
      self.contribution = contribution
    }
  }

  public var role: Role
  /// The mean prediction; of a training mine out of bag.
  public var predicted: Double?
  /// Mode frontier: the quantile; mode threshold: the mean of the truncated forest. Nil outside the area of applicability and
  /// where a predictor is missing, as is all that follows from it.
  public var attainable: Double?
  /// 5 % and 95 % bounds of ``attainable`` itself: how well the frontier is known. From the bootstrap over clusters, stretched by
  /// ``PotentialModel/bootstrapStretch`` and laid at ``attainable``. Of single mines they hold the truth less often than they promise:
  /// in the simulation of dossier §4.2 (1,000 mines) in 70–75 % of the mines, 57–63 % without the stretch.
  public var attainableLow: Double?
  public var attainableHigh: Double?
  /// The prediction interval, which nine targets in ten of such mines lie within: how far mines like it scatter. Quantiles of the forest
  /// at levels that hold 5 % and 95 % out of the bag (``QuantileCalibration``).
  public var predictionLow: Double?
  public var predictionHigh: Double?
  /// max(0, attainable − current).
  public var potential: Double?
  /// 5 % and 95 % bounds of ``potential``: those of ``attainable`` and of the current value together.
  public var potentialLow: Double?
  public var potentialHigh: Double?
  /// The potential that mines like it show on average where their scatter is nothing but chance: Σ w·max(0, attainable − y).
  public var noiseFloor: Double?
  /// max(0, potential − noise floor).
  public var potentialAboveNoise: Double?
  /// Distance to the nearest training mine over the mean distance among them, weighted by importance; of a training mine to the nearest
  /// of another fold.
  public var dissimilarity: Double?
  /// Within the area of applicability; nil where a predictor is missing.
  public var isInside: Bool?
  /// The three that say most, by the size of their contribution.
  public var drivers: [Driver]
  /// Predictors that it lacks.
  public var missingPredictors: [String]

  public init(role: Role, missingPredictors: [String] = []) {
    self.role = role
    drivers = []
    self.missingPredictors = missingPredictors
  }
}
