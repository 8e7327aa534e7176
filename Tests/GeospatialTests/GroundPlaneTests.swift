import Foundation
import Statistics
import Testing

@testable import Geospatial

@Suite struct GroundPlaneTests {
  static let places = [(0.0, 0.0), (112.3, 39.5), (-70, -23), (25, 60), (16, 80), (179.97, 67), (-179.99, -17)]

  @Test(arguments: places)
  func `distances and bearings from the centre are those of the geodesic, at any latitude`(
    longitude: Double, latitude: Double
  ) {
    let plane = LocalPlane(longitude: longitude, latitude: latitude)
    let centre = Polygon.Point(x: longitude, y: latitude)
    for distance_m in [1.0, 500, 5_000, 20_000, 50_000] {
      for turn in 0..<16 {
        let angle = Double(turn) * Double.pi / 8
        let point = Polygon.Point(x: distance_m * cos(angle), y: distance_m * sin(angle))
        let place = plane.unproject(point)
        #expect(abs(GroundFixtures.geodesic_m(centre, place) / distance_m - 1) < 3e-7)
        let back = plane.project(place)
        #expect(hypot(back.x - point.x, back.y - point.y) < 1e-6 * distance_m + 1e-8)
        // The same place given on the other side of the antimeridian.
        let other = plane.project(Polygon.Point(x: place.x - 360, y: place.y))
        #expect(hypot(other.x - point.x, other.y - point.y) < 1e-6 * distance_m + 1e-8)
        #expect(abs(place.x - longitude) < 180)
      }
    }
  }

  @Test(arguments: places)
  func `distances across are right to one in ten thousand within 50 km`(longitude: Double, latitude: Double) {
    var random = RandomStream(seed: 3, name: "plane")
    let plane = LocalPlane(longitude: longitude, latitude: latitude)
    for _ in 0..<200 {
      let ends = (0..<2).map { _ in
        let angle = 2 * Double.pi * random.uniform()
        let distance_m = 50_000 * random.uniform()
        return Polygon.Point(x: distance_m * cos(angle), y: distance_m * sin(angle))
      }
      let flat = hypot(ends[0].x - ends[1].x, ends[0].y - ends[1].y)
      let ground = GroundFixtures.geodesic_m(plane.unproject(ends[0]), plane.unproject(ends[1]))
      #expect(abs(flat / ground - 1) < 1e-4)
    }
  }

  @Test func `the point in the east of a centre at 60 north is where PROJ's aeqd puts it`() {
    // +proj=aeqd +lat_0=60 +lon_0=25, inverse of (30000, 40000): the geodesic of 50 km at azimuth atan2(30, 40).
    let place = LocalPlane(longitude: 25, latitude: 60).unproject(Polygon.Point(x: 30_000, y: 40_000))
    let start = Polygon.Point(x: 25, y: 60)
    #expect(abs(GroundFixtures.geodesic_m(start, place) - 50_000) < 0.01)
    // Due north of 40 km and then east: its northing is nearly 40 km along the meridian.
    #expect(place.y > 60.35 && place.y < 60.36)
  }

  @Test func `long edges are cut so that what is straight in degrees stays where it was`() {
    let long = Polygon(rings: [
      Polygon.Ring(
        points: [(24.5, 60), (25.5, 60), (25.5, 60.2), (24.5, 60.2)].map { Polygon.Point(x: $0.0, y: $0.1) },
        isHole: false)
    ])
    let plane = LocalPlane(around: long)
    let flat = plane.project(long)
    #expect(flat.rings[0].points.count > 50)
    // Planar area of the cut outline is the ground area to the plane's distortion, s²/6R² with s = 30 km.
    #expect(abs(flat.planarArea / long.groundArea_m2() - 1) < 1e-5)
  }
}

@Suite struct GroundAreaTests {
  private func box(_ west: Double, _ south: Double, _ east: Double, _ north: Double, isHole: Bool = false)
    -> Polygon.Ring
  {
    Polygon.Ring(
      points: [(west, south), (east, south), (east, north), (west, north)].map { Polygon.Point(x: $0.0, y: $0.1) },
      isHole: isHole)
  }

  @Test func `one degree at 39 to 40 north is 9549 square kilometres`() {
    let area_km2 = Polygon(rings: [box(112, 39, 113, 40)]).groundArea_m2() / 1e6
    #expect(abs(area_km2 / 9549.520094030831 - 1) < 1e-12)
  }

