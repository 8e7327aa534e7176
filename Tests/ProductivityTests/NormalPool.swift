import Statistics
import TestSupport

/// Standard normal numbers, made once: drawing from them is quicker than making each anew.
struct NormalPool {
  private let values: [Double]

  /// The quantiles of 2¹⁶ equally likely strata.
  init() {
    values = (0..<65_536).map { Normal.quantile((Double($0) + 0.5) / 65_536) }
  }

  func stream(_ seed: UInt64) -> Stream { Stream(values: values, generator: SeededGenerator(seed: seed)) }

  struct Stream {
    let values: [Double]
    var generator: SeededGenerator

    mutating func next() -> Double { values[Int(generator.next() >> 48)] }
    mutating func uniform() -> Double { Double(generator.next() >> 11) * 0x1p-53 }
  }
}
