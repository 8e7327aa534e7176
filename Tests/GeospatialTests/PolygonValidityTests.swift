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
      // Wider than a number can say.
      [Self.ring([(-1e308, 0), (1e308, 0), (0, 10)])],
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

  @Test func `lines that clump in one place are compared as well`() throws {
    // Nearly all corners lie within a thousandth of the width, so that strips of even width don't part them.
    for crosses in [false, true] {
      var points: [(Double, Double)] = [(1000, 0)]
      for corner in 0..<400 { points.append((Double(corner % 2) * 0.4, Double(corner) / 100 + 1)) }
      points.append((-0.5, 6))
      points.append((-0.5, crosses ? 3 : -1))
      if crosses { points.append((0.3, 2.995)) }
      let polygon = Polygon(rings: [Self.ring(points)])
      #expect(try PlaneGeometry(polygon).isValid == !crosses)
      #expect(polygon.isPlainlyValid == !crosses)
    }
  }

  @Test func `holes that touch their shell or each other, spikes and shared sides are left to GEOS`() {
    let shell = Self.ring([(0, 0), (10, 0), (10, 10), (0, 10)])
    let hole = Self.ring([(2, 2), (4, 2), (4, 4), (2, 4)], isHole: true)
    let doubtful: [[Polygon.Ring]] = [
      [shell, Self.ring([(0, 5), (3, 4), (3, 6)], isHole: true)],
      [shell, Self.ring([(0, 0), (3, 1), (1, 3)], isHole: true)],
      [shell, hole, Self.ring([(4, 4), (6, 5), (5, 6)], isHole: true)],
      [shell, hole, Self.ring([(4, 2), (6, 2), (6, 4), (4, 4)], isHole: true)],
      [Self.ring([(0, 0), (10, 0), (10, 10), (5, 10), (5, 15), (5, 10), (0, 10)])],
      [shell, Self.ring([(10, 0), (20, 0), (20, 10), (10, 10)])],
      [Self.ring([(0, 0), (0, 5), (0, 9)])],
    ]
    for rings in doubtful { #expect(!Polygon(rings: rings).isPlainlyValid, "\(rings)") }
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