  @Test func `boxes have the closed form's area, less their holes, on both sides of the antimeridian`() {
    let radian = Double.pi / 180
    for (west, south, east, north) in [(0.0, -90.0, 90.0, 90.0), (10, -3, 10.001, -2.999), (175, 60, 185, 71.5)] {
      let closed = Ellipsoid.wgs84.area_m2(
        longitudes_rad: (east - west) * radian, from: south * radian, to: north * radian)
      let area = Polygon(rings: [box(west, south, east, north)]).groundArea_m2()
      #expect(abs(area / closed - 1) < 1e-9)
    }
    let jumping = Polygon(rings: [box(179.5, 10, -179.5, 11)])
    let beyond = Polygon(rings: [box(179.5, 10, 180.5, 11)])
    #expect(abs(jumping.groundArea_m2() / beyond.groundArea_m2() - 1) < 1e-12)
    let holed = Polygon(rings: [box(0, 10, 1, 11), box(0.25, 10.25, 0.5, 10.5, isHole: true)])
    let parts =
      Polygon(rings: [box(0, 10, 1, 11)]).groundArea_m2()
      - Polygon(rings: [box(0.25, 10.25, 0.5, 10.5)]).groundArea_m2()
    #expect(abs(holed.groundArea_m2() - parts) < 1e-3)
  }

  @Test func `an oblique edge has the area of many boxes under it`() {
    // A triangle of a degree and a half against 200,000 strips along its parallels (midpoint rule).
    let triangle = Polygon(rings: [
      Polygon.Ring(points: [.init(x: 20, y: 58), .init(x: 21.5, y: 58), .init(x: 20, y: 59.5)], isHole: false)
    ])
    let radian = Double.pi / 180
    let strips = 200_000
    var sum_m2 = 0.0
    for strip in 0..<strips {
      let low = 58 + 1.5 * Double(strip) / Double(strips)
      let high = 58 + 1.5 * Double(strip + 1) / Double(strips)
      sum_m2 += Ellipsoid.wgs84.area_m2(
        longitudes_rad: (59.5 - (low + high) / 2) * radian, from: low * radian, to: high * radian)
    }
    #expect(abs(triangle.groundArea_m2() / sum_m2 - 1) < 1e-9)
  }

  @Test func `cutting edges leaves the area as it is`() {
    var random = RandomStream(seed: 5, name: "area")
    for _ in 0..<20 {
      let polygon = GroundFixtures.jagged(
        longitude: 360 * random.uniform() - 180, latitude: 160 * random.uniform() - 80, radius_m: 100_000, corners: 9,
        &random)
      var points: [Polygon.Point] = []
      let ring = polygon.rings[0].points
      for index in ring.indices {
        let a = ring[index]
        let b = ring[(index + 1) % ring.count]
        for part in 0..<50 {
          points.append(.init(x: a.x + (b.x - a.x) * Double(part) / 50, y: a.y + (b.y - a.y) * Double(part) / 50))
        }
      }
      let dense = Polygon(rings: [Polygon.Ring(points: points, isHole: false)])
      #expect(abs(dense.groundArea_m2() / polygon.groundArea_m2() - 1) < 1e-11)
    }
  }

  @Test func `polygons on both sides of the antimeridian become one`() throws {
    let split = Polygon(rings: [box(179.9, 10, 180, 11), box(-180, 10, -179.8, 11)])
    #expect(split.unwrapped.bounds == Bounds(west: 179.9, south: 10, east: 180.2, north: 11))
    let jumping = Polygon(rings: [box(179.9, 10, -179.8, 11), box(179.95, 10.2, -179.95, 10.4, isHole: true)])
    #expect(jumping.jumpsOverAntimeridian && !split.jumpsOverAntimeridian)
    let joined = jumping.unwrapped
    #expect(abs(joined.bounds.west - 179.9) < 1e-9 && abs(joined.bounds.east - 180.2) < 1e-9)
    #expect(abs(joined.rings[1].bounds.east - 180.05) < 1e-9)
    let beyond = Polygon(rings: [box(179.9, 10, 180.2, 11)])
    #expect(beyond.unwrapped == beyond)
    let wide = Polygon(rings: [box(-120, 10, 120, 11)])
    #expect(wide.unwrapped == wide || wide.jumpsOverAntimeridian)
    let point = try jumping.interiorPoint()
    #expect(
      abs(point.x) <= 180
        && (jumping.unwrapped.contains(point) || jumping.unwrapped.contains(.init(x: point.x + 360, y: point.y))))
  }
}
