internal import Messages
internal import Statistics
internal import Synchronization

/// Totals, means and shares of groups, with intervals in which the frontier and the mines of the group vary together.
///
/// In sample b each cluster c weighs g (``BootstrapClusters``), in the forest's weights as in the group:
/// ```
/// mean_b  = Σ_c g_c·S_c,b / Σ_c g_c·U_c     S_c,b = Σ max(0, attainable_b − current)·area over the cluster's mines, U_c their area
/// total_b = mean_b × the group's area with a potential
/// ```
/// The noise floor stays what it is in all samples, and the error of a mine's own current value isn't in them: it is the mine's own and
/// fades in a mean.
struct GroupTotals {
  private let mines: [PotentialMine]
  private let rows: [MinePotential]
  private let clusters: BootstrapClusters
  private let options: PotentialOptions
  private let hasCarbon: Bool

  init(
    _ mines: [PotentialMine], _ rows: [MinePotential], _ clusters: BootstrapClusters, _ options: PotentialOptions,
    hasCarbon: Bool
  ) {
    self.mines = mines
    self.rows = rows
    self.clusters = clusters
    self.options = options
    self.hasCarbon = hasCarbon
  }

  /// - Throws: `Interrupted`
  func groups(fields: [String], _ samples: AttainableSamples, _ watch: StageWatch) throws -> [PotentialGroup] {
    let members = MemberGroup.all(mines.map(\.groups), fields: fields)
    let claimed = members.map { group in group.members.filter { rows[$0].potential != nil } }
    var groups = members.indices.map { figure(members[$0], claimed[$0]) }
    // Sample by sample, so that the weights of one sample serve all groups.
    let done = Atomic<Int>(0)
    let drawn = try Parallel.map(Array(0..<samples.count), threads: options.threads) { sample in
      let found = claimed.map { ratios($0, sample, samples) }
      try watch.advance(.groups, done.add(1, ordering: .relaxed).newValue, samples.count)
      return found
    }
    for place in groups.indices where groups[place].clusters >= 2 {
      groups[place].take(drawn.map { $0[place] }, clustersAreMines: clusters.areMines)
    }
    return groups
  }

  private func figure(_ group: MemberGroup, _ claimed: [Int]) -> PotentialGroup {
    var result = PotentialGroup(
      field: group.field, name: group.name, members: group.members,
      area_km2: group.members.reduce(0) { $0 + mines[$1].area_km2 })
    result.minesOutside = group.members.count { rows[$0].isInside == false }
    result.minesWithPotential = claimed.count
    result.clusters = Set(claimed.map { clusters.ofMine[$0] }).count
    var sums = GroupSums()
    for index in claimed { add(index, weight: 1, attainable: rows[index].attainable ?? .nan, to: &sums) }
    result.areaWithPotential_km2 = sums.area_km2
    guard !claimed.isEmpty else { return result }
    let ratios = sums.ratios
    let hasFloor = claimed.allSatisfy { rows[$0].noiseFloor != nil }
    result.potentialByArea = PotentialGroup.Estimate(ratios[0])
    result.aboveNoiseByArea = hasFloor ? PotentialGroup.Estimate(ratios[1]) : nil
    result.noiseFloorByArea = hasFloor ? PotentialGroup.Estimate(ratios[2]) : nil
    result.potentialByMine = PotentialGroup.Estimate(ratios[3])
    result.currentByArea = PotentialGroup.Estimate(ratios[4])
    result.attainableByArea = PotentialGroup.Estimate(ratios[5])
    result.shareWithoutPotential_percent = PotentialGroup.Estimate(ratios[6])
    guard hasCarbon else { return result }
    result.total_GgC_per_yr = PotentialGroup.Estimate(sums.potential * PotentialGroup.gigagramsPerTonne)
    if hasFloor {
      result.totalAboveNoise_GgC_per_yr = PotentialGroup.Estimate(sums.aboveNoise * PotentialGroup.gigagramsPerTonne)
    }
    return result
  }

  private func ratios(_ claimed: [Int], _ sample: Int, _ samples: AttainableSamples) -> [Double] {
    let weights = clusters.weights[sample]
    var sums = GroupSums()
    for index in claimed {
      let attainable = samples.value(index, sample)
      // A sample in which all that speaks for the mine weighs nothing says nothing about it.
      guard !attainable.isNaN else { continue }
      add(index, weight: weights[clusters.ofMine[index]], attainable: attainable, to: &sums)
    }
    return sums.ratios
  }

  private func add(_ index: Int, weight: Double, attainable: Double, to sums: inout GroupSums) {
    sums.add(
      weight, mines[index].area_km2, current: mines[index].current ?? .nan, attainable: attainable,
      noiseFloor: rows[index].noiseFloor)
  }
}

extension PotentialGroup {
  /// Field and name of the group of all mines.
  public static let whole = MemberGroup.whole

  /// With fewer clusters a bootstrap of clusters covers less than it promises.
  public static let reliableClusters = 50

  /// 1 Gg is 10⁹ g: a density of 1 g/m²/yr over 1 km² is 1 t/yr, hence 10⁻³ Gg/yr.
  static let gigagramsPerTonne = 0.001

  /// Bounds from the ratios of each sample: how far these lie from their median, laid at the figure. Samples of what is cut at 0 lie above
  /// it on average, for whatever strays adds to the potential; the figure has strayed once itself. Mines that stand in for blocks are neighbours: their interval is too narrow however many
  /// they are.
  fileprivate mutating func take(_ samples: [[Double]], clustersAreMines: Bool) {
    interval = clusters < Self.reliableClusters || clustersAreMines ? .tooNarrow : .ok
    func bounds(_ place: Int) -> ClosedRange<Double>? {
      var known = samples.map { $0[place] }.filter { !$0.isNaN }
      guard !known.isEmpty else { return nil }
      let ends = Quantiles.type7(of: &known, [0.05, 0.5, 0.95])
      return ends[0] - ends[1]...ends[2] - ends[1]
    }
    let potential = bounds(0)
    let aboveNoise = bounds(1)
    let total = areaWithPotential_km2 * Self.gigagramsPerTonne
    let anything = -Double.infinity...Double.infinity
    let positive = 0...Double.infinity
    potentialByArea?.take(potential, within: positive)
    aboveNoiseByArea?.take(aboveNoise, within: positive)
    noiseFloorByArea?.take(bounds(2), within: positive)
    potentialByMine?.take(bounds(3), within: positive)
    currentByArea?.take(bounds(4), within: anything)
    attainableByArea?.take(bounds(5), within: anything)
    shareWithoutPotential_percent?.take(bounds(6), within: 0...100)
    total_GgC_per_yr?.take(potential, times: total, within: positive)
    totalAboveNoise_GgC_per_yr?.take(aboveNoise, times: total, within: positive)
  }
}

extension PotentialGroup.Estimate {
  fileprivate mutating func take(
    _ deviations: ClosedRange<Double>?, times factor: Double = 1, within allowed: ClosedRange<Double>
  ) {
    low = deviations.map { max(allowed.lowerBound, value + $0.lowerBound * factor) }
    high = deviations.map { min(allowed.upperBound, value + $0.upperBound * factor) }
  }
}
