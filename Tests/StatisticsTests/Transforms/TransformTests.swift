import Testing

@testable import Statistics

struct TransformTests {
  /// The table of dossier §4.1.
  private static let table: [(lambda: Double, values: [Double])] = [
    (0, [-4, -1.5, -0.625, 0, 0.4054651081, 0.6931471806, 1.0986122887, 1.7917594692]),
    (0.5, [-2.7974349485, -1.2189514165, -0.5580782047, 0, 0.4494897428, 0.8284271247, 1.4641016151, 2.8989794856]),
    (2, [-1.0986122887, -0.6931471806, -0.4054651081, 0, 0.625, 1.5, 4, 17.5]),
    (-1, [-26.0 / 3, -7.0 / 3, -19.0 / 24, 0, 1.0 / 3, 0.5, 2.0 / 3, 5.0 / 6]),
    (1, [-2, -1, -0.5, 0, 0.5, 1, 2, 5]),
  ]

  @Test(arguments: table)
  func `the table of Yeo and Johnson's transform, and back`(_ lambda: Double, _ expected: [Double]) {
    let transform = YeoJohnson(lambda: lambda)
    for (x, value) in zip([-2, -1, -0.5, 0, 0.5, 1, 2, 5], expected) {
      #expect(abs(transform.transform(x) - value) < 1e-9)
      let back = transform.inverse(transform.transform(x))
      #expect(abs(back.x - x) < 1e-12 && !back.isClamped)
    }
  }

  @Test func `the transform has no step where it turns into a logarithm`() {
    #expect(abs(YeoJohnson(lambda: 1e-12).transform(9) - 2.302585093) < 1e-9)
    #expect(abs(YeoJohnson(lambda: 2 - 1e-12).transform(-9) + 2.302585093) < 1e-9)
    #expect(YeoJohnson(lambda: 0.3).transform(.nan).isNaN)
  }

  @Test func `what no number is transformed to is clamped and said`() {
    // λ = −1: ψ(x) = 1 − 1/(x + 1) stays below 1.
    #expect(YeoJohnson(lambda: -1).inverse(1) == (.infinity, true))
    #expect(YeoJohnson(lambda: -1).inverse(0.5) == (1, false))
    // λ = 3: ψ(x) = −[1 − 1/(1 − x)] stays above −1.
    #expect(YeoJohnson(lambda: 3).inverse(-1.5) == (-.infinity, true))
  }

  @Test func `the lambda of greatest likelihood of science-md 4-1`() {
    let sample: [Double] = [1, 2, 3, 5, 8, 13, 21, 34]
    let found = YeoJohnson(fitting: sample + [.nan])
    #expect(abs(found.lambda - -0.09978098) < 1e-6)
    #expect(abs(found.logLikelihood(sample) - -15.875149180002396) < 1e-9)
    #expect(abs(YeoJohnson(lambda: 1).logLikelihood(sample) - -18.992209022797972) < 1e-9)
    #expect(abs(YeoJohnson(lambda: 0).logLikelihood(sample) - -15.90206583265892) < 1e-9)
    let transformed = sample.map { found.transform($0) }
    let standard = Standardisation(fitting: transformed)
    #expect(abs(standard.transform(transformed[0]) - -1.523224) < 1e-6)
    #expect(abs(standard.transform(transformed[7]) - 1.542857) < 1e-6)
    #expect(YeoJohnson(fitting: [3, 3, .nan]).lambda == 1)
    #expect(YeoJohnson(fitting: []).lambda == 1)
  }

  @Test func `a sample mirrored at 0 has the lambda 2 less it`() {
    let sample = ForestData.normal(60, "skewed").map { $0 * $0 + 0.3 * $0 }
    let found = YeoJohnson(fitting: sample).lambda
    #expect(abs(YeoJohnson(fitting: sample.map { -$0 }).lambda - (2 - found)) < 1e-5)
    // No neighbour is better.
    let best = YeoJohnson(lambda: found).logLikelihood(sample)
    for step in [-0.5, -0.01, 0.01, 0.5] {
      #expect(YeoJohnson(lambda: found + step).logLikelihood(sample) < best)
    }
  }

  private static let ranges: [(low: Double, high: Double, place: Double)] = [(-3, 4, 1.25), (0, 10, 0), (-8, -2, -2)]

  @Test(arguments: ranges)
  func `Brent's method finds a minimum inside and at the ends`(_ low: Double, _ high: Double, _ place: Double) {
    let found = BrentMinimum.find(within: low...high) { x in
      let away = x - (place == 0 ? -1 : place == -2 ? 5 : place)
      return away * away * (1 + 0.1 * away * away)
    }
    #expect(abs(found - place) < 1e-6)
  }

  @Test func `standardised numbers have mean 0 and deviation 1, equal ones stay at 0`() {
    let standard = Standardisation(fitting: [2, 4, .nan, 4, 4, 5, 5, 7, 9])
    #expect(standard.mean == 5 && standard.deviation == 2)
    #expect(standard.transform(9) == 2 && standard.inverse(-1) == 3)
    let even = Standardisation(fitting: [0.1, 0.1, 0.1])
    #expect(even.deviation == 0 && even.transform(0.1) == 0 && even.inverse(0) == 0.1)
    #expect(Standardisation(fitting: []).mean == 0)
  }
}
