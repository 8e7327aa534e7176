import Foundation
import Statistics
import Testing

@testable import Geospatial

@Suite struct PolygonSimplificationTests {
  /// A ring about a place whose radius goes up and down by chance.
  private func ring(
    _ random: inout RandomStream, x: Double, y: Double, radius: Double, points: Int, isHole: Bool = false
  ) -> Polygon.Ring {
    let places = (0..<points).map { index -> Polygon.Point in
      let angle = 2 * Double.pi * Double(index) / Double(points)
      let length = radius * (0.6 + 0.4 * random.uniform())
      return .init(x: x + length * cos(angle), y: y + length * sin(angle))
    }
    return .init(points: places, isHole: isHole)
  }

  /// Mines of 10 km with many corners, with holes, some close to the border, and a part nearby.
  private func polygon(_ random: inout RandomStream) -> Polygon {
    let points = 3 + Int(random.uniform() * 200)
    var rings = [ring(&random, x: 112, y: 39, radius: 0.1, points: max(12, points))]
    for number in 0..<Int(random.uniform() * 4) {
      let angle = Double(number) * Double.pi / 2
      rings.append(
        ring(
          &random, x: 112 + 0.03 * cos(angle), y: 39 + 0.03 * sin(angle), radius: 0.018,
          points: 3 + Int(random.uniform() * 40), isHole: true))
    }
    if random.uniform() < 0.3 { rings.append(ring(&random, x: 112.2, y: 39, radius: 0.09, points: 50)) }
    return Polygon(rings: rings)
  }

  private func distance(_ point: Polygon.Point, to ring: Polygon.Ring) -> Double {
    ring.points.indices.map { index -> Double in
      let a = ring.points[index]
      let b = ring.points[(index + 1) % ring.points.count]
      let length = hypot(b.x - a.x, b.y - a.y)
      let share = length == 0 ? 0 : ((point.x - a.x) * (b.x - a.x) + (point.y - a.y) * (b.y - a.y)) / length / length
      let nearest = min(max(share, 0), 1)
      return hypot(point.x - a.x - nearest * (b.x - a.x), point.y - a.y - nearest * (b.y - a.y))
    }.min() ?? .infinity
  }

  @Test func `no rings cross, each part stays, and lines move no further than the tolerance`() throws {
    var random = RandomStream(seed: 1, name: "simplification")
    for number in 0..<400 {
      let given = polygon(&random)
      guard try PlaneGeometry(given).isValid else { continue }
      let tolerance = [0.000_05, 0.001, 0.005, 0.02, 0.05][number % 5]
      let simple = given.simplified(tolerance: tolerance)
      #expect(try PlaneGeometry(simple).isValid)
      #expect(simple.rings.count { !$0.isHole } == given.rings.count { !$0.isHole })
      #expect(simple.rings.allSatisfy { $0.points.count >= 3 && $0.twiceSignedArea != 0 })
      #expect(simple.rings.reduce(0) { $0 + $1.points.count } <= given.rings.reduce(0) { $0 + $1.points.count })
      for shell in given.rings where !shell.isHole {
        let nearest = try #require(
          simple.rings.min { distance(shell.points[0], to: $0) < distance(shell.points[0], to: $1) })
        // 1e-5 for the rounding.
        #expect(shell.points.allSatisfy { distance($0, to: nearest) <= tolerance + 1e-5 })
      }
    }
  }

  @Test func `a ring alone gets about as few points as all together`() {
    var random = RandomStream(seed: 2, name: "simplification")
    var (own, geos) = (0, 0)
    for _ in 0..<100 {
      let given = Polygon(rings: [ring(&random, x: 112, y: 39, radius: 0.1, points: 100)])
      own += given.simplified(tolerance: 0.01).rings[0].points.count
      geos += given.simplifiedTogether(tolerance: 0.01).rings[0].points.count
    }
    #expect(Double(own) < 1.1 * Double(geos))
  }

  @Test func `where rings alone would cross, they are simplified together`() throws {
    // The hole reaches into a spike that the shell alone would lose.
    let shell: [Polygon.Point] = [
      .init(x: 0, y: 0), .init(x: 10, y: 0), .init(x: 10, y: 5), .init(x: 5.2, y: 5), .init(x: 5, y: 5.9),
      .init(x: 4.8, y: 5), .init(x: 0, y: 5),
    ]
    let hole: [Polygon.Point] = [.init(x: 4.95, y: 4.9), .init(x: 5.05, y: 4.9), .init(x: 5, y: 5.5)]
    let given = Polygon(rings: [.init(points: shell, isHole: false), .init(points: hole, isHole: true)])
    let alone = Polygon(rings: given.rings.map { $0.thinned(tolerance: 1) })
    #expect(try !PlaneGeometry(alone).isValid)
    let simple = given.simplified(tolerance: 1)
    #expect(try PlaneGeometry(simple).isValid)
    #expect(simple.rings.map(\.isHole) == [false, true])
  }

  @Test func `a ring keeps a triangle at any tolerance`() {
    var random = RandomStream(seed: 3, name: "simplification")
    for points in 3..<60 {
      let given = ring(&random, x: 0, y: 0, radius: 1, points: points)
      let thinned = given.thinned(tolerance: 100)
      #expect(thinned.points.count == 3)
      #expect(thinned.points.allSatisfy(given.points.contains))
      #expect(given.thinned(tolerance: 0).points == given.points)
    }
    let flat = Polygon.Ring(
      points: [.init(x: 1, y: 1), .init(x: 1, y: 1), .init(x: 1, y: 1), .init(x: 1, y: 1)], isHole: false)
    #expect(flat.thinned(tolerance: 1) == flat)
  }

  @Test func `what is valid stays so where holes are as narrow as the last decimal`() throws {
    var random = RandomStream(seed: 4, name: "simplification")
    var (narrow, checked) = (0, 0)
    for number in 0..<600 {
      // Metres to tens of metres, with spikes, rounded to about a metre.
      let width = 0.000_03 + 0.000_4 * random.uniform()
      var rings = [ring(&random, x: 112, y: 39, radius: 0.01, points: 40)]
      for place in 0..<1 + Int(random.uniform() * 3) {
        var hole = ring(
          &random, x: 112 + 0.001 * Double(place), y: 39, radius: width, points: 3 + Int(random.uniform() * 40),
          isHole: true)
        let squeeze = random.uniform()
        hole.points = hole.points.map { point in
          .init(x: point.x, y: 39 + (point.y - 39) * squeeze * squeeze + (point.x - 112) * 0.7)
        }
        rings.append(hole)
      }
      let given = Polygon(rings: rings)
      guard try PlaneGeometry(given).isValid else { continue }
      checked += 1
      let simple = given.simplified(tolerance: [0, 0.000_01, 0.000_05][number % 3])
      #expect(try PlaneGeometry(simple).isValid)
      #expect(simple.rings.count { !$0.isHole } == 1)
      if simple.rings.count < given.rings.count { narrow += 1 }
    }
    #expect(checked > 300 && narrow > 0)
  }
}
