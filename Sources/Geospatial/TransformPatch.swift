internal import Foundation

/// A way between coordinate systems within one small box, as a polynomial in both coordinates.
///
/// Rings and outlines have hundreds of points a few kilometres apart, for which PROJ takes its long way each time. Within
/// such a box the way is smooth: the polynomial of degree 4 through its values at 5 × 5 Chebyshev nodes differs from it by
/// about 2/5!·(h/2R)⁵·R, h half the box, R the Earth's radius: 10⁻⁹ m for 20 km. Where it is not so smooth (large boxes,
/// the end of a plane, shift grids), the polynomial misses points that lie between its nodes, and there is no patch.
struct TransformPatch {
  static let nodes = 5
  /// Differences that are let pass, as part of the largest coordinate: a micrometre on the Earth.
  static let tolerance = 1e-13

  private let centre: SIMD2<Double>
  private let inverseHalf: SIMD2<Double>
  /// Of uʲvⁱ, u and v from −1 to 1: `[i][j]`.
  private let coefficients: [SIMD2<Double>]

  /// - Parameter way: brings all points over, or none (nil).
  init?(_ box: Bounds, _ way: ([Polygon.Point]) -> [Polygon.Point]?) {
    let low = SIMD2(box.west, box.south)
    let high = SIMD2(box.east, box.north)
    let half = (high - low) / 2
    guard half.x > 0, half.y > 0 else { return nil }
    centre = (low + high) / 2
    inverseHalf = 1 / half
    let places = Self.places.map { place in
      let point = low + half + half * place
      return Polygon.Point(x: point.x, y: point.y)
    }
    guard let found = way(places), found.allSatisfy({ $0.x.isFinite && $0.y.isFinite }) else { return nil }
    let values = found.map { SIMD2($0.x, $0.y) }
    coefficients = Self.coefficients(of: values)
    let largest = values.reduce(0) { max($0, abs($1.x), abs($1.y)) }
    for index in Self.nodes * Self.nodes..<values.count {
      let difference = self[places[index]] - values[index]
      guard max(abs(difference.x), abs(difference.y)) <= Self.tolerance * largest else { return nil }
    }
  }

  subscript(_ point: Polygon.Point) -> SIMD2<Double> {
    let place = (SIMD2(point.x, point.y) - centre) * inverseHalf
    let nodes = Self.nodes
    let coefficients = coefficients.span
    var sum = SIMD2<Double>.zero
    for row in stride(from: nodes - 1, through: 0, by: -1) {
      var part = coefficients[row * nodes + nodes - 1]
      for column in stride(from: nodes - 2, through: 0, by: -1) {
        part = part * place.x + coefficients[row * nodes + column]
      }
      sum = sum * place.y + part
    }
    return sum
  }

  /// Chebyshev's nodes between −1 and 1.
  private static let along: [Double] = (0..<nodes).map { cos(Double.pi * (Double($0) + 0.5) / Double(nodes)) }

  /// The nodes row by row, then places between them: corners and where a polynomial through the nodes errs most.
  private static let places: [SIMD2<Double>] = {
    let near: Double = cos(0.4 * Double.pi)
    let far: Double = cos(0.2 * Double.pi)
    let grid: [SIMD2<Double>] = along.flatMap { y in along.map { x in SIMD2(x, y) } }
    let corners: [SIMD2<Double>] = [SIMD2(1, 1), SIMD2(1, -1), SIMD2(-1, 1), SIMD2(-1, -1)]
    let between: [SIMD2<Double>] = [SIMD2(near, far), SIMD2(-far, near), SIMD2(far, -near), SIMD2(-near, -far)]
    return grid + corners + between
  }()

  /// For each node the coefficients of the polynomial that is 1 there and 0 at all others.
  private static let lagrange: [[Double]] = {
    along.indices.map { own in
      var polynomial = [1.0]
      for other in along.indices where other != own {
        let scale = 1 / (along[own] - along[other])
        var next = [Double](repeating: 0, count: polynomial.count + 1)
        for (power, coefficient) in polynomial.enumerated() {
          next[power + 1] += coefficient * scale
          next[power] -= coefficient * scale * along[other]
        }
        polynomial = next
      }
      return polynomial
    }
  }()

  private static func coefficients(of values: [SIMD2<Double>]) -> [SIMD2<Double>] {
    var rows = [SIMD2<Double>](repeating: .zero, count: nodes * nodes)
    for row in 0..<nodes {
      for column in 0..<nodes {
        for power in 0..<nodes { rows[row * nodes + power] += lagrange[column][power] * values[row * nodes + column] }
      }
    }
    var all = [SIMD2<Double>](repeating: .zero, count: nodes * nodes)
    for row in 0..<nodes {
      for power in 0..<nodes {
        for column in 0..<nodes { all[power * nodes + column] += lagrange[row][power] * rows[row * nodes + column] }
      }
    }
    return all
  }
}
