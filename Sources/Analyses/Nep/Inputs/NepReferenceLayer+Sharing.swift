internal import Geospatial
internal import Messages

/// Reference polygons of one mine that lie on each other.
extension NepReferenceLayer {
  typealias SharedLand = (first: Int, second: Int, area_m2: Double)

  /// The land of each mine that has polygons with shared land, as one polygon.
  static func merged(
    _ byMine: [[Int]], _ shared: [SharedLand], _ join: ReferenceLayerJoin
  ) throws -> [Int: Polygon] {
    guard !shared.isEmpty else { return [:] }
    var partners: [Int: [Int]] = [:]
    for pair in shared { partners[pair.first, default: []].append(pair.second) }
    var merged: [Int: Polygon] = [:]
    for (mine, numbers) in byMine.enumerated() {
      let members = Set(numbers)
      guard numbers.contains(where: { partners[$0]?.contains(where: members.contains) == true }) else { continue }
      try Interruption.check()
      merged[mine] = try join.union(of: numbers)
    }
    return merged
  }

  /// That polygons share land, and that it counts once; nil where none does.
  static func sharedNote(_ shared: [SharedLand], _ layer: FeatureLayer, _ source: String) -> Message? {
    guard !shared.isEmpty else { return nil }
    let pairs = shared.map { "\(layer.features[$0.first].id) – \(layer.features[$0.second].id)" }
    let area_km2 = shared.reduce(0) { $0 + $1.area_m2 } / 1e6
    return .note(
      "referenceLayer.shared", file: source,
      Text.referenceShared.filled([
        "count": "\(shared.count)", "area": ShortNumbers.area(area_km2), "pairs": Text.listed(pairs),
      ]))
  }
}
