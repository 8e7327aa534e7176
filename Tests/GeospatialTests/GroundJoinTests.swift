import Foundation
import Statistics
import Testing

@testable import Geospatial

@Suite struct GroundJoinTests {
  @Test func `clusters are those of an obvious search through all pairs`() throws {
    var random = RandomStream(seed: 11, name: "clusters")
    for (longitude, latitude) in [(180.0, 65.0), (114, -2)] {
      let polygons = GroundFixtures.mines(
        60, longitude: longitude, latitude: latitude, spread_m: 120_000, &random)
      let distances_m = polygons.map { _ in [0.0, 2_000, 5_000, 10_000][Int(4 * random.uniform())] }
      let found = try RingClusters.clusters(polygons: polygons, distances_m: distances_m)
      // Numbers spread to neighbours until nothing changes.
      var expected = Array(polygons.indices)
      let plane = LocalPlane(longitude: longitude, latitude: latitude)
      let flat = polygons.map { plane.project($0) }
      func gap(_ i: Int, _ j: Int) -> Double {
        var least = Double.infinity
        for (a, b) in [(i, j), (j, i)] {
          for point in flat[a].rings[0].points { least = min(least, GroundFixtures.distance(point, flat[b])) }
        }
        return least
      }
      var changed = true
      let joined = polygons.indices.map { i in
        polygons.indices.filter {
          $0 != i && min(distances_m[i], distances_m[$0]) > 0 && gap(i, $0) < distances_m[i] + distances_m[$0]
        }
      }
      while changed {
        changed = false
        for i in polygons.indices {
          for j in joined[i] where expected[j] < expected[i] {
            expected[i] = expected[j]
            changed = true
          }
        }
      }
      #expect(found == expected)
      #expect(Set(found).count > 1)
    }
  }

  @Test func `overlaps are pairs that share land, not those that touch`() throws {
    let plane = LocalPlane(longitude: 179.999, latitude: 30)
    func square(_ x: Double, _ side_m: Double) -> Polygon {
      let place = plane.unproject(Polygon.Point(x: x, y: 0))
      let polygon = GroundFixtures.square(longitude: place.x, latitude: place.y, side_m: side_m)
      // Both notations of the same land.
      return place.x > 180 ? polygon.shifted(x: -360, y: 0) : polygon
    }
    let first = square(0, 1000)
    let touching = first.shifted(x: first.bounds.width, y: 0)
    let mines = try MineNeighbourhood(
      polygons: [first, square(800, 1000), touching, square(50_000, 1000), square(0, 200)], gap_m: 500, threads: 2)
    let pairs = try mines.overlaps()
    #expect(pairs.map { [$0.first, $0.second] }.contains([0, 1]))
    #expect(!pairs.contains { $0.first == 0 && $0.second == 2 })
    #expect(!pairs.contains { $0.first == 3 || $0.second == 3 })
    let shared = try #require(pairs.first { $0.first == 0 && $0.second == 1 })
    // 200 m of 1000 m are shared.
    #expect(abs(shared.area_m2 / (200 * 1000) - 1) < 2e-3)
    let within = try #require(pairs.first { $0.first == 0 && $0.second == 4 })
    #expect(abs(within.area_m2 / (200 * 200) - 1) < 1e-3)
  }

  @Test func `a placebo lies wholly in the ring and is as large as its mine`() throws {
    var random = RandomStream(seed: 13, name: "placebo")
    let polygons = GroundFixtures.mines(20, longitude: 179.9, latitude: 55, spread_m: 40_000, &random)
    let mines = try MineNeighbourhood(polygons: polygons, gap_m: 500, threads: 2)
    var found = 0
    for index in polygons.indices {
      let ring = try #require(try mines.ring(of: index, distance_m: 8_000))
      let angle = 2 * Double.pi * random.uniform()
      guard let placebo = try mines.placebo(of: index, in: ring, seedAngle_rad: angle) else { continue }
      found += 1
      #expect(try mines.placebo(of: index, in: ring, seedAngle_rad: angle) == placebo)
      #expect(abs(placebo.groundArea_m2() / polygons[index].groundArea_m2() - 1) < 1e-5)
      let outside = try PlaneGeometry(placebo).subtracting(PlaneGeometry(ring)).polygon.groundArea_m2()
      #expect(outside < 1)
    }
    #expect(found >= 15)
    let alone = try MineNeighbourhood(
      polygons: [GroundFixtures.square(longitude: 0, latitude: 0, side_m: 9_000)], gap_m: 500, threads: 1)
    let narrow = try #require(try alone.ring(of: 0, distance_m: 3_000))
    #expect(try alone.placebo(of: 0, in: narrow, seedAngle_rad: 1) == nil)
  }

