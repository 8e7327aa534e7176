extension DecisionTree {
  /// The leaves that rows without a missing value fall into.
  ///
  /// Eight rows descend at once: a step of one waits for memory while the others take theirs.
  ///
  /// - Parameters:
  ///   - values: rows × columns, row by row
  ///   - rows: which rows
  ///   - leaves: receives the leaf of each of `rows`, at the same place
  func descend(_ values: Span<Double>, columns: Int, rows: Span<UInt32>, into leaves: inout MutableSpan<UInt32>) {
    let nodes = nodes.span
    for place in rows.indices {
      precondition((Int(rows[place]) &+ 1) &* columns <= values.count, "a row of the values")
    }
    var place = 0
    while place + 8 <= rows.count {
      let b0 = Int(rows[place]) &* columns
      let b1 = Int(rows[place + 1]) &* columns
      let b2 = Int(rows[place + 2]) &* columns
      let b3 = Int(rows[place + 3]) &* columns
      let b4 = Int(rows[place + 4]) &* columns
      let b5 = Int(rows[place + 5]) &* columns
      let b6 = Int(rows[place + 6]) &* columns
      let b7 = Int(rows[place + 7]) &* columns
      var (n0, n1, n2, n3, n4, n5, n6, n7) = (0, 0, 0, 0, 0, 0, 0, 0)
      var moved = true
      while moved {
        let m0 = Self.step(nodes, n0, values, b0)
        let m1 = Self.step(nodes, n1, values, b1)
        let m2 = Self.step(nodes, n2, values, b2)
        let m3 = Self.step(nodes, n3, values, b3)
        let m4 = Self.step(nodes, n4, values, b4)
        let m5 = Self.step(nodes, n5, values, b5)
        let m6 = Self.step(nodes, n6, values, b6)
        let m7 = Self.step(nodes, n7, values, b7)
        let some = (m0 ^ n0) | (m1 ^ n1) | (m2 ^ n2) | (m3 ^ n3)
        let others = (m4 ^ n4) | (m5 ^ n5) | (m6 ^ n6) | (m7 ^ n7)
        moved = some | others != 0
        (n0, n1, n2, n3, n4, n5, n6, n7) = (m0, m1, m2, m3, m4, m5, m6, m7)
      }
      leaves[place] = UInt32(truncatingIfNeeded: n0)
      leaves[place + 1] = UInt32(truncatingIfNeeded: n1)
      leaves[place + 2] = UInt32(truncatingIfNeeded: n2)
      leaves[place + 3] = UInt32(truncatingIfNeeded: n3)
      leaves[place + 4] = UInt32(truncatingIfNeeded: n4)
      leaves[place + 5] = UInt32(truncatingIfNeeded: n5)
      leaves[place + 6] = UInt32(truncatingIfNeeded: n6)
      leaves[place + 7] = UInt32(truncatingIfNeeded: n7)
      place += 8
    }
    while place < rows.count {
      let base = Int(rows[place]) &* columns
      var node = 0
      while true {
        let next = Self.step(nodes, node, values, base)
        if next == node { break }
        node = next
      }
      leaves[place] = UInt32(truncatingIfNeeded: node)
      place += 1
    }
  }

  @inline(__always)
  private static func step(_ nodes: Span<TreeNode>, _ place: Int, _ values: Span<Double>, _ base: Int) -> Int {
    // Unchecked: children and predictors are numbered when a tree is grown and checked when it is read from a file, and `descend`
    // checks the rows.
    let node = unsafe nodes[unchecked: place]
    let value = unsafe values[unchecked: base &+ Int(node.predictor)]
    return Int(node.child) &+ (value > node.threshold ? 1 : 0)
  }

  /// The leaves that a row with missing values falls into, each with its share: at a split whose predictor is missing the row goes
  /// both ways, in the proportion of the training rows that went there.
  func descend(
    incomplete values: Span<Double>, columns: Int, row: Int, _ visit: (_ leaf: Int, _ share: Double) -> Void
  ) {
    var waiting: [(node: Int, share: Double)] = [(0, 1)]
    while let (place, share) = waiting.popLast() {
      let node = nodes[place]
      let child = Int(node.child)
      if child == place {
        visit(place, share)
        continue
      }
      let value = values[row * columns + Int(node.predictor)]
      if value.isNaN {
        let left = Double(counts[child]) / Double(counts[place])
        waiting.append((child + 1, share * (1 - left)))
        waiting.append((child, share * left))
      } else {
        waiting.append((child + (value > node.threshold ? 1 : 0), share))
      }
    }
  }
}
