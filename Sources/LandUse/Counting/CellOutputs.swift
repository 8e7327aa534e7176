/// What every cell of a period gets in the output rasters, prepared for each pair of states so that a cell costs a look-up.
///
/// Laid out like the periods of a ``LandUseTally``.
package struct CellOutputs: Sendable {
  /// Functional area codes, empty where not wanted.
  let functional: [UInt8]
  /// Carbon change in t C/ha, NaN where a density is missing; empty where not wanted.
  let change_tC_per_ha: [Float]
  let wantsStatus: Bool

  /// - Parameters:
  ///   - rules: nil for no functional areas
  ///   - density: held carbon of each state in t C/ha, nil where a density is missing; nil for no carbon change
  ///   - wantsStatus: whether the final reclamation status is written
  package init(
    _ plan: CountingPlan, rules: FunctionalRules?, density_tC_per_ha density: [Double?]?, wantsStatus: Bool
  ) {
    let layout = plan.layout
    let count = layout.dates == 2 ? layout.count : layout.overall + layout.classes * layout.states
    let types = plan.legend.types
    var functional: [UInt8] = []
    var change: [Float] = []
    if rules != nil { functional.reserveCapacity(count) }
    if density != nil { change.reserveCapacity(count) }

    func append(from: Int, to: Int) {
      if let rules {
        let fromType = types[Int(plan.states.classes[from])]
        functional.append(rules[fromType, types[Int(plan.states.classes[to])]].code)
      }
      if let density {
        if let before = density[from], let after = density[to] {
          change.append(Float(after - before))
        } else {
          change.append(.nan)
        }
      }
    }
    for period in 0..<layout.periods {
      for state in 0..<(period == 0 ? layout.classes : layout.states) {
        for next in 0..<layout.classes { append(from: state, to: plan.states.next(state, next)) }
      }
    }
    if layout.dates > 2 {
      for first in 0..<layout.classes {
        for last in 0..<layout.states { append(from: first, to: last) }
      }
    }
    self.functional = functional
    change_tC_per_ha = change
    self.wantsStatus = wantsStatus
  }

  package var wantsFunctional: Bool { !functional.isEmpty }
  package var wantsChange: Bool { !change_tC_per_ha.isEmpty }
}
