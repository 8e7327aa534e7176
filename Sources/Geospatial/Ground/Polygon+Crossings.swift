extension Polygon {
  /// Whether the lines of all rings cross one another in more than `limit` places; touching ends don't count.
  ///
  /// A sweep from west to east that stops at the limit, so that a tangle is found out quickly.
  func crosses(over limit: Int) -> Bool {
    struct Segment {
      var west: Point
      var east: Point
    }
    var segments: [Segment] = []
    for ring in rings {
      for index in ring.points.indices {
        let a = ring.points[index]
        let b = ring.points[index + 1 == ring.points.count ? 0 : index + 1]
        segments.append(a.x <= b.x ? Segment(west: a, east: b) : Segment(west: b, east: a))
      }
    }
    segments.sort { $0.west.x < $1.west.x }
    func side(_ point: Point, of segment: Segment) -> Double {
      (segment.east.x - segment.west.x) * (point.y - segment.west.y)
        - (segment.east.y - segment.west.y) * (point.x - segment.west.x)
    }
    var crossings = 0
    for first in segments.indices {
      let own = segments[first]
      let (low, high) = (min(own.west.y, own.east.y), max(own.west.y, own.east.y))
      var second = first + 1
      while second < segments.count, segments[second].west.x <= own.east.x {
        let other = segments[second]
        second += 1
        guard min(other.west.y, other.east.y) <= high, max(other.west.y, other.east.y) >= low,
          side(other.west, of: own) * side(other.east, of: own) < 0,
          side(own.west, of: other) * side(own.east, of: other) < 0
        else { continue }
        crossings += 1
        if crossings > limit { return true }
      }
    }
    return false
  }
}
