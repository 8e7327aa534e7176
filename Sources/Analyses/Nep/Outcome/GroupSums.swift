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

  /// By field and value, then by year.
  private var sums: [[UInt8]: [Year]] = [:]

  /// Of a group, by year.
  subscript(field: String, group: String) -> [Year]? { sums[Self.key(field, group)] }

  /// Bytes: Swift's own equality takes two spellings of one accented letter for the same, the groups don't.
  private static func key(_ field: String, _ group: String) -> [UInt8] { Array(field.utf8) + [0] + Array(group.utf8) }

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
      let fields = result.options.groupFields
      for key in [Self.key(GroupSeries.whole, GroupSeries.whole)] + zip(fields, mine.groups).map(Self.key) {
        for place in years.indices { sums[key, default: none][place].add(years[place]) }
      }
    }
  }
}

extension GroupSums.Year {
  fileprivate mutating func add(_ other: GroupSums.Year) {
    area_km2 += other.area_km2
    withChange += other.withChange
    gain += other.gain
    loss += other.loss
    mineChanges += other.mineChanges
    grossMineChanges += other.grossMineChanges
    grossReferenceChanges += other.grossReferenceChanges
  }
}
