internal import Messages

extension MineNeighbourhood {
  /// The pairs of mines that share land, with how much; mere touching and slivers below 1 m² aren't overlaps.
  public func overlaps() throws -> [(first: Int, second: Int, area_m2: Double)] {
    let index = GroundIndex(boxes)
    return try Parallel.map(Array(polygons.indices), threads: threads) { first in
      try Interruption.check()
      let bounds = polygons[first].bounds
      var found: [(first: Int, second: Int, area_m2: Double)] = []
      for second in index.meeting(boxes[first]) where second > first {
        let other = polygons[second].brought(near: bounds.centre.x)
        guard other.bounds.meets(bounds) else { continue }
        let area_m2 = try SharedLand.area_m2(polygons[first], other)
        if area_m2 >= SharedLand.smallest_m2 { found.append((first, second, area_m2)) }
      }
      return found
    }.flatMap { $0 }
  }
}

/// The land that two polygons in longitude and latitude share.
enum SharedLand {
  /// Less is what drawing leaves between neighbours.
  static let smallest_m2 = 1.0

  /// m² on the ellipsoid; both with longitudes of the same turn.
  static func area_m2(_ first: Polygon, _ second: Polygon) throws -> Double {
    try PlaneGeometry(first).intersection(PlaneGeometry(second)).polygon.groundArea_m2()
  }
}
