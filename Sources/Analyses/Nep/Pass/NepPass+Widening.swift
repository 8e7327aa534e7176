internal import Geospatial
package import Messages
package import Productivity

extension NepPass {
  package struct Widened: Sendable {
    /// In the order of the mines; without a reference where none has enough pixels.
    package var sums: [MineSums]
    /// The outer distance of the ring that was used, m; nil where none has enough pixels.
    package var distances_m: [Double?]
    /// Σ fraction of the kept cells, valid in each year of the baseline, of the last ring that was tried.
    package var referenceCells: [Double]
    /// What the cells under the mines and their first rings held, by year.
    package var counts: [CellCounts]
    /// Of the same cells (``Found/fills``).
    var fills: [FillScreen] = []
  }

  /// Runs the pass with rings of one distance, and again with twice the distance for the mines whose ring has fewer than
  /// `minimumPixels` kept cells valid in each year of the baseline, up to the maximum distance.
  ///
  /// - Parameters:
  ///   - mines: their references and placebos are replaced. Let go of one by one as they are done, where the caller keeps no
  ///     other reference to them.
  ///   - references: the rings of some mines (by number) at a distance, each with its placebo; nil where nothing is left of
  ///     the ring. Called once a round.
  package func run(
    _ mines: consuming [NepZones], from distance_m: Double, to maximumDistance_m: Double, minimumPixels: Double,
    display: any ProgressDisplay,
    references: (_ mines: [Int], _ distance_m: Double) throws -> [NepReference?]
  ) throws -> Widened {
    let all = Array(mines.indices)
    // What wider rings need of the mines, whose own cells have been summed by then.
    let nothing = ZoneCoverage(of: Polygon(rings: []), on: series.grid)
    let without = mines.map { NepZones(mine: nothing, baseline: $0.baseline, habitat: $0.habitat) }
    var first = consume mines
    for (mine, reference) in zip(all, try references(all, distance_m)) {
      first[mine].reference = reference?.coverage
      first[mine].placebo = reference?.placebo
    }
    let found = try run(consume first, display: display)
    var widened = Widened(
      sums: found.sums, distances_m: all.map { _ in distance_m }, referenceCells: found.referenceCells,
      counts: found.counts, fills: found.fills)
    func lacks(_ mine: Int) -> Bool {
      widened.sums[mine].reference == nil || widened.referenceCells[mine] < minimumPixels
    }
    var lacking = all.filter(lacks)
    var distance = distance_m
    while !lacking.isEmpty, distance < maximumDistance_m {
      distance = min(2 * distance, maximumDistance_m)
      let wider = zip(lacking, try references(lacking, distance)).map { mine, reference in
        var zones = without[mine]
        zones.reference = reference?.coverage
        zones.placebo = reference?.placebo
        return zones
      }
      let again = try run(wider, display: display)
      for (index, mine) in lacking.enumerated() {
        widened.sums[mine].reference = again.sums[index].reference
        widened.sums[mine].placebo = again.sums[index].placebo
        widened.referenceCells[mine] = again.referenceCells[index]
        widened.distances_m[mine] = distance
      }
      lacking = lacking.filter(lacks)
    }
    for mine in lacking {
      widened.sums[mine].reference = nil
      widened.sums[mine].placebo = nil
      widened.distances_m[mine] = nil
    }
    return widened
  }
}
