internal import Foundation

/// The yearly maps of net ecosystem productivity of the belt, g C/m²/yr.
struct BeltYears: Sendable {
  static let years = Array(2001...2010)
  /// The mines stand still in the years of the baseline; then their change grows evenly to the last year.
  static let baseline = 2001...2003
  /// What all land gains or loses in each year, g C/m²/yr: a slow rise, a drought in 2006.
  static let weather: [Double] = [0, 4, -3, 6, 2, -38, 9, 12, 8, 14]
  /// Land that a mine has touched: its polygon and this much around it, km, so that cells on the edge show the whole change.
  static let touched_km = 1.4
  /// What any mine has lost before the first year, g C/m²/yr: it isn't a change, so no analysis of changes may see it.
  private static let lost_gC_per_m2_yr = 60.0
  /// Standard deviation of a cell's own noise, g C/m²/yr.
  private static let noise_gC_per_m2_yr = 14.0

  let size: BeltSize
  private let quiet: [Float]
  /// The number of the mine that has touched a cell, or −1.
  private let mineOfCell: [Int32]
  private let mines: [BeltMine]

  init(_ size: BeltSize, _ land: BeltLand, _ mines: [BeltMine], threads: Int) throws {
    self.size = size
    self.mines = mines
    quiet = try BeltGrid(columns: size.columns, rows: size.rows, cell: BeltLand.cell).map(threads: threads) {
      Float(land.productivity_gC_per_m2_yr($0, $1))
    }
    var owners = [Int32](repeating: -1, count: size.columns * size.rows)
    for (number, mine) in mines.enumerated() { Self.mark(mine, number: Int32(number), size, &owners) }
    mineOfCell = owners
  }

  private static func mark(_ mine: BeltMine, number: Int32, _ size: BeltSize, _ owners: inout [Int32]) {
    let kilometres = BeltMines.kilometresPerDegree
    let narrowing = cos(mine.latitude * .pi / 180)
    let reach = 2 * mine.radius_km + touched_km
    let corners = mine.corners.map {
      hypot(($0[0] - mine.longitude) * kilometres * narrowing, ($0[1] - mine.latitude) * kilometres)
    }
    let columns = Int(reach / kilometres / narrowing / BeltLand.cell) + 1
    let rows = Int(reach / kilometres / BeltLand.cell) + 1
    let column = Int((mine.longitude - BeltLand.west) / BeltLand.cell)
    let row = Int((BeltLand.north - mine.latitude) / BeltLand.cell)
    for down in max(0, row - rows)...min(size.rows - 1, row + rows) {
      for across in max(0, column - columns)...min(size.columns - 1, column + columns) {
        let x = (BeltLand.west + (Double(across) + 0.5) * BeltLand.cell - mine.longitude) * kilometres * narrowing
        let y = (BeltLand.north - (Double(down) + 0.5) * BeltLand.cell - mine.latitude) * kilometres
        let turn = (atan2(y, x) / (2 * .pi) + 1).truncatingRemainder(dividingBy: 1) * Double(corners.count)
        let corner = Int(turn) % corners.count
        let share = turn - turn.rounded(.down)
        let edge = corners[corner] * (1 - share) + corners[(corner + 1) % corners.count] * share
        if hypot(x, y) <= edge + touched_km { owners[down * size.columns + across] = number }
      }
    }
  }

  /// The map of a year, row by row, in whole g C/m²/yr.
  func map(_ number: Int, threads: Int) throws -> [Float] {
    let year = Self.years[number]
    let since = Double(year - Self.baseline.upperBound) / Double(2010 - Self.baseline.upperBound)
    let grown = max(0, since)
    return try BeltGrid(columns: size.columns, rows: size.rows, cell: BeltLand.cell).cells(threads: threads) { cell in
      var value = Double(quiet[cell]) + Self.weather[number] + noise(cell, UInt64(year))
      let owner = mineOfCell[cell]
      if owner >= 0 { value += grown * mines[Int(owner)].change_gC_per_m2_yr - Self.lost_gC_per_m2_yr }
      return Float(value.rounded())
    }
  }

  /// Nearly normal: the sum of four uniform numbers, each with the variance 1/12.
  private func noise(_ cell: Int, _ seed: UInt64) -> Double {
    let sum = (0..<4).reduce(Float(0)) { $0 + ValueNoise.hash(cell, $1, seed) }
    return (Double(sum) - 2) * 3.squareRoot() * Self.noise_gC_per_m2_yr
  }
}
