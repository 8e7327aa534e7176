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
        let near = index.meeting(boxes[first]).filter { $0 > first && members.contains($0) }
        if !near.isEmpty { partners[first, default: []].formUnion(near) }
      }
    }
    let candidates = partners.mapValues { $0.sorted() }
    let found = try Parallel.map(candidates.keys.sorted(), threads: threads) { first in
      try Interruption.check()
      let bounds = polygons[first].bounds
      let prepared = try PreparedGeometry(polygons[first])
      var shared: [(first: Int, second: Int, area_m2: Double)] = []
      for second in candidates[first] ?? [] {
        let other = polygons[second].brought(near: bounds.centre.x)
        guard other.bounds.meets(bounds), prepared.intersects(try PlaneGeometry(other)) else { continue }
        let area_m2 = try SharedLand.area_m2(other, polygons[first])
        if area_m2 >= SharedLand.smallest_m2 { shared.append((first, second, area_m2)) }
      }
      return shared
    }
    return found.flatMap { $0 }
  }

  /// The land of several polygons as one: what they share is in it once.
  /// - Parameter numbers: at least one.
  public func union(of numbers: [Int]) throws -> Polygon {
    let longitude = polygons[numbers[0]].bounds.centre.x
    let rings = numbers.flatMap { polygons[$0].brought(near: longitude).rings }
    return try PlaneGeometry(Polygon(rings: rings)).dissolved().polygon
  }
}
