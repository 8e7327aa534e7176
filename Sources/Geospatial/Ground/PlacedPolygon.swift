/// A polygon with continuous longitudes and the boxes around it, found once for many questions.
struct PlacedPolygon: Sendable {
  let polygon: Polygon
  /// In degrees.
  let bounds: Bounds
  let box: GroundBox

  /// - Parameter polygon: in longitude and latitude.
  init(_ polygon: Polygon) {
    let bounds = polygon.bounds
    self.polygon = polygon.unwrapped(within: bounds)
    self.bounds = bounds.width > 180 ? self.polygon.bounds : bounds
    box = GroundBox(self.polygon)
  }

  /// Turned by whole circles so that the longitudes of its middle are next to `longitude`.
  func brought(near longitude: Double) -> (polygon: Polygon, bounds: Bounds) {
    let turns = ((bounds.centre.x - longitude) / 360).rounded()
    guard turns != 0 else { return (polygon, bounds) }
    let moved = polygon.shifted(x: -360 * turns, y: 0)
    return (moved, moved.bounds)
  }

  /// Whether so many points are compared best by an index.
  var isLarge: Bool { polygon.rings.reduce(0) { $0 + $1.points.count } > Meeting.mostPoints }
}
