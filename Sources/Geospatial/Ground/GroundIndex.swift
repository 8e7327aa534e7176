/// Finds the boxes that meet a box: a balanced tree of boxes, halved along the longest side.
struct GroundIndex: Sendable {
  private let boxes: [GroundBox]
  /// The boxes' numbers, so that each node of the tree is a range of them.
  private var order: [Int]
  /// The nodes' boxes, children of node i at 2i + 1 and 2i + 2.
  private var nodes: [GroundBox?]

  private static let leaf = 8

  init(_ boxes: [GroundBox]) {
    self.boxes = boxes
    order = Array(boxes.indices)
    nodes = []
    if !boxes.isEmpty { build(node: 0, 0..<boxes.count) }
  }

  private mutating func build(node: Int, _ range: Range<Int>) {
    var around = boxes[order[range.lowerBound]]
    for position in range.dropFirst() {
      around.include(boxes[order[position]])
    }
    while nodes.count <= node { nodes.append(nil) }
    nodes[node] = around
    guard range.count > Self.leaf else { return }
    let extent = around.high - around.low
    let axis = extent.x >= extent.y && extent.x >= extent.z ? 0 : extent.y >= extent.z ? 1 : 2
    let middle = (range.lowerBound + range.upperBound) / 2
    halve(range, at: middle, axis: axis)
    build(node: 2 * node + 1, range.lowerBound..<middle)
    build(node: 2 * node + 2, middle..<range.upperBound)
  }

  /// Brings the boxes whose middles come first along an axis before `middle`, the others behind it (Hoare's selection 1961).
  private mutating func halve(_ range: Range<Int>, at middle: Int, axis: Int) {
    func place(_ number: Int) -> Double { boxes[number].low[axis] + boxes[number].high[axis] }
    var (low, high) = (range.lowerBound, range.upperBound - 1)
    while low < high {
      let pivot = place(order[(low + high) / 2])
      var (left, right) = (low, high)
      while left <= right {
        while place(order[left]) < pivot { left += 1 }
        while place(order[right]) > pivot { right -= 1 }
        if left <= right {
          order.swapAt(left, right)
          left += 1
          right -= 1
        }
      }
      if middle <= right {
        high = right
      } else if middle >= left {
        low = left
      } else {
        return
      }
    }
  }

  /// The numbers of the boxes that meet `box`, ascending.
  func meeting(_ box: GroundBox) -> [Int] {
    var found: [Int] = []
    if !boxes.isEmpty { search(node: 0, 0..<boxes.count, box, &found) }
    found.sort()
    return found
  }

  private func search(node: Int, _ range: Range<Int>, _ box: GroundBox, _ found: inout [Int]) {
    guard let around = nodes[node], around.meets(box) else { return }
    guard range.count > Self.leaf else {
      for position in range where boxes[order[position]].meets(box) {
        found.append(order[position])
      }
      return
    }
    let middle = (range.lowerBound + range.upperBound) / 2
    search(node: 2 * node + 1, range.lowerBound..<middle, box, &found)
    search(node: 2 * node + 2, middle..<range.upperBound, box, &found)
  }
}
