import Foundation
import Statistics
import Testing

@testable import Geospatial

/// Against GEOS, whose verdict counts.
@Suite struct MeetingTests {
  private static func ring(_ points: [(Double, Double)], isHole: Bool = false) -> Polygon.Ring {
    Polygon.Ring(points: points.map { Polygon.Point(x: $0.0, y: $0.1) }, isHole: isHole)
  }

  private static func box(_ west: Double, _ south: Double, _ east: Double, _ north: Double) -> [(Double, Double)] {
    [(west, south), (east, south), (east, north), (west, north)]
  }

  private static func meeting(_ first: Polygon, _ second: Polygon) -> Meeting {
    Meeting.between(first, first.bounds, second, second.bounds)
  }

  private static func expectMeeting(_ expected: Meeting, _ first: Polygon, _ second: Polygon, _ words: Comment) {
    #expect(meeting(first, second) == expected, words)
    #expect(meeting(second, first) == expected, words)
  }

  @Test func `a polygon in another's hole is apart, one in its land meets`() {
    let land = Polygon(rings: [Self.ring(Self.box(0, 0, 10, 10)), Self.ring(Self.box(3, 3, 7, 7), isHole: true)])
    func small(_ x: Double, _ y: Double) -> Polygon { Polygon(rings: [Self.ring(Self.box(x, y, x + 1, y + 1))]) }
    Self.expectMeeting(.apart, land, small(4, 4), "in the hole")
    Self.expectMeeting(.meet, land, small(1, 1), "in the land")
    Self.expectMeeting(.meet, land, small(6.5, 6.5), "across the hole's line")
    Self.expectMeeting(.apart, land, small(11, 4), "outside")
    let around = Polygon(rings: [
      Self.ring(Self.box(-1, -1, 11, 11)), Self.ring(Self.box(-0.5, -0.5, 10.5, 10.5), isHole: true),
    ])
    Self.expectMeeting(.apart, land, around, "a ring around it")
    let island = Polygon(rings: land.rings + [Self.ring(Self.box(4, 4, 6, 6))])
    Self.expectMeeting(.meet, island, small(4.5, 4.5), "an island in the hole")
  }

  @Test func `a common corner meets, and a corner on a line is left to GEOS`() {
    let square = Polygon(rings: [Self.ring(Self.box(0, 0, 2, 2))])
    Self.expectMeeting(.meet, square, Polygon(rings: [Self.ring(Self.box(2, 2, 3, 3))]), "corner to corner")
    Self.expectMeeting(.meet, square, Polygon(rings: [Self.ring(Self.box(2, 0, 3, 2))]), "a common side")
    Self.expectMeeting(
      .doubtful, square, Polygon(rings: [Self.ring([(2, 1), (3, 0.5), (3, 1.5)])]), "corner on a side")
    Self.expectMeeting(.doubtful, square, Polygon(rings: [Self.ring(Self.box(2, 0.5, 3, 1.5))]), "part of a side")
    Self.expectMeeting(.meet, square, square, "itself")
    let spike = Polygon(rings: [Self.ring([(1, 1), (5, 1), (5, 1.0001)])])
    Self.expectMeeting(.meet, square, spike, "a spike")
    #expect(Self.meeting(square, Polygon(rings: [])) == .apart)
  }

