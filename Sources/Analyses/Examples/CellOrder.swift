/// Cells in the order of a field, and the dealing of cells to trajectories in exact numbers.
enum CellOrder {
  /// One way to part land: trajectories by a number, cells by a field; the lowest number gets the cells of the lowest field.
  struct Cut: Sendable {
    let part: @Sendable (PingshuoTrajectory) -> Int
    let field: @Sendable (Int32) -> Float
  }

  /// Cells with the lowest field first; those alike in their own order.
  static func sorted(_ cells: [Int32], by field: (Int32) -> Float) -> [Int32] {
    var keyed = cells.map { cell in UInt64(ordinal(field(cell))) << 32 | UInt64(UInt32(bitPattern: cell)) }
    keyed.sort()
    return keyed.map { Int32(truncatingIfNeeded: $0) }
  }

  /// The bits of a number, changed so that whole numbers order them as the numbers are ordered.
  private static func ordinal(_ number: Float) -> UInt32 {
    let bits = number.bitPattern
    return bits >> 31 == 1 ? ~bits : bits | 0x8000_0000
  }

  /// Parts cells among trajectories, cut by cut, until each has its own.
  ///
  /// - Precondition: there are as many cells as the trajectories want together.
  static func deal(
    _ cells: [Int32], to trajectories: [PingshuoTrajectory], cuts: ArraySlice<Cut>,
    give: (ArraySlice<Int32>, PingshuoTrajectory) -> Void
  ) {
    guard let cut = cuts.first, trajectories.count > 1 else {
      var start = 0
      for trajectory in trajectories {
        give(cells[start..<start + trajectory.cells], trajectory)
        start += trajectory.cells
      }
      return
    }
    var parts: [Int: [PingshuoTrajectory]] = [:]
    for trajectory in trajectories { parts[cut.part(trajectory), default: []].append(trajectory) }
    guard parts.count > 1 else {
      deal(cells, to: trajectories, cuts: cuts.dropFirst(), give: give)
      return
    }
    let ordered = sorted(cells, by: cut.field)
    var start = 0
    for (_, members) in parts.sorted(by: { $0.key < $1.key }) {
      let needed = members.reduce(0) { $0 + $1.cells }
      deal(Array(ordered[start..<start + needed]), to: members, cuts: cuts.dropFirst(), give: give)
      start += needed
    }
  }
}
