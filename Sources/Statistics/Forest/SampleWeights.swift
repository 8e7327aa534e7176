/// What each training row weighs in each sample, eight samples side by side.
struct SampleWeights: Sendable {
  /// Samples.
  let count: Int
  /// ⌈count/8⌉
  let blocks: Int
  /// Clusters.
  let clusters: Int
  /// Clusters × blocks; 0 in what fills up the last eight.
  let lanes: [SIMD8<Double>]
  /// Of each place among the sorted targets.
  let clusterOfPlace: [UInt32]

  /// - Parameter sortedRows: the training rows in ascending order of their targets
  init(_ request: DistributionRequest, sortedRows: [UInt32]) {
    let samples = request.clusterWeights
    count = samples.count
    blocks = (samples.count + 7) / 8
    clusters = samples.first?.count ?? 0
    var lanes = [SIMD8<Double>](repeating: SIMD8(repeating: 0), count: clusters * blocks)
    for (sample, weights) in samples.enumerated() {
      for cluster in 0..<clusters { lanes[cluster * blocks + sample / 8][sample % 8] = weights[cluster] }
    }
    self.lanes = lanes
    clusterOfPlace = samples.isEmpty ? [] : sortedRows.map { UInt32(request.clusterOfTrainingRow[Int($0)]) }
  }
}
