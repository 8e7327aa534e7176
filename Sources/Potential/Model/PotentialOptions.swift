public import Statistics

/// How the model of potentials is trained and asked.
public struct PotentialOptions: Sendable, Hashable {
  public enum Mode: String, Sendable, Hashable, CaseIterable {
    /// Attainable is an upper quantile of the target given the predictors, learnt from all mines of sufficient quality.
    case frontier
    /// Attainable is the mean of a forest that saw only mines above a threshold: seed 003's procedure, biased upwards.
    case threshold
  }

  public enum Importance: String, Sendable, Hashable, CaseIterable {
    case permutation, conditional
  }

  public var mode: Mode
  /// Of the frontier, within 0.5 ..< 1.
  public var quantile: Double
  /// Mode threshold: mines with a target above it are learnt from, in the target's unit.
  public var threshold: Double
  /// Mode threshold: how many of them are drawn at most.
  public var sample: Int
  /// The share of mines kept apart for the test, by whole blocks; 0: none.
  public var holdout: Double
  /// Folds of cross-validation.
  public var folds: Int
  /// The side of spatial blocks, km: of holdout, folds and the clusters of the bootstrap.
  public var blocks_km: Double
  public var forest: ForestSettings
  /// Settings to choose from; empty: no search.
  public var candidates: [ForestSettings]
  public var importance: Set<Importance>
  /// Predictors whose importance is also measured together, by the name of the group.
  public var importanceGroups: [String: [String]]
  /// Samples of the bootstrap.
  public var resamples: Int
  /// Of the run.
  public var seed: UInt64
  /// Without effect on any number.
  public var threads: Int

  public init(
    mode: Mode = .frontier, quantile: Double = 0.9, threshold: Double = 100, sample: Int = 2000,
    holdout: Double = 0.15, folds: Int = 3, blocks_km: Double = 200, forest: ForestSettings = ForestSettings(),
    candidates: [ForestSettings] = [], importance: Set<Importance> = [.permutation, .conditional],
    importanceGroups: [String: [String]] = [:], resamples: Int = 200, seed: UInt64 = 1, threads: Int = 1
  ) {
    self.mode = mode
    self.quantile = quantile
    self.threshold = threshold
    self.sample = sample
    self.holdout = holdout
    self.folds = folds
    self.blocks_km = blocks_km
    self.forest = forest
    self.candidates = candidates
    self.importance = importance
    self.importanceGroups = importanceGroups
    self.resamples = resamples
    self.seed = seed
    self.threads = threads
  }
}
