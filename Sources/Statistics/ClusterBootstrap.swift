@unsafe @preconcurrency internal import CGSL
internal import Dispatch
internal import Synchronization

/// Intervals of statistics of sums over clusters, by drawing clusters with replacement (percentile bootstrap).
///
/// Each cluster holds a row of sums (for mines: Σ U, Σ S·U … of each year over the mines of the cluster). A sample draws as many
/// clusters as there are and adds their rows up; the caller makes the statistics from the sample's row (a ratio of two sums, a
/// share …). Members of a cluster may depend on each other, clusters mustn't. With fewer than about 50 clusters intervals come
/// out too narrow.
///
/// ```swift
/// // Area-weighted mean density of 60 mines: rows of (S·U, U)
/// let bootstrap = ClusterBootstrap(seed: 1, name: "density")
/// let interval = bootstrap.intervals(rows: rows, columns: 2, statistics: 1) { sums, results in
///   results[0] = sums[0] / sums[1]
/// }[0]
/// ```
/// The same seed, name and rows give the same bytes on any number of threads: each block of ``samplesPerBlock`` samples has a
/// stream of random numbers of its own, and rows are added in their order. More samples leave the earlier ones as they were.
///
/// Source: Davison & Hinkley 1997, Bootstrap Methods and their Application, §3.8; Cameron, Gelbach & Miller 2008, Review of
/// Economics and Statistics 90:414 (few clusters).
public struct ClusterBootstrap: Sendable, Hashable {
  public struct Interval: Sendable, Hashable {
    public let low: Double
    public let high: Double

    public init(low: Double, high: Double) {
      self.low = low
      self.high = high
    }
  }

  /// The seed of the run.
  public let seed: UInt64
  /// What the samples are for; bootstraps of different names don't depend on each other.
  public let name: String
  /// At least 1.
  public let samples: Int
  /// At least 1; has no effect on the result.
  public let threads: Int

  /// Samples that one stream of random numbers serves.
  static let samplesPerBlock = 20

  public init(seed: UInt64, name: String, samples: Int = 1000, threads: Int = 1) {
    precondition(samples >= 1 && threads >= 1, "a bootstrap has samples and threads")
    self.seed = seed
    self.name = name
    self.samples = samples
    self.threads = threads
  }

  /// The quantiles (type 7) at `(1 − coverage)/2` and `(1 + coverage)/2` of each statistic over the samples, those left out
  /// in which it is NaN; nil where it is NaN in all, and without clusters.
  ///
  /// - Parameters:
  ///   - rows: clusters × columns, cluster by cluster, finite; clusters in an order that doesn't depend on the run
  ///   - columns: sums of a cluster, at least 1
  ///   - statistics: how many `compute` gives
  ///   - coverage: share of the samples within the interval, within 0..<1 without 0
  ///   - compute: from a sample's sums (`columns` of them) to its statistics; those that it doesn't set are NaN. It runs on
  ///     several threads at once.
  public func intervals(
    rows: [Double], columns: Int, statistics: Int, coverage: Double = 0.9,
    _ compute: @Sendable (_ sums: Span<Double>, _ results: inout MutableSpan<Double>) -> Void
  ) -> [Interval?] {
    precondition(coverage > 0 && coverage < 1, "coverage is within 0..<1")
    let tails = [(1 - coverage) / 2, (1 + coverage) / 2]
    return distributions(rows: rows, columns: columns, statistics: statistics, compute).map { values in
      var known = values.filter { !$0.isNaN }
      guard !known.isEmpty else { return nil }
      let quantiles = Quantiles.type7(of: &known, tails)
      return Interval(low: quantiles[0], high: quantiles[1])
    }
  }

  /// Each statistic's value in each sample, in the order of the samples; no values without clusters.
  ///
  /// Parameters as in ``intervals(rows:columns:statistics:coverage:_:)``.
  public func distributions(
    rows: [Double], columns: Int, statistics: Int,
    _ compute: @Sendable (_ sums: Span<Double>, _ results: inout MutableSpan<Double>) -> Void
  ) -> [[Double]] {
    precondition(columns >= 1 && rows.count.isMultiple(of: columns), "rows of one length")
    precondition(statistics >= 0)
    var distributions = [[Double]](repeating: [], count: statistics)
    guard !rows.isEmpty, statistics > 0 else { return distributions }
    let blocks = (samples + Self.samplesPerBlock - 1) / Self.samplesPerBlock
    let results = Mutex([[Double]](repeating: [], count: blocks))
    let next = Atomic<Int>(0)
    DispatchQueue.concurrentPerform(iterations: min(threads, blocks)) { _ in
      while true {
        let number = next.add(1, ordering: .relaxed).oldValue
        guard number < blocks else { return }
        let result = block(number, rows: rows, columns: columns, statistics: statistics, compute)
        results.withLock { $0[number] = result }
      }
    }
    for index in distributions.indices { distributions[index].reserveCapacity(samples) }
    for block in results.withLock({ $0 }) {
      for (place, value) in block.enumerated() { distributions[place % statistics].append(value) }
    }
    return distributions
  }

  /// The statistics of a block's samples, sample by sample.
  private func block(
    _ number: Int, rows: [Double], columns: Int, statistics: Int,
    _ compute: (_ sums: Span<Double>, _ results: inout MutableSpan<Double>) -> Void
  ) -> [Double] {
    let size = min(Self.samplesPerBlock, samples - number * Self.samplesPerBlock)
    let sums = sums(
      rows: rows, columns: columns, drawn: draws(number, size: size, clusters: rows.count / columns), size)
    var all: [Double] = []
    all.reserveCapacity(size * statistics)
    for sample in 0..<size {
      var results = [Double](repeating: .nan, count: statistics)
      var span = results.mutableSpan
      compute(sums.span.extracting(sample * columns..<(sample + 1) * columns), &span)
      all += results
    }
    return all
  }

  /// How often each sample of a block drew each cluster: clusters × samples.
  private func draws(_ number: Int, size: Int, clusters: Int) -> [Int32] {
    var stream = RandomStream(seed: seed, name: "\(name)/\(number)")
    var counts = [Int32](repeating: 0, count: clusters * size)
    var span = counts.mutableSpan
    for sample in 0..<size {
      for _ in 0..<clusters {
        let cluster = Int(stream.uniform() * Double(clusters))
        span[cluster * size + sample] += 1
      }
    }
    return counts
  }

  /// The sums of each sample: samples × columns. Cluster by cluster, so that a row is read from memory once for all samples of
  /// the block (`cblas_daxpy`).
  private func sums(rows: [Double], columns: Int, drawn counts: [Int32], _ size: Int) -> [Double] {
    var sums = [Double](repeating: 0, count: size * columns)
    unsafe sums.withUnsafeMutableBufferPointer { sums in
      unsafe rows.withUnsafeBufferPointer { rows in
        guard let from = rows.baseAddress, let into = sums.baseAddress else { return }
        for (place, count) in counts.enumerated() where count > 0 {
          let (cluster, sample) = place.quotientAndRemainder(dividingBy: size)
          unsafe cblas_daxpy(
            Int32(columns), Double(count), from + cluster * columns, 1, into + sample * columns, 1)
        }
      }
    }
    return sums
  }
}
