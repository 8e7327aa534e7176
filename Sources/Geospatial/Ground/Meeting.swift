/// Whether two polygons have a point in common, as far as plain arithmetic can tell.
///
/// Most neighbours are plainly apart or plainly cross. To ask GEOS instead both must be copied and indexed, which takes
/// some ten times as long; where lines touch within rounding it is asked after all.
enum Meeting: Sendable {
  case apart
  case meet
  /// Within rounding, or too many lines to compare one by one.
  case doubtful

  private typealias Line = (a: Polygon.Point, b: Polygon.Point)

  /// So many pairs of lines take as long as an index for them.
  private static let mostPairs = 1 << 18
  /// Polygons of more points are worth an index when they are compared with many.
  static let mostPoints = 4096

  /// - Parameters:
  ///   - first: valid, as `second`; in the same plane.
  ///   - firstBounds: ``Polygon/bounds``.
  static func between(
    _ first: Polygon, _ firstBounds: Bounds, _ second: Polygon, _ secondBounds: Bounds
  ) -> Meeting {
    let window = Bounds(
      west: max(firstBounds.west, secondBounds.west), south: max(firstBounds.south, secondBounds.south),
      east: min(firstBounds.east, secondBounds.east), north: min(firstBounds.north, secondBounds.north))
    guard !window.isEmpty else { return .apart }
    // The wider one has mostly few lines there: a ring around a mine none.
    let isFirstWider = firstBounds.width > secondBounds.width
    let lines = Self.lines(of: isFirstWider ? first : second, in: window)
    if !lines.isEmpty {
      let others = Self.lines(of: isFirstWider ? second : first, in: window)
      guard others.count * lines.count <= mostPairs else { return .doubtful }
      let found = between(lines.span, others.span)
      guard found == .apart else { return found }
    }
    // No outline meets the other, so that one point of each shell tells whether it lies inside.
    let inFirst = holds(first, firstBounds, shellsOf: second)
    guard inFirst == .apart else { return inFirst }
    return holds(second, secondBounds, shellsOf: first)
  }

  /// The lines whose boxes meet a window.
  private static func lines(of polygon: Polygon, in window: Bounds) -> [Line] {
    var lines: [Line] = []
    for ring in polygon.rings {
      let points = ring.points.span
      guard points.count > 0 else { continue }
      var a = points[points.count - 1]
      for index in points.indices {
        let b = points[index]
        if min(a.x, b.x) <= window.east, max(a.x, b.x) >= window.west, min(a.y, b.y) <= window.north,
          max(a.y, b.y) >= window.south
        {
          lines.append((a, b))
        }
        a = b
      }
    }
    return lines
  }

  private static func between(_ first: Span<Line>, _ second: Span<Line>) -> Meeting {
    for index in first.indices {
      let own = first[index]
      let (west, east) = (min(own.a.x, own.b.x), max(own.a.x, own.b.x))
      let (south, north) = (min(own.a.y, own.b.y), max(own.a.y, own.b.y))
      for number in second.indices {
        let other = second[number]
        if min(other.a.x, other.b.x) > east || max(other.a.x, other.b.x) < west || min(other.a.y, other.b.y) > north
          || max(other.a.y, other.b.y) < south
        {
          continue
        }
        let found = between(own, other)
        if found != .apart { return found }
      }
    }
    return .apart
  }

  private static func between(_ first: Line, _ second: Line) -> Meeting {
    let ofSecond = Polygon.side(second.a, first.a, first.b) * Polygon.side(second.b, first.a, first.b)
    if ofSecond > 0 { return .apart }
    let ofFirst = Polygon.side(first.a, second.a, second.b) * Polygon.side(first.b, second.a, second.b)
    if ofFirst > 0 { return .apart }
    if ofFirst < 0, ofSecond < 0 { return .meet }
    let sharesCorner = first.a == second.a || first.a == second.b || first.b == second.a || first.b == second.b
    return sharesCorner ? .meet : .doubtful
  }

  /// Whether a shell of another polygon begins inside: `meet` where one does.
  private static func holds(_ polygon: Polygon, _ bounds: Bounds, shellsOf other: Polygon) -> Meeting {
    for ring in other.rings where !ring.isHole {
      guard let point = ring.points.first, bounds.contains(point) else { continue }
      var isInside = false
      for own in polygon.rings {
        guard let isOdd = crossesRay(own.points.span, from: point) else { return .doubtful }
        if isOdd { isInside.toggle() }
      }
      if isInside { return .meet }
    }
    return .apart
  }

  /// Whether a ray to the east crosses a ring an odd number of times; nil where rounding might decide.
  static func crossesRay(_ points: Span<Polygon.Point>, from point: Polygon.Point) -> Bool? {
    guard points.count > 0 else { return false }
    var isOdd = false
    var a = points[points.count - 1]
    for index in points.indices {
      let b = points[index]
      if (a.y > point.y) != (b.y > point.y), max(a.x, b.x) >= point.x {
        if min(a.x, b.x) > point.x {
          isOdd.toggle()
        } else {
          let side = Polygon.side(point, a, b)
          if side == 0 { return nil }
          if (side > 0) == (b.y > a.y) { isOdd.toggle() }
        }
      }
      a = b
    }
    return isOdd
  }
}
