internal import Messages

/// The method applied where nothing was mined.
enum PlaceboTest {
  /// By year; empty where no mine has a placebo.
  ///
  /// - Parameter changes: `[mine][year]`, of ``changes(_:_:years:_:)``.
  /// - Throws: ``Interrupted``
  static func years(
    _ mines: [Mine], _ changes: [[RelativeChange?]?], years: [Int], _ bootstrap: GroupBootstrap
  ) throws(Interrupted) -> [PlaceboYear] {
    let tested = mines.indices.filter { changes[$0] != nil }
    guard !tested.isEmpty else {
      bootstrap.skip()
      return []
    }
    let clusters = ClusterSums(
      members: tested.map { (cluster: mines[$0].cluster, area_km2: mines[$0].area_km2, index: $0) },
      years: years.count
    ) { changes[$0]?[$1]?.value }
    let intervals = try bootstrap.intervals(clusters, name: "placebo")
    return years.indices.map { place in
      let known = tested.compactMap { index in
        changes[index]?[place].map { (change: $0, area_km2: mines[index].area_km2) }
      }
      var year = summary(of: known, years[place])
      if let interval = intervals[place] {
        year.meanByArea?.take(interval.byArea)
        year.meanByMine?.take(interval.byMine)
      }
      return year
    }
  }

  /// What the shifted polygon seems to have won against the rest of the reference, year by year; nil without a placebo.
  static func changes(
    _ mine: Mine, _ sums: MineSums, years: [Int], _ minimumCoverage: Double
  ) -> [RelativeChange?]? {
    sums.placebo.map { placebo in
      years.indices.map { change(mine, placebo, $0, years[$0], minimumCoverage) }
    }
  }

  private static func change(
    _ mine: Mine, _ placebo: MineSums.Placebo, _ place: Int, _ year: Int, _ minimumCoverage: Double
  ) -> RelativeChange? {
    guard year >= mine.baseline.lowerBound else { return nil }
    let (shifted, rest) = (placebo.shifted[place], placebo.rest[place])
    guard MineYears.isEnough(shifted, of: mine, minimumCoverage), !rest.isEmpty else { return nil }
    return RelativeChange(mine: shifted, reference: rest)
  }

  private static func summary(of known: [(change: RelativeChange, area_km2: Double)], _ year: Int) -> PlaceboYear {
    var result = PlaceboYear(year: year, mines: known.count)
    guard !known.isEmpty else { return result }
    let count = Double(known.count)
    let area = known.reduce(0) { $0 + $1.area_km2 }
    let byMine = known.reduce(0) { $0 + $1.change.value } / count
    result.meanByArea = GroupEstimate(known.reduce(0) { $0 + $1.change.value * $1.area_km2 } / area)
    result.meanByMine = GroupEstimate(byMine)
    if known.count > 1 {
      let squares = known.reduce(0) { $0 + ($1.change.value - byMine) * ($1.change.value - byMine) }
      result.standardDeviation = (squares / (count - 1)).squareRoot()
    }
    // In a baseline of one year every change is exactly zero: an interval without width tests nothing.
    let intervals = known.compactMap(\.change.interval).filter { $0.lowerBound < $0.upperBound }
    if !intervals.isEmpty {
      result.shareOutsideInterval_percent =
        100 * Double(intervals.count { !$0.contains(0) }) / Double(intervals.count)
    }
    return result
  }
}
