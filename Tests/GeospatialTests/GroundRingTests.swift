import Foundation
import Statistics
import Testing

@testable import Geospatial

@Suite struct GroundRingTests {
  /// The equator, 60° N, both sides of ±180, the border of UTM zones 49 and 50, the far south.
  static let places = [(30.0, 0.0), (25, 60), (180, 52), (-180, -17), (114, 40), (-68, -54)]

  @Test(arguments: places)
  func `the ring of a square has its area in ground metres everywhere`(longitude: Double, latitude: Double) throws {
    let side_m = 1000.0
    let mine = GroundFixtures.square(longitude: longitude, latitude: latitude, side_m: side_m)
    let mines = try MineNeighbourhood(polygons: [mine], gap_m: 500, threads: 1)
    for distance_m in [5_000.0, 10_000, 20_000] {
      let ring = try #require(try mines.ring(of: 0, distance_m: distance_m))
      // A square grown by r: s² + 4·s·r + π·r².
      func grown(_ r: Double) -> Double { side_m * side_m + 4 * side_m * r + Double.pi * r * r }
      #expect(abs(ring.groundArea_m2() / (grown(distance_m) - grown(500)) - 1) < 2e-3)
      let centre = mine.bounds.centre
      for point in ring.rings[0].points {
        #expect(abs(point.x - centre.x) < 5)
        let nearest = try #require(mine.rings[0].points.map { GroundFixtures.geodesic_m($0, point) }.min())
        // A corner or a side of 1 km is nearest: at most √(r² + 500²) from the corners.
        #expect(nearest > distance_m * 0.997 && nearest < hypot(distance_m, 500) * 1.003)
      }
    }
  }

  @Test func `outlines lie at the distance of the ring, and at the gap from every mine`() throws {
    var random = RandomStream(seed: 7, name: "rings")
    for (longitude, latitude) in [(179.95, 62.0), (114, 0.5)] {
      let polygons = GroundFixtures.mines(
        25, longitude: longitude, latitude: latitude, spread_m: 30_000, &random)
      let mines = try MineNeighbourhood(polygons: polygons, gap_m: 500, threads: 2)
      for index in polygons.indices {
        let plane = LocalPlane(around: polygons[index].unwrapped)
        let own = plane.project(polygons[index])
        let others = polygons.map { plane.project($0) }
        let ring = try #require(try mines.ring(of: index, distance_m: 5_000))
        let flat = plane.project(ring)
        var onOutside = 0
        for outline in flat.rings {
          for point in outline.points {
            let fromOwn = GroundFixtures.distance(point, own)
            #expect(fromOwn < 5_000 * 1.003)
            if fromOwn > 5_000 * 0.997 { onOutside += 1 }
            for other in others {
              #expect(GroundFixtures.distance(point, other) > 500 * 0.996)
            }
          }
        }
        #expect(onOutside > 20)
      }
    }
  }

