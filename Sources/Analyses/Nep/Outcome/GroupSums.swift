internal import Productivity

/// Sums over the rows of mines by group and year, apart from those that the domain made, to hold them against each other.
struct GroupSums {
  struct Year {
    var area_km2 = 0.0
    var withChange = 0
    /// Σ change × area: t C/yr, or the index's unit × km².
    var gain = 0.0
    var loss = 0.0
    var mineChanges = 0.0
    /// Σ |change| × area.
    var grossMineChanges = 0.0
    var grossReferenceChanges = 0.0
  }

  /// By field and value (nothing for all mines), then by year.
  private(set) var sums: [[String]: [Year]] = [:]

  init(_ result: NepResult) {
    let none = [Year](repeating: Year(), count: result.years.count)
    let hasReference = result.options.hasReference
    for (index, mine) in result.mines.enumerated() {
      var years = none
      for (place, row) in result.rows[index].enumerated() {
        years[place].area_km2 = mine.area_km2
        guard let change = row.mineChange, !hasReference || row.referenceChange != nil else { continue }
        years[place].withChange = 1
        years[place].mineChanges = change * mine.area_km2
        years[place].grossMineChanges = abs(change) * mine.area_km2
        years[place].grossReferenceChanges = abs(row.referenceChange ?? 0) * mine.area_km2
        years[place].gain = max(0, row.relativeChange ?? 0) * mine.area_km2
        years[place].loss = max(0, row.loss ?? 0) * mine.area_km2
      }
      for key in [[]] + result.options.groupFields.enumerated().map({ [$1, mine.groups[$0]] }) {
        let known = sums[key] ?? none
        sums[key] = zip(known, years).map { $0.adding($1) }
      }
    }
  }
}

extension GroupSums.Year {
  fileprivate func adding(_ other: GroupSums.Year) -> GroupSums.Year {
    var sum = self
    sum.area_km2 += other.area_km2
    sum.withChange += other.withChange
    sum.gain += other.gain
    sum.loss += other.loss
    sum.mineChanges += other.mineChanges
    sum.grossMineChanges += other.grossMineChanges
    sum.grossReferenceChanges += other.grossReferenceChanges
    return sum
  }
}
