extension RandomStream {
  /// A whole number, each of 0..<bound equally likely (to 2⁻³²·bound).
  mutating func index(below bound: Int) -> Int {
    min(bound - 1, Int(uniform() * Double(bound)))
  }

  /// Puts the values of a stretch into an order drawn at random (Fisher & Yates, Durstenfeld 1964).
  mutating func shuffle<Element>(_ values: inout [Element], _ range: Range<Int>) {
    guard range.count > 1 else { return }
    for last in stride(from: range.count - 1, to: 0, by: -1) {
      values.swapAt(range.lowerBound + last, range.lowerBound + index(below: last + 1))
    }
  }
}
