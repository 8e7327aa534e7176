internal import CGDAL
internal import Foundation

extension Polygon {
  /// The polygon with fewer points, for maps on a page (`OGR_G_SimplifyPreserveTopology`, after Douglas & Peucker 1973).
  ///
  /// - Parameters:
  ///   - tolerance: how far a line may move, in the polygon's unit; ≥ 0.
  ///   - decimals: coordinates are rounded to so many decimals (5 decimals of a degree are a metre). Rings that this would
  ///     flatten vanish if they are holes and keep their unrounded points if they are shells: each part stays at least a
  ///     triangle.
  public func simplified(tolerance: Double, decimals: Int = 5) -> Polygon {
    unsafe CPLPushErrorHandler(CPLQuietErrorHandler)
    defer { CPLPopErrorHandler() }
    var simple = self
    // GEOS gives nothing where rings cross; such a polygon is only rounded.
    if let given = try? PlaneGeometry(self), let found = unsafe OGR_G_SimplifyPreserveTopology(given.handle, tolerance)
    {
      let polygon = unsafe PlaneGeometry(owning: found).polygon
      if polygon.planarArea > 0 { simple = polygon }
    }
    let scale = pow(10, Double(decimals))
    simple.rings = simple.rings.compactMap { ring in
      var rounded = ring
      rounded.points = []
      for point in ring.points {
        let place = Point(x: (point.x * scale).rounded() / scale, y: (point.y * scale).rounded() / scale)
        if place != rounded.points.last { rounded.points.append(place) }
      }
      if rounded.points.count > 1, rounded.points.first == rounded.points.last { rounded.points.removeLast() }
      if rounded.points.count > 2, rounded.twiceSignedArea != 0 { return rounded }
      return ring.isHole ? nil : ring
    }
    return simple
  }
}
