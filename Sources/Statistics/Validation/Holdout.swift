/// Rows that are kept out of everything until the end, and the others.
public struct Holdout: Sendable, Hashable {
  /// Ascending.
  public let training: [Int]
  /// Ascending.
  public let heldOut: [Int]

  /// - Parameters:
  ///   - rows: at least 2
  ///   - share: of the rows that is held out, within 0..<1 without 0; rounded to whole rows, at least one, not all
  ///   - seed: of the stream "holdout"
  public init(rows: Int, share: Double, seed: UInt64) {
    self.init(groups: Array(0..<rows), share: share, seed: seed)
  }

  /// Whole groups (mines, blocks) are held out: groups in random order, as long as the rows that are held out come nearer to the share.
  ///
  /// - Parameter groups: the group of each row, any numbers; at least two different ones
  public init(groups: [Int], share: Double, seed: UInt64) {
    precondition(share > 0 && share < 1, "a share within 0..<1")
    let members = Dictionary(grouping: groups.indices) { groups[$0] }.sorted { $0.key < $1.key }.map(\.value)
    precondition(members.count >= 2, "at least two groups")
    var stream = RandomStream(seed: seed, name: "holdout")
    var order = Array(members.indices)
    stream.shuffle(&order, 0..<order.count)
    let wanted = share * Double(groups.count)
    var out: Set<Int> = []
    for place in order.dropLast() {
      let group = members[place]
      let after = Double(out.count + group.count)
      guard out.isEmpty || abs(after - wanted) < abs(Double(out.count) - wanted) else { break }
      out.formUnion(group)
    }
    heldOut = out.sorted()
    training = groups.indices.filter { !out.contains($0) }
  }
}
