/// What resampling needs to know of clusters of mines: their sums year by year.
///
/// Laid out `[cluster][year][quantity]` in one array, clusters in the order in which they first occur.
struct ClusterSums {
  /// The sums over a cluster's mines with a change: change × area (net, gains alone, losses alone), area, change, mines that lose,
  /// mines.
  enum Quantity: Int, CaseIterable {
    case net, gain, loss, area, change, losing, mines
  }
  static let quantities = Quantity.allCases.count

  let clusters: Int
  let years: Int
  private(set) var sums: [Double]

  /// - Parameter change: of the mine with this index, in the year of this place
  init(
    members: [(cluster: Int, area_km2: Double, index: Int)], years: Int,
    change: (_ index: Int, _ year: Int) -> Double?
  ) {
    var rows: [Int: Int] = [:]
    var sums: [Double] = []
    let width = years * Self.quantities
    for member in members {
      // A cluster none of whose mines has any change says nothing, and isn't resampled.
      var row = rows[member.cluster]
      for year in 0..<years {
        guard let value = change(member.index, year) else { continue }
        let place: Int
        if let row {
          place = row
        } else {
          place = rows.count
          rows[member.cluster] = place
          row = place
          sums.append(contentsOf: repeatElement(0, count: width))
        }
        let at = place * width + year * Self.quantities
        let total = value * member.area_km2
        sums[at + Quantity.net.rawValue] += total
        sums[at + Quantity.gain.rawValue] += max(0, total)
        sums[at + Quantity.loss.rawValue] += max(0, -total)
        sums[at + Quantity.area.rawValue] += member.area_km2
        sums[at + Quantity.change.rawValue] += value
        sums[at + Quantity.losing.rawValue] += value < 0 ? 1 : 0
        sums[at + Quantity.mines.rawValue] += 1
      }
    }
    clusters = rows.count
    self.years = years
    self.sums = sums
  }

  var width: Int { years * Self.quantities }

  /// Those with at least one mine that has a change in this year.
  func clusters(inYear year: Int) -> Int {
    (0..<clusters).count {
      sums[$0 * width + year * Self.quantities + Quantity.mines.rawValue] > 0
    }
  }
}
