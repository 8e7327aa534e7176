extension Polygon {
  /// Whether it is one shell with holes whose lines neither cross nor touch: valid beyond doubt.
  ///
  /// Where lines touch, are nearly parallel and close, or shells are several, the answer is false, which says nothing: GEOS then
  /// decides. A test for validity by GEOS copies the polygon twice and takes ten times as long, and nearly all polygons are plain.
  var isPlainlyValid: Bool {
    guard let shell = rings.first, !shell.isHole, rings.count <= 16, rings.dropFirst().allSatisfy(\.isHole),
      let lines = OutlineLines(rings), lines.areApart
    else { return false }
    // No line touches another, so that one point tells on which side a whole ring lies.
    for (number, hole) in rings.enumerated().dropFirst() {
      guard Meeting.crossesRay(shell.points.span, from: hole.points[0]) == true else { return false }
      for (other, ring) in rings.enumerated().dropFirst() where other != number {
        guard Meeting.crossesRay(ring.points.span, from: hole.points[0]) == false else { return false }
      }
    }
    return true
  }

  /// On which side of the line from `a` to `b` a point lies: 1 or −1; 0 where rounding might decide (the bound of Shewchuk 1997,
  /// Discrete & Computational Geometry 18:305, 3.3306690738754716e-16 of the terms' magnitude).
  @inline(__always)
  static func side(_ point: Point, _ a: Point, _ b: Point) -> Int {
    let left = (a.x - point.x) * (b.y - point.y)
    let right = (a.y - point.y) * (b.x - point.x)
    let difference = left - right
    let doubt = 3.3306690738754716e-16 * (abs(left) + abs(right))
    return difference > doubt ? 1 : difference < -doubt ? -1 : 0
  }
}
