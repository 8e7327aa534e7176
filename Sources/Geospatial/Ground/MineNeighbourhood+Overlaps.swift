internal import Messages

extension MineNeighbourhood {
  /// The pairs of polygons that share land, with how much; mere touching and slivers below 1 m² aren't overlaps.
  ///
  /// - Parameter polygons: in longitude and latitude.
  package static func overlaps(
    among polygons: [Polygon], threads: Int
  ) throws -> [(first: Int, second: Int, area_m2: Double)] {
    let continuous = polygons.map(\.unwrapped)
    let boxes = continuous.map { GroundBox($0) }
    let index = GroundIndex(boxes)
    return try Parallel.map(Array(continuous.indices), threads: threads) { first in
      try Interruption.check()
      let bounds = continuous[first].bounds
      var found: [(first: Int, second: Int, area_m2: Double)] = []
      for second in index.meeting(boxes[first]) where second > first {
        let other = continuous[second].brought(near: bounds.centre.x)
        guard other.bounds.meets(bounds) else { continue }
        let area_m2 = try SharedLand.area_m2(continuous[first], other)
        if area_m2 >= SharedLand.smallest_m2 { found.append((first, second, area_m2)) }
      }
      return found
    }.flatMap { $0 }
  }

  /// The pairs of mines that share land.
  package func overlaps() throws -> [(first: Int, second: Int, area_m2: Double)] {
    try Self.overlaps(among: polygons, threads: threads)
  }
}
