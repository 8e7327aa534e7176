import Statistics
import Testing

struct QuantilesTests {
  @Test func `type 7 is what R gives`() {
    // quantile(c(1, 2, 4, 8, 16), c(.05, .25, .5, .95)): positions 0.2, 1, 2, 3.8
    let sorted = [1.0, 2, 4, 8, 16]
    let expected = [1 + 0.2 * 1, 2, 4, 8 + 0.8 * 8]
    for (probability, value) in zip([0.05, 0.25, 0.5, 0.95], expected) {
      #expect(abs(Quantiles.type7(sorted: sorted, probability) - value) < 1e-12)
    }
  }

  @Test(arguments: [1, 2, 3, 10, 101, 1000])
  func `selection gives what sorting gives`(_ count: Int) {
    var stream = RandomStream(seed: 7, name: "selection")
    var sample = (0..<count).map { _ in (stream.uniform() * 50).rounded() }
    let probabilities = [0, 0.05, 0.05, 0.5, 0.95, 1]
    let sorted = sample.sorted()
    let expected = probabilities.map { Quantiles.type7(sorted: sorted, $0) }
    #expect(Quantiles.type7(of: &sample, probabilities) == expected)
    #expect(sample.sorted() == sorted)
  }
}
