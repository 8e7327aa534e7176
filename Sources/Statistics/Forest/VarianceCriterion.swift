/// Regression: the split with the least `SSE_left + SSE_right` (Breiman et al. 1984, §8.4); a leaf says its rows' mean.
///
/// With d = Σ_left (y − ȳ) the sum falls by `d²·n / (n_left·n_right)`, of which n is the same for all splits of a node. Deviations are
/// taken from the node's mean, so that nothing cancels.
struct VarianceCriterion: SplitCriterion {
  /// x: the target less the mean of all; y: how often the row was drawn.
  typealias Sample = SIMD2<Double>

  let outputs = 1
  private let targets: [Double]
  private let centre: Double
  private var count = 0.0
  private var mean = 0.0

  init(targets: [Double]) {
    self.targets = targets
    centre = targets.reduce(0, +) / Double(max(1, targets.count))
  }

  func sample(row: Int, times: Int) -> SIMD2<Double> {
    SIMD2(targets[row] - centre, Double(times))
  }

  mutating func enter(_ rows: Span<UInt32>, _ samples: Span<SIMD2<Double>>) -> (count: Int, isPure: Bool) {
    let first = samples[Int(rows[0])].x
    var sum = 0.0
    var drawn = 0.0
    var differ = false
    for place in rows.indices {
      let sample = samples[Int(rows[place])]
      sum += sample.x * sample.y
      drawn += sample.y
      if sample.x != first { differ = true }
    }
    count = drawn
    mean = sum / drawn
    return (Int(drawn), !differ)
  }

  mutating func best(
    _ rows: Span<UInt32>, ranks: Span<UInt32>, _ samples: Span<SIMD2<Double>>, minimumLeaf: Int
  ) -> SplitCandidate? {
    // Rows were numbered when the lists were made.
    precondition(samples.count == ranks.count && !rows.isEmpty)
    let mean = mean
    let count = count
    let least = Double(minimumLeaf)
    var deviation = 0.0
    var left = 0.0
    var score = -1.0e-300
    var last = -1
    var drawnOnLeft = 0.0
    var row = Int(rows[0])
    var rank = ranks[row]
    for place in 1..<rows.count {
      let sample = unsafe samples[unchecked: row]
      deviation += (sample.x - mean) * sample.y
      left += sample.y
      row = unsafe Int(rows[unchecked: place])
      let next = unsafe ranks[unchecked: row]
      guard next != rank else { continue }
      rank = next
      let right = count - left
      guard left >= least, right >= least else { continue }
      let found = deviation * deviation / (left * right)
      if found > score * SplitCandidate.margin {
        score = found
        last = place - 1
        drawnOnLeft = left
      }
    }
    return last < 0 ? nil : SplitCandidate(score: score, last: last, left: Int(drawnOnLeft))
  }

  func leaf(_ rows: Span<UInt32>, _ samples: Span<SIMD2<Double>>, into values: inout [Double]) {
    var sum = 0.0
    var low = Double.infinity
    var high = -Double.infinity
    for place in rows.indices {
      let row = unsafe Int(rows[unchecked: place])
      let target = targets[row]
      sum += target * samples[row].y
      low = min(low, target)
      high = max(high, target)
    }
    // Rounding mustn't carry a mean out of what it is the mean of.
    values.append(min(max(sum / count, low), high))
  }
}
