/// Distances between polygons in a plane.
enum PolygonDistance {
  /// Whether two polygons come nearer to each other than `limit`; overlapping ones are at distance 0.
  static func isNearer(_ first: Polygon, _ second: Polygon, than limit: Double) -> Bool {
    guard limit > 0 else { return false }
    let square = limit * limit
    // Two corners that are near enough settle most pairs.
    for ring in first.rings {
      for a in ring.points {
        for other in second.rings {
          for b in other.points where (a.x - b.x) * (a.x - b.x) + (a.y - b.y) * (a.y - b.y) < square {
            return true
          }
        }
      }
    }
    let boxes = second.rings.map(\.bounds)
    for ring in first.rings {
      let box = ring.bounds
      for (other, otherBox) in zip(second.rings, boxes) where boxesAreNear(box, otherBox, limit) {
        if edgesAreNear(ring.points, other.points, square) { return true }
      }
    }
    // One may lie within the other, far from its outline.
    return first.rings.contains { !$0.isHole && $0.points.first.map(second.contains) == true }
      || second.rings.contains { !$0.isHole && $0.points.first.map(first.contains) == true }
  }

  private static func boxesAreNear(_ a: Bounds, _ b: Bounds, _ limit: Double) -> Bool {
    a.west - limit <= b.east && b.west - limit <= a.east && a.south - limit <= b.north && b.south - limit <= a.north
  }

  private static func edgesAreNear(_ first: [Polygon.Point], _ second: [Polygon.Point], _ square: Double) -> Bool {
    guard var a = first.last else { return false }
    for b in first {
      guard var c = second.last else { return false }
      for d in second {
        if squaredDistance(a, c, d) < square || squaredDistance(c, a, b) < square || cross(a, b, c, d) { return true }
        c = d
      }
      a = b
    }
    return false
  }

  private static func squaredDistance(_ p: Polygon.Point, _ a: Polygon.Point, _ b: Polygon.Point) -> Double {
    let ex = b.x - a.x
    let ey = b.y - a.y
    let length = ex * ex + ey * ey
    let t = length > 0 ? min(1, max(0, ((p.x - a.x) * ex + (p.y - a.y) * ey) / length)) : 0
    let dx = p.x - a.x - t * ex
    let dy = p.y - a.y - t * ey
    return dx * dx + dy * dy
  }

  private static func cross(_ a: Polygon.Point, _ b: Polygon.Point, _ c: Polygon.Point, _ d: Polygon.Point) -> Bool {
    func side(_ p: Polygon.Point, _ q: Polygon.Point, _ r: Polygon.Point) -> Double {
      (q.x - p.x) * (r.y - p.y) - (q.y - p.y) * (r.x - p.x)
    }
    return (side(a, b, c) > 0) != (side(a, b, d) > 0) && (side(c, d, a) > 0) != (side(c, d, b) > 0)
  }
}
