internal import Messages
internal import Statistics

/// Totals, shares and means of a group, each with its interval.
enum GroupTotals {
  /// - Throws: ``Interrupted``
  static func series(
    of group: MemberGroup, _ mines: [Mine], _ rows: [[MineYear]], years: [Int], _ options: NepOptions,
    _ bootstrap: GroupBootstrap
  ) throws -> GroupSeries {
    var series = GroupSeries(
      field: group.field, group: group.name,
      years: years.indices.map { place in year(place, years[place], group, mines, rows, options) })
    guard options.hasReference else {
      bootstrap.skip()
      return series
    }
    let sums = ClusterSums(
      members: group.members.map { (cluster: mines[$0].cluster, area_km2: mines[$0].area_km2, index: $0) },
      years: years.count
    ) { index, year in rows[index][year].relativeChange }
    let intervals = try bootstrap.intervals(sums, name: "\(group.field).\(group.name)")
    for place in series.years.indices {
      series.years[place].clusters = sums.clusters(inYear: place)
      if let interval = intervals[place] { series.years[place].take(interval) }
    }
    return series
  }

  private static func year(
    _ place: Int, _ year: Int, _ group: MemberGroup, _ mines: [Mine], _ rows: [[MineYear]], _ options: NepOptions
  ) -> GroupYear {
    var result = GroupYear(
      year: year, mines: group.members.count, area_km2: group.members.reduce(0) { $0 + mines[$1].area_km2 })
    var totals = Totals()
    var changes = AreaMeans()
    var levels = AreaMeans()
    for index in group.members {
      let row = rows[index][place]
      let area = mines[index].area_km2
      if options.hasReference {
        if let change = row.relativeChange { totals.add(change, area) }
        changes.add(row.mineChange, row.referenceChange, area)
        levels.add(row.mine, row.reference, area)
      } else {
        changes.add(row.mineChange, 0, area)
        levels.add(row.mine, 0, area)
      }
    }
    result.minesWithChange = changes.count
    result.areaWithChange_km2 = changes.area
    result.mineChangeByArea = changes.mine
    result.mineByArea = levels.mine
    guard options.hasReference else { return result }
    result.referenceChangeByArea = changes.reference
    result.referenceByArea = levels.reference
    guard totals.area > 0 else { return result }
    let count = Double(totals.count)
    result.relativeChangeByArea = GroupEstimate((totals.gain - totals.loss) / totals.area)
    result.relativeChangeByMine = GroupEstimate(totals.densities / count)
    result.shareLosing_percent = GroupEstimate(100 * Double(totals.losing) / count)
    if options.hasCarbon {
      let unit = GroupYear.gigagramsPerTonne
      result.net_GgC_per_yr = GroupEstimate((totals.gain - totals.loss) * unit)
      result.grossGain_GgC_per_yr = GroupEstimate(totals.gain * unit)
      result.grossLoss_GgC_per_yr = GroupEstimate(totals.loss * unit)
    }
    return result
  }

  /// Over the mines with a relative change; t/yr, or the unit of the index × km².
  private struct Totals {
    var gain = 0.0
    var loss = 0.0
    var area = 0.0
    /// Only to be divided by the number of mines.
    var densities = 0.0
    var losing = 0
    var count = 0

    mutating func add(_ change: Double, _ area_km2: Double) {
      if change < 0 {
        loss -= change * area_km2
        losing += 1
      } else {
        gain += change * area_km2
      }
      area += area_km2
      densities += change
      count += 1
    }
  }

  /// Over the mines that have both values, so that mine and reference are about the same mines.
  private struct AreaMeans {
    private var mines = 0.0
    private var references = 0.0
    private(set) var area = 0.0
    private(set) var count = 0

    mutating func add(_ mine: Double?, _ reference: Double?, _ area_km2: Double) {
      guard let mine, let reference else { return }
      mines += mine * area_km2
      references += reference * area_km2
      area += area_km2
      count += 1
    }

    var mine: Double? { area > 0 ? mines / area : nil }
    var reference: Double? { area > 0 ? references / area : nil }
  }
}

extension GroupYear {
  /// The bounds of the means, and those of the totals, which are the means times the known area.
  fileprivate mutating func take(_ bounds: GroupBootstrap.YearIntervals) {
    interval = clusters < GroupYear.reliableClusters ? .tooNarrow : .reliable
    let total = areaWithChange_km2 * GroupYear.gigagramsPerTonne
    relativeChangeByArea?.take(bounds.byArea)
    relativeChangeByMine?.take(bounds.byMine)
    shareLosing_percent?.take(bounds.shareLosing, times: 100)
    net_GgC_per_yr?.take(bounds.byArea, times: total)
    grossGain_GgC_per_yr?.take(bounds.gainByArea, times: total)
    grossLoss_GgC_per_yr?.take(bounds.lossByArea, times: total)
  }
}

extension GroupEstimate {
  mutating func take(_ bounds: ClosedRange<Double>, times factor: Double = 1) {
    low = bounds.lowerBound * factor
    high = bounds.upperBound * factor
  }
}
