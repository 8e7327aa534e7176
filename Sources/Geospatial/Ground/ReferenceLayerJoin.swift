internal import Messages

/// The polygons of a user's reference layer: which lie near a mine, and which share land with mines.
public struct ReferenceLayerJoin: Sendable {
  let polygons: [Polygon]
  let boxes: [GroundBox]
  let index: GroundIndex

  /// - Parameters:
  ///   - references: in longitude and latitude.
  ///   - threads: at least 1; has no effect on the result.
  /// - Throws: ``Interrupted``.
  public init(references: [Polygon], threads: Int = 1) throws {
    let placed = try Parallel.map(references, threads: threads) { reference in
      let polygon = reference.unwrapped
      return (polygon: polygon, box: GroundBox(polygon))
    }
    polygons = placed.map(\.polygon)
    boxes = placed.map(\.box)
    index = GroundIndex(boxes)
  }

  /// The numbers, ascending, of the reference polygons nearer to a mine than a distance on the ground.
  public func references(within distance_m: Double, of mine: Polygon) -> [Int] {
    let own = mine.unwrapped
    let box = GroundBox(own)
    let near = index.meeting(box.grown(by: distance_m)).filter { boxes[$0].distance(to: box) < distance_m }
    guard !near.isEmpty else { return [] }
    let plane = LocalPlane(around: own)
    let projected = plane.project(own)
    return near.filter { PolygonDistance.isNearer(projected, plane.project(polygons[$0]), than: distance_m) }
  }

  /// The pairs of a mine and a reference polygon that share land, with how much, by mine; slivers below 1 m² don't count.
  public func overlaps(
    with mines: [Polygon], threads: Int
  ) throws -> [(mine: Int, reference: Int, area_m2: Double)] {
    let placed = try Parallel.map(mines, threads: threads) { mine in
      let polygon = mine.unwrapped
      return (polygon: polygon, box: GroundBox(polygon))
    }
    let continuous = placed.map(\.polygon)
    let mineIndex = GroundIndex(placed.map(\.box))
    // Most boxes that meet belong to a mine and its neighbour's ring: a prepared polygon tells quickly that these are apart.
    let found = try Parallel.map(Array(polygons.indices), threads: threads) { reference in
      try Interruption.check()
      let near = mineIndex.meeting(boxes[reference])
      guard !near.isEmpty else { return [(mine: Int, reference: Int, area_m2: Double)]() }
      let land = polygons[reference]
      let bounds = land.bounds
      let prepared = try PreparedGeometry(land)
      var shared: [(mine: Int, reference: Int, area_m2: Double)] = []
      for mine in near {
        let other = continuous[mine].brought(near: bounds.centre.x)
        guard other.bounds.meets(bounds), prepared.intersects(try PlaneGeometry(other)) else { continue }
        let area_m2 = try SharedLand.area_m2(other, land)
        if area_m2 >= SharedLand.smallest_m2 { shared.append((mine, reference, area_m2)) }
      }
      return shared
    }
    return found.flatMap { $0 }.sorted { ($0.mine, $0.reference) < ($1.mine, $1.reference) }
  }

  /// A number for each polygon: those that overlap or touch, directly or through others, have the same one, that of the first.
  public func clusters(threads: Int) throws -> [Int] {
    let pairs = try Parallel.map(Array(polygons.indices), threads: threads) { first in
      try Interruption.check()
      let near = index.meeting(boxes[first]).filter { $0 > first }
      guard !near.isEmpty else { return [Int]() }
      let bounds = polygons[first].bounds
      let prepared = try PreparedGeometry(polygons[first])
      return try near.filter { second in
        let other = polygons[second].brought(near: bounds.centre.x)
        return try other.bounds.meets(bounds) && prepared.intersects(PlaneGeometry(other))
      }
    }
    var sets = DisjointSets(count: polygons.count)
    for (first, others) in pairs.enumerated() {
      for second in others { sets.join(first, second) }
    }
    return polygons.indices.map { sets.smallest(of: $0) }
  }
}
