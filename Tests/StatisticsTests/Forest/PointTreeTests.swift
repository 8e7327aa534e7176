import Testing

@testable import Statistics

struct PointTreeTests {
  /// Points that partly coincide or lie on a line.
  private func points(_ count: Int, _ dimensions: Int, _ name: String) -> [Double] {
    ForestData.normal(count * dimensions, name).enumerated().map { place, value in
      place % 3 == 0 ? (value * 4).rounded() : value * Double(1 + place % dimensions)
    }
  }

  private func distance(_ one: ArraySlice<Double>, _ other: ArraySlice<Double>) -> Double {
    zip(one, other).reduce(0) { $0 + ($1.0 - $1.1) * ($1.0 - $1.1) }.squareRoot()
  }

  @Test(arguments: [(1, 1), (7, 2), (16, 3), (17, 1), (40, 4), (333, 5), (1000, 2)])
  func `the nearest point is that of trying all, to the last bit`(_ count: Int, _ dimensions: Int) {
    let own = points(count, dimensions, "own")
    let others = points(60, dimensions, "others") + own.prefix(dimensions)
    let tree = PointTree(own, dimensions: dimensions)
    let found = tree.least(from: others, threads: 1)
    func row(_ points: [Double], _ row: Int) -> ArraySlice<Double> { points[row * dimensions..<(row + 1) * dimensions] }
    for place in 0..<61 {
      let expected = (0..<count).map { distance(row(own, $0), row(others, place)) }.min()
      #expect(found[place] == expected)
    }
    #expect(found[60] == 0 && tree.least(from: others, threads: 3) == found)
    // Of another fold: in stretches, as blocks are, and each point for itself.
    for folds in [(0..<count).map { $0 * 4 / count }, Array(0..<count), (0..<count).map { _ in 5 }] {
      let apart = tree.leastOfOthers(folds: folds, threads: 2)
      for one in stride(from: 0, to: count, by: 1 + count / 50) {
        let others = (0..<count).filter { folds[$0] != folds[one] }
        #expect(apart[one] == others.map { distance(row(own, $0), row(own, one)) }.min() ?? .infinity)
      }
    }
  }

  @Test func `a point with a gap is nowhere, and without points everything is infinitely far`() {
    let tree = PointTree([0, 1, 2], dimensions: 1)
    #expect(tree.least(from: [.nan], threads: 1)[0].isNaN && tree.least(from: [1.25], threads: 1) == [0.25])
    #expect(PointTree([], dimensions: 2).least(from: [1, 1], threads: 1) == [.infinity])
  }

  @Test(arguments: [2, 8, 9, 30])
  func `the mean distance is that of all pairs`(_ count: Int) {
    let own = points(count, 3, "pairs")
    var sum = 0.0
    for one in 0..<count {
      for other in 0..<count { sum += distance(own[one * 3..<one * 3 + 3], own[other * 3..<other * 3 + 3]) }
    }
    let expected = sum / Double(count * (count - 1))
    let packed = PackedPoints(own, dimensions: 3)
    #expect(abs(packed.meanDistance(threads: 1) - expected) < 1e-12 * expected)
    #expect(packed.meanDistance(threads: 3) == packed.meanDistance(threads: 1))
  }
}
