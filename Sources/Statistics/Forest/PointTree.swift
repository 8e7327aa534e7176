/// Points in a tree of boxes, in which the nearest one is found without looking at all of them, and exactly: the same number as from
/// trying every point.
///
/// The points of a box are halved across its longest side until no more than 16 are left. A box further away than a point that was
/// found already is left out with all that is in it; since rounding keeps the order of numbers, no point of a box comes out nearer than
/// the box itself. Source: Friedman, Bentley & Finkel 1977, ACM Transactions on Mathematical Software 3:209.
struct PointTree: Sendable, Hashable {
  private struct Node: Sendable, Hashable {
    /// The second half's box; the first one's follows its own. 0 in a box that isn't halved.
    var second: Int32 = 0
    /// Eights of points of a box that isn't halved.
    var first: Int32 = 0
    var end: Int32 = 0
  }

  static let pointsOfBox = 16

  let dimensions: Int
  /// count × dimensions, in their own order.
  let points: [Double]
  private var nodes: [Node] = []
  /// nodes × dimensions: the least and the greatest coordinate.
  private var boxes: [SIMD2<Double>] = []
  /// Eights × dimensions; what fills up an eight lies infinitely far.
  private var lanes: [SIMD8<Double>] = []
  /// Eights: the points, by their place in ``points``; −1 for what fills up.
  private var numbers: [SIMD8<Int64>] = []

  var count: Int { dimensions == 0 ? 0 : points.count / dimensions }

  /// - Parameters:
  ///   - points: count × dimensions, finite
  init(_ points: [Double], dimensions: Int) {
    self.points = points
    self.dimensions = dimensions
    guard dimensions > 0, !points.isEmpty else { return }
    var order = Array(0..<points.count / dimensions)
    // Second halves wait for their turn, with the box that is to know where they begin.
    var waiting: [(range: Range<Int>, parent: Int?)] = [(order.indices, nil)]
    while let (range, parent) = waiting.popLast() {
      if let parent { nodes[parent].second = Int32(nodes.count) }
      var next = range
      while true {
        let axis = addBox(order[next])
        guard next.count > Self.pointsOfBox else { break }
        order[next].sort { one, other in
          (points[one * dimensions + axis], one) < (points[other * dimensions + axis], other)
        }
        // Whole eights, so that little is filled up.
        let middle = next.lowerBound + (next.count / 2 + 7) / 8 * 8
        waiting.append((middle..<next.upperBound, nodes.count - 1))
        next = next.lowerBound..<middle
      }
      addPoints(order[next])
    }
  }

  /// Adds a box about points, which has the next number.
  ///
  /// - Returns: the axis of its longest side
  private mutating func addBox(_ own: ArraySlice<Int>) -> Int {
    nodes.append(Node())
    var longest = (axis: 0, length: -1.0)
    for axis in 0..<dimensions {
      var box = SIMD2<Double>(.infinity, -.infinity)
      for point in own {
        let value = points[point * dimensions + axis]
        box = SIMD2(min(box.x, value), max(box.y, value))
      }
      boxes.append(box)
      if box.y - box.x > longest.length { longest = (axis, box.y - box.x) }
    }
    return longest.axis
  }

  /// Gives the points to the last box.
  private mutating func addPoints(_ own: ArraySlice<Int>) {
    nodes[nodes.count - 1].first = Int32(numbers.count)
    for start in stride(from: own.startIndex, to: own.endIndex, by: 8) {
      let eight = own[start..<min(start + 8, own.endIndex)]
      var places = SIMD8<Int64>(repeating: -1)
      for (lane, point) in eight.enumerated() { places[lane] = Int64(point) }
      numbers.append(places)
      for axis in 0..<dimensions {
        var values = SIMD8<Double>(repeating: .infinity)
        for (lane, point) in eight.enumerated() { values[lane] = points[point * dimensions + axis] }
        lanes.append(values)
      }
    }
    nodes[nodes.count - 1].end = Int32(numbers.count)
  }

  /// The distance from each point of `others` to the nearest point; NaN for one with NaN, ∞ without any point.
  ///
  /// - Parameter others: rows × dimensions
  func least(from others: [Double], threads: Int) -> [Double] {
    least(from: others, threads: threads) { _, _, squares in squares.min() }
  }

