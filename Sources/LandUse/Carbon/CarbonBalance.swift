internal import Quantities

/// The carbon balance of a period: `ΔC = Σ A_st (held_t − held_s)` over the flows between states (dossier §2.1).
///
/// By pool, by transition and by functional area type; the transitions and the area types each add up to the total. With zones,
/// the same ``CarbonDraws`` serve all of them.
package struct CarbonBalance: Sendable, Hashable {
  /// The pools given, then the total.
  package let pools: [PoolChange]
  /// The total of each pair of classes that has land, ascending by (from, to).
  package let transitions: [TransitionChange]
  /// The total of each type, in the order of `FunctionalAreaType.allCases`, also without land.
  package let areaTypes: [AreaTypeChange]

  package var total: PoolChange { pools[pools.count - 1] }

  /// - Parameters:
  ///   - flows: of one period; a class with land that lacks a density is the caller's mistake, see ``CarbonDensityTable/missing(inUse:)``
  ///   - draws: nil for no intervals
  /// - Throws: ``Interrupted``
  package init(
    _ flows: [StateFlow], _ states: TrajectoryStates, _ legend: Legend, _ table: CarbonDensityTable,
    _ rules: FunctionalRules, draws: CarbonDraws?
  ) throws {
    let reported = table.pools == [.total] ? [.total] : table.pools + [.total]
    pools = try reported.map { pool in
      var start = 0.0
      for flow in flows {
        start += flow.area.hectares.value * table.certainlyHeld_tC_per_ha(pool, flow.from, states)
      }
      let carbon = try CarbonChange(flows, pool, states, table, draws)
      return PoolChange(pool: pool, start: CarbonStock(start), carbon: carbon)
    }

    var byTransition: [Int: [StateFlow]] = [:]
    for flow in flows {
      let place = Int(states.classes[flow.from]) * states.classCount + Int(states.classes[flow.to])
      byTransition[place, default: []].append(flow)
    }
    transitions = try byTransition.keys.sorted().map { place in
      let part = byTransition[place] ?? []
      return TransitionChange(
        from: place / states.classCount, to: place % states.classCount,
        area: part.reduce(.zero) { $0 + $1.area },
        carbon: try CarbonChange(part, .total, states, table, draws))
    }

    areaTypes = try FunctionalAreaType.allCases.map { areaType in
      let part = flows.filter { flow in
        rules[legend[Int(states.classes[flow.from])].type, legend[Int(states.classes[flow.to])].type] == areaType
      }
      return AreaTypeChange(
        areaType: areaType, area: part.reduce(.zero) { $0 + $1.area },
        carbon: try CarbonChange(part, .total, states, table, draws))
    }
  }
}

extension CarbonChange {
  /// The change of a pool over some flows.
  init(
    _ flows: [StateFlow], _ pool: CarbonPool, _ states: TrajectoryStates, _ table: CarbonDensityTable,
    _ draws: CarbonDraws?
  ) throws {
    var sum = 0.0
    for flow in flows where flow.from != flow.to {
      let before = table.certainlyHeld_tC_per_ha(pool, flow.from, states)
      let after = table.certainlyHeld_tC_per_ha(pool, flow.to, states)
      sum += flow.area.hectares.value * (after - before)
    }
    let change = CarbonStock(sum)
    self.init(change, interval: try draws?.interval(of: flows, pool, change: change))
  }
}

extension CarbonDensityTable {
  /// What a state with land holds. Missing isn't zero: whoever has land without density must refuse it before.
  fileprivate func certainlyHeld_tC_per_ha(_ pool: CarbonPool, _ state: Int, _ states: TrajectoryStates) -> Double {
    guard let held = held_tC_per_ha(pool, state, states) else {
      preconditionFailure("class \(states.classes[state]) has land but no density of \(pool.rawValue)")
    }
    return held
  }
}
