package import Quantities

/// Land that went from one state of ``TrajectoryStates`` to another between two dates.
package struct StateFlow: Sendable, Hashable {
  package let from: Int
  package let to: Int
  package let cells: Int
  package let area: AreaSum

  package init(from: Int, to: Int, cells: Int, area: AreaSum) {
    self.from = from
    self.to = to
    self.cells = cells
    self.area = area
  }
}

extension LandUseTally {
  /// The land of a period by its states at both dates, in ascending order of states; what didn't occur is left out.
  ///
  /// - Parameter period: a position in ``CountingPlan/periods``
  package func flows(_ period: Int, _ plan: CountingPlan) -> [StateFlow] {
    precondition(layout == plan.layout && plan.periods.indices.contains(period))
    let isOverall = period == layout.periods
    let start = isOverall ? layout.overall : layout.period(period)
    let rows = isOverall || period == 0 ? layout.classes : layout.states
    let columns = isOverall ? layout.states : layout.classes
    var flows: [StateFlow] = []
    for row in 0..<rows {
      for column in 0..<columns {
        let slot = start + row * columns + column
        let entry = entries[slot]
        if entry.isEmpty { continue }
        let next = isOverall ? column : plan.states.next(row, column)
        flows.append(StateFlow(from: row, to: next, cells: entry.cells, area: entry.area))
      }
    }
    return flows
  }
}
