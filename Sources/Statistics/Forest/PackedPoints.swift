/// Points eight by eight, so that eight distances are taken at once.
struct PackedPoints {
  private let count: Int
  private let dimensions: Int
  /// ⌈count/8⌉ × dimensions; 0 in what fills up the last eight.
  private let lanes: [SIMD8<Double>]

  /// - Parameters:
  ///   - points: count × dimensions, row by row
  ///   - dimensions: at least 1
  init(_ points: [Double], dimensions: Int) {
    count = points.count / dimensions
    self.dimensions = dimensions
    var lanes = [SIMD8<Double>](repeating: SIMD8(repeating: 0), count: (count + 7) / 8 * dimensions)
    for point in 0..<count {
      for axis in 0..<dimensions {
        lanes[point / 8 * dimensions + axis][point % 8] = points[point * dimensions + axis]
      }
    }
    self.lanes = lanes
  }

  /// The mean distance between two different points; each pair is looked at once.
  func meanDistance(threads: Int) -> Double {
    let blocks = (count + 7) / 8
    let sums = Workers.map(blocks, threads: threads) { block in
      // Eight points against all later ones: what is loaded serves all eight.
      var sum = SIMD8<Double>(repeating: 0)
      for other in block..<blocks {
        let rest = min(8, count - other * 8)
        for lane in 0..<min(8, count - block * 8) {
          var roots = squares(other, from: block, lane).squareRoot()
          // Only later points, and none of those that fill up.
          if other == block { for early in 0...lane { roots[early] = 0 } }
          if rest < 8 { for empty in rest..<8 { roots[empty] = 0 } }
          sum += roots
        }
      }
      return sum.sum()
    }
    return sums.reduce(0, +) / (Double(count) * Double(count - 1) / 2)
  }

  @inline(__always)
  private func squares(_ other: Int, from block: Int, _ lane: Int) -> SIMD8<Double> {
    let lanes = lanes.span
    var squares = SIMD8<Double>(repeating: 0)
    for axis in 0..<dimensions {
      let difference = lanes[other &* dimensions &+ axis] - lanes[block &* dimensions &+ axis][lane]
      squares += difference * difference
    }
    return squares
  }
}
