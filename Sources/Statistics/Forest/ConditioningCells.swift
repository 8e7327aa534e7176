/// The rows of a sample by the cell that they fall into when each associated predictor is cut at the tree's own split points.
struct ConditioningCells {
  /// Rows, cell by cell, ascending within a cell.
  let rows: [UInt32]
  /// The stretch of ``rows`` of each cell.
  let stretches: [Range<Int>]

  /// - Parameters:
  ///   - bins: for each associated predictor the bin of every row
  ///   - count: rows
  ///   - least: a predictor that would leave fewer rows in a cell on average isn't conditioned on, nor are those after it; 0: all are
  init(_ bins: [[UInt32]], count: Int, leastRowsPerCell least: Double = 0) {
    var cells = [Int](repeating: 0, count: count)
    var number = count == 0 ? 0 : 1
    // Twice as many slots as rows, and a power of two.
    let mask = (1 << (Int.bitWidth - (2 * count + 1).leadingZeroBitCount)) - 1
    var pairs = [Int](repeating: -1, count: mask + 1)
    var numbers = pairs
    for own in bins where number < count {
      let before = (cells, number)
      let width = Int(own.max() ?? 0) + 1
      // Each pair of cell and bin gets the next free number when it's first met. Pairs are looked up by hashing with open addresses: a
      // table of all possible ones would be far larger than the rows.
      for slot in pairs.indices { pairs[slot] = -1 }
      number = 0
      for row in 0..<count {
        let pair = cells[row] * width + Int(own[row])
        var slot = Int(truncatingIfNeeded: (UInt(pair) &* 0x9E37_79B9_7F4A_7C15) &>> 20) & mask
        while pairs[slot] >= 0, pairs[slot] != pair { slot = (slot + 1) & mask }
        if pairs[slot] < 0 {
          pairs[slot] = pair
          numbers[slot] = number
          number += 1
        }
        cells[row] = numbers[slot]
      }
      if Double(count) < least * Double(number) {
        (cells, number) = before
        break
      }
    }
    var ends = [Int](repeating: 0, count: number + 1)
    for cell in cells { ends[cell + 1] += 1 }
    for cell in 0..<number { ends[cell + 1] += ends[cell] }
    stretches = (0..<number).map { ends[$0]..<ends[$0 + 1] }
    var rows = [UInt32](repeating: 0, count: count)
    var next = ends
    for row in 0..<count {
      rows[next[cells[row]]] = UInt32(row)
      next[cells[row]] += 1
    }
    self.rows = rows
  }

  /// No cell has two rows.
  var isImpossible: Bool { stretches.allSatisfy { $0.count < 2 } }

  /// For every row the row whose value it gets: one of its own cell, each order within a cell equally likely.
  func shuffled(_ stream: inout RandomStream) -> [UInt32] {
    var mixed = rows
    var order = rows
    for stretch in stretches {
      stream.shuffle(&mixed, stretch)
      for place in stretch { order[Int(rows[place])] = mixed[place] }
    }
    return order
  }
}
