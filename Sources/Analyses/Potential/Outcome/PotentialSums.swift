internal import Potential

/// Sums over the rows of a group's mines, apart from those that the domain made, to hold them against each other.
struct PotentialSums {
  var mines = 0
  var withPotential = 0
  var withoutPotential = 0
  var outside = 0
  var area_km2 = 0.0
  var areaWithPotential_km2 = 0.0
  /// Σ density × area over mines with a figure of potential: t C/yr, or the index's unit × km².
  var potential = 0.0
  var aboveNoise = 0.0
  var noiseFloor = 0.0
  var current = 0.0
  var grossCurrent = 0.0
  var attainable = 0.0
  var grossAttainable = 0.0
  /// Σ density.
  var potentialOfMines = 0.0

  /// For each group of the figures. Which mines are a group's is found by their own names, not by the group's list of members.
  static func sums(_ figures: PotentialFigures) -> [PotentialSums] {
    // Bytes: Swift's own equality takes two spellings of one accented letter for the same, the groups don't.
    func key(_ field: String, _ name: String) -> [UInt8] { Array(field.utf8) + [0] + Array(name.utf8) }
    var sums: [[UInt8]: PotentialSums] = [:]
    let whole = key(ReconciliationChecks.whole, ReconciliationChecks.whole)
    for (mine, row) in zip(figures.mines, figures.rows) {
      for key in [whole] + zip(figures.groupFields, mine.groups).map(key) {
        sums[key, default: PotentialSums()].add(mine, row)
      }
    }
    return figures.groups.map { sums[key($0.field, $0.name)] ?? PotentialSums() }
  }

  private mutating func add(_ mine: PotentialMine, _ row: MinePotential) {
    mines += 1
    area_km2 += mine.area_km2
    if row.isInside == false { outside += 1 }
    guard let value = row.potential else { return }
    withPotential += 1
    if value == 0 { withoutPotential += 1 }
    areaWithPotential_km2 += mine.area_km2
    potentialOfMines += value
    potential += value * mine.area_km2
    aboveNoise += (row.potentialAboveNoise ?? 0) * mine.area_km2
    noiseFloor += (row.noiseFloor ?? 0) * mine.area_km2
    current += (mine.current ?? 0) * mine.area_km2
    grossCurrent += abs(mine.current ?? 0) * mine.area_km2
    attainable += (row.attainable ?? 0) * mine.area_km2
    grossAttainable += abs(row.attainable ?? 0) * mine.area_km2
  }
}
