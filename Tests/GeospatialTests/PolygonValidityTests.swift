import TestSupport
import Testing

@testable import Geospatial

/// Against GEOS, whose verdict counts.
@Suite struct PolygonValidityTests {
  private static func ring(_ points: [(Double, Double)], isHole: Bool = false) -> Polygon.Ring {
    Polygon.Ring(points: points.map { Polygon.Point(x: $0.0, y: $0.1) }, isHole: isHole)
  }

  @Test func `plain shells and holes are told valid, whatever way they are drawn`() {
    let shell = Self.ring([(0, 0), (10, 0), (10, 10), (0, 10)])
    let hole = Self.ring([(2, 2), (4, 2), (4, 4), (2, 4)], isHole: true)
    let other = Self.ring([(6, 6), (6, 8), (8, 8), (8, 6)], isHole: true)
    #expect(Polygon(rings: [shell]).isPlainlyValid)
    #expect(Polygon(rings: [shell, hole, other]).isPlainlyValid)
  }

  @Test func `what crosses, touches, lies outside or turns back isn't told valid`() {
    let shell = Self.ring([(0, 0), (10, 0), (10, 10), (0, 10)])
    let wrong: [[Polygon.Ring]] = [
      [],
      [Self.ring([(0, 0), (10, 10), (10, 0), (0, 10)])],
      [Self.ring([(0, 0), (1, 0)])],
      [Self.ring([(0, 0), (5, 0), (5, 0), (5, 5)])],
      [Self.ring([(0, 0), (10, 0), (5, 0), (5, 5)])],
      [shell, Self.ring([(12, 2), (14, 2), (14, 4)], isHole: true)],
      [shell, Self.ring([(0, 2), (4, 2), (4, 4)], isHole: true)],
      [
        shell, Self.ring([(2, 2), (8, 2), (8, 8), (2, 8)], isHole: true),
        Self.ring([(4, 4), (5, 4), (5, 5)], isHole: true),
      ],
      [shell, shell],
      [Self.ring([(0, 0), (.nan, 0), (5, 5)])],
    ]
    for rings in wrong { #expect(!Polygon(rings: rings).isPlainlyValid, "\(rings)") }
  }

  @Test func `whatever is told valid is valid to GEOS, and most valid shells are told so`() throws {
    var numbers = SeededGenerator(seed: 7)
    var told = 0
    var valid = 0
    for trial in 0..<4000 {
      // Few corners on a coarse lattice touch and cross often; many around a centre seldom.
      let corners = 3 + Int(numbers.next() % 12)
      let isStar = trial % 2 == 0
      let points = (0..<corners).map { corner -> (Double, Double) in
        guard isStar else { return (Double(numbers.next() % 6), Double(numbers.next() % 6)) }
        let turn = 2 * Double.pi * Double(corner) / Double(corners)
        let reach = 1 + Double(numbers.next() % 1000) / 250
        return (100 + reach * Self.cosine(turn), 30 + reach * Self.cosine(turn - Double.pi / 2))
      }
      var rings = [Self.ring(points)]
      if trial % 3 == 0 {
        let (x, y) = (100 + Double(numbers.next() % 40) / 10 - 2, 30 + Double(numbers.next() % 40) / 10 - 2)
        rings.append(Self.ring([(x, y), (x + 0.3, y), (x, y + 0.3)], isHole: true))
      }
      let polygon = Polygon(rings: rings)
      let isValid = try PlaneGeometry(polygon).isValid
      if polygon.isPlainlyValid {
        told += 1
        #expect(isValid, "\(rings)")
      }
      if isValid { valid += 1 }
    }
    #expect(Double(told) > 0.95 * Double(valid))
    #expect(valid > 1000 && valid < 3500)
  }

  /// Without Foundation's: exact enough for corners.
  private static func cosine(_ angle: Double) -> Double {
    var (term, sum) = (1.0, 1.0)
    for step in 1...14 {
      term *= -angle * angle / Double((2 * step - 1) * 2 * step)
      sum += term
    }
    return sum
  }
}
