import Foundation
import TestSupport
import Testing

@testable import Geospatial

@Suite struct PolygonTransformTests {
  private func circle(_ longitude: Double, _ latitude: Double, _ radius: Double) -> Polygon {
    let points = (0..<36).map { index -> Polygon.Point in
      let angle = 2 * Double.pi * Double(index) / 36
      return .init(x: longitude + radius * cos(angle), y: latitude + radius * sin(angle))
    }
    return Polygon(rings: [.init(points: points, isHole: false)])
  }

  private func placed(_ polygon: Polygon, _ transform: borrowing PolygonTransform) throws -> Polygon {
    let found = transform.transformed(polygon)
    return try #require(found)
  }

  /// Equal-area cylinder: area is that of the same circle at Greenwich, wherever its longitudes are counted from.
  @Test(arguments: [-540.0, -180, -179.95, -0.1, 179.9, 180, 180.05, 359.9, 539.95])
  func `a polygon across the end of the plane is cut, not torn`(longitude: Double) throws {
    let transform = try PolygonTransform(
      from: try CoordinateSystem(epsg: 4326), to: try CoordinateSystem(epsg: 6933))
    let expected = try placed(circle(0, 40, 0.1), transform).planarArea
    let moved = try placed(circle(longitude, 40, 0.1), transform)
    #expect(abs(moved.planarArea / expected - 1) < 1e-7)
    // The whole plane is 34.7 million metres wide.
    #expect(moved.rings.flatMap(\.points).allSatisfy { abs($0.x) <= 17_367_531 })
  }

  @Test func `a projection about 105 degrees ends at 75 west`() throws {
    let albers = try CoordinateSystem(userInput: "+proj=aea +lat_1=25 +lat_2=47 +lat_0=0 +lon_0=105 +datum=WGS84")
    let transform = try PolygonTransform(from: try CoordinateSystem(epsg: 4326), to: albers)
    let whole = try placed(circle(105, 10, 0.1), transform).planarArea
    for longitude in [-75, -75.1, -74.9, 285, 180, -180] {
      let found = try placed(circle(longitude, 10, 0.1), transform).planarArea
      #expect(abs(found / whole - 1) < 1e-7)
    }
  }

  @Test func `longitudes beyond 180 degrees land in their UTM zone, and come back beside where they began`() throws {
    let lonLat = try CoordinateSystem(epsg: 4326)
    // Zone 60 reaches from 174 to 180° E.
    let utm = try CoordinateSystem(epsg: 32660)
    let there = try PolygonTransform(from: lonLat, to: utm)
    let back = try PolygonTransform(from: utm, to: lonLat)
    let plane = try placed(circle(180.2, 65, 0.3), there)
    #expect(plane.rings.flatMap(\.points).allSatisfy { (600_000.0...700_000).contains($0.x) })
    let again = try placed(plane, back)
    let longitudes = again.rings.flatMap(\.points).map { $0.x < 0 ? $0.x + 360 : $0.x }
    #expect(abs((longitudes.max() ?? 0) - 180.5) < 1e-6 && abs((longitudes.min() ?? 0) - 179.9) < 1e-6)
    for ring in again.rings {
      let own = ring.points.map(\.x)
      #expect((own.max() ?? 0) - (own.min() ?? 0) < 1)
    }
  }

  @Test func `longitudes of another datum stay beside those given`() throws {
    let transform = try PolygonTransform(
      from: try CoordinateSystem(epsg: 4326), to: try CoordinateSystem(epsg: 4490))
    let found = transform.transformed(circle(180, 65, 0.3)) ?? Polygon(rings: [])
    for (a, b) in zip(found.rings.flatMap(\.points), circle(180, 65, 0.3).rings.flatMap(\.points)) {
      #expect(abs(a.x - b.x) < 1e-4 && abs(a.y - b.y) < 1e-4)
    }
  }

