extension Polygon {
  /// Whether it is one shell with holes whose lines neither cross nor touch: valid beyond doubt.
  ///
  /// Where lines touch, are nearly parallel and close, or shells are several, the answer is false, which says nothing: GEOS then
  /// decides. A test for validity by GEOS copies the polygon twice and takes ten times as long, and nearly all polygons are plain.
  var isPlainlyValid: Bool {
    guard let shell = rings.first, !shell.isHole, rings.count <= 16, rings.dropFirst().allSatisfy(\.isHole) else {
      return false
    }
    var segments: [Segment] = []
    segments.reserveCapacity(rings.reduce(0) { $0 + $1.points.count })
    for (number, ring) in rings.enumerated() {
      guard ring.points.count >= 3, Self.add(ring, number: Int32(number), to: &segments) else { return false }
    }
    segments.sort { $0.west.x < $1.west.x }
    let sorted = segments.span
    for first in sorted.indices {
      let own = sorted[first]
      var second = first + 1
      while second < sorted.count, sorted[second].west.x <= own.east.x {
        if !own.isApart(from: sorted[second]) { return false }
        second += 1
      }
    }
    // No line touches another, so that one point tells on which side a whole ring lies.
    for (number, hole) in rings.enumerated().dropFirst() {
      guard shell.crossesRay(from: hole.points[0]) else { return false }
      for (other, ring) in rings.enumerated().dropFirst() where other != number {
        if ring.crossesRay(from: hole.points[0]) { return false }
      }
    }
    return true
  }

  /// - Returns: false where a line has no length or turns back on itself.
  private static func add(_ ring: Ring, number: Int32, to segments: inout [Segment]) -> Bool {
    let points = ring.points.span
    let count = points.count
    for index in 0..<count {
      let a = points[index]
      let b = points[index + 1 == count ? 0 : index + 1]
      let c = points[index + 2 >= count ? index + 2 - count : index + 2]
      guard a.x.isFinite, a.y.isFinite, a != b else { return false }
      let goesOn = (b.x - a.x) * (c.x - b.x) + (b.y - a.y) * (c.y - b.y) > 0
      guard goesOn || side(c, a, b) != 0 else { return false }
      let isEastward = a.x <= b.x
      segments.append(
        Segment(
          west: isEastward ? a : b, east: isEastward ? b : a, south: min(a.y, b.y), north: max(a.y, b.y),
          ring: number, place: Int32(index), count: Int32(count)))
    }
    return true
  }

  /// A line of a ring.
  private struct Segment {
    let west: Point
    let east: Point
    let south: Double
    let north: Double
    let ring: Int32
    let place: Int32
    /// Lines of the ring.
    let count: Int32

    /// Whether the two neither cross nor touch beyond doubt; neighbours share their corner.
    func isApart(from other: Segment) -> Bool {
      guard other.south <= north, other.north >= south, other.west.x <= east.x else { return true }
      if ring == other.ring {
        let steps = abs(place - other.place)
        if steps == 1 || steps == count - 1 { return true }
      }
      return Polygon.side(other.west, west, east) * Polygon.side(other.east, west, east) > 0
        || Polygon.side(west, other.west, other.east) * Polygon.side(east, other.west, other.east) > 0
    }
  }

  /// On which side of the line from `a` to `b` a point lies: 1 or −1; 0 where rounding might decide (the bound of Shewchuk 1997,
  /// Discrete & Computational Geometry 18:305, 3.3306690738754716e-16 of the terms' magnitude).
  private static func side(_ point: Point, _ a: Point, _ b: Point) -> Int {
    let left = (a.x - point.x) * (b.y - point.y)
    let right = (a.y - point.y) * (b.x - point.x)
    let difference = left - right
    let doubt = 3.3306690738754716e-16 * (abs(left) + abs(right))
    return difference > doubt ? 1 : difference < -doubt ? -1 : 0
  }
}
