package import Quantities

/// What was counted of some part of the maps. Tallies of parts add up to that of the whole, in any order and to the last bit, since
/// every sum is of whole numbers.
package struct LandUseTally: Sendable, Hashable {
  let layout: TallyLayout
  /// By ``TallyLayout``.
  var entries: [TallyEntry]
  var masked = TallyEntry()
  /// Of the masked cells, those that have a class at each date.
  var partlyValid: [TallyEntry]

  /// For each date the codes that no class has, with their cells.
  package internal(set) var unknownCodes: [[Int: Int]]
  /// Cells with such a code at one date or more; in none of the other counts.
  package internal(set) var unknownCells = 0

  package init(_ plan: CountingPlan) {
    layout = plan.layout
    entries = [TallyEntry](repeating: TallyEntry(), count: layout.count)
    partlyValid = [TallyEntry](repeating: TallyEntry(), count: layout.dates)
    unknownCodes = [[Int: Int]](repeating: [:], count: layout.dates)
  }

  /// Adds what was counted elsewhere with the same plan.
  package mutating func merge(_ other: LandUseTally) {
    precondition(layout == other.layout, "tallies of one plan")
    for index in entries.indices { entries[index] += other.entries[index] }
    masked += other.masked
    for date in partlyValid.indices {
      partlyValid[date] += other.partlyValid[date]
      unknownCodes[date].merge(other.unknownCodes[date], uniquingKeysWith: +)
    }
    unknownCells += other.unknownCells
  }

  package var hasUnknownCodes: Bool { unknownCells > 0 }

  /// Cells that lack a class at one date or more, and their area.
  package var maskedCells: Int { masked.cells }
  package var maskedArea: AreaSum { masked.area }

  /// Cells that have a class at all dates, and their area: what every table is about.
  package var commonValidCells: Int { commonValid.cells }
  package var commonValidArea: AreaSum { commonValid.area }

  private var commonValid: TallyEntry {
    entries[..<(layout.classes * layout.classes)].reduce(into: TallyEntry()) { $0 += $1 }
  }

  /// Cells that have a class at this date, whatever the other dates.
  package func validCells(date: Int) -> Int { commonValid.cells + partlyValid[date].cells }
  package func validArea(date: Int) -> AreaSum { commonValid.area + partlyValid[date].area }
}