  @Test func `a mine belongs to the group that holds its point, else to the one with most of its land`() throws {
    func box(_ id: String, _ west: Double, _ east: Double) -> Zone {
      Zone(
        id: id,
        polygon: Polygon(rings: [
          Polygon.Ring(
            points: [(west, 0.0), (east, 0), (east, 10), (west, 10)].map { Polygon.Point(x: $0.0, y: $0.1) },
            isHole: false)
        ]))
    }
    let join = GroupJoin(zones: [box("A", 0, 10), box("B", 10.2, 20), box("C", 175, 180), box("C", -180, -175)])
    func group(_ longitude: Double, side_m: Double = 2_000, at place: Double? = nil) throws -> String? {
      let mine = GroundFixtures.square(longitude: longitude, latitude: 5, side_m: side_m)
      return try join.group(of: mine, at: Polygon.Point(x: place ?? longitude, y: 5))
    }
    #expect(try group(5) == "A")
    #expect(try group(15) == "B")
    // Between both, 11.1 km from either, 40 km wide but lying more in B: its middle is in neither.
    #expect(try group(10.12, side_m: 30_000) == "B")
    #expect(try group(10.1, side_m: 2_000) == nil)
    #expect(try group(179.9999) == "C")
    #expect(try group(180.01) == "C")
    #expect(try group(-179.99, at: 180.01) == "C")
  }

  /// An edge that is straight in a zone of UTM is a curve in degrees: 49 km long, it misses its chord by tens of metres.
  @Test func `what polygons share is united in the plane where their edges are straight`() throws {
    let (lonLat, utm) = (try CoordinateSystem(epsg: 4326), try CoordinateSystem(epsg: 32635))
    func square(_ x: Double, _ y: Double, _ width: Double, _ height: Double) -> Polygon {
      let corners = [(x, y), (x + width, y), (x + width, y + height), (x, y + height)]
      return Polygon(rings: [.init(points: corners.map { .init(x: $0.0, y: $0.1) }, isHole: false)])
    }
    let whole = square(400_000, 5_000_000, 49_500, 98_000)
    let back = try PolygonTransform(from: utm, to: lonLat)
    let there = try PolygonTransform(from: lonLat, to: utm)
    var rings: [Polygon.Ring] = []
    for part in [whole, square(410_000, 5_000_000, 20_000, 98_000)] {
      let degrees = back.transformed(part)
      let placed = there.transformed(try #require(degrees))
      rings += try #require(placed).rings
    }
    let united = try Polygon(rings: rings).united()
    #expect(abs(united.planarArea / whole.planarArea - 1) < 1e-9)
    let same = try PolygonTransform(from: utm, to: utm)
    let (isSame, isOther) = (same.isIdentity, there.isIdentity)
    #expect(isSame && !isOther)
  }

  @Test func `references within a distance are found, and those that share land with mines`() throws {
    let plane = LocalPlane(longitude: 180, latitude: -40)
    func square(_ x: Double, _ side_m: Double = 1000) -> Polygon {
      let place = plane.unproject(Polygon.Point(x: x, y: 0))
      return GroundFixtures.square(
        longitude: place.x > 180 ? place.x - 360 : place.x, latitude: place.y, side_m: side_m)
    }
    let mine = square(0)
    // Gaps of 4, 6 km; one that holds the mine's corner; one around everything.
    let references = [square(5_000), square(-7_000), square(900), square(0, 30_000)]
    let join = try ReferenceLayerJoin(references: references)
    #expect(join.references(within: 5_000, of: mine) == [0, 2, 3])
    #expect(join.references(within: 6_100, of: mine) == [0, 1, 2, 3])
    let overlaps = try join.overlaps(with: [square(60_000), mine], threads: 2)
    #expect(overlaps.map { [$0.mine, $0.reference] } == [[1, 2], [1, 3]])
    #expect(abs(overlaps[0].area_m2 / (100 * 1000) - 1) < 2e-3)
    #expect(abs(overlaps[1].area_m2 / (1000 * 1000) - 1) < 1e-3)
  }
}
