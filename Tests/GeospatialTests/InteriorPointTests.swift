import Statistics
import Testing

@testable import Geospatial

@Suite struct InteriorPointTests {
  private static func box(
    _ west: Double, _ south: Double, _ east: Double, _ north: Double, isHole: Bool = false
  ) -> Polygon.Ring {
    Polygon.Ring(
      points: [(west, south), (east, south), (east, north), (west, north)].map { Polygon.Point(x: $0.0, y: $0.1) },
      isHole: isHole)
  }

  @Test func `the point lies in the widest piece of the parallel through the middle`() throws {
    // The hole leaves 3° west of it and 1° east of it; corners lie at 0, 2, 8 and 10, so that the parallel is that of 5.
    let land = Polygon(rings: [Self.box(0, 0, 10, 10), Self.box(3, 2, 9, 8, isHole: true)])
    #expect(try land.interiorPoint() == Polygon.Point(x: 1.5, y: 5))
    // A corner on the middle: half way to the next above.
    let notch = Polygon(rings: [Self.box(0, 0, 10, 10), Self.box(3, 5, 9, 8, isHole: true)])
    #expect(try notch.interiorPoint() == Polygon.Point(x: 1.5, y: 6.5))
    // The wider one of two parts, beyond the antimeridian.
    let parts = Polygon(rings: [Self.box(179, 0, 180, 1), Self.box(-180, 0, -178, 1)])
    #expect(try parts.interiorPoint() == Polygon.Point(x: -179, y: 0.5))
  }

  @Test func `it is the point of GEOS, inside, for polygons with holes and several parts`() throws {
    var random = RandomStream(seed: 21, name: "inside")
    for _ in 0..<1000 {
      var rings: [Polygon.Ring] = []
      for part in 0..<(1 + Int(3 * random.uniform())) {
        let (longitude, latitude) = (30 + 0.1 * Double(part), 45 + 0.1 * random.uniform())
        rings +=
          GroundFixtures.jagged(
            longitude: longitude, latitude: latitude, radius_m: 3000, corners: 5 + Int(60 * random.uniform()), &random
          ).rings
        if random.uniform() < 0.6 {
          let hole = GroundFixtures.jagged(
            longitude: longitude, latitude: latitude, radius_m: 1000, corners: 3 + Int(20 * random.uniform()), &random)
          rings.append(Polygon.Ring(points: hole.rings[0].points, isHole: true))
        }
      }
      let polygon = Polygon(rings: rings)
      let geometry = try PlaneGeometry(polygon)
      guard geometry.isValid else { continue }
      let point = try polygon.interiorPoint()
      let expected = try geometry.pointOnSurface()
      #expect(abs(point.x - expected.x) < 1e-12 && abs(point.y - expected.y) < 1e-12)
      #expect(polygon.contains(point))
    }
  }

  @Test func `what has no width still has a point`() throws {
    let flat = Polygon(rings: [Self.box(1, 2, 3, 2)])
    #expect(flat.middleOfWidestSection == nil)
    #expect(Polygon(rings: []).middleOfWidestSection == nil)
    #expect(try flat.interiorPoint().y == 2)
  }
}