  @Test func `whatever is told apart or meeting is so to GEOS, and few pairs are left in doubt`() throws {
    var random = RandomStream(seed: 5, name: "meeting")
    func number(_ most: Int) -> Double { Double(Int(Double(most) * random.uniform())) }
    var counts: [Meeting: Int] = [:]
    var doubtfulStars = 0
    for trial in 0..<3000 {
      let isStar = trial % 2 == 0
      func polygon() throws -> Polygon {
        guard isStar else {
          // On a coarse lattice: corners, sides and lines that coincide.
          let (x, y) = (number(6), number(6))
          var rings = [Self.ring(Self.box(x, y, x + 1 + number(6), y + 1 + number(6)))]
          let box = rings[0].bounds
          if box.width > 2, box.height > 2, random.uniform() < 0.5 {
            rings.append(
              Self.ring(Self.box(box.west + 1, box.south + 1, box.east - 1, box.north - 1), isHole: true))
          }
          return Polygon(rings: rings)
        }
        let radius_m = 300 + 3000 * random.uniform()
        let (longitude, latitude) = (180 + 0.06 * (random.uniform() - 0.5), 40 + 0.06 * (random.uniform() - 0.5))
        var star = GroundFixtures.jagged(
          longitude: longitude, latitude: latitude, radius_m: radius_m, corners: 5 + Int(60 * random.uniform()), &random
        )
        if random.uniform() < 0.5 {
          let hole = GroundFixtures.jagged(
            longitude: longitude, latitude: latitude, radius_m: radius_m * 0.45, corners: 12, &random)
          star.rings.append(Polygon.Ring(points: hole.rings[0].points, isHole: true))
        }
        let geometry = try PlaneGeometry(star)
        return geometry.isValid ? star : try geometry.mended().polygon
      }
      let (first, second) = (try polygon(), try polygon())
      let meets = try PreparedGeometry(first).intersects(PlaneGeometry(second))
      for found in [Self.meeting(first, second), Self.meeting(second, first)] {
        counts[found, default: 0] += 1
        if found == .doubtful, isStar { doubtfulStars += 1 }
        if found != .doubtful { #expect((found == .meet) == meets, "\(first) \(second)") }
      }
      var question = LandQuestion(PlacedPolygon(first))
      #expect(try question.meets(second, second.bounds) == meets)
    }
    #expect(counts[.apart, default: 0] > 500 && counts[.meet, default: 0] > 1000)
    #expect(doubtfulStars == 0)
  }

  @Test func `too many pairs of lines are left to GEOS, and large polygons are answered by it`() throws {
    func wheel(_ longitude: Double, _ radius_m: Double, corners: Int) -> Polygon {
      let plane = LocalPlane(longitude: longitude, latitude: 10)
      return plane.unproject(
        Polygon(rings: [
          Self.ring(
            (0..<corners).map { corner in
              // Teeth, so that each line's box reaches far.
              let turn = 2 * Double.pi * Double(corner) / Double(corners)
              let reach = radius_m * (corner % 2 == 0 ? 1 : 0.5)
              return (reach * cos(turn), reach * cos(turn - Double.pi / 2))
            })
        ]))
    }
    let first = wheel(20, 1000, corners: 700)
    let second = wheel(20.0001, 700, corners: 700)
    #expect(Self.meeting(first, second) == .doubtful)
    let large = wheel(20, 1000, corners: 5000)
    #expect(PlacedPolygon(large).isLarge && !PlacedPolygon(first).isLarge)
    var question = LandQuestion(PlacedPolygon(large))
    #expect(try question.meets(second, second.bounds))
    let away = wheel(20.02, 450, corners: 20)
    #expect(try !question.meets(away, away.bounds))
  }

  @Test func `overlaps and clusters are those of GEOS for all pairs, across the antimeridian too`() throws {
    var random = RandomStream(seed: 3, name: "pairs")
    let references = GroundFixtures.mines(60, longitude: 180, latitude: 50, spread_m: 20_000, &random)
    let mines = GroundFixtures.mines(60, longitude: 180, latitude: 50, spread_m: 20_000, &random)
    func flat(_ polygon: Polygon) -> Polygon { polygon.unwrapped.brought(near: 180) }
    func share(_ a: Polygon, _ b: Polygon) throws -> Double {
      try PlaneGeometry(a).intersection(PlaneGeometry(b)).polygon.groundArea_m2()
    }
    let join = try ReferenceLayerJoin(references: references, threads: 2)
    var expected: [[Int]] = []
    var among: [[Int]] = []
    var clusters = Array(references.indices)
    for i in mines.indices {
      for j in references.indices where try share(flat(references[j]), flat(mines[i])) >= 1 { expected.append([i, j]) }
      for j in mines.indices where j > i {
        if try share(flat(mines[i]), flat(mines[j])) >= 1 { among.append([i, j]) }
      }
    }
    for i in references.indices {
      for j in references.indices where j > i {
        guard try PreparedGeometry(flat(references[i])).intersects(PlaneGeometry(flat(references[j]))) else { continue }
        let (a, b) = (clusters[i], clusters[j])
        for k in clusters.indices where clusters[k] == max(a, b) { clusters[k] = min(a, b) }
      }
    }
    #expect(try join.overlaps(with: mines, threads: 2).map { [$0.mine, $0.reference] } == expected)
    #expect(try MineNeighbourhood.overlaps(among: mines, threads: 2).map { [$0.first, $0.second] } == among)
    #expect(try join.clusters(threads: 2) == clusters)
    #expect(expected.count > 20 && among.count > 20 && Set(clusters).count > 2)
  }

  @Test func `boxes of places near an origin are those of exact sines`() {
    var random = RandomStream(seed: 9, name: "series")
    for _ in 0..<2000 {
      let origin = Polygon.Point(x: 400 * random.uniform() - 200, y: 180 * random.uniform() - 90)
      let series = GeocentricSeries(around: origin, ellipsoid: .wgs84)
      let place = Polygon.Point(
        x: origin.x + 2.2 * (random.uniform() - 0.5), y: origin.y + 2.2 * (random.uniform() - 0.5))
      let exact = GeocentricSeries.exactPlace(place, .wgs84)
      let gap = (series.place(place) ?? exact) - exact
      // 0.6 µm by the series, nanometres by rounding.
      #expect((gap * gap).sum().squareRoot() < 1e-6)
    }
    let origin = Polygon.Point(x: 10, y: 10)
    #expect(GeocentricSeries(around: origin, ellipsoid: .wgs84).place(Polygon.Point(x: 12, y: 10)) == nil)
  }
}