  /// The distance from each point to the nearest one of another fold; ∞ if all are in the same.
  ///
  /// - Parameter folds: of the points, at least 0
  func leastOfOthers(folds: [Int], threads: Int) -> [Double] {
    let foldsOfEights = numbers.map { places in
      var own = SIMD8<Int64>(repeating: -1)
      for lane in 0..<8 where places[lane] >= 0 { own[lane] = Int64(folds[Int(places[lane])]) }
      return own
    }
    let only = onlyFolds(foldsOfEights)
    return least(from: points, threads: threads, isLeftOut: { only[$1] == folds[$0] }) { row, eight, squares in
      squares.replacing(
        with: .infinity, where: foldsOfEights[eight] .== Int64(folds[row])
      ).min()
    }
  }

  /// For each box the fold that all its points are in; −1 where they are in several.
  private func onlyFolds(_ folds: [SIMD8<Int64>]) -> [Int] {
    var only = [Int](repeating: -1, count: nodes.count)
    for place in nodes.indices.reversed() {
      let node = nodes[place]
      if node.second > 0 {
        only[place] = only[place + 1] == only[Int(node.second)] ? only[place + 1] : -1
        continue
      }
      let first = folds[Int(node.first)][0]
      let isOne = (Int(node.first)..<Int(node.end)).allSatisfy { eight in
        (0..<8).allSatisfy { folds[eight][$0] == first || folds[eight][$0] < 0 }
      }
      only[place] = isOne ? Int(first) : -1
    }
    return only
  }

  /// - Parameters:
  ///   - isLeftOut: whether a row needn't look into a box
  ///   - nearest: of an eight the least square that counts for a row
  private func least(
    from others: [Double], threads: Int, isLeftOut: @Sendable (_ row: Int, _ node: Int) -> Bool = { _, _ in false },
    nearest: @Sendable (_ row: Int, _ eight: Int, _ squares: SIMD8<Double>) -> Double
  ) -> [Double] {
    let starts = Array(stride(from: 0, to: others.count / max(1, dimensions), by: 256))
    let parts = Workers.map(starts.count, threads: threads) { part in
      (starts[part]..<min(starts[part] + 256, others.count / dimensions)).map { row in
        let point = others.span.extracting(row * dimensions..<(row + 1) * dimensions)
        return least(point, isLeftOut: { isLeftOut(row, $0) }, nearest: { nearest(row, $0, $1) })
      }
    }
    return parts.flatMap { $0 }
  }

  @inline(__always)
  private func least(
    _ point: Span<Double>, isLeftOut: (_ node: Int) -> Bool,
    nearest: (_ eight: Int, _ squares: SIMD8<Double>) -> Double
  ) -> Double {
    for axis in point.indices where point[axis].isNaN { return .nan }
    guard !nodes.isEmpty else { return .infinity }
    var least = Double.infinity
    // No deeper than the number of halvings, of which there are fewer than 64.
    var waiting = InlineArray<64, (node: Int, square: Double)>(repeating: (0, 0))
    var count = 1
    while count > 0 {
      count -= 1
      let (place, square) = waiting[count]
      guard square < least else { continue }
      let node = nodes[place]
      if node.second == 0 {
        for eight in Int(node.first)..<Int(node.end) { least = min(least, nearest(eight, squares(eight, point))) }
        continue
      }
      let halves = (place + 1, Int(node.second))
      let squares = (boxSquare(halves.0, point), boxSquare(halves.1, point))
      // The nearer one is taken first.
      let isFirstNearer = squares.0 <= squares.1
      let near = isFirstNearer ? (halves.0, squares.0) : (halves.1, squares.1)
      let far = isFirstNearer ? (halves.1, squares.1) : (halves.0, squares.0)
      if far.1 < least, !isLeftOut(far.0) {
        waiting[count] = far
        count += 1
      }
      if near.1 < least, !isLeftOut(near.0) {
        waiting[count] = near
        count += 1
      }
    }
    return least.squareRoot()
  }

  /// The square of the distance from a point to a box; 0 inside.
  @inline(__always)
  private func boxSquare(_ node: Int, _ point: Span<Double>) -> Double {
    let boxes = boxes.span
    var square = 0.0
    for axis in point.indices {
      let box = boxes[node &* dimensions &+ axis]
      let outside = max(box.x - point[axis], point[axis] - box.y, 0)
      square += outside * outside
    }
    return square
  }

  @inline(__always)
  private func squares(_ eight: Int, _ point: Span<Double>) -> SIMD8<Double> {
    let lanes = lanes.span
    var squares = SIMD8<Double>(repeating: 0)
    for axis in point.indices {
      let difference = lanes[eight &* dimensions &+ axis] - point[axis]
      squares += difference * difference
    }
    return squares
  }
}
