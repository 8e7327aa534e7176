/// Classes: the split with the least sum over both sides of `n·Σ_c p_c(1 − p_c)` (Gini; Breiman et al. 1984, §4.3); a leaf says the
/// shares of its rows' classes.
///
/// The sum is `n − Σ c_left²/n_left − Σ c_right²/n_right`; the sums of squared counts follow a row from one side to the other in whole
/// numbers, so that they are exact.
struct GiniCriterion: SplitCriterion {
  /// x: the class's number; y: how often the row was drawn.
  typealias Sample = SIMD2<Int32>

  let outputs: Int
  private let classes: [Int32]
  private var count = 0
  /// Drawn rows of each class in the node, and to the left of the split.
  private var counts: [Int]
  private var left: [Int]

  /// - Parameters:
  ///   - classes: the number of each row's class, 0..<outputs
  ///   - outputs: classes
  init(classes: [Int32], outputs: Int) {
    self.classes = classes
    self.outputs = outputs
    counts = [Int](repeating: 0, count: outputs)
    left = counts
  }

  func sample(row: Int, times: Int) -> SIMD2<Int32> {
    SIMD2(classes[row], Int32(times))
  }

  mutating func enter(_ rows: Span<UInt32>, _ samples: Span<SIMD2<Int32>>) -> (count: Int, isPure: Bool) {
    for output in 0..<outputs { counts[output] = 0 }
    count = 0
    for place in rows.indices {
      let sample = samples[Int(rows[place])]
      counts[Int(sample.x)] += Int(sample.y)
      count += Int(sample.y)
    }
    return (count, counts.contains(count))
  }

  mutating func best(
    _ rows: Span<UInt32>, ranks: Span<UInt32>, _ samples: Span<SIMD2<Int32>>, minimumLeaf: Int
  ) -> SplitCandidate? {
    for output in 0..<outputs { left[output] = 0 }
    var onLeft = 0
    var leftSquares = 0
    var rightSquares = counts.reduce(0) { $0 + $1 * $1 }
    var score = -1.0e-300
    var last = -1
    var drawnOnLeft = 0
    var row = Int(rows[0])
    var rank = ranks[row]
    for place in 1..<rows.count {
      let sample = samples[row]
      let label = Int(sample.x)
      let times = Int(sample.y)
      let before = left[label]
      let beyond = counts[label] - before
      leftSquares += times * (2 * before + times)
      rightSquares -= times * (2 * beyond - times)
      left[label] = before + times
      onLeft += times
      row = Int(rows[place])
      let next = ranks[row]
      guard next != rank else { continue }
      rank = next
      let onRight = count - onLeft
      guard onLeft >= minimumLeaf, onRight >= minimumLeaf else { continue }
      let found = Double(leftSquares) / Double(onLeft) + Double(rightSquares) / Double(onRight)
      if found > score * SplitCandidate.margin {
        score = found
        last = place - 1
        drawnOnLeft = onLeft
      }
    }
    return last < 0 ? nil : SplitCandidate(score: score, last: last, left: drawnOnLeft)
  }

  func leaf(_ rows: Span<UInt32>, _ samples: Span<SIMD2<Int32>>, into values: inout [Double]) {
    for output in 0..<outputs { values.append(Double(counts[output]) / Double(count)) }
  }
}
