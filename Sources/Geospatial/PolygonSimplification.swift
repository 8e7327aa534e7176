internal import CGDAL
internal import Foundation

extension Polygon {
  /// The polygon with fewer points, for maps on a page.
  ///
  /// Each ring alone (Douglas & Peucker 1973) where the outcome is plainly valid, as it nearly always is; else all together
  /// (`OGR_G_SimplifyPreserveTopology`), which takes fifty times as long.
  ///
  /// - Parameters:
  ///   - tolerance: how far a line may move, in the polygon's unit; ≥ 0.
  ///   - decimals: coordinates are rounded to so many decimals (5 decimals of a degree are a metre). Rings that this would
  ///     flatten vanish if they are holes and keep their unrounded points if they are shells: each part stays at least a
  ///     triangle. A hole that rounding makes cross itself vanishes too; where rounding would make the outline invalid otherwise,
  ///     all points stay unrounded: what was valid stays so.
  public func simplified(tolerance: Double, decimals: Int = 5) -> Polygon {
    let thinned = Polygon(rings: rings.map { $0.thinned(tolerance: tolerance) }).rounded(decimals: decimals)
    if thinned.isPlainlyValid { return thinned }
    let together = simplifiedTogether(tolerance: tolerance)
    let rounded = together.rounded(decimals: decimals)
    if rounded.isPlainlyValid || rounded.isValidByGEOS { return rounded }
    // Holes as narrow as the last decimal cross themselves once rounded.
    let withoutKnots = Polygon(
      rings: rounded.rings.filter { ring in
        guard ring.isHole else { return true }
        let alone = Polygon(rings: [Ring(points: ring.points, isHole: false)])
        return alone.isPlainlyValid || alone.isValidByGEOS
      })
    if withoutKnots.isValidByGEOS { return withoutKnots }
    return together.isValidByGEOS ? together : isValidByGEOS ? self : rounded
  }

  private var isValidByGEOS: Bool { (try? PlaneGeometry(self))?.isValid ?? false }

  /// With fewer points, no ring crossing another; the polygon as it is where its rings cross, of which GEOS makes nothing.
  func simplifiedTogether(tolerance: Double) -> Polygon {
    unsafe CPLPushErrorHandler(CPLQuietErrorHandler)
    defer { CPLPopErrorHandler() }
    guard let given = try? PlaneGeometry(self),
      let found = unsafe OGR_G_SimplifyPreserveTopology(given.handle, tolerance)
    else { return self }
    let polygon = unsafe PlaneGeometry(owning: found).polygon
    return polygon.planarArea > 0 ? polygon : self
  }

  private func rounded(decimals: Int) -> Polygon {
    let scale = pow(10, Double(decimals))
    return Polygon(
      rings: rings.compactMap { ring in
        var rounded = ring
        rounded.points.removeAll(keepingCapacity: true)
        for point in ring.points {
          let place = Point(x: (point.x * scale).rounded() / scale, y: (point.y * scale).rounded() / scale)
          if place != rounded.points.last { rounded.points.append(place) }
        }
        if rounded.points.count > 1, rounded.points.first == rounded.points.last { rounded.points.removeLast() }
        if rounded.points.count > 2, rounded.twiceSignedArea != 0 { return rounded }
        return ring.isHole ? nil : ring
      })
  }
}

extension Polygon.Ring {
  /// The ring with the fewer points of Douglas & Peucker 1973 (The Canadian Cartographer 10:112): no point that is left out is further
  /// than the tolerance from the line that it was on. At least a triangle.
  func thinned(tolerance: Double) -> Polygon.Ring {
    let points = points.span
    guard points.count > 3 else { return self }
    // The first point and the one farthest from it stay: the ring is two lines between them.
    let (opposite, width) = points.farthest(from: 0, to: 0, after: 0, before: points.count)
    guard width > 0 else { return self }
    var isKept = [Bool](repeating: false, count: points.count)
    isKept[0] = true
    isKept[opposite] = true
    var kept = 2
    var lines = [(0, opposite), (opposite, points.count)]
    while let (start, end) = lines.popLast() {
      guard end - start > 1 else { continue }
      let (index, square) = points.farthest(from: start, to: end, after: start, before: end)
      guard square > tolerance * tolerance else { continue }
      isKept[index] = true
      kept += 1
      lines.append((start, index))
      lines.append((index, end))
    }
    if kept == 2 {
      isKept[points.farthest(from: 0, to: opposite, after: 0, before: points.count).index] = true
      kept = 3
    }
    var thinned = Polygon.Ring(points: [], isHole: isHole)
    thinned.points.reserveCapacity(kept)
    for index in points.indices where isKept[index] { thinned.points.append(points[index]) }
    return thinned
  }
}

extension Span<Polygon.Point> {
  /// Of the points between two numbers, the one farthest from the line that joins two points, and its squared distance. The number of
  /// points stands for the first again.
  fileprivate func farthest(from start: Int, to end: Int, after first: Int, before last: Int) -> (
    index: Int, square: Double
  ) {
    let a = self[start]
    let b = self[end == count ? 0 : end]
    let (across, up) = (b.x - a.x, b.y - a.y)
    let length = across * across + up * up
    var found = (index: first + 1, square: -1.0)
    for index in (first + 1)..<last {
      let (x, y) = (self[index].x - a.x, self[index].y - a.y)
      // The nearest place of the line, as a share of its length.
      let share = length > 0 ? min(max((x * across + y * up) / length, 0), 1) : 0
      let (dx, dy) = (x - share * across, y - share * up)
      let square = dx * dx + dy * dy
      if square > found.square { found = (index, square) }
    }
    return found
  }
}
