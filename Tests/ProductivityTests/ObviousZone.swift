import Productivity

/// A zone on a small grid, and its sums written down as the formulas have them: two passes, no merging.
struct ObviousZone {
  /// The area of every cell, m².
  static let cell_m2 = 250_000.0

  let columns: Int
  /// The covered fraction of each cell, row by row.
  let fractions: [Double]
  /// The cells of which some is covered, ascending.
  let covered: [Int]

  /// - Parameter fractions: rows of equal length
  init(_ fractions: [[Double]]) {
    self.init(columns: fractions[0].count, fractions: fractions.flatMap(\.self))
  }

  init(columns: Int, fractions: [Double]) {
    self.columns = columns
    self.fractions = fractions
    covered = fractions.indices.filter { fractions[$0] > 0 }
  }

  var cells: Double { fractions.reduce(0, +) }
  var weight_m2: Double { cells * Self.cell_m2 }
  var area_km2: Double { weight_m2 / 1e6 }

  /// - Parameter values: of each year, of each cell of the grid, row by row; nil without data
  func sums(_ values: [[Double?]], baseline: Range<Int>) -> [ZoneYear] {
    var means = [Double?](repeating: nil, count: fractions.count)
    for cell in covered {
      let window = baseline.compactMap { values[$0][cell] }
      if window.count == baseline.count { means[cell] = window.reduce(0, +) / Double(window.count) }
    }
    return values.map { year in
      var result = ZoneYear()
      result.value = moments(year)
      var changes = [Double?](repeating: nil, count: fractions.count)
      for cell in covered {
        if let value = year[cell], let mean = means[cell] { changes[cell] = value - mean }
      }
      result.change = moments(changes)
      return result
    }
  }

  func moments(_ values: [Double?]) -> WeightedMoments {
    var moments = WeightedMoments()
    var sum = 0.0
    for cell in covered {
      guard let value = values[cell] else { continue }
      let weight = fractions[cell] * Self.cell_m2
      moments.cells += fractions[cell]
      moments.weight += weight
      moments.squaredWeight += weight * weight
      sum += weight * value
    }
    guard moments.weight > 0 else { return moments }
    moments.mean = sum / moments.weight
    for cell in covered {
      guard let value = values[cell] else { continue }
      let difference = value - moments.mean
      moments.deviation += fractions[cell] * Self.cell_m2 * difference * difference
      let next = cell + 1
      guard next % columns != 0, fractions[next] > 0, let neighbour = values[next] else { continue }
      moments.pairs += 1
      moments.squaredPairDifference += (value - neighbour) * (value - neighbour)
    }
    return moments
  }
}

extension Mine {
  /// A mine that its zone covers wholly.
  init(
    _ id: String, _ zone: ObviousZone, baseline: ClosedRange<Int>, groups: [String] = [], cluster: Int = 0,
    flags: Set<MineFlag> = []
  ) {
    self.init(
      id: id, area_km2: zone.area_km2, longitude: 112, latitude: 39, cells: zone.cells, weight_m2: zone.weight_m2,
      baseline: baseline, flags: flags, groups: groups, cluster: cluster)
  }

  /// A mine of which only the area matters.
  init(_ id: String, area_km2: Double, baseline: ClosedRange<Int>, groups: [String] = [], cluster: Int = 0) {
    self.init(
      id: id, area_km2: area_km2, longitude: 112, latitude: 39, cells: area_km2 * 4, weight_m2: area_km2 * 1e6,
      baseline: baseline, groups: groups, cluster: cluster)
  }
}

extension ZoneYear {
  /// A zone of equal cells: their level and their change since the baseline.
  static func uniform(_ level: Double, change: Double, weight_m2: Double) -> ZoneYear {
    func moments(_ mean: Double) -> WeightedMoments {
      var moments = WeightedMoments()
      moments.cells = weight_m2 / ObviousZone.cell_m2
      moments.weight = weight_m2
      moments.squaredWeight = weight_m2 * ObviousZone.cell_m2
      moments.mean = mean
      return moments
    }
    var year = ZoneYear()
    year.value = moments(level)
    year.change = moments(change)
    return year
  }
}
