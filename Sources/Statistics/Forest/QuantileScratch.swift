/// Weights of the training rows in ascending order of their target, and their sums over stretches of 256, so that a quantile is found
/// without reading all of them.
struct QuantileScratch {
  private var weights: [Double]
  private var sums: [Double]
  private var total = 0.0
  /// Where a weight was added, to be cleared.
  private var touched: [UInt32] = []

  init(targets: Int) {
    weights = [Double](repeating: 0, count: targets)
    sums = [Double](repeating: 0, count: (targets + 255) / 256)
  }

  /// Adds a leaf's members; together they weigh `share`.
  mutating func add(_ tree: DecisionTree, leaf: Int, share: Double) {
    let start = Int(tree.memberStarts[leaf])
    let count = Int(tree.counts[leaf])
    for member in tree.members[start..<start + count] { add(member, share / Double(count)) }
    total += share
  }

  /// Adds all members of a row's leaves.
  mutating func add(_ members: LeafMembers, row: Int) {
    let range = members.offsets[row]..<members.offsets[row + 1]
    let places = members.places
    let own = members.weights
    for place in range { weights[Int(places[place])] += own[place] }
    for place in range { sums[Int(places[place] >> 8)] += own[place] }
    touched += places[range]
    total += members.totals[row]
  }

  private mutating func add(_ member: UInt32, _ weight: Double) {
    weights[Int(member)] += weight
    sums[Int(member >> 8)] += weight
    touched.append(member)
  }

  /// - Parameters:
  ///   - sorted: the targets, ascending
  ///   - order: places of the probabilities, in ascending order of them
  func read(
    _ sorted: [Double], _ probabilities: [Double], _ order: [Int], _ receive: (_ place: Int, _ value: Double) -> Void
  ) {
    guard total > 0 else { return }
    var stretch = 0
    var before = 0.0
    for place in order {
      // Sums of shares such as 1/3 miss a whole quantile by a rounding.
      let wanted = (probabilities[place] - 1e-10) * total
      while stretch < sums.count - 1, before + sums[stretch] < wanted {
        before += sums[stretch]
        stretch += 1
      }
      var cumulative = before
      var found = stretch * 256
      var last = found
      while found < sorted.count {
        cumulative += weights[found]
        if weights[found] > 0 {
          last = found
          if cumulative >= wanted { break }
        }
        found += 1
      }
      receive(place, sorted[found < sorted.count ? found : last])
    }
  }

  mutating func clear() {
    for place in touched { weights[Int(place)] = 0 }
    for place in touched { sums[Int(place >> 8)] = 0 }
    touched.removeAll(keepingCapacity: true)
    total = 0
  }
}
