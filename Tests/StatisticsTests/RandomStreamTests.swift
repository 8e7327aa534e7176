import Statistics
import Testing

struct RandomStreamTests {
  private func first(_ count: Int, seed: UInt64, _ name: String) -> [Double] {
    var stream = RandomStream(seed: seed, name: name)
    return (0..<count).map { _ in stream.uniform() }
  }

  @Test func `a seed and a name always give the same numbers`() {
    #expect(first(10, seed: 1, "a") == first(10, seed: 1, "a"))
    #expect(first(10, seed: 1, "a") != first(10, seed: 2, "a"))
    #expect(first(10, seed: 1, "a") != first(10, seed: 1, "b"))
    #expect(first(10, seed: 1, "class/1") != first(10, seed: 1, "class/11"))
  }

  @Test func `numbers are uniform between 0 and 1`() {
    let numbers = first(20_000, seed: 3, "uniform")
    #expect(numbers.allSatisfy { 0 < $0 && $0 < 1 })
    // Mean 1/2 ± four standard errors √(1/12/n)
    let mean = numbers.reduce(0, +) / 20_000
    let standardError = (1.0 / 12 / 20_000).squareRoot()
    #expect(abs(mean - 0.5) < 4 * standardError)
  }

  @Test func `streams of different names aren't correlated`() {
    let left = first(10_000, seed: 1, "carbonDensity/1/soil")
    let right = first(10_000, seed: 1, "carbonDensity/2/soil")
    let covariance = zip(left, right).reduce(0) { $0 + ($1.0 - 0.5) * ($1.1 - 0.5) } / 10_000
    #expect(abs(covariance * 12) < 0.04)
  }

  @Test func `the normal distribution has its known quantiles`() {
    #expect(abs(Normal.quantile(0.975) - 1.959_963_984_540_054) < 1e-12)
    #expect(abs(Normal.cumulative(1) - 0.841_344_746_068_543) < 1e-12)
    #expect(Normal.quantile(0) == -.infinity && Normal.quantile(1) == .infinity)
  }
}
