/// The cells of one zone in one square of the lattice, row by row.
///
/// The lattice cuts a grid into squares of 64 × 64 cells, counted from the grid's first cell. A zone's sums are made square by
/// square and merged in row-major order of squares, so that they don't depend on how the rasters were read. The value is
/// meant to be used again for the next square (``removeAll()`` keeps its memory).
public struct ZoneSquare: Sendable {
  /// Cells on a side of the lattice's squares.
  public static let side = 64

  /// Where the cell lies in a year's buffer.
  public private(set) var positions: [Int32] = []
  /// The covered fraction of the cell, over 0 up to 1.
  public private(set) var fractions: [Double] = []
  /// fraction × cell area, m².
  public private(set) var weights: [Double] = []
  /// 1 where the cell before it in the list is its left neighbour in the grid, else 0.
  public private(set) var joins: [Double] = []

  /// The sums that hold where every cell is valid.
  private(set) var cells = 0.0
  private(set) var weight = 0.0
  private(set) var squaredWeight = 0.0
  private(set) var pairs = 0.0

  public init() {}

  public var count: Int { positions.count }
  public var isEmpty: Bool { positions.isEmpty }

  /// Forgets the cells and keeps their memory.
  public mutating func removeAll() {
    positions.removeAll(keepingCapacity: true)
    fractions.removeAll(keepingCapacity: true)
    weights.removeAll(keepingCapacity: true)
    joins.removeAll(keepingCapacity: true)
    cells = 0
    weight = 0
    squaredWeight = 0
    pairs = 0
  }

  /// Adds neighbouring cells of one row, all right of and below those added before.
  ///
  /// - Parameters:
  ///   - count: one or more.
  ///   - first: position of the first cell in a year's buffer; the others follow it.
  ///   - joinsPrevious: whether the first cell's left neighbour was the last one to be added.
  public mutating func append(
    first: Int, count: Int, fraction: Double, cellArea_m2: Double, joinsPrevious: Bool
  ) {
    let cellWeight = fraction * cellArea_m2
    positions.append(contentsOf: Int32(first)..<Int32(first + count))
    fractions.append(contentsOf: repeatElement(fraction, count: count))
    weights.append(contentsOf: repeatElement(cellWeight, count: count))
    joins.append(joinsPrevious ? 1 : 0)
    joins.append(contentsOf: repeatElement(1, count: count - 1))
    pairs += Double(joinsPrevious ? count : count - 1)
    for _ in 0..<count {
      cells += fraction
      weight += cellWeight
      squaredWeight += cellWeight * cellWeight
    }
  }

  /// Makes this the cells of `whole` without those of `part`, partly covered ones by what is left of their fraction.
  ///
  /// Both are of one square and one buffer.
  public mutating func set(_ whole: borrowing ZoneSquare, less part: borrowing ZoneSquare) {
    removeAll()
    var next = 0
    var hasPrevious = false
    for index in 0..<whole.count {
      let position = whole.positions[index]
      while next < part.count, part.positions[next] < position { next += 1 }
      let taken = next < part.count && part.positions[next] == position ? part.fractions[next] : 0
      let left = whole.fractions[index] - taken
      guard left > Self.rounding else {
        hasPrevious = false
        continue
      }
      append(
        first: Int(position), count: 1, fraction: left,
        cellArea_m2: whole.weights[index] / whole.fractions[index],
        joinsPrevious: hasPrevious && whole.joins[index] > 0)
      hasPrevious = true
    }
  }

  /// Fractions up to this are what rounding leaves of nothing.
  private static let rounding = 1e-9
}
