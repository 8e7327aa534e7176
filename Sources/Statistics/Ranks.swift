/// Ranks of a sample.
enum Ranks {
  /// The rank of each value from 1, equal values having the mean of their ranks.
  static func average(_ values: [Double]) -> [Double] {
    let order = values.indices.sorted { (values[$0], $0) < (values[$1], $1) }
    var ranks = [Double](repeating: 0, count: values.count)
    var start = 0
    while start < order.count {
      var end = start + 1
      while end < order.count, values[order[end]] == values[order[start]] { end += 1 }
      // The mean of start + 1 … end
      let rank = Double(start + 1 + end) / 2
      for place in start..<end { ranks[order[place]] = rank }
      start = end
    }
    return ranks
  }
}
