extension DecisionTree {
  func write(members: ArraySlice<UInt32>, to writer: inout ByteWriter) {
    writer.write(nodes.map(\.threshold))
    writer.write(nodes.map(\.child))
    writer.write(nodes.map(\.predictor))
    writer.write(values)
    writer.write(counts)
    writer.write(memberStarts)
    writer.write(Array(members))
    writer.write(bag)
  }

  /// Checks everything by which the tree is walked, so that no bytes lead out of its arrays.
  init(
    from reader: inout ByteReader, rows: Int, predictors: Int, outputs: Int, hasMembers: Bool
  ) throws(ForestFileError) {
    let thresholds = try reader.doubles()
    let children = try reader.numbers(Int32.self)
    let splits = try reader.numbers(Int32.self)
    guard !thresholds.isEmpty, children.count == thresholds.count, splits.count == thresholds.count else {
      throw .invalid("nodes")
    }
    nodes = []
    nodes.reserveCapacity(thresholds.count)
    for place in thresholds.indices {
      nodes.append(TreeNode(threshold: thresholds[place], child: children[place], predictor: splits[place]))
    }
    values = try reader.doubles()
    counts = try reader.numbers(UInt32.self)
    memberStarts = try reader.numbers(UInt32.self)
    members = try reader.numbers(UInt32.self)
    bag = try reader.numbers(UInt64.self)
    guard values.count == nodes.count * outputs, values.allSatisfy({ $0.isFinite }), counts.count == nodes.count,
      bag.count == (rows + 63) / 64, memberStarts.count == (hasMembers ? nodes.count : 0),
      members.allSatisfy({ Int($0) < rows })
    else { throw .invalid("tree") }
    for (place, node) in nodes.enumerated() {
      let child = Int(node.child)
      guard node.predictor >= 0, Int(node.predictor) < predictors, counts[place] > 0 else { throw .invalid("node") }
      if child == place {
        guard node.threshold == .infinity else { throw .invalid("leaf") }
        guard !hasMembers || Int(memberStarts[place]) + Int(counts[place]) <= members.count else {
          throw .invalid("members")
        }
      } else {
        // Children come after their parent, so that every way down ends.
        guard child > place, child + 1 < nodes.count, node.threshold.isFinite,
          UInt64(counts[child]) + UInt64(counts[child + 1]) == UInt64(counts[place])
        else { throw .invalid("split") }
      }
    }
  }
}
