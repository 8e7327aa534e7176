internal import Messages

extension ReferenceLayerJoin {
  /// The pairs of polygons that belong together and share land, with how much, each pair once; slivers below 1 m² don't
  /// count. Only pairs within one list are looked at: references of different mines may well overlap.
  ///
  /// - Parameters:
  ///   - lists: numbers of polygons, ascending.
  ///   - threads: at least 1; has no effect on the result.
  /// - Throws: ``Interrupted``.
  public func shared(
    within lists: [[Int]], threads: Int
  ) throws -> [(first: Int, second: Int, area_m2: Double)] {
    var partners: [Int: Set<Int>] = [:]
    for list in lists where list.count > 1 {
      try Interruption.check()
      let members = Set(list)
      for first in list {
        let near = index.meeting(placed[first].box).filter { $0 > first && members.contains($0) }
        if !near.isEmpty { partners[first, default: []].formUnion(near) }
      }
    }
    let candidates = partners.mapValues { $0.sorted() }
    let found = try Parallel.map(candidates.keys.sorted(), threads: threads) { first in
      try Interruption.check()
      var land = LandQuestion(placed[first])
      var shared: [(first: Int, second: Int, area_m2: Double)] = []
      for second in candidates[first] ?? [] {
        let other = placed[second].brought(near: land.bounds.centre.x)
        guard try land.meets(other.polygon, other.bounds) else { continue }
        let area_m2 = try SharedLand.area_m2(other.polygon, land.polygon)
        if area_m2 >= SharedLand.smallest_m2 { shared.append((first, second, area_m2)) }
      }
      return shared
    }
    return found.flatMap { $0 }
  }

  /// The land of several polygons as one: what they share is in it once.
  /// - Parameter numbers: at least one.
  public func union(of numbers: [Int]) throws -> Polygon {
    let longitude = placed[numbers[0]].bounds.centre.x
    let rings = numbers.flatMap { placed[$0].brought(near: longitude).polygon.rings }
    return try Polygon(rings: rings).united()
  }
}

extension Polygon {
  /// The land of all parts as one, in the polygon's own plane: what parts share is in it once.
  /// - Throws: ``GDALError`` where GEOS can't tell.
  public func united() throws -> Polygon { try PlaneGeometry(self).dissolved().polygon }
}
