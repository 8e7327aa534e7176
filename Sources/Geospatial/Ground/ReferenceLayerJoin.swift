internal import Messages

/// The polygons of a user's reference layer: which lie near a mine, and which share land with mines.
public struct ReferenceLayerJoin: Sendable {
  private let polygons: [Polygon]
  private let boxes: [GroundBox]
  private let index: GroundIndex

  /// - Parameter references: in longitude and latitude.
  public init(references: [Polygon]) {
    polygons = references.map(\.unwrapped)
    boxes = polygons.map { GroundBox($0) }
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
    try Parallel.map(Array(mines.indices), threads: threads) { mine in
      try Interruption.check()
      let own = mines[mine].unwrapped
      let bounds = own.bounds
      var found: [(mine: Int, reference: Int, area_m2: Double)] = []
      for reference in index.meeting(GroundBox(own)) {
        let other = polygons[reference].brought(near: bounds.centre.x)
        guard other.bounds.meets(bounds) else { continue }
        let area_m2 = try SharedLand.area_m2(own, other)
        if area_m2 >= SharedLand.smallest_m2 { found.append((mine, reference, area_m2)) }
      }
      return found
    }.flatMap { $0 }
  }
}
