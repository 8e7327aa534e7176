/// Points eight by eight, so that eight distances are taken at once.
struct PackedPoints: Sendable, Hashable {
  let count: Int
  let dimensions: Int
  /// ⌈count/8⌉ × dimensions; what fills up the last eight lies infinitely far.
  let lanes: [SIMD8<Double>]

  /// - Parameter points: count × dimensions, row by row
  init(_ points: [Double], dimensions: Int) {
    count = dimensions == 0 ? 0 : points.count / dimensions
    self.dimensions = dimensions
    var lanes = [SIMD8<Double>](repeating: SIMD8(repeating: .infinity), count: (count + 7) / 8 * dimensions)
    for point in 0..<count {
      for axis in 0..<dimensions {
        lanes[point / 8 * dimensions + axis][point % 8] = points[point * dimensions + axis]
      }
    }
    self.lanes = lanes
  }

  /// count × dimensions, row by row.
  var points: [Double] {
    (0..<count * dimensions).map { place in
      lanes[place / dimensions / 8 * dimensions + place % dimensions][place / dimensions % 8]
    }
  }

  /// The distance from a row of `points` to the nearest point; NaN for a row with NaN, 0 in a space without axes.
  func least(from points: [Double], _ row: Int) -> Double {
    guard !points[row * dimensions..<(row + 1) * dimensions].contains(where: \.isNaN) else { return .nan }
    let lanes = lanes.span
    let own = points.span.extracting(row * dimensions..<(row + 1) * dimensions)
    var least = SIMD8<Double>(repeating: .infinity)
    for block in 0..<(count + 7) / 8 {
      let squares = squares(lanes, block, own)
      least.replace(with: squares, where: squares .< least)
    }
    return least.min().squareRoot()
  }

  /// The sum of the distances from a point to all others, and the least to one of another fold (∞ if all are in the same).
  func distances(from points: [Double], _ row: Int, folds: [Int]) -> (sum: Double, least: Double) {
    let lanes = lanes.span
    let own = points.span.extracting(row * dimensions..<(row + 1) * dimensions)
    let folds = folds.span
    let fold = folds[row]
    var sum = 0.0
    var least = Double.infinity
    for block in 0..<(count + 7) / 8 {
      let roots = squares(lanes, block, own).squareRoot()
      for lane in 0..<min(8, count - block * 8) {
        sum += roots[lane]
        if folds[block * 8 + lane] != fold, roots[lane] < least { least = roots[lane] }
      }
    }
    return (sum, least)
  }

  @inline(__always)
  private func squares(_ lanes: Span<SIMD8<Double>>, _ block: Int, _ own: Span<Double>) -> SIMD8<Double> {
    var squares = SIMD8<Double>(repeating: 0)
    for axis in own.indices {
      let difference = lanes[block &* dimensions &+ axis] - own[axis]
      squares += difference * difference
    }
    return squares
  }
}
