internal import Messages
internal import Statistics

/// Intervals of a group's means by resampling whole clusters of mines with replacement.
///
/// Mines whose rings overlap share references, hence errors; so the cluster is what is drawn, and a sample serves all years
/// of a group. The areas of mines are known: each statistic is a ratio within the sample (Σ change × area / Σ area), and a
/// total is that ratio times the known area. Bounds are the 5 % and 95 % quantiles.
struct GroupBootstrap {
  /// Of one year, as ratios.
  struct YearIntervals {
    var byArea: ClosedRange<Double>
    var gainByArea: ClosedRange<Double>
    var lossByArea: ClosedRange<Double>
    var byMine: ClosedRange<Double>
    var shareLosing: ClosedRange<Double>
  }

  private static let coverage = 0.9
  private static let statistics = 5

  private let resamples: Int
  private let seed: UInt64
  private let threads: Int
  private let progress: Progress?

  /// - Parameter progress: advanced by one a group
  init(_ resamples: Int, seed: UInt64, threads: Int, progress: Progress? = nil) {
    self.resamples = resamples
    self.seed = seed
    self.threads = threads
    self.progress = progress
  }

  /// Says that a group has nothing to resample.
  func skip() { progress?.advance() }

  /// By year; nil with fewer than two clusters.
  ///
  /// - Parameter name: of the group, for its own stream of random numbers
  /// - Throws: ``Interrupted``
  func intervals(_ sums: ClusterSums, name: String) throws(Interrupted) -> [YearIntervals?] {
    try Interruption.check()
    defer { progress?.advance() }
    guard sums.clusters >= 2 else { return [YearIntervals?](repeating: nil, count: sums.years) }
    let years = sums.years
    let bootstrap = ClusterBootstrap(seed: seed, name: "nep.bootstrap.\(name)", samples: resamples, threads: threads)
    let found = bootstrap.intervals(
      rows: sums.sums, columns: sums.width, statistics: years * Self.statistics, coverage: Self.coverage
    ) { sample, results in
      for year in 0..<years { Self.ratios(sample, year, &results) }
    }
    return (0..<years).map { year in
      // A year with one cluster has no spread to show, whatever other years have.
      guard sums.clusters(inYear: year) >= 2 else { return nil }
      let bounds = found[year * Self.statistics..<(year + 1) * Self.statistics].compactMap { interval in
        interval.map { $0.low...$0.high }
      }
      guard bounds.count == Self.statistics else { return nil }
      return YearIntervals(
        byArea: bounds[0], gainByArea: bounds[1], lossByArea: bounds[2], byMine: bounds[3], shareLosing: bounds[4])
    }
  }

  private static func ratios(_ sample: Span<Double>, _ year: Int, _ results: inout MutableSpan<Double>) {
    let at = year * ClusterSums.quantities
    func sum(_ quantity: ClusterSums.Quantity) -> Double { sample[at + quantity.rawValue] }
    // A sample without any mine that has a change in this year says nothing about it: its ratios stay NaN.
    guard sum(.mines) > 0 else { return }
    let area = sum(.area)
    let place = year * statistics
    results[place] = sum(.net) / area
    results[place + 1] = sum(.gain) / area
    results[place + 2] = sum(.loss) / area
    results[place + 3] = sum(.change) / sum(.mines)
    results[place + 4] = sum(.losing) / sum(.mines)
  }
}
