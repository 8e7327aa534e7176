/// Everything within a distance of a polygon, in a plane of metres.
enum GroundBuffer {
  /// The buffer, sides of its arcs lying inside the true outline by up to 0.27 % of the distance with 16 segments: GEOS rounds
  /// the number of an arc's sides, so that one side may span 1.5 times the angle (`1 − cos(1.5·90°/16/2)` = 0.27 %).
  ///
  /// Bays narrower than `√(8·distance·tolerance)` are closed first, which moves the outline out by less than `tolerance`, since
  /// whatever lies in such a bay is nearer than that to a circle that rolls over its mouth: 0.2 % of the distance, and 2 % where
  /// a polygon still has over 500 corners then, 10 m at most.
  ///
  /// - Parameter segments: sides of a quarter circle.
  static func buffer(of polygon: Polygon, distance: Double, segments: Int) throws -> Polygon {
    guard distance > 0 else { return polygon }
    if let round = RoundBuffer(of: polygon, distance: distance) { return Polygon(rings: [round.ring]) }
    var smooth = polygon
    for share in [0.002, 0.02] {
      smooth = withoutNarrowBays(smooth, chord: (8 * distance * min(share * distance, 10)).squareRoot())
      if smooth.rings.reduce(0, { $0 + $1.points.count }) <= 500 { break }
    }
    let geometry = try PlaneGeometry(smooth)
    let mended = geometry.isValid ? geometry : try geometry.mended()
    return try mended.grown(by: distance, segments: segments).polygon
  }

  /// Shells without the vertices behind chords up to a length that bridge a bay.
  private static func withoutNarrowBays(_ polygon: Polygon, chord: Double) -> Polygon {
    Polygon(
      rings: polygon.rings.map { ring in
        guard !ring.isHole, ring.points.count > 8 else { return ring }
        let sign = ring.twiceSignedArea < 0 ? -1.0 : 1
        var kept: [Polygon.Point] = []
        kept.reserveCapacity(ring.points.count)
        for point in ring.points {
          while kept.count > 1 {
            let a = kept[kept.count - 2]
            let b = kept[kept.count - 1]
            let turn = (b.x - a.x) * (point.y - b.y) - (b.y - a.y) * (point.x - b.x)
            let dx = point.x - a.x
            let dy = point.y - a.y
            guard sign * turn <= 0, dx * dx + dy * dy <= chord * chord else { break }
            kept.removeLast()
          }
          kept.append(point)
        }
        return kept.count > 3 ? Polygon.Ring(points: kept, isHole: false) : ring
      })
  }
}