  @Test func `random places are in a ring exactly when they are near enough to the mine and far enough from all`()
    throws
  {
    var random = RandomStream(seed: 8, name: "rings")
    let polygons = GroundFixtures.mines(40, longitude: -70, latitude: -60, spread_m: 25_000, &random)
    let mines = try MineNeighbourhood(polygons: polygons, gap_m: 700, threads: 2)
    for index in stride(from: 0, to: 40, by: 4) {
      let plane = LocalPlane(around: polygons[index])
      let flat = polygons.map { plane.project($0) }
      let ring = plane.project(try #require(try mines.ring(of: index, distance_m: 4_000)))
      for _ in 0..<300 {
        let place = Polygon.Point(x: 12_000 * (random.uniform() - 0.5), y: 12_000 * (random.uniform() - 0.5))
        let own = GroundFixtures.distance(place, flat[index])
        let nearest = flat.map { GroundFixtures.distance(place, $0) }.min() ?? 0
        // What lies next to an outline may be on either side.
        guard abs(own / 4_000 - 1) > 0.004, abs(nearest / 700 - 1) > 0.008 else { continue }
        #expect(ring.contains(place) == (own < 4_000 && nearest > 700))
      }
    }
  }

  @Test func `the gaps of two neighbours are cut out, across the antimeridian too`() throws {
    let plane = LocalPlane(longitude: 180, latitude: 40)
    func mine(_ x: Double, _ y: Double) -> Polygon {
      let place = plane.unproject(Polygon.Point(x: x, y: y))
      return GroundFixtures.square(
        longitude: place.x > 180 ? place.x - 360 : place.x, latitude: place.y, side_m: 400)
    }
    // One in the west, one in the east of ±180, both within 5 km and apart.
    let polygons = [mine(-100, 0), mine(2_600, 0), mine(-2_700, 300)]
    let mines = try MineNeighbourhood(polygons: polygons, gap_m: 300, threads: 1)
    let ring = try #require(try mines.ring(of: 0, distance_m: 5_000))
    #expect(ring.rings.count(where: \.isHole) == 3)
    func grown(_ r: Double) -> Double { 400 * 400 + 4 * 400 * r + Double.pi * r * r }
    #expect(abs(ring.groundArea_m2() / (grown(5_000) - 3 * grown(300)) - 1) < 2e-3)
    let alone = try MineNeighbourhood(polygons: [polygons[0]], gap_m: 300, threads: 1)
    let whole = try #require(try alone.ring(of: 0, distance_m: 5_000))
    #expect(abs((whole.groundArea_m2() - ring.groundArea_m2()) / (2 * grown(300)) - 1) < 2e-2)
  }

  @Test func `rings don't depend on threads, and nothing is left when the distance is the gap`() throws {
    var random = RandomStream(seed: 9, name: "rings")
    let polygons = GroundFixtures.mines(30, longitude: 10, latitude: 50, spread_m: 20_000, &random)
    let one = try MineNeighbourhood(polygons: polygons, gap_m: 500, threads: 1)
    let two = try MineNeighbourhood(polygons: polygons, gap_m: 500, threads: 2)
    let all = Array(polygons.indices)
    #expect(
      try one.rings(of: all, distance_m: 5_000, threads: 1, progress: nil)
        == two.rings(of: all, distance_m: 5_000, threads: 2, progress: nil))
    #expect(try one.ring(of: 0, distance_m: 500) == nil)
  }

  @Test func `a mine larger than its ring's distance, with bays, holes and thousands of corners, has its ring`() throws
  {
    var random = RandomStream(seed: 10, name: "rings")
    let large = GroundFixtures.jagged(longitude: 112, latitude: 40, radius_m: 12_000, corners: 400, &random)
    let detailed = GroundFixtures.jagged(longitude: 113, latitude: 40, radius_m: 2_000, corners: 5_000, &random)
    let mines = try MineNeighbourhood(polygons: [large, detailed], gap_m: 500, threads: 2)
    for (index, polygon) in [large, detailed].enumerated() {
      let plane = LocalPlane(around: polygon)
      let flat = plane.project(polygon)
      let ring = plane.project(try #require(try mines.ring(of: index, distance_m: 3_000)))
      for _ in 0..<60 {
        let place = Polygon.Point(x: 30_000 * (random.uniform() - 0.5), y: 30_000 * (random.uniform() - 0.5))
        let distance = GroundFixtures.distance(place, flat)
        guard abs(distance / 3_000 - 1) > 0.015, abs(distance / 500 - 1) > 0.02 else { continue }
        #expect(ring.contains(place) == (distance > 500 && distance < 3_000))
      }
    }
  }

  @Test func `a circle's outline is found for a small mine as a general buffer finds it`() throws {
    var random = RandomStream(seed: 12, name: "round")
    for _ in 0..<50 {
      let plane = LocalPlane(longitude: 0, latitude: 45)
      let radius_m = 200 + 3_800 * random.uniform()
      let mine = plane.project(
        GroundFixtures.jagged(
          longitude: 0, latitude: 45, radius_m: radius_m, corners: 3 + Int(60 * random.uniform()), &random))
      let round = try #require(RoundBuffer(of: mine, distance: 5_000))
      let general = try PlaneGeometry(mine).grown(by: 5_000, segments: 64)
      let ours = try PlaneGeometry(Polygon(rings: [round.ring]))
      let isValid = ours.isValid
      #expect(isValid)
      let shared = try ours.intersection(general).polygon.planarArea
      let larger = max(general.polygon.planarArea, Polygon(rings: [round.ring]).planarArea)
      #expect(shared / larger > 0.995)
      for point in round.ring.points {
        #expect(abs(GroundFixtures.distance(point, mine) - 5_000) < 1e-3)
      }
    }
  }
}
