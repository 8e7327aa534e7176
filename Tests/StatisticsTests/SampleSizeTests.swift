import Statistics
import Testing

struct SampleSizeTests {
  /// 1 over the mean of the correlation matrix of k × k cells, ρ^(Δrows + Δcolumns): σ² over the variance of the mean.
  private func bruteForce(_ side: Int, _ correlation: Double) -> Double {
    let powers = (0..<2 * side).map { exponent in
      (0..<exponent).reduce(1.0) { power, _ in power * correlation }
    }
    var sum = 0.0
    for first in 0..<side * side {
      for second in 0..<side * side {
        sum += powers[abs(first / side - second / side) + abs(first % side - second % side)]
      }
    }
    let cells = Double(side * side)
    return cells * cells / sum
  }

  @Test(arguments: [1, 2, 3, 5, 8, 12], [0, 0.1, 0.5, 0.8, 0.99])
  func `a square's effective size is that of its covariance matrix`(_ side: Int, _ correlation: Double) {
    let found = EffectiveSampleSize.square(count: Double(side * side), correlation: correlation)
    #expect(Series.isClose(found, bruteForce(side, correlation), 1e-9))
  }

  @Test func `the mean of simulated squares varies as if of so many independent cells`() {
    // Autoregression along rows, then along columns, stationary from the first cell on.
    let (side, correlation) = (6, 0.6)
    let innovation = (1 - correlation * correlation).squareRoot()
    var stream = RandomStream(seed: 2, name: "squares")
    var square = 0.0
    for _ in 0..<3000 {
      var above = [Double](repeating: 0, count: side)
      var sum = 0.0
      for row in 0..<side {
        var before = 0.0
        for column in 0..<side {
          let noise = Normal.quantile(stream.uniform())
          before = column == 0 ? noise : correlation * before + innovation * noise
          above[column] = row == 0 ? before : correlation * above[column] + innovation * before
          sum += above[column]
        }
      }
      square += (sum / 36) * (sum / 36)
    }
    // A variance from 3000 draws has a relative standard error of √(2/3000) = 2.6 %.
    let found = EffectiveSampleSize.square(count: 36, correlation: correlation)
    #expect(abs(square / 3000 * found - 1) < 0.1)
  }

  @Test func `sizes lie between one and the number of cells and fall with the correlation`() {
    for count in [0, 0.4, 1, 1.7, 4, 30.5, 900] {
      var before = Double.infinity
      for correlation in stride(from: 0, through: 0.99, by: 0.03) {
        let size = EffectiveSampleSize.square(count: count, correlation: correlation)
        #expect(1 <= size && size <= max(1, count) && size <= before)
        before = size
      }
      #expect(Series.isClose(EffectiveSampleSize.square(count: count, correlation: 0), max(1, count)))
    }
  }

  @Test func `Student's quantiles are those of the tables`() {
    // scipy.stats.t.ppf
    for (probability, degrees, expected) in [
      (0.95, 1.0, 6.313751514675037), (0.95, 10, 1.8124611228116756), (0.975, 29, 2.045229642132703),
      (0.95, 3.5, 2.2224334936496004), (0.05, 7, -1.8945786050900066), (0.995, 1000, 2.580754698065951), (0.5, 4, 0),
    ] {
      let distribution = StudentT(degreesOfFreedom: degrees)
      #expect(Series.isClose(distribution.quantile(probability), expected, 1e-9))
      #expect(Series.isClose(distribution.cumulative(expected), probability, 1e-9))
    }
    #expect(StudentT(degreesOfFreedom: 3).quantile(0) == -.infinity)
    #expect(StudentT(degreesOfFreedom: 3).quantile(1) == .infinity)
    // Many degrees of freedom: normal
    #expect(abs(StudentT(degreesOfFreedom: 1e7).quantile(0.975) - Normal.quantile(0.975)) < 1e-6)
  }

  @Test(arguments: [1, 2, 3, 10, 101, 210])
  func `a median is the middle of the sorted sample`(_ count: Int) {
    var stream = RandomStream(seed: 12, name: "median")
    var sample = Series.random(count, below: 60, from: &stream)
    let sorted = sample.sorted()
    var negated = sample.map { -$0 }
    let median = Quantiles.median(of: &sample)
    #expect(median == (sorted[(count - 1) / 2] + sorted[count / 2]) / 2)
    #expect(Quantiles.median(of: &negated) == -median)
  }
}
