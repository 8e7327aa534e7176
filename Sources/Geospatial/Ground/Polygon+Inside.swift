extension Polygon {
  /// Whether a point lies inside (even–odd); points on the outline may be either.
  public func contains(_ point: Point) -> Bool {
    var isInside = false
    for ring in rings where ring.crossesRay(from: point) {
      isInside.toggle()
    }
    return isInside
  }

  /// A point inside the polygon, as near the middle as GEOS finds; longitudes come back within ±180.
  ///
  /// For polygons in longitude and latitude.
  public func interiorPoint() throws -> Point {
    let whole = unwrapped
    var point: Point
    do {
      point = try PlaneGeometry(whole).pointOnSurface()
    } catch {
      point = try PlaneGeometry(whole).mended().pointOnSurface()
    }
    if point.x > 180 { point.x -= 360 }
    if point.x < -180 { point.x += 360 }
    return point
  }
}

extension Polygon.Ring {
  /// Whether a ray to the east crosses the ring an odd number of times.
  func crossesRay(from point: Polygon.Point) -> Bool {
    guard var a = points.last else { return false }
    var isOdd = false
    for b in points {
      if (a.y > point.y) != (b.y > point.y),
        point.x < a.x + (point.y - a.y) / (b.y - a.y) * (b.x - a.x)
      {
        isOdd.toggle()
      }
      a = b
    }
    return isOdd
  }
}
