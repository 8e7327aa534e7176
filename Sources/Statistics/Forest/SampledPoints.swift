/// The point of one row in every sample: the weighted quantile or mean with the clusters' weights of the sample.
struct SampledPoints {
  private let samples: SampleWeights
  /// The sorted targets.
  private let targets: [Double]
  private let probability: Double?
  /// Of the row in hand, for each cluster: Σ w and Σ w·y.
  private var sums: [SIMD2<Double>]
  private var isTouched: [Bool]
  private var touched: [UInt32] = []

  init(_ samples: SampleWeights, targets: [Double], probability: Double?) {
    self.samples = samples
    self.targets = targets
    self.probability = probability
    sums = [SIMD2<Double>](repeating: SIMD2(0, 0), count: samples.clusters)
    isTouched = [Bool](repeating: false, count: samples.clusters)
  }

  /// Appends the point in each sample.
  mutating func append(of row: RowWeights, to results: inout [Float]) {
    for place in 0..<row.count {
      let target = Int(row.places[place])
      let cluster = Int(samples.clusterOfPlace[target])
      if !isTouched[cluster] {
        isTouched[cluster] = true
        touched.append(UInt32(cluster))
      }
      sums[cluster] += SIMD2(1, targets[target]) * row.weights[place]
    }
    for block in 0..<samples.blocks {
      let found = points(of: row, block)
      for lane in 0..<min(8, samples.count - block * 8) { results.append(Float(found[lane])) }
    }
    for cluster in touched {
      isTouched[Int(cluster)] = false
      sums[Int(cluster)] = SIMD2(0, 0)
    }
    touched.removeAll(keepingCapacity: true)
  }

  private func points(of row: RowWeights, _ block: Int) -> SIMD8<Double> {
    let lanes = samples.lanes.span
    var total = SIMD8<Double>(repeating: 0)
    if let probability {
      for cluster in touched { total += lanes[Int(cluster) &* samples.blocks &+ block] * sums[Int(cluster)].x }
      // From the nearer end, so that few rows have to be passed.
      return probability < 0.5
        ? fromBelow(probability, total, block, row) : fromAbove(probability, total, block, row)
    }
    var products = total
    for cluster in touched {
      let weight = lanes[Int(cluster) &* samples.blocks &+ block]
      total += weight * sums[Int(cluster)].x
      products += weight * sums[Int(cluster)].y
    }
    // 0/0 is NaN, as it should be.
    return products / total
  }

  /// The least target with enough weight up to it: the first at which the weights come to what is wanted.
  private func fromBelow(
    _ probability: Double, _ total: SIMD8<Double>, _ block: Int, _ row: RowWeights
  ) -> SIMD8<Double> {
    let lanes = samples.lanes.span
    // Above 0, so that a row without weight isn't taken.
    let wanted = total * max(probability - 1e-10, .leastNormalMagnitude)
    var found = SIMD8<Double>(repeating: .nan)
    var open = total .> 0
    var cumulative = SIMD8<Double>(repeating: 0)
    for place in 0..<row.count where any(open) {
      let target = Int(row.places[place])
      cumulative += lanes[Int(samples.clusterOfPlace[target]) &* samples.blocks &+ block] * row.weights[place]
      let reached = open .& (cumulative .>= wanted)
      found.replace(with: targets[target], where: reached)
      open = open .& .!reached
    }
    return found
  }

  /// The same from the greatest target: the first without which the weights below don't come to what is wanted.
  private func fromAbove(
    _ probability: Double, _ total: SIMD8<Double>, _ block: Int, _ row: RowWeights
  ) -> SIMD8<Double> {
    let lanes = samples.lanes.span
    let spare = total * (1 - (probability - 1e-10))
    var found = SIMD8<Double>(repeating: .nan)
    var open = total .> 0
    var cumulative = SIMD8<Double>(repeating: 0)
    var place = row.count
    while place > 0, any(open) {
      place -= 1
      let target = Int(row.places[place])
      cumulative += lanes[Int(samples.clusterOfPlace[target]) &* samples.blocks &+ block] * row.weights[place]
      let reached = open .& (cumulative .> spare)
      found.replace(with: targets[target], where: reached)
      open = open .& .!reached
    }
    return found
  }
}
