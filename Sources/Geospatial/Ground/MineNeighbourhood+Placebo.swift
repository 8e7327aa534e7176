internal import Foundation

extension MineNeighbourhood {
  /// The mine's polygon shifted to a place wholly inside its ring, where no mine is: nothing should be found there.
  ///
  /// Eight bearings are tried, the first one `seedAngle_rad` (from east, counter-clockwise), each from the mine's own diameter outwards in
  /// steps of a quarter of the diameter (at most 32 steps); the first place that holds is it. Nil where none does.
  public func placebo(of index: Int, in ring: Polygon, seedAngle_rad: Double) throws -> Polygon? {
    let plane = planes[index]
    let mine = plane.project(polygons[index])
    let land = plane.project(ring)
    let reach = land.rings.reduce(0) { $1.points.reduce($0) { max($0, $1.distanceFromOrigin) } }
    let radius = mine.rings.reduce(0) { $1.points.reduce($0) { max($0, $1.distanceFromOrigin) } }
    guard radius > 0, reach > radius else { return nil }
    let inside = try PreparedGeometry(land)
    // Few points of the outline tell most places that don't hold.
    let probes = mine.rings.flatMap { ring in
      stride(from: 0, to: ring.points.count, by: max(1, ring.points.count / 8)).map { ring.points[$0] }
    }
    let step = max(radius / 2, (reach - 2 * radius) / 32)
    for turn in 0..<8 {
      let angle = seedAngle_rad + Double(turn) * Double.pi / 4
      var distance = 2 * radius
      while distance < reach {
        let x = distance * cos(angle)
        let y = distance * sin(angle)
        distance += step
        guard probes.allSatisfy({ land.contains(Polygon.Point(x: $0.x + x, y: $0.y + y)) }) else { continue }
        let shifted = mine.shifted(x: x, y: y)
        if inside.contains(try PlaneGeometry(shifted)) { return plane.unproject(shifted) }
      }
    }
    return nil
  }
}

extension Polygon.Point {
  fileprivate var distanceFromOrigin: Double { (x * x + y * y).squareRoot() }
}
