internal import Messages

extension MineNeighbourhood {
  /// The pairs of polygons that share land, with how much; mere touching and slivers below 1 m² aren't overlaps.
  ///
  /// - Parameter polygons: in longitude and latitude.
  package static func overlaps(
    among polygons: [Polygon], threads: Int
  ) throws -> [(first: Int, second: Int, area_m2: Double)] {
    let placed = try Parallel.map(count: polygons.count, threads: threads) { PlacedPolygon(polygons[$0]) }
    let index = GroundIndex(placed.map(\.box))
    return try Parallel.map(count: placed.count, threads: threads) { number in
      Result { try overlaps(of: number, among: placed, index) }
    }.flatMap { try $0.get() }
  }

  private static func overlaps(
    of first: Int, among placed: [PlacedPolygon], _ index: GroundIndex
  ) throws -> [(first: Int, second: Int, area_m2: Double)] {
    let own = placed[first]
    var found: [(first: Int, second: Int, area_m2: Double)] = []
    for second in index.meeting(own.box) where second > first {
      let other = placed[second].brought(near: own.bounds.centre.x)
      guard Meeting.between(own.polygon, own.bounds, other.polygon, other.bounds) != .apart else { continue }
      let area_m2 = try SharedLand.area_m2(own.polygon, other.polygon)
      if area_m2 >= SharedLand.smallest_m2 { found.append((first, second, area_m2)) }
    }
    return found
  }

  /// The pairs of mines that share land.
  package func overlaps() throws -> [(first: Int, second: Int, area_m2: Double)] {
    try Self.overlaps(among: polygons, threads: threads)
  }
}
