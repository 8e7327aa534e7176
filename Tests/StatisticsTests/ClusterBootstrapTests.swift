import Statistics
import Testing

struct ClusterBootstrapTests {
  /// Rows of (Σ U·S, Σ U), exponential densities.
  private func rows(_ clusters: Int, _ stream: inout RandomStream) -> [Double] {
    (0..<clusters).flatMap { _ in
      let area = 1 + 9 * stream.uniform()
      let density = Normal.quantile(stream.uniform()) * 30 - 10
      return [area * density, area]
    }
  }

  private static let ratio: @Sendable (Span<Double>, inout MutableSpan<Double>) -> Void = { sums, results in
    results[0] = sums[0] / sums[1]
  }

  @Test(arguments: [1, 2, 3, 8])
  func `the number of threads has no effect`(_ threads: Int) {
    var stream = RandomStream(seed: 1, name: "rows")
    let rows = rows(77, &stream)
    func distributions(_ threads: Int) -> [[Double]] {
      ClusterBootstrap(seed: 9, name: "test", samples: 137, threads: threads)
        .distributions(rows: rows, columns: 2, statistics: 1, Self.ratio)
    }
    #expect(distributions(threads) == distributions(1))
    #expect(distributions(threads)[0].count == 137)
  }

  @Test func `a seed and a name give their own samples, and more samples keep the first ones`() {
    var stream = RandomStream(seed: 1, name: "rows")
    let rows = rows(30, &stream)
    func distribution(_ seed: UInt64, _ name: String, _ samples: Int) -> [Double] {
      ClusterBootstrap(seed: seed, name: name, samples: samples)
        .distributions(rows: rows, columns: 2, statistics: 1, Self.ratio)[0]
    }
    let first = distribution(1, "a", 100)
    #expect(first == distribution(1, "a", 100))
    #expect(first != distribution(2, "a", 100))
    #expect(first != distribution(1, "b", 100))
    #expect(Array(distribution(1, "a", 250).prefix(100)) == first)
    #expect(Set(first).count == 100)
  }

  @Test func `sums are those of rows drawn with replacement`() {
    // Row i is (1, 10ⁱ): the second sum's digits tell how often each of six clusters was drawn.
    let rows: [Double] = [1, 1, 1, 10, 1, 100, 1, 1000, 1, 10_000, 1, 100_000]
    let distributions = ClusterBootstrap(seed: 2, name: "digits", samples: 3000)
      .distributions(rows: rows, columns: 2, statistics: 3) { sums, results in
        results[0] = sums[0]
        results[1] = sums[1]
        results[2] = sums[1].truncatingRemainder(dividingBy: 10)
      }
    #expect(distributions[0].allSatisfy { $0 == 6 })
    for sum in distributions[1] {
      var rest = Int(sum)
      var drawn = 0
      while rest > 0 {
        drawn += rest % 10
        rest /= 10
      }
      #expect(drawn == 6)
    }
    // The first cluster is missing from (5/6)⁶ = 33.5 % of the samples: ± four standard errors √(0.335·0.665/3000)
    let missing = Double(distributions[2].count { $0 == 0 }) / 3000
    #expect(abs(missing - 0.334898) < 4 * (0.335 * 0.665 / 3000).squareRoot())
  }

  @Test func `the spread of a mean is that of the formula`() throws {
    var stream = RandomStream(seed: 3, name: "mean")
    let values = (0..<200).map { _ in Normal.quantile(stream.uniform()) }
    let mean = values.reduce(0, +) / 200
    // Drawn with replacement from the values themselves: variance Σ(x − x̄)²/n².
    let deviation = (values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / (200 * 200)).squareRoot()
    let bootstrap = ClusterBootstrap(seed: 4, name: "mean", samples: 4000, threads: 2)
    let interval = try #require(
      bootstrap.intervals(rows: values, columns: 1, statistics: 1) { sums, results in results[0] = sums[0] / 200 }[0])
    // Quantiles of 4000 normal draws have a standard error of √(0.05·0.95/4000)/φ(1.645) = 0.033 deviations.
    #expect(abs((interval.low - mean) / deviation + 1.6449) < 0.14)
    #expect(abs((interval.high - mean) / deviation - 1.6449) < 0.14)
    let half = try #require(
      bootstrap.intervals(rows: values, columns: 1, statistics: 1, coverage: 0.5) { $1[0] = $0[0] / 200 }[0])
    #expect(abs((half.high - half.low) / deviation - 2 * 0.6745) < 0.1)
  }

  @Test func `nine intervals of ten hold the truth`() throws {
    // The truth is −10 in all 400 worlds of 60 clusters; ± 5 points as the issue wants (3.3 standard errors).
    var stream = RandomStream(seed: 6, name: "worlds")
    var holds = 0
    for world in 0..<400 {
      let rows = rows(60, &stream)
      let interval = try #require(
        ClusterBootstrap(seed: 7, name: "world \(world)", samples: 200, threads: 2)
          .intervals(rows: rows, columns: 2, statistics: 1, Self.ratio)[0])
      if interval.low <= -10, -10 <= interval.high { holds += 1 }
    }
    #expect(abs(Double(holds) / 400 - 0.9) <= 0.05, "\(holds) of 400")
  }

  @Test func `statistics that a sample doesn't have are left out`() {
    // Three clusters, the second statistic only where the first cluster was drawn, the third nowhere.
    let intervals = ClusterBootstrap(seed: 8, name: "gaps", samples: 500)
      .intervals(rows: [1, 0, 0], columns: 1, statistics: 3) { sums, results in
        results[0] = sums[0]
        if sums[0] > 0 { results[1] = 5 }
      }
    #expect(intervals.count == 3)
    #expect(intervals[0].map { $0.low == 0 && $0.high >= 2 } == true)
    #expect(intervals[1] == ClusterBootstrap.Interval(low: 5, high: 5))
    #expect(intervals[2] == nil)
  }

  @Test func `rows of different lengths are the caller's mistake`() async {
    await #expect(processExitsWith: .failure) {
      _ = ClusterBootstrap(seed: 1, name: "uneven").intervals(rows: [1, 2, 3], columns: 2, statistics: 1) {
        $1[0] = $0[0]
      }
    }
  }

  @Test func `one cluster has no spread, and none has no interval`() {
    let bootstrap = ClusterBootstrap(seed: 1, name: "few")
    #expect(
      bootstrap.intervals(rows: [6, 3], columns: 2, statistics: 1, Self.ratio)
        == [ClusterBootstrap.Interval(low: 2, high: 2)])
    #expect(bootstrap.intervals(rows: [], columns: 2, statistics: 2, Self.ratio) == [nil, nil])
  }
}
