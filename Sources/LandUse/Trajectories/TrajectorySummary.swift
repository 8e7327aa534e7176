package import Quantities

/// How much land has which reclamation status at a date. The rows partition the common valid land.
package struct TrajectorySummary: Sendable, Hashable {
  package struct Row: Sendable, Hashable {
    package let status: ReclamationStatus
    package let cells: Int
    package let area: AreaSum
  }

  /// The position of the date, from 1.
  package let date: Int
  /// Every status that is possible at the date, also without land, in the order of their kinds and intervals.
  package let rows: [Row]

  /// - Parameter date: 1..<dates
  package init(_ tally: LandUseTally, _ plan: CountingPlan, date: Int) {
    precondition((1..<plan.dates).contains(date) && tally.layout == plan.layout)
    let layout = plan.layout
    var entries = [TallyEntry](repeating: TallyEntry(), count: layout.statuses)
    if date == 1 {
      let types = plan.legend.types
      for first in 0..<layout.classes {
        for second in 0..<layout.classes {
          let status = ReclamationStatus(first: types[first]).next(types[second], interval: 0)
          entries[Int(status.rawValue)] += tally.entries[first * layout.classes + second]
        }
      }
    } else {
      let start = layout.status(date: date)
      entries = Array(tally.entries[start..<start + layout.statuses])
    }
    self.date = date
    rows = ReclamationStatus.Kind.allCases.flatMap { kind in
      ReclamationStatus.all(dates: date + 1).filter { $0.kind == kind }.map { status in
        let entry = entries[Int(status.rawValue)]
        return Row(status: status, cells: entry.cells, area: entry.area)
      }
    }
  }

  package var total: AreaSum { rows.reduce(.zero) { $0 + $1.area } }
  package var everDamaged: AreaSum {
    rows.reduce(.zero) { $1.status == .neverDamaged ? $0 : $0 + $1.area }
  }
  package var everDamagedCells: Int {
    rows.reduce(0) { $1.status == .neverDamaged ? $0 : $0 + $1.cells }
  }
}
