internal import Geospatial

/// The windows of a grid that hold cells of mines' zones, and which mines have cells in each.
struct MineWindows: Sendable {
  /// Cells, multiples of the lattice's side but at the grid's edge.
  let width: Int
  let height: Int
  /// The part of each window that its zones need, in the order in which they are read.
  let boxes: [PixelWindow]
  /// Windows in a row of the grid.
  private let across: Int
  /// Numbers of the windows that hold zones, ascending, and where each one's mines begin in `mineNumbers`.
  private let numbers: [Int]
  private let starts: [Int]
  private let mineNumbers: [Int32]

  private struct Entry {
    let window: Int
    let mine: Int32
    var left: Int
    var top: Int
    var right: Int
    var bottom: Int
  }

  /// - Parameter zones: of each mine.
  init(_ zones: [[ZoneCoverage]], grid: Grid, width: Int, height: Int) {
    self.width = width
    self.height = height
    let across = (grid.columns + width - 1) / width
    self.across = across
    var entries: [Entry] = []
    for (mine, coverages) in zones.enumerated() {
      let first = entries.count
      for coverage in coverages {
        for run in coverage.runs {
          let row = Int(run.row)
          var column = Int(run.column)
          let end = column + Int(run.count)
          while column < end {
            let window = row / height * across + column / width
            let right = min(end, (column / width + 1) * width)
            if let known = entries[first...].lastIndex(where: { $0.window == window }) {
              entries[known].left = min(entries[known].left, column)
              entries[known].right = max(entries[known].right, right)
              entries[known].top = min(entries[known].top, row)
              entries[known].bottom = max(entries[known].bottom, row + 1)
            } else {
              entries.append(
                Entry(
                  window: window, mine: Int32(mine), left: column, top: row, right: right, bottom: row + 1))
            }
            column = right
          }
        }
      }
    }
    entries.sort { ($0.window, $0.mine) < ($1.window, $1.mine) }
    var numbers: [Int] = []
    var starts: [Int] = []
    var found: [(order: UInt64, box: PixelWindow)] = []
    var index = 0
    while index < entries.count {
      var union = entries[index]
      numbers.append(union.window)
      starts.append(index)
      while index < entries.count, entries[index].window == union.window {
        union.left = min(union.left, entries[index].left)
        union.right = max(union.right, entries[index].right)
        union.top = min(union.top, entries[index].top)
        union.bottom = max(union.bottom, entries[index].bottom)
        index += 1
      }
      found.append(
        (
          BlockPlan.mortonOrder(UInt32(union.window % across), UInt32(union.window / across)),
          PixelWindow(
            column: union.left, row: union.top, columns: union.right - union.left, rows: union.bottom - union.top)
        ))
    }
    starts.append(entries.count)
    // Neighbours soon after each other: zones that span windows are complete soon, and few wait in memory.
    boxes = found.sorted { $0.order < $1.order }.map(\.box)
    self.numbers = numbers
    self.starts = starts
    mineNumbers = entries.map(\.mine)
  }

  /// Cells of all boxes: the work to be done.
  var cells: Int64 { boxes.reduce(0) { $0 + Int64($1.cells) } }
  /// Cells of the largest box.
  var largest: Int { boxes.map(\.cells).max() ?? 0 }

  /// The window that a box is part of.
  func number(of box: PixelWindow) -> Int { box.row / height * across + box.column / width }

  /// Ascending.
  func mines(in window: Int) -> ArraySlice<Int32> {
    var low = 0
    var high = numbers.count
    while low < high {
      let middle = (low + high) / 2
      if numbers[middle] < window { low = middle + 1 } else { high = middle }
    }
    guard low < numbers.count, numbers[low] == window else { return [] }
    return mineNumbers[starts[low]..<starts[low + 1]]
  }

  /// In how many windows each mine has cells.
  func windowsByMine(count: Int) -> [Int32] {
    var windows = [Int32](repeating: 0, count: count)
    for mine in mineNumbers { windows[Int(mine)] += 1 }
    return windows
  }
}
