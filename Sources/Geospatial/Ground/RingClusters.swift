internal import Messages

/// Mines whose buffers overlap, directly or through others: their references share land, so they aren't independent.
public enum RingClusters {
  /// The connected components of the polygons grown by their distances; a cluster's number is its smallest member.
  ///
  /// Two buffers overlap where the polygons are nearer than the sum of their distances (metres on the ground).
  ///
  /// - Parameters:
  ///   - polygons: in longitude and latitude.
  ///   - distances_m: one for each polygon; one without a ring has 0, and is a cluster of its own: it mustn't join others
  ///     whose rings don't meet.
  public static func clusters(polygons: [Polygon], distances_m: [Double]) throws -> [Int] {
    precondition(polygons.count == distances_m.count)
    let continuous = polygons.map(\.unwrapped)
    let boxes = continuous.map { GroundBox($0) }
    let grown = zip(boxes, distances_m).map { $0.grown(by: $1) }
    let index = GroundIndex(grown)
    var sets = DisjointSets(count: polygons.count)
    for first in polygons.indices {
      try Interruption.check()
      var inPlane: (plane: LocalPlane, polygon: Polygon)?
      guard distances_m[first] > 0 else { continue }
      for second in index.meeting(grown[first]) where second > first && distances_m[second] > 0 {
        let limit = distances_m[first] + distances_m[second]
        guard sets.smallest(of: first) != sets.smallest(of: second), boxes[first].distance(to: boxes[second]) < limit
        else { continue }
        let own: (plane: LocalPlane, polygon: Polygon)
        if let inPlane {
          own = inPlane
        } else {
          let plane = LocalPlane(around: continuous[first])
          own = (plane, plane.project(continuous[first]))
          inPlane = own
        }
        if PolygonDistance.isNearer(own.polygon, own.plane.project(continuous[second]), than: limit) {
          sets.join(first, second)
        }
      }
    }
    return polygons.indices.map { sets.smallest(of: $0) }
  }
}
