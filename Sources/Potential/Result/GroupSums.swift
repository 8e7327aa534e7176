/// Sums over the mines of a group that have a potential, each mine counting with a weight: 1 for the figure itself, the weight of its
/// cluster in a sample of the bootstrap.
struct GroupSums {
  var area_km2 = 0.0
  var mines = 0.0
  /// Density × area.
  var potential = 0.0
  var aboveNoise = 0.0
  var noiseFloor = 0.0
  var current = 0.0
  var attainable = 0.0
  /// Only to be divided by the number of mines.
  var densities = 0.0
  var without = 0.0

  mutating func add(_ weight: Double, _ area: Double, current: Double, attainable: Double, noiseFloor: Double?) {
    let weightedArea = weight * area
    let gap = attainable - current
    let density = max(0, gap)
    area_km2 += weightedArea
    mines += weight
    potential += weightedArea * density
    self.current += weightedArea * current
    self.attainable += weightedArea * attainable
    densities += weight * density
    if gap <= 0 { without += weight }
    guard let noiseFloor else { return }
    self.noiseFloor += weightedArea * noiseFloor
    aboveNoise += weightedArea * max(0, gap - noiseFloor)
  }

  /// What a sample says; each is a ratio, for areas are known.
  var ratios: [Double] {
    [
      potential / area_km2, aboveNoise / area_km2, noiseFloor / area_km2, densities / mines, current / area_km2,
      attainable / area_km2, 100 * without / mines,
    ]
  }
}
