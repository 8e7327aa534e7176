package import Messages
internal import Quantities
internal import Statistics
internal import Synchronization

/// Monte Carlo draws of the carbon densities (dossier §12, approach 2).
///
/// One draw of a class's density serves all its land and all dates; pools and classes are independent. Each density is a split normal
/// distribution with the value as mode and the 95 % bounds as quantiles, truncated to the plausible 0...1000 t C/ha. The stream of
/// a density belongs to (seed, class code, pool), so that adding a class leaves all others as they were. A change is a linear form in what
/// states hold, so that the draws are made once and serve all periods, transitions, area types and zones.
package final class CarbonDraws: Sendable {
  /// Of the percentiles given.
  package static let coverage = 0.9
  private static let probabilities = [0.05, 0.5, 0.95]

  private let states: TrajectoryStates
  private let table: CarbonDensityTable
  private let drawCount: Int
  /// By pool, class index: the draws, or nil where the density is missing or certain.
  private let classDraws: [CarbonPool: [[Double]?]]
  private let cache = Mutex(Cache())

  /// What was computed so far; each value depends on its key alone, so that it doesn't matter who computes it.
  private struct Cache {
    var held: [Key: [Double]] = [:]
    var unitPercentiles: [PairKey: [Double]] = [:]
  }
  private struct Key: Hashable {
    let pool: CarbonPool
    let state: Int
  }
  private struct PairKey: Hashable {
    let pool: CarbonPool
    let from: Int
    let to: Int
  }

  /// - Parameters:
  ///   - draws: ≥ 1; 10,000 for percentiles that are good to about 1 % of the spread
  ///   - progress: advanced by one a density
  /// - Throws: ``Interrupted``
  package init(
    _ table: CarbonDensityTable, _ legend: Legend, _ states: TrajectoryStates, draws: Int, seed: UInt64,
    progress: Progress? = nil
  ) throws {
    precondition(draws >= 1 && table.classCount == legend.count && states.classCount == legend.count)
    self.states = states
    self.table = table
    drawCount = draws
    var classDraws: [CarbonPool: [[Double]?]] = [:]
    for pool in table.pools {
      var byClass: [[Double]?] = []
      for index in legend.classes.indices {
        try Interruption.check()
        byClass.append(table[pool, index].flatMap { Self.draw($0, pool, legend[index].code, draws, seed) })
        progress?.advance()
      }
      classDraws[pool] = byClass
    }
    self.classDraws = classDraws
  }

  /// How many times the progress of ``init(_:_:_:draws:seed:progress:)`` advances.
  package static func steps(_ table: CarbonDensityTable) -> Int64 { Int64(table.pools.count * table.classCount) }

  private static func draw(
    _ estimate: DensityEstimate, _ pool: CarbonPool, _ code: Int, _ count: Int, _ seed: UInt64
  ) -> [Double]? {
    if estimate.isCertain { return nil }
    let distribution = TruncatedSplitNormal(
      SplitNormal(value: estimate.value.value, low: estimate.low.value, high: estimate.high.value),
      within: CarbonDensity.plausible_tC_per_ha)
    var stream = RandomStream(seed: seed, name: "carbonDensity/\(code)/\(pool.rawValue)")
    var values = [Double](repeating: 0, count: count)
    distribution.draw(into: &values, from: &stream)
    return values
  }

  /// The 5, 50 and 95 % quantiles (type 7) of the change over some flows.
  ///
  /// - Parameter change: by the values themselves; what the quantiles are where nothing that changes is uncertain
  /// - Throws: ``Interrupted``
  func interval(of flows: [StateFlow], _ pool: CarbonPool, change: CarbonStock) throws -> Interval<CarbonStock> {
    try Interruption.check()
    var weights: [Int: Double] = [:]
    for flow in flows {
      let (from, to) = (representative(flow.from), representative(flow.to))
      if from == to { continue }
      weights[from, default: 0] -= flow.area.hectares.value
      weights[to, default: 0] += flow.area.hectares.value
    }
    let involved = weights.keys.sorted().filter { weights[$0] != 0 }
    guard involved.contains(where: { isUncertain(pool, $0) }) else {
      return Interval(low: change, middle: change, high: change, coverage: Self.coverage)
    }
    let percentiles: [Double]
    if involved.count == 2, let first = weights[involved[0]], let second = weights[involved[1]], first == -second {
      // Land that went from one state to another: the area times the percentiles of one hectare, which all zones share.
      let (from, to) = first < 0 ? (involved[0], involved[1]) : (involved[1], involved[0])
      percentiles = unitPercentiles(pool, from, to).map { $0 * abs(first) }
    } else {
      var sums = [Double](repeating: 0, count: drawCount)
      for state in involved { add(held(pool, state), times: weights[state] ?? 0, to: &sums) }
      percentiles = Quantiles.type7(of: &sums, Self.probabilities)
    }
    return Interval(
      low: CarbonStock(percentiles[0]), middle: CarbonStock(percentiles[1]), high: CarbonStock(percentiles[2]),
      coverage: Self.coverage)
  }

  /// Where no soil is carried, all states of a class hold the same.
  private func representative(_ state: Int) -> Int {
    table.carriesSoil ? state : Int(states.classes[state])
  }

  private func parts(_ pool: CarbonPool) -> [CarbonPool] { pool == .total ? table.pools : [pool] }

  private func isUncertain(_ pool: CarbonPool, _ state: Int) -> Bool {
    parts(pool).contains { part in
      classDraws[part]?[Int(states.classes[state])] != nil
        || (part == .soil && table.carriesSoil
          && states.origins[state].map { classDraws[part]?[Int($0)] != nil } ?? false)
    }
  }

  private func unitPercentiles(_ pool: CarbonPool, _ from: Int, _ to: Int) -> [Double] {
    let key = PairKey(pool: pool, from: from, to: to)
    if let known = cache.withLock({ $0.unitPercentiles[key] }) { return known }
    var differences = held(pool, to)
    add(held(pool, from), times: -1, to: &differences)
    let percentiles = Quantiles.type7(of: &differences, Self.probabilities)
    cache.withLock { $0.unitPercentiles[key] = percentiles }
    return percentiles
  }

  /// What a state holds in each draw, t C/ha.
  private func held(_ pool: CarbonPool, _ state: Int) -> [Double] {
    let key = Key(pool: pool, state: state)
    if let known = cache.withLock({ $0.held[key] }) { return known }
    var sums = [Double](repeating: 0, count: drawCount)
    for part in parts(pool) { addPart(part, state, to: &sums) }
    let result = sums
    cache.withLock { $0.held[key] = result }
    return result
  }

  private func addPart(_ pool: CarbonPool, _ state: Int, to sums: inout [Double]) {
    let density = draws(pool, Int(states.classes[state]))
    guard pool == .soil, table.carriesSoil, let origin = states.origins[state] else {
      add(density, times: 1, to: &sums)
      return
    }
    let before = draws(pool, Int(origin))
    let kept = 1 - table.soilLossFraction
    for index in sums.indices { sums[index] += density[index] + kept * max(0, before[index] - density[index]) }
  }

  private func draws(_ pool: CarbonPool, _ classIndex: Int) -> [Double] {
    classDraws[pool]?[classIndex]
      ?? [Double](repeating: table[pool, classIndex]?.value.value ?? .nan, count: drawCount)
  }

  private func add(_ values: [Double], times weight: Double, to sums: inout [Double]) {
    for index in sums.indices { sums[index] += values[index] * weight }
  }
}