  /// Rings with many points go over by a polynomial; the same points in triangles each by PROJ.
  @Test(arguments: [
    ("+proj=aea +lat_1=25 +lat_2=47 +lat_0=0 +lon_0=105 +datum=WGS84", 100.0, 35.0),
    ("EPSG:32649", 111, 39), ("EPSG:3857", -70, -33), ("EPSG:3413", 20, 78), ("EPSG:6933", -155, 19),
    ("EPSG:4555", 110, 30), ("EPSG:3035", 10, 62), ("+proj=moll +datum=WGS84", 179.99, 60),
  ])
  func `rings of many points lie where their points lie one by one, to a micrometre`(
    system: String, longitude: Double, latitude: Double
  ) throws {
    let target = try CoordinateSystem(userInput: system)
    let transform = try PolygonTransform(from: try CoordinateSystem(epsg: 4326), to: target)
    let micrometre = try target.properties().isGeographic ? 1e-11 : 1e-6
    var generator = SeededGenerator(seed: 17)
    for radius in [0.001, 0.05, 0.3, 3] {
      let ring = (0..<300).map { index -> Polygon.Point in
        let angle = 2 * Double.pi * Double(index) / 300
        let reach = radius * Double.random(in: 0.5...1, using: &generator)
        return .init(x: longitude - 3 + reach * cos(angle), y: latitude + reach * sin(angle))
      }
      let whole = try placed(Polygon(rings: [.init(points: ring, isHole: false)]), transform)
      for first in stride(from: 0, to: 300, by: 3) {
        let triangle = Polygon(rings: [.init(points: Array(ring[first..<first + 3]), isHole: false)])
        for (found, one) in zip(whole.rings[0].points[first...], try placed(triangle, transform).rings[0].points) {
          #expect(abs(found.x - one.x) <= 4 * micrometre && abs(found.y - one.y) <= 4 * micrometre)
        }
      }
    }
  }

  @Test func `a patch is made where the way is smooth, and nowhere else`() {
    let box = Bounds(west: 100, south: 35, east: 100.1, north: 35.1)
    func patch(_ way: @escaping (Polygon.Point) -> Polygon.Point?) -> TransformPatch? {
      TransformPatch(box) { points in
        let found = points.compactMap(way)
        return found.count == points.count ? found : nil
      }
    }
    let smooth = patch { .init(x: 1e6 * cos($0.x / 60), y: 1e6 * sin($0.y / 60) * cos($0.x / 60)) }
    #expect(smooth != nil)
    for place in [(100.0, 35.0), (100.03, 35.099), (100.1, 35.1), (100.077, 35.011)] {
      let found = smooth?[.init(x: place.0, y: place.1)] ?? .zero
      #expect(abs(found.x - 1e6 * cos(place.0 / 60)) < 1e-6)
      #expect(abs(found.y - 1e6 * sin(place.1 / 60) * cos(place.0 / 60)) < 1e-6)
    }
    // A kink of a shift grid, the end of a plane, a place without image, waves shorter than the box.
    #expect(patch { .init(x: $0.x * 1e5 + abs($0.x - 100.04), y: $0.y) } == nil)
    #expect(patch { .init(x: $0.x < 100.06 ? $0.x : $0.x - 360, y: $0.y) } == nil)
    #expect(patch { $0.x > 100.09 && $0.y > 35.09 ? nil : $0 } == nil)
    #expect(patch { .init(x: $0.x * 1e5 + sin(200 * $0.y), y: $0.y) } == nil)
    #expect(TransformPatch(Bounds(west: 1, south: 1, east: 1, north: 2)) { $0 } == nil)
  }

  @Test func `what has no place in the plane is nil`() throws {
    let transform = try PolygonTransform(
      from: try CoordinateSystem(epsg: 4326), to: try CoordinateSystem(userInput: "+proj=ortho +lat_0=0 +lon_0=0"))
    let found = transform.transformed(circle(120, 0, 1))
    #expect(found == nil)
  }

  @Test func `simplified polygons keep their shape and at least a triangle`() throws {
    let fine = (0..<720).map { index -> Polygon.Point in
      let angle = 2 * Double.pi * Double(index) / 720
      return .init(x: 112 + cos(angle), y: 39 + sin(angle))
    }
    let speck: [Polygon.Point] = [.init(x: 120, y: 39), .init(x: 120.000_001, y: 39), .init(x: 120, y: 39.000_001)]
    let polygon = Polygon(rings: [
      .init(points: fine, isHole: false),
      .init(points: speck.map { .init(x: $0.x - 8, y: $0.y) }, isHole: true), .init(points: speck, isHole: false),
    ])
    let simple = polygon.simplified(tolerance: 0.01)
    #expect(simple.rings[0].points.count < 40)
    #expect(abs(simple.planarArea / Double.pi - 1) < 0.02)
    #expect(simple.rings[0].points.allSatisfy { abs($0.x * 1e5 - ($0.x * 1e5).rounded()) < 1e-6 })
    // The hole of 10 cm is gone, the part of 10 cm isn't.
    #expect(simple.rings.map(\.isHole) == [false, false])
    #expect(simple.rings[1].points.count == 3)
  }
}
