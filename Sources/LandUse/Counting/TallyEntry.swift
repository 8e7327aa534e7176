internal import Quantities

/// Cells and the area that they have in it, side by side so that one count touches one cache line.
struct TallyEntry: Sendable, Hashable {
  var cells = 0
  var area = AreaSum.zero

  @inline(__always)
  mutating func add(_ length: Int, _ units: Int128) {
    cells &+= length
    area.units &+= units
  }

  static func += (left: inout TallyEntry, right: TallyEntry) {
    left.cells += right.cells
    left.area += right.area
  }

  var isEmpty: Bool { cells == 0 && area == .zero }
}
