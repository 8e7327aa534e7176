internal import CGSL

/// Quantiles of samples by Hyndman & Fan's type 7, the default of R and numpy: linear between the order statistics around
/// `(n−1)p`. Source: Hyndman & Fan 1996, The American Statistician 50:361.
package enum Quantiles {
  /// The quantile of a sample in ascending order.
  ///
  /// - Parameters:
  ///   - sorted: at least one value, ascending
  ///   - probability: 0...1
  package static func type7(sorted: [Double], _ probability: Double) -> Double {
    precondition(!sorted.isEmpty && (0...1).contains(probability))
    let position = Double(sorted.count - 1) * probability
    let below = Int(position)
    let above = min(below + 1, sorted.count - 1)
    return between(sorted[below], sorted[above], position - Double(below))
  }

  /// The quantiles of a sample in any order, which is rearranged: selection (`gsl_stats_select`) instead of sorting.
  ///
  /// - Parameter probabilities: ascending, each 0...1
  package static func type7(of sample: inout [Double], _ probabilities: [Double]) -> [Double] {
    precondition(!sample.isEmpty && ScientificLibrary.isReady)
    let count = sample.count
    var results: [Double] = []
    results.reserveCapacity(probabilities.count)
    var settled = 0
    for probability in probabilities {
      precondition((0...1).contains(probability))
      let position = Double(count - 1) * probability
      let below = Int(position)
      // All before `settled` are at most the values from there on, so that each selection works on what is left.
      let low = select(below, in: &sample, from: min(settled, below))
      let share = position - Double(below)
      guard share > 0, below + 1 < count else {
        results.append(low)
        settled = below
        continue
      }
      let high = select(below + 1, in: &sample, from: below + 1)
      results.append(between(low, high, share))
      settled = below
    }
    return results
  }

  /// The median of a sample in any order, which is rearranged: the middle value, or the mean of the middle two, so that the
  /// median of the negated sample is exactly the negated median.
  package static func median(of sample: inout [Double]) -> Double {
    precondition(!sample.isEmpty && ScientificLibrary.isReady)
    let below = (sample.count - 1) / 2
    let low = select(below, in: &sample, from: 0)
    guard sample.count.isMultiple(of: 2) else { return low }
    // What stands after a selected value is at least as large.
    return (low + sample[(below + 1)...].reduce(.infinity) { min($0, $1) }) / 2
  }

  private static func between(_ low: Double, _ high: Double, _ share: Double) -> Double {
    low == high ? low : low + (high - low) * share
  }

  /// The value of rank `rank`, where everything before `start` is known to be no greater than the rest.
  private static func select(_ rank: Int, in sample: inout [Double], from start: Int) -> Double {
    unsafe sample.withUnsafeMutableBufferPointer { buffer in
      let rest = unsafe UnsafeMutableBufferPointer(rebasing: buffer[start...])
      return unsafe gsl_stats_select(rest.baseAddress, 1, rest.count, rank - start)
    }
  }
}
