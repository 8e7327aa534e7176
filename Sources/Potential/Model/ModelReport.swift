public import Statistics

/// What is known of how good the model is.
public struct ModelReport: Sendable, Hashable {
  /// A way in which mines were left out and predicted.
  public struct Validation: Sendable, Hashable {
    public enum Scheme: String, Sendable, Hashable, CaseIterable {
      /// Folds of mines dealt at random.
      case random
      /// Folds of whole blocks.
      case spatial
      /// Each mine from the trees that haven't seen it.
      case outOfBag = "out_of_bag"
      /// Mines that took no part in anything.
      case holdout
      /// Folds within folds: the search itself is left out too.
      case nested
    }

    public var scheme: Scheme
    public var scores: PredictionScores
    /// The share of left-out mines whose value lies within their 90 % prediction interval, %; nil where it wasn't asked.
    public var intervalCoverage_percent: Double?
    /// The share of left-out mines at or below their quantile, %; nil likewise and in mode threshold.
    public var belowFrontier_percent: Double?

    public init(
      scheme: Scheme, scores: PredictionScores, intervalCoverage_percent: Double? = nil,
      belowFrontier_percent: Double? = nil
    ) {
      self.scheme = scheme
      self.scores = scores
      self.intervalCoverage_percent = intervalCoverage_percent
      self.belowFrontier_percent = belowFrontier_percent
    }
  }

  /// How the mines to learn from were chosen.
  public struct Selection: Sendable, Hashable {
    /// All mines that were given.
    public var mines: Int
    public var withoutTarget: Int
    public var poorQuality: Int
    public var missingPredictor: Int
    /// Mode threshold: not above it.
    public var belowThreshold: Int
    /// Mode threshold: above it, but not drawn.
    public var notSampled: Int
    public var training: Int
    public var holdout: Int
    /// Blocks that hold a mine to learn from or to test with.
    public var blocks: Int
    /// Too few blocks for whole blocks to be left out: folds and holdout are random.
    public var isBlockless: Bool

    public init(
      mines: Int, withoutTarget: Int = 0, poorQuality: Int = 0, missingPredictor: Int = 0, belowThreshold: Int = 0,
      notSampled: Int = 0, training: Int = 0, holdout: Int = 0, blocks: Int = 0, isBlockless: Bool = false
    ) {
      self.mines = mines
      self.withoutTarget = withoutTarget
      self.poorQuality = poorQuality
      self.missingPredictor = missingPredictor
      self.belowThreshold = belowThreshold
      self.notSampled = notSampled
      self.training = training
      self.holdout = holdout
      self.blocks = blocks
      self.isBlockless = isBlockless
    }
  }

  public var selection: Selection
  public var settings: ForestSettings
  /// What the search came to, in the order tried; empty without a search.
  public var trials: [HyperparameterSearch.Trial]
  public var validations: [Validation]
  /// Of the target among training mines, in its unit.
  public var targetMean: Double
  public var targetStandardDeviation: Double
  /// Of the out-of-bag residuals.
  public var residualStandardDeviation: Double
  public var applicabilityThreshold: Double

  public init(
    selection: Selection, settings: ForestSettings, trials: [HyperparameterSearch.Trial] = [],
    validations: [Validation], targetMean: Double, targetStandardDeviation: Double, residualStandardDeviation: Double,
    applicabilityThreshold: Double
  ) {
    self.selection = selection
    self.settings = settings
    self.trials = trials
    self.validations = validations
    self.targetMean = targetMean
    self.targetStandardDeviation = targetStandardDeviation
    self.residualStandardDeviation = residualStandardDeviation
    self.applicabilityThreshold = applicabilityThreshold
  }

  public func validation(_ scheme: Validation.Scheme) -> Validation? { validations.first { $0.scheme == scheme } }
}
