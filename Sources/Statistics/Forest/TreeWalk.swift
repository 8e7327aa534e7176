/// A tree in the form in which many rows descend it fastest, with what a leaf gives in the leaf itself. Made anew for each tree in the
/// same memory.
struct TreeWalk {
  private struct Node: BitwiseCopyable {
    /// Of the threshold; of a leaf what it gives.
    var key: UInt64
    /// Where rows with at most the threshold go, the others one further; a leaf's is itself.
    var child: UInt32
    /// Eight times the predictor; a leaf's is the column of zeros, above which no row is.
    var predictor: UInt32
  }

  private var nodes: [Node] = []
  private var columns = 0

  /// Takes in a tree.
  ///
  /// - Parameters:
  ///   - predictors: of the forest
  ///   - leaf: what a leaf gives
  @inline(__always)
  mutating func enter(_ tree: DecisionTree, predictors: Int, leaf: (Int) -> UInt64) {
    columns = predictors + 1
    nodes.removeAll(keepingCapacity: true)
    nodes.reserveCapacity(tree.nodes.count)
    let given = tree.nodes.span
    for place in given.indices {
      let node = given[place]
      let child = UInt32(truncatingIfNeeded: node.child)
      nodes.append(
        Int(child) == place
          ? Node(key: leaf(place), child: child, predictor: UInt32(predictors * 8))
          : Node(
            key: PackedRows.key(node.threshold), child: child,
            predictor: UInt32(truncatingIfNeeded: node.predictor &* 8)))
    }
  }

  /// What the leaves of all rows give, eight rows at once: a step of one waits for memory while the others take theirs.
  ///
  /// - Parameter visit: gets the number of each eight rows and what their leaves give
  @inline(__always)
  func descend(_ rows: PackedRows, _ visit: (_ group: Int, _ given: SIMD8<UInt64>) -> Void) {
    let nodes = nodes.span
    let keys = rows.keys.span
    let width = rows.columns &* 8
    precondition(rows.columns == columns && keys.count == rows.groups * width, "rows of the forest's predictors")
    for group in 0..<rows.groups {
      let base = group &* width
      var (n0, n1, n2, n3, n4, n5, n6, n7) = (0, 0, 0, 0, 0, 0, 0, 0)
      while true {
        n0 = Self.step(nodes, n0, keys, base)
        n1 = Self.step(nodes, n1, keys, base &+ 1)
        n2 = Self.step(nodes, n2, keys, base &+ 2)
        n3 = Self.step(nodes, n3, keys, base &+ 3)
        n4 = Self.step(nodes, n4, keys, base &+ 4)
        n5 = Self.step(nodes, n5, keys, base &+ 5)
        n6 = Self.step(nodes, n6, keys, base &+ 6)
        n7 = Self.step(nodes, n7, keys, base &+ 7)
        // Only every other step is asked whether anyone has moved: one from a leaf does no harm.
        let m0 = Self.step(nodes, n0, keys, base)
        let m1 = Self.step(nodes, n1, keys, base &+ 1)
        let m2 = Self.step(nodes, n2, keys, base &+ 2)
        let m3 = Self.step(nodes, n3, keys, base &+ 3)
        let m4 = Self.step(nodes, n4, keys, base &+ 4)
        let m5 = Self.step(nodes, n5, keys, base &+ 5)
        let m6 = Self.step(nodes, n6, keys, base &+ 6)
        let m7 = Self.step(nodes, n7, keys, base &+ 7)
        let some = (m0 ^ n0) | (m1 ^ n1) | (m2 ^ n2) | (m3 ^ n3)
        let others = (m4 ^ n4) | (m5 ^ n5) | (m6 ^ n6) | (m7 ^ n7)
        (n0, n1, n2, n3, n4, n5, n6, n7) = (m0, m1, m2, m3, m4, m5, m6, m7)
        if some | others == 0 { break }
      }
      visit(
        group,
        SIMD8(
          nodes[n0].key, nodes[n1].key, nodes[n2].key, nodes[n3].key, nodes[n4].key, nodes[n5].key, nodes[n6].key,
          nodes[n7].key))
    }
  }

  @inline(__always)
  private static func step(_ nodes: Span<Node>, _ place: Int, _ keys: Span<UInt64>, _ base: Int) -> Int {
    // Unchecked: children and predictors are numbered when a tree is grown and checked when it is read from a file.
    let node = unsafe nodes[unchecked: place]
    let key = unsafe keys[unchecked: base &+ Int(node.predictor)]
    return Int(node.child) &+ (key > node.key ? 1 : 0)
  }
}
