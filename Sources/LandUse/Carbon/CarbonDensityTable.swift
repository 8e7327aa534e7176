internal import Quantities

/// The carbon densities of a legend's classes by pool. A pool or class that isn't given is missing, not zero.
package struct CarbonDensityTable: Sendable, Hashable {
  /// The pools of the source, in the order of ``CarbonPool``: either `total` alone or others without it.
  package let pools: [CarbonPool]
  /// f, the share of the soil carbon above the damaged class's that damage takes, 0...1; 1 is the papers' assumption.
  package let soilLossFraction: Double
  private let estimates: [CarbonPool: [DensityEstimate?]]

  /// - Parameters:
  ///   - estimates: by pool and class index; a pool that the source doesn't have is left out
  ///   - soilLossFraction: only bears on the pool `soil`
  /// - Precondition: no two pools count the same carbon; one estimate (or nil) a class
  package init(_ estimates: [CarbonPool: [DensityEstimate?]], soilLossFraction: Double = 1) {
    pools = CarbonPool.allCases.filter { estimates[$0] != nil }
    precondition(!pools.isEmpty && Self.overlap(pools) == nil, "pools that don't overlap")
    precondition(Set(estimates.values.map(\.count)).count == 1, "one estimate a class")
    precondition((0...1).contains(soilLossFraction), "a fraction")
    self.estimates = estimates
    self.soilLossFraction = soilLossFraction
  }

  /// The first two pools that count the same carbon.
  package static func overlap(_ pools: [CarbonPool]) -> (CarbonPool, CarbonPool)? {
    for (place, first) in pools.enumerated() {
      for second in pools[(place + 1)...] where first.overlaps(second) { return (first, second) }
    }
    return nil
  }

  package var classCount: Int { estimates[pools[0]]?.count ?? 0 }

  package subscript(pool: CarbonPool, classIndex: Int) -> DensityEstimate? { estimates[pool]?[classIndex] }

  /// Whether any density has bounds, so that draws tell something.
  package var hasBounds: Bool { estimates.values.contains { $0.contains { $0.map { !$0.isCertain } ?? false } } }

  /// The classes among `inUse` that lack a density in some pool that is given.
  package func missing(inUse: [Int]) -> [(pool: CarbonPool, classIndex: Int)] {
    pools.flatMap { pool in inUse.filter { self[pool, $0] == nil }.map { (pool, $0) } }
  }

  /// Whether carried soil makes a difference: only below f = 1, and only where the source has soil by itself.
  package var carriesSoil: Bool { soilLossFraction < 1 && pools.contains(.soil) }

  /// What a state of ``TrajectoryStates`` holds, t C/ha; nil where a density is missing.
  package func held_tC_per_ha(_ pool: CarbonPool, _ state: Int, _ states: TrajectoryStates) -> Double? {
    if pool == .total, pools != [.total] {
      var sum = 0.0
      for part in pools {
        guard let held = held_tC_per_ha(part, state, states) else { return nil }
        sum += held
      }
      return sum
    }
    guard let density = self[pool, Int(states.classes[state])]?.value.value else { return nil }
    guard pool == .soil, soilLossFraction < 1, let origin = states.origins[state] else { return density }
    guard let before = self[pool, Int(origin)]?.value.value else { return nil }
    return density + (1 - soilLossFraction) * max(0, before - density)
  }

  /// What every state holds.
  package func held_tC_per_ha(_ pool: CarbonPool, _ states: TrajectoryStates) -> [Double?] {
    (0..<states.stateCount).map { held_tC_per_ha(pool, $0, states) }
  }
}
