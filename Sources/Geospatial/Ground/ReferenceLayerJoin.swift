internal import Messages

/// The polygons of a user's reference layer: which lie near a mine, and which share land with mines.
public struct ReferenceLayerJoin: Sendable {
  let placed: [PlacedPolygon]
  let index: GroundIndex

  /// - Parameters:
  ///   - references: in longitude and latitude.
  ///   - threads: at least 1; has no effect on the result.
  /// - Throws: ``Interrupted``.
  public init(references: [Polygon], threads: Int = 1) throws {
    placed = try Parallel.map(count: references.count, threads: threads) { PlacedPolygon(references[$0]) }
    index = GroundIndex(placed.map(\.box))
  }

  /// The references in their order, with continuous longitudes.
  public var polygons: [Polygon] { placed.map(\.polygon) }

  /// The numbers, ascending, of the reference polygons nearer to a mine than a distance on the ground.
  public func references(within distance_m: Double, of mine: Polygon) -> [Int] {
    let own = mine.unwrapped
    let box = GroundBox(own)
    let near = index.meeting(box.grown(by: distance_m)).filter { placed[$0].box.distance(to: box) < distance_m }
    guard !near.isEmpty else { return [] }
    let plane = LocalPlane(around: own)
    let projected = plane.project(own)
    return near.filter { PolygonDistance.isNearer(projected, plane.project(placed[$0].polygon), than: distance_m) }
  }

  /// The pairs of a mine and a reference polygon that share land, with how much, by mine; slivers below 1 m² don't count.
  public func overlaps(
    with mines: [Polygon], threads: Int
  ) throws -> [(mine: Int, reference: Int, area_m2: Double)] {
    let mines = try Parallel.map(count: mines.count, threads: threads) { PlacedPolygon(mines[$0]) }
    let mineIndex = GroundIndex(mines.map(\.box))
    let found = try Parallel.map(count: placed.count, threads: threads) { reference in
      Result { try overlaps(of: reference, with: mines, mineIndex) }
    }
    return try found.flatMap { try $0.get() }.sorted { ($0.mine, $0.reference) < ($1.mine, $1.reference) }
  }

  private func overlaps(
    of reference: Int, with mines: [PlacedPolygon], _ mineIndex: GroundIndex
  ) throws -> [(mine: Int, reference: Int, area_m2: Double)] {
    var land = LandQuestion(placed[reference])
    var shared: [(mine: Int, reference: Int, area_m2: Double)] = []
    for mine in mineIndex.meeting(placed[reference].box) {
      let other = mines[mine].brought(near: land.bounds.centre.x)
      guard try land.meets(other.polygon, other.bounds) else { continue }
      let area_m2 = try SharedLand.area_m2(other.polygon, land.polygon)
      if area_m2 >= SharedLand.smallest_m2 { shared.append((mine, reference, area_m2)) }
    }
    return shared
  }

  /// A number for each polygon: those that overlap or touch, directly or through others, have the same one, that of the first.
  public func clusters(threads: Int) throws -> [Int] {
    let pairs = try Parallel.map(count: placed.count, threads: threads) { first in
      Result { try meeting(first) }
    }
    var sets = DisjointSets(count: placed.count)
    for (first, others) in pairs.enumerated() {
      for second in try others.get() { sets.join(first, second) }
    }
    return placed.indices.map { sets.smallest(of: $0) }
  }

  /// The numbers, ascending, of later polygons that overlap or touch one.
  private func meeting(_ first: Int) throws -> [Int] {
    var land = LandQuestion(placed[first])
    var found: [Int] = []
    for second in index.meeting(placed[first].box) where second > first {
      let other = placed[second].brought(near: land.bounds.centre.x)
      if try land.meets(other.polygon, other.bounds) { found.append(second) }
    }
    return found
  }
}
