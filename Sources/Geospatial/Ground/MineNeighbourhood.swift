public import Messages

/// The mines of a layer and the land around each that counts as undisturbed: the reference rings.
///
/// The ring of mine m is `buffer(m, R) − ∪ₙ buffer(n, gap)` over all mines n, m among them. Distances are metres on the ground,
/// laid off in a ``LocalPlane`` of each mine. Mines and rings are in longitude and latitude (degrees); a ring's longitudes are
/// continuous around its mine and may pass ±180.
public struct MineNeighbourhood: Sendable {
  /// Continuous longitudes.
  let polygons: [Polygon]
  let gap_m: Double
  let threads: Int
  let planes: [LocalPlane]
  let boxes: [GroundBox]
  /// The mines grown by the gap, joined where they overlap; each one polygon with its holes.
  private let blocked: [Polygon]
  private let blockedIndex: GroundIndex

  /// - Parameters:
  ///   - polygons: all mines of the layer, valid (``PolygonLayer`` mends), in longitude and latitude.
  ///   - gap_m: what lies nearer than this to any mine belongs to no ring; 0 leaves out the mines themselves.
  public init(polygons: [Polygon], gap_m: Double, threads: Int) throws {
    let placed = try Parallel.map(Array(polygons.indices), threads: threads) { index in
      let polygon = polygons[index]
      let unwrapped = polygon.unwrapped
      // Halves that a file cut at the antimeridian have become neighbours with a common side.
      let whole = unwrapped == polygon ? polygon : try PlaneGeometry(unwrapped).dissolved().polygon
      return (polygon: whole, plane: LocalPlane(around: whole), box: GroundBox(whole))
    }
    let continuous = placed.map(\.polygon)
    let planes = placed.map(\.plane)
    let grown = try Parallel.map(Array(continuous.indices), threads: threads) { index in
      try Interruption.check()
      let plane = planes[index]
      return plane.unproject(
        try GroundBuffer.buffer(of: plane.project(continuous[index]), distance: gap_m, segments: 16))
    }
    let blocked = try Self.joined(grown, threads: threads)
    self.polygons = continuous
    self.gap_m = gap_m
    self.threads = threads
    self.planes = planes
    boxes = placed.map(\.box)
    self.blocked = blocked
    blockedIndex = GroundIndex(try Parallel.map(count: blocked.count, threads: threads) { GroundBox(blocked[$0]) })
  }

  /// Polygons whose boxes meet become one where they overlap; in the order of their first members.
  private static func joined(_ polygons: [Polygon], threads: Int) throws -> [Polygon] {
    let boxes = try Parallel.map(count: polygons.count, threads: threads) { GroundBox(polygons[$0]) }
    let index = GroundIndex(boxes)
    var sets = DisjointSets(count: polygons.count)
    for first in polygons.indices {
      for second in index.meeting(boxes[first]) where second > first {
        sets.join(first, second)
      }
    }
    var members: [Int: [Int]] = [:]
    for polygon in polygons.indices {
      members[sets.smallest(of: polygon), default: []].append(polygon)
    }
    let groups = members.keys.sorted().compactMap { members[$0] }
    return try Parallel.map(groups, threads: threads) { group -> [Polygon] in
      try Interruption.check()
      guard group.count > 1 else { return parts(of: polygons[group[0]]) }
      let middle = polygons[group[0]].bounds.centre.x
      let together = Polygon(rings: group.flatMap { polygons[$0].brought(near: middle).rings })
      return parts(of: try PlaneGeometry(together).dissolved().polygon)
    }.flatMap { $0 }
  }

  private static func parts(of polygon: Polygon) -> [Polygon] {
    var parts: [Polygon] = []
    for ring in polygon.rings {
      if ring.isHole, !parts.isEmpty {
        parts[parts.count - 1].rings.append(ring)
      } else {
        parts.append(Polygon(rings: [ring]))
      }
    }
    return parts
  }

  /// The ring of a mine out to a distance on the ground; nil when nothing is left of it.
  public func ring(of index: Int, distance_m: Double) throws -> Polygon? {
    guard distance_m > gap_m else { return nil }
    let plane = planes[index]
    let mine = plane.project(polygons[index])
    let near = blockedIndex.meeting(boxes[index].grown(by: distance_m * 1.001)).map { plane.project(blocked[$0]) }
    guard let round = RoundBuffer(of: mine, distance: distance_m) else {
      let outer = try GroundBuffer.buffer(of: mine, distance: distance_m, segments: 16)
      return try Self.difference(outer, near, plane)
    }
    let outer = Polygon(rings: [round.ring])
    // Most rings hold the gap of their own mine, wholly, and perhaps some others: holes without any overlay.
    var holes: [Polygon.Ring] = []
    var isSimple = true
    for polygon in near where polygon.isNearer(than: round.outerRadius) {
      isSimple = isSimple && polygon.rings.count == 1 && polygon.liesWithin(round.innerRadius)
      holes += polygon.rings
    }
    guard isSimple else { return try Self.difference(outer, near, plane) }
    return plane.unproject(
      Polygon(rings: [round.ring] + holes.map { Polygon.Ring(points: $0.points, isHole: true) }))
  }

  private static func difference(_ outer: Polygon, _ near: [Polygon], _ plane: LocalPlane) throws -> Polygon? {
    let bounds = outer.bounds
    let cut = near.filter { $0.bounds.meets(bounds) }
    guard !cut.isEmpty else { return plane.unproject(outer) }
    let rest = try PlaneGeometry(outer).subtracting(PlaneGeometry(Polygon(rings: cut.flatMap(\.rings)))).polygon
    return rest.planarArea > 0 ? plane.unproject(rest) : nil
  }

  /// The rings of many mines, in their order.
  public func rings(
    of indices: [Int], distance_m: Double, threads: Int, progress: Progress?
  ) throws -> [Polygon?] {
    try Parallel.map(indices, threads: threads) { index in
      try Interruption.check()
      let ring = try ring(of: index, distance_m: distance_m)
      progress?.advance()
      return ring
    }
  }
}

extension Polygon {
  /// Turned by whole circles so that the longitudes of its middle are next to `longitude`.
  func brought(near longitude: Double) -> Polygon {
    let turns = ((bounds.centre.x - longitude) / 360).rounded()
    return turns == 0 ? self : shifted(x: -360 * turns, y: 0)
  }

  /// Whether all points are nearer to the origin than a distance.
  fileprivate func liesWithin(_ radius: Double) -> Bool {
    rings.allSatisfy { ring in ring.points.allSatisfy { $0.x * $0.x + $0.y * $0.y < radius * radius } }
  }

  /// Whether its box reaches into a circle around the origin.
  fileprivate func isNearer(than radius: Double) -> Bool {
    let box = bounds
    let x = max(box.west, -box.east, 0)
    let y = max(box.south, -box.north, 0)
    return x * x + y * y < radius * radius
  }
}
