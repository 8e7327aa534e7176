import TestSupport

extension SeededGenerator {
  mutating func below(_ bound: Int) -> Int { Int(next() % UInt64(bound)) }

  mutating func pick(_ values: [Int]) -> Int { values[below(values.count)] }

  mutating func between(_ low: Double, _ high: Double) -> Double {
    low + (high - low) * Double(next() >> 11) / 9_007_199_254_740_992
  }

  mutating func shuffled(_ values: [Int]) -> [Int] {
    var values = values
    for last in values.indices.reversed() { values.swapAt(last, below(last + 1)) }
    return values
  }
}
