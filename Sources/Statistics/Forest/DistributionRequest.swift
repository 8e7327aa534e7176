/// What is wanted of the distribution of the target given the predictors.
public struct DistributionRequest: Sendable, Hashable {
  /// Which quantile is the point (0…1: the frontier); nil: the mean.
  public var probability: Double?
  /// Other quantiles, each 0…1, in any order.
  public var quantiles: [Double]
  /// The number of each training row's cluster, from 0; empty without samples.
  public var clusterOfTrainingRow: [Int]
  /// Samples × clusters: what the rows of a cluster weigh in a sample, finite and at least 0. Drawn from Exp(1) it's the Bayesian
  /// bootstrap (Rubin 1981, Annals of Statistics 9:130), how often the cluster was drawn: the bootstrap.
  public var clusterWeights: [[Double]]

  public init(
    probability: Double?, quantiles: [Double] = [], clusterOfTrainingRow: [Int] = [], clusterWeights: [[Double]] = []
  ) {
    self.probability = probability
    self.quantiles = quantiles
    self.clusterOfTrainingRow = clusterOfTrainingRow
    self.clusterWeights = clusterWeights
  }

  /// - Parameter rows: training rows of the forest
  func check(rows: Int) {
    precondition(
      (quantiles + [probability ?? 0]).allSatisfy { (0...1).contains($0) }, "a probability is within 0...1")
    guard let clusters = clusterWeights.first?.count else { return }
    precondition(clusterOfTrainingRow.count == rows, "a cluster for each training row")
    precondition(clusterOfTrainingRow.allSatisfy { (0..<clusters).contains($0) }, "clusters are numbered from 0")
    precondition(
      clusterWeights.allSatisfy { $0.count == clusters && $0.allSatisfy { $0.isFinite && $0 >= 0 } },
      "a finite weight of at least 0 for each cluster in each sample")
  }
}
