/// The weights of the training rows for one row, in ascending order of their targets.
///
/// Members of leaves are added in any order; ``settle()`` lists those that weigh anything. A bit for each training row says which, so
/// that listing them needs no sorting.
struct RowWeights {
  private var dense: [Double]
  private var marks: [UInt64]
  /// Places among the sorted targets of the rows that weigh anything, ascending.
  private(set) var places: [UInt32]
  /// Of each of ``places``; above 0.
  private(set) var weights: [Double]
  /// Rows that weigh anything.
  private(set) var count = 0
  /// Trees that speak, a part of one counting as its share.
  private(set) var total = 0.0

  /// - Parameter targets: training rows
  init(targets: Int) {
    dense = [Double](repeating: 0, count: targets)
    marks = [UInt64](repeating: 0, count: (targets + 63) / 64)
    places = [UInt32](repeating: 0, count: targets)
    weights = dense
  }

  /// Adds a leaf's members; together they weigh `share`.
  mutating func add(_ members: Span<UInt32>, share: Double) {
    Self.add(members, share, &dense, &marks)
    total += share
  }

  /// Adds the members of a row's leaves, tree by tree, each leaf weighing 1.
  ///
  /// - Parameters:
  ///   - members: of all leaves
  ///   - starts: where those of each leaf begin
  ///   - counts: how many; 0 for a tree that doesn't speak
  mutating func add(_ members: Span<UInt32>, starts: Span<Int>, counts: Span<UInt32>) {
    total += Self.add(members, starts, counts, &dense, &marks)
  }

  private static func add(_ members: Span<UInt32>, _ share: Double, _ dense: inout [Double], _ marks: inout [UInt64]) {
    var weights = dense.mutableSpan
    var bits = marks.mutableSpan
    add(members, share, &weights, &bits)
  }

  private static func add(
    _ members: Span<UInt32>, _ starts: Span<Int>, _ counts: Span<UInt32>, _ dense: inout [Double],
    _ marks: inout [UInt64]
  ) -> Double {
    var weights = dense.mutableSpan
    var bits = marks.mutableSpan
    var heard = 0.0
    for tree in starts.indices {
      let count = Int(counts[tree])
      guard count > 0 else { continue }
      add(members.extracting(starts[tree]..<starts[tree] &+ count), 1, &weights, &bits)
      heard += 1
    }
    return heard
  }

  @inline(__always)
  private static func add(
    _ members: Span<UInt32>, _ share: Double, _ weights: inout MutableSpan<Double>, _ marks: inout MutableSpan<UInt64>
  ) {
    let weight = share / Double(members.count)
    for place in members.indices {
      let member = unsafe Int(members[unchecked: place])
      weights[member] += weight
      marks[member &>> 6] |= 1 &<< UInt64(member & 63)
    }
  }

  /// Lists what was added and makes ready for the next row's.
  mutating func settle() {
    count = Self.settle(&dense, &marks, &places, &weights)
  }

  private static func settle(
    _ dense: inout [Double], _ marks: inout [UInt64], _ places: inout [UInt32], _ weights: inout [Double]
  ) -> Int {
    var found = 0
    var added = dense.mutableSpan
    var words = marks.mutableSpan
    var places = places.mutableSpan
    var weights = weights.mutableSpan
    for word in words.indices {
      var bits = words[word]
      guard bits != 0 else { continue }
      words[word] = 0
      while bits != 0 {
        let place = word &<< 6 | bits.trailingZeroBitCount
        bits &= bits &- 1
        places[found] = UInt32(truncatingIfNeeded: place)
        weights[found] = added[place]
        added[place] = 0
        found &+= 1
      }
    }
    return found
  }

  mutating func clear() {
    count = 0
    total = 0
  }

  /// The place of the least target up to which the weights come to a share of their total; nil where nothing weighs anything.
  func quantile(_ probability: Double) -> Int? {
    guard count > 0 else { return nil }
    let wanted = Self.wanted(probability, of: total)
    var cumulative = 0.0
    for place in 0..<count {
      cumulative += weights[place]
      if cumulative >= wanted { return Int(places[place]) }
    }
    return Int(places[count - 1])
  }

  /// The weighted quantile, or the weighted mean; NaN where nothing weighs anything.
  ///
  /// - Parameter targets: the sorted ones
  func point(_ probability: Double?, _ targets: [Double]) -> Double {
    if let probability { return quantile(probability).map { targets[$0] } ?? .nan }
    guard count > 0 else { return .nan }
    var sum = 0.0
    for place in 0..<count { sum += weights[place] * targets[Int(places[place])] }
    // Rounding mustn't carry a mean out of the range of what it is the mean of.
    return min(max(sum / total, targets[Int(places[0])]), targets[Int(places[count - 1])])
  }

  /// `Σ w·max(0, point − y)`, the weights adding up to 1.
  func shortfall(below point: Double, _ targets: [Double]) -> Double {
    var sum = 0.0
    for place in 0..<count {
      let target = targets[Int(places[place])]
      guard target < point else { break }
      sum += weights[place] * (point - target)
    }
    return sum / total
  }

  /// Sums of shares such as 1/3 miss a whole quantile by a rounding: a little less is enough.
  static func wanted(_ probability: Double, of total: Double) -> Double { (probability - 1e-10) * total }
}
